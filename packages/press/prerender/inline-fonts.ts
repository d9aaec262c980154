/** Cuts the deck's faces down to the letters of one page, small enough to travel inside it. */
import type { Glyphs } from './capture.ts'
import { readFileSync } from 'node:fs'
import subsetFont from 'subset-font'
import { facesIn, fontFile, fontStyles } from '../util/fonts.ts'

/** What a browser does without being asked; styles/ ask for no other. */
export const FEATURES = ['calt', 'ccmp', 'clig', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rlig']
/** Of these, what touches letters that come in one piece. A page has no accents on their own. */
const FEATURES_OF_A_PAGE = ['calt', 'clig', 'kern', 'liga']
const cuts = new Map<string, Promise<string>>()

/** Whether a letter is in a `unicode-range`. */
export function inRange(letter: string, range: string): boolean {
  const code = letter.codePointAt(0)!
  return range.split(',').some((part) => {
    const [from, to = from] = part.trim().replace(/^U\+/i, '').split('-').map(end => Number.parseInt(end, 16))
    return code >= from! && code <= to!
  })
}

/**
 * Rules for faces that hold these letters and no others, under names of their own, so that the whole faces,
 * when they come, do not take them away before they are there.
 * @param suffix what is added to a family's name
 */
export async function inlineFaces(glyphs: Glyphs, suffix: string): Promise<string> {
  const faces = facesIn(fontStyles())
  const rules = Object.entries(glyphs).map(async ([key, letters]) => {
    const [, family, weight, style] = /^(.+) (\d+) (\w+)$/.exec(key)!
    const own = faces.filter(face => face.family === family && face.style === style)
    const nearest = Math.min(...own.map(face => Math.abs(face.weight - Number(weight))))
    const ranges = own.flatMap(({ range }) => range ?? [])
    const used = own.filter(face => Math.abs(face.weight - Number(weight)) === nearest).map(async ({ file, range }) => {
      const text = [...letters].filter(letter => range ? inRange(letter, range) : !ranges.some(range => inRange(letter, range))).join('')
      // A face of spaces alone has no outline, and browsers refuse it.
      return text ? `@font-face{font-family:'${family}${suffix}';font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${await cut(file, text.trim() ? text : `${text}→`)}) format('woff2')${range ? `;unicode-range:${range.replace(/ /g, '')}` : ''}}` : ''
    })
    return (await Promise.all(used)).join('')
  })
  return (await Promise.all(rules)).join('')
}

/** A face with these letters, as base64. Slides share some of their words, so each is cut once. */
function cut(file: string, text: string): Promise<string> {
  const key = `${file} ${text}`
  if (!cuts.has(key))
    cuts.set(key, subsetFont(readFileSync(fontFile(file)), text, { targetFormat: 'woff2', keepFeatures: FEATURES_OF_A_PAGE, dropTables: ['STAT', 'GDEF'] }).then(bytes => Buffer.from(bytes).toString('base64')))
  return cuts.get(key)!
}
