/**
 * `npm run dev`: every language at one address, each with its own notes and its own presenter sync, and all of them
 * ended together.
 */
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright/test'
import type { Talk } from './talk'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import process from 'node:process'
import { HOST, project } from 'slidev-addon-press/project.ts'
import { assertPortFree, freePort } from 'slidev-addon-press/util/port.ts'
import frenchWords from '../../locales/fr.ts'
import { expect, newWindow, test as watched } from './fixture'
import { expectNotes, expectShown, isAt, talkIn, TALKS } from './talk'
import { APART, Talk as Windows } from './windows'

const [EN, FR] = [talkIn('en'), talkIn('fr')]
const PRESENTER = 'presenter/'
/** Pages take longer to come than from a build (windows.spec.ts). */
const ACTS = Number(process.env.ACTS ?? 30)
/** A dev server prepares what it is asked for at first, and hands out hundreds of modules each time. */
const SLOW = { timeout: 90_000 }

interface Dev {
  url: string
  pid: number
  /** What its terminal has shown since all languages answered. */
  said: () => string
  /** Ends npm without a word. */
  kill: () => Promise<void>
}

const test = watched.extend<object, { dev: Dev }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from here
  dev: [async ({}, use) => {
    const port = await freePort()
    const url = `http://${HOST}:${port}/`
    const child = spawn('npm', ['run', 'dev', '--', '--port', String(port)], { cwd: project().root, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' })
    const closed = once(child, 'close') // by then all that it started has let go of its terminal
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', chunk => said += String(chunk))
    const kill = async () => {
      child.kill('SIGKILL')
      await closed
    }
    try {
      for (const { path } of TALKS)
        await expect.poll(() => fetch(url + path).then(({ ok }) => ok, () => false), { message: `${url}${path} should answer`, ...SLOW }).toBe(true)
      said = ''
      await use({ url, pid: child.pid!, said: () => said, kill })
    }
    finally {
      await kill()
    }
  }, { scope: 'worker', timeout: 200_000 }],
  baseURL: ({ dev }, use) => use(dev.url),
})

test.use(APART)
test.describe.configure({ mode: 'default', timeout: 300_000 })

/** Opens a slide by its number; Vite may load the page once more when it finds more to prepare. */
async function visit(page: Page, { lang, path, slides }: Talk, place: string): Promise<void> {
  await page.goto(path + place, { waitUntil: 'commit' })
  await expectShown(page, slides[Number.parseInt(place.replace(PRESENTER, '')) - 1]!, SLOW)
  await expect(page.locator('html')).toHaveAttribute('lang', lang)
}

test('a language is found without the slash at its end', async ({ dev }) => {
  for (const { lang, path } of TALKS)
    expect(await (await fetch(dev.url + path.replace(/\/$/, ''))).text(), `/${path}`).toContain(`<html lang="${lang}"`)
})

test('presenter view shows the notes of its language, and the switch leads to the same click of the same slide, and back', async ({ page }) => {
  await visit(page, FR, `${PRESENTER}6?clicks=2`)
  await expectNotes(page, FR.slides[5]!, SLOW)
  for (const to of [EN, FR]) {
    await page.locator(`nav .slidev-icon-btn[hreflang="${to.lang}"]`).click()
    await expect(page).toHaveURL(`${to.path}${PRESENTER}6?clicks=2`)
    await expectShown(page, to.slides[5]!, SLOW)
    await expectNotes(page, to.slides[5]!, SLOW)
  }
})

test('slides are drawn on and recorded here, not in a build; while drawing the key l chooses the line; a window that is loaded again or closed is not complained of', async ({ page, dev }) => {
  await visit(page, FR, `${PRESENTER}6`)
  await page.getByRole('button').filter({ has: page.locator('[class~="i-carbon:pen"]') }).click()
  const sheet = page.locator('svg.touch-none').first()
  await expect(sheet, 'the sheet that is drawn on').toBeVisible(SLOW)
  const box = (await sheet.boundingBox())!
  await page.mouse.move(box.x + 80, box.y + 120)
  await page.mouse.down()
  await page.mouse.move(box.x + 180, box.y + 160, { steps: 5 })
  await page.mouse.up()
  await expect(sheet.locator('path'), 'a stroke of the pen').toHaveCount(1)
  await page.keyboard.press('l')
  await page.waitForTimeout(500) // long enough for the page of another language to be asked for
  await expect(page, 'the language stays').toHaveURL(`fr/${PRESENTER}6`)
  await expect(page.locator('[class*="i-carbon:video"], [class*="i-carbon:radio-button"], [class*="i-carbon:user-avatar"]').first(), 'what records').toBeAttached()

  await page.reload()
  await expectShown(page, FR.slides[5]!, SLOW)
  await page.close()
  await new Promise(done => setTimeout(done, 1000))
  expect(dev.said(), 'what the terminal has shown').not.toMatch(/error/i)
  expect(dev.said(), 'all packages should be bundled before the first window: vite.config.ts').not.toMatch(/dependencies optimized|reloading/)
})

