/** Node processes that a command starts. None of them outlives the command, however that ends. */
import type { ChildProcess, SpawnOptions } from 'node:child_process'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'

const END_WITH_PARENT = pathToFileURL(join(import.meta.dirname, 'end-with-parent.js')).href

/** What a child that has ended printed, in the order in which it came; `signal` is what ended it, if one did. */
export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
  log: string
}
/** `node` is this very one, unless given. */
export interface ChildOptions extends Pick<SpawnOptions, 'cwd' | 'env'> {
  node?: string
  onStart?: (child: ChildProcess) => void
  /** Gets what the child sends by `process.send`. */
  onMessage?: (message: unknown) => void
}

/**
 * Starts Node without a shell, so that nothing needs quoting on any system.
 * @param args options for Node, a script, and its arguments
 */
export function startNode(args: string[], options: SpawnOptions = {}, node = process.execPath): ChildProcess {
  return spawn(node, ['--import', END_WITH_PARENT, ...args], options)
}

/** Runs a child to its end and keeps what it prints. */
export async function runNode(args: string[], options: ChildOptions = {}): Promise<Ended> {
  const { node, onStart, onMessage, ...rest } = options
  const channel = onMessage ? ['ipc' as const] : []
  const child = startNode(args, { ...rest, stdio: ['ignore', 'pipe', 'pipe', ...channel] }, node)
  const ended: Ended = { code: null, signal: null, stdout: '', stderr: '', log: '' }
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]!.setEncoding('utf8').on('data', (text: string) => {
      ended[stream] += text
      ended.log += text
    })
  }
  onStart?.(child)
  if (onMessage)
    child.on('message', onMessage)
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((done, fail) =>
    child.once('error', fail).once('close', (...how) => done(how)))
  return { ...ended, code, signal }
}
