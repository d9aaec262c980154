/**
 * `npm run bench export`: our export, `slidev export` and Marp side by side, in turn, as Markdown tables:
 * first on this deck (Marp gets the same headlines, drawings and words as HTML), then on generated slides
 * to show how cost grows. `--rounds` for the deck, `--sizes` for the slides. Fetches Marp into a folder of
 * its own; it is no dependency.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { ensureBuild } from 'slidev-addon-press/build/build.ts'
import { project, slidevBin } from 'slidev-addon-press/project.ts'
import { parseCount, parseCounts, readArgs } from 'slidev-addon-press/util/args.ts'
import { ensureBrowser } from 'slidev-addon-press/util/browser.ts'
import { runNode } from 'slidev-addon-press/util/process.ts'
import { UserError } from 'slidev-addon-press/util/user-error.ts'
import { median } from '../explorable/adoption.ts'
import { LANGUAGES } from '../locales/languages.ts'
import { copyProject } from './lib/copy.ts'
import { fetchPackages, MARP, marpCli } from './lib/fetch.ts'
import { marpDeck, readMaterial } from './lib/material.ts'
import { WITH_OUR_PLAYWRIGHT } from './lib/slidev.ts'

/** Beyond it, a way counts as failed. */
const PATIENCE = 300_000

interface Way { name: string, args: string[], cwd: string }

export default async function bench(argv: string[]): Promise<void> {
  const args: { rounds?: string, sizes?: string } = readArgs('bench', { takes: 'bench/export.ts takes --rounds and --sizes', options: { rounds: { type: 'string', help: '' }, sizes: { type: 'string', help: '' } } }, argv).values
  const rounds = parseCount('rounds', args.rounds ?? '5')
  const sizes = parseCounts('sizes', args.sizes ?? '10,100,500')
  const { path: browser } = ensureBrowser()
  const folder = mkdtempSync(join(tmpdir(), 'bench-export-'))
  try {
    fetchPackages(folder, MARP)
    await ensureBuild()
    const deck = join(folder, 'deck.md')
    const slides = await readMaterial()
    writeFileSync(deck, marpDeck(slides))
    console.log(`\nA PDF of the ${slides.length} slides of this deck, from a ready build: medians of ${rounds} rounds in turn, each a process of its own, Node ${process.version}.\n`)
    await compare(waysFor(project().root, folder, deck, browser), rounds)
    for (const size of sizes) {
      const copy = makeCopy(folder, size)
      console.log(`\n${size} generated slides, one round.\n`)
      await compare(waysFor(copy, folder, join(copy, 'marp.md'), browser), 1)
    }
  }
  finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function waysFor(project: string, folder: string, marpDeck: string, browser: string): Way[] {
  return [
    { name: 'ours', cwd: project, args: ['packages/press/press.js', 'export', '--lang', 'en', '--format', 'pdf', '--out', join(folder, 'ours.pdf')] },
    { name: '`slidev export`', cwd: project, args: [...WITH_OUR_PLAYWRIGHT, slidevBin(), 'export', LANGUAGES.en!.deck, '--output', join(folder, 'slidev.pdf'), '--executable-path', browser, '--timeout', String(PATIENCE)] },
    { name: 'Marp', cwd: folder, args: [marpCli(folder), marpDeck, '--html', '--pdf', '-o', join(folder, 'marp.pdf'), '--browser-path', browser] },
  ]
}

/** One table: times, and ours as a share of each. What our command says of itself leaves out Node's start. */
async function compare(ways: Way[], rounds: number): Promise<void> {
  const took = ways.map((): number[] => [])
  const itself: number[] = []
  for (let round = 0; round < rounds; round++) {
    for (const [i, way] of ways.entries()) {
      const { seconds, said } = await time(way)
      took[i]!.push(seconds)
      if (i === 0 && said !== undefined)
        itself.push(said)
    }
  }
  const [ours, ...others] = took.map(median) as [number, ...number[]]
  const print = itself.length ? median(itself) : ours
  const cell = (seconds: number) => Number.isFinite(seconds) ? `${seconds.toFixed(1)} s` : 'fails'
  const share = (a: number, b: number) => Number.isFinite(b) ? (a / b).toFixed(2) : '0'
  console.log('| | whole command | ours / it | our print itself / it |\n| --- | --- | --- | --- |')
  console.log(`| ours | ${cell(ours)}, the print itself ${cell(print)} | 1.00 | |`)
  others.forEach((seconds, i) => console.log(`| ${ways[i + 1]!.name} | ${cell(seconds)} | ${share(ours, seconds)} | ${share(print, seconds)} |`))
}

/** How long a process takes, endless when it fails; `said` is what ours says of its work. */
async function time({ args, cwd }: Way): Promise<{ seconds: number, said?: number }> {
  const started = performance.now()
  let patience: NodeJS.Timeout | undefined
  const {
    code,
    stdout,
    stderr,
  } = await runNode(args, { cwd, onStart: child => patience = setTimeout(() => child.kill(), PATIENCE) })
  clearTimeout(patience)
  if (code !== 0)
    console.error(stderr.trim().split('\n').at(-1))
  const said = /^wrote .* in ([\d.]+) s$/m.exec(stdout)?.[1]
  return {
    seconds: code === 0 ? (performance.now() - started) / 1000 : Infinity,
    said: said === undefined ? undefined : Number(said),
  }
}

/** A copy of the project with so many plain slides in English alone, built; and the same for Marp. */
function makeCopy(folder: string, size: number): string {
  const copy = copyProject(join(folder, `slides-${size}`))
  const slides = Array.from({ length: size }, (_, i) => `# Slide ${i + 1}\n\n- one point of it\n- another point\n- and a third`)
  const head = ['title', 'author', 'info', 'keywords'].map(key => `${key}: Generated`).join('\n')
  // The evidence gate asks that every figure and source is cited, and listed.
  const ids = (file: string) => (JSON.parse(readFileSync(join(project().root, 'evidence', file), 'utf8')) as { id: string }[]).map(({ id }) => id).join(', ')
  writeFileSync(join(copy, LANGUAGES.en!.deck), `---\ntheme: default\n${head}\ncites: [${ids('evidence.json')}]\nsources: [${ids('sources.json')}]\nrows: 99\nfavicon: /favicon.svg\nlang: en\nfonts: { provider: none, fallbacks: false }\nmonaco: false\nmcp: false\n---\n\n${slides.join('\n\n---\n\n')}\n`)
  writeFileSync(join(copy, 'marp.md'), `---\nmarp: true\n---\n\n${slides.join('\n\n---\n\n')}\n`)
  const list = join(copy, 'locales/languages.ts')
  writeFileSync(list, readFileSync(list, 'utf8').replace(/^ {2}(?!en)\w\w: \{.*\n/gm, ''))
  // A whole build prints its slides, and keeps their print page; after one of the app alone a first export does.
  for (const args of [['build', '--app'], ['export', '--lang', 'en', '--format', 'pdf', '--out', join(copy, 'exports')]]) {
    const made = spawnSync(process.execPath, ['packages/press/press.js', ...args], { cwd: copy, encoding: 'utf8' })
    if (made.status !== 0)
      throw new UserError(`${size} generated slides could not be built: ${made.stderr.trim()}`)
  }
  return copy
}
