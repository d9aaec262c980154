import type { Figure, Source } from '../schema'
import type { Evidence } from './derive'
import type { Count, FigureId } from './figures'
import { describe, expect, it } from 'vitest'
import { staleWords } from './stale'

const SOURCE = { id: 'arbitrum-portal', date: '2026-08-20', commit: '707a835f' } as Source
const FIGURE = {
  id: 's2-ch-survival', value: { left: 19, then: 33, stayed: 14 }, sources: ['arbitrum-portal'], caveat: 'Since April 2026.',
  method: 'Ids on 6 October 2025 (ddd58910) missing on 20 August 2026 (707a835f); 14 stayed, 8 came.',
} as unknown as Figure
const data = (figures: Figure[], source: Partial<Source> = {}): Evidence => ({ figures, sources: [{ ...SOURCE, ...source }], rollups: { asOf: '', sources: [], chains: [] } })
interface Case { source?: Partial<Source>, came?: number, lines?: string[], cites?: 'all' | string[] }
const stale = (after: Figure, { source, came = 8, lines = [], cites = 'all' }: Case = {}) =>
  staleWords(data([FIGURE]), data([after], source), { 's2-ch-survival': { value: after.value, beside: { came } } } as unknown as Record<FigureId, Count>, [{ place: 'slides.md, slide 4', cites, lines }])

describe('words left behind', () => {
  const METHOD = `evidence/evidence.json, s2-ch-survival, method: ${FIGURE.method}`

  it('are none while they name the numbers, days and commits of today', () => {
    expect(stale(FIGURE, { lines: ['14 remained of 33'] })).toEqual([])
  })

  it.each([
    ['a number', stale({ ...FIGURE, value: { left: 20, then: 33, stayed: 13 } })],
    ['a number that only the method names', stale(FIGURE, { came: 9 })],
    ['a day', stale(FIGURE, { source: { date: '2026-11-20' } })],
    ['a commit', stale(FIGURE, { source: { commit: 'a1a1a1a1' } })],
  ])('of a method that names an old one: %s', (_, lines) => {
    expect(lines).toEqual([METHOD])
  })

  it('on slides that cite the figure, in digits or spelt out, and no other number', () => {
    const after = { ...FIGURE, value: { left: 20, then: 33, stayed: 13 }, method: 'm' }
    const lines = ['of 33 chains, 14 remained', 'Fourteen stayed.', '2,014 and 1.14, L14 and 14th, fourteenth']
    expect(stale(after, { lines })).toEqual(['slides.md, slide 4: of 33 chains, 14 remained', 'slides.md, slide 4: Fourteen stayed.'])
    expect(stale(after, { lines, cites: ['s1-ch-dead'] })).toEqual([])
  })

  it('are shown with what stands round them', () => {
    const long = `${'before '.repeat(40)}14 stayed ${'after '.repeat(40)}`
    expect(stale({ ...FIGURE, value: { ...FIGURE.value, stayed: 13 }, method: 'm' }, { lines: [long] })[0]).toMatch(/^slides\.md, slide 4: … before .* 14 stayed after .* …$/)
  })

  it('of a figure that is not refreshed but cites a source that moved', () => {
    const other = { ...FIGURE, id: 'd3-ch-base-notoken', method: 'The symbol is null (20 August 2026).' }
    expect(staleWords(data([other]), data([other], { date: '2026-11-20' }), {} as Record<FigureId, Count>, [])).toEqual(['evidence/evidence.json, d3-ch-base-notoken, method: The symbol is null (20 August 2026).'])
    expect(staleWords(data([other]), data([other]), {} as Record<FigureId, Count>, [])).toEqual([])
  })

  // Methods and caveats as the deck has had them, with the numbers of their day.
  it.each([
    ['s1-ch-dead', { one: 1, in: 5, dead: 109, listed: 528 }, { percent: 20.6 }, 'Chains of projects/helper/chains.json that getDeadChains() of the SDK returns: 109 of 528, 20.6 %.'],
    ['s2-ch-stacks', { onKits: 25, listed: 31 }, { 'on kits of all': 81, 'all': 87 }, 'A selection of larger chains. With the kits\' own lists it would be 81 of 87. Base left in 2026.'],
    ['d1-ch-layers', { l2: 76, l3: 11, listed: 87, flagged: 8, unused: 2 }, { 'on Arbitrum One': 8, 'on Base': 3 }, '76 L2s; 8 L3s on Arbitrum One, 3 on Base.'],
    ['d1-ch-proofs', { open: 3, listed: 31 }, { permissioned: 20, none: 8 }, 'Permissionless for Ink, OP Mainnet and Unichain, permissioned for 20, none for 8. Base left this registry in April 2026.'],
  ])('know the numbers of %s', (id, value, beside, method) => {
    const figure = { ...FIGURE, id, value, method } as unknown as Figure
    const lines = (beside: object) =>
      staleWords(data([figure]), data([figure]), { [id]: { value, beside } } as unknown as Record<FigureId, Count>, [])
    expect(lines(beside)).toEqual([])
    expect(lines({})).toHaveLength(1)
  })
})
