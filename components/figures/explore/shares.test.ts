import type { Mark, StrokeMark } from '../kit/marks'
import type { SharesData } from './shares'
import { describe, expect, it } from 'vitest'
import { runAll } from '../../../explorable/adoption'
import { marksAt } from '../kit/marks'
import { labelBox } from '../kit/text'
import { EXPLORE_STEPS } from './explore-steps'
import { sharesScene } from './shares'
import { CHART, shareAt, THREADS } from './shares-chart'
import { betSketch, stripChart } from './shares-small'

const WORDS = { name: 'Fork', axis: 'share', thread: 'one thread:\n1% of\nthe users', one: 'one platform', others: '49 others', all: '50 platforms', line: 'highly\nconcentrated', hhi: 'HHI over 1,800 [18]\nhere 9,999', before: 'before: 88%', ticks: ['0%', '50%', '100%'], largest: '60%' }
const LIMIT = 1800
const { bet, fork, leave } = EXPLORE_STEPS
const draw = (data: Partial<SharesData> = {}, step: number = leave) => marksAt(sharesScene(WORDS, { shares: [0.6, 0.4], limit: LIMIT, side: 'chains', before: [0.75, 0.25], ...data }, step).marks, step)
/** Height of a thread or line as a share of the chart's. */
const heightOf = (d: string, base: number = CHART.risen) => (base - Number(/(?:L|^M)[\d.]+,([\d.]+)$/.exec(d)![1])) / (base - CHART.top)
const stroke = (marks: Mark[], id: string) => marks.find(mark => mark.id === id) as StrokeMark
const threads = (marks: Mark[]) => marks.filter(mark => /^thread-\d/.test(mark.id)) as StrokeMark[]
const ids = (marks: Mark[]) => marks.map(({ id }) => id)
/** Boxes of the labels at the right of the chart, under each other. */
const beside = (marks: Mark[]) => marks.filter(mark => mark.kind === 'label').filter(({ id }) => ['thread', 'limit', 'hhi', 'platforms'].includes(id)).map(labelBox).sort((a, b) => a.y - b.y)

describe('the threads', () => {
  it.each([[fork, CHART.base], [leave, CHART.risen]])('at step %d are a hundred, each as high as the share of its platform', (step, base) => {
    const drawn = threads(draw({}, step)).map(({ d }) => heightOf(d, base))
    expect(drawn).toHaveLength(THREADS)
    expect(drawn.filter(share => Math.abs(share - 0.6) < 0.001), 'sixty of the first').toHaveLength(60)
    expect(drawn.filter(share => Math.abs(share - 0.4) < 0.001), 'forty of the second').toHaveLength(40)
  })

  it('have the HHI as their mean height, so that the guideline has its place beside them', () => {
    const { typical } = runAll({ cost: 40, returns: 1, portable: 0.1 })
    const marks = draw({ shares: typical.shares })
    const mean = threads(marks).reduce((sum, { d }) => sum + heightOf(d), 0) / THREADS
    expect(mean).toBeCloseTo(typical.hhi / 10_000, 2)
    expect(heightOf(stroke(marks, 'limit-line').d)).toBeCloseTo(LIMIT / 10_000, 3)
  })

  it('are in the ink of a side, or in plain ink where it is neither\'s, but for the one that is named', () => {
    const tones = (side: SharesData['side']) => [...new Set(threads(draw({ side })).map(({ tone }) => tone))]
    expect(tones('models')).toEqual(['models', 'ink'])
    expect(tones(undefined)).toEqual(['ink'])
  })
})

describe('a step', () => {
  it('only adds: the guideline with the answer, what was before with the last', () => {
    expect(ids(draw({}, bet)).some(id => /^(?:limit|hhi|before|fall)/.test(id))).toBe(false)
    expect(ids(draw({}, fork))).toEqual(expect.arrayContaining(ids(draw({}, bet))))
    expect(ids(draw({}, leave))).toEqual(expect.arrayContaining(ids(draw({}, fork))))
    expect(ids(draw({}, leave))).toContain('before')
  })
})

describe('the axis', () => {
  it.each([
    [0.998, ['0%', '50%', '100%']],
    [0.88, ['0%', '50%', '100%', '60%']],
    [0.52, ['0%', '100%', '60%']],
    [0.05, ['0%', '50%', '100%']],
  ])('at a largest share of %d says %j', (share, said) => {
    const marks = draw({ shares: [share, 1 - share] })
    expect(marks.filter(mark => mark.kind === 'label').filter(({ id }) => /^(?:tick|largest)/.test(id)).map(({ lines: [words] }) => words)).toEqual(said)
  })
})

it.each([[bet, 0.998], [fork, 0.88], [leave, 0.16], [leave, 0.96]])('at step %d and %d the labels beside the chart keep clear of each other and in the margin', (step, share) => {
  const boxes = beside(draw({ shares: [share, ...Array.from({ length: 49 }, () => (1 - share) / 49)] }, step))
  for (const [i, box] of boxes.entries()) {
    expect(box.x + box.width).toBeLessThanOrEqual(CHART.edge + 1)
    if (i)
      expect(box.y, 'the lower one starts below the upper one').toBeGreaterThanOrEqual(boxes[i - 1]!.y + boxes[i - 1]!.height - 1)
  }
})

it('the leader goes down to the top of its thread', () => {
  expect(stroke(draw(), 'leader').d).toMatch(/H999.8V404.8$/)
  expect(stroke(draw({ shares: [1] }), 'leader').d, 'into it where that is higher').toMatch(/^M1084,323H999.8V323$/)
})

describe('what stood there before', () => {
  it('is a faint outline', () =>
    expect(stroke(draw(), 'before')).toMatchObject({ tone: 'hair', d: `M${CHART.left},${CHART.risen}V321.5H980V440.5H1070` }))

  it('tells how far it fell, unless one platform still has most', () => {
    const one = (shares: number[]) => draw({ shares }).find(({ id }) => id === 'one')
    expect(ids(draw({ shares: [0.2, 0.2, 0.2, 0.2, 0.2] }))).toContain('fall')
    expect(one([0.2, 0.2, 0.2, 0.2, 0.2])).toMatchObject({ lines: [WORDS.before] })
    expect(ids(draw({ shares: [0.7, 0.3] }))).not.toContain('fall')
    expect(one([0.7, 0.3])).toMatchObject({ lines: [WORDS.one] })
  })
})

describe('the share at a place', () => {
  it.each([[0, 0.5], [0.49, 0.5], [0.5, 0.3], [0.79, 0.3], [0.9, 0.2], [1, 0.2]])('%d is %d', (place, share) =>
    expect(shareAt([0.5, 0.3, 0.2], place)).toBe(share))
})

it.each([['a bet', betSketch([0.7, 0.3]), 25], ['the strip', stripChart([0.7, 0.3], 'chains'), THREADS]])('the small chart of %s has no words and keeps in its frame', (_, { frame, marks }, count) => {
  expect(marks.every(({ kind }) => kind === 'stroke')).toBe(true)
  expect(threads(marks)).toHaveLength(count)
  for (const { d } of threads(marks)) {
    const [x, low, , high] = [...d.matchAll(/[\d.]+/g)].map(Number) as [number, number, number, number]
    expect(x > 0 && x < frame.width && high >= 0 && low <= frame.height, d).toBe(true)
  }
})
