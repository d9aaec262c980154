/**
 * `npm test [stage …]`: all checks and tests, or some of their stages. Stages that leave a core idle run side by side.
 * It shows a stage's output when the stage ends, and a table of all times at the end. The first failure ends the rest.
 */
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { readArgs } from 'slidev-addon-press/util/args.ts'
import { runNode } from 'slidev-addon-press/util/process.ts'
import { run, UserError } from 'slidev-addon-press/util/user-error.ts'

const ROOT = join(import.meta.dirname, '..')

/** `bare`: on a machine without a font. `apart`: only when it is asked for by name. */
interface Stage { name: string, args: string[], bare?: true, apart?: true }
interface Took { name: string, seconds: number, passed: boolean }

const press = (...args: string[]) => [join(ROOT, 'packages/press/press.js'), ...args]
const bin = (path: string, ...args: string[]) => [join(ROOT, 'node_modules', path), ...args]

/**
 * One phase after the other, in each its rows side by side. Only what leaves a core idle has company: two stages that
 * each fill both cores take longer together than one after the other.
 */
const PHASES: Stage[][][] = [
  [
    [
      { name: 'types', args: bin('vue-tsc/bin/vue-tsc.js', '--noEmit') },
      { name: 'lint', args: bin('eslint/bin/eslint.js', '.', '--max-warnings', '0') },
    ],
    [{ name: 'build', args: press('build'), bare: true }],
  ],
  [
    [
      { name: 'unit', args: bin('vitest/vitest.mjs', 'run', '--project', 'unit', '--project', 'components') },
      { name: 'deck', args: press('check', 'deck'), bare: true },
    ],
    [{ name: 'presses', args: bin('vitest/vitest.mjs', 'run', '--project', 'presses', '--reporter', 'verbose') }],
  ],
  [
    [{ name: 'site', args: press('check', 'site') }],
    [{ name: 'pdf', args: press('check', 'pdf'), bare: true }],
  ],
  [[{ name: 'checks', args: bin('vitest/vitest.mjs', 'run', '--project', 'checks') }]],
  [[{ name: 'browser', args: bin('playwright/cli.js', 'test') }]],
  [[{ name: 'engines', args: bin('vitest/vitest.mjs', 'run', '--project', 'engines', '--reporter', 'verbose') }]],
  [[{ name: 'machines', args: bin('vitest/vitest.mjs', 'run', '--project', 'machines'), apart: true }]],
]
const NAMES = PHASES.flat(2).map(({ name }) => name)
/** A machine as bare as can be; what is made there is what .ci/run exports again with the fonts of its own. */
const BARE = { FONTCONFIG_FILE: join(ROOT, 'tests/machines/no-fonts.conf') }

await run(async () => {
  const stages = Object.fromEntries(NAMES.map(name => [name, '']))
  const takes = `npm test takes ${NAMES.join(', ')}, or nothing for all but machines`
  const { parts: asked } = readArgs('test', { options: {}, parts: stages, takes }, process.argv.slice(2))
  const isWanted = ({ name, apart }: Stage) => asked.length ? asked.includes(name) : !apart
  const started = Date.now()
  const took: Took[] = []
  const running = new Set<ChildProcess>()
  let failed = false
  const stop = () => {
    failed = true
    running.forEach(child => child.kill())
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)

  async function passes({ name, args, bare }: Stage): Promise<boolean> {
    const since = Date.now()
    console.log(`${name} …`)
    let child: ChildProcess | undefined
    const { code, log } = await runNode(args, {
      env: { ...process.env, ...bare ? BARE : {} },
      onStart: one => running.add(child = one),
    })
    running.delete(child!)
    const seconds = Math.round((Date.now() - since) / 1000)
    if (failed && code !== 0)
      return false // ended by us
    took.push({ name, seconds, passed: code === 0 })
    console.log(`\n── ${name}: ${code === 0 ? 'passed' : 'failed'} in ${seconds} s\n${log.trim()}\n`)
    return code === 0
  }

  const follow = async (row: Stage[]) => {
    for (const stage of row) {
      if (failed || !await passes(stage))
        return stop()
    }
  }
  for (const rows of PHASES)
    await Promise.all(rows.map(row => follow(row.filter(isWanted))))
  const all = Math.round((Date.now() - started) / 1000)
  console.log([...took.map(({ name, seconds, passed }) => `${String(seconds).padStart(6)} s  ${name}${passed ? '' : ' (failed)'}`), `${String(all).padStart(6)} s  in all`].join('\n'))
  const bad = took.filter(({ passed }) => !passed).map(({ name }) => name)
  if (failed)
    throw new UserError(bad.length ? `${bad.join(' and ')} failed, for the reason above; run it alone with npm test ${bad[0]}.` : 'the tests were stopped.')
  console.log(`${took.length} passed, 0 failed`)
})