test('the decks do not drive each other, and each presenter its own audience', async ({ page: french, context }) => {
  const [english, audience] = [await newWindow(context), await newWindow(context)]
  await visit(english, EN, '3?clicks=1')
  await visit(french, FR, `${PRESENTER}6`)
  await visit(audience, FR, '6')
  await french.keyboard.press('ArrowRight')
  await expect(audience).toHaveURL(isAt(FR.slides[5]!, 1, FR.path))
  await french.waitForTimeout(1000) // long enough for a server to tell the others
  await expect(english).toHaveURL(isAt(EN.slides[2]!, 1))
  await english.keyboard.press('ArrowRight')
  await expect(english).toHaveURL(isAt(EN.slides[2]!, 2))
  await french.waitForTimeout(1000)
  await expect(french).toHaveURL(isAt(FR.slides[5]!, 1, FR.path + PRESENTER))
})

test('windows agree, whichever comes, goes, sleeps and is pressed', async ({ context }) => {
  test.setTimeout(180_000 + ACTS * 4000)
  const talk = await Windows.begin(context, { page: 6, clicks: 3 })
  await talk.open('audience', { page: 1, clicks: 0 })
  await talk.open('presenter', { page: 1, clicks: 0 })
  for (let act = 0; act < ACTS; act++)
    await talk.act()
  test.info().annotations.push({ type: 'slowest agreement', description: `${talk.slowest.ms} ms: ${talk.slowest.act}` })
})

test('a page of another site cannot frame the deck, nor tell a window of it where to go', async ({ dev, browser }) => {
  const site = createServer((_, response) => void response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<!DOCTYPE html><iframe src="${dev.url}9"></iframe><button>Open</button>`))
  await once(site.listen(0, HOST), 'listening')
  const context = await browser.newContext({ baseURL: dev.url }) // not one that watches for other hosts
  try {
    const [foreign, deck] = [await newWindow(context), await newWindow(context)]
    await visit(deck, EN, '6')
    await foreign.goto(`http://localhost:${(site.address() as AddressInfo).port}`)
    expect(await foreign.frames()[1]!.locator('#app').count(), 'the deck in a frame').toBe(0)
    await foreign.evaluate(url => document.querySelector('button')!.addEventListener('click', () => Object.assign(window, { opened: open(url) })), `${dev.url}3`)
    const [opened] = await Promise.all([context.waitForEvent('page'), foreign.getByRole('button').click()])
    await expectShown(opened, EN.slides[2]!, SLOW)
    expect(await foreign.evaluate(() => (window as unknown as { opened: Window }).opened.closed), 'the window that it opened is out of its hands').toBe(true)

    // A browser that does not part the windows hands the message on.
    const order = (page: Page, no: number, origin?: string) => page.evaluate(({ no, origin }) => void dispatchEvent(new MessageEvent('message', { data: { target: 'slidev', type: 'navigate', no }, origin: origin ?? location.origin })), { no, origin })
    await order(opened, 5, 'https://elsewhere.example')
    await order(opened, 4)
    await expect(opened, 'its own message alone is followed').toHaveURL(isAt(EN.slides[3]!))
  }
  finally {
    await context.close()
    site.close()
    site.closeAllConnections()
  }
})

test('all servers end with npm, even when it is ended without a word; its speaker is told, and the room follows all the same', async ({ dev, browser }) => {
  test.skip(process.platform === 'win32', 'there is no list of processes to read')
  // This context does not watch: a browser reports each call that nobody answers.
  const context = await browser.newContext({ baseURL: dev.url })
  const [presenter, audience] = [await newWindow(context), await newWindow(context)]
  await visit(presenter, FR, `${PRESENTER}6`)
  await visit(audience, FR, '6')
  await expect(presenter.getByRole('alert')).toHaveCount(0)

  const family = below(dev.pid)
  const ports = family.flatMap(({ args }) => /@slidev\/cli.* --port (\d+)/.exec(args)?.[1] ?? []).map(Number)
  expect(ports, 'a server a language').toHaveLength(TALKS.length)
  await dev.kill()
  await expect.poll(() => family.filter(({ pid }) => runs(pid)), 'processes that are left').toEqual([])
  for (const port of ports)
    await assertPortFree(port)

  await expect(presenter.getByRole('alert')).toHaveText(frenchWords.shell.lost)
  await presenter.keyboard.press('ArrowRight')
  await expect(audience).toHaveURL(isAt(FR.slides[5]!, 1, FR.path))
  await expect(audience.getByRole('alert'), 'what is for the speaker').toHaveCount(0)
  await context.close()
})

/** All processes that a process has started, and theirs. */
function below(root: number): Process[] {
  const all = process.platform === 'linux' ? fromProc() : fromPs()
  const family = (of: number): typeof all =>
    all.filter(({ parent }) => parent === of).flatMap(child => [child, ...family(child.pid)])
  return family(root)
}

interface Process { pid: number, parent: number, args: string }

/** A bare machine has no ps. */
function fromProc(): Process[] {
  return readdirSync('/proc').filter(name => /^\d+$/.test(name)).flatMap((pid) => {
    try {
      const parent = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]
      return [{ pid: Number(pid), parent: Number(parent), args: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') }]
    }
    catch {
      return [] // it has ended meanwhile
    }
  })
}

function fromPs(): Process[] {
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).trim().split('\n')
    .map(line => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)!).map(([, pid, parent, args]) => ({ pid: Number(pid), parent: Number(parent), args: args! }))
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  }
  catch {
    return false
  }
}
