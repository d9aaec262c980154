/** The whole check against a web of its own, on a copy of the data: what it says, and that it writes nothing. */
import type { Fetch } from '../../evidence/refresh/fetch.ts'
import type { Figure } from '../../evidence/schema.ts'
import type { Answers } from '../support/registries.ts'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decks } from 'slidev-addon-press/deck.ts'
import { project } from 'slidev-addon-press/project.ts'
import { UserError } from 'slidev-addon-press/util/user-error.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkFigures } from '../../evidence/recount/check-figures.ts'
import { ADAPTERS, archiveUrl, commitUrl, CONFIGS, GAMES_COMMIT, readCommit, treeUrl, WHOLE } from '../../evidence/recount/places.ts'
import { QUOTED } from '../../evidence/recount/quoted.ts'
import { RECOUNTED } from '../../evidence/recount/recount.ts'
import sources from '../../evidence/sources.json'
import { citedAnswers, SUMS } from '../support/cited.ts'
import { Copy } from '../support/copy.ts'
import { PACK, web, world } from '../support/registries.ts'

const FILES = ['evidence.json', 'labs.json', 'rollups.json', 'sources.json']
const DECKS = decks()
const ANSWERS = citedAnswers(world())

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'deck-check-'))
  for (const file of FILES)
    cpSync(join(project().root, 'evidence', file), join(root, 'evidence', file))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const state = () => Object.fromEntries(readdirSync(join(root, 'evidence')).map(file => [file, readFileSync(join(root, 'evidence', file), 'utf8')]))
const json = <T>(file: string) => JSON.parse(state()[file]!) as T
const write = (file: string, value: unknown) => writeFileSync(join(root, 'evidence', file), JSON.stringify(value))

async function check(
  answers: Answers = ANSWERS,
  { fetch = web(answers), sums = SUMS }: { fetch?: Fetch, sums?: typeof SUMS | undefined } = {},
) {
  const lines: string[] = []
  const error = await checkFigures({ root, decks: DECKS, fetch, sums, today: '2099-12-31', say: line => lines.push(line) }).catch((error: unknown) => error)
  const of = (id: string) => lines.find(line => line.startsWith(`${id} `))
  return { lines, error: error as Error | undefined, of }
}

describe('a check', () => {
  it('counts every figure again and says that it agrees, then what is left to a person; it writes nothing', async () => {
    const before = state()
    const { lines, error, of } = await check()
    expect(error).toBeUndefined()
    expect(lines[1]).toMatch(/^id +\| on the slide +\| derived +\| agree$/)
    for (const id of Object.keys(RECOUNTED))
      expect(of(id), id).toMatch(/ \| yes$/)
    for (const id of QUOTED)
      expect(of(id), id).toMatch(/ \| https:\/\/\S+/)
    expect(lines.at(-1)).toBe('all that can be counted agrees')
    expect(lines).toHaveLength(Object.keys(RECOUNTED).length + QUOTED.size + 4)
    expect(state()).toEqual(before)
  })

  it('asks each address once, and GitHub’s API seldom', async () => {
    const asked: string[] = []
    await check(ANSWERS, { fetch: (url, init) => {
      asked.push(url)
      return web(ANSWERS)(url, init)
    } })
    expect([...new Set(asked)]).toHaveLength(asked.length)
    expect([...asked].sort()).toEqual(Object.keys(ANSWERS).sort())
    expect(asked.filter(url => url.startsWith('https://api.github.com/')).length).toBeLessThan(20)
  })

  it('that finds another number anywhere names the figure, after the whole table', async () => {
    const figures = json<Figure[]>('evidence.json').map(figure => ({ ...figure, value: Object.fromEntries(Object.entries(figure.value).map(([name, number]) => [name, number + 1])) }))
    write('evidence.json', figures)
    const { lines, error, of } = await check()
    expect(error).toBeInstanceOf(UserError)
    expect(error!.message).toBe(`${figures.map(({ id }) => id).filter(id => id in RECOUNTED).join(', ')} do not agree with the source; correct evidence/evidence.json, or the rule in evidence/recount/.`)
    for (const id of Object.keys(RECOUNTED))
      expect(of(id), id).toMatch(/ \| NO$/)
    expect(lines.filter(line => line.includes('https://'))).toHaveLength(QUOTED.size)
  })

  it('that finds one figure off says so of that one', async () => {
    const changed = world()
    Object.assign(changed.superchain[0]!, { governedByOptimism: true }) // the first governs itself
    const { error, of } = await check(citedAnswers(changed))
    expect(error!.message).toMatch(/^d2-ch-selfgov does not agree with the source; /)
    expect(of('d2-ch-selfgov')).toMatch(/ \| own \d+, listed \d+ +\| own \d+, listed \d+ +\| NO$/)
  })

  it('sees what no number shows: a token of Base, hosts that the drawing has otherwise', async () => {
    const changed = world()
    changed.growthepie.find(({ evm_chain_id }) => evm_chain_id === 8453)!.metadata_symbol = 'BASE'
    const labs = json<{ labs: { id: string, hosts: number }[] }>('labs.json')
    write('labs.json', { ...labs, labs: labs.labs.map(lab => lab.id === 'xai' ? { ...lab, hosts: 51 } : lab) })
    const { error, of } = await check(citedAnswers(changed))
    expect(error!.message).toMatch(/^d1-ai-hosts, d3-ch-base-notoken do not agree/)
    expect(of('d1-ai-hosts')).toMatch(/ \| NO: evidence\/labs\.json has 51 hosts for xai$/)
    expect(of('d3-ch-base-notoken')).toMatch(/ \| NO: growthepie names the token BASE$/)
  })
})

