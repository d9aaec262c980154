import { expect, it } from 'vitest'
import { notOurs } from './alphabet.ts'

it.each([
  ['Élan → 10 %', 'Newsreader, "Newsreader fallback", serif', []],
  ['Élan → 10 %', '"Libre Franklin now", "Libre Franklin"', []],
  ['A stand-in', '"Newsreader fallback", Newsreader', ['Newsreader fallback']],
  ['in ohms: Ω', 'Newsreader', ['Ω']],
])('%s in %s is ours but for %j', (words, families, rest) => expect(notOurs(words, families)).toEqual(rest))
