import type { Slide } from '../../deck.ts'
import type { Measurement, Walked } from './types.ts'
import { describe, expect, it } from 'vitest'
import { judge } from './judge.ts'
import { line, unusedLine } from './report.ts'

const slide = (no: number, routeAlias?: string): Slide => ({ no, layout: 'claim', frontmatter: { routeAlias, minutes: 1 }, headline: 'A claim of five words', content: '# A claim of five words', notes: 'word '.repeat(60), figure: undefined })
const measured = (of: Slide, rest: Partial<Measurement> = {}): Measurement => ({
  lang: 'en', scheme: 'light', media: 'print', slide: of, click: 0, last: true, ground: [255, 255, 255], texts: [], marks: [], others: [], pictures: [], lists: [], links: [], unrevealed: [], order: [], effects: [], strangers: [], movements: [], page: { title: '', lang: '', mains: 0, live: '' }, focus: [], violations: [], console: [], requests: [], ...rest,
})
const list = { items: 5, nested: false, words: 'one two', box: { x: 0, y: 0, width: 9, height: 9 } }
const walked = (measurements: Measurement[]): Walked[] => [{ lang: 'en', deck: { lang: 'en', file: 'slides.md', headmatter: { duration: '2min' }, canvas: { width: 1280, height: 720 }, slides: [] }, measurements }]
/** Of the deck as a whole there is nothing to say here. */
const lists = async (...args: Parameters<typeof judge>) => (await judge(...args)).reports.filter(({ rule }) => rule === 'list')

describe('a finding', () => {
  const named = slide(4, 'S2')

  it('is told once, at the first step where it is found', async () => {
    const reports = await lists(walked([0, 1, 2].map(click => measured(named, { click, lists: [list] }))), [])
    expect(reports).toMatchObject([{ rule: 'list', slide: 4, alias: 'S2', click: 0, what: 'one two', is: '5 items', limit: 'at most 4 items', more: 2 }])
  })

  it('is told for each slide', async () => {
    expect(await lists(walked([measured(named, { lists: [list] }), measured(slide(5), { lists: [list] })]), [])).toHaveLength(2)
  })

  it('says where it is, what is wrong and how to mend it, on one line', async () => {
    const [report] = await lists(walked([measured(named, { click: 1, lists: [list] })]), [])
    expect(line(report!)).toBe('en, slide 4 (S2), click 1, light, print: list: "one two": 5 items (at most 4 items); keep the strongest items, or split the slide.')
  })
})

describe('an exception', () => {
  const found = walked([measured(slide(4, 'S2'), { lists: [list] }), measured(slide(5), { lists: [list] })])

  it.each([['S2', [5]], [5, [4]]])('lets a finding of its rule stand on its slide: %s', async (at, left) => {
    const reports = await lists(found, [{ rule: 'list', slide: at, reason: 'why' }])
    expect(reports.map(({ slide }) => slide)).toEqual(left)
  })

  it('that lets nothing stand is told', async () => {
    const exception = { rule: 'words', slide: 'S2', reason: 'why' } as const
    const { unused } = await judge(found, [exception])
    expect(unused).toEqual([exception])
    expect(unusedLine(exception)).toBe('deck.config.ts: the exception to words on slide S2 is not needed any more; take it out.')
  })
})
