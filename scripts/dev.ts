/**
 * `npm run dev`: the deck with hot reload and presenter view. Slidev's own command does the work (its
 * restart on a changed setup and its one-key shortcuts); it prints the addresses when it listens.
 * That it stays on this machine and takes no orders from other pages: setup/dev-guard.ts.
 */
import { spawn } from 'node:child_process'
import process from 'node:process'
import { parsePort, readArgs } from './lib/args.ts'
import { SLIDEV } from './lib/build.ts'
import { assertEvidence } from './lib/evidence.ts'
import { run } from './lib/fail.ts'
import { assertPortFree } from './lib/port.ts'
import { LANGUAGES, ROOT } from './lib/project.ts'

await run(async () => {
  const args = readArgs('dev', { port: { type: 'string' } })
  const port = parsePort(args.port ?? '3030')
  assertEvidence()
  await assertPortFree(port)
  const child = spawn(process.execPath, [SLIDEV, LANGUAGES.en!.deck, '--port', String(port)], { cwd: ROOT, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => child.kill(signal))
  process.exitCode = await new Promise<number>((done, fail) => child.once('error', fail).once('close', code => done(code ?? 0)))
})
