import type { PlannedSlide, Take } from './rehearsal.ts'
import { describe, expect, it } from 'vitest'
import { planOf, proposeMinutes, recordTake, renderTable, tabulate, takeSchema, toCsv, toJson } from './rehearsal.ts'

const START = Date.UTC(2026, 10, 30, 14, 5)
const DAY_MS = 86_400_000
const PLAN: PlannedSlide[] = [{ headline: 'Cover', minutes: 0.75 }, { headline: 'A map', minutes: 1 }, { headline: 'End' }]
const s = (seconds: number) => seconds * 1000
/** A take of some day, by slide, click and seconds. */
const take = (day: number, ...visits: [number, number, number][]): Take => ({
  at: START + day * DAY_MS,
  title: 'Talk',
  visits: visits.map(([page, click, seconds]) => ({ page, click, ms: s(seconds) })),
})

describe('a take', () => {
  const log = [[0, 1, 0], [50, 2, 0], [80, 2, 1], [100, 1, 0], [101, 2, 0]]
    .map(([at, page, clicks]) => ({ at: START + s(at!), page: page!, clicks: clicks! }))

  it('holds each visit of a slide\'s click, in order', () => {
    expect(recordTake(log, START + s(130), { title: 'Talk' })).toEqual(take(0, [1, 0, 50], [2, 0, 30], [2, 1, 20], [1, 0, 1], [2, 0, 29]))
  })
  it('leaves out while the clock stood, at a slide, from one to another, and at the end', () => {
    const paused = [[10, 20], [70, 90], [120]]
      .map(([from, to]) => ({ from: START + s(from!), to: to && START + s(to) }))
    const heard = recordTake(log, START + s(130), { title: 'Talk', paused })
    expect(heard).toEqual(take(0, [1, 0, 40], [2, 0, 20], [2, 1, 10], [1, 0, 1], [2, 0, 19]))
  })
  it('has one visit for a place that was told twice, and none for one that took no time', () => {
    const [first, second] = log as [typeof log[0], typeof log[0]]
    const again = { ...first, at: START + s(20) }
    const passed = { ...second, page: 3 }
    const { visits } = recordTake([first, again, passed, second], START + s(60))
    expect(visits).toEqual(take(0, [1, 0, 50], [2, 0, 10]).visits)
  })
  it('is as files hold it', () => expect(takeSchema.parse(recordTake(log, START + s(130)))).toBeTruthy())
})

const TAKES = [
  take(0, [1, 0, 40], [2, 0, 30], [2, 1, 45], [3, 0, 20]),
  take(3, [1, 0, 52], [2, 0, 20.4], [2, 1, 30], [1, 0, 3], [2, 1, 5], [3, 0, 5]),
  take(1, [1, 0, 45], [2, 0, 70]),
  take(2, [1, 0, 3600], [2, 0, 61], [3, 0, 6]),
  take(-1, [1, 0, 9], [2, 0, 9], [3, 0, 9]),
]

describe('the table', () => {
  it('has the last take beside the plan and at most three before it, and the clicks', () => {
    expect(tabulate(TAKES, PLAN)).toEqual([
      { no: 1, headline: 'Cover', minutes: 0.75, now: s(55), before: [s(3600), s(45), s(40)], clicks: [{ click: 0, ms: s(55) }] },
      { no: 2, headline: 'A map', minutes: 1, now: s(55.4), before: [s(61), s(70), s(75)], clicks: [{ click: 0, ms: s(20.4) }, { click: 1, ms: s(35) }] },
      { no: 3, headline: 'End', now: s(5), before: [s(6), undefined, s(20)], clicks: [{ click: 0, ms: s(5) }] },
    ])
  })
  it('reads so', () => {
    expect(`\n${renderTable(tabulate(TAKES, PLAN))}\n`).toMatchInlineSnapshot(`
      "
         slide  planned  took          before  2 before  3 before  each click
      1  Cover     0:45  0:55  +0:10  1:00:00      0:45      0:40  0:55
      2  A map     1:00  0:55  −0:05     1:01      1:10      1:15  0:20 0:35
      3  End          –  0:05            0:06         –      0:20  0:05
         all       1:45  1:55  +0:10  1:01:07      1:55      2:15
      "
    `)
  })
  it('of a first take, and of none, stands too', () => {
    expect(renderTable(tabulate(TAKES.slice(0, 1), PLAN)).split('\n')[0]).toMatch(/^ +slide +planned +took +each click$/)
    expect(renderTable(tabulate([], PLAN))).toContain('–')
    expect(renderTable([])).toBe('')
  })
})

describe('files', () => {
  it('are CSV with a line a visit, the first take first, quoted where a comma or a quote needs it', () => {
    const [one, other] = [take(1, [1, 0, 1.5]), { ...take(0, [2, 3, 10]), title: 'Talk, "so"' }]
    expect(toCsv([one, other])).toBe('take,talk,slide,click,seconds\r\n2026-11-30T14:05:00.000Z,"Talk, ""so""",2,3,10\r\n2026-12-01T14:05:00.000Z,Talk,1,0,1.5\r\n')
  })
  it('are JSON of the takes as they are kept', () => {
    expect(JSON.parse(toJson([TAKES[1]!, TAKES[0]!]))).toEqual([TAKES[0], TAKES[1]])
  })
})

describe('minutes are proposed', () => {
  it('by the median of the last three takes that were at every slide, in quarters, at least one', () => {
    expect(proposeMinutes(TAKES, PLAN)).toEqual([1, 1, 0.25])
  })
  it('by the mean of two', () => expect(proposeMinutes(TAKES.slice(0, 2), PLAN)).toEqual([0.75, 1, 0.25]))
  it('by no take that left one out', () => expect(proposeMinutes([TAKES[2]!], PLAN)).toBeUndefined())
})

it('a plan has the headlines, or the titles where there are none', () => {
  const slides = [{ headline: 'One', frontmatter: { minutes: 1, title: 'No' } }, { headline: '', frontmatter: { title: 'Two' } }]
  expect(planOf({ slides: slides as Parameters<typeof planOf>[0]['slides'] })).toEqual([{ headline: 'One', minutes: 1 }, { headline: 'Two', minutes: undefined }])
})
