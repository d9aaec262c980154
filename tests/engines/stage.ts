/**
 * The stage in an engine, which plays each part in turn: presenter, projector, the phone in the hand, a phone of the
 * room. Whom it follows or leads is a socket of ours.
 */
import type { Peer } from '../press/present/server.ts'
import type { Client, Window } from './client.ts'
import { notesOf } from 'slidev-addon-press/deck.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { joinSpeaker } from '../press/present/server.ts'
import { StageCommand } from '../support/stage-command.ts'
import { atRest, boxOf, place, SOON } from './look.ts'
import { TALKS } from './walk.ts'

const EN = TALKS.find(({ lang }) => lang === 'en')!
const CLAIM = EN.slides.find(({ layout }) => layout === 'claim')!
const EXPLORE = EN.slides.find(({ layout }) => layout === 'explore')!
const [SPOKEN, NEXT] = notesOf(CLAIM) as [string, string]
/** MiniBrowser is never narrower than 447. */
const PHONE = [450, 844] as const

/** @param client the engine's, once it is connected */
export function holdStage(name: string, client: () => Client): void {
  describe('on stage', () => {
    let stage: StageCommand
    let speaker: Peer
    let window: Window
    beforeAll(async () => {
      stage = await StageCommand.open()
      speaker = await joinSpeaker(stage)
      window = client().window
    })
    beforeEach(() => lead(CLAIM.no))
    afterAll(async () => {
      speaker?.close()
      await window?.goto('about:blank')
      await stage?.end()
    })

    /** The speaker goes to a slide's start. */
    const lead = (page: number) => {
      speaker.say({ kind: 'slide', page })
      return isLed(page, 0)
    }
    const isLed = (page: number, click: number) => speaker.until(() => speaker.at === `${page}.${click}`, SOON.timeout)
    const shows = (at: () => string, what: string) =>
      expect.poll(() => window.run(at, null), { ...SOON, message: `where ${name} is` }).toBe(what)
    const reads = (selector: string) => expect.poll(() => window.run(textOf, selector), { ...SOON, message: `${selector} in ${name}` })
    const press = async (selector: string) => {
      const { x, y, width, height } = await window.run(boxOf, selector)
      await window.drag({ x: x + width / 2, y: y + height / 2 })
    }

    it('presenter view comes by the link, has the notes, and leads by a key', async () => {
      await window.resize(1280, 720)
      await window.goto(stage.link('presenter'))
      await shows(place, `${CLAIM.no} 0`)
      await reads('.slidev-note').toContain(SPOKEN.slice(0, 40))
      await reads('.stage-panel').toContain('Connected')
      await atRest(window)
      await window.press('ArrowRight')
      await isLed(CLAIM.no, 1)
      await shows(place, `${CLAIM.no} 1`)
    })

    it('the projector follows, and shows a slide alone', async () => {
      await window.resize(1280, 720)
      await window.goto(stage.link('audience'))
      await shows(place, `${CLAIM.no} 0`)
      speaker.say({ kind: 'step', by: 1 })
      await shows(place, `${CLAIM.no} 1`)
      await reads('body').not.toMatch(new RegExp(`${SPOKEN.slice(0, 40)}|Connected`))
    })

    it('the remote has the notes, fits its screen, and leads by its button', async () => {
      await window.resize(...PHONE)
      await window.goto(stage.link('remote'))
      await reads('#line').toBe('Connected')
      await reads('#notes').toContain(SPOKEN.slice(0, 40))
      expect(await window.run(measurePage, null), 'the page, which does not scroll').toEqual(PHONE)
      await press('#next')
      await isLed(CLAIM.no, 1)
      await reads('#notes').toContain(NEXT.slice(0, 40))
      await press('#previous')
      await isLed(CLAIM.no, 0)
    })

    it('a phone of the room follows, in French too, leafs back, and returns', async () => {
      await window.resize(...PHONE)
      await window.goto(`http://localhost:${stage.port}/`) // by another name it has no key
      await shows(placeInRoom, `en ${CLAIM.no} 0`)
      speaker.say({ kind: 'step', by: 1 })
      await shows(placeInRoom, `en ${CLAIM.no} 1`)
      expect(await window.run(lineOf, '#room-bar a'), 'the line under the link to French').toBe('underline')
      await press('#room-back')
      await shows(placeInRoom, `en ${CLAIM.no - 1} ${EN.slides[CLAIM.no - 2]!.frontmatter.clicks ?? 0}`)
      await press('#room-bar a')
      await reads('#room-follow').toContain(`diapositive ${CLAIM.no}`)
      await press('#room-follow')
      await shows(placeInRoom, `fr ${CLAIM.no} 1`)
    })

    it('a phone of the room bets, bets again, and sees what the room has said', async () => {
      await window.resize(...PHONE)
      await window.goto(`http://localhost:${stage.port}/`)
      await lead(EXPLORE.no)
      await shows(placeInRoom, `en ${EXPLORE.no} 0`)
      for (const [option, counts] of [[1, [1, 0, 0]], [2, [0, 1, 0]]] as const) {
        await press(`#room-poll li:nth-child(${option}) button`)
        await speaker.until(() => String(speaker.state?.poll?.counts) === String(counts), SOON.timeout)
      }
      speaker.say({ kind: 'step', by: 1 })
      await reads('#room-poll li:nth-child(2)').toMatch(/1 your vote$/)
    })
  })
}

/** These run in the page. */
const textOf = (selector: string) => document.querySelector<HTMLElement>(selector)?.innerText.replace(/\s+/g, ' ').trim() ?? ''
const lineOf = (selector: string) => getComputedStyle(document.querySelector(selector)!).textDecorationLine
const measurePage = () => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]
function placeInRoom(): string {
  const { lang, dataset: { no, step = '0' } } = document.documentElement
  return `${lang} ${no} ${step.split(' ').length - 1}`
}
