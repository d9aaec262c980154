import type { FolderEntry } from './shapes'
import { expect, it } from 'vitest'
import { adapters, chainsListed } from './defillama'

const entries = (...paths: string[]) => paths.map((path): FolderEntry => ({ path: path.replace(/\/$/, ''), type: path.endsWith('/') ? 'tree' : 'blob', sha: 'a1'.repeat(20) }))

it('chains are the entries of the list', () => {
  expect(chainsListed(['ethereum', 'solana'])).toEqual({ value: { chains: 2 }, beside: {} })
})

it('adapters are scripts and folders, not what they share, the later ones to the nearest ten', () => {
  const now = entries('aave/', 'uniswap/index.js/', 'compound.ts', 'helper/', 'config/', 'entities/', 'README.md', ...Array.from({ length: 14 }, (_, i) => `p${i}/`))
  expect(adapters(entries('aave.js', 'config/', 'helper/', 'uniswap.js', '.DS_Store'), now)).toEqual({ value: { then: 2, now: 20 }, beside: { exactly: 17 } })
})
