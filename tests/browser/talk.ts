/** The talk as its tests walk through it: slides by number or name, their addresses, and being there. */
import type { Locator, Page } from 'playwright/test'
import type { Slide } from 'slidev-addon-press/deck.ts'
import { decks } from 'slidev-addon-press/deck.ts'
import { LANGUAGES } from '../../locales/languages.ts'
import { expect } from './fixture'

/** The talk in a language; `path` is where it lies under the site's base. */
export interface Talk { lang: string, path: string, slides: Slide[] }

export const TALKS: Talk[] = decks().map(({ lang, slides }) => ({ lang, path: LANGUAGES[lang]!.path, slides }))
export const talkIn = (lang: string): Talk => TALKS.find(talk => talk.lang === lang)!
/** The English deck, which lies at the site's root. */
export const SLIDES = talkIn('en').slides
export const CLAIMS = SLIDES.filter(({ layout }) => layout === 'claim')

export const clicksOf = (slide: Slide): number => slide.frontmatter.clicks ?? 0
export const named = (slide: Slide) => `slide ${slide.no} ("${slide.headline}")`

export function slideOf(alias: string, slides = SLIDES): Slide {
  const slide = slides.find(({ frontmatter }) => frontmatter.routeAlias === alias)
  if (!slide)
    throw new Error(`no slide has the routeAlias ${alias}`)
  return slide
}

/** Where Slidev goes for a slide: by its name where it has one. Relative to the site's base. */
export function address(slide: Slide, click = 0): string {
  return `${slide.frontmatter.routeAlias ?? slide.no}${click ? `?clicks=${click}` : ''}`
}

export const slideOn = (page: Page, { no }: Slide): Locator => page.locator(`#slideshow [data-slidev-no="${no}"]`)
/** The slide's figure; what else is drawn on it is decoration. */
export const figureOn = (page: Page, slide: Slide): Locator => slideOn(page, slide).locator('svg.figure[role="img"]')

/** What the figure shows, told in the text after it. */
export const wordsOf = (figure: Locator): Locator => figure.locator('xpath=following-sibling::*[1][contains(@class, "figure-words")]')

/**
 * By number, as the name's page only sends on to that (still.spec.ts). `view` is `presenter/` for presenter view; in
 * another language its path stands before it.
 */
export async function open(page: Page, slide: Slide, click = 0, view = ''): Promise<void> {
  await page.goto(`${view}${slide.no}/${click ? `?clicks=${click}` : ''}`)
  await expectShown(page, slide)
  await expect(page.locator('#snapshot'), 'the still makes way').toHaveCount(0)
}

/** The slide is there, and no other. */
export async function expectShown(page: Page, slide: Slide, slow?: { timeout: number }): Promise<void> {
  await expect(page.locator('#slideshow h1:visible'), `only the headline of ${named(slide)} should show`).toHaveText([slide.headline], slow)
}

/**
 * The page has one main landmark, the slide on show, with the one headline there is to listen to, and that in its
 * title.
 */
export async function expectLandmarks(page: Page, slide: Slide, slides = SLIDES): Promise<void> {
  const talk = slides[0]!.headline
  await expect(page.getByRole('main'), `one main landmark on ${named(slide)}`).toHaveCount(1)
  await expect(page.getByRole('main').getByRole('heading', { level: 1 }), `its headline in it on ${named(slide)}`).toHaveText([slide.headline])
  await expect(page.getByRole('heading', { level: 1 }), `one headline to listen to on ${named(slide)}`).toHaveCount(1)
  await expect(page, `the title on ${named(slide)}`).toHaveTitle(slide.headline === talk ? talk : `${slide.headline} · ${talk}`)
}

/**
 * Whether a page is at a slide's click in that view, by the slide's name or its number: Slidev goes by the one, people
 * by the other.
 */
export function isAt(slide: Slide, click = 0, view = ''): (url: URL) => boolean {
  const ends = [address(slide), String(slide.no)].map(name => `/${view}${name}`)
  return ({ pathname, searchParams }) => ends.some(end => pathname.replace(/\/$/, '').endsWith(end)) && (searchParams.get('clicks') ?? '0') === String(click)
}

/**
 * Waits until the page has gone to a slide's click, in that view, and shows it alone: for some frames after the address
 * the slide before is there too.
 */
export async function arrive(page: Page, slide: Slide, click = 0, view = ''): Promise<void> {
  await page.waitForURL(isAt(slide, click, view), { waitUntil: 'commit', timeout: 15_000 }).catch(() => {
    throw new Error(`the page should be at /${view}${address(slide)}, ${named(slide)}, after ${click} clicks, but is at ${page.url()}`)
  })
  await expectShown(page, slide)
}

/** The notes in presenter view are the slide's own. */
export async function expectNotes(page: Page, slide: Slide, slow?: { timeout: number }): Promise<void> {
  await expect.poll(async () => letters(await page.locator('.slidev-note').innerText()), { message: `the notes of ${named(slide)}`, intervals: [20, 50, 100], ...slow }).toBe(letters(slide.notes))
}

/** What is said, without marks of clicks and markup. */
function letters(text: string): string {
  return text.replaceAll('[click]', '').replace(/[^\p{L}\p{N}]/gu, '')
}
