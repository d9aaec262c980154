import type { Deck, Slide } from 'slidev-addon-press/deck.ts'
import { decks } from 'slidev-addon-press/deck.ts'
import { loadLanguages } from 'slidev-addon-press/project.ts'
import { describe, expect, it } from 'vitest'
import { NAMES } from './names.ts'
import { findMessageProblems, findParityProblems } from './parity.ts'

const [first, ...others] = decks() as [Deck, ...Deck[]]
const [english, ...languages] = await loadLanguages()

describe.each(others)('$file', (deck) => {
  it('is the first deck in other words', () => expect(findParityProblems(first, deck, NAMES)).toEqual([]))
})

describe.each(languages)('the messages in $code', ({ messages }) => {
  it('are those of the first language in other words', () => expect(findMessageProblems(english!.messages, messages, NAMES)).toEqual([]))
})

it('each name is needed by one of them', () => {
  const without = (name: string) => new Set([...NAMES].filter(other => other !== name))
  const idle = [...NAMES].filter(name =>
    !others.some(deck => findParityProblems(first, deck, without(name)).length)
    && !languages.some(({ messages }) => findMessageProblems(english!.messages, messages, without(name)).length))
  expect(idle, 'these differ everywhere; take them out of locales/names.ts').toEqual([])
})

describe('a deck that is not', () => {
  const deck = others[0]!
  /** The French deck with one slide changed, or taken out. */
  const changed = (no: number, change?: Partial<Slide> | ((slide: Slide) => void)): Deck => ({
    ...deck,
    slides: deck.slides.flatMap((slide) => {
      if (slide.no !== no)
        return [slide]
      if (!change)
        return []
      const copy = structuredClone(slide)
      if (typeof change === 'function')
        change(copy)
      return [typeof change === 'function' ? copy : { ...copy, ...change }]
    }),
  })
  type Loose = Record<string, unknown> & {
    evidence: string[]
    verdicts: { for: { id: string } }[]
    words: Record<string, unknown>
  }
  const frontmatter = (change: (frontmatter: Loose) => void) =>
    ({ frontmatter }: Slide) => change(frontmatter as unknown as Loose)
  const set = (key: string, value: unknown) => frontmatter(it => void (it[key] = value))
  const text = deck.slides[2]!

  it.each<[string, Deck, RegExp]>([
    ['a slide missing', changed(5), /has 13 slides, slides\.md has 14; add what is missing/],
    ['a click missing', changed(3, set('clicks', 3)), /slide 3: "clicks" is 3, not 4 \(compare slides\.md\)/],
    ['a click mark missing', changed(3, { notes: text.notes.replace('[click]', '') }), /\[click\] marks in its notes: 3, not 4/],
    ['an evidence id missing', changed(3, frontmatter(it => it.evidence.pop())), /"evidence\.3" is missing/],
    ['another evidence id', changed(3, frontmatter(it => it.evidence.reverse())), /"evidence\.0" is "s1-ch-dead", not "s1-ai-orgs"/],
    ['another figure in a verdict', changed(9, frontmatter(it => (it.verdicts[0]!.for.id = 's1-ch-dead'))), /"verdicts\.0\.for\.id" is "s1-ch-dead"/],
    ['another layout', changed(2, set('layout', 'claim')), /"layout" is "claim", not "map"/],
    ['another alias', changed(3, set('routeAlias', 'P1')), /"routeAlias" is "P1", not "S1"/],
    ['other minutes', changed(3, set('minutes', 2)), /"minutes" is 2, not 1\.25/],
    ['another figure', changed(3, { content: text.content.replace('HourglassFigure', 'OnionFigure') }), /figures and components: OnionFigure, not HourglassFigure/],
    ['a label missing', changed(3, frontmatter(it => delete it.words.aim)), /"words\.aim" is missing/],
    ['a label too much', changed(3, frontmatter(it => (it.words.more = 'x'))), /"words\.more" is too much/],
    ['a place for a number missing', changed(6, frontmatter(it => (it.words.share = '20 %'))), /"words\.share" has places for nothing, not for n/],
    ['a label left in English', changed(3, frontmatter(it => (it.words.title = 'Twin hourglass'))), /"words\.title" says the same, "Twin hourglass"/],
    ['notes left in English', changed(3, { notes: first.slides[2]!.notes }), /slide 3: its notes is the same; translate it/],
    ['a headline left in English', changed(3, { headline: first.slides[2]!.headline }), /its headline is the same/],
  ])('%s', (_, broken, trouble) => expect(findParityProblems(first, broken, NAMES).join('\n')).toMatch(trouble))

  it('a message missing', () => {
    const messages = structuredClone(languages[0]!.messages)
    delete (messages.shell as { next?: string }).next
    expect(findMessageProblems(english!.messages, messages, NAMES)).toEqual(['"messages.shell.next" is missing'])
  })
})
