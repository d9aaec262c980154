import { expect, it } from 'vitest'
import { without } from './trim-plugin.ts'

it('evidence for the slides lacks the fields that none of them shows, and nothing else', () => {
  const json = '{"asOf":"2026-08-20","sources":[{"id":"viem"}],"chains":[{"name":"Celo","flags":[],"flagged":false},{"name":"flags","tvsUsdBn":0}]}'
  expect(JSON.parse(without(json, ['sources', 'flags']))).toEqual({ asOf: '2026-08-20', chains: [{ name: 'Celo', flagged: false }, { name: 'flags', tvsUsdBn: 0 }] })
})
