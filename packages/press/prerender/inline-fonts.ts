/** Subsets the deck's typefaces to the glyphs of one page, and gives `@font-face` rules with the files in them. */
import type { Glyphs } from './capture.ts'
import { readFileSync } from 'node:fs'
import subsetFont from 'subset-font'
import { facesIn, fontFile, fontStyles } from '../util/fonts.ts'

/** The OpenType features that a browser applies by itself; fonts are built with no other. */
export const FEATURES = ['calt', 'ccmp', 'clig', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rlig']
/** Those of them that a page needs, which has no combining accents. */
const PAGE_FEATURES = ['calt', 'clig', 'kern', 'liga']
const OPTIONS = { targetFormat: 'woff2' as const, keepFeatures: PAGE_FEATURES, dropTables: ['STAT', 'GDEF'] }
const subsets = new Map<string, Promise<string>>()

/** Whether a letter is in a `unicode-range`. */
export function isInRange(letter: string, range: string): boolean {
  const code = letter.codePointAt(0)!
  return range.split(',').some((part) => {
    const [from, to = from] = part.trim().replace(/^U\+/i, '').split('-').map(end => Number.parseInt(end, 16))
    return code >= from! && code <= to!
  })
}

/**
 * Renders rules for faces that hold these letters alone. A suffix sets their families apart, so that the whole faces
 * do not replace them before they have come.
 */
export async function inlineFaces(glyphs: Glyphs, suffix: string): Promise<string> {
  const faces = facesIn(fontStyles())
  const rules = Object.entries(glyphs).map(async ([key, letters]) => {
    const [, family, weight, style] = /^(.+) (\d+) (\w+)$/.exec(key)!
    const own = faces.filter(face => face.family === family && face.style === style)
    const nearest = Math.min(...own.map(face => Math.abs(face.weight - Number(weight))))
    const ranges = own.flatMap(({ range }) => range ?? [])
    const used = own.filter(face => Math.abs(face.weight - Number(weight)) === nearest).map(async ({ file, range }) => {
      const isOwn = (letter: string) =>
        range ? isInRange(letter, range) : !ranges.some(range => isInRange(letter, range))
      const text = [...letters].filter(isOwn).join('')
      if (!text)
        return ''
      // A face of spaces alone has no outline, and browsers refuse it.
      const font = await subset(file, text.trim() ? text : `${text}→`)
      const limit = range ? `;unicode-range:${range.replace(/ /g, '')}` : ''
      return `@font-face{font-family:'${family}${suffix}';font-weight:${weight};font-style:${style};`
        + `src:url(data:font/woff2;base64,${font}) format('woff2')${limit}}`
    })
    return (await Promise.all(used)).join('')
  })
  return (await Promise.all(rules)).join('')
}

/** Subsets a file, as base64. Slides share words, so each subset is made once. */
function subset(file: string, text: string): Promise<string> {
  const key = `${file} ${text}`
  if (!subsets.has(key))
    subsets.set(key, subsetFont(readFileSync(fontFile(file)), text, OPTIONS)
      .then(bytes => Buffer.from(bytes).toString('base64')))
  return subsets.get(key)!
}
