/** What the stage's own pages share: their head, and their style sheet from the deck's colours and typefaces. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from '../project.ts'
import { fillDeckCss, readBackgrounds } from '../site/deck-css.ts'
import { findBuiltFaces } from '../site/font-faces.ts'
import { escapeHtml } from '../util/html.ts'
import { minifyCss } from '../util/minify-css.ts'

/** A page: its language, its title, what kind it is (the body's class), its script's address, and the body's HTML. */
export interface OwnPage { lang: string, title: string, kind: string, script?: string, body: string }

/** Own pages have no inline script or style, so their policy needs no exception. */
export const OWN_POLICY = [
  `default-src 'none'`,
  ...['script', 'style', 'connect'].map(kind => `${kind}-src 'self'`),
  ...['img', 'font'].map(kind => `${kind}-src 'self' data:`),
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ')

/** Renders a whole page. */
export function renderOwnPage({ lang, title, kind, script, body }: OwnPage): string {
  const colors = Object.entries(readBackgrounds()).map(([scheme, color]) =>
    `<meta name="theme-color" content="${color}" media="(prefers-color-scheme: ${scheme})">\n`)
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${escapeHtml(title)}</title>
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
${colors.join('')}<link rel="icon" href="data:,">
<link rel="stylesheet" href="/present/page.css">
${script ? `<script src="${script}" defer></script>\n` : ''}</head>
<body class="${kind}">
${body}
</body>
</html>
`
}

/**
 * The style sheet of all own pages.
 * @param files the build's, by their paths under the root, for the typefaces; none for a deck without
 */
export function renderPageCss(files: string[]): string {
  const { colors, fonts } = project().config
  const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8')
  const faces = fonts ? findBuiltFaces(files).map(({ file, rule }) => rule(`/${file}`)).join('') : ''
  const schemes = colors ? toSystemSchemes(readFileSync(join(project().root, colors.css), 'utf8')) : ''
  return faces + minifyCss(schemes + ['page.css', 'remote.css'].map(file => fillDeckCss(read(file))).join(''))
}

/** Turns the deck's schemes, which Slidev tells by a class, into the system's: a page is dark from its first paint. */
export const toSystemSchemes = (css: string): string => css
  .replace(/:root, html\.dark/g, ':root')
  .replace(/html\.dark (\{[^}]*\})/g, '@media (prefers-color-scheme:dark){:root$1}')
