/** Takes pages, opens them in a browser, returns what must not happen: a foreign request, an error, lines that move. */
import type { Browser, Page } from 'playwright'
import type { Served } from '../../util/serve.ts'
import type { Model, PageFinding } from './model.ts'
import { decks } from '../../deck.ts'
import { project } from '../../project.ts'
import { tap } from '../../util/browser.ts'
import { readLimits } from '../limits.ts'
import { toFile } from './model.ts'

/** What a page did, as the browser tells it. */
export type PageEvent
  = | { kind: 'request' | 'late', url: string }
    | { kind: 'failed' | 'console' | 'error', url?: string, text: string }
    | { kind: 'moved', shift: number }
export interface Visit { path: string, slide: boolean, article: boolean }

/** How long the app may take to take over; ten times what it takes on a slow machine. */
const TAKEOVER_TIMEOUT_MS = 10_000
/** How long layout shifts that were buffered may take to be told. */
const SHIFT_MS = 100
/** How the page hands on what its policy forbade. */
const FORBIDDEN = 'forbidden by the policy: '

/** Every slide page and article, and of each language one page of each other kind. */
export function listVisits({ publics, pages }: Model): Visit[] {
  const apps = Object.values(project().languages).flatMap(({ path }) => [`${path}presenter/1/`, `${path}overview/`])
  return [
    ...publics.filter(({ page }) => page)
      .map(({ path, no }) => ({ path, slide: no !== undefined, article: no === undefined })),
    ...apps.map(toFile).filter(path => pages.has(path)).map(path => ({ path, slide: false, article: false })),
  ]
}

/** Goes through the visits in one page, one after the other. */
export async function browse(browser: Browser, { url }: Pick<Served, 'url'>, visits: Visit[]): Promise<PageFinding[]> {
  let events: PageEvent[] = []
  // Each page as at a first visit: a service worker would answer for the host.
  const viewport = decks()[0]!.canvas
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce', serviceWorkers: 'block' })
  await watch(page, event => void events.push(event))
  const findings: PageFinding[] = []
  try {
    for (const visit of visits) {
      events = []
      const address = url + visit.path.replace(/index\.html$/, '')
      await page.goto(address)
      if (!visit.article && !await waitForApp(page, visit))
        events.push({ kind: 'late', url: address })
      if (visit.slide) {
        events.push({ kind: 'moved', shift: await readShift(page) })
        await step(page)
      }
      findings.push(...describeEvents(events, url).map(text => ({ page: visit.path, text })))
    }
  }
  finally {
    await page.close()
  }
  return findings
}

async function watch(page: Page, tell: (event: PageEvent) => void): Promise<void> {
  page.on('request', request => tell({ kind: 'request', url: request.url() }))
  page.on('requestfailed', request =>
    tell({ kind: 'failed', url: request.url(), text: request.failure()?.errorText ?? '' }))
  page.on('response', (response) => {
    if (response.status() >= 400)
      tell({ kind: 'failed', url: response.url(), text: String(response.status()) })
  })
  page.on('console', (message) => {
    if (message.type() === 'error' || message.text().startsWith(FORBIDDEN))
      tell({ kind: 'console', url: message.location().url, text: message.text() })
  })
  page.on('pageerror', error => tell({ kind: 'error', text: error.message }))
  await page.addInitScript(mark => addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI, sourceFile } = event
    console.debug(`${mark}${effectiveDirective} ${blockedURI} in ${sourceFile || 'the page'}`)
  }), FORBIDDEN)
}

/** Whether the app took over in time. */
async function waitForApp(page: Page, { slide }: Visit): Promise<boolean> {
  const there = await page.waitForFunction(
    slide => slide ? !document.getElementById('snapshot') : document.querySelector('#app > *'),
    slide,
    { timeout: TAKEOVER_TIMEOUT_MS },
  ).then(() => true, () => false)
  await waitForPaint(page)
  return there
}

/** How far lines have moved since the page was opened, in parts of the window: when letters or the app come. */
function readShift(page: Page): Promise<number> {
  return page.evaluate(wait => new Promise<number>((done) => {
    let sum = 0
    const observer = new PerformanceObserver(list =>
      list.getEntries().forEach(entry => sum += (entry as PerformanceEntry & { value: number }).value))
    observer.observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => done(sum), wait)
  }), SHIFT_MS)
}

/** What a step brings is painted, and asks for what it needs. */
async function step(page: Page): Promise<void> {
  await tap(page.keyboard, 'ArrowRight')
  await waitForPaint(page)
}

const waitForPaint = (page: Page) => page.evaluate(() =>
  new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))))

/** What must not have happened, a sentence each and once. */
export function describeEvents(events: PageEvent[], url: string): string[] {
  const own = new URL(url).host
  const texts = events.flatMap(event => describeEvent(event, events, own) ?? [])
  return [...new Set(texts)].map(text => text.replaceAll(url, '/'))
}

function describeEvent(event: PageEvent, events: PageEvent[], own: string): string | undefined {
  switch (event.kind) {
    case 'request': {
      const { host, protocol } = new URL(event.url)
      const foreign = /^(?:https?|wss?):/.test(protocol) && host !== own
      return foreign ? `it asks ${host} for ${event.url}` : undefined
    }
    // Whoever leaves a page breaks off what is on its way.
    case 'failed':
      return event.text === 'net::ERR_ABORTED' ? undefined : `its request for ${event.url} failed: ${event.text}`
    case 'console': {
      if (isTold(event, events))
        return undefined
      const where = event.url ? `, in ${event.url}` : ''
      return event.text.startsWith(FORBIDDEN) ? event.text : `it logs an error: ${event.text.split('\n')[0]}${where}`
    }
    case 'error':
      return `it throws: ${event.text.split('\n')[0]}`
    case 'moved': {
      const { layoutShift } = readLimits().site
      const moved = `its lines move by ${event.shift.toFixed(3)} of the window while letters and app come`
      const mend = 'see that the snapshot is set in what the app shows'
      return event.shift < layoutShift ? undefined : `${moved}, ${layoutShift} is too much; ${mend}`
    }
    case 'late':
      return `the app does not take over within ${TAKEOVER_TIMEOUT_MS / 1000} s`
  }
}

/** Whether another event says the same as a line of Chromium's own. */
function isTold({ url, text }: { url?: string, text: string }, events: PageEvent[]): boolean {
  if (text.includes('violates the following Content Security Policy'))
    return events.some(event => event.kind === 'console' && event.text.startsWith(FORBIDDEN))
  return text.startsWith('Failed to load resource')
    && events.some(event => event.kind === 'failed' && event.url === url)
}
