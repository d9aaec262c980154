/** The glossary for translators lists terms that the talk uses, in each language that it has a column for. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decks } from 'slidev-addon-press/deck.ts'
import { project } from 'slidev-addon-press/project.ts'
import { describe, expect, it } from 'vitest'

const [head, , ...rows] = readFileSync(join(project().root, 'docs/translating.md'), 'utf8').split('\n').filter(line => line.startsWith('|')).map(line => line.split('|').slice(1, -1).map(cell => cell.trim()))
/** Of one or of many. */
const singular = (words: string) => words.toLowerCase().replace(/(\p{L})s(?!\p{L})/gu, '$1')
const text = Object.fromEntries(decks().map(({ lang, file }) => [lang, singular([file, `locales/${lang}.ts`].map(file => readFileSync(join(project().root, file), 'utf8')).join('\n'))]))

describe.each([['English', 'en'], ['French', 'fr']])('the glossary in %s', (name, lang) => {
  const column = head!.indexOf(name)

  it.each(rows.map(row => row[column]!))('%s', (cell) => {
    const lost = cell.replace(/\(.*?\)/g, '').split(',').map(term => singular(term.trim())).filter(term => !text[lang]!.includes(term))
    expect(lost, `${lang} does not say this anywhere; the glossary must list the terms that it uses`).toEqual([])
  })
})
