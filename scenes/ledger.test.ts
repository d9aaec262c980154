import type { LedgerWords } from './ledger'
import { describe, expect, it } from 'vitest'
import { expectSound } from '../tests/support/scene'
import { marksAt } from './core/marks'
import { ledgerScene, LEDGER_STEPS as STEP } from './ledger'

const words: LedgerWords = {
  title: 'Ledger',
  description: ['Six rows'],
  shared: ['Base layers everyone wants to own', 'The same base rebuilt', 'Then ecosystems decide'],
  parting: [{ topic: 'structure', models: 'a few giants', chains: 'a network' }, { topic: 'open source', models: 'cheaper entry', chains: 'economies' }, { topic: 'money', models: 'cash flow', chains: 'asset value' }],
  closing: { models: 'centralisation,\nreuse', chains: 'modularity,\nreuse' },
  prediction: { when: 'On 6 October 2027:', what: 'two L2s still hold two thirds {source}.' },
}

describe('ledger', () => {
  it('is sound at every step', () =>
    expectSound('ledger', step => ({ ...ledgerScene(words, '[12]'), marks: marksAt(ledgerScene(words, '[12]').marks, STEP.clamp(step)) }), STEP, { x: 56, y: 186, width: 1168, height: 500 }))

  it('fuses shared rows in ink and frays parting rows in two inks', () => {
    const marks = ledgerScene(words, '[12]').marks
    expect(marks.filter(mark => mark.id.startsWith('shared-')).map(mark => mark.tone)).toEqual(Array.from({ length: 42 }, () => 'ink'))
    expect(marks.filter(mark => /^models-\d/.test(mark.id))).toHaveLength(21)
    expect(marks.filter(mark => /^chains-\d/.test(mark.id))).toHaveLength(21)
  })
})
