/**
 * `npm run present`, as a speaker uses it: four browsers that know nothing of each other are the laptop, the projector,
 * the phone in the hand and a phone of the room, and the server between them may be killed.
 */
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright/test'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { takeSchema } from 'slidev-addon-press/present/rehearsal.ts'
import { takesFolder } from 'slidev-addon-press/present/takes.ts'
import { project } from 'slidev-addon-press/project.ts'
import { BUILD_MS, StageCommand } from '../support/stage-command.ts'
import { expect, test as watched } from './fixture'
import { clicksOf, slideOf, SLIDES } from './talk'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
/** Within this time all agree again (docs/stage.md). */
const AGREE = { timeout: 2000 }

/** Files of the rehearsals that a stage has kept. */
const keptBy = ({ said }: StageCommand) =>
  [...said.matchAll(/^kept (\S+)$/gm)].map(([, file]) => join(project().root, file!))

type Open = (address: string, like?: BrowserContextOptions) => Promise<Page>

const test = watched.extend<{ open: Open }, { stage: StageCommand }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from here
  stage: [async ({}, use) => {
    const takes = takesFolder(project().root)
    const hadTakes = existsSync(takes)
    const stage = await StageCommand.open()
    await use(stage)
    await stage.end()
    keptBy(stage).forEach(file => rmSync(file, { force: true }))
    if (!hadTakes)
      rmSync(takes, { recursive: true, force: true })
  }, { scope: 'worker', timeout: BUILD_MS }],
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
test.describe.configure({ mode: 'serial' })

/** Where a window of the app is, and a page of the room: `10.1` is the first click of slide 10. */
function place(page: Page): string {
  const { pathname, searchParams } = new URL(page.url())
  const name = pathname.replace(/^\/(?:fr\/)?(?:presenter\/)?/, '').replace(/\/$/, '') || '1'
  const slide = /^\d+$/.test(name) ? Number(name) : slideOf(name).no
  return `${slide}.${searchParams.get('clicks') ?? 0}`
}
const expectAt = (pages: Page[], at: string, options = {}) =>
  expect.poll(() => pages.map(place), { message: `all should be at ${at}`, ...options }).toEqual(pages.map(() => at))
const onwards = (remote: Page) => remote.locator('#next').click()
/** The app has taken over: it is no still that follows. */
const awake = (page: Page) => expect(page.locator('#snapshot')).toHaveCount(0)

async function openAll(stage: StageCommand, open: Open) {
  const remote = await open(stage.link('remote'), PHONE)
  const room = await open(stage.url, { ...PHONE, locale: 'fr-FR' })
  const [laptop, projector] = [await open(stage.link('presenter')), await open(stage.link('audience'))]
  await Promise.all([laptop, projector].map(awake))
  await expect(remote.locator('#next')).toBeEnabled()
  return { remote, room, laptop, projector }
}

