import { expect, it } from 'vitest'
import { findMissingGlyphs } from './missing-glyphs.ts'

it.each([
  ['Élan → 10 %', 'Newsreader, "Newsreader fallback", serif', []],
  ['Élan → 10 %', '"Libre Franklin inline 6", "Libre Franklin"', []],
  ['A stand-in', '"Newsreader fallback", Newsreader', ['Newsreader fallback']],
  ['in ohms: Ω', 'Newsreader', ['Ω']],
])('%s in %s is ours but for %j', (words, families, rest) => expect(findMissingGlyphs(words, families)).toEqual(rest))
