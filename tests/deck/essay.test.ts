/** Every sentence of the essay stands in the talk, in every language: docs/essay.md says where. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decks, notesAt } from 'slidev-addon-press/deck.ts'
import { loadLanguages, project } from 'slidev-addon-press/project.ts'
import { describe, expect, it } from 'vitest'
import { readCitations } from '../../evidence/citing.ts'
import { figureWords } from '../../locales/messages'

const table = readFileSync(join(project().root, 'docs/essay.md'), 'utf8').split('\n').filter(line => line.startsWith('|')).map(line => line.split('|').slice(1, -1).map(cell => cell.trim()))
const [head, , ...rows] = table as [string[], string[], ...string[][]]
const languages = await loadLanguages()

const strings = (value: unknown): string[] => typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
/** One line, without the marks of a headline's halves. */
const plain = (text: string) => text.replace(/<br>|[*_]/g, '').replace(/\s+/g, ' ')

describe.each([['English', 'en'], ['French', 'fr']])('the essay in %s', (column, lang) => {
  const { slides, file } = decks().find(deck => deck.lang === lang)!
  const { messages } = languages.find(({ code }) => code === lang)!

  it.each(rows)('%s (slide %s, click %s)', (sentence, slide, click, how, ...words) => {
    const phrase = words[head.indexOf(column) - 4]!
    const at = slides.find(({ no, frontmatter }) => frontmatter.routeAlias === slide || String(no) === slide)
    expect(at, `docs/essay.md names the slide "${slide}", which ${file} does not have`).toBeDefined()
    expect(Number(click), `slide ${slide} has no click ${click}`).toBeLessThanOrEqual(at!.frontmatter.clicks ?? 0)
    const figures = readCitations(at!.frontmatter).figures.map(id => figureWords(messages, id)?.text ?? '')
    const there = how === 'said' ? notesAt(at!, Number(click)) : [...strings(at!.frontmatter), at!.content, ...figures]
    expect(there.some(text => plain(text).includes(plain(phrase))), `"${phrase}" is not ${how} on slide ${slide} of ${file} at click ${click}; "${sentence}" would stand nowhere`).toBe(true)
  })
})
