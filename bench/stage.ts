/**
 * `npm run bench stage`: from a speaker's press to the painted step, at every click of the talk, ours beside stock
 * Slidev and reveal.js with the same drawings and words, in turn, as Markdown tables. `--rounds` for the walks whose
 * medians are told, `--alone` for ours without the others. Fetches reveal.js into a folder of its own.
 */
import type { Found } from 'slidev-addon-press/util/browser.ts'
import type { Stage, StepTime } from './lib/step-times.ts'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { ensureBuild } from 'slidev-addon-press/build/build.ts'
import { project } from 'slidev-addon-press/project.ts'
import { parseCount, readArgs } from 'slidev-addon-press/util/args.ts'
import { ensureBrowser, launchBrowser } from 'slidev-addon-press/util/browser.ts'
import { readBase } from 'slidev-addon-press/util/serve.ts'
import { median } from '../explorable/adoption.ts'
import { fetchPackages, REVEAL } from './lib/fetch.ts'
import { host } from './lib/host.ts'
import { readSteps, revealDeck, stockDeck } from './lib/stage-decks.ts'
import { timeSteps } from './lib/step-times.ts'

const FRAME_MS = 1000 / 60
/** How many times slower the processor is. */
const SPEEDS = [1, 4]
const SLOWEST = 5
/** What most steps stay under. */
const MOST = 0.95

interface Deck extends Omit<Stage, 'url'> { folder: string, base: string }

export default async function bench(argv: string[]): Promise<void> {
  const args: { rounds?: string, alone?: boolean } = readArgs('bench', { takes: 'bench/stage.ts takes --rounds and --alone', options: { rounds: { type: 'string', help: '' }, alone: { type: 'boolean', help: '' } } }, argv).values
  const rounds = parseCount('rounds', args.rounds ?? '3')
  const found = ensureBrowser()
  const folder = mkdtempSync(join(tmpdir(), 'bench-stage-'))
  try {
    await ensureBuild()
    const slides = await readSteps()
    const steps = slides.reduce((sum, { clicks }) => sum + clicks + 1, 0) - 1
    const decks = [ourDeck(folder)]
    if (!args.alone) {
      fetchPackages(folder, REVEAL)
      decks.push(
        { name: 'stock Slidev', folder: stockDeck(folder, slides), base: '/', slides: '#slideshow', ready: '#slideshow .slidev-layout' },
        { name: 'reveal.js', folder: revealDeck(folder, slides), base: '/', slides: '.slides', ready: '.reveal.ready' },
      )
    }
    console.log(`\nFrom the press of the arrow key to the painted step, ${steps} steps, 1280 × 720: medians of ${rounds} walks in turn, Node ${process.version}.`)
    for (const cpu of SPEEDS)
      report(cpu, decks, await walkInTurn(decks, steps, cpu, rounds, found))
  }
  finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A copy of the build. Its snapshot is gone when the app has taken over. */
function ourDeck(folder: string): Deck {
  const [copy, base] = [join(folder, 'ours'), readBase()]
  cpSync(project().dist, join(copy, base), { recursive: true })
  return { name: 'ours', folder: copy, base, slides: '#slideshow', ready: 'body:not(:has(#snapshot)) #slideshow .slidev-layout' }
}

/** For each deck its steps, each with the medians of all walks. */
async function walkInTurn(
  decks: Deck[],
  steps: number,
  cpu: number,
  rounds: number,
  found: Found,
): Promise<StepTime[][]> {
  const served = await Promise.all(decks.map(({ folder, base }) => host(folder, base)))
  const browser = await launchBrowser(found)
  const walks = decks.map((): StepTime[][] => [])
  try {
    for (let round = 0; round < rounds; round++) {
      for (const [i, deck] of decks.entries())
        walks[i]!.push(await timeSteps(browser, { ...deck, url: served[i]!.url }, steps, cpu))
    }
  }
  finally {
    await browser.close()
    await Promise.all(served.map(({ close }) => close()))
  }
  return walks.map(own => own[0]!.map(({ name }, step) => ({
    name,
    painted: median(own.map(walk => walk[step]!.painted)),
    presented: median(own.flatMap(walk => walk[step]!.presented ?? [])),
  })))
}

/** A table of all decks, and ours at its slowest. */
function report(cpu: number, decks: Deck[], times: StepTime[][]): void {
  console.log(`\n${cpu === 1 ? 'At full speed' : `The processor slowed ${cpu} times`}:\n`)
  const columns = (['painted', 'presented'] as const).map(time => times.map(own => own.flatMap(step => step[time] || [])))
  const [painted, presented] = columns as [number[][], number[][]]
  const [half, most] = [(own: number[]) => share(own, 0.5), (own: number[]) => share(own, MOST)]
  table(['', 'median', 'frames', '95 of 100 within', 'slowest', 'ours / it: median', '95 of 100', 'on the screen: median', '95 of 100 within'], decks.map(({ name }, i) => [
    name,
    ms(half(painted[i]!)),
    (half(painted[i]!) / FRAME_MS).toFixed(1),
    ms(most(painted[i]!)),
    ms(share(painted[i]!, 1)),
    (half(painted[0]!) / half(painted[i]!)).toFixed(2),
    (most(painted[0]!) / most(painted[i]!)).toFixed(2),
    ms(half(presented[i]!)),
    ms(most(presented[i]!)),
  ]))
  const slowest = times[0]!.toSorted((a, b) => b.painted - a.painted).slice(0, SLOWEST)
  console.log(`\nOur slowest: ${slowest.map(({ name, painted }) => `${name} ${ms(painted)}`).join(', ')}.`)
}

const ms = (value: number) => `${value.toFixed(0)} ms`

/** The least value that so many of the values do not exceed. */
function share(values: number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN
}

function table(heads: string[], rows: string[][]): void {
  for (const cells of [heads, heads.map(() => '---'), ...rows])
    console.log(`| ${cells.join(' | ')} |`)
}
