import type { ListedRollup } from '../rollups'
import type { Evidence } from './derive'
import { expect, it } from 'vitest'
import { differenceLines, isSame } from './difference'

const chain = (name: string, change: Partial<ListedRollup> = {}): ListedRollup => ({ name, chainId: name.length, layer: 'L2', parent: 'Ethereum', stack: 'OP Stack', sources: [], flagged: false, flags: [], ...change })
const data = (value: Record<string, number>, chains: ListedRollup[], date = '2026-08-22'): Evidence => ({
  figures: [{ id: 's1-ch-dead', value, date }, { id: 'd1-ch-proofs', value: { open: 3 }, date }, { id: 's3-ai-race', value: { times: 4.6 }, date }],
  sources: [{ id: 'defillama', date, commit: '1eb4e81d' }, { id: 'epoch', date }],
  rollups: { asOf: date, sources: [], chains },
} as unknown as Evidence)
const refreshed = new Set(['defillama'])
const before = data({ dead: 109, listed: 529, in: 5 }, [chain('Ink'), chain('Zora', { flags: ['archived by growthepie'] }), chain('chain 9')])

it('nothing moved', () => {
  expect(isSame(before, structuredClone(before))).toBe(true)
  expect(differenceLines(before, before, refreshed)).toEqual([
    'defillama     same', 's1-ch-dead    same', 'd1-ch-proofs  same',
    'chains added    none', 'chains gone     none', 'chains renamed  none', 'flags changed   none',
  ])
})

it('says what moved, number by number and chain by chain', () => {
  const after = data({ dead: 112, listed: 540, in: 5 }, [chain('Zora', { flags: ['dead per DefiLlama'] }), chain('Foobars', { chainId: 7 }), chain('Named', { chainId: 7, stack: 'Other' })])
  after.figures[1]!.date = '2026-11-20'
  after.sources[0] = { ...after.sources[0]!, commit: 'a1a1a1a1', date: '2026-11-20' }
  expect(isSame(before, after)).toBe(false)
  expect(differenceLines(before, after, refreshed)).toEqual([
    'defillama     1eb4e81d → a1a1a1a1, 2026-08-22 → 2026-11-20',
    's1-ch-dead    dead 109 → 112, listed 529 → 540',
    'd1-ch-proofs  date 2026-08-22 → 2026-11-20',
    'chains added    Named (L2, Other)',
    'chains gone     Ink',
    'chains renamed  chain 9 → Foobars',
    'flags changed   Zora (dead per DefiLlama, no longer archived by growthepie)',
  ])
})
