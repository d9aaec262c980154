/**
 * `npm run present`, as a speaker uses it: four browsers that know nothing of each other are the laptop, the projector,
 * the phone in the hand and a phone of the room, and the server between them may be killed.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { takeSchema } from 'slidev-addon-press/present/rehearsal.ts'
import { project } from 'slidev-addon-press/project.ts'
import { BUILD_MS } from '../support/stage-command.ts'
import { expect } from './fixture'
import { AGREE, awake, expectAt, goTo, keptBy, onwards, openAll, place, startAnew, test } from './stage'
import { clicksOf, slideOf, SLIDES } from './talk'

test.describe.configure({ mode: 'serial' })

test('the whole talk is given by the remote alone, with a follower in French, over a server that is killed', async ({ stage, open }) => {
  test.setTimeout(BUILD_MS + 120_000)
  const { remote, room, laptop, projector } = await openAll(stage, open)
  const all = [laptop, projector, room]
  await expect(room.locator('html')).toHaveAttribute('lang', 'fr')
  await goTo(remote, 1)
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
  const steps = SLIDES.flatMap(slide => Array.from({ length: clicksOf(slide) + 1 }, (_, click) => `${slide.no}.${click}`))
  await laptop.keyboard.press('ArrowLeft')
  await expectAt([laptop, projector, room], steps[steps.indexOf(before) - 1]!, AGREE)
  await expect(remote.locator('#line')).toContainText('Connected')
})

test('on slide 10 phones bet, the speaker sees it, and the answer brings what the room has said', async ({ stage, open }) => {
  const { remote, room, laptop, projector } = await openAll(stage, open)
  const { no } = slideOf('explore')
  await laptop.goto(new URL(`presenter/${no}`, stage.url).href)
  await goTo(remote, no)
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
  await goTo(remote, 5)
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
  const { laptop, projector, room } = await openAll(stage, open)
  await expectAt([laptop, projector], place(room)) // a key on the way there would be lost
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

test('after a run with new keys a remote goes to the door, and presenter view says what to do', async ({ stage, open }) => {
  const { remote, laptop } = await openAll(stage, open)
  await startAnew(stage)
  await remote.waitForURL('**/enter/')
  await expect(remote.locator('#needs-key')).toBeVisible()
  await expect(laptop.locator('.stage-line')).toHaveText(/No longer let in/)
  await laptop.keyboard.press('ArrowRight')
  await laptop.waitForTimeout(1500) // long enough for another try
  expect(stage.said, 'presses that are known to be refused').not.toContain('needs the speaker')
  await remote.goto(stage.link('remote'))
  await expect(remote.locator('#line')).toContainText('Connected')
})

test('a bet outlives a server that is killed, while it is open and after its answer, and a press meanwhile', async ({ stage, open }) => {
  test.setTimeout(120_000)
  await startAnew(stage)
  const { remote, room, laptop, projector } = await openAll(stage, open)
  const { no } = slideOf('explore')
  const restart = async (meanwhile?: () => Promise<void>) => {
    await laptop.waitForTimeout(400) // what is kept for the next server is written soon, not at once
    await stage.end('SIGKILL')
    await meanwhile?.()
    await stage.start()
    await expect(remote.locator('#line')).toContainText('Connected', AGREE)
  }
  await laptop.goto(new URL(`presenter/${no}`, stage.url).href)
  await goTo(remote, no)
  await expectAt([laptop, projector, room], `${no}.0`)
  const bets = room.locator('#room-poll button')
  await bets.nth(1).click()
  await expect(remote.locator('#options')).toContainText('1')

  await restart()
  await expect(bets.nth(1), 'the vote is kept').toHaveAttribute('aria-pressed', 'true')
  await bets.nth(2).click()
  await expect(laptop.locator('.stage-votes dd'), 'and can be changed').toHaveText(['0', '0', '1'])

  for (const [click, when] of ['while it is open', 'after its answer'].entries()) {
    await restart(async () => {
      await laptop.keyboard.press('ArrowRight')
      await expectAt([laptop], `${no}.${click + 1}`)
    })
    await expectAt([laptop, projector, room], `${no}.${click + 1}`, { message: when, ...AGREE })
    await expect(remote.locator('#place')).toContainText(`step ${click + 2} of`)
    await expect(remote.locator('#votes')).toHaveText('Votes: 1')
    await expect(room.locator('#room-poll > p')).toContainText('1')
    if (click === 0) // the slide's last step has no bets
      await expect(projector.locator('.bets')).toContainText('1')
    await expect(laptop.locator('.stage-votes')).toHaveCount(0)
  }
  await restart()
  await expect(room.locator('#room-poll > p'), 'without a press, too').toContainText('1')
  await expect(remote.locator('#votes')).toHaveText('Votes: 1')
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
