import { describe, expect, it } from 'vitest'
import { parseDeck } from '../deck.ts'
import { loadLanguages, project } from '../project.ts'
import { toTalkData } from './talk-data.ts'

const languages = (await loadLanguages()).slice(0, 2)
const deck = (lang: string, word: string) => parseDeck(lang, `${lang}.md`, `---
title: ${word}
minutes: 1.5
---
# ${word} one

<!--
first

[click] second

third

[click:2] last
-->

---
routeAlias: bet
---
# ${word} two
`)
const all = languages.map(({ code }) => deck(code, code))
const poll = { slide: 'bet', closes: 2, words: ({ headline }: { headline: string }, locale: string) => ({ question: `${headline} ${locale}`, options: ['a', 'b'] }) }
const [first, second] = languages.map(({ code }) => code) as [string, string]

describe('toTalkData', () => {
  const data = toTalkData(all, languages, [3, 0], poll)

  it('has the notes of each click, empty where nothing new is said', () =>
    expect(data.languages[0]!.slides[0]!.notes).toEqual([['first'], ['second', 'third'], [], ['last']]))

  it('has a slide without notes and minutes', () =>
    expect(data.languages[1]!.slides[1]).toEqual({ no: 2, headline: `${second} two`, minutes: undefined, notes: [[]] }))

  it('names languages as they name themselves', () =>
    expect(data.languages.map(({ code, name, title }) => ({ code, name, title }))).toEqual(
      [first, second].map(code => ({ code, name: project().languages[code]!.name, title: code })),
    ))

  it('finds the poll\'s slide, and asks in each language', () => {
    expect(data.poll!.slide).toBe(2)
    expect(data.poll!.words[second]!.question).toBe(`${second} two ${languages[1]!.locale}`)
  })

  it('has each language\'s words', () =>
    expect(data.words[second]!.remote).toBe(languages[1]!.messages.stage.remote))

  it('knows no poll where there is none', () => expect(toTalkData(all, languages, [3, 0]).poll).toBeUndefined())

  it('says what is missing', () => {
    expect(() => toTalkData(all, languages, [3, 0], { ...poll, slide: 'x' })).toThrow(/alias "x"/)
    expect(() => toTalkData(all.slice(1), languages, [3, 0])).toThrow(`The language ${first} has no deck`)
  })
})
