/** The same talk as four sites: ours, stock Slidev's, reveal.js's and Marp's, each a folder to be served. */
import type { Material } from './material.ts'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { project, slidevBin } from 'slidev-addon-press/project.ts'
import { readBase } from 'slidev-addon-press/util/serve.ts'
import { UserError } from 'slidev-addon-press/util/user-error.ts'
import { LANGUAGES } from '../../locales/languages.ts'
import { copyProject } from './copy.ts'
import { marpCli } from './fetch.ts'
import { marpDeck, revealPage } from './material.ts'

/** What a page has made of the arrow key: it goes on, and then shows where it went. Nothing at its start. */
export type Answer = 'taken' | 'shown' | undefined
export interface Site {
  name: string
  folder: string
  base: string
  /** Runs in the page. */
  answer: () => Answer
  /** How many presses of the arrow key have brought the page to where it is. Runs in the page. */
  moves: () => number
}

/** A copy of the build, which gets no gzipped files of ours, under the base it was made for. */
export function ourSite(folder: string): Site {
  const site = join(folder, 'ours')
  const base = readBase()
  cpSync(project().dist, join(site, base), { recursive: true })
  return { name: 'ours', folder: site, base, answer: slidevAnswer, moves: slidevMoves }
}

/** A copy of the project whose slides stock Slidev builds, without our plugins. */
export function stockProject(folder: string): string {
  const copy = copyProject(join(folder, 'project'))
  rmSync(join(copy, 'vite.config.ts'), { force: true })
  rmSync(join(copy, 'setup/vite-plugins.ts'))
  cpSync(join(import.meta.dirname, 'stock-plugins.ts'), join(copy, 'packages/press/setup/vite-plugins.ts'))
  // By its path: by its name Slidev would find the addon of this project, through the packages that the copy shares.
  const manifest = join(copy, 'package.json')
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/(?<="addons": \[\s*)"press"/, JSON.stringify(join(copy, 'packages/press'))))
  return copy
}

/** @throws UserError when Slidev cannot build the slides without our plugins */
export function stockSite(folder: string): Site {
  const copy = stockProject(folder)
  const site = join(folder, 'stock')
  make('stock Slidev', copy, [slidevBin(), 'build', LANGUAGES.en!.deck, '--out', site])
  return { name: 'stock Slidev', folder: site, base: '/', answer: slidevAnswer, moves: slidevMoves }
}

export function revealSite(folder: string, slides: Material[]): Site {
  const site = join(folder, 'reveal')
  cpSync(join(folder, 'node_modules/reveal.js/dist'), join(site, 'dist'), { recursive: true })
  writeFileSync(join(site, 'index.html'), revealPage(slides))
  return { name: 'reveal.js', folder: site, base: '/', answer: () => document.querySelector('.slides > section.present:not(:first-of-type)') ? 'shown' : undefined, moves: () => [...document.querySelectorAll('.slides > section')].findIndex(section => section.matches('.present')) }
}

/** @throws UserError when Marp fails, or makes another number of slides */
export function marpSite(folder: string, slides: Material[]): Site {
  const site = join(folder, 'marp')
  const [deck, page] = [join(folder, 'deck.md'), join(site, 'index.html')]
  mkdirSync(site)
  writeFileSync(deck, marpDeck(slides))
  make('Marp', folder, [marpCli(folder), deck, '--html', '-o', page])
  const made = readFileSync(page, 'utf8').match(/<svg data-marpit-svg/g)?.length ?? 0
  if (made !== slides.length)
    throw new UserError(`Marp made ${made} slides of our ${slides.length}, so they cannot be compared; see what its Markdown lost in marpDeck.`)
  return { name: 'Marp', folder: site, base: '/', answer: () => document.querySelector('.bespoke-marp-active:not(:first-of-type)') ? 'shown' : undefined, moves: () => [...document.querySelectorAll('svg[data-marpit-svg]')].findIndex(svg => svg.matches('.bespoke-marp-active')) }
}

/**
 * The address changes at once, its slide may still have to be fetched. Slidev goes from `/` to `/1` of its own accord.
 */
function slidevAnswer(): Answer {
  const clicks = new URLSearchParams(location.search).get('clicks') ?? '0'
  if (clicks === '0' && /\/1?$/.test(location.pathname))
    return undefined
  if (document.getElementById('snapshot'))
    return document.documentElement.dataset.no === '1' ? 'taken' : 'shown'
  const shown = [...document.querySelectorAll('.slidev-page .slidev-layout')].filter(layout => layout.checkVisibility())
  return shown.some(layout => clicks !== '0' || !layout.closest('.slidev-page-1')) ? 'shown' : 'taken'
}

/** The first slide has no steps, and the second has more than these presses. */
function slidevMoves(): number {
  const { no = '1' } = document.getElementById('snapshot') ? document.documentElement.dataset : {}
  const [shown] = [...document.querySelectorAll('.slidev-page')].filter(page => page.checkVisibility())
  const clicks = Number(new URLSearchParams(location.search).get('clicks') ?? 0)
  return Number(/slidev-page-(\d+)/.exec(shown?.className ?? '')?.[1] ?? no) - 1 + clicks
}

/** @throws UserError when the program fails */
function make(name: string, cwd: string, args: string[]): void {
  console.log(`building ${name} …`)
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  if (status === 0)
    return
  console.error(`${stdout}${stderr}`.trim())
  throw new UserError(`${name} could not build the slides, for the reason above.`)
}
