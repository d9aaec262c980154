/** Which windows change their language together, and that windows of different languages leave each other alone. */
import { expect, newWindow, test } from './fixture'
import { arrive, expectShown, isAt, open, slideOf, talkIn } from './talk'

const FR = talkIn('fr')
const PRESENTER = 'presenter/'

test('one that follows goes along with its presenter and follows there; one that is elsewhere stays', async ({ page: presenter, context }) => {
  const [audience, apart] = [await newWindow(context), await newWindow(context)]
  const [there, here] = [slideOf('S1', FR.slides), slideOf('D1', FR.slides)]
  await apart.addInitScript(() => localStorage.setItem('slidev-sync-directions', '{"viewerSend":false,"viewerReceive":false}'))
  await open(apart, there, 0, FR.path)
  await apart.evaluate(() => localStorage.removeItem('slidev-sync-directions')) // the other windows' own
  await open(presenter, here, 0, FR.path + PRESENTER)
  await open(audience, here, 0, FR.path)
  for (const click of [1, 2]) {
    await presenter.keyboard.press('ArrowRight')
    await arrive(audience, here, click, FR.path)
  }
  await presenter.keyboard.press('l')
  await expect(presenter).toHaveURL(isAt(slideOf('D1'), 2, PRESENTER))
  await arrive(audience, slideOf('D1'), 2)
  await expectShown(presenter, slideOf('D1'))
  await presenter.keyboard.press('ArrowRight')
  await arrive(audience, slideOf('D1'), 3)
  await expect(presenter).toHaveURL(isAt(slideOf('D1'), 3, PRESENTER))
  await arrive(apart, there, 0, FR.path)
})

test('of different languages do not drive each other', async ({ page: french, context }) => {
  const [presenter, audience] = [await newWindow(context), await newWindow(context)]
  const [here, there] = [slideOf('D1', FR.slides), slideOf('S1')]
  await open(presenter, there, 1, PRESENTER)
  await open(audience, there, 1)
  await open(french, here, 0, FR.path + PRESENTER)
  await french.keyboard.press('ArrowRight')
  await arrive(french, here, 1, FR.path + PRESENTER)
  await french.waitForTimeout(500) // long enough to move the others, if anything did
  await expect(presenter).toHaveURL(isAt(there, 1, PRESENTER))
  await arrive(audience, there, 1)
  await presenter.keyboard.press('ArrowRight')
  await arrive(audience, there, 2)
  await expect(french).toHaveURL(isAt(here, 1, FR.path + PRESENTER))
})
