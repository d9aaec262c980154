/** Each part of the stage by itself: the remote, presenter view with its bar, a phone of the room. */
import type { Page } from 'playwright/test'
import { notesAt } from 'slidev-addon-press/deck.ts'
import { expect } from './fixture'
import { AGREE, awake, expectAt, goTo, onwards, openAll, PHONE, resetClock, secondLink, test } from './stage'
import { CLAIMS, clicksOf, slideOf, SLIDES, talkIn } from './talk'

const claim = CLAIMS[0]!
const EXPLORE = slideOf('explore')

test('the remote blanks the projector, and brings the slide back', async ({ stage, open }) => {
  const { remote, projector } = await openAll(stage, open)
  const screen = projector.locator('html')
  for (const shade of ['black', 'white']) {
    await remote.locator(`#${shade}`).click()
    await expect(screen).toHaveAttribute('data-blank', shade)
    await expect(remote.locator(`#${shade}`)).toHaveAttribute('aria-pressed', 'true')
    await expect.poll(() => projector.evaluate(() => getComputedStyle(document.body, '::after').backgroundColor))
      .toBe({ black: 'rgb(0, 0, 0)', white: 'rgb(255, 255, 255)' }[shade])
  }
  await remote.locator('#back').click()
  await expect(screen).not.toHaveAttribute('data-blank')
  await expect(remote.locator('#bar')).toBeHidden()
})

