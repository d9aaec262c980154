import type { Figure, Source } from '../schema'
import type { Evidence, RegistryData } from './derive'
import { describe, expect, it } from 'vitest'
import { CHAINS, NEWEST, ROLLUP_SOURCES, world } from '../../tests/support/registries'
import evidence from '../evidence.json'
import rollups from '../rollups.json'
import sources from '../sources.json'
import { deriveEvidence } from './derive'
import { ESSAY_COMMIT, PLACES } from './places'
import { growthepieChain, orbitList, superchainList, zkStackList } from './shapes'

const DATA = {
  figures: evidence,
  sources,
  rollups: { asOf: rollups.asOf, sources: ROLLUP_SOURCES, chains: CHAINS },
} as unknown as Evidence
const stamp = (date = NEWEST.day) => ({ date, commit: NEWEST.sha })
const stamps = (date?: string) => Object.fromEntries(Object.keys(PLACES).map(id => [id, stamp(date)])) as RegistryData['stamps']

function fetched(change: Partial<RegistryData> = {}): RegistryData {
  const { keys, dead, providers, superchain, bridge, zkStack, growthepie } = world()
  return {
    stamps: stamps(),
    sdk: { date: NEWEST.packDay, version: NEWEST.version, dead: new Set(Object.keys(dead)), providers },
    listed: keys,
    superchain: superchainList.parse(superchain),
    bridge: { then: orbitList.parse(bridge.then), now: orbitList.parse(bridge.now) },
    zkStack: zkStackList.parse(zkStack),
    growthepie: growthepieChain.array().parse(growthepie),
    ...change,
  }
}
const figure = (data: Evidence, id: string): Figure => data.figures.find(figure => figure.id === id)!
const source = (data: Evidence, id: string): Source => data.sources.find(source => source.id === id)!

describe('a refresh', () => {
  it('leaves every number when the registries say the same', () => {
    const { data, notes } = deriveEvidence(DATA, fetched())
    expect(data.figures.map(({ value }) => value)).toEqual(DATA.figures.map(({ value }) => value))
    expect(data.rollups.chains).toEqual(CHAINS)
    expect(notes).toEqual([])
  })

  it('moves its sources to the newest commit and version, and no other', () => {
    const { data } = deriveEvidence(DATA, fetched())
    expect(source(data, 'growthepie')).toMatchObject({ date: NEWEST.day, commit: NEWEST.sha.slice(0, 8), url: `https://github.com/growthepie/gtp-dna/tree/${NEWEST.sha}/chains` })
    expect(source(data, 'arbitrum-portal')).toMatchObject({ commit: NEWEST.sha.slice(0, 8), earlier: { date: '2025-10-06', commit: 'ddd58910' } })
    expect(source(data, 'defillama-sdk')).toMatchObject({ date: NEWEST.packDay, version: NEWEST.version, url: `https://www.npmjs.com/package/@defillama/sdk/v/${NEWEST.version}` })
    const changed = data.sources.filter((source, i) => source !== DATA.sources[i]).map(({ id }) => id)
    expect(changed.sort()).toEqual([...Object.keys(PLACES), 'defillama-sdk'].sort())
  })

  it('dates its figures by the newest of their sources, in words too, and no others', () => {
    const before = { ...DATA, figures: DATA.figures.map(figure => figure.id === 's2-ch-stacks' ? { ...figure, shownDate: figure.date.slice(0, 7) } : figure) }
    const { data } = deriveEvidence(before, fetched())
    expect(figure(data, 's2-ch-stacks')).toMatchObject({ date: NEWEST.day, shownDate: '2099-11' })
    expect(figure(data, 's1-ch-dead').date).toBe(NEWEST.packDay)
    const changed = data.figures.filter((figure, i) => JSON.stringify(figure) !== JSON.stringify(before.figures[i]))
      .map(({ id }) => id)
    expect(changed.sort()).toEqual(['d1-ch-layers', 'd1-ch-proofs', 'd2-ch-selfgov', 's1-ch-dead', 's2-ch-stacks', 's2-ch-survival'])
  })

  it('moves the sources of rollups.json alike, and the day of the list', () => {
    const { rollups: { asOf, sources } } = deriveEvidence(DATA, fetched()).data
    expect(asOf).toBe(NEWEST.day)
    expect(sources.find(({ id }) => id === 'l2beat-zkstack')).toMatchObject({ asOf: NEWEST.day, commit: NEWEST.sha })
    expect(sources.find(({ id }) => id === 'defillama-dead')).toEqual({ id: 'defillama-dead', title: '@defillama/sdk, getDeadChains()', url: `https://www.npmjs.com/package/@defillama/sdk/v/${NEWEST.version}`, version: NEWEST.version })
    expect(sources.find(({ id }) => id === 'arbitrum-portal@essay')).toEqual(ROLLUP_SOURCES.find(({ id }) => id === 'arbitrum-portal@essay'))
  })

  it('keeps a commit when the file has not changed since', () => {
    const { data } = deriveEvidence(DATA, fetched({ stamps: stamps('2020-01-01'), sdk: { ...fetched().sdk, ...DATA.sources.find(({ id }) => id === 'defillama-sdk'), version: source(DATA, 'defillama-sdk').version! } }))
    expect(data).toEqual(DATA)
  })

  it('says what the data lacks', () => {
    expect(() => deriveEvidence({ ...DATA, figures: [] }, fetched())).toThrow(/^evidence\/evidence\.json no longer holds "s1-ch-dead"/)
    expect(() => deriveEvidence({ ...DATA, sources: DATA.sources.filter(({ id }) => id !== 'l2beat') }, fetched())).toThrow(/^evidence\/sources\.json no longer holds "l2beat"/)
    const unlinked = DATA.sources.map(source => ({ ...source, url: 'https://example.org' }))
    expect(() => deriveEvidence({ ...DATA, sources: unlinked }, fetched())).toThrow(/has no commit in its link/)
  })
})

it('the essay’s list is the one that rollups.json names', () => {
  expect(ROLLUP_SOURCES.find(({ id }) => id === 'arbitrum-portal@essay')!.commit).toBe(ESSAY_COMMIT)
})
