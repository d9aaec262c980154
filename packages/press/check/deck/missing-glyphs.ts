/** Takes words and the families that CSS asks for, returns what the deck's own faces cannot draw of them. */
import * as fontkit from 'fontkit'
import { INLINE_SUFFIX } from '../../site/snapshot-names.ts'
import { facesIn, fontFile, fontStyles } from '../../util/fonts.ts'

/** Spaces and marks of where a word may break, which no face need draw. */
const UNDRAWN = /[\s\u00AD\u200B-\u200D\u2060]/u

let characterSets: Map<string, Set<number>> | undefined

/** Which letters each family has, as its files say: a browser draws an empty box for others, in that face too. */
function readCharacterSets(): Map<string, Set<number>> {
  const sets = new Map<string, Set<number>>()
  for (const { family, file } of facesIn(fontStyles())) {
    const { characterSet } = fontkit.openSync(fontFile(file)) as fontkit.Font
    sets.set(family, new Set([...sets.get(family) ?? [], ...characterSet]))
  }
  return sets
}

/**
 * What of some words is not drawn by the family that is asked for first.
 * @param families as CSS lists them
 * @returns that family when it is not one of the deck's, else the letters that it lacks
 */
export function findMissingGlyphs(words: string, families: string): string[] {
  const first = families.split(',')[0]!.trim().replace(/["']/g, '').replace(new RegExp(`${INLINE_SUFFIX}\\d+$`), '')
  characterSets ??= readCharacterSets()
  const letters = characterSets.get(first)
  if (!letters)
    return [first]
  return [...new Set(words)].filter(letter => !UNDRAWN.test(letter) && !letters.has(letter.codePointAt(0)!))
}
