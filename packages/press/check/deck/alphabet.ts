/** Which letters the deck's own families have, as their files say: a browser draws an empty box for others, in our face too. */
import * as fontkit from 'fontkit'
import { INLINE_SUFFIX } from '../../client/snapshot-names.ts'
import { facesIn, fontFile, fontStyles } from '../../util/fonts.ts'

/** Spaces and marks of where a word may break, which no face need draw. */
const UNDRAWN = /[\s\u00AD\u200B-\u200D\u2060]/u

let alphabets: Map<string, Set<number>> | undefined

function readAlphabets(): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>()
  for (const { family, file } of facesIn(fontStyles())) {
    const { characterSet } = fontkit.openSync(fontFile(file)) as fontkit.Font
    found.set(family, new Set([...found.get(family) ?? [], ...characterSet]))
  }
  return found
}

/**
 * What of some words is not drawn by the family that is asked for first.
 * @param families as CSS lists them
 * @returns that family when it is not one of ours, else the letters that it lacks
 */
export function notOurs(words: string, families: string): string[] {
  const first = families.split(',')[0]!.trim().replace(/["']/g, '').replace(new RegExp(`${INLINE_SUFFIX}$`), '')
  alphabets ??= readAlphabets()
  const letters = alphabets.get(first)
  if (!letters)
    return [first]
  return [...new Set(words)].filter(letter => !UNDRAWN.test(letter) && !letters.has(letter.codePointAt(0)!))
}
