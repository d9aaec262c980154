/** What tests of `npm run present` share: a server for each worker, and browsers that know nothing of each other. */
import type { Server } from 'node:net'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright/test'
import { existsSync, readFileSync, rmdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { memoryFile } from 'slidev-addon-press/present/build.ts'
import { takesFolder } from 'slidev-addon-press/present/takes.ts'
import { HOST, project } from 'slidev-addon-press/project.ts'
import { BUILD_MS, StageCommand } from '../support/stage-command.ts'
import { expect, test as watched } from './fixture'
import { slideOf } from './talk'

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
/** Within this time all agree again (docs/stage.md). */
export const AGREE = { timeout: 2000 }

/** Files of the rehearsals that a stage has kept. */
export const keptBy = ({ said }: StageCommand) =>
  [...said.matchAll(/^kept (\S+)$/gm)].map(([, file]) => join(project().root, file!))

/** Held while a worker starts its stage: the first one builds it for all. The system lets it go with the worker. */
const TURN_PORT = 41740

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const take = () => new Promise<Server | undefined>((done) => {
    const turn = createServer().once('error', () => done(undefined)).listen(TURN_PORT, HOST, () => done(turn))
  })
  let turn: Server | undefined
  while (!(turn = await take()))
    await new Promise(done => setTimeout(done, 250))
  return work().finally(() => turn.close())
}

export type Open = (address: string, like?: BrowserContextOptions) => Promise<Page>

export const test = watched.extend<{ open: Open }, { stage: StageCommand }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from here
  stage: [async ({}, use) => {
    const takes = takesFolder(project().root)
    const hadTakes = existsSync(takes)
    const stage = await inTurn(() => StageCommand.open())
    await use(stage)
    await stage.end()
    const kept = keptBy(stage)
    kept.forEach(file => rmSync(file, { force: true }))
    if (kept.length && !hadTakes)
      rmdirSync(takes)
  }, { scope: 'worker', timeout: 2 * BUILD_MS }],
  /** Opens a page in a browser of its own, in which no script may break. */
  open: async ({ browser }, use) => {
    const [contexts, trouble]: [BrowserContext[], string[]] = [[], []]
    await use(async (address, like) => {
      const context = await browser.newContext(like)
      contexts.push(context)
      context.on('weberror', error => trouble.push(error.error().message))
      const page = await context.newPage()
      await page.goto(address)
      return page
    })
    await Promise.all(contexts.map(context => context.close()))
    expect(trouble).toEqual([])
  },
})

/** Where a window of the app is, and a page of the room: `10.1` is the first click of slide 10. */
export function place(page: Page): string {
  const { pathname, searchParams } = new URL(page.url())
  const name = pathname.replace(/^\/(?:fr\/)?(?:presenter\/)?/, '').replace(/\/$/, '') || '1'
  const slide = /^\d+$/.test(name) ? Number(name) : slideOf(name).no
  return `${slide}.${searchParams.get('clicks') ?? 0}`
}

export const expectAt = (pages: Page[], at: string, options = {}) =>
  expect.poll(() => pages.map(place), { message: `all should be at ${at}`, ...options }).toEqual(pages.map(() => at))

export const onwards = (remote: Page) => remote.locator('#next').click()

/** The app has taken over: it is no still that follows. */
export const awake = (page: Page) => expect(page.locator('#snapshot')).toHaveCount(0)

/** The remote's list of slides, in whatever language it is. */
export async function goTo(remote: Page, no: number): Promise<void> {
  await remote.locator('#open-slides').click()
  await remote.locator('#list button').nth(no - 1).click()
}

/** Ends the talk and begins another, with keys of its own. */
export async function startAnew(stage: StageCommand): Promise<void> {
  await stage.end()
  await stage.start()
  expect(stage.resumed, 'a talk that was ended leaves nothing, whoever was there').toBe(false)
}

/** As the next test finds it; the clock runs before. */
export async function resetClock(remote: Page): Promise<void> {
  await remote.locator('#clock-run').click()
  await remote.locator('#open-more').click()
  await remote.locator('#reset').click()
  await remote.locator('#more form button').click()
}

/** The second speaker's link, which only a stage that is open to a network tells. */
export function secondLink(stage: StageCommand, to: string): string {
  const { secrets } = JSON.parse(readFileSync(memoryFile(stage.port), 'utf8')) as { secrets: { keys: string[] } }
  return new URL(`enter/#k=${secrets.keys[1]}&to=${to}`, stage.url).href
}

export async function openAll(stage: StageCommand, open: Open) {
  const remote = await open(stage.link('remote'), PHONE)
  const room = await open(stage.url, { ...PHONE, locale: 'fr-FR' })
  const [laptop, projector] = [await open(stage.link('presenter')), await open(stage.link('audience'))]
  await Promise.all([laptop, projector].map(awake))
  await expect(remote.locator('#next')).toBeEnabled()
  return { remote, room, laptop, projector }
}
