/** Ways to a slide: its address, the keyboard, a deep link, the overview, the goto box. */
import { countPresses } from '../support/presses.ts'
import { expect, test } from './fixture'
import { painted, promised } from './scenes'
import { address, arrive, CLAIMS, clicksOf, expectShown, figureOn, named, open, slideOn, SLIDES } from './talk'

const first = SLIDES[0]!
const last = SLIDES.at(-1)!

// That the right arrow walks through every click is how `npx press check deck` sees them; that each slide opens by its
// number and by its name is in still.spec.ts.
test('the left arrow walks back through every click of every slide', async ({ page }) => {
  const stops = SLIDES.flatMap(slide => Array.from({ length: clicksOf(slide) + 1 }, (_, click) => ({ slide, click })))
  await open(page, last, clicksOf(last))
  await page.keyboard.press('ArrowRight') // at the end there is nowhere to go
  for (const { slide, click } of stops.reverse()) {
    await arrive(page, slide, click)
    await page.keyboard.press('ArrowLeft')
  }
  await arrive(page, first)
})

test('up and down go slide by slide, whatever clicks are left', async ({ page }) => {
  const [claim, next] = CLAIMS as [typeof first, typeof first]
  await open(page, claim, 1)
  await page.keyboard.press('ArrowDown')
  await arrive(page, next)
  await page.keyboard.press('ArrowUp')
  await arrive(page, claim)
})

for (const keys of [['PageUp', 'PageDown'], ['PageUp', 'PageUp'], ['Home', 'PageDown', 'PageDown']]) {
  test(`${keys.join(' and ')} in one breath, at the start of a slide, lead where counting says`, async ({ page }) => {
    const pressAtOnce = (keys: string[]) => keys.flatMap(key => ['keydown', 'keyup'].map(type =>
      document.body.dispatchEvent(new KeyboardEvent(type, { key, code: key, bubbles: true }))))
    for (const { no } of [SLIDES[1]!, CLAIMS[0]!, CLAIMS[1]!, last]) {
      await open(page, SLIDES[no - 1]!)
      await page.evaluate(pressAtOnce, keys)
      const to = countPresses({ no, click: 0 }, keys.map(key => ({ key, at: 0 })), SLIDES)
      await arrive(page, SLIDES[to.no - 1]!, to.click)
    }
  })
}

test.describe('a deep link', () => {
  const [claim] = CLAIMS as [typeof first]
  const end = clicksOf(claim)
  for (const [clicks, step, why] of [['2', 2, 'shows that step'], ['99', end, 'past the end shows the last step'], ['-1', 0, 'below 0 shows the first step'], ['', 0, 'without a number shows the first step'], ['abc', 0, 'without sense shows the first step'], ['1.5', 1, 'between two shows the one before']] as const) {
    test(`?clicks=${clicks} ${why}`, async ({ page }) => {
      await page.goto(`${address(claim)}?clicks=${clicks}`)
      await expectShown(page, claim)
      await arrive(page, claim, step) // the address is put right too
      expect(await painted(figureOn(page, claim)), `step ${step} of the figure`).toEqual(promised(claim, step))
      await expect(slideOn(page, claim).locator('.evidence-value'), 'evidence for comes at the last click but one, evidence against at the last').toHaveCount(step === end ? 4 : step === end - 1 ? 2 : 0)
      await page.keyboard.press('ArrowRight')
      await (step === end ? arrive(page, CLAIMS[1]!) : arrive(page, claim, step + 1))
    })
  }
})

test('the overview shows every slide and leads to the one that is chosen', async ({ page }) => {
  const target = CLAIMS.at(-1)!
  const cards = page.locator('[data-slidev-no].disable-view-transition')
  await open(page, first)
  await page.keyboard.press('o')
  await expect(cards, 'a card a slide').toHaveCount(SLIDES.length)
  await expect(cards.locator('h1'), 'with its headline').toHaveText(SLIDES.map(({ headline }) => headline))
  await cards.nth(target.no - 1).click({ force: true }) // the card's frame takes the click
  await arrive(page, target)
  await expect(cards, 'the overview closes').toHaveCount(0)
})

test('the page /overview lists every slide by its headline, with its notes', async ({ page }) => {
  await page.goto('overview')
  await expect(page.locator('[data-slidev-no] h1')).toHaveText(SLIDES.map(({ headline }) => headline), { timeout: 10_000 })
  await expect(page.locator('.slidev-note')).toHaveCount(SLIDES.length)
  expect((await page.locator('body').innerText()).match(/.*[*_`].*/g) ?? [], 'lines that show the marks of their Markdown').toEqual([])
})

test('the goto box finds a slide by number and by a word', async ({ page }) => {
  const target = CLAIMS[1]!
  const box = page.locator('#slidev-goto-dialog')
  const found = box.getByRole('button')
  for (const text of [String(target.no), target.headline]) {
    await open(page, first)
    await page.keyboard.press('g')
    await expect(box.getByRole('textbox'), 'the box takes what is typed').toBeFocused()
    await page.keyboard.type(text)
    await expect(found.first(), `"${text}" finds ${named(target)}`).toContainText(target.headline)
    await page.keyboard.press('Enter')
    await arrive(page, target)
  }
})