describe('a source that cannot be read', () => {
  const archive = archiveUrl(WHOLE['models-dev'], readCommit(sources.find(({ id }) => id === 'models-dev')!))
  const games = commitUrl('OffchainLabs/arbitrum-portal', GAMES_COMMIT)
  const projects = treeUrl(ADAPTERS.repo, `55${ADAPTERS.then}`.padEnd(40, '0'))

  it.each<[string, Answers, RegExp]>([
    ['HTTP 404', { [archive]: 404 }, /^The source "models-dev" is no longer at https:\/\/codeload\.github\.com\/anomalyco\S+ \(HTTP 404\); find where it moved and correct evidence\/recount\/places\.ts\.$/],
    ['HTTP 500', { [games]: 500 }, /^The source "arbitrum-portal" cannot be read: \S+4bbbdba4 answered HTTP 500; run it again later\.$/],
    ['a limit of GitHub', { [games]: 403 }, /^The source "arbitrum-portal" cannot be read: GitHub answers no more requests/],
    ['a broken archive', { [archive]: 'no' }, /^The source "models-dev" sent a package that cannot be unpacked/],
    ['half a folder', { [projects]: JSON.stringify({ tree: [], truncated: true }) }, /^The source "defillama" has changed the form of its folder projects\/ at b75bed17 at "truncated"/],
    ['a package that npm does not vouch for', { [PACK]: 'forged' }, /^The source "defillama-sdk" sent a package whose sha512/],
    ['another commit', { [`https://api.github.com/repos/${CONFIGS.place.repo}/commits?until=2023-08-01T00%3A00%3A00Z&per_page=1`]: '[]' }, /^The source "superchain-registry" has changed the form of its list of commits/],
  ])('is named in one sentence, and there is no table: %s', async (_, change, sentence) => {
    const before = state()
    const { lines, error } = await check({ ...ANSWERS, ...change })
    expect(error).toBeInstanceOf(UserError)
    expect(error!.message).toMatch(sentence)
    expect(error!.message).not.toContain('\n')
    expect(lines).toEqual(['asking GitHub and npm for what is cited …'])
    expect(state()).toEqual(before)
  })

  it('or is another than the one that was counted', async () => {
    const { error } = await check(ANSWERS, { sums: { ...SUMS, notable: '0'.repeat(64) } })
    expect(error!.message).toMatch(/^The source "epoch" sent a data\/raw\/epoch_notable_ai_models_raw\.csv whose sha256 is not the one/)
  })

  it.each([
    ['sources.json', (text: string) => text.replace(readCommit(sources.find(({ id }) => id === 'transformers')!), 'main'), /^The source "transformers" has no commit in its link; /],
    ['sources.json', (text: string) => text.replace('"earlier": {"date": "2025-10-06", "commit": "73076a57"}', '"version": "x"'), /^The source "defillama" has no "earlier" commit/],
    ['labs.json', () => '{}', /^evidence\/labs\.json has no hosts for "openai"; correct it there\.$/],
    ['rollups.json', () => '{', /^evidence\/rollups\.json cannot be read/],
  ])('for what stands in %s is told as well', async (file, change, sentence) => {
    const text = change(state()[file]!)
    expect(text).not.toBe(state()[file])
    writeFileSync(join(root, 'evidence', file), text)
    expect((await check()).error!.message).toMatch(sentence)
  })
})

it('npx tsx evidence/refresh.ts takes --check or --dry-run, not both', async () => {
  const copy = new Copy()
  try {
    const { code, stdout, stderr } = await copy.run('evidence/refresh.ts', ['--check', '--dry-run'])
    expect([code, stdout, stderr]).toEqual([1, '', 'error: --check and --dry-run are given together; --check writes nothing by itself, so give one of them.\n'])
  }
  finally {
    copy.remove()
  }
})
