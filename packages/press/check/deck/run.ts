/** Takes decks and their served build, walks them in every language and both schemes, returns the judgement. */
import type { Browser } from 'playwright'
import type { Deck } from '../../deck.ts'
import type { Served } from '../../util/serve.ts'
import type { Judgement } from './judge.ts'
import type { Exception, MeasuredDeck, Measurement, Scheme } from './types.ts'
import type { WalkTarget } from './walk.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { project } from '../../project.ts'
import { queue } from '../../util/queue.ts'
import { judge } from './judge.ts'
import { walkLive, walkPrint } from './walk.ts'

/** How many pages are walked at a time: one a core of a small machine. */
const AT_ONCE = 2

export interface DeckJudgement extends Judgement { slides: number, steps: number }

/**
 * @param progress told in a few words what is being done
 * @param numbers the slides that are looked at; all if left out
 * @throws UserError when a slide cannot be reached
 */
export async function checkDecks(
  decks: Deck[],
  exceptions: Exception[],
  served: Served,
  browser: Browser,
  progress: (words: string) => void,
  numbers?: number[],
): Promise<DeckJudgement> {
  const script = await bundlePageScript()
  const targets = decks.map((deck, i): WalkTarget => ({
    browser,
    url: new URL(project().languages[deck.lang]!.path, served.url).href,
    lang: deck.lang,
    deck,
    script,
    wanted: numbers ?? deck.slides.map(({ no }) => no),
    skipSharedChecks: i > 0,
    resolves: href => resolves(href, served, deck),
  }))
  const inTurn = queue(AT_ONCE)
  const printed = await Promise.all(targets.map(target => inTurn(() => {
    progress(`${target.lang}: print page`)
    return walkPrint(target)
  })))
  const walked = await Promise.all(targets.map(async (target, i): Promise<MeasuredDeck> => {
    const { deck, lang } = target
    const clicks = printed[i]!.map(({ click }) => click)
    const live = await Promise.all((['light', 'dark'] satisfies Scheme[]).map(scheme => inTurn(() =>
      walkLive(target, scheme, clicks, ({ no }) =>
        progress(`${lang}, ${scheme}: slide ${no} of ${deck.slides.length}`)))))
    return { lang, deck, measurements: [...live.flat(), ...printed[i]!] }
  }))
  const steps = walked.flatMap(({ measurements }): Measurement[] => measurements)
    .filter(({ media }) => media === 'normal').length
  const slides = targets.reduce((sum, { wanted }) => sum + wanted.length, 0)
  return { ...narrow(await judge(walked, exceptions), numbers, decks), slides, steps }
}

/** Keeps what is said of the slides that were looked at; of the others only their words were read. */
function narrow(judgement: Judgement, numbers: number[] | undefined, decks: Deck[]): Judgement {
  if (!numbers)
    return judgement
  const looked = ({ slide: id }: { slide?: number | string }) => id === undefined
    || decks.some(({ slides }) => slides.some(({ no, frontmatter: { routeAlias } }) =>
      numbers.includes(no) && [no, routeAlias].includes(id)))
  return {
    findings: judgement.findings.filter(looked),
    excepted: judgement.excepted.filter(looked),
    unused: judgement.unused.filter(looked),
  }
}

/** What runs in the page, as one script. */
export async function bundlePageScript(): Promise<string> {
  const entry = join(import.meta.dirname, 'page/index.ts')
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'deckChecksPage' } },
  })
  const [output] = Array.isArray(made) ? made : []
  const [chunk] = output?.output ?? []
  if (chunk?.type !== 'chunk')
    throw new Error('Vite made no script of packages/press/check/deck/page/index.ts')
  return chunk.code
}

/** Whether an address leads anywhere. Links to other sites are not followed: the checks work offline. */
function resolves(href: string, { url, base }: Served, deck: Deck): boolean {
  const { origin, pathname } = new URL(href)
  if (origin !== new URL(url).origin)
    return true
  if (!pathname.startsWith(base))
    return false
  const { path } = project().languages[deck.lang]!
  const name = decodeURIComponent(pathname.slice(base.length + path.length)).replace(/\/$/, '')
  const known = deck.slides.flatMap(({ no, frontmatter }) => [String(no), frontmatter.routeAlias])
  return name === '' || known.includes(name) || existsSync(join(project().dist, pathname.slice(base.length)))
}
