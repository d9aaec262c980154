/**
 * The blank key of a clicker: the room's windows go black or white, the presenter's does not, and the talk stays where
 * it is.
 */
import type { Page } from 'playwright/test'
import { expect, newWindow, test } from './fixture'
import { arrive, CLAIMS, open, slideOf, slideOn, SLIDES, TALKS } from './talk'

const PRESENTER = 'presenter/'
const claim = CLAIMS[0]!
const sign = (page: Page) => page.locator('.blank-sign')

/** What lies over the whole window, over everything in it, if anything does. */
const cover = (page: Page) => page.evaluate(() => {
  const { content, position, width, height, backgroundColor } = getComputedStyle(document.body, '::after')
  const whole = content !== 'none' && position === 'fixed' && Number.parseFloat(width) === innerWidth && Number.parseFloat(height) === innerHeight
  return whole && [0.02, 0.5, 0.98].every(at => document.elementFromPoint(innerWidth * at, innerHeight * at) === document.body) ? backgroundColor : 'nothing'
})
const expectCover = (page: Page, colour: string, message: string) =>
  expect.poll(() => cover(page), { message, intervals: [20, 50, 100] }).toBe(colour)
const BLACK = 'rgb(0, 0, 0)'
const WHITE = 'rgb(255, 255, 255)'

test('a press in presenter view blanks the room in all its windows, one that opens later too; any key brings the slide back and moves nothing', async ({ page: audience, context }) => {
  await audience.setViewportSize({ width: 1024, height: 768 }) // with margins over and under the slide
  const [presenter, second] = [await newWindow(context), await newWindow(context)]
  await open(audience, claim, 1)
  await open(second, claim, 1)
  await open(presenter, claim, 1, PRESENTER)
  for (const [key, colour, back] of [['b', BLACK, 'ArrowRight'], ['.', BLACK, '.'], ['w', WHITE, 'PageDown'], [',', WHITE, 'End']] as const) {
    await presenter.keyboard.press(key)
    await expectCover(audience, colour, `what covers the room's slide after ${key}`)
    await expectCover(second, colour, `what covers another window after ${key}`)
    await expectCover(presenter, 'nothing', 'what covers the presenter')
    await expect(sign(presenter), 'the presenter\'s sign').toHaveText(/any key/)
    await presenter.keyboard.press(back)
    await expectCover(audience, 'nothing', `what covers the room's slide after ${key} and ${back}`)
    await expectCover(second, 'nothing', `what covers another window after ${key} and ${back}`)
    await expect(sign(presenter)).toHaveCount(0)
  }
  await presenter.keyboard.press('b')
  const late = await newWindow(context)
  await open(late, claim, 1)
  await expectCover(late, BLACK, 'what covers a window that has just opened')
  await arrive(presenter, claim, 1, PRESENTER)
  await late.keyboard.press('ArrowRight')
  for (const page of [presenter, audience, second, late])
    await expectCover(page, 'nothing', 'what covers a slide after a key in the newest window')
  await arrive(late, claim, 1)
  await presenter.keyboard.press('ArrowRight')
  await arrive(presenter, claim, 2, PRESENTER)
  await arrive(audience, claim, 2)
})

test('what types, what is the browser\'s, and a key that is held leave the screen as it is; a click brings it back', async ({ page }) => {
  await open(page, claim, 1)
  await page.keyboard.down('Control')
  await page.keyboard.press('b')
  await page.keyboard.up('Control')
  await page.keyboard.press('g')
  await page.locator('#slidev-goto-input').pressSequentially('b.w,')
  await expect(page.locator('#slidev-goto-input')).toHaveValue('b.w,')
  await expectCover(page, 'nothing', 'what covers the slide after a word was typed')
  await page.keyboard.press('Escape')
  await page.locator('#slidev-goto-input').blur()
  await page.keyboard.down('b')
  await page.keyboard.down('b') // as it repeats
  await page.keyboard.up('b')
  await expectCover(page, BLACK, 'what covers the slide while a key is held')
  await page.keyboard.press('Shift')
  await expectCover(page, BLACK, 'what covers the slide after a key that does nothing by itself')
  await page.mouse.click(640, 360)
  await expectCover(page, 'nothing', 'what covers the slide after a click')
  await arrive(page, claim, 1)
})

test('a clicker blanks the screen while a dial has the focus', async ({ page }) => {
  const explore = slideOf('explore')
  await open(page, explore, 2)
  const dial = slideOn(page, explore).getByRole('slider').first()
  const value = await dial.inputValue()
  await dial.focus()
  await page.keyboard.press('.')
  await expectCover(page, BLACK, 'what covers the dials')
  await page.keyboard.press('ArrowRight')
  await expectCover(page, 'nothing', 'what covers the dials after a key')
  await expect(dial).toHaveValue(value)
  await arrive(page, explore, 2)
})

for (const { lang, path, slides } of TALKS) {
  test(`in ${lang} it is said that the screen is blank, and that it is no more`, async ({ page }) => {
    const said = page.getByRole('status')
    await open(page, slides[2]!, 0, path)
    await expect(said, 'what is said on arrival').not.toBeEmpty()
    const texts = [await said.innerText()]
    for (const key of ['b', 'x', 'w']) {
      await page.keyboard.press(key)
      await expect(said, `what is said after ${key}`).not.toHaveText(texts.at(-1)!)
      texts.push(await said.innerText())
    }
    expect(new Set(texts).size, 'black, back and white are told apart').toBe(texts.length)
  })
}

test('Home and End lead to the first and the last slide', async ({ page }) => {
  await open(page, claim, 1)
  await page.keyboard.press('End')
  await arrive(page, SLIDES.at(-1)!)
  await page.keyboard.press('Home')
  await arrive(page, SLIDES[0]!)
})
