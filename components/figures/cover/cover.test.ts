import { describe, expect, it } from 'vitest'
import { CLOSING_STEPS, closingScene, CODE } from '../closing/closing'
import { marksAt } from '../kit/marks'
import { COVER_SCENE, COVER_STEPS } from './cover'

const LEAST = 32

describe.each([['cover', COVER_SCENE], ['closing', closingScene(true)], ['closing without a code', closingScene(false)]])('%s', (_, scene) => {
  it('shows everything at its one step', () => {
    expect([COVER_STEPS.last, CLOSING_STEPS.last]).toEqual([0, 0])
    expect(marksAt(scene.marks, 0)).toEqual(scene.marks)
  })

  it('has ids that are its own', () => expect(new Set(scene.marks.map(mark => mark.id)).size).toBe(scene.marks.length))

  it('has no words', () => expect(scene.marks.some(mark => mark.kind === 'label')).toBe(false))

  it('keeps to the canvas and its least margin', () => {
    for (const mark of scene.marks) {
      const numbers = 'd' in mark && !/[vh]/.test(mark.d) ? mark.d.match(/-?[\d.]+/g)!.map(Number) : []
      const half = mark.kind === 'square' ? mark.side / 2 : mark.kind === 'disc' ? mark.r : 0
      const xs = half && 'x' in mark ? [mark.x - half, mark.x + half] : numbers.filter((_, i) => i % 2 === 0)
      const ys = half && 'y' in mark ? [mark.y - half, mark.y + half] : numbers.filter((_, i) => i % 2 === 1)
      expect(Math.min(...xs, ...ys), mark.id).toBeGreaterThanOrEqual(LEAST)
      expect(Math.max(...xs), mark.id).toBeLessThanOrEqual(1280 - LEAST)
      expect(Math.max(...ys), mark.id).toBeLessThanOrEqual(720 - LEAST)
    }
  })
})

describe('closingScene', () => {
  it('leads a thread of each hairline to the code, and ends before it', () => {
    const threads = closingScene(true).marks.filter(mark => mark.id.startsWith('code-thread'))
    expect(threads).toHaveLength(30)
    for (const mark of threads)
      expect(mark.kind === 'stroke' && Number(mark.d.match(/([\d.]+),[\d.]+$/)![1])).toBeLessThan(CODE.x)
  })

  it('runs on to the margin where there is no code', () =>
    expect(closingScene(false).marks.some(mark => mark.id.startsWith('code'))).toBe(false))
})
