/** What a window shows of the talk: every slide at its last click, every still, the article's figures. */
import type { Deck, Slide } from 'slidev-addon-press/deck.ts'
import type { Window } from './client.ts'
import type { Picture } from './geometry.ts'
import { decks } from 'slidev-addon-press/deck.ts'
import { slidePath } from 'slidev-addon-press/site/address.ts'
import { LANGUAGES } from '../../locales/languages.ts'
import { measure } from './geometry.ts'
import '../setup.ts'

/** Pictures by what they are of. */
export type Pictures = Record<string, Picture[]>
/** What our walks need of a window; Playwright's page has it by other names. */
export type Walker = Pick<Window, 'goto' | 'run' | 'resize'>

export const TALKS = decks()
export const pathOf = ({ lang }: Pick<Deck, 'lang'>): string => LANGUAGES[lang]!.path
export const slideTitle = ({ no, frontmatter: { routeAlias } }: Slide): string => `slide ${no}${routeAlias ? ` (${routeAlias})` : ''}`

/** A laptop, a projector of 4:3, a large one, and a phone held either way; MiniBrowser is never narrower than 447. */
export const SIZES = [[1280, 720], [1024, 768], [1920, 1080], [844, 390], [450, 844]] as const
/** The slide that is looked at in all of them, as their scale is no slide's own. */
const SAMPLE = 6

/** Goes through a language's slides as a speaker does, and measures each when its last step is there. */
export async function walkSlides(window: Walker, origin: string, deck: Deck): Promise<Pictures> {
  const pictures: Pictures = {}
  await window.resize(1280, 720)
  await window.goto(origin + pathOf(deck))
  for (const slide of deck.slides) {
    const { no, frontmatter: { clicks = 0 } } = slide
    await window.run(toLastClick, { no, clicks, first: slide === deck.slides[0] })
    pictures[slideTitle(slide)] = await window.run(measure, `#slideshow [data-slidev-no="${no}"] .slidev-layout`)
  }
  return pictures
}

/**
 * Brings the slide after the one that is shown, unless it is the first, then all its steps, and waits for its letters.
 * A key is let go in the very task in which it is pressed, as Slidev repeats one that a busy page takes for held.
 * Runs in the page.
 */
async function toLastClick({ no, clicks, first }: { no: number, clicks: number, first: boolean }): Promise<void> {
  for (let click = first ? 0 : -1; click <= clicks; click++) {
    for (const late = performance.now() + 20_000; ;) {
      const shown = [...document.querySelectorAll('#slideshow [data-slidev-no]')].filter(element => element.checkVisibility()).map(element => element.getAttribute('data-slidev-no'))
      const at = Number(new URLSearchParams(location.search).get('clicks') ?? 0)
      if (click < 0 || (!document.getElementById('snapshot') && shown.join() === String(no) && at === click))
        break
      if (performance.now() > late)
        throw new Error(`slide ${no} does not show after ${click} clicks, but ${location.pathname}${location.search} with slides ${shown.join(' and ')}`)
      await new Promise(done => setTimeout(done, 20))
    }
    if (click === clicks)
      break
    for (const type of ['keydown', 'keyup'])
      document.body.dispatchEvent(new KeyboardEvent(type, { key: 'ArrowRight', code: 'ArrowRight', bubbles: true }))
  }
  await Promise.all([...document.fonts].filter(({ family }) => !family.includes('fallback')).map(face => face.load()))
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
}

/** Looks at every still without JavaScript, and at one in windows of every size. */
export async function walkStills(window: Walker, origin: string, deck: Deck): Promise<Pictures> {
  const pictures: Pictures = {}
  for (const [width, height] of SIZES) {
    await window.resize(width, height)
    for (const slide of deck.slides.filter(({ no }) => width === 1280 || no === SAMPLE)) {
      await goto(window, origin + slidePath(deck.lang, slide.no))
      pictures[`${slideTitle(slide)} at ${width} × ${height}`] = await window.run(measure, '.snapshot-slide')
    }
  }
  return pictures
}

/** Looks at the article's figures without JavaScript, each in its sheet, on a wide and a narrow page. */
export async function walkArticle(window: Walker, origin: string, deck: Deck): Promise<Pictures> {
  const pictures: Pictures = {}
  for (const [width, height] of [SIZES[0], SIZES.at(-1)!]) {
    await window.resize(width, height)
    await goto(window, `${origin + pathOf(deck)}read/`)
    const figures = await window.run(measure, '.canvas')
    const sheets = await window.run(sheetsOf, null)
    // A page's lines may break elsewhere, and all below them move; what is held is the figure in its sheet.
    pictures[`the article at ${width} × ${height}`] = figures.map(({ frame: [left, top, ...size], ...more }, i) => ({ frame: [left! - sheets[i]![0]!, top! - sheets[i]![1]!, ...size].map(value => Math.round(value * 10) / 10), ...more }))
  }
  return pictures
}

/** The sheets of the figures that show, as `measure` goes through them. */
const sheetsOf = () => [...document.querySelectorAll('.canvas')].filter(canvas => canvas.checkVisibility()).map(canvas => canvas.closest('.sheet')!.getBoundingClientRect()).map(({ left, top }) => [left, top])

/** Goes to a page on which no script runs, and waits for its letters. */
async function goto(window: Walker, url: string): Promise<void> {
  await window.goto(url)
  await window.run(async () => {
    await Promise.all([...document.fonts].filter(({ family }) => !family.includes('fallback')).map(face => face.load()))
  }, null)
}
