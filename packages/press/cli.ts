/** `press <command>`: reads the command and its options, opens the deck of the folder it is called in, and runs it. */
import process from 'node:process'
import { loadProject } from './project.ts'
import { assertSlidevVersion } from './slidev/version.ts'
import { isHelp, readArgs } from './util/args.ts'
import { helpFor, overview } from './util/help.ts'
import { run, UserError } from './util/user-error.ts'

/** What a command takes and does. Its module is loaded when it is called. */
const COMMANDS = {
  dev: () => import('./commands/dev.ts'),
  build: () => import('./commands/build.ts'),
  preview: () => import('./commands/preview.ts'),
  present: () => import('./commands/present.ts'),
  export: () => import('./commands/export.ts'),
  check: () => import('./commands/check.ts'),
  shots: () => import('./commands/shots.ts'),
  rehearsal: () => import('./commands/rehearsal.ts'),
}

await run(async () => {
  const [name = '--help', ...rest] = process.argv.slice(2)
  if (isHelp([name])) {
    const all = await Promise.all(Object.entries(COMMANDS).map(
      async ([name, load]) => [name, (await load()).default] as const,
    ))
    return console.log(overview(Object.fromEntries(all)))
  }
  if (!Object.hasOwn(COMMANDS, name))
    throw new UserError(`press has no command "${name}"; it is one of ${Object.keys(COMMANDS).join(', ')}, and press --help tells what each does.`)
  const { default: command } = await COMMANDS[name as keyof typeof COMMANDS]()
  if (isHelp(rest))
    return console.log(helpFor(name, command))
  const { values, parts } = readArgs(name, command, rest)
  await loadProject()
  assertSlidevVersion()
  await command.run(values, parts)
})
