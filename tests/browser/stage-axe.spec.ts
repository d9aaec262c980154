/** The stage's pages by axe-core, in both schemes. */
import { expect } from './fixture'
import { awake, goTo, onwards, PHONE, resetClock, test } from './stage'
import { CLAIMS, slideOf } from './talk'
import { violations } from './violations'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe-core finds no violation of WCAG 2.2 A and AA on the stage's pages, ${colorScheme}`, async ({ stage, open }) => {
    test.setTimeout(120_000)
    const calm = { colorScheme, reducedMotion: 'reduce' } as const
    const phone = { ...PHONE, ...calm }
    const found: Record<string, string[]> = {}

    const door = await open(new URL('enter/', stage.url).href, phone)
    await expect(door.locator('#needs-key')).toBeVisible()
    found.door = await violations(door)
    const codes = await open(stage.link('presenter').replace(/to=.*/, 'to=/join/'), calm)
    await codes.waitForURL('**/join/')
    found.codes = await violations(codes)

    const remote = await open(stage.link('remote'), phone)
    const room = await open(stage.url, phone)
    const laptop = await open(stage.link('presenter'), calm)
    await awake(laptop)
    await goTo(remote, CLAIMS[0]!.no)
    await expect(room.locator('#room-article')).toBeVisible()
    await remote.locator('#clock-run').click()
    await onwards(remote)
    await expect(remote.locator('#pace')).not.toHaveText('')
    found.remote = await violations(remote)
    found['room, the article'] = await violations(room)

    await goTo(remote, slideOf('explore').no)
    await remote.locator('#black').click()
    await room.locator('#room-poll button').nth(1).click()
    await expect(room.locator('#room-note')).toHaveText(/\S/)
    await expect(laptop.locator('.stage-votes')).toBeVisible()
    await expect(remote.locator('#bar')).toBeVisible()
    found['remote, the bet'] = await violations(remote)
    found['room, the bet'] = await violations(room)
    found.presenter = await violations(laptop)
    await remote.locator('#back').click()

    for (const sheet of ['slides', 'more']) {
      await remote.locator(`#open-${sheet}`).click()
      found[`remote, ${sheet}`] = await violations(remote)
      await remote.locator(`#${sheet} form button`).click()
    }
    await resetClock(remote)
    expect(Object.fromEntries(Object.entries(found).filter(([, violations]) => violations.length))).toEqual({})
  })
}
