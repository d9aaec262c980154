/** All checks on the built deck, in every language and both schemes. */
import type { Browser } from 'playwright'
import type { Deck } from '../../deck.ts'
import type { Served } from '../../util/serve.ts'
import type { Judgement } from './judge.ts'
import type { Exception, Measurement, Scheme, Walked } from './types.ts'
import type { Site } from './walk.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { project } from '../../project.ts'
import { judge } from './judge.ts'
import { walkLive, walkPrint } from './walk.ts'

/** How many pages are walked at a time: one a core of a small machine. */
const AT_ONCE = 2

export interface Checked extends Judgement { slides: number, steps: number }

/**
 * @param progress told in a few words what is being done
 * @param wanted the slides that are looked at, by number; all if left out
 * @throws UserError when a slide cannot be reached
 */
export async function checkDecks(decks: Deck[], exceptions: Exception[], served: Served, browser: Browser, progress: (words: string) => void, wanted?: number[]): Promise<Checked> {
  const script = await pageScript()
  const sites = decks.map((deck, i): Site => ({
    browser,
    url: new URL(project().languages[deck.lang]!.path, served.url).href,
    lang: deck.lang,
    deck,
    script,
    wanted: wanted ?? deck.slides.map(({ no }) => no),
    again: i > 0,
    resolves: href => resolves(href, served, deck),
  }))
  const printed = await each(sites, async (site) => {
    progress(`${site.lang}: print page`)
    return walkPrint(site)
  })
  const walks = sites.flatMap((site, i) => (['light', 'dark'] as Scheme[]).map(scheme => ({ site, scheme, clicks: printed[i]!.map(({ click }) => click) })))
  const lived = await each(walks, ({ site, scheme, clicks }) =>
    walkLive(site, scheme, clicks, ({ no }) => progress(`${site.lang}, ${scheme}: slide ${no} of ${site.deck.slides.length}`)))
  const walked = sites.map((site, i): Walked => ({
    lang: site.lang,
    deck: site.deck,
    measurements: [...walks.flatMap((walk, at) => walk.site === site ? lived[at]! : []), ...printed[i]!],
  }))
  const measurements = walked.flatMap(({ measurements }): Measurement[] => measurements).filter(({ media }) => media === 'normal')
  const slides = sites.reduce((sum, { wanted }) => sum + wanted.length, 0)
  return { ...of(await judge(walked, exceptions), wanted, decks), slides, steps: measurements.length }
}

/** What is said of the slides that were looked at. Of the others their words alone were read. */
function of(judgement: Judgement, wanted: number[] | undefined, decks: Deck[]): Judgement {
  if (!wanted)
    return judgement
  const looked = (no: number | string | undefined) => no === undefined || decks.some(({ slides }) => slides.some(slide => wanted.includes(slide.no) && [slide.no, slide.frontmatter.routeAlias].includes(no)))
  return {
    reports: judgement.reports.filter(({ slide }) => looked(slide)),
    excepted: judgement.excepted.filter(({ slide }) => looked(slide)),
    unused: judgement.unused.filter(({ slide }) => looked(slide)),
  }
}

/** What runs in the page, as one script. */
async function pageScript(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry: join(import.meta.dirname, 'page/index.ts'), formats: ['iife'], name: 'deckChecksPage' } },
  })
  const [output] = Array.isArray(made) ? made : []
  const [chunk] = output?.output ?? []
  if (chunk?.type !== 'chunk')
    throw new Error('Vite made no script of packages/press/check/deck/page/index.ts')
  return chunk.code
}

/** Links to other sites are not followed: the checks work offline. */
function resolves(href: string, { url, base }: Served, deck: Deck): boolean {
  const { origin, pathname } = new URL(href)
  if (origin !== new URL(url).origin)
    return true
  if (!pathname.startsWith(base))
    return false
  const path = decodeURIComponent(pathname.slice(base.length + project().languages[deck.lang]!.path.length)).replace(/\/$/, '')
  const known = deck.slides.flatMap(({ no, frontmatter }) => [String(no), frontmatter.routeAlias])
  return path === '' || known.includes(path) || existsSync(join(project().dist, pathname.slice(base.length)))
}

/** Works through a list, so many at a time, and keeps its order. */
async function each<T, R>(list: T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const queue = [...list.entries()]
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let next = queue.shift(); next; next = queue.shift())
      results[next[0]] = await work(next[1])
  }))
  return results
}
