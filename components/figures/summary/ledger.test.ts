import type { LedgerWords } from './ledger'
import { describe, expect, it } from 'vitest'
import { expectSound } from '../../../tests/support/scene'
import { ledgerScene, LEDGER_STEPS as STEP } from './ledger'

const words: LedgerWords = {
  title: 'Ledger',
  description: ['Six rows'],
  shared: ['Base layers everyone wants to own', 'The same base rebuilt', 'Then ecosystems decide'],
  parting: [{ topic: 'structure', models: 'a few giants', chains: 'a network' }, { topic: 'open source', models: 'cheaper entry', chains: 'economies' }, { topic: 'money', models: 'cash flow', chains: 'asset value' }],
  closing: { models: 'centralisation,\nreuse', chains: 'modularity,\nreuse' },
  prediction: { when: 'On 6 October 2027:', what: 'two L2s still hold two thirds {source}.' },
}

/** The ink and the path of each thread of some rows, by id. */
function threads(rows: RegExp, step: number) {
  const strokes = ledgerScene(words, '[12]', step).marks.filter(mark => mark.kind === 'stroke')
  return new Map(strokes.filter(({ id }) => rows.test(id)).map(({ id, tone, d }) => [id, { tone, d }]))
}
const inks = (rows: RegExp, step: number) => [...threads(rows, step).values()].map(({ tone }) => tone)
/** How far across a path ends. */
const endOf = (d: string) => Number(d.split(' ').at(-1)!.split(',')[0])

describe('ledger', () => {
  it('is sound at every step', () =>
    expectSound('ledger', step => ledgerScene(words, '[12]', step), STEP, { x: 56, y: 186, width: 1168, height: 500 }))

  it('fuses all six rows in ink before three of them part in two inks', () => {
    const all = (tone: string, count: number) => Array.from({ length: count }, () => tone)
    expect(inks(/^(?:shared|parting) /, STEP.fused)).toEqual(all('ink', 84))
    expect(inks(/^shared /, STEP.prediction)).toEqual(all('ink', 42))
    expect(inks(/^parting \d models/, STEP.parting)).toEqual(all('models', 21))
    expect(inks(/^parting \d chains/, STEP.parting)).toEqual(all('chains', 21))
  })

  it('frays the threads that are there, and moves no other', () => {
    for (const [id, { d }] of threads(/^(?:shared|parting) /, STEP.fused)) {
      const after = threads(/./, STEP.parting).get(id)!
      if (id.startsWith('shared')) {
        expect(after.d, id).toBe(d)
        continue
      }
      expect(after.d.replace(/[\d.]+/g, ''), `${id} has a path of the same form, so that it can move`).toBe(d.replace(/[\d.]+/g, ''))
      expect(after.d, `${id} lets go of its topic`).not.toBe(d)
    }
  })

  it('parts further from row to row, along one wedge', () => {
    const gaps = [1, 2, 3].map(row => 640 - Math.max(...[...threads(new RegExp(`^parting ${row} models`), STEP.parting).values()].map(({ d }) => endOf(d))))
    expect(gaps[1]! - gaps[0]!).toBeCloseTo(gaps[2]! - gaps[1]!)
    expect(gaps[1]! - gaps[0]!).toBeGreaterThan(30)
  })

  it('brings the words after the threads have made room for them', () => {
    const { marks } = ledgerScene(words, '[12]', STEP.prediction)
    for (const mark of marks.filter(mark => mark.since === STEP.parting || mark.since === STEP.words))
      expect(mark.late, mark.id).toBe(true)
  })
})
