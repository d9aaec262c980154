/** What may be said alike in two languages: names, what is written alike, and what both have from a third. */
export const NAMES: ReadonlySet<string> = new Set([
  // Models and who makes them.
  'Alibaba', 'Anthropic', 'BloombergGPT', 'Claude', 'Copilot', 'DeepSeek-V3', 'GatorTron', 'Google', 'LLaMA, Mistral', 'OpenAI', 'StarCoder', 'Transformer', 'xAI',
  // Chains, kits and what is on them.
  'ApeChain', 'Arbitrum One', 'Base', 'Celo', 'DeFi', 'EVM', 'Ethereum', 'MegaETH', 'Monad', 'OP Stack', 'OP Stack, Polygon CDK', 'Orbit', 'RWA', 'Robinhood Chain', 'ZK Stack',
  // French writes them as English does.
  '15 minutes', 'code', 'Codes', 'Notes', 'open source', 'performance', 'source', 'Sources', 'structure', 'usage', 'Votes',
])
