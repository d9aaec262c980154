/** Serves a site once more as over a slow line, and puts a script into its pages before any of their own. */
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { HOST } from 'slidev-addon-press/project.ts'

/** Bytes a second, and ms until an answer begins. */
export interface Line { rate: number, latency: number }
export interface SlowSite {
  url: string
  /** Gives a script to the head of the pages that are asked for from now on. */
  put: (script: string) => void
  close: () => void
}

/** Slow 4G, as the benchmarks have it (bench/lib/slow.ts), with half its latency. */
export const SLOW: Line = { rate: 200_000, latency: 75 }
/** The first brings the head's first script with what `put` puts before it, as the first packets of a host do. */
const CHUNK = 8192

/**
 * @param url the site's
 * @param line what all answers share
 */
export async function serveSlowly(url: string, line = SLOW): Promise<SlowSite> {
  const site = { script: '' }
  let free = 0
  /** Waits for its turn on the line. */
  const send = async (size: number) => {
    const now = performance.now()
    free = Math.max(free, now) + size / line.rate * 1000
    await sleep(free - now)
  }
  const server = createServer((request, response) => {
    void Promise.all([answer(request.url!), sleep(line.latency)]).then(async ([{ status, type, body }]) => {
      response.writeHead(status, { 'content-type': type, 'content-length': body.length, 'cache-control': 'no-store' })
      for (let at = 0; at < body.length && !response.destroyed; at += CHUNK) {
        await send(Math.min(CHUNK, body.length - at))
        response.write(body.subarray(at, at + CHUNK))
      }
      response.end()
    }, () => response.destroy())
  })
  async function answer(path: string) {
    const answer = await fetch(new URL(path, url))
    const type = answer.headers.get('content-type') ?? ''
    const body = Buffer.from(await answer.arrayBuffer())
    const page = type.startsWith('text/html')
    const withScript = () => Buffer.from(body.toString().replace('<head>', `<head>${site.script}`))
    return { status: answer.status, type, body: page ? withScript() : body }
  }
  await once(server.listen(0, HOST), 'listening')
  return {
    url: `http://${HOST}:${(server.address() as AddressInfo).port}${new URL(url).pathname}`,
    put: (script: string) => void (site.script = script),
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
