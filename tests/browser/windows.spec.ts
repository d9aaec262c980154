/** Windows of a talk agree on where it is and on its timer, in whatever order they come and go. */
import process from 'node:process'
import { expect, newWindow, test } from './fixture'
import { arrive, CLAIMS, open } from './talk'
import { APART, Talk } from './windows'

test.use(APART)

/** In `npm test` a part of the walk, which always begins the same: ACTS=500 goes on. */
const ACTS = Number(process.env.ACTS ?? 100)

test('one that opens, anywhere, takes over slide, click and timer, and calls nobody back; so does one that is loaded again', async ({ context }) => {
  const talk = await Talk.begin(context, { page: 6, clicks: 3 })
  await talk.open('audience', { page: 1, clicks: 0 })
  await talk.open('overview', { page: 1, clicks: 0 })
  await talk.open('presenter', { page: 1, clicks: 0 })
  for (const one of talk.awake)
    await talk.reload(one)
  await talk.close(talk.awake[0]!)
  for (const one of talk.awake)
    await talk.press(one, 'ArrowRight')
})

test('one alone that is loaded again goes on', async ({ context }) => {
  const talk = await Talk.begin(context, { page: 6, clicks: 3 })
  await talk.reload(talk.awake[0]!)
})

test('one that was busy or asleep is where the others are, and leads again', async ({ context }) => {
  const talk = await Talk.begin(context, { page: 3, clicks: 0 })
  await talk.open('audience', { page: 3, clicks: 0 })
  const [presenter, audience] = talk.awake as [typeof talk.awake[0], typeof talk.awake[0]]
  await talk.pressWhileBusy(presenter, audience)
  await talk.pressWhileBusy(audience, presenter)
  await talk.sleep(audience)
  for (let press = 0; press < 3; press++)
    await talk.press(presenter, 'ArrowRight')
  await talk.wake(audience)
  await talk.press(audience, 'ArrowLeft')
})

test('one whose app has not taken over yet follows, and its presses count from where the talk is', async ({ context }) => {
  const [presenter, audience] = [await newWindow(context), await newWindow(context)]
  const [claim] = CLAIMS as [typeof CLAIMS[0]]
  await open(presenter, claim, 0, 'presenter/')
  // The app takes over once all stands still.
  await audience.addInitScript(() => new MutationObserver((_, observer) => {
    const slides = document.querySelector('#slideshow')
    slides?.animate([{ opacity: 1 }, { opacity: 1 }], 4000)
    if (slides)
      observer.disconnect()
  }).observe(document, { childList: true, subtree: true }))
  await audience.goto(`${claim.no}/`)
  await expect(audience.locator('#slideshow h1')).toHaveText([claim.headline])
  await presenter.keyboard.press('ArrowRight')
  await presenter.keyboard.press('ArrowRight')
  await expect(audience.locator('html[data-step="0 1 2"] #snapshot'), 'what is seen follows').toBeVisible()
  await audience.keyboard.press('ArrowRight')
  await arrive(audience, claim, 3)
  await arrive(presenter, claim, 3, 'presenter/')
  await expect(audience.locator('#snapshot')).toHaveCount(0)
  await arrive(audience, claim, 3)
})

test(`${ACTS} acts by chance: no window leads that nobody touched, all agree, the timer goes on`, async ({ context }) => {
  test.setTimeout(60_000 + ACTS * 2000)
  const talk = await Talk.begin(context, { page: 6, clicks: 3 })
  for (let act = 0; act < ACTS; act++)
    await talk.act()
  test.info().annotations.push({ type: 'slowest agreement', description: `${talk.slowest.ms} ms: ${talk.slowest.act}` })
})
