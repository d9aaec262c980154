/**
 * The whole command against a web of its own, on a copy of the data: what it writes, and that a failure writes nothing.
 */
import type { Fetch } from '../../evidence/refresh/fetch.ts'
import type { Figure } from '../../evidence/schema.ts'
import type { Answers, World } from '../support/registries.ts'
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { decks } from 'slidev-addon-press/deck.ts'
import { project } from 'slidev-addon-press/project.ts'
import { UserError } from 'slidev-addon-press/util/user-error.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ESSAY_COMMIT, newestCommitUrl, PLACES, rawUrl, SDK_ABOUT } from '../../evidence/refresh/places.ts'
import { refreshFiles } from '../../evidence/refresh/refresh-files.ts'
import { Copy } from '../support/copy.ts'
import { answersOf, CHAINS, NEWEST, PACK, web, world } from '../support/registries.ts'

const FILES = ['README.md', 'evidence.json', 'rollups.json', 'sources.json']
const DECKS = decks()

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'deck-refresh-'))
  for (const file of FILES)
    cpSync(join(project().root, 'evidence', file), join(root, 'evidence', file))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** Bytes of everything in the folder, so that nothing can be left behind either. */
const state = () => Object.fromEntries(readdirSync(join(root, 'evidence')).map(file => [file, readFileSync(join(root, 'evidence', file), 'utf8')]))
const json = <T>(file: string) => JSON.parse(state()[file]!) as T

async function refresh(fetch: Fetch, { dryRun = false, today = '2099-12-31' } = {}): Promise<string[]> {
  const lines: string[] = []
  await refreshFiles({ root, decks: DECKS, fetch, dryRun, today, say: line => lines.push(line) })
  return lines
}

/** A chain that only the bridge lists, then and now. */
const GONE = CHAINS.find(({ sources }) => sources.join() === 'arbitrum-portal,arbitrum-portal@essay')!.name

/** Three more chains dead, one more in a registry, one off the bridge. */
function bent(): World {
  const changed = world()
  for (const key of changed.keys.filter(key => !(key in changed.dead)).slice(0, 3)) {
    changed.dead[key] = '2099-01-01'
    changed.providers[key] = {}
  }
  changed.superchain.push({ name: 'Freshly Made', chainId: 987654321, parent: { type: 'L2', chain: 'mainnet' }, governedByOptimism: true, faultProofs: { status: 'permissionless' } })
  changed.bridge.now.mainnet = changed.bridge.now.mainnet.filter(({ name }) => name !== GONE)
  return changed
}
const GOOD = () => web(answersOf(bent()))

