/** A static host as a talk would lie on one: text gzipped as small as it gets, ahead of any request. */
import type { Served } from 'slidev-addon-press/util/serve.ts'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import sirv from 'sirv'
import { HOST } from 'slidev-addon-press/project.ts'
import { freePort } from 'slidev-addon-press/util/port.ts'

const TEXT = new Set(['.html', '.css', '.js', '.mjs', '.json', '.svg', '.txt', '.webmanifest', '.xml'])
/** What GitHub Pages lets a browser keep its files for, in seconds. */
const MAX_AGE = 600

/** Serves a folder, into which it puts the gzipped files, and opens it at `base`. */
export async function host(folder: string, base: string): Promise<Served> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (entry.isFile() && TEXT.has(extname(file)))
      writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }))
  }
  const files = sirv(folder, { etag: true, gzip: true, maxAge: MAX_AGE })
  const server = createServer((request, response) => files(request, response, () => void response.writeHead(404).end()))
  const port = await freePort()
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, HOST, done))
  const close = () => new Promise<void>((done) => {
    server.close(() => done())
    server.closeAllConnections()
  })
  return { url: `http://${HOST}:${port}${base}`, base, close }
}
