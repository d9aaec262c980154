import type { CDPSession, Page } from 'playwright'
import type { Slide } from '../../deck.ts'
import type { Json, PageChecks } from './page/index.ts'
import type { Measurement } from './types.ts'
/** One measurement of what the page shows, from outside: what only a browser can do. */
import axe from 'axe-core'
import { UserError } from '../../util/user-error.ts'
import { notOurs } from './alphabet.ts'
import { BEST_PRACTICE, WCAG } from './axe-tags.ts'
import { TAG } from './page/letters.ts'
import { behind, beside, readPicture } from './pixels.ts'

declare const deckChecks: PageChecks

export const parse = <T>(text: Json<T>): T => JSON.parse(text) as T

type Painted = Pick<Measurement, 'ground' | 'texts' | 'marks'>

/** Takes the words away and leaves all that is behind them. */
const WORDLESS = `
  html.wordless * { -webkit-text-fill-color: transparent !important; text-decoration-color: transparent !important }
  html.wordless svg :is(text, tspan) { fill: transparent !important }
  @media (forced-colors: active) { html.wordless * { forced-color-adjust: none !important } }`
/** What a person may ask of the page besides its scheme; looked at after the last click of a slide. */
export const ASKED = { 'more contrast': { contrast: 'more' }, 'forced colours': { forcedColors: 'active' } } as const
export const AS_USUAL = { contrast: 'no-preference', forcedColors: 'none', reducedMotion: 'reduce' } as const
/** How long a key may take to do its work, and how long the live region to speak of it, in ms. */
const KEY = 15_000
const SPOKEN = 3000

/** Waits until the slide shows after so many clicks, and is painted. */
export async function arrive(page: Page, { no, headline }: Slide, click: number): Promise<void> {
  const there = await page.waitForFunction(([no, click]) => deckChecks.settled(no, click), [no, click] as const, { timeout: KEY, polling: 'raf' }).catch(() => undefined)
  if (!there) {
    const focused = await page.evaluate(() => (document.activeElement?.cloneNode() as Element | undefined)?.outerHTML.slice(0, 120)).catch(() => undefined)
    throw new UserError(`slide ${no} ("${headline}") does not show after ${click} clicks, the page is at ${page.url()}, the focus on ${focused ?? 'nothing'}; does something on it catch the right arrow key, or throw?`)
  }
}

/** Waits until the live region speaks of where one is now; one that stays silent is for a rule to find. */
export async function listen(page: Page, before: string): Promise<string> {
  await page.waitForFunction(before => deckChecks.live() !== before, before, { timeout: SPOKEN, polling: 'raf' }).catch(() => undefined)
  return page.evaluate(() => deckChecks.live())
}

/** Fills in what lies behind the texts and beside the shapes. */
export async function look(page: Page, devtools: CDPSession, painted: Painted): Promise<void> {
  await page.evaluate((css) => {
    document.documentElement.classList.add('wordless')
    document.head.append(Object.assign(document.createElement('style'), { id: 'wordless', textContent: css }))
  }, WORDLESS)
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
  await page.evaluate(() => {
    document.documentElement.classList.remove('wordless')
    document.getElementById('wordless')?.remove()
  })
  const picture = readPicture(Buffer.from(data, 'base64'))
  painted.texts.forEach(text => text.lines.forEach(line => Object.assign(line, behind(picture, line.box))))
  painted.marks.forEach(mark => mark.contrast = beside(picture, mark, painted.ground))
}

/** The same picture as it is painted for a person who asks for something else. */
export async function asked(page: Page, devtools: CDPSession, media: keyof typeof ASKED): Promise<Painted> {
  await page.emulateMedia(ASKED[media])
  const painted = parse(await page.evaluate(() => deckChecks.paint()))
  await look(page, devtools, painted)
  await page.emulateMedia(AS_USUAL)
  return painted
}

/** What may move: nothing on the page for those who ask for less, and on the slide for all others. */
export async function movements(page: Page): Promise<Measurement['movements']> {
  const reduced = parse(await page.evaluate(() => deckChecks.moving(true)))
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  const full = parse(await page.evaluate(() => deckChecks.moving(false)))
  await page.emulateMedia(AS_USUAL)
  return [...reduced.map(movement => ({ ...movement, reduced: true })), ...full]
}

export async function focus(page: Page): Promise<Measurement['focus']> {
  const controls = await page.evaluate(() => deckChecks.watchFocus())
  for (let tab = 0; tab < controls; tab++)
    await page.keyboard.press('Tab')
  return page.evaluate(() => deckChecks.focusFound())
}

/** Has the browser's tools follow what is in the page, for `strangers`; to begin anew each time takes half of its time. */
export async function inspect(devtools: CDPSession): Promise<void> {
  await devtools.send('DOM.enable')
  await devtools.send('CSS.enable')
}

/** Words that are drawn in another face than the deck's own, as the browser's tools tell; each is asked about once a walk. */
export async function strangers(page: Page, devtools: CDPSession): Promise<Measurement['strangers']> {
  const letters = await page.evaluate(() => deckChecks.newLetters())
  if (!letters.length)
    return []
  const { root } = await devtools.send('DOM.getDocument', { depth: 0 })
  const found: Measurement['strangers'] = []
  for (const [i, one] of letters.entries()) {
    const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector: `[${TAG}="${i}"]` })
    const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId })
    const by = [...notOurs(one.words, one.families), ...fonts.filter(({ isCustomFont }) => !isCustomFont).map(({ familyName }) => familyName)]
    if (by.length || !fonts.length)
      found.push({ ...one, by })
  }
  await page.evaluate(() => deckChecks.untagLetters())
  return found
}

/** axe takes its time for every node, so it does not get those it has nothing to say about: what is in drawings and in slides that do not show. */
export async function violations(page: Page): Promise<Measurement['violations']> {
  // Not with the page's own scripts: to read it takes half a second of each page that opens.
  if (!await page.evaluate(() => 'axe' in globalThis))
    await page.evaluate(axe.source)
  return page.evaluate(async (tags) => {
    const back = deckChecks.lighten()
    try {
      const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(document, { runOnly: tags, resultTypes: ['violations'] })
      return violations.flatMap(({ id, help, helpUrl, nodes }) => nodes.map(node => ({ id, help, helpUrl, target: node.target.join(' '), html: node.html.slice(0, 120) })))
    }
    finally {
      back()
    }
  }, [...WCAG, BEST_PRACTICE])
}
