/**
 * `npm run dev`: every language with hot reload and presenter view, at one address. Slidev's own command
 * does the work (its restart on a changed setup and its one-key shortcuts): one server for the first
 * language, which prints the addresses when it listens, and one for each other, which it hands on to.
 * That they stay on this machine and take no orders from other pages: packages/press/slidev/dev-guard.ts.
 */
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { assertGate, HOST, project, slidevBin } from '../project.ts'
import { defineCommand, parsePort } from '../util/args.ts'
import { ensureWritable } from '../util/files.ts'
import { assertPortFree, freePort } from '../util/port.ts'
import { startNode } from '../util/process.ts'

export default defineCommand({
  summary: 'shows the deck with hot reload and presenter view',
  options: {
    port: { type: 'string', value: '3030', help: 'the port to listen on' },
  },
  async run(args) {
    const port = parsePort(args.port ?? '3030')
    await assertGate()
    await assertPortFree(port)
    ensureWritable(join(project().root, 'node_modules'), 'Vite prepares packages there: change its rights, or show a build that is there with npm run preview')

    const [first, ...others] = Object.values(project().languages)
    const ports: Record<string, number> = {}
    for (const { path } of others)
      ports[path] = await freePort()
    const children = [
      // Slidev reads one-key shortcuts where it has the terminal; of the others only what goes wrong is of interest.
      ...others.map(({ deck, path }) => slidev(deck, ports[path]!, ['--base', `/${path}`], ['ignore', 'ignore', 'inherit'])),
      slidev(first!.deck, port, [], 'inherit', { LANGUAGE_PORTS: JSON.stringify(ports) }),
    ]
    for (const { name, path } of others)
      console.log(`${name}: http://${HOST}:${port}/${path}`)
    const stop = () => children.forEach(child => child.kill())
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, stop)
    // All of them or none: a switch that leads nowhere would be found out on stage.
    const codes = children.map(async (child) => {
      const code = await ended(child)
      stop()
      return code
    })
    process.exitCode = (await Promise.all(codes)).find(Boolean) ?? 0
  },
})

function slidev(deck: string, port: number, args: string[], stdio: 'inherit' | ['ignore', 'ignore', 'inherit'], env = {}): ChildProcess {
  return startNode([slidevBin(), deck, '--port', String(port), ...args], { stdio, env: { ...process.env, ...env } })
}

function ended(child: ChildProcess): Promise<number> {
  return new Promise((done, fail) => child.once('error', fail).once('close', code => done(code ?? 0)))
}
