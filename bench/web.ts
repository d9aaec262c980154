/**
 * `npm run bench web`: how fast the talk comes to a slow machine on a slow line, ours beside stock Slidev,
 * reveal.js and Marp with the same slides, in turn, as Markdown tables. `--rounds` for the runs whose medians
 * are told. Fetches reveal.js and Marp into a folder of their own; they are no dependencies.
 */
import type { Browser } from 'playwright'
import type { Key } from './lib/key.ts'
import type { Load } from './lib/load.ts'
import type { Site } from './lib/sites.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { ensureBuild } from 'slidev-addon-press/build/build.ts'
import { parseCount, readArgs } from 'slidev-addon-press/util/args.ts'
import { ensureBrowser, launchBrowser } from 'slidev-addon-press/util/browser.ts'
import { median } from '../explorable/adoption.ts'
import { fetchPackages, MARP, REVEAL } from './lib/fetch.ts'
import { host } from './lib/host.ts'
import { measureKey } from './lib/key.ts'
import { measureLoad } from './lib/load.ts'
import { readMaterial } from './lib/material.ts'
import { measurePress, MOMENTS } from './lib/press.ts'
import { marpSite, ourSite, revealSite, stockSite } from './lib/sites.ts'
import { PROFILE } from './lib/slow.ts'

type Run = Load & Key
type Column = [head: string, value: keyof Run, cell: (value: number) => string]

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`
const megabits = (bytes: number) => `${bytes * 8 / 1e6} Mbit/s`
const COLUMNS: Column[] = [
  ['first paint', 'firstPaint', seconds],
  ['first content', 'firstContent', seconds],
  ['largest paint', 'largestPaint', seconds],
  ['layout shift', 'shift', value => value.toFixed(3)],
  ['JS, gzipped', 'script', kilobytes],
  ['bytes', 'bytes', kilobytes],
  ['requests', 'requests', String],
  ['arrow key works after', 'key', seconds],
  ['bytes by then', 'keyBytes', kilobytes],
]
const COMPARED = new Set<keyof Run>(['firstPaint', 'largestPaint', 'bytes', 'key', 'keyBytes'])

export default async function bench(argv: string[]): Promise<void> {
  const args: { rounds?: string, sizes?: string } = readArgs('bench', { takes: 'bench/web.ts takes --rounds and --sizes', options: { rounds: { type: 'string', help: '' } } }, argv).values
  const rounds = parseCount('rounds', args.rounds ?? '5')
  const found = ensureBrowser()
  const folder = mkdtempSync(join(tmpdir(), 'bench-web-'))
  try {
    fetchPackages(folder, REVEAL, MARP)
    await ensureBuild()
    const slides = await readMaterial()
    const sites = [ourSite(folder), stockSite(folder), revealSite(folder, slides), marpSite(folder, slides)]
    const browser = await launchBrowser(found)
    try {
      const { down, up, latency, cpu, width, height } = PROFILE
      console.log(`\nThe ${slides.length} slides over ${megabits(down)} down, ${megabits(up)} up and ${latency} ms of latency, the processor slowed ${cpu} times, ${width} × ${height}: medians of ${rounds} rounds in turn, Chromium ${browser.version()}, Node ${process.version}.\n`)
      report(sites, await measure(browser, sites, rounds))
      console.log('\nOne press of the arrow key, so long after the first byte of the page: whether it led one step on, and no more.\n')
      await reportPresses(browser, sites)
    }
    finally {
      await browser.close()
    }
  }
  finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The runs of each site. */
async function measure(browser: Browser, sites: Site[], rounds: number): Promise<Run[][]> {
  const served = await Promise.all(sites.map(({ folder, base }) => host(folder, base)))
  const runs = sites.map((): Run[] => [])
  try {
    // The first page of a browser pays for the start of its processes.
    await measureKey(browser, served[0]!.url, sites[0]!)
    for (let round = 0; round < rounds; round++) {
      for (const [i, site] of sites.entries()) {
        const { url } = served[i]!
        runs[i]!.push({ ...await measureLoad(browser, url), ...await measureKey(browser, url, site) })
      }
    }
  }
  finally {
    await Promise.all(served.map(({ close }) => close()))
  }
  return runs
}

/** A page each for every press. */
async function reportPresses(browser: Browser, sites: Site[]): Promise<void> {
  const served = await Promise.all(sites.map(({ folder, base }) => host(folder, base)))
  try {
    const rows: string[][] = []
    for (const [i, site] of sites.entries()) {
      const cells: string[] = []
      for (const after of MOMENTS) {
        const moves = await measurePress(browser, served[i]!.url, site, after)
        cells.push(moves === 1 ? 'yes' : moves ? `${moves} steps` : 'lost')
      }
      rows.push([site.name, ...cells])
    }
    table(['', ...MOMENTS.map(seconds)], rows)
  }
  finally {
    await Promise.all(served.map(({ close }) => close()))
  }
}

/** Two tables: what was measured, and ours as a share of each. */
function report(sites: Site[], runs: Run[][]): void {
  const of = (site: number, value: keyof Run) => median(runs[site]!.map(run => run[value]))
  const compared = COLUMNS.filter(([, value]) => COMPARED.has(value))
  table(['', ...COLUMNS.map(([head]) => head)], sites.map(({ name }, i) => [name, ...COLUMNS.map(([, value, cell]) => cell(of(i, value)))]))
  console.log()
  table(['ours / it', ...compared.map(([head]) => head)], sites.slice(1).map(({ name }, i) => [name, ...compared.map(([, value]) => (of(0, value) / of(i + 1, value)).toFixed(2))]))
}

function table(heads: string[], rows: string[][]): void {
  for (const cells of [heads, heads.map(() => '---'), ...rows])
    console.log(`| ${cells.join(' | ')} |`)
}
