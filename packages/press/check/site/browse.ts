/** Opens pages in a browser and tells what happens there that must not: a foreign request, an error, a broken policy, lines that move. */
import type { Browser, Page } from 'playwright'
import type { Served } from '../../util/serve.ts'
import type { Finding, Model } from './model.ts'
import { project } from '../../project.ts'
import { tap } from '../../util/browser.ts'
import { LAYOUT_SHIFT } from './limits.ts'
import { fileAt } from './model.ts'

/** What a page did, as the browser tells it. */
export type Event = { kind: 'request' | 'late' } & { url: string } | { kind: 'failed' | 'console' | 'error', url?: string, text: string } | { kind: 'moved', shift: number }
export interface Visit { path: string, slide: boolean, article: boolean }

/** How long the app may take to take over, in milliseconds; ten times what it takes on a slow machine. */
const PATIENCE = 10_000
/** How the page hands on what its policy forbade. */
const MARK = 'forbidden by the policy: '

/** Every slide page and article, and of each language one page of each other kind. */
export function visitsOf({ publics, pages }: Model): Visit[] {
  const apps = Object.values(project().languages).flatMap(({ path }) => [`${path}presenter/1/`, `${path}overview/`])
  return [
    ...publics.filter(({ page }) => page).map(({ path, no }) => ({ path, slide: no !== undefined, article: no === undefined })),
    ...apps.map(fileAt).filter(path => pages.has(path)).map(path => ({ path, slide: false, article: false })),
  ]
}

/** Goes through the visits in one page, one after the other. */
export async function browse(browser: Browser, { url }: Pick<Served, 'url'>, visits: Visit[]): Promise<Finding[]> {
  // Each page as at a first visit: a service worker would answer for the host.
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce', serviceWorkers: 'block' })
  let events: Event[] = []
  page.on('request', request => void events.push({ kind: 'request', url: request.url() }))
  page.on('requestfailed', request => void events.push({ kind: 'failed', url: request.url(), text: request.failure()?.errorText ?? '' }))
  page.on('response', response => void (response.status() >= 400 && events.push({ kind: 'failed', url: response.url(), text: String(response.status()) })))
  page.on('console', message => void ((message.type() === 'error' || message.text().startsWith(MARK)) && events.push({ kind: 'console', url: message.location().url, text: message.text() })))
  page.on('pageerror', error => void events.push({ kind: 'error', text: error.message }))
  await page.addInitScript(mark => addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => console.debug(`${mark}${effectiveDirective} ${blockedURI} in ${sourceFile || 'the page'}`)), MARK)
  const findings: Finding[] = []
  try {
    for (const visit of visits) {
      events = []
      const address = url + visit.path.replace(/index\.html$/, '')
      await page.goto(address)
      if (!visit.article && !await settle(page, visit))
        events.push({ kind: 'late', url: address })
      if (visit.slide) {
        events.push({ kind: 'moved', shift: await shiftOf(page) })
        await step(page)
      }
      findings.push(...troublesIn(events, url).map(text => ({ page: visit.path, text })))
    }
  }
  finally {
    await page.close()
  }
  return findings
}

/** Whether the app took over in time. */
async function settle(page: Page, { slide }: Visit): Promise<boolean> {
  const there = await page.waitForFunction(slide => slide ? !document.getElementById('snapshot') : document.querySelector('#app > *'), slide, { timeout: PATIENCE }).then(() => true, () => false)
  await painted(page)
  return there
}

/** How far lines have moved since the page was opened, in parts of the window (web.dev/cls): when letters come, or the app takes over. */
function shiftOf(page: Page): Promise<number> {
  return page.evaluate(() => new Promise<number>((done) => {
    let sum = 0
    new PerformanceObserver(list => list.getEntries().forEach(entry => sum += (entry as PerformanceEntry & { value: number }).value)).observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => done(sum), 100)
  }))
}

/** What a step brings is painted, and asks for what it needs. */
async function step(page: Page): Promise<void> {
  await tap(page.keyboard, 'ArrowRight')
  await painted(page)
}

const painted = (page: Page) => page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))))

/** What must not have happened, a sentence each and once. */
export function troublesIn(events: Event[], url: string): string[] {
  const own = new URL(url).host
  const host = (address: string) => new URL(address).host
  const texts = events.flatMap((event): string[] => {
    switch (event.kind) {
      case 'request': return /^(?:https?|wss?):/.test(event.url) && host(event.url) !== own ? [`it asks ${host(event.url)} for ${event.url}`] : []
      // Whoever leaves a page breaks off what is on its way.
      case 'failed': return event.text === 'net::ERR_ABORTED' ? [] : [`its request for ${event.url} failed: ${event.text}`]
      case 'console': return isTold(event, events) ? [] : [event.text.startsWith(MARK) ? event.text : `it logs an error: ${event.text.split('\n')[0]}${event.url ? `, in ${event.url}` : ''}`]
      case 'error': return [`it throws: ${event.text.split('\n')[0]}`]
      case 'moved': return event.shift < LAYOUT_SHIFT ? [] : [`its lines move by ${event.shift.toFixed(3)} of the window while letters and app come, ${LAYOUT_SHIFT} is too much; see that the still is set in what the app shows`]
      case 'late': return [`the app does not take over within ${PATIENCE / 1000} s`]
    }
  })
  return [...new Set(texts)].map(text => text.replaceAll(url, '/'))
}

/** Whether another event says the same as a line of Chromium's own. */
function isTold({ url, text }: { url?: string, text: string }, events: Event[]): boolean {
  if (text.includes('violates the following Content Security Policy'))
    return events.some(event => event.kind === 'console' && event.text.startsWith(MARK))
  return text.startsWith('Failed to load resource') && events.some(event => event.kind === 'failed' && event.url === url)
}
