import type { Figure } from '../schema'
import { describe, expect, it } from 'vitest'
import evidence from '../evidence.json'
import sources from '../sources.json'
import { listQuoted, QUOTED } from './quoted'
import { agrees, assertCovered, RECOUNTED } from './recount'
import { tableLines } from './table'

const FIGURES = evidence as unknown as Figure[]
const figure = (id: string, value: Record<string, number>) => ({ ...FIGURES[0]!, id, value })

describe('every figure of the deck', () => {
  it('is counted again or looked up by hand', () => {
    expect(() => assertCovered(FIGURES)).not.toThrow()
    expect(() => assertCovered([...FIGURES, figure('d9-ai-new', { x: 1 })])).toThrow('The figure "d9-ai-new" of evidence/evidence.json is neither counted again nor looked up by hand; write how it is counted in evidence/recount/, or add it to evidence/recount/quoted.ts.')
  })

  it('is one of the two, and none is on a list that the deck no longer has', () => {
    const lists = [...Object.keys(RECOUNTED), ...QUOTED]
    expect(lists.sort()).toEqual(FIGURES.map(({ id }) => id).sort())
  })

  it('that is quoted has an address to look it up at', () => {
    const lines = listQuoted(FIGURES, sources)
    expect(lines.map(([id]) => id).sort()).toEqual([...QUOTED].sort())
    for (const [id, , addresses] of lines)
      expect(addresses, id).toMatch(/^https:\/\//)
  })
})

it('a count agrees in every number, and in no other', () => {
  const count = { value: { reuse: 80, families: 381 }, beside: { direct: 51 } }
  expect(agrees({ reuse: 80, families: 381 }, count)).toBe(true)
  const other: Record<string, number>[] = [
    { reuse: 81, families: 381 },
    { reuse: 80 },
    { reuse: 80, families: 381, more: 1 },
  ]
  expect(other.some(shown => agrees(shown, count))).toBe(false)
  expect(agrees({ reuse: 80, families: 381 }, { ...count, fault: 'why' })).toBe(false)
})

it('the table has a line a figure, and says what is behind it', () => {
  const figures = [figure('s2-ai-llama-day', { reuse: 80, families: 381 }), figure('s3-ai-level', { then: 11.9, now: 5.4 }), figure('d3-ch-base-notoken', { share: 35 }), figure('s1-ch-chains', { chains: 460 })]
  expect(tableLines(figures, {
    's2-ai-llama-day': { value: { reuse: 80, families: 381 }, beside: { direct: 51 } },
    's1-ch-chains': { value: { chains: 461 }, beside: {} },
    'd3-ch-base-notoken': { value: { share: 35 }, beside: {}, note: 'quoted; derived: no token', fault: 'growthepie names the token BASE' },
  })).toEqual([
    'id                 | on the slide           | derived                              | agree',
    's2-ai-llama-day    | reuse 80, families 381 | reuse 80, families 381 (direct 51)   | yes',
    'd3-ch-base-notoken | share 35               | share 35 (quoted; derived: no token) | NO: growthepie names the token BASE',
    's1-ch-chains       | chains 460             | chains 461                           | NO',
  ])
})
