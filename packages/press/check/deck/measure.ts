/** Takes a page and returns one measurement of what it shows, from outside: what only a browser can do. */
import type { CDPSession, Page } from 'playwright'
import type { Slide } from '../../deck.ts'
import type { Json, PageChecks } from './page/index.ts'
import type { Measurement } from './types.ts'
import axe from 'axe-core'
import { project } from '../../project.ts'
import { takePicture } from '../../util/take-picture.ts'
import { UserError } from '../../util/user-error.ts'
import { WCAG } from './axe-tags.ts'
import { findMissingGlyphs } from './missing-glyphs.ts'
import { TAG } from './page/text-runs.ts'
import { readBackground, readContrast, readScreenshot } from './pixels.ts'

declare const deckChecks: PageChecks

export const parse = <T>(text: Json<T>): T => JSON.parse(text) as T

type Painted = Pick<Measurement, 'background' | 'texts' | 'shapes'>

/** Takes the words away and leaves all that is behind them. */
const WORDLESS = `
  html.wordless * { -webkit-text-fill-color: transparent !important; text-decoration-color: transparent !important }
  html.wordless svg :is(text, tspan) { fill: transparent !important }
  @media (forced-colors: active) { html.wordless * { forced-color-adjust: none !important } }`
/** What a person may ask of the page besides its scheme; looked at after the last click of a slide. */
export const ASKED_MEDIA = {
  'more contrast': { contrast: 'more' },
  'forced colours': { forcedColors: 'active' },
} as const
export const DEFAULT_MEDIA = { contrast: 'no-preference', forcedColors: 'none', reducedMotion: 'reduce' } as const
/** How long a key may take to do its work, and how long the live region to speak of it. */
const KEY_TIMEOUT_MS = 15_000
const ANNOUNCEMENT_TIMEOUT_MS = 3000

/** Waits until the slide shows after so many clicks, and is painted. */
export async function waitForStep(page: Page, { no, headline }: Slide, click: number): Promise<void> {
  const step = [no, click] as const
  const options = { timeout: KEY_TIMEOUT_MS, polling: 'raf' } as const
  const there = await page.waitForFunction(([no, click]) => deckChecks.isSettled(no, click), step, options)
    .catch(() => undefined)
  if (there)
    return
  const focused = await page.evaluate(() =>
    (document.activeElement?.cloneNode() as Element | undefined)?.outerHTML.slice(0, 120)).catch(() => undefined)
  throw new UserError(`slide ${no} ("${headline}") does not show after ${click} clicks, the page is at ${page.url()}, the focus on ${focused ?? 'nothing'}; does something on it catch the right arrow key, or throw?`)
}

/** Waits until the live region speaks of where one is now; one that stays silent is for a rule to find. */
export async function waitForAnnouncement(page: Page, before: string): Promise<string> {
  const options = { timeout: ANNOUNCEMENT_TIMEOUT_MS, polling: 'raf' } as const
  await page.waitForFunction(before => deckChecks.readLiveRegions() !== before, before, options).catch(() => undefined)
  return page.evaluate(() => deckChecks.readLiveRegions())
}

/** Fills in what lies behind the texts and beside the shapes. */
export async function measurePixels(page: Page, devtools: CDPSession, painted: Painted): Promise<void> {
  await page.evaluate((css) => {
    document.documentElement.classList.add('wordless')
    document.head.append(Object.assign(document.createElement('style'), { id: 'wordless', textContent: css }))
  }, WORDLESS)
  const options = { format: 'png', optimizeForSpeed: true } as const
  const { data } = await takePicture(() => devtools.send('Page.captureScreenshot', options))
  await page.evaluate(() => {
    document.documentElement.classList.remove('wordless')
    document.getElementById('wordless')?.remove()
  })
  const screenshot = readScreenshot(Buffer.from(data, 'base64'))
  painted.texts.forEach(text => text.lines.forEach(line => Object.assign(line, readBackground(screenshot, line.box))))
  painted.shapes.forEach(shape => shape.contrast = readContrast(screenshot, shape, painted.background))
}

/** The same slide as it is painted for a person who asks for something else. */
export async function measureMedia(
  page: Page,
  devtools: CDPSession,
  media: keyof typeof ASKED_MEDIA,
): Promise<Painted> {
  await page.emulateMedia(ASKED_MEDIA[media])
  const painted = parse(await page.evaluate(() => deckChecks.paint()))
  await measurePixels(page, devtools, painted)
  await page.emulateMedia(DEFAULT_MEDIA)
  return painted
}

/** What may move: nothing on the page for those who ask for less, and on the slide for all others. */
export async function measureMotions(page: Page): Promise<Measurement['motions']> {
  const reduced = parse(await page.evaluate(() => deckChecks.readMotions(true)))
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  const full = parse(await page.evaluate(() => deckChecks.readMotions(false)))
  await page.emulateMedia(DEFAULT_MEDIA)
  return [...reduced.map(motion => ({ ...motion, reduced: true })), ...full]
}

export async function measureFocus(page: Page): Promise<Measurement['focus']> {
  const controls = await page.evaluate(() => deckChecks.watchFocus())
  for (let tab = 0; tab < controls; tab++)
    await page.keyboard.press('Tab')
  return page.evaluate(() => deckChecks.endFocusWatch())
}

/** Has the browser's tools follow the page, for `findFallbackText`; to begin anew each time takes half of its time. */
export async function enableInspection(devtools: CDPSession): Promise<void> {
  await devtools.send('DOM.enable')
  await devtools.send('CSS.enable')
}

/**
 * Words that are drawn in another face than the deck's own, as the browser's tools tell; each is asked about once a
 * walk. A deck without faces of its own has none.
 */
export async function findFallbackText(page: Page, devtools: CDPSession): Promise<Measurement['fallbackText']> {
  const runs = project().config.fonts ? await page.evaluate(() => deckChecks.tagNewText()) : []
  if (!runs.length)
    return []
  const { root } = await devtools.send('DOM.getDocument', { depth: 0 })
  const found: Measurement['fallbackText'] = []
  for (const [i, run] of runs.entries()) {
    const selector = `[${TAG}="${i}"]`
    const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector })
    const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId })
    const system = fonts.filter(({ isCustomFont }) => !isCustomFont).map(({ familyName }) => familyName)
    const by = [...findMissingGlyphs(run.words, run.families), ...system]
    if (by.length || !fonts.length)
      found.push({ ...run, by })
  }
  await page.evaluate(() => deckChecks.untagText())
  return found
}

/** axe takes its time for every node, so it does not get drawings and slides that do not show. */
export async function runAxe(page: Page): Promise<Measurement['violations']> {
  // Not with the page's own scripts: to read it takes half a second of each page that opens.
  if (!await page.evaluate(() => 'axe' in globalThis))
    await page.evaluate(axe.source)
  return page.evaluate(async (runOnly) => {
    const restore = deckChecks.lightenPage()
    try {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
      const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] })
      return violations.flatMap(({ id, help, helpUrl, nodes }) => nodes.map(node =>
        ({ id, help, helpUrl, target: node.target.join(' '), html: node.html.slice(0, 120) })))
    }
    finally {
      restore()
    }
  }, [...WCAG, ...project().config.check?.axe ?? []])
}