test('the remote is in the speaker’s language, and says how the talk keeps to its plan', async ({ stage, open }) => {
  const remote = await open(stage.link('remote'), PHONE)
  await goTo(remote, claim.no)
  const [words, french] = [notesAt(claim, 0), notesAt(talkIn('fr').slides[claim.no - 1]!, 0)]
  await expect(remote.locator('#notes p')).toHaveText(words)
  await remote.locator('#open-more').click()
  await remote.getByRole('button', { name: 'Français' }).click()
  await remote.locator('#more form button').click()
  await expect(remote.locator('#notes p')).toHaveText(french)
  await expect(remote.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(remote.locator('#next')).toHaveText('Suivant')
  await remote.reload()
  await expect(remote.locator('#notes p'), 'it stays').toHaveText(french)

  const pace = remote.locator('#pace')
  await expect(pace, 'the plan stands beside the clock').toHaveText('')
  await remote.locator('#clock-run').click()
  await expect(pace).toHaveText(/^\d+:\d\d d’avance$/)
  const before = await pace.textContent()
  await expect(pace, 'time goes on').not.toHaveText(before!)
  await goTo(remote, 1)
  await expect(pace).toHaveText('à l’heure')
  await resetClock(remote)
  await expect(pace).toHaveText('')
})

test('a clock that the remote has started goes on as a laptop comes, and stops for both', async ({ stage, open }) => {
  const remote = await open(stage.link('remote'), PHONE)
  await goTo(remote, claim.no)
  await remote.locator('#clock-run').click()
  await expect(remote.locator('#clock')).toHaveText(/0:0[1-9]/)
  const laptop = await open(stage.link('presenter'))
  await awake(laptop)
  await expect(laptop.locator('.pace')).toHaveAttribute('data-clock', 'running')
  await expect(laptop.locator('.pace-slide'), 'what the slide has taken').toContainText(/0:0[1-9]/)
  await expect(remote.locator('#clock-run')).toHaveText('Pause')
  await expect(remote.locator('#clock')).not.toHaveText('0:00')
  await resetClock(remote)
  await expect(laptop.locator('.pace')).not.toHaveAttribute('data-clock', 'running')
})

test('presenter view has the votes as they come, by the words that are voted on', async ({ stage, open }) => {
  const { remote, room, laptop } = await openAll(stage, open)
  await goTo(remote, EXPLORE.no)
  await expectAt([laptop, room], `${EXPLORE.no}.0`)
  const bets = room.locator('#room-poll button')
  const { bets: words } = EXPLORE.frontmatter.words as { bets: Record<string, string> }
  const votes = laptop.locator('.stage-votes')
  await expect(votes.locator('dt')).toHaveText(Object.values(words))
  const count = votes.locator('dd').nth(2)
  const before = Number(await count.textContent())
  await bets.nth(2).click()
  await expect(count).toHaveText(String(before + 1))
  await bets.nth(0).click()
  await expect(count, 'it has changed its vote').toHaveText(String(before))
  await goTo(remote, 1)
  await expect(votes).toHaveCount(0)
})

test('one speaker asks for the lead, the other gives it, and has it back', async ({ stage, open }) => {
  const remote = await open(stage.link('remote'), PHONE)
  await goTo(remote, 1)
  await expect(remote.locator('#place')).toHaveText(/^1 /)
  const laptop = await open(stage.link('presenter'))
  const second = await open(secondLink(stage, '/presenter/1'))
  await Promise.all([laptop, second].map(awake))
  await expectAt([laptop, second], '1.0')
  const lead = (page: Page) => page.locator('.stage-lead')
  const hand = async (from: Page, to: Page) => {
    await expect(lead(from)).toHaveText('You lead')
    await to.getByRole('button', { name: 'Ask to lead' }).click()
    await expect(lead(to)).toContainText('You have asked to lead')
    await from.getByRole('button', { name: 'Give' }).click()
    await expect(lead(to)).toHaveText('You lead')
    await expect(lead(from)).toContainText('The other speaker leads')
  }
  await hand(laptop, second)
  await second.keyboard.press('ArrowRight')
  await expectAt([laptop, second], clicksOf(SLIDES[0]!) ? '1.1' : '2.0')
  await laptop.keyboard.press('End')
  await expectAt([laptop, second], clicksOf(SLIDES[0]!) ? '1.1' : '2.0', AGREE)
  await hand(second, laptop)
})

test('the remote takes no press before it has heard the server, and loses none', async ({ stage, open }) => {
  const remote = await open(stage.link('remote'), PHONE)
  await expect(remote.locator('#next'), 'it has gone where the link leads').toBeEnabled()
  await remote.route('**/remote/talk.json', route => setTimeout(() => void route.continue(), 1000))
  await remote.reload({ waitUntil: 'commit' })
  await goTo(remote, claim.no)
  await expect(remote.locator('#place')).toHaveText(new RegExp(`^${claim.no} `))
})

test('a phone of the room reads the article beside a claim, and keeps nothing but its mark', async ({ stage, open }) => {
  const remote = await open(stage.link('remote'), PHONE)
  await goTo(remote, claim.no)
  const room = await open(stage.url, PHONE)
  await expectAt([room], `${claim.no}.0`)
  await expect(room.locator('html')).toContainClass('reads')
  await expect(room.locator('#room-article')).toBeVisible()
  await onwards(remote)
  await expectAt([room], `${claim.no}.1`)
  await expect(room.locator('#snapshot-status'), 'the step is said').toHaveText(/\S/)
  const kept = await room.evaluate(async () =>
    [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length])
  expect(kept).toEqual([0, 0, 0])
  const cookies = await room.context().cookies()
  expect(cookies.map(({ name }) => name)).toEqual([`device-${stage.port}`])
})

test('on a phone held upright what stands for and against a claim comes with the speaker’s clicks', async ({ stage, open }) => {
  const remote = await open(stage.link('remote'), PHONE)
  await goTo(remote, slideOf('verdicts').no)
  const room = await open(stage.url, PHONE)
  const cells = (side: string) => room.locator(`#room-article tbody td:has(> .head:text-is("${side}")) p:not(.source)`)
  await expect(room.locator('#room-article tbody th').first(), 'the claims stand').toBeVisible()
  for (const [step, [pro, contra]] of [[false, false], [true, false], [true, true]].entries()) {
    await expectAt([room], `${slideOf('verdicts').no}.${step}`)
    await expect(cells('for').first(), `for, step ${step}`).toBeVisible({ visible: pro! })
    await expect(cells('against').first(), `against, step ${step}`).toBeVisible({ visible: contra! })
    await onwards(remote)
  }
})

test('on a small phone the remote fits: nothing sideways, and both large buttons in sight', async ({ stage, open }) => {
  const size = { width: 320, height: 568 }
  const remote = await open(stage.link('remote'), { ...PHONE, viewport: size })
  for (const code of ['en', 'fr']) {
    await remote.locator('#open-more').click()
    await remote.locator(`#languages [lang=${code}]`).click()
    await remote.locator('#more form button').click()
    for (const no of [claim.no, EXPLORE.no]) {
      await goTo(remote, no)
      await expect(remote.locator('#place')).toHaveText(new RegExp(`^${no} `))
      const wide = await remote.evaluate(() => [document.documentElement, ...document.querySelectorAll('header, main, footer')]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map(({ tagName }) => tagName))
      expect(wide, `sideways on slide ${no} in ${code}`).toEqual([])
      for (const id of ['next', 'previous'])
        await expect(remote.locator(`#${id}`)).toBeInViewport({ ratio: 1 })
    }
  }
})
