/** A phone among many that follow a talk: from a step's being sent until its page has painted it. */
import type { Page } from 'playwright'
import { setTimeout as pause } from 'node:timers/promises'
import { ensureBrowser, launchBrowser } from 'slidev-addon-press/util/browser.ts'
import { UserError } from 'slidev-addon-press/util/user-error.ts'
import { joinSpeaker, Peer } from '../../tests/press/present/server.ts'
import { StageCommand } from '../../tests/support/stage-command.ts'
import { PER_ADDRESS } from './followers.ts'

declare global { interface Window { painted?: { at: string, when: number }[] } }

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
/** A speaker's pace at its fastest; a page that has not painted by then is late. */
const PACE_MS = 400

/**
 * Walks through the talk by a speaker's presses, with so many sockets beside the one real page.
 * @returns ms for each step, by the clock of this machine
 * @throws UserError when a step does not come to the phone
 */
export async function timeShown({ followers, steps }: { followers: number, steps: number }): Promise<number[]> {
  const browser = await launchBrowser(ensureBrowser())
  const stage = await StageCommand.open()
  const peers: Peer[] = []
  try {
    const speaker = await joinSpeaker(stage)
    peers.push(speaker)
    for (let i = 0; i < followers - 1; i += PER_ADDRESS)
      peers.push(...await Promise.all(Array.from({ length: Math.min(PER_ADDRESS, followers - 1 - i) }, () =>
        new Peer(stage, { from: `127.0.1.${1 + i / PER_ADDRESS}` }).join('room'))))
    const page = await browser.newPage(PHONE)
    await page.goto(stage.url)
    await watch(page)
    speaker.say({ kind: 'slide', page: 1 })
    await speaker.until(() => speaker.at === '1.0')
    const delays: number[] = []
    for (let step = 0; step < steps; step++) {
      const sent = Date.now()
      speaker.say({ kind: 'step', by: 1 })
      await pause(PACE_MS)
      const painted = await page.evaluate(() => window.painted!.splice(0))
      const shown = painted.find(({ at }) => at === speaker.at)
      if (!shown)
        throw new UserError(`the phone did not show ${speaker.at} within ${PACE_MS} ms, so its steps cannot be timed.`)
      delays.push(shown.when - sent)
    }
    return delays
  }
  finally {
    peers.forEach(peer => peer.close())
    await browser.close()
    await stage.end()
  }
}

/** Notes each place that the page has painted: a message sent in a frame arrives when that is painted. */
async function watch(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.step !== undefined)
  await page.evaluate(() => {
    window.painted = []
    new MutationObserver(() => requestAnimationFrame(() => {
      const { no, step } = document.documentElement.dataset
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => void window.painted!.push({ at: `${no}.${step!.split(' ').length - 1}`, when: Date.now() })
      port2.postMessage(0)
    })).observe(document.documentElement, { attributes: true, attributeFilter: ['data-no', 'data-step'] })
  })
}
