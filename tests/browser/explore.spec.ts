/** "Build or fork?" as a room plays it: the bet, the dials by key and pointer, the address, two windows, paper. */
import type { Page } from 'playwright/test'
import { expect, newWindow, test } from './fixture'
import { address, arrive, clicksOf, expectShown, figureOn, open, slideOf, slideOn, SLIDES, wordsOf } from './talk'

const slide = slideOf('explore')
const next = SLIDES[slide.no]!
const PRESENTER = 'presenter/'

const on = (page: Page) => slideOn(page, slide)
const bet = (page: Page, name: string) => on(page).getByRole('button', { name, exact: true })
const dial = (page: Page, name: string | RegExp) => on(page).getByRole('slider', { name })
const question = (page: Page) => on(page).locator('.question')
const result = (page: Page) => on(page).locator('.result')
const COST = 'Cost of opening a platform'
const PORTABLE = 'Users a fork takes along'

test('the bet comes first, and placing one brings the answer', async ({ page }) => {
  await open(page, slide)
  await expect(on(page).getByRole('slider'), 'no dial before the last click').toHaveCount(0)
  await expect(question(page)).toHaveText(/Your bet: the crowd …$/)
  await bet(page, 'spreads out').click()
  await arrive(page, slide, 1)
  await expect(bet(page, 'spreads out')).toHaveAttribute('aria-pressed', 'true')
  await expect(result(page)).toHaveText('50 platforms, still 88% on one')
  await expect(question(page)).toHaveText(/The crowd stays with one\. Bet lost\.$/)
  await expect(on(page).getByRole('slider')).toHaveCount(0)
  await page.keyboard.press('ArrowRight')
  await arrive(page, slide, 2) // the keys are the slides' again
  await expect(question(page), 'where users can leave it does spread').toHaveText(/ Bet won\.$/)
  await expect(on(page).locator('.bets'), 'the dials take the place of the bets').toHaveCount(0)
  await expect(dial(page, COST)).toBeEnabled()
})

test('a dial is turned by its keys, which leave the slide where it is', async ({ page }) => {
  await open(page, slide, 2)
  const live = on(page).locator('[aria-live="polite"]')
  const before = await result(page).innerText()
  await dial(page, PORTABLE).focus()
  await page.keyboard.press('ArrowUp')
  await expect(dial(page, PORTABLE)).toHaveAttribute('aria-valuetext', /^20%/)
  await arrive(page, slide, 2)
  await expect(result(page)).not.toHaveText(before)
  await expect(live).toHaveText(await result(page).innerText())
  await expect(wordsOf(figureOn(page, slide)), 'the picture is described as it is now').toHaveText(await result(page).innerText())
  await page.keyboard.press('ArrowDown')
  await expect(dial(page, PORTABLE)).toHaveAttribute('aria-valuetext', /^10%/)
  await expect(live, 'a preset says itself; what lies between is announced').toBeEmpty()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowLeft')
  await arrive(page, slide, 1)
  await expect(result(page), 'the dials hold at the last click only').toHaveText(/^50 platforms, still 88%/)
})

test('a clicker still moves the slides while a dial has the focus', async ({ page }) => {
  await open(page, slide, 2)
  await dial(page, COST).focus()
  await page.keyboard.press('PageUp')
  await arrive(page, slide, 1)
  await page.keyboard.press('PageDown')
  await arrive(page, slide, 2)
  await dial(page, COST).focus()
  await page.keyboard.press('PageDown')
  await arrive(page, next)
})

test('after the pointer has turned a dial the arrow keys are with the slides', async ({ page }) => {
  await open(page, slide, 2)
  const box = (await dial(page, COST).boundingBox())!
  await page.mouse.move(box.x + box.width / 4, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 2, box.y + box.height / 2, { steps: 4 })
  await page.mouse.up()
  await expect(dial(page, COST)).toHaveAttribute('aria-valuetext', /1,000/)
  await page.keyboard.press('ArrowRight')
  await arrive(page, next)
})

test.describe('with a finger', () => {
  test.use({ hasTouch: true })
  test('a swipe on a dial turns it and not the page', async ({ page }) => {
    await open(page, slide, 2)
    const { x, y, width, height } = (await dial(page, COST).boundingBox())!
    const touch = await page.context().newCDPSession(page)
    const at = (place: number) => [{ x: x + width * place, y: y + height / 2 }]
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0.9) })
    for (const place of [0.7, 0.5, 0.3, 0.1])
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(place) })
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await expect(dial(page, COST)).not.toHaveAttribute('aria-valuetext', /^40 /)
    await arrive(page, slide, 2)
  })
})

