/** The stage in a network: the room's code is on the slides that have a place for it, and no key ever is. */
import { expect } from './fixture'
import { awake, expectAt, goTo, onwards, PHONE, test } from './stage'
import { slideOf } from './talk'

/** It leads back to this machine, as any that begins with 127. */
const HALL = '127.0.0.2'

test('the projector shows the room’s code where the speaker wants it, phones come by it, and no key is seen', async ({ stage, open }) => {
  test.setTimeout(120_000)
  await stage.end()
  await stage.start({ wlan0: HALL })
  try {
    const address = `${HALL}:${stage.port}`
    expect(stage.said).toContain(`room       http://${address}/\n`)
    expect(stage.said).toMatch(/^--lan opens port \d+ to everybody in this network: .*nothing is encrypted\.$/m)
    const laptop = await open(stage.link('presenter'))
    const projector = await laptop.context().newPage()
    await projector.goto(stage.link('audience'))
    const remote = await open(stage.link('remote'), PHONE)
    await Promise.all([laptop, projector].map(awake))
    const code = projector.locator('.room-code')
    const toggle = (name: string) => laptop.locator('.stage-panel').getByRole('button', { name }).click()

    await expect(code.locator('svg'), 'on the cover').toBeVisible()
    await expect(code).toContainText(address)
    const phone = await open(`http://${address}/`, PHONE)
    await toggle('Hide code')
    await expect(code).toHaveCount(0)

    await goTo(remote, slideOf('explore').no)
    await expectAt([projector, phone], `${slideOf('explore').no}.0`)
    await expect(code, 'it stays hidden').toHaveCount(0)
    await toggle('Show code')
    await expect(code.locator('svg'), 'on the bet').toBeVisible()
    expect(await projector.content(), 'the way in for speakers').not.toMatch(/enter\/|#k=/)
    await onwards(remote)
    await expect(code, 'the bet is closed').toHaveCount(0)
  }
  finally {
    await stage.end()
    await stage.start()
  }
})
