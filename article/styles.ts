/** Renders the article's style sheet: the deck's colors and typefaces, the rules of its figures, and its own rules. */
import type { BuiltFace } from 'slidev-addon-press/site/font-faces.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from 'slidev-addon-press/project.ts'
import { findBuiltFaces } from 'slidev-addon-press/site/font-faces.ts'
import { minifyCss } from 'slidev-addon-press/util/minify-css.ts'

const read = (file: string) => readFileSync(join(project().root, file), 'utf8')

/** The faces that the article uses, a few of the deck's; other weights fall to the nearest of them. */
const USED = ['Newsreader 400 normal', 'Newsreader 400 italic', 'Libre Franklin 400 normal', 'Libre Franklin 600 normal']
/** Those of the first screen, which the page preloads. */
const EARLY = USED.slice(0, 2)

/** Finds the article's faces among the build's files; `early` ones are preloaded. */
export const findArticleFaces = (files: string[]): (BuiltFace & { early: boolean })[] =>
  findBuiltFaces(files, name => USED.includes(name))
    .map(face => ({ ...face, early: !face.range && EARLY.includes(face.name) }))

/** Turns the deck's schemes into the system's, for a page without a script; paper is light. */
export function toSystemSchemes(tokens: string): string {
  return tokens
    .replace(/:root, html\.dark/g, ':root')
    .replace(/html\.dark (\{[^}]*\})/g, '@media screen and (prefers-color-scheme:dark){:root$1}')
}

/** Renders all but the faces. `figures` are the rules of the figures; the article's own come last. */
export function renderArticleCss(figures: string): string {
  const fallbacks = [...read('styles/fonts.css').matchAll(/@font-face \{[^}]*fallback'[^}]*\}/g)]
    .map(([rule]) => rule).join('')
  // Without the properties of Slidev's shell.
  const tokens = toSystemSchemes(read('styles/tokens.css')).replace(/--(?:slidev|code|move)[\w-]*:[^;]*;/g, '')
  const own = ['article.css', 'print.css'].map(file => readFileSync(join(import.meta.dirname, file), 'utf8')).join('')
  return minifyCss(fallbacks + tokens) + figures + minifyCss(own)
}
