import { describe, expect, it } from 'vitest'
import { LABS, LABS_AS_OF, NOTABLE_2025, TOP_FIVE_SHARE_2025 } from './labs'

describe('labs', () => {
  it('are five, with 21, 14, 11, 7 and 5 of the 103 notable models of 2025', () => {
    expect(LABS.map(lab => [lab.id, lab.notable2025])).toEqual([['openai', 21], ['google', 14], ['alibaba', 11], ['anthropic', 7], ['xai', 5]])
    expect(NOTABLE_2025).toBe(103)
    expect(Math.round(TOP_FIVE_SHARE_2025 * 100)).toBe(54)
  })

  it('have hosts counted from the catalogue', () => {
    expect(LABS.map(lab => lab.hosts)).toEqual([71, 60, 71, 41, 28])
    expect(LABS_AS_OF).toEqual({ notable: '2026-04-23', hosts: '2026-07-02' })
  })
})