describe('a refresh', () => {
  it('shows what moved and writes it, in three files of the same form', async () => {
    const before = state()
    const figures = json<Figure[]>('evidence.json')
    const was = (id: string) => figures.find(figure => figure.id === id)!.value
    const lines = await refresh(GOOD())

    const { dead, left, stayed, open, listed } = { ...was('s2-ch-survival'), ...was('d1-ch-proofs'), ...was('s1-ch-dead'), listed: was('d1-ch-proofs').listed } as Record<string, number>
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^s1-ch-dead +dead ${dead} → ${dead! + 3}\\b`)))
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^s2-ch-survival +left ${left} → ${left! + 1}, stayed ${stayed} → ${stayed! - 1}\\b`)))
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^d1-ch-proofs +open ${open} → ${open! + 1}, listed ${listed} → ${listed! + 1}\\b`)))
    expect(lines).toContainEqual(expect.stringMatching(/^chains added +Freshly Made \(L2, OP Stack\)$/))
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^chains gone +${GONE}$`)))
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}evidence\/evidence\.json, s1-ch-dead, method: /))
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}slides\.md, slide \d+: /))
    expect(lines.at(-1)).toMatch(/^wrote evidence\/evidence\.json, evidence\/sources\.json and evidence\/rollups\.json;/)

    expect(Object.keys(state())).toEqual(FILES)
    expect(json<Figure[]>('evidence.json').find(({ id }) => id === 's1-ch-dead')).toMatchObject({ date: NEWEST.packDay, value: { dead: dead! + 3 } })
    const moved = (file: string) => before[file]!.split('\n').filter(line => !state()[file]!.split('\n').includes(line))
    expect(moved('evidence.json').every(line => /^ {4}"(?:value|date|shownDate)": /.test(line))).toBe(true)
    expect(moved('sources.json').every(line => /^ {4}"(?:url|date|commit|version)": /.test(line))).toBe(true)
    expect(moved('rollups.json').filter(line => line.includes('chainId'))).toEqual([expect.stringContaining(GONE)])
  })

  it('done again changes nothing, and says so', async () => {
    await refresh(GOOD())
    const once = state()
    const lines = await refresh(GOOD())
    expect(lines).toContainEqual(expect.stringMatching(/^s1-ch-dead +same$/))
    expect(lines.at(-1)).toBe('nothing has moved, so nothing was written')
    expect(state()).toEqual(once)
  })

  it('--dry-run shows the same and writes nothing', async () => {
    const before = state()
    const lines = await refresh(GOOD(), { dryRun: true })
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^chains gone +${GONE}$`)))
    expect(lines.at(-1)).toBe('a dry run: nothing was written')
    expect(state()).toEqual(before)
  })

  it('asks few at a time, and nobody any more once one failed', async () => {
    let [running, most, asked] = [0, 0, 0]
    const answers = answersOf(bent())
    const slow = (failing?: string): Fetch => async (url, { signal }) => {
      signal.throwIfAborted()
      asked++
      most = Math.max(most, ++running)
      await new Promise(done => setTimeout(done, 2))
      running--
      return web(failing ? { ...answers, [failing]: 500 } : answers)(url, { headers: {}, signal })
    }
    await refresh(slow(), { dryRun: true })
    expect(most).toBeLessThanOrEqual(6)
    const all = asked
    asked = 0
    await expect(refresh(slow(newestCommitUrl(PLACES.defillama)))).rejects.toThrow(UserError)
    expect(asked).toBeLessThan(all / 2)
  })
})

describe('a failure', () => {
  const { sha } = NEWEST
  const answering = (change: Answers) => () => web({ ...answersOf(bent()), ...change })
  const failing = (error: Error) => (): Fetch => () => Promise.reject(error)
  const unreachable = Object.assign(new TypeError('fetch failed'), { cause: { code: 'ENOTFOUND' } })

  it.each<[string, () => Fetch, RegExp]>([
    ['no network', failing(unreachable), /^The source "defillama" cannot be read: api\.github\.com cannot be reached \(ENOTFOUND\); see to the network and run it again/],
    ['no answer in time', failing(new DOMException('', 'TimeoutError')), /api\.github\.com did not answer within 30 s; run it again later/],
    ['HTTP 500', answering({ [rawUrl(PLACES.l2beat, sha)]: 500 }), /^The source "l2beat" cannot be read: https:\/\/raw\.githubusercontent\.com\/l2beat\S+ answered HTTP 500; run it again later/],
    ['HTTP 500 for one of many', answering({ [rawUrl(PLACES.growthepie, sha, '/chain-20/main.json')]: 500 }), /^The source "growthepie" cannot be read: \S+chain-20\/main\.json answered HTTP 500/],
    ['a limit of GitHub', answering({ [newestCommitUrl(PLACES['arbitrum-portal'])]: 403 }), /^The source "arbitrum-portal" .*GitHub answers no more requests from here for now \(HTTP 403\); run it again in an hour/],
    ['a file that moved', answering({ [rawUrl(PLACES.defillama, sha)]: 404 }), /^The source "defillama" is no longer at \S+ \(HTTP 404\); find where it moved and correct evidence\/refresh\/places\.ts/],
    ['a page instead of data', answering({ [rawUrl(PLACES['arbitrum-portal'], ESSAY_COMMIT)]: '<html>' }), /^The source "arbitrum-portal" sent orbitChainsData\.json of the essay’s day, which is not JSON/],
    ['another form', answering({ [rawUrl(PLACES['superchain-registry'], sha)]: '[{"parent":{"chain":"mainnet"}}]' }), /^The source "superchain-registry" has changed the form of chainList\.json at "0\.name"/],
    ['no commits', answering({ [newestCommitUrl(PLACES.growthepie)]: '[]' }), /^The source "growthepie" has changed the form of its list of commits/],
    ['a package that npm does not vouch for', answering({ [PACK]: 'forged' }), /^The source "defillama-sdk" sent a package whose sha512 is not the one npm names/],
    ['no package', answering({ [SDK_ABOUT]: 404 }), /^The source "defillama-sdk" is no longer at https:\/\/registry\.npmjs\.org/],
    ['no dead chain', () => web(answersOf({ ...bent(), dead: { elsewhere: '2099-01-01' } })), /^The source "defillama-sdk" flags no chain/],
  ])('%s: one sentence, and every file is as it was', async (_, fetch, sentence) => {
    const before = state()
    const error = await refresh(fetch()).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(UserError)
    expect((error as Error).message).toMatch(sentence)
    expect((error as Error).message).toMatch(/^[^\n]+ \(nothing was changed\)\.$/)
    expect(state()).toEqual(before)
  })

  it('new data that the deck would refuse is not written', async () => {
    const before = state()
    await expect(refresh(GOOD(), { today: '2098-12-31' })).rejects.toThrow(/^Source "\S+" is dated 2099-11-2\d, which is still to come; .* \(nothing was changed\)\.$/)
    expect(state()).toEqual(before)
  })

  it.each([
    ['evidence.json', '[', /^evidence\/evidence\.json cannot be read/],
    ['sources.json', '[]', /names the source "\S+", which evidence\/sources\.json does not hold/],
    ['rollups.json', '{}', /^evidence\/rollups\.json holds no lists/],
  ])('a broken %s is told before anybody is asked', async (file, text, sentence) => {
    writeFileSync(join(root, 'evidence', file), text)
    const before = state()
    await expect(refresh(failing(new Error('was asked'))())).rejects.toThrow(sentence)
    expect(state()).toEqual(before)
  })

  it.skipIf(process.getuid?.() === 0)('a folder that cannot be written to is told before anybody is asked', async () => {
    chmodSync(join(root, 'evidence'), 0o555)
    await expect(refresh(failing(new Error('was asked'))())).rejects.toThrow(/^cannot write into .*data \(EACCES\); change its rights\.$/)
    chmodSync(join(root, 'evidence'), 0o755)
  })
})

it('npx tsx evidence/refresh.ts takes --dry-run, says so, and ends with code 1', async () => {
  const copy = new Copy()
  try {
    const { code, stdout, stderr } = await copy.run('evidence/refresh.ts', ['--dryrun'])
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toBe('error: Unknown option \'--dryrun\'; evidence/refresh.ts takes --dry-run or --check.\n')
  }
  finally {
    copy.remove()
  }
})
