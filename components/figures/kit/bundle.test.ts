import type { Mark, StrokeMark } from './marks'
import { describe, expect, it } from 'vitest'
import { bundled } from './bundle'

const thread = (id: string, more: Partial<StrokeMark> = {}): Mark =>
  ({ kind: 'stroke', id, d: `M${id}`, width: 1, tone: 'ink', bundle: 'b', ...more })
const paths = (...marks: Mark[]) => bundled(marks).map(mark => 'd' in mark ? `${mark.id}: ${mark.d}` : mark.id)

describe('a bundle', () => {
  it('is one path, under the id of its first thread', () =>
    expect(paths(thread('1'), thread('2'), thread('3'))).toEqual(['1: M1M2M3']))

  it('ends where another begins, or where something lies between', () => {
    const disc: Mark = { kind: 'disc', id: 'disc', x: 0, y: 0, r: 1, tone: 'ink' }
    expect(paths(thread('1'), thread('2', { bundle: 'c' }), disc, thread('3', { bundle: 'c' })))
      .toEqual(['1: M1', '2: M2', 'disc', '3: M3'])
  })

  it.each<Partial<StrokeMark>>([{ tone: 'hair' }, { width: 2 }, { dash: '1 1' }, { casing: 4 }, { since: 1 }, { late: true }])(
    'does not take up what is drawn or shown otherwise: %o',
    other => expect(paths(thread('1'), thread('2', other))).toEqual(['1: M1', '2: M2']),
  )

  it('is asked for: other strokes stay apart', () =>
    expect(paths(thread('1', { bundle: undefined }), thread('2', { bundle: undefined }))).toEqual(['1: M1', '2: M2']))

  it('leaves the scene as it was', () => {
    const marks = [thread('1'), thread('2')]
    bundled(marks)
    expect(marks).toEqual([thread('1'), thread('2')])
  })
})
