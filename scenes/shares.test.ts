import type { StrokeMark } from './core/marks'
import type { SharesData } from './shares'
import { describe, expect, it } from 'vitest'
import { runAll } from '../explorable/adoption'
import { labelBox } from './core/marks'
import { CHART, shareAt, sharesScene, sharesThumb, THREADS } from './shares'

const WORDS = { hhi: 'HHI 1,234', unit: 'of at most 10,000', line: 'over 1,800, highly\nconcentrated [18]', caption: 'a thread', before: 'before: 88%' }
const LIMIT = 1800
const draw = (data: Partial<SharesData>) => sharesScene(WORDS, { shares: [0.6, 0.4], hhi: 5200, limit: LIMIT, largest: '60%', side: 'chains', ...data })
/** Height of a thread or line as a share of the chart's. */
const heightOf = (d: string) => (CHART.base - Number(/(?:L|^M)[\d.]+,([\d.]+)$/.exec(d)![1])) / (CHART.base - CHART.top)
const stroke = (marks: ReturnType<typeof draw>['marks'], id: string) => marks.find(mark => mark.id === id) as StrokeMark
const threads = (marks: ReturnType<typeof draw>['marks']) => marks.filter(mark => mark.id.startsWith('thread-')) as StrokeMark[]

describe('the threads', () => {
  it('are a hundred, each as high as the share of its platform', () => {
    const drawn = threads(draw({}).marks).map(({ d }) => heightOf(d))
    expect(drawn).toHaveLength(THREADS)
    expect(drawn.filter(share => Math.abs(share - 0.6) < 0.001), 'sixty of the first').toHaveLength(60)
    expect(drawn.filter(share => Math.abs(share - 0.4) < 0.001), 'forty of the second').toHaveLength(40)
  })

  it('have the HHI as their mean height, which is where its tick stands', () => {
    const { typical } = runAll({ cost: 40, returns: 1, portable: 0.1 })
    const { marks } = draw({ shares: typical.shares, hhi: typical.hhi })
    const mean = threads(marks).reduce((sum, { d }) => sum + heightOf(d), 0) / THREADS
    expect(mean).toBeCloseTo(typical.hhi / 10_000, 2)
    expect(heightOf(stroke(marks, 'mean-tick').d)).toBeCloseTo(typical.hhi / 10_000, 3)
    expect(heightOf(stroke(marks, 'limit-line').d)).toBeCloseTo(LIMIT / 10_000, 3)
  })

  it('are in the ink of a side, or in plain ink where it is neither\'s', () => {
    expect(new Set(threads(draw({ side: 'models' }).marks).map(({ tone }) => tone))).toEqual(new Set(['models']))
    expect(new Set(threads(draw({ side: undefined }).marks).map(({ tone }) => tone))).toEqual(new Set(['ink']))
  })
})

describe('the labels beside the chart', () => {
  it.each([100, 582, 1500, 1799, 1800, 2400, 5000, 9950])('keep clear of each other at an HHI of %d', (hhi) => {
    const boxes = draw({ hhi }).marks.filter(mark => mark.kind === 'label' && ['hhi', 'unit', 'limit'].includes(mark.id)).map(mark => labelBox(mark as never)).sort((a, b) => a.y - b.y)
    expect(boxes).toHaveLength(3)
    for (const [i, box] of boxes.slice(1).entries())
      expect(box.y, 'the lower one starts below the upper one').toBeGreaterThanOrEqual(boxes[i]!.y + boxes[i]!.height - 1)
  })

  it.each([0.02, 0.1, 0.16, 0.2, 0.25, 0.3, 0.6, 1])('and the largest share, %d, keeps off the line', (share) => {
    const { marks } = draw({ shares: [share, 1 - share] })
    const box = labelBox(marks.find(({ id }) => id === 'largest') as never)
    const line = CHART.base - (CHART.base - CHART.top) * LIMIT / 10_000
    expect(box.y > line || box.y + box.height < line + 1, `from ${box.y} to ${box.y + box.height}, the line is at ${line}`).toBe(true)
  })
})

describe('what stood there before', () => {
  it('is a faint outline, only if there was something', () => {
    expect(draw({}).marks.some(({ id }) => id.startsWith('before'))).toBe(false)
    const { marks } = draw({ before: [0.75, 0.25] })
    expect(stroke(marks, 'before-line')).toMatchObject({ tone: 'hair', d: `M${CHART.left},${CHART.base}V295H944V425H1040` })
  })
})

describe('the share at a place', () => {
  it.each([[0, 0.5], [0.49, 0.5], [0.5, 0.3], [0.79, 0.3], [0.9, 0.2], [1, 0.2]])('%d is %d', (place, share) =>
    expect(shareAt([0.5, 0.3, 0.2], place)).toBe(share))
})

it('a sketch has no words', () =>
  expect(sharesThumb([0.7, 0.3]).marks.every(({ kind }) => kind === 'stroke')).toBe(true))