test('a preset is a button away', async ({ page }) => {
  await open(page, slide, 2)
  await bet(page, 'Frontier model').click()
  await expect(result(page)).toHaveText(/^3 platforms/)
  await expect(bet(page, 'Frontier model')).toHaveAttribute('aria-pressed', 'true')
  await expect(dial(page, COST)).toHaveAttribute('aria-valuetext', /1,000/)
})

test.describe('the address', () => {
  const query = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams)

  test('holds what is set, and gives it back', async ({ page, context }) => {
    await open(page, slide)
    await bet(page, 'settles on a few').click()
    await arrive(page, slide, 1)
    await page.keyboard.press('ArrowRight')
    await arrive(page, slide, 2)
    await dial(page, PORTABLE).focus()
    await page.keyboard.press('End')
    await expect.poll(() => query(page)).toEqual({ clicks: '2', bet: 'few', cost: '40', returns: '1', portable: '0.5' })
    const said = await result(page).innerText()
    const shared = page.url()
    await page.close()
    const other = await context.newPage()
    await other.goto(shared)
    await expectShown(other, slide)
    await expect(result(other)).toHaveText(said)
    await expect(question(other)).toHaveText(/takes 50%.*spreads out\. Bet lost\.$/s)
    expect(query(other)).toEqual({ clicks: '2', bet: 'few', cost: '40', returns: '1', portable: '0.5' })
  })

  test('may hold nonsense', async ({ page }) => {
    await page.goto(`${address(slide)}?clicks=2&bet=all&cost=cheap&returns=9&portable=`)
    await expectShown(page, slide)
    await expect(dial(page, 'Pull of the crowd')).toHaveAttribute('aria-valuetext', 'α = 1.2')
    await expect(dial(page, COST)).toHaveAttribute('aria-valuetext', /^40 /)
    await expect.poll(() => query(page)).toEqual({ clicks: '2', cost: '40', returns: '1.2', portable: '0.1' })
  })

  test('is clean again on other slides', async ({ page }) => {
    await open(page, slide)
    await bet(page, 'stays with one').click()
    await expect.poll(() => query(page)).toEqual({ clicks: '1', bet: 'stays' })
    await page.keyboard.press('ArrowDown')
    await arrive(page, next)
    await expect.poll(() => query(page)).toEqual({})
  })
})

test('presenter and audience see the same, also one who comes late', async ({ page: audience, context }) => {
  const presenter = await newWindow(context)
  await open(presenter, slide, 0, PRESENTER)
  await open(audience, slide)
  await bet(presenter, 'spreads out').click()
  await arrive(presenter, slide, 1, PRESENTER)
  await arrive(audience, slide, 1)
  await expect(bet(audience, 'spreads out')).toHaveAttribute('aria-pressed', 'true')
  await expect(presenter.locator('.grid-section.next .result'), 'the preview shows what the next click brings').toHaveText(/16%/)
  await presenter.keyboard.press('ArrowRight')
  await arrive(audience, slide, 2)
  await dial(audience, COST).focus()
  await audience.keyboard.press('Home')
  await expect(result(audience)).toHaveText(/^184 platforms/)
  const said = await result(audience).innerText()
  await expect(result(presenter)).toHaveText(said)
  await expect.poll(() => new URL(presenter.url()).searchParams.get('cost')).toBe('10')
  const late = await newWindow(context)
  await open(late, slide, 2)
  await expect(result(late)).toHaveText(said)
})

test('a link that sets something is not undone by a window where nothing is set', async ({ page: audience, context }) => {
  await open(audience, slide, 2)
  const other = await newWindow(context)
  await other.goto(`${address(slide)}?clicks=2&cost=10`)
  await expectShown(other, slide)
  for (const page of [other, audience])
    await expect(result(page)).toHaveText(/^184 platforms/)
})

test('on paper stands the table of presets', async ({ page }) => {
  await page.goto('print?print=true')
  const paper = page.locator('.print-slide-container').nth(slide.no - 1)
  const columns = paper.locator('.presets > li')
  await expect(columns).toHaveCount(3)
  for (const [i, value] of ['99.8%', '88%', '16%'].entries()) {
    await expect(columns.nth(i).locator('.evidence-value')).toHaveText(value)
    await expect(columns.nth(i).locator('.evidence-source'), 'its platforms and its HHI').toHaveText(/^\d+ platforms, HHI [\d,]+$/)
  }
  await expect(paper.getByRole('slider'), 'where the dials stand').toHaveCount(3)
  expect(clicksOf(slide)).toBe(2)
})
