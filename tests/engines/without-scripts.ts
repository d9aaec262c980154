/**
 * Serves a site once more, its pages in a sandbox that lets no script run: every engine then shows what it has for such
 * readers.
 */
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { HOST } from 'slidev-addon-press/project.ts'

/** @param url the site's */
export async function serveWithoutScripts(url: string): Promise<{ url: string, close: () => void }> {
  const server = createServer((request, response) => {
    void fetch(new URL(request.url!, url)).then(async (answer) => {
      const type = answer.headers.get('content-type') ?? ''
      response.writeHead(answer.status, { 'content-type': type, ...type.startsWith('text/html') ? { 'content-security-policy': 'sandbox allow-same-origin' } : {} })
      response.end(Buffer.from(await answer.arrayBuffer()))
    })
  })
  await once(server.listen(0, HOST), 'listening')
  return {
    url: `http://${HOST}:${(server.address() as AddressInfo).port}${new URL(url).pathname}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
