/**
 * The web at the commits and versions that are cited, made from the figures as they stand, so that all of them agree.
 */
import type { EpochFile } from '../../evidence/recount/places'
import type { Source } from '../../evidence/schema'
import type { Answers, Link, World } from './registries'
import { createHash } from 'node:crypto'
import { csvFormat } from 'd3-dsv'
import evidence from '../../evidence/evidence.json'
import labs from '../../evidence/labs.json'
import { ADAPTERS, archiveUrl, commitBeforeUrl, commitUrl, CONFIGS, EPOCH, FILES, GAMES_COMMIT, readCommit, treeUrl, WHOLE } from '../../evidence/recount/places'
import { ESSAY_DAY, listingUrl, PLACES, rawUrl, sdkAbout } from '../../evidence/refresh/places'
import sourceFile from '../../evidence/sources.json'
import { filesOf, PACK, packed, packOf } from './registries'

const SOURCES = sourceFile as Source[]
const json = (value: unknown) => JSON.stringify(value)
const times = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i))
const values = (id: string) => evidence.find(figure => figure.id === id)!.value as unknown as Record<string, number>
const value = (id: string, name: string) => values(id)[name]!
const source = (id: string) => SOURCES.find(source => source.id === id)!
const at = (id: string) => readCommit(source(id))
/** A full commit or tree that begins so. */
const full = (hash: string) => hash.padEnd(40, '0')
const ESSAY = source('defillama').earlier!.commit

/** Epoch's table of large models: organisations of three years, the later ones' numbers higher. */
function large(): string {
  const [all, places, first, second, third] = [value('s1-ai-orgs', 'organisations'), value('s1-ai-orgs', 'countries'), ...['first', 'second', 'third'].map(year => value('d1-ai-orgs', year))] as [number, number, number, number, number]
  const years: [string, number, number][] = [['2023', 0, first], ['2024', Math.floor((all - second) / 2), second], ['2025', all - third, third]]
  const frontier = values('d2-ai-compute')
  return csvFormat(years.flatMap(([year, from, count]) => times(count, i => ({
    'Model': `Model ${year} ${i}`,
    'Organization': `Organisation ${from + i}`,
    'Publication date': `${year}-05-01`,
    'Country (of organization)': i ? `Country ${i % places}` : 'Country 0,Multinational',
    'Training compute (FLOP)': year !== '2025' ? '2e+25' : i < frontier.of! ? '1e+25' : '9.9e+24',
    'Model accessibility': i < frontier.open! ? 'Open weights (restricted use)' : 'API access',
  }))))
}

/** Epoch's table of notable models: those of 2025 by lab, older ones whose compute grows. */
function notable(): string {
  const row = (model: string, organisation: string, day: string, compute = '', cost = '') => ({
    'Model': model, 'Organization': organisation, 'Publication date': day, 'Training compute (FLOP)': compute, 'Training compute cost (2023 USD)': cost,
    'Country (of organization)': 'China', 'Model accessibility': 'API access',
  })
  const names: Record<string, string> = { openai: 'OpenAI', google: 'Google DeepMind', alibaba: 'Alibaba', anthropic: 'Anthropic', xai: 'xAI' }
  const growth = value('s3-ai-race', 'times') + 0.3
  return csvFormat([
    ...labs.labs.flatMap(({ id, notable2025 }) => times(notable2025, i => row(`${id} ${i}`, names[id]!, '2025-03-01'))),
    ...times(value('d1-ai-labs', 'others'), i => row(`other ${i}`, 'Moonshot', '2025-04-01')),
    ...times(12, i => row(`old ${i}`, 'Microsoft Research', `${2010 + i}-01-01`, String(1e18 * growth ** i))),
    row('Grok 4', 'xAI', '2026-07-09', '', String(5.39e6 * value('s1-ai-deepseek', 'whole'))),
    row('DeepSeek-V3', 'DeepSeek', '2024-12-24', '', '5390000.0'),
  ])
}

function transformers(): Record<string, string> {
  const { reuse, families } = values('s2-ai-llama-day') as { reuse: number, families: number }
  const on = (base: string) => `from ..${base}.modeling_${base} import (\n    Of_${base},\n)\n\n\nclass Own(Of_${base}):\n    pass\n`
  return {
    'llama/modeling_llama.py': '',
    'auto/modeling_auto.py': '',
    'deprecated/bort/modeling_bort.py': '',
    ...Object.fromEntries(times(reuse, i => [`f${i}/modular_f${i}.py`, on(i < reuse / 2 ? 'llama' : `f${i - 1}`)])),
    ...Object.fromEntries(times(families - reuse - 1, i => [`g${i}/modeling_g${i}.py`, ''])),
  }
}

/** A provider for each host of the lab with most, and what is missing of endpoints in one of its own. */
function modelsDev(): Record<string, string | Link> {
  const models: Record<string, string> = { openai: 'openai/gpt-5', google: 'gemini-2.5-pro', alibaba: 'qwen3-max', anthropic: 'us.anthropic.claude-opus-4-8', xai: 'grok-4' }
  const hosted = labs.labs.flatMap(({ id, hosts }) => times(hosts, i => `p${i}/models/${models[id]}`))
  const { share, endpoints } = values('d3-ai-priced') as { share: number, endpoints: number }
  const paths = [...hosted, ...times(endpoints - hosted.length, i => `more/models/${'very-'.repeat(20)}long-${i}`)]
  const contents = paths.map((_, i) => i < endpoints * share / 100 ? '[cost]\ninput = 1\noutput = 2.5\n' : i % 2 ? '[cost]\ninput = 0\noutput = 0\n' : { link: '../nowhere.toml' })
  return Object.fromEntries(paths.map((path, i) => [`providers/${path}.toml`, contents[i]!]))
}