test('the whole talk is given by the remote alone, with a follower in French, over a server that is killed', async ({ stage, open }) => {
  test.setTimeout(BUILD_MS + 120_000)
  const { remote, room, laptop, projector } = await openAll(stage, open)
  const all = [laptop, projector, room]
  await expect(room.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(remote.locator('#notes')).toContainText('Colin Wu')
  await remote.locator('#clock-run').click()
  await expect(laptop.locator('.pace'), 'the clock runs in presenter view').toHaveAttribute('data-clock', 'running')
  for (const slide of SLIDES) {
    for (let click = 0; click <= clicksOf(slide); click++) {
      if (slide.no > 1 || click > 0)
        await onwards(remote)
      await expectAt(all, `${slide.no}.${click}`)
    }
    if (slide.no === 6) {
      await expect(laptop.locator('.pace-slide'), 'each slide has its own time').toContainText(/0:0[1-9]/)
      await stage.end('SIGKILL')
      await expect(projector.locator('#slideshow h1:visible'), 'the projector shows its slide').toHaveText([slide.headline])
      await stage.start()
      expect(stage.resumed).toBe(true)
      await expect(remote.locator('#line')).toContainText('Connected', AGREE)
    }
  }
})

test('one who was away, by a reload or another slide, is where the talk is within two seconds', async ({ stage, open }) => {
  const { remote, room, laptop, projector } = await openAll(stage, open)
  const before = place(room) // it is where the talk is; a window of the app first asks
  await expectAt([laptop, projector], before)
  await projector.reload()
  await expectAt([projector], before)
  await projector.goto(new URL('4/', stage.url).href)
  await awake(projector)
  await expectAt([projector], before)
  await laptop.keyboard.press('ArrowLeft')
  const after = place(laptop)
  expect(after).not.toBe(before)
  await expectAt([laptop, projector, room], after, AGREE)
  await expect(remote.locator('#line')).toContainText('Connected')
})

test('on slide 10 phones bet, the speaker sees it, and the answer brings what the room has said', async ({ stage, open }) => {
  const { remote, room, laptop, projector } = await openAll(stage, open)
  const { no } = slideOf('explore')
  await laptop.goto(new URL(`presenter/${no}`, stage.url).href)
  await remote.getByRole('button', { name: /^Slides/ }).click()
  await remote.getByRole('button', { name: new RegExp(`^${no} `) }).click()
  await expectAt([laptop, projector, room], `${no}.0`)
  const bets = room.locator('#room-poll button')
  await bets.nth(1).click()
  await expect(bets.nth(1)).toHaveAttribute('aria-pressed', 'true')
  await bets.nth(2).click()
  await expect(bets.nth(2)).toHaveAttribute('aria-pressed', 'true')
  await expect(remote.locator('#options')).toContainText('1')
  await expect(projector.locator('.bets'), 'the projector tells nothing before the answer').not.toContainText(/\d/)
  await onwards(remote)
  await expectAt([laptop, projector, room], `${no}.1`)
  await expect(projector.locator('.bets')).toContainText('1')
})

test('a phone of the room leafs back to a whole slide, not ahead, and a button leads to the speaker', async ({ stage, open }) => {
  const { remote, room, laptop } = await openAll(stage, open)
  await remote.getByRole('button', { name: /^(?:Slides|Aller)/ }).click()
  await remote.getByRole('button', { name: /^5 / }).click()
  await expectAt([room], '5.0')
  await room.reload() // a phone that has come now knows of no slide after this one
  await expectAt([room], '5.0')
  await room.locator('#room-back').click()
  await expect.poll(() => room.evaluate(() => document.documentElement.dataset.step), { message: 'slide 4 at its last step' }).toBe('0 1 2 3 4')
  await expect(room.locator('html')).toHaveAttribute('data-no', '4')
  await onwards(remote)
  await expectAt([laptop], '5.1')
  await expect(room.locator('html'), 'who has leafed stays').toHaveAttribute('data-no', '4')
  await room.locator('#room-follow').click()
  await expectAt([room], '5.1')
  for (const key of ['ArrowRight', 'ArrowDown', 'End'])
    await room.keyboard.press(key)
  await expect(room.locator('#room-on')).toBeDisabled()
  await expectAt([room], '5.1')
})

test('the key r in presenter view records a rehearsal, which the terminal and press rehearsal show', async ({ stage, open }) => {
  const [laptop, projector] = [await open(stage.link('presenter')), await open(stage.link('audience'))]
  await Promise.all([laptop, projector].map(awake))
  const button = laptop.locator('.stage-rehearse')
  await laptop.keyboard.press('Home')
  await expectAt([laptop, projector], '1.0')
  await projector.keyboard.press('r') // is nothing to the projector, or the next one would end it
  await laptop.keyboard.press('r')
  await expect(button).toHaveText('End rehearsal (R)')
  await laptop.waitForTimeout(1100) // a second, as the table counts
  const steps = SLIDES.flatMap(slide => Array.from({ length: clicksOf(slide) + 1 }, (_, click) => `${slide.no}.${click}`)).slice(0, 4)
  for (const at of steps.slice(1)) {
    await laptop.keyboard.press('ArrowRight')
    await expectAt([laptop, projector], at)
  }
  await laptop.keyboard.press('r')
  await expect(button).toHaveText('Rehearse (R)')
  await expect.poll(() => keptBy(stage), { message: 'the terminal should say where the rehearsal is kept' }).toHaveLength(1)
  const { visits } = takeSchema.parse(JSON.parse(readFileSync(keptBy(stage)[0]!, 'utf8')))
  expect(visits.map(({ page, click }) => `${page}.${click}`)).toEqual(steps)
  expect(visits[0]!.ms).toBeGreaterThan(1000)
  const table = stage.said.split(/^kept .*\n\n/m)[1]!.trimEnd()
  expect(table, 'the first slide with its time').toMatch(new RegExp(`^ *1  ${SLIDES[0]!.headline}.* 0:0[1-9]`, 'm'))
  const shown = execFileSync(process.execPath, ['packages/press/press.js', 'rehearsal'], { cwd: project().root, encoding: 'utf8' })
  expect(shown, 'what press rehearsal shows').toContain(table)
})

test('a wrong way to start is told in one sentence', () => {
  const fails = (...args: string[]) => {
    try {
      execFileSync(process.execPath, ['packages/press/press.js', 'present', ...args], { cwd: project().root, stdio: 'pipe', encoding: 'utf8' })
    }
    catch (error) {
      const { status, stderr } = error as { status: number, stderr: string }
      expect(status).toBe(1)
      return stderr.trim().split('\n')
    }
    throw new Error('the command should have failed')
  }
  expect(fails('--password', 'short')).toEqual([expect.stringContaining('at least 8')])
  expect(fails('--port', '99999')).toEqual([expect.stringContaining('port')])
})
