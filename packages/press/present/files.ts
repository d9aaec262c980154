/**
 * What of the stage's build the room may have: pages of slides without the app (room-page.ts), the article without what
 * is spoken, styles, typefaces and pictures. The notes are in scripts, and it gets no script of the app.
 */
import type { Deck } from '../deck.ts'
import { readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { notesOf } from '../deck.ts'
import { walk } from '../util/files.ts'
import { UserError } from '../util/user-error.ts'

export interface Body { type: string, body: string | Uint8Array }

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}
const HTML = 'text/html; charset=utf-8'

/** Makes the room's HTML of the build's, by its language. */
export interface RoomPages {
  slide: (html: string, lang: string) => string
  article: (html: string, lang: string) => string | undefined
}

/**
 * All that the room may have, by its path under the root.
 * @param languages paths of the languages by their codes
 * @throws UserError when a file of them holds what is spoken
 */
export function collectRoomFiles(
  dist: string,
  languages: Record<string, { path: string }>,
  pages: RoomPages,
  decks: Deck[],
): Map<string, Body> {
  const files = new Map<string, Body>()
  for (const file of walk(dist)) {
    const path = relative(dist, file).split(sep).join('/')
    const type = TYPES[extname(path)]
    if (type)
      files.set(path, { type, body: readFileSync(file) })
    else if (path.endsWith('index.html'))
      addPage(files, path.slice(0, -'index.html'.length), readFileSync(file, 'utf8'), languages, pages)
  }
  assertSilent(files, decks)
  return files
}

function addPage(
  files: Map<string, Body>,
  path: string,
  html: string,
  languages: Record<string, { path: string }>,
  pages: RoomPages,
): void {
  const [lang, own] = Object.entries(languages).sort(([, a], [, b]) => b.path.length - a.path.length)
    .find(([, own]) => path.startsWith(own.path))!
  const name = path.slice(own.path.length)
  const no = /^<!DOCTYPE html>\s*<html[^>]* data-no="(\d+)"/i.exec(html)?.[1]
  // The first slide has its number as an address too, which chooses its language whatever the phone's is.
  const addresses = no === '1' && name === '' ? [path, `${path}1/`] : [path]
  const body = no && (name === '' || name === `${no}/`)
    ? pages.slide(html, lang)
    : name === 'read/' ? pages.article(html, lang) : undefined
  if (body)
    addresses.forEach(address => files.set(address, { type: HTML, body }))
}

/** Numbers of slides' steps, from their pages: the app and its snapshots count alike. */
export function readTotals(dist: string, slides: number, path = ''): number[] {
  return Array.from({ length: slides }, (_, i) => {
    const html = readFileSync(join(dist, path, i ? `${i + 1}/` : '', 'index.html'), 'utf8').slice(0, 1000)
    return Number(/ data-steps="(\d+)"/.exec(html)?.[1] ?? 0)
  })
}

/**
 * A paragraph of the notes is known by its beginning, or whole where it is shorter. What comes later in it may be read
 * from the slide, as speakers do.
 */
const BEGINNING = 60
/**
 * Fewer letters, some five words, may be said elsewhere by chance: a paragraph such as "Yes." would be found in every
 * file. It counts within the whole note of its slide, and not at all where that is as short.
 */
const TELLING = 24

/** Letters alone, as markup, quotes and spaces differ from one kind of file to the next. */
const letters = (text: string) => text.normalize().replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()

/** What a file says, by its letters: between its tags, and in them, as in attributes and comments. */
function readLetters(file: string): [string, string] {
  const text = file.replace(/\\(?:u([\da-f]{4})|[nrt])/gi, (_, code?: string) => toLetter(code, 16))
  const plain = (html: string) => letters(html.replace(/&(?:#(\d+)|#x([\da-f]+)|\w+);/gi, (_, decimal?: string, hex?: string) =>
    toLetter(decimal ?? hex, decimal ? 10 : 16)))
  return [plain(text.replace(/<[^>]*>/g, '')), plain(text.match(/<[^>]*>/g)?.join('') ?? '')]
}

function toLetter(code = '', radix: number): string {
  const point = Number.parseInt(code, radix)
  return point <= 0x10FFFF ? String.fromCodePoint(point) : ''
}

/** What a deck's notes are known by; what its slides have in their Markdown too is no secret. */
function signsOf({ slides }: Deck): string[] {
  const shown = slides.map(({ content }) => letters(content))
  const spoken = slides.flatMap((slide) => {
    const paragraphs = notesOf(slide).map(note => readLetters(note)[0])
    const isShort = paragraphs.some(({ length }) => length < TELLING)
    return isShort ? [...paragraphs, paragraphs.join('')] : paragraphs
  })
  return [...new Set(spoken.filter(({ length }) => length >= TELLING).map(text => text.slice(0, BEGINNING)))]
    .filter(sign => !shown.some(text => text.includes(sign)))
}

/** @throws UserError when a file holds a part of the notes, whatever its type */
export function assertSilent(files: ReadonlyMap<string, Body>, decks: Deck[]): void {
  const signs = decks.flatMap(signsOf)
  for (const [path, { body }] of files) {
    const said = readLetters(typeof body === 'string' ? body : Buffer.from(body).toString())
    if (signs.some(sign => said.some(text => text.includes(sign))))
      throw new UserError(`the room would get notes with ${path || 'the first slide'}; run npx press present --fresh to build anew, and report it if that does not help.`)
  }
}
