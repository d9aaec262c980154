/** The picture that a shared link shows is the cover as it stands in the deck. */
import type { Page } from 'playwright/test'
import { CARD } from 'slidev-addon-press/site/head.ts'
import { expect, test } from './fixture'
import { open, TALKS } from './talk'

/** Pixels of a tile's side: large enough to even out edges and JPEG, small enough to tell a line of type. */
const TILE = 10
/** Grey levels of 255. As built it is 22, without the imprint 91, with the cover of another language 183. */
const NEAR = 40

for (const { lang, path, slides } of TALKS) {
  test(`the card in ${lang} shows the cover in ${lang}`, async ({ page, request }) => {
    await page.setViewportSize({ width: CARD.width, height: CARD.height })
    await open(page, slides[0]!, 0, path)
    await page.addStyleTag({ content: 'nav, .length { visibility: hidden }' }) // what nobody could press on a picture, and what it does not say
    const pictures = [await page.screenshot(), await (await request.get(path + CARD.name)).body()]
    expect(await apart(page, pictures), 'grey levels between card and cover, in the tile where they differ most').toBeLessThan(NEAR)
  })
}

/**
 * How far two pictures of one size are apart in the tile where they differ most, in grey levels; not a number if their
 * sizes differ.
 */
async function apart(page: Page, pictures: Buffer[]): Promise<number> {
  await page.goto('about:blank')
  return page.evaluate(async ({ sources, tile }) => {
    const [a, b] = await Promise.all(sources.map(async (source) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const canvas = new OffscreenCanvas(Math.round(image.width / tile), Math.round(image.height / tile))
      const context = canvas.getContext('2d')!
      context.imageSmoothingQuality = 'high'
      context.drawImage(image, 0, 0, canvas.width, canvas.height)
      return context.getImageData(0, 0, canvas.width, canvas.height).data
    }))
    return a!.length === b!.length ? Math.max(...a!.map((value, at) => Math.abs(value - b![at]!))) : Number.NaN
  }, { sources: pictures.map(picture => `data:image;base64,${picture.toString('base64')}`), tile: TILE })
}
