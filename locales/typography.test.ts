import { decks } from 'slidev-addon-press/deck.ts'
import { loadLanguages } from 'slidev-addon-press/project.ts'
import { describe, expect, it } from 'vitest'
import { findTypographyProblems } from './typography.ts'

const N = '\u202F'
const strings = (value: unknown): string[] => typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []

describe('French', () => {
  it.each([
    'Deux bases :', 'Deux bases:', `Quoi\u00A0?`, 'Quoi?', '20 %', '20%', 'l\'un', '"un"', '«un»', `«${N}un »`, 'Alors...', '4.6 fois', '6 141', '6,141',
  ])('%s is a slip', text => expect(findTypographyProblems(text, 'fr')).not.toEqual([]))

  it.each([
    `Deux bases${N}: l’une${N}; l’autre${N}! Quoi${N}? «${N}Un${N}» 20${N}%, 4,6 fois, 6${N}141…`, 'okx.com/feed/post/57003145024800', 'https://example.org/a?b=1', 'orbitChainsData.json', '14:30', 'Llama 3.1', `{share}${N}%`, 'Quoi\u202F?!',
  ])('%s is none', text => expect(findTypographyProblems(text, 'fr')).toEqual([]))
})

describe('English', () => {
  it.each(['a lab\'s', '"one"', 'so...', 'What ?', '20 %', '6 141'])('%s is a slip', text => expect(findTypographyProblems(text, 'en')).not.toEqual([]))
  it.each(['What? 4.6%, 6,141: a lab’s “own”…', 'in 2026 103 models', 'https://example.org/a?b=1'])('%s is none', text => expect(findTypographyProblems(text, 'en')).toEqual([]))
})

it.each(decks())('$file has no slip', ({ lang, slides }) => {
  for (const { no, headline, content, notes, frontmatter } of slides) {
    const text = content.replace(/<[^>]*>|^::\w+::$/gm, ' ').replace(/\]\([^)]*\)/g, '] ')
    expect([headline, text, notes.replaceAll('[click]', ''), ...strings(frontmatter)].flatMap(text => findTypographyProblems(text, lang)), `slide ${no}`).toEqual([])
  }
})

it.each(await loadLanguages())('the messages in $code have no slip', ({ code, messages }) =>
  expect(strings(messages).flatMap(text => findTypographyProblems(text, code))).toEqual([]))
