/**
 * `npm run bench build`: our build of every language beside a stock `slidev build` of each, with the same slides, and
 * our dev server from a cold cache beside stock Slidev's on a deck of as many slides, in turn, as Markdown tables.
 * `--rounds` for both. Copies of the project lie in a folder of their own; nothing of this one is changed.
 */
import type { DevServer, DevTimes } from './lib/dev.ts'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import process from 'node:process'
import { decks } from 'slidev-addon-press/deck.ts'
import { project, slidevBin } from 'slidev-addon-press/project.ts'
import { parseCount, readArgs } from 'slidev-addon-press/util/args.ts'
import { ensureBrowser, launchBrowser } from 'slidev-addon-press/util/browser.ts'
import { runNode } from 'slidev-addon-press/util/process.ts'
import { median } from '../explorable/adoption.ts'
import { copyProject, linkPackages } from './lib/copy.ts'
import { timeDev } from './lib/dev.ts'
import { stockProject } from './lib/sites.ts'

const PRESS = 'packages/press/press.js'

/** One or several commands, one after the other. */
interface Build { name: string, cwd: string, commands: string[][] }

export default async function bench(argv: string[]): Promise<void> {
  const args: { rounds?: string } = readArgs('bench', { takes: 'bench/build.ts takes --rounds', options: { rounds: { type: 'string', help: '' } } }, argv).values
  const rounds = parseCount('rounds', args.rounds ?? '3')
  const found = ensureBrowser()
  const folder = mkdtempSync(join(tmpdir(), 'bench-build-'))
  try {
    const [ours, stock] = [copyProject(join(folder, 'ours')), stockProject(folder)]
    linkPackages(ours, true)
    linkPackages(stock, true)
    console.log(`\nThe site in ${decks().length} languages, and stock Slidev's app in each: medians of ${rounds} rounds in turn, Node ${process.version}.\n`)
    await compareBuilds([
      { name: 'ours: site, article, PDFs', cwd: ours, commands: [[PRESS, 'build', '--out', join(folder, 'out')]] },
      { name: 'ours: the app alone', cwd: ours, commands: [[PRESS, 'build', '--app', '--out', join(folder, 'out-app')]] },
      { name: `${decks().length} stock \`slidev build\`s`, cwd: stock, commands: decks().map(({ lang, file }) =>
        [slidevBin(), 'build', file, '--out', join(folder, `stock-${lang}`)]) },
    ], rounds)

    const browser = await launchBrowser(found)
    try {
      console.log(`\nThe dev server from a cold cache: seconds after the command, and after the key \`l\`, which is pressed when the first slide has stood for five seconds.\n`)
      const plain = plainDeck(folder)
      // By the deck's own path: started from elsewhere Slidev counts as global, and keeps its cache beside itself.
      const ownSlidev = join(plain, relative(project().root, slidevBin()))
      await compareServers([
        { name: 'ours', cwd: ours, languages: decks().map(({ lang }) => lang), args: port => [PRESS, 'dev', '--port', String(port)] },
        { name: 'stock Slidev', cwd: plain, languages: [], args: port => [ownSlidev, 'slides.md', '--port', String(port), '--bind', '127.0.0.1'] },
      ], rounds, server => timeDev(server, browser))
    }
    finally {
      await browser.close()
    }
  }
  finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function compareBuilds(builds: Build[], rounds: number): Promise<void> {
  const took = builds.map((): number[] => [])
  for (let round = 0; round < rounds; round++) {
    for (const [i, build] of builds.entries())
      took[i]!.push(await time(build))
  }
  const [ours, ...others] = took.map(median) as [number, ...number[]]
  console.log('| | whole command | ours / it |\n| --- | --- | --- |')
  for (const [i, seconds] of [ours, ...others].entries())
    console.log(`| ${builds[i]!.name} | ${toCell(seconds)} | ${toRatio(ours, seconds)} |`)
}

/** How long the commands take, endless when one fails. */
async function time({ cwd, commands }: Build): Promise<number> {
  const started = performance.now()
  for (const args of commands) {
    const { code, log } = await runNode(args, { cwd })
    if (code !== 0) {
      console.error(log.trim().split('\n').at(-1))
      return Infinity
    }
  }
  return (performance.now() - started) / 1000
}

async function compareServers(
  servers: DevServer[],
  rounds: number,
  timeServer: (server: DevServer) => Promise<DevTimes>,
): Promise<void> {
  const took = servers.map((): DevTimes[] => [])
  for (let round = 0; round < rounds; round++) {
    for (const [i, server] of servers.entries())
      took[i]!.push(await timeServer(server))
  }
  const medians = took.map(times => ({
    answers: median(times.map(({ answers }) => answers)),
    slide: median(times.map(({ slide }) => slide)),
    key: median(times.map(({ key }) => key)),
  }))
  console.log('| | answers | first slide | ours / it | first `l` |\n| --- | --- | --- | --- | --- |')
  for (const [i, { answers, slide, key }] of medians.entries()) {
    const switched = servers[i]!.languages.length > 1 ? toCell(key) : 'has one language'
    console.log(`| ${servers[i]!.name} | ${toCell(answers)} | ${toCell(slide)} | ${toRatio(medians[0]!.slide, slide)} | ${switched} |`)
  }
}

const toCell = (seconds: number) => Number.isFinite(seconds) ? `${seconds.toFixed(1)} s` : 'fails'
const toRatio = (ours: number, its: number) => Number.isFinite(its) && Number.isFinite(ours) ? (ours / its).toFixed(2) : '—'

/** A deck of as many slides as ours, with Slidev's default theme and nothing of the press. */
function plainDeck(folder: string): string {
  const deck = join(folder, 'plain')
  mkdirSync(deck)
  writeFileSync(join(deck, 'package.json'), JSON.stringify({ name: 'plain', private: true, type: 'module' }))
  const slides = decks()[0]!.slides.map(({ no }) => `# Slide ${no}\n\n- one point of it\n- another point\n- and a third`)
  writeFileSync(join(deck, 'slides.md'), `---\ntheme: default\ntitle: Plain\n---\n\n${slides.join('\n\n---\n\n')}\n`)
  linkPackages(deck)
  return deck
}
