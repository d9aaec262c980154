/** What every engine is held to, beside Chromium; the list of tests is what a person reads. */
import type { Client } from './client.ts'
import type { Expected } from './setup.ts'
import type { Addresses } from './start.ts'
import type { Pictures } from './walk.ts'
import { decode } from 'fast-png'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { differences } from './geometry.ts'
import { atRest, boxOf, place, SOON } from './look.ts'
import { holdStage } from './stage.ts'
import { TALKS, walkArticle, walkSlides, walkStills } from './walk.ts'

const EN = TALKS.find(({ lang }) => lang === 'en')!
const EXPLORE = EN.slides.find(({ layout }) => layout === 'explore')!
/** A slide with steps, and the one after it. */
const [CLAIM, NEXT] = EN.slides.filter(({ layout }) => layout === 'claim') as [typeof EXPLORE, typeof EXPLORE]

/** @param connect drives the engine that listens at an address */
export function holdToChromium(
  name: string,
  engine: keyof Addresses,
  connect: (address: string) => Promise<Client>,
): void {
  const given = inject('given')!
  describe.skipIf(!given)(name, () => {
    let client: Client
    beforeAll(async () => void (client = await connect(given.engines[engine])))
    afterAll(() => client?.close())

    /** Walks once, then holds each picture to Chromium's. */
    const holds = (lang: string, what: keyof Expected, walk: () => Promise<Pictures>) => {
      let seen: Pictures
      beforeAll(async () => void (seen = await walk()))
      it.each(Object.keys(given?.chromium[lang]![what] ?? {}))('%s', (of) => {
        const pictures = given.chromium[lang]![what][of]!
        expect(pictures, 'what Chromium shows').not.toEqual([])
        expect(seen[of]!.length, `drawings of ${of}`).toBe(pictures.length)
        const found = pictures.flatMap((picture, i) => differences(picture, seen[of]![i]!, name))
        expect(found, `${of}, ${lang}, ${name}:\n${found.join('\n')}\n`).toEqual([])
      })
    }

    for (const deck of TALKS)
      describe(`${deck.lang}, at its last click`, () => holds(deck.lang, 'slides', () => walkSlides(client.window, given.deck, deck)))

    it('presenter and audience follow each other by keys', async () => {
      const [presenter, audience] = [client.window, await client.open()]
      await presenter.goto(`${given.deck}presenter/${CLAIM.no}`)
      await audience.goto(given.deck + CLAIM.no)
      const both = async (click: number, of: number, why: string) => {
        await expect.poll(() => presenter.run(place, null), { ...SOON, message: `${why}: the presenter's window` }).toBe(`${of} ${click}`)
        await expect.poll(() => audience.run(place, null), { ...SOON, message: `${why}: the audience's window` }).toBe(`${of} ${click}`)
        await Promise.all([presenter, audience].map(atRest))
      }
      await both(0, CLAIM.no, 'opened')
      await presenter.press('ArrowRight')
      await both(1, CLAIM.no, 'the presenter presses →')
      await audience.press('ArrowRight')
      await both(2, CLAIM.no, 'the audience presses →')
      await presenter.press('ArrowLeft')
      await both(1, CLAIM.no, 'the presenter presses ←')
      await presenter.press('ArrowDown')
      await both(0, NEXT.no, 'the presenter presses ↓')
      await audience.press('PageDown')
      await both(1, NEXT.no, 'the audience presses a clicker')
      await audience.goto('about:blank') // or the windows of the tests that follow would be where the talk is
    })

    it('a bet is placed by a press, and dials are turned by keys and by the pointer', async () => {
      const { window } = client
      await window.goto(`${given.deck}${EXPLORE.no}/`)
      await expect.poll(() => window.run(place, null), SOON).toBe(`${EXPLORE.no} 0`)
      await atRest(window)
      const said = () => window.run(no => document.querySelector(`#slideshow [data-slidev-no="${no}"] .result`)?.textContent ?? '', EXPLORE.no)
      const dial = () => window.run(no => document.querySelector(`#slideshow [data-slidev-no="${no}"] input`)!.getAttribute('aria-valuetext')!, EXPLORE.no)
      const at = (selector: string) => window.run(boxOf, `#slideshow [data-slidev-no="${EXPLORE.no}"] ${selector}`)
      const before = await said()
      const bet = await at('.bets button')
      await window.drag({ x: bet.x + bet.width / 2, y: bet.y + bet.height / 2 })
      await expect.poll(() => window.run(place, null), { ...SOON, message: 'a bet brings the answer' }).toBe(`${EXPLORE.no} 1`)
      await expect.poll(said, { ...SOON, message: 'what is said once the bet is placed' }).not.toBe(before)
      await atRest(window)
      await window.press('ArrowRight')
      await expect.poll(() => window.run(place, null), { ...SOON, message: 'the next click brings the dials' }).toBe(`${EXPLORE.no} 2`)
      await atRest(window)
      const [answer, cost, box] = [await said(), await dial(), await at('.dial input')]
      await window.drag(
        { x: box.x + box.width / 2, y: box.y + box.height / 2 },
        { x: box.x + box.width * 0.75, y: box.y + box.height / 2 },
        { x: box.x + box.width - 2, y: box.y + box.height / 2 },
      )
      await expect.poll(dial, { ...SOON, message: 'the dial after the pointer has dragged it to its end' }).toMatch(/^1,000/)
      expect(await dial()).not.toBe(cost)
      await expect.poll(said, { ...SOON, message: 'what is said once the dial is turned' }).not.toBe(answer)
      const turned = await said()
      await window.run(no => document.querySelector<HTMLElement>(`#slideshow [data-slidev-no="${no}"] input`)!.focus(), EXPLORE.no)
      await window.press('Home')
      await expect.poll(dial, { ...SOON, message: 'the dial after Home' }).toMatch(/^10 /)
      await expect.poll(said, { ...SOON, message: 'what is said after Home' }).not.toBe(turned)
      expect(await window.run(place, null), 'keys of a dial leave the slide where it is').toBe(`${EXPLORE.no} 2`)
    })

    // WebKit's driver tells nothing of the console.
    it.runIf(engine === 'firefox')('no page complains in the console', async () => {
      // A page of a test before, left while it loaded, says that a module did not come; whether each is there is for
      // `press check site`.
      const before = client.troubles!().filter(text => !/error loading dynamically imported module/.test(text))
      for (const path of [`${CLAIM.frontmatter.routeAlias}/?clicks=1`, 'read/', 'overview/', `presenter/${CLAIM.no}/`]) {
        await client.window.goto(given.deck + path)
        await client.window.run(quiet, null)
      }
      expect([...before, ...client.troubles!()], 'errors and warnings in the console; see what of the page causes them').toEqual([])
    })

    for (const deck of TALKS) {
      describe(`${deck.lang}, without JavaScript`, () => {
        holds(deck.lang, 'stills', () => walkStills(client.window, given.scriptless, deck))
        holds(deck.lang, 'article', () => walkArticle(client.window, given.scriptless, deck))
      })
    }

    it('without JavaScript every dial has its track and its thumb', async () => {
      const { window } = client
      await window.resize(1280, 720)
      await window.goto(`${given.scriptless}${EXPLORE.no}/`)
      const dials = await window.run(() => [...document.querySelectorAll('input')].filter(input => input.checkVisibility()).map(input => input.getBoundingClientRect()).map(({ x, y, width, height }) => ({ x, y, width, height })), null)
      expect(dials.length, 'dials on show').toBe(3)
      const { data, width, channels } = decode(await window.picture())
      for (const dial of dials) {
        const colour = (x: number, y: number) =>
          [0, 1, 2].map(part => data[(Math.round(y) * width + Math.round(x)) * channels + part]).join()
        // A track may lie a pixel beside the middle; paper is what is over its end.
        const drawn = (x: number, y: number) =>
          [-1, 0, 1].some(by => colour(x, y + by) !== colour(dial.x + 1, dial.y + 1))
        const [middle, across] = [
          dial.y + dial.height / 2,
          Array.from({ length: 99 }, (_, i) => dial.x + dial.width * (i + 0.5) / 99),
        ]
        expect(across.filter(x => !drawn(x, middle)).length, 'places of a dial without its track; see ::-moz-range-track and ::-webkit-slider-runnable-track in the still').toBe(0)
        expect(across.filter(x => drawn(x, middle - dial.height / 3)).length, 'places over the track with its thumb').toBeGreaterThan(0)
      }
    })

    holdStage(name, () => client)
  })
}

/** Waits until a page asks for nothing more: what it asks for as one leaves it, it complains of. Runs in the page. */
async function quiet(): Promise<void> {
  const late = performance.now() + 20_000
  for (let asked = -1; asked !== performance.getEntriesByType('resource').length && performance.now() < late;) {
    asked = performance.getEntriesByType('resource').length
    await new Promise(done => setTimeout(done, 1500))
  }
}
