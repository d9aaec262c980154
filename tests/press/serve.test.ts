/** `npm run preview` answers as a static host does, and under the names of this machine only. */
import type { Served } from 'slidev-addon-press/util/serve.ts'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { freePort } from 'slidev-addon-press/util/port.ts'
import { serveBuild } from 'slidev-addon-press/util/serve.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const SITE = { 'index.html': 'cover "/talk/assets/a.js"', '6/index.html': 'six', 'fr/index.html': 'couverture', 'fr/6/index.html': 'six en français', 'overview/index.html': 'overview', '404.html': 'nowhere' }
const APP = { 'index.html': 'app "/talk/assets/a.js"', 'fr/index.html': 'appli' }

describe.each([['a site', SITE], ['the app alone', APP]])('%s', (kind, files) => {
  const folder = mkdtempSync(join(tmpdir(), 'deck-served-'))
  let served: Served

  beforeAll(async () => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    served = await serveBuild(await freePort(), folder)
  })
  afterAll(async () => {
    await served.close()
    rmSync(folder, { recursive: true })
  })

  /** What is answered to exactly this path, which `fetch` would clean. */
  function get(path: string, host?: string): Promise<string> {
    const { hostname, port } = new URL(served.url)
    return new Promise((done, fail) => {
      request({ hostname, port, path, headers: host ? { host } : {} }, (answer) => {
        let text = ''
        answer.on('data', chunk => text += String(chunk)).on('end', () => done([answer.statusCode, answer.headers.location ?? text].join(' ')))
      }).once('error', fail).end()
    })
  }

  it.each(['127.0.0.1', 'localhost:4173', '[::1]:4173', 'LOCALHOST'])('answers under %s', async host => expect(await get('/talk/', host)).toMatch(/^200 /))
  it.each(['rebound.example', '192.168.1.2:4173', '127.0.0.1.rebound.example', 'localhost.rebound.example:4173'])('refuses %s in one sentence', async host =>
    expect(await get('/talk/', host)).toBe('403 Refused: this server answers only under 127.0.0.1, localhost and [::1].\n'))
  it('sends on to its base', async () => {
    expect(await get('/talk')).toBe('301 /talk/')
    expect(await get('/')).toBe('404 The deck is at /talk/\n')
    expect(await get('/talk/fr?a=b')).toBe('301 /talk/fr/?a=b')
  })

  it.runIf(kind === 'a site').each([
    ['/talk/6/', '200 six'],
    ['/talk/6?clicks=2', '301 /talk/6/?clicks=2'],
    ['/talk/6/index.html', '200 six'],
    ['/talk/fr/6/', '200 six en français'],
    ['/talk/fr/99', '404 nowhere'],
    ['/talk//6', '404 nowhere'],
    ['/talk//6/', '404 nowhere'],
    ['/talk/assets/b.js', '404 nowhere'],
    ['/talk/404', '404 nowhere'],
    ['/talk/%', '404 nowhere'],
    ['/talk/../../etc/hosts', '404 nowhere'],
  ])('answers %s as a host of files would: %s', async (path, answer) => expect(await get(path)).toBe(answer))

  it.runIf(kind === 'the app alone').each([
    ['/talk/6', /^200 app /],
    ['/talk/fr/6', /^200 appli$/],
    ['/talk/assets/b.js', /^404 $/],
  ])('shows the app for %s, which has no page yet', async (path, answer) => expect(await get(path)).toMatch(answer))
})
