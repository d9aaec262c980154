/** `press present` as a speaker runs it: a process of its own, which says its addresses and may be killed. */
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import process from 'node:process'
import { HOST, project } from 'slidev-addon-press/project.ts'
import { freePort } from 'slidev-addon-press/util/port.ts'
import { plugInto } from './networks.ts'

/** The build for the stage takes as long as that of the site. */
export const BUILD_MS = 240_000

export class StageCommand {
  private child?: ChildProcess
  /** What it has said since its last start. */
  said = ''

  private constructor(readonly port: number) {}

  /** Starts it, and waits until it says its addresses. */
  static async open(): Promise<StageCommand> {
    const stage = new StageCommand(await freePort())
    await stage.start()
    return stage
  }

  /** @param networks by interface: it is open to these, in place of this machine alone */
  async start(networks?: Record<string, string>): Promise<void> {
    this.said = ''
    const { root } = project()
    const [options, args] = networks ? [plugInto(networks), ['--lan']] : [[], []]
    const child = spawn(process.execPath, [...options, join(root, 'packages/press/press.js'), 'present', '--port', String(this.port), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    this.child = child
    await new Promise<void>((done, fail) => {
      const end = (why: string) => fail(new Error(`the server of the stage ${why}; it said: ${this.said.trim() || 'nothing'}`))
      const late = setTimeout(() => end(`said no address within ${BUILD_MS / 1000} s`), BUILD_MS)
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk) => {
          this.said += String(chunk)
          if (this.said.includes('Ctrl+C'))
            done(clearTimeout(late))
        })
      child.once('close', () => end('ended'))
    })
  }

  link(name: 'presenter' | 'audience' | 'remote'): string {
    return new RegExp(`${name} +(http\\S+)`).exec(this.said)![1]!
  }

  get host(): string {
    return `${HOST}:${this.port}`
  }

  get url(): string {
    return `http://${this.host}/`
  }

  get resumed(): boolean {
    return this.said.includes('the talk goes on')
  }

  async end(signal: 'SIGINT' | 'SIGKILL' = 'SIGINT'): Promise<void> {
    const closed = once(this.child!, 'close')
    this.child!.kill(signal)
    await closed
  }
}
