import { describe, expect, it } from 'vitest'
import { commits, folders, growthepieChain, latestPackage, orbitList, parseAs, RefreshError, sdkChains, superchainList, zkStackList } from './shapes'

// As the registries publish them, with what is not read left out.
const INK = { name: 'Ink', identifier: 'mainnet/ink', chainId: 57073, superchainLevel: 1, governedByOptimism: true, parent: { type: 'L2', chain: 'mainnet' }, faultProofs: { status: 'permissionless' } }
const SEPOLIA = { name: 'Base Sepolia Testnet', identifier: 'sepolia/base', chainId: 84532, parent: { type: 'L2', chain: 'sepolia' } }
const XAI = { chainId: 660279, confirmPeriodBlocks: 45818, isTestnet: false, name: 'Xai', slug: 'xai', parentChainId: 42161 }
const GRAVITY = { origin_key: 'gravity', evm_chain_id: 1625, name: 'Gravity', chain_type: 'L2', api_api_deployment_flag: 'PROD', metadata_stack: { label: 'Arbitrum Nitro', url: 'https://arbitrum.io/orbit' }, metadata_technology: 'Optimistic Rollup', metadata_symbol: 'G' }
const SHA = '0123456789abcdef0123456789abcdef01234567'

const read = (schema: Parameters<typeof parseAs>[0], value: unknown) => parseAs(schema, JSON.stringify(value), 'growthepie', 'a.json')

describe('what registries publish', () => {
  it('is read, chains on test networks left aside', () => {
    expect(read(superchainList, [INK, SEPOLIA])).toEqual([expect.objectContaining({ name: 'Ink', chainId: 57073, governedByOptimism: true })])
    expect(read(orbitList, { mainnet: [XAI], testnet: [{}] })).toEqual([{ name: 'Xai', chainId: 660279, parentChainId: 42161 }])
    expect(read(zkStackList, [{ chainID: '375', name: 'chain 375', protocolVersion: '0.28.1', totalBlocksExecuted: '0' }])).toEqual([{ name: 'chain 375', chainID: 375, totalBlocksExecuted: 0 }])
    expect(read(growthepieChain, { ...GRAVITY, evm_chain_id: null })).toMatchObject({ name: 'Gravity', evm_chain_id: null })
    expect(read(commits, [{ sha: SHA, commit: { committer: { date: '2026-08-20T12:34:56Z' } } }])).toEqual({ commit: SHA, date: '2026-08-20' })
    expect(read(folders, [{ name: 'base', type: 'dir' }, { name: 'README.md', type: 'file' }])).toEqual(['base'])
  })

  it('names a package’s latest version, its day and its archive', () => {
    const dist = { tarball: 'https://registry.npmjs.org/x.tgz', integrity: 'sha512-x' }
    const about = { 'dist-tags': { latest: '2.0.0' }, 'versions': { '1.0.0': {}, '2.0.0': { dist } }, 'time': { 'created': '2020-01-01T00:00:00Z', '2.0.0': '2026-09-23T03:22:31.425Z' } }
    expect(read(latestPackage, about)).toEqual({ version: '2.0.0', date: '2026-09-23', dist })
    expect(() => read(latestPackage, { ...about, time: {} })).toThrow(/has changed the form of a\.json at "date"/)
  })

  it.each([
    ['a list that is empty', superchainList, [], /has changed the form of a\.json \(/],
    ['no chain on Ethereum', superchainList, [SEPOLIA], /has changed the form of a\.json \(/],
    ['a status nobody knows', superchainList, [{ ...INK, faultProofs: { status: 'open' } }], /at "0\.faultProofs\.status" \(invalid option/],
    ['a chain id in words', orbitList, { mainnet: [{ ...XAI, chainId: 'xai' }] }, /at "mainnet\.0\.chainId" \(invalid input: expected number/],
    ['an id that is no number', zkStackList, [{ chainID: '0x144', name: 'Era', totalBlocksExecuted: '1' }], /at "0\.chainID" \(expected digits\)/],
    ['no number of blocks', zkStackList, [{ chainID: '324', name: 'Era' }], /at "0\.totalBlocksExecuted"/],
    ['no technology', growthepieChain, { ...GRAVITY, metadata_technology: undefined }, /at "metadata_technology"/],
    ['no flag of deployment', growthepieChain, { ...GRAVITY, api_api_deployment_flag: undefined }, /at "api_api_deployment_flag"/],
    ['no commit', commits, [], /a\.json \(/],
    ['a folder that leads elsewhere', folders, [{ name: '../x', type: 'dir' }], /expected a plain name/],
    ['no dead chain at all', sdkChains, { deadChains: {} }, /expected dead chains/],
  ])('stops the refresh: %s', (_, schema, value, sentence) => {
    expect(() => read(schema, value)).toThrow(RefreshError)
    expect(() => read(schema, value)).toThrow(sentence)
    expect(() => read(schema, value)).toThrow(/^The source "growthepie" .*mend evidence\/refresh\/shapes\.ts\.$/)
  })

  it('stops it as well when it is not JSON', () => {
    expect(() => parseAs(orbitList, '<html>', 'arbitrum-portal', 'a.json')).toThrow('The source "arbitrum-portal" sent a.json, which is not JSON;')
  })
})
