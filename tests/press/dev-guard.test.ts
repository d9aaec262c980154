/** Replays how a page from elsewhere would rewrite the slides, against the real dev server on a copy. */
import type { ChildProcess } from 'node:child_process'
import type { IncomingHttpHeaders } from 'node:http'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { project } from 'slidev-addon-press/project.ts'
import { findRefusal } from 'slidev-addon-press/slidev/dev-guard.ts'
import { freePort } from 'slidev-addon-press/util/port.ts'
import { startNode } from 'slidev-addon-press/util/process.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linkPackages } from '../support/copy.ts'

const SLIDES = '---\ntheme: none\nmcp: false\nfonts: { provider: none }\n---\n\n# One\n\n<!--\nMine\n-->\n'

describe('the rule', () => {
  const host = '127.0.0.1:3030'
  const own = `http://${host}`
  const elsewhere = { host, 'sec-fetch-site': 'cross-site' }
  const opening = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
  it.each([
    ['reading a page', 'GET', '/1', { host }, false],
    ['a typed address', 'GET', '/fr/presenter/6?clicks=2', { host, 'sec-fetch-site': 'none', ...opening }, false],
    ['a link from elsewhere', 'GET', '/1', { ...elsewhere, ...opening }, false],
    ['a link from another port', 'GET', '/', { host, 'sec-fetch-site': 'same-site', ...opening }, false],
    ['a frame elsewhere', 'GET', '/9', { ...elsewhere, ...opening, 'sec-fetch-dest': 'iframe' }, true],
    ['a script elsewhere', 'GET', '/slides', { ...elsewhere, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' }, true],
    ['a form elsewhere', 'POST', '/1', { ...elsewhere, ...opening, origin: 'https://evil.example' }, true],
    ['a file, from elsewhere', 'GET', '/slides.md', { ...elsewhere, ...opening }, true],
    ['the notes, from elsewhere', 'GET', '/__slidev/slides/1.json', { ...elsewhere, ...opening }, true],
    ['a module, from elsewhere', 'GET', '/@fs/etc/hosts', { ...elsewhere, ...opening }, true],
    ['the notes, asked for by who knows what', 'GET', '/__slidev/slides/1.json', { host }, true],
    ['reading across origins', 'GET', '/1', { host, origin: 'https://evil.example' }, true],
    ['our module', 'GET', '/@vite/client', { host, 'sec-fetch-site': 'same-origin' }, false],
    ['our notes', 'GET', '/fr/__slidev/slides/1.json', { host, 'sec-fetch-site': 'same-origin' }, false],
    ['our module in an old browser', 'GET', '/@vite/client', { host, referer: `${own}/1` }, false],
    ['our module in an old browser, elsewhere', 'GET', '/@vite/client', { host, referer: 'https://evil.example/' }, true],
    ['a rebound name', 'GET', '/1', { host: 'evil.example:3030' }, true],
    ['another address', 'GET', '/1', { host: '192.168.1.2:3030' }, true],
    ['no name', 'GET', '/1', {}, true],
    ['IPv6', 'GET', '/1', { host: '[::1]:3030' }, false],
    ['our write', 'POST', '/__slidev/slides/1.json', { host, 'origin': own, 'sec-fetch-site': 'same-origin' }, false],
    ['our write in an old browser', 'POST', '/@server-reactive/nav', { host, origin: own }, false],
    ['a write from elsewhere', 'POST', '/__slidev/slides/1.json', { host, 'origin': 'https://evil.example', 'sec-fetch-site': 'cross-site' }, true],
    ['a write from another port', 'POST', '/__slidev/slides/1.json', { host, 'origin': 'http://127.0.0.1:8080', 'sec-fetch-site': 'same-site' }, true],
    ['a write from a sandboxed frame', 'POST', '/__slidev/slides/1.json', { host, origin: 'null' }, true],
    ['a write without an origin', 'POST', '/x', { host }, true],
    ['a method that nothing here uses', 'PUT', '/x', { host, 'origin': own, 'sec-fetch-site': 'same-origin' }, true],
    ['starting the editor', 'GET', '/__open-in-editor?file=a', { ...elsewhere, ...opening }, true],
    ['starting the editor of another language', 'GET', '/fr/__open-in-editor?file=a', { ...elsewhere, ...opening }, true],
    ['starting the editor, by a program', 'GET', '/__open-in-editor/1?file=a', { host }, true],
    ['starting the editor from the deck', 'GET', '/__open-in-editor?file=a', { host, 'sec-fetch-site': 'same-origin' }, false],
  ])('%s', (_, method, url, headers: IncomingHttpHeaders, refused) => {
    expect(!!findRefusal({ method, url, headers })).toBe(refused)
  })

  it('holds for sockets, which are a GET', () => {
    expect(findRefusal({ method: 'GET', url: '/', headers: { host, origin: own } }, true)).toBeUndefined()
    expect(findRefusal({ method: 'GET', url: '/', headers: { host, origin: 'https://evil.example' } }, true)).toBeDefined()
    expect(findRefusal({ method: 'GET', url: '/', headers: { host } }, true)).toBeDefined()
  })
})

describe('the dev server', () => {
  let folder: string
  let port: number
  let server: ChildProcess
  const slides = () => readFileSync(join(folder, 'slides.md'), 'utf8')

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'deck-guard-'))
    port = await freePort()
    writeFileSync(join(folder, 'package.json'), '{ "type": "module", "slidev": { "addons": ["press"] } }')
    writeFileSync(join(folder, 'slides.md'), SLIDES)
    writeFileSync(join(folder, 'vite.config.ts'), `export default { cacheDir: ${JSON.stringify(join(folder, 'cache'))} }\n`)
    for (const part of ['components', 'evidence', 'explorable', 'locales', 'packages']) // what the press asks for
      cpSync(join(project().root, part), join(folder, part), { recursive: true })
    linkPackages(folder)
    server = startNode([join(folder, 'node_modules/@slidev/cli/bin/slidev.mjs'), 'slides.md', '--port', String(port), '--remote'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
    await new Promise<void>((done, fail) => {
      server.stdout!.on('data', chunk => String(chunk).includes('slides overview') && done())
      server.once('exit', code => fail(new Error(`the dev server ended with ${code}`)))
    })
  }, 60_000)

  afterAll(async () => {
    const ended = new Promise(done => server.once('exit', done))
    server.kill()
    await ended
    rmSync(folder, { recursive: true, force: true })
  })

  /** A request with headers that a browser would set and `fetch` may not. */
  function send(headers: Record<string, string>, path = '/__slidev/slides/1.json', method = 'POST', address = '127.0.0.1'): Promise<number> {
    return new Promise((done, fail) => {
      const sent = request({ host: address, port, path, method, headers }, (answer) => {
        answer.resume()
        done(answer.statusCode!)
      })
      sent.once('upgrade', (answer, socket) => {
        socket.destroy()
        done(answer.statusCode!)
      })
      sent.once('error', fail)
      sent.end(method === 'POST' ? JSON.stringify({ note: 'Theirs' }) : undefined)
    })
  }

  it('refuses what a page from elsewhere sends, and the slides stay as they are', async () => {
    expect(await send({ 'origin': 'https://evil.example', 'sec-fetch-site': 'cross-site', 'content-type': 'text/plain' })).toBe(403)
    expect(await send({ origin: 'http://localhost:8080' })).toBe(403)
    expect(await send({ origin: 'null' })).toBe(403)
    expect(await send({})).toBe(403)
    expect(await send({ host: `evil.example:${port}`, origin: `http://evil.example:${port}` })).toBe(403)
    expect(await send({ origin: 'https://evil.example' }, '/@server-reactive/nav')).toBe(403)
    expect(slides()).toBe(SLIDES)
  })

  it('tells browsers that no other site may frame a page, or hold its window', async () => {
    for (const path of ['/', '/1', '/presenter/1']) {
      const { status, headers } = await fetch(`http://127.0.0.1:${port}${path}`)
      expect([path, status, headers.get('content-security-policy'), headers.get('cross-origin-opener-policy')]).toEqual([path, 200, `frame-ancestors 'self'`, 'same-origin'])
    }
  })

  it('refuses its socket to other origins', async () => {
    const upgrade = { 'connection': 'Upgrade', 'upgrade': 'websocket', 'sec-websocket-version': '13', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==', 'sec-websocket-protocol': 'vite-ping' }
    expect(await send({ ...upgrade, origin: 'https://evil.example' }, '/', 'GET')).toBe(403)
    expect(await send({ ...upgrade, origin: `http://127.0.0.1:${port}` }, '/', 'GET')).toBe(101)
  })

  it('has no MCP endpoint', async () => {
    expect(await send({ origin: `http://127.0.0.1:${port}` }, '/__mcp')).toBe(403)
  })

  it.runIf(process.platform === 'linux')('listens on 127.0.0.1 only, even when asked for more', async () => {
    await expect(send({}, '/', 'GET', '127.0.0.2')).rejects.toThrow(/ECONNREFUSED|EADDRNOTAVAIL|ETIMEDOUT/)
  })

  it('lets the deck itself edit its notes', async () => {
    expect(await send({ 'origin': `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin' })).toBe(200)
    expect(slides()).toContain('Theirs')
  })
})
