import { describe, expect, it } from 'vitest'
import { growthOfSuperchain, shareOfFees } from './superchain'

it('a chain is a file, in YAML or TOML', () => {
  const [then, most] = [['base.yaml', 'op.yaml', 'semver.yaml', 'superchain.yaml'], ['base.toml', 'ink.toml', 'op.toml', 'superchain.toml', 'README.md']]
  expect(growthOfSuperchain(then, most, 2)).toEqual({ value: { then: 2, most: 3, now: 2 }, beside: {} })
})

describe('the share of fees', () => {
  const PAGE = '- Superchain member chains (such as Base): The greater of\n    \n    • 15% of net transaction fee profit (fees earned on L2 - costs paid to Ethereum L1), or\n    \n    • 2.5% of gross transaction fees\n    \n- OP Mainnet: Contributes 100% of net transaction fee profit\n'

  it('is read from its sentence', () => {
    expect(shareOfFees(PAGE).value).toEqual({ net: 15, gross: 2.5 })
    expect(shareOfFees(PAGE.replace('15%', '12.5 %')).value.net).toBe(12.5)
  })

  it('is missed where the page no longer names it', () => {
    expect(() => shareOfFees(PAGE.replace('gross', 'all'))).toThrow('The source "superchain-revenue" has changed its form: its page names no share of gross transaction fees;')
  })
})
