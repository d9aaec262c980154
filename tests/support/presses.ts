/** Presses of keys at random moments while a page loads, and where counting says that they lead. */
import type { Slide } from 'slidev-addon-press/deck.ts'
import type { Window } from '../engines/client.ts'
import type { SlowSite } from './slow-site.ts'
import { MOMENTS } from '../../bench/lib/press.ts'
import { random } from '../../explorable/random.ts'

export interface Place { no: number, click: number }
/** What a walk needs of a window; Playwright's page has it by other names. */
export type Walker = Pick<Window, 'goto' | 'run'>
/** A key, and when it is pressed, in ms from the page's first script. */
export interface Press { key: string, at: number }

/** What a key does: steps with the steps of the slides between them, or whole slides, or the ends of the talk. */
const KEYS: Record<string, (place: Place, slides: Slide[]) => Place> = {
  'ArrowRight': (place, slides) => step(place, 1, slides),
  ' ': (place, slides) => step(place, 1, slides),
  'PageDown': (place, slides) => step(place, 1, slides),
  'ArrowLeft': (place, slides) => step(place, -1, slides),
  'PageUp': (place, slides) => step(place, -1, slides),
  'Home': () => ({ no: 1, click: 0 }),
  'ArrowDown': ({ no, click }, slides) => no < slides.length ? { no: no + 1, click: 0 } : { no, click },
  'ArrowUp': ({ no, click }) => no > 1 ? { no: no - 1, click: 0 } : { no, click },
}
/** Forward more often than back, as in a talk. */
const OFTEN = ['ArrowRight', 'ArrowRight', 'ArrowRight', ' ', 'PageDown', 'PageDown', 'ArrowLeft', 'PageUp', 'ArrowDown', 'ArrowUp']

const clicksOf = (slide: Slide) => slide.frontmatter.clicks ?? 0

function step({ no, click }: Place, by: 1 | -1, slides: Slide[]): Place {
  const to = click + by
  const other = slides[no - 1 + by]
  if (to >= 0 && to <= clicksOf(slides[no - 1]!))
    return { no, click: to }
  return other ? { no: other.no, click: by > 0 ? 0 : clicksOf(other) } : { no, click }
}

/** Where presses lead from a place, one after the other. */
export const countPresses = (from: Place, presses: Press[], slides: Slide[]): Place =>
  presses.reduce((place, { key }) => KEYS[key]!(place, slides), from)

/** Presses at random moments, the same for the same `random` (explorable/random.ts). */
export function planPresses(random: () => number, count: number, within: number): Press[] {
  return Array.from({ length: count }, () => ({
    key: OFTEN[Math.floor(random() * OFTEN.length)]!,
    at: Math.round(random() * within),
  })).sort((a, b) => a.at - b.at)
}

/** A script for a page's head that presses them; a key is let go at once, as Slidev repeats one that is held. */
export const renderPresses = (presses: Press[]): string => `<script>for (const { key, at } of ${JSON.stringify(presses)}) setTimeout(() => {
  for (const type of ['keydown', 'keyup'])
    (document.activeElement ?? document.documentElement).dispatchEvent(new KeyboardEvent(type, { key, code: key === ' ' ? 'Space' : key, bubbles: true, cancelable: true }))
}, at)</script>`

/** How often pages are opened, and how often a key is pressed on each. */
const [LOADS, COUNT] = [12, 25]

/**
 * Opens pages of the talk and presses keys while they load, and counts where they lead.
 * @param walker a window of any engine
 * @param site serves the talk slowly (slow-site.ts)
 * @param walk `within` is the time in which keys are pressed, in ms: as long as the app takes to come, and some more
 * @returns a sentence for each page on which a press was lost or counted twice
 */
export async function walkPresses(
  walker: Walker,
  site: SlowSite,
  slides: Slide[],
  { seed, within, loads = LOADS }: { seed: number, within: number, loads?: number },
): Promise<string[]> {
  const next = random(seed)
  const wrong: string[] = []
  for (let load = 0; load < loads; load++) {
    const presses = planPresses(next, COUNT, within)
    const slide = slides[Math.floor(next() * slides.length)]!
    const from = { no: slide.no, click: Math.floor(next() * (clicksOf(slide) + 1)) }
    wrong.push(...await pressFrom(from, presses, walker, site, slides, within))
  }
  return wrong
}

/**
 * Opens the talk and presses the key that goes on, once at each of the moments of `npm run bench web`.
 * @returns a sentence for each moment at which the press was lost or counted twice
 */
export async function pressOnceEach(walker: Walker, site: SlowSite, slides: Slide[]): Promise<string[]> {
  const wrong: string[] = []
  for (const at of MOMENTS)
    wrong.push(...await pressFrom({ no: 1, click: 0 }, [{ key: 'ArrowRight', at }], walker, site, slides, at))
  return wrong
}

async function pressFrom(
  from: Place,
  presses: Press[],
  walker: Walker,
  site: SlowSite,
  slides: Slide[],
  within: number,
): Promise<string[]> {
  const to = countPresses(from, presses, slides)
  site.put(renderPresses(presses))
  await walker.goto(`${site.url}${from.no > 1 ? `${from.no}/` : ''}?clicks=${from.click}`)
  const place = await walker.run(arrive, within)
  return place === `${to.no} ${to.click}`
    ? []
    : [`from ${from.no} ${from.click} the keys lead to ${to.no} ${to.click}, but the page shows ${place}; pressed: ${presses.map(({ key, at }) => `${key} ${at} ms`).join(', ')}`]
}

/** Waits until all keys are pressed, the app has taken over and the page rests. Runs in the page. */
async function arrive(within: number): Promise<string> {
  const shown = () => {
    const slides = [...document.querySelectorAll('#slideshow [data-slidev-no]')]
      .filter(slide => slide.checkVisibility())
    return `${slides.map(slide => slide.getAttribute('data-slidev-no')).join(' and ')} ${new URLSearchParams(location.search).get('clicks') ?? 0}`
  }
  const pause = () => new Promise(done => setTimeout(done, 50))
  const patience = 50_000
  const late = performance.now() + patience
  let [place, since] = [shown(), performance.now()]
  for (; performance.now() < late; await pause()) {
    const now = shown()
    // Between two slides, while the next is fetched, none is shown.
    if (now !== place || now.startsWith(' ') || document.getElementById('snapshot') || performance.now() < within + 500)
      [place, since] = [now, performance.now()]
    else if (performance.now() - since > 800)
      return place
  }
  return `${shown()} and has not come to rest ${patience / 1000} s later${document.getElementById('snapshot') ? ', nor has the app taken over' : ''}`
}
