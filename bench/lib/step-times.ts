/** From the press of a key to the frame that paints the step, for every step of a talk. */
import type { Browser, Page } from 'playwright'
import type {} from './step-probe.ts'
import { join } from 'node:path'
import { tap } from 'slidev-addon-press/util/browser.ts'
import { bundleScript } from 'slidev-addon-press/util/bundle-script.ts'
import { UserError } from 'slidev-addon-press/util/user-error.ts'
import { countTraffic, rest } from './traffic.ts'

/**
 * One step, in ms from the event's time stamp: until the page has painted its last change of the slides, and until the
 * screen shows that. The second has what the browser's other processes take, and is missing where it tells none.
 */
export interface StepTime { name: string, painted: number, presented?: number }
export interface Stage {
  name: string
  url: string
  /** A selector of what holds the slides: what changes elsewhere is no part of a step. */
  slides: string
  /** What says that the page can be used. */
  ready: string
}

const VIEWPORT = { width: 1280, height: 720 }
const PATIENCE_MS = 120_000
/** A press that has painted nothing by then paints nothing. */
const ANSWER_MS = 20_000

const isPainted = (step: number) => window.stageProbe.presses[step]?.painted !== undefined

/**
 * Walks once through a talk, a press whenever the page rests.
 * @param steps how many presses there are
 * @param cpu how many times slower the processor is
 * @throws UserError when a press changes nothing
 */
export async function timeSteps(browser: Browser, stage: Stage, steps: number, cpu: number): Promise<StepTime[]> {
  const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    await cdp.send('Network.enable')
    const traffic = countTraffic(cdp)
    await page.addInitScript(await bundleScript(join(import.meta.dirname, 'step-probe.ts'), {}))
    await page.goto(stage.url, { timeout: PATIENCE_MS })
    await page.waitForSelector(stage.ready, { state: 'attached', timeout: PATIENCE_MS })
    await rest(page, traffic)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu })
    await page.evaluate(selector => window.stageProbe.watch(selector), stage.slides)
    return await walk(page, stage, steps)
  }
  finally {
    await context.close()
  }
}

async function walk(page: Page, { name }: Stage, steps: number): Promise<StepTime[]> {
  const names: string[] = []
  for (let step = 0; step < steps; step++) {
    await page.evaluate(() => window.stageProbe.settled())
    await tap(page.keyboard, 'ArrowRight')
    await page.waitForFunction(isPainted, step, { timeout: ANSWER_MS, polling: 100 })
      .catch(() => { throw new UserError(`press ${step + 1} changed nothing in ${name}, so its steps cannot be timed.`) })
    names.push(await page.evaluate(() => `${location.pathname}${location.search}`))
  }
  const presses = await page.evaluate(() => window.stageProbe.presses)
  return presses.map(({ at, painted, presented }, i) =>
    ({ name: names[i]!, painted: painted! - at, presented: presented && presented - at }))
}
