import type { Deck, Slide } from '../../deck.ts'
import type { MeasuredDeck, Measurement } from './types.ts'
import { describe, expect, it } from 'vitest'
import { toLine } from '../report.ts'
import { toUnusedFinding } from './command.ts'
import { judge } from './judge.ts'

const slide = (no: number, routeAlias?: string): Slide => ({
  no,
  layout: 'claim',
  frontmatter: { routeAlias, minutes: 1 },
  headline: 'A claim of five words',
  content: '# A claim of five words',
  notes: 'word '.repeat(60),
})
const canvas = { width: 1280, height: 720 }
const measured = (of: Slide, rest: Partial<Measurement> = {}): Measurement => ({
  lang: 'en',
  scheme: 'light',
  media: 'print',
  canvas,
  slide: of,
  click: 0,
  last: true,
  background: [255, 255, 255],
  texts: [],
  shapes: [],
  others: [],
  graphics: [],
  lists: [],
  links: [],
  unrevealed: [],
  orderBreaks: [],
  effects: [],
  fallbackText: [],
  motions: [],
  page: { title: '', lang: '', mains: 0, live: '' },
  focus: [],
  violations: [],
  console: [],
  requests: [],
  ...rest,
})
const list = { items: 5, nested: false, words: 'one two', box: { x: 0, y: 0, width: 9, height: 9 } }
const deck: Deck = { lang: 'en', file: 'slides.md', headmatter: { duration: '2min' }, canvas, slides: [] }
const walked = (measurements: Measurement[]): MeasuredDeck[] => [{ lang: 'en', deck, measurements }]
/** Of the deck as a whole there is nothing to say here. */
const lists = async (...args: Parameters<typeof judge>) =>
  (await judge(...args)).findings.filter(({ rule }) => rule === 'list')

describe('a finding', () => {
  const named = slide(4, 'S2')

  it('is told once, at the first step where it is found', async () => {
    const findings = await lists(walked([0, 1, 2].map(click => measured(named, { click, lists: [list] }))), [])
    expect(findings).toMatchObject([{ rule: 'list', slide: 4, alias: 'S2', click: 0, what: 'one two', is: '5 items', limit: 'at most 4 items', also: ['Also at 2 more steps.'] }])
  })

  it('is told for each slide', async () => {
    const slides = [measured(named, { lists: [list] }), measured(slide(5), { lists: [list] })]
    expect(await lists(walked(slides), [])).toHaveLength(2)
  })

  it('says where it is, what is wrong and how to mend it, on one line', async () => {
    const [finding] = await lists(walked([measured(named, { click: 1, lists: [list] })]), [])
    expect(toLine(finding!)).toBe('en, slide 4 (S2), click 1, light, print: list: "one two": 5 items (at most 4 items); keep the strongest items, or split the slide.')
  })
})

describe('an exception', () => {
  const found = walked([measured(slide(4, 'S2'), { lists: [list] }), measured(slide(5), { lists: [list] })])

  it.each([['S2', [5]], [5, [4]]])('lets a finding of its rule stand on its slide: %s', async (at, left) => {
    const findings = await lists(found, [{ rule: 'list', slide: at, reason: 'why' }])
    expect(findings.map(({ slide }) => slide)).toEqual(left)
  })

  it('that lets nothing stand is told', async () => {
    const exception = { rule: 'words', slide: 'S2', reason: 'why' } as const
    const { unused } = await judge(found, [exception])
    expect(unused).toEqual([exception])
    expect(toLine(toUnusedFinding(exception))).toBe('deck.config.ts: the exception to words on slide S2 is not needed any more; take it out.')
  })
})
