/** What the steps of a site's build work with, and how they read and write the site's folder. */
import type { Browser } from 'playwright'
import type { PrerenderHooks } from '../config.ts'
import type { Deck } from '../deck.ts'
import type { Language } from '../messages.ts'
import type { Manifest } from '../slidev/build-manifest.ts'
import type { Site } from './address.ts'
import type { PageMeta } from './head.ts'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { describedAt } from '../deck.ts'
import { project } from '../project.ts'
import { walk } from '../util/files.ts'
import { slidePath } from './address.ts'

/** A deck and the language it is in. */
export interface LocalizedDeck { deck: Deck, language: Language }

/** One language of a site that is being built. */
export interface SiteContext extends LocalizedDeck {
  /** The site's folder, and where the language lies under it. */
  folder: string
  path: string
  site: Site
  manifest: Manifest
  browser: Browser
  hooks?: PrerenderHooks
}

/** The site's files, by their paths under its root, with slashes. */
export const listFiles = (folder: string): string[] =>
  walk(folder).map(file => relative(folder, file).split(sep).join('/'))

/** Writes a page as the index of a folder under the site's root. */
export function writePage({ folder }: SiteContext, path: string, html: string): void {
  mkdirSync(join(folder, path), { recursive: true })
  writeFileSync(join(folder, path, 'index.html'), html)
}

/** The title of a deck: Slidev's `title`, else its first headline. */
export const readTitle = ({ headmatter, slides }: Deck): string => headmatter.title ?? slides[0]!.headline

/** What a page says of itself when it shows a slide. */
export function describeSlide({ deck, language }: LocalizedDeck, no: number): PageMeta {
  const slide = deck.slides[no - 1]!
  const { author, info } = deck.headmatter
  const title = readTitle(deck)
  const words = describedAt(slide, Infinity)
  const inShort = words ? shorten(words) : [slide.headline && `${slide.headline}.`, info].filter(Boolean).join(' ')
  return {
    lang: deck.lang,
    title: no === 1 ? title : `${slide.headline || no} · ${title}`,
    description: no === 1 ? info : inShort,
    talk: title,
    author,
    paths: Object.fromEntries(Object.keys(project().languages).map(code => [code, slidePath(code, no)])),
    card: language.messages.site.card,
  }
}

/** Shortens a text to as many whole sentences as search engines and previews show, at least one. */
export function shorten(text: string, limit = 200): string {
  const sentences = text.split(/(?<=[.!?…])\s+/)
  let kept = sentences[0]!
  for (const sentence of sentences.slice(1)) {
    if (`${kept} ${sentence}`.length > limit)
      break
    kept += ` ${sentence}`
  }
  return kept
}
