/**
 * What Orca says of the built deck in Firefox, where a person would hear a fault: said twice, not at all, in the
 * wrong language or out of order. docs/accessibility.md tells the whole way through the talk.
 */
import type { Served } from '../../scripts/lib/serve.ts'
import type { Said } from './desk.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../locales/languages.ts'
import { fill } from '../../scenes/core/marks.ts'
import { decks, describedAt } from '../../scripts/lib/deck.ts'
import { freePort } from '../../scripts/lib/port.ts'
import { serveBuild } from '../../scripts/lib/serve.ts'
import { Desk, LOADED } from './desk.ts'

let site: Served
beforeAll(async () => void (site = await serveBuild(await freePort())))
afterAll(() => site.close())

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
const texts = (said: Said[]) => said.map(({ says }) => plain(says))

for (const { lang, slides } of decks()) {
  describe(`a claim, in ${lang}`, () => {
    const slide = slides.find(({ frontmatter }) => frontmatter.claim === 'S1')!
    const title = slide.frontmatter.words!.title!
    const labels = Object.values(slide.frontmatter.words!).flatMap(words => (words as { above?: string[] }).above ?? [])
    let desk: Desk
    let loaded: Said[]
    let arrival: string
    let messages: Awaited<ReturnType<(typeof LANGUAGES)[string]['messages']>>['default']
    beforeAll(async () => {
      messages = (await LANGUAGES[lang]!.messages()).default
      arrival = plain(fill(fill(messages.announce.arrival, 'no', String(slide.no)), 'total', String(slides.length)))
      desk = await Desk.in(lang)
      loaded = await desk.open(`${site.url}${LANGUAGES[lang]!.path}${slide.no}/`, new RegExp(messages.site.pdf))
    }, 180_000)
    afterAll(() => desk.clear())

    it('is read in its order: title, headline, picture, what that shows, controls', () => {
      const order = [`${slide.headline} ·`, title, describedAt(slide, 0), messages.shell.controls].map(plain)
      // A long text is read sentence by sentence; the live region may come between any two.
      const running = texts(loaded).filter(says => says !== arrival).join(' ')
      const places = order.map(words => running.indexOf(words))
      expect(places.every((place, i) => place > (places[i - 1] ?? -1)), `${order.join(' | ')}\nin: ${running}`).toBe(true)
      expect(texts(loaded).some(says => LOADED[lang]!.test(says)), 'it is heard as a page').toBe(true)
    })

    it('says nothing twice, and no label of the drawing by itself', () => {
      for (const words of [slide.headline, title, `${describedAt(slide, 0).split('. ')[0]!}.`].map(plain))
        expect(texts(loaded).filter(says => says === words), words).toHaveLength(1)
      expect(texts(loaded).filter(says => labels.includes(says))).toEqual([])
    })

    it('says where it is and how to go on, and nothing of the goto box, which is not there', () => {
      expect(texts(loaded).filter(says => says === arrival)).toHaveLength(1)
      expect(texts(loaded)).not.toContain(messages.shell.goto)
    })

    it('is in its language, and the way to the other in that', async () => {
      const spoken = (words: string) => loaded.find(({ says }) => plain(says) === plain(words))?.lang
      expect(spoken(slide.headline)).toBe(lang)
      for (const [code, other] of Object.entries(LANGUAGES).filter(([code]) => code !== lang))
        expect(spoken((await other.messages()).default.language.switch), 'the switch of languages').toBe(code)
    })

    it('says what each step reveals, once, and the step on the way back', async () => {
      for (const click of [1, 2, 3]) {
        const said = await desk.press('space')
        expect(texts(said)).toEqual([plain(describedAt(slide, click).slice(describedAt(slide, click - 1).length))])
      }
      const { step } = messages.announce
      expect(texts(await desk.press('Prior'))).toEqual([fill(fill(step, 'step', '3'), 'steps', String(slide.frontmatter.clicks! + 1))])
    })

    it('has the picture with the words that tell it after it', async () => {
      expect(texts(await desk.press('g')).at(-1)).toContain(plain(title))
      expect(texts(await desk.press('Down')).join(' ')).toContain(plain(describedAt(slide, 0)))
    })
  })
}