function llamaCpp(): string {
  const { other, architectures } = values('s2-ai-hybrid') as { other: number, architectures: number }
  const test = (name: string, from: number, to: number) => `bool ${name}(const llm_arch & arch) {\n    switch (arch) {\n${times(to - from, i => `        case LLM_ARCH_A${from + i}:\n`).join('')}            return true;\n        default:\n            return false;\n    }\n}\n`
  const names = ['CLIP', ...times(architectures, i => `A${i}`), 'UNKNOWN'].map(name => `    { LLM_ARCH_${name}, "${name.toLowerCase()}" },\n`).join('')
  return `static const std::map<llm_arch, const char *> LLM_ARCH_NAMES = {\n${names}};\n${test('llm_arch_is_recurrent', 0, 6)}${test('llm_arch_is_hybrid', 6, other)}`
}

const PAGES = {
  'llama-cpp': llamaCpp,
  'superchain-revenue': () => `• ${value('d2-ch-share', 'net')}% of net transaction fee profit, or\n• ${value('d2-ch-share', 'gross')}% of gross transaction fees\n`,
  'arbitrum-token': () => `<tr><td>26.94%</td><td>Offchain Labs's team</td></tr>\n<tr><td>${(value('d3-ch-arb', 'share') - 26.94).toFixed(2)}%</td><td>Offchain Labs investors</td></tr>\n`,
}

/** What GitHub's API says of commits and folders. */
function gitHub(): Answers {
  const commit = (repo: string, hash: string, day = ESSAY_DAY) => ({ [commitUrl(repo, hash)]: json({
    sha: full(hash), commit: { committer: { date: `${day}T12:00:00Z` }, tree: { sha: full(`77${hash}`) } }, parents: [{ sha: full(`99${hash}`) }],
  }) })
  const entry = (path: string, type: 'blob' | 'tree') => ({ path, type, sha: full('ee') })
  const projects = (hash: string, entries: object[]) => ({
    ...commit(ADAPTERS.repo, hash),
    [treeUrl(ADAPTERS.repo, full(`77${hash}`))]: json({ tree: [entry('README.md', 'blob'), { path: 'projects', type: 'tree', sha: full(`55${hash}`) }], truncated: false }),
    [treeUrl(ADAPTERS.repo, full(`55${hash}`))]: json({ tree: [entry('helper', 'tree'), entry('config', 'tree'), ...entries], truncated: false }),
  })
  const configs = (moment: string, hash: string, names: string[]) => ({
    [commitBeforeUrl(CONFIGS.place.repo, moment)]: json([{ sha: full(hash), commit: { committer: { date: moment } } }]),
    [listingUrl(CONFIGS.place, full(hash))]: json(names.map(name => ({ name, type: 'file' }))),
  })
  const gamesDay = new Date(Date.parse(ESSAY_DAY) - value('s3-ch-games', 'days') * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
  const list = (names: string[]) => json({ mainnet: ['Xai', ...names].map((name, i) => ({ name, chainId: i + 1, parentChainId: 42161 })) })
  const portal = PLACES['arbitrum-portal']
  return {
    ...projects(ADAPTERS.then, times(value('s3-ch-adapters', 'then'), i => entry(`p${i}.js`, 'blob'))),
    ...projects(ESSAY, times(value('s3-ch-adapters', 'now'), i => entry(`p${i}`, 'tree'))),
    [rawUrl(PLACES.defillama, full(ESSAY))]: json(times(value('s1-ch-chains', 'chains'), i => `chain_${i}`)),
    ...configs(CONFIGS.then, 'c1', ['superchain.yaml', ...times(value('d2-ch-growth', 'then'), i => `c${i}.yaml`)]),
    ...configs(CONFIGS.now, 'c2', ['superchain.toml', ...times(value('d2-ch-growth', 'most'), i => `c${i}.toml`)]),
    ...commit(portal.repo, GAMES_COMMIT, gamesDay),
    [rawUrl(portal, full(`99${GAMES_COMMIT}`))]: list(['Proof of Play Apex', 'Proof of Play Boss']),
    [rawUrl(portal, full(GAMES_COMMIT))]: list([]),
  }
}

const archive = (folder: string, files: Record<string, string | Link>) => packed(Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content])))
const TABLES: Record<EpochFile, string> = { large: large(), notable: notable() }
/** The hashes of these tables. */
export const SUMS = Object.fromEntries(Object.entries(TABLES).map(([file, csv]) => [file, createHash('sha256').update(csv).digest('hex')])) as Record<EpochFile, string>

/** @param world the registries, of which a test may bend one */
export function citedAnswers(world: World): Answers {
  const { pack, dist } = packOf(world)
  const version = source('defillama-sdk').version!
  return {
    ...filesOf(world, at),
    [sdkAbout(version)]: json({ version, dist }),
    [PACK]: pack,
    ...gitHub(),
    ...Object.fromEntries(Object.entries(EPOCH.files).map(([file, { path }]) => [rawUrl({ repo: EPOCH.repo, path }, at('epoch')), TABLES[file as EpochFile]])),
    ...Object.fromEntries(Object.entries(FILES)
      .map(([id, place]) => [rawUrl(place, at(id)), PAGES[id as keyof typeof FILES]()])),
    [archiveUrl(WHOLE.transformers, at('transformers'))]: archive('transformers-caa14e7d/src/transformers/models', transformers()),
    [archiveUrl(WHOLE['models-dev'], at('models-dev'))]: archive('models.dev-f3fc6922', modelsDev()),
  }
}
