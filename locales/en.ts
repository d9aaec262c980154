/** English, the pattern of all messages: what stands here, every language must have (messages.ts). */
import press, { slidev } from 'slidev-addon-press/messages/en.ts'

export { slidev }

export default {
  ...press,
  /** On the strip under a claim, and before the numbers of sources. */
  evidence: {
    for: 'for',
    against: 'against',
    source: 'source',
    claim: 'claim',
    models: 'large models',
    chains: 'public chains',
    claims: 'The six claims',
  },
  site: {
    ...press.site,
    short: 'Same race',
    card: 'Title of the talk over a braid of three strands that parts into a hub of squares and a network of circles',
  },
  /** Of the article (article/). */
  article: {
    evidence: 'Evidence',
    sources: 'Sources',
    /** Over what is shared and what parts, in the list of claims. */
    shared: 'Shared',
    parting: 'Parting',
    try: 'Try it on the slide',
    /** Of a figure, to bring its slide. */
    slide: 'Slide {no}',
    /** Of a figure: what it shows, said in words. */
    words: 'The figure in words',
  },
  dates: {
    /** Of a page that has no date but speaks of `{date}`. */
    after: 'after {date}',
  },
  /**
   * The figures of evidence/evidence.json by id, as a slide writes them: `{name}` is a number of the figure's value.
   */
  figures: {
    's1-ai-orgs': { shown: 'about {organisations}', text: 'organisations, {countries} countries and territories: large models' },
    's1-ai-deepseek': { shown: '{part}/{whole}', text: 'of Grok 4’s cost: the final training run of DeepSeek-V3', mark: 'estimate' },
    's1-ch-chains': { shown: '{chains}', text: 'chains on DefiLlama’s list on the day of the essay' },
    's1-ch-dead': { shown: '{one} in {in}', text: 'listed chains is flagged dead: {dead} of {listed}' },
    's2-ai-llama-day': { shown: '{reuse} of {families}', text: 'model families in a shared library reuse Llama’s classes' },
    's2-ai-hybrid': { shown: '{other} of {architectures}', text: 'architectures in llama.cpp are recurrent or hybrid' },
    's2-ch-stacks': { shown: '{onKits} of {listed}', text: 'L2s on growthepie’s list use the code of three kits' },
    's2-ch-survival': { shown: '{left} of {then}', text: 'Arbitrum chains have left the bridge’s list since the essay' },
    's3-ai-level': { shown: '{then}% → {now}%', text: 'between the first model and the tenth, in a year', mark: 'reported' },
    's3-ai-race': { shown: 'over ×{times}', text: 'a year: training compute of notable models since 2010' },
    's3-ch-adapters': { shown: '{then} → {now}', text: 'adapters at DefiLlama since December 2020, rounded' },
    's3-ch-games': { shown: '{days} days', text: 'before the essay, game chains left Arbitrum’s bridge' },
    'd1-ai-labs': { shown: '{models}', text: 'notable models of 2025, by lab', mark: 'Epoch’s selection' },
    'd1-ai-hosts': { shown: '{least} to {most}', text: 'API hosts, about, serve models of each of the five labs' },
    'd1-ai-price': { shown: '÷ {times}', text: 'answers at GPT-3.5’s level: their price, in two years', mark: 'reported' },
    'd1-ch-tvs': { shown: '{share}%', text: 'of value on the L2s that growthepie tracks is on two' },
    'd1-ai-orgs': { shown: '{first} → {third}', text: 'makers of large models, 2023 to 2025; {second} in 2024', mark: 'Epoch’s list' },
    'd1-ch-layers': { shown: '{l2} + {l3}', text: 'L2s and L3s listed; {flagged} are dead or archived elsewhere', credit: 'registries' },
    'd1-ch-proofs': { shown: '{open} of {listed}', text: 'Superchain chains have open proofs; top two L2s too' },
    'd2-ai-compute': { shown: '{open} of {of}', text: 'models of 2025 from 10²⁵ FLOP up has open weights', mark: 'estimates' },
    'd2-ai-gap': { shown: '{months} months', text: 'is how far open models lag behind closed ones' },
    'd2-ch-growth': { shown: '{then} → {now}', text: 'chains in the Superchain’s registry since 2023; {most} at most' },
    'd2-ch-selfgov': { shown: '{own} of {listed}', text: 'listed OP Stack chains are not governed by Optimism' },
    'd2-ch-share': { shown: '{net}%', text: 'of net fees, or {gross}% of gross, from Superchain members' },
    'd3-ai-priced': { shown: '{share}%', text: 'of {endpoints} model endpoints list a price per token' },
    'd3-ai-burn': { shown: '${billions} bn', text: 'of cash burned by OpenAI in the first half of 2025', mark: 'reported' },
    'd3-ch-arb': { shown: '{share}%', text: 'of ARB was set aside for team, advisers and investors' },
    'd3-ch-base-notoken': { shown: '{share}%', text: 'of L2 value is on Base, with no token listed in July 2026' },
    'hhi-line': { shown: '{line}', text: 'HHI: above it US guidelines call a market highly concentrated' },
  },
  /** Sources whose name in evidence/sources.json is not one for all languages. */
  sources: {
    'epoch': { title: 'Large: over, or likely over, 10²³ FLOP', publisher: 'Epoch AI (copy)' },
    'defillama': { title: 'Lists of chains and adapters' },
    'defillama-sdk': { title: '@defillama/sdk: chains flagged dead' },
    'transformers': { title: 'Transformers: its model directories' },
    'arbitrum-portal': { short: 'Arbitrum portal', title: 'Arbitrum bridge: chains' },
    'l2beat': { title: 'Chains in the ZKsync BridgeHub' },
    'growthepie': { title: 'Metadata of chains (gtp-dna)' },
    'models-dev': { title: 'models.dev: catalogue of models' },
    'growthepie-tvs': { title: 'Value secured by the ten largest L2s' },
    'ai-index-gap': { title: 'On the top ten of the AI Index 2025' },
    'ai-index': { title: 'On Stanford’s AI Index 2025' },
    'epoch-gap': { title: 'Open models lag by four months' },
    'superchain-revenue': { title: 'Superchain Revenue Explainer' },
    'polygon-cdk': { title: 'Polygon CDK, not a self-serve kit' },
    'base-stack': { title: 'Base leaves the OP Stack' },
    'openai-accounts': { title: 'On OpenAI’s accounts, first half of 2025' },
    'base-token': { title: 'Base explores a token' },
    'buterin': { title: 'Vitalik Buterin on the role of L2s' },
    'arbitrum-token': { short: 'Arbitrum docs', title: 'ARB: airdrop and distribution' },
    'llama-cpp': { title: 'llama.cpp: llama-arch.cpp' },
    'superchain-registry': { title: 'Superchain Registry: chainList.json' },
    'merger-guidelines': { publisher: 'US DOJ and FTC' },
  },
}
