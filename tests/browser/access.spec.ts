/** For those who listen, who use keys, and who ask for calm, for contrast or for their own colours. */
import type { Page } from 'playwright/test'
import { describedAt } from 'slidev-addon-press/deck.ts'
import { expect, test } from './fixture'
import { arrive, CLAIMS, clicksOf, figureOn, named, open, slideOf, slideOn, SLIDES } from './talk'

const status = (page: Page) => page.getByRole('status')

for (const view of ['', 'presenter/']) {
  test.describe(view ? 'presenter view' : 'audience view', () => {
    test('says which slide it is, what a click revealed, and the step on the way back', async ({ page }) => {
      const slide = CLAIMS[0]!
      const end = clicksOf(slide)
      await open(page, slide, 0, view)
      await expect(status(page), 'one live region').toHaveCount(1)
      await expect(status(page), 'the page has said its title').toHaveText(new RegExp(`^Slide ${slide.no} of ${SLIDES.length}\\. The space bar`))
      const added = (click: number) => describedAt(slide, click).slice(describedAt(slide, click - 1).length + 1)
      for (let click = 1; click < end - 1; click++) {
        await page.keyboard.press('ArrowRight')
        await expect(status(page), `what click ${click} added to the figure`).toHaveText(added(click))
      }
      const values = (stance: string) => slideOn(page, slide).locator(`.${stance} .evidence-value`).allTextContents()
      await page.keyboard.press('ArrowRight')
      await expect(status(page), 'what the last click but one added to the figure').toContainText(added(end - 1))
      for (const value of await values('supports'))
        await expect(status(page), 'the evidence for').toContainText(value)
      await page.keyboard.press('ArrowRight')
      await expect(status(page), 'nothing is said again').not.toContainText(added(end - 1))
      for (const value of await values('contests'))
        await expect(status(page), 'the evidence against').toContainText(value)
      await page.keyboard.press('ArrowLeft')
      await expect(status(page)).toHaveText(`Step ${end} of ${end + 1}`)
      await page.keyboard.press('ArrowUp')
      const before = SLIDES[slide.no - 2]!
      await expect(status(page)).toHaveText(`Slide ${before.no} of ${SLIDES.length}: ${before.headline}`)
    })
  })
}

test('nothing is said twice, also where slides are still to be fetched', async ({ page }) => {
  await page.addInitScript(() => {
    const said: string[] = []
    Object.assign(window, { said })
    new MutationObserver((records) => {
      for (const { target } of records) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest('[role="status"]')
        if (region?.textContent && !(region as HTMLElement).dataset.noted?.endsWith(`\n${region.textContent}`)) {
          (region as HTMLElement).dataset.noted += `\n${region.textContent}`
          said.push(region.textContent)
        }
      }
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })
  await page.route(/assets\/.*\.js$/, route => new Promise(done => setTimeout(() => done(route.continue()), 50)))
  const slides = [slideOf('S3'), slideOf('closing')]
  for (const slide of slides) {
    await page.goto(String(slide.no))
    await expect(page.locator('#snapshot'), 'until then the page has a live region of its own').toHaveCount(0)
    await expect(status(page)).toContainText(`Slide ${slide.no} of`)
    await page.waitForTimeout(600) // long enough for a second announcement
    expect(await page.evaluate(() => (window as unknown as { said: string[] }).said), `announcements on ${named(slide)}`).toHaveLength(1)
  }
})

test('the live region takes no room and is not on paper', async ({ page }) => {
  await open(page, CLAIMS[0]!)
  const { width, height } = (await status(page).boundingBox())!
  expect([width, height].every(side => side <= 1), 'at most a pixel').toBe(true)
  await page.goto('print?print=true')
  await expect(page.locator('.print-slide-container h1')).toHaveCount(SLIDES.length)
  await expect(status(page), 'a page on paper says nothing').toHaveCount(0)
  await expect(page.getByRole('main'), 'and is nobody\'s main content').toHaveCount(0)
  await expect(page, 'the title of a PDF').toHaveTitle(SLIDES[0]!.headline)
})

test('what waits for its click is hidden from all, and what is dimmed is not', async ({ page }) => {
  await open(page, SLIDES[0]!)
  const seen = await slideOn(page, SLIDES[0]!).locator('.slidev-layout').evaluate(box => ['', ' slidev-vclick-anim-fade'].map((more) => {
    const item = box.appendChild(Object.assign(document.createElement('p'), { className: `slidev-vclick-target slidev-vclick-hidden${more}`, textContent: 'Later' }))
    const { visibility } = getComputedStyle(item)
    const { height } = item.getBoundingClientRect()
    item.remove()
    return { visibility, room: height > 0 }
  }))
  expect(seen).toEqual([{ visibility: 'hidden', room: true }, { visibility: 'visible', room: true }])
})

test('the parts of the shell have names', async ({ page }) => {
  const slide = CLAIMS[0]!
  await open(page, slide)
  const controls = page.getByRole('navigation', { name: 'Slide controls' })
  for (const button of await controls.getByRole('button').all())
    await expect(button, 'a control without a name').toHaveAccessibleName(/\S/)
  await expect(page.locator('button button'), 'a button in a button').toHaveCount(0)
  await expect(page.getByRole('search'), 'the goto box is not there for screen readers until it is called').toHaveCount(0)
  await page.keyboard.press('g')
  await expect(page.getByRole('search').getByRole('textbox'), 'the goto box').toHaveAccessibleName('Go to a slide')
  await expect(page.getByRole('search').getByRole('textbox'), 'takes what is typed').toBeFocused()
  await open(page, slide, 0, 'presenter/')
  for (const name of ['Notes', 'Next step'])
    await expect(page.getByRole('region', { name }), 'a panel of presenter view').toHaveCount(1)
})

test.describe('by keys', () => {
  /** Follows Tab through the page, from its top until it starts over, and leaves the keys to the slides. */
  async function stops(page: Page) {
    await page.evaluate(() => {
      document.querySelectorAll<HTMLElement>('[data-stop]').forEach(element => delete element.dataset.stop)
      document.body.tabIndex = -1
      document.body.focus()
    })
    const found: {
      tag: string
      name: string
      slide: string | undefined
      ring: number
      contrast: boolean
      clipped: boolean
      shown: boolean
    }[] = []
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press('Tab')
      const stop = await page.evaluate(async () => {
        await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})))
        const here = document.activeElement!
        if (here === document.body || 'stop' in (here as HTMLElement).dataset)
          return undefined
        Object.assign((here as HTMLElement).dataset, { stop: '' })
        const style = getComputedStyle(here)
        const box = here.getBoundingClientRect()
        const reach = Number.parseFloat(style.outlineWidth) + Number.parseFloat(style.outlineOffset)
        let opacity = 1
        for (let at: Element | null = here; at; at = at.parentElement)
          opacity *= Number(getComputedStyle(at).opacity)
        return {
          tag: here.getAttribute('role') ?? here.tagName.toLowerCase(),
          name: here.getAttribute('aria-label') ?? here.textContent.trim(),
          slide: here.closest<HTMLElement>('[data-slidev-no]')?.dataset.slidevNo,
          ring: style.outlineStyle === 'solid' ? Number.parseFloat(style.outlineWidth) : 0,
          contrast: style.outlineColor === getComputedStyle(document.querySelector('h1')!).color,
          clipped: box.left < reach
            || box.top < reach
            || box.right > innerWidth - reach
            || box.bottom > innerHeight - reach,
          shown: opacity > 0.5,
        }
      })
      if (!stop)
        break
      found.push(stop)
    }
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    return found
  }

  for (const scheme of ['light', 'dark'] as const) {
    test(`every control on every slide is reached and wears a ring, ${scheme}`, async ({ page }) => {
      test.slow()
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
      await open(page, SLIDES[0]!)
      for (const slide of SLIDES) {
        for (let click = 0; click < clicksOf(slide); click++) {
          await arrive(page, slide, click)
          await page.keyboard.press('ArrowRight')
        }
        await arrive(page, slide, clicksOf(slide))
        const found = await stops(page)
        const on = `on ${named(slide)}`
        const expected = await slideOn(page, slide).locator('a[href], button, input, [tabindex="0"]').count()
        expect(found.filter(stop => stop.slide === String(slide.no)).length, `stops ${on}`).toBe(expected)
        expect(found.filter(stop => stop.slide && stop.slide !== String(slide.no)), `stops on slides that are hidden, ${on}`).toEqual([])
        expect(found.filter(stop => !stop.slide).length, `stops in the bar of controls, ${on}`).toBeGreaterThan(4)
        expect(found.findIndex(stop => !stop.slide), `the slide comes before the bar, ${on}`).toBe(expected)
        expect(found.filter(stop => !(stop.ring >= 2 && stop.contrast && stop.shown)), `stops without a ring of 2 px in ink, ${on}`).toEqual([])
        expect(found.filter(stop => stop.clipped), `stops whose ring is cut off, ${on}`).toEqual([])
        await page.keyboard.press('ArrowRight')
      }
    })
  }

  test('Enter follows a link and Space presses a button, and neither turns the slide too', async ({ page }) => {
    const map = slideOf('map')
    await open(page, map)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await arrive(page, map) // a link takes no Space, and the slide does not either
    await page.keyboard.press('Enter')
    await arrive(page, CLAIMS[0]!)
    await page.keyboard.press('ArrowRight')
    await arrive(page, CLAIMS[0]!, 1) // the keys are with the slides again

    const dark = page.getByRole('button', { name: /dark mode|light mode/ })
    await dark.focus()
    await page.keyboard.press('PageDown')
    await arrive(page, CLAIMS[0]!, 2) // which is of no use to a button
    await page.keyboard.press('PageUp')
    await arrive(page, CLAIMS[0]!, 1)
    const before = await page.locator('html').getAttribute('class')
    await page.keyboard.press('Space')
    await expect(page.locator('html')).not.toHaveClass(before ?? '')
    await arrive(page, CLAIMS[0]!, 1)
  })

  test('no key leads into the preview of the next slide', async ({ page }) => {
    const slide = CLAIMS[0]!
    await open(page, slide, clicksOf(slide) - 1, 'presenter/')
    const inside = page.locator('.grid-section.next a[href]')
    await expect(inside, 'links in the preview').not.toHaveCount(0)
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => !!document.activeElement?.closest('.grid-section.next')), `stop ${i}`).toBe(false)
    }
  })
})

test('nothing moves for those who ask for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const path of [String(CLAIMS[0]!.no), `presenter/${CLAIMS[0]!.no}`, 'overview']) {
    await page.goto(path)
    await expect(page.locator('h1:visible').first()).toBeVisible()
    const moving = await page.evaluate(() => [...document.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, animationName } = getComputedStyle(element)
      return animationName !== 'none' || transitionDuration.split(',').some(time => Number.parseFloat(time) > 0)
    }).map(({ tagName, className }) => `${tagName} ${String(className)}`))
    expect(moving, `what would move on ${path}`).toEqual([])
  }
  const jumped = await page.locator('main').evaluate((scroller) => {
    scroller.querySelectorAll('.overview-slide-block')[5]!.scrollIntoView({ behavior: 'smooth' })
    return scroller.scrollTop
  })
  expect(jumped, 'a list that Slidev scrolls smoothly is there at once').toBeGreaterThan(0)
})

for (const scheme of ['light', 'dark'] as const) {
  test(`more contrast is given where it is asked for, ${scheme}`, async ({ page }) => {
    const slide = slideOf('D1')
    const inks = () => figureOn(page, slide).evaluate(svg => ['tone-ink', 'tone-soft', 'tone-models', 'tone-chains'].map(tone => getComputedStyle(svg.querySelector(`.${tone}`)!).getPropertyValue('--tone')))
    await page.emulateMedia({ colorScheme: scheme, contrast: 'no-preference' })
    await open(page, slide, clicksOf(slide))
    const before = await inks()
    await page.emulateMedia({ colorScheme: scheme, contrast: 'more' })
    const after = await inks()
    for (const [i, ink] of after.entries())
      expect(ink, `ink ${i} of the figure`).not.toBe(before[i])
  })

  test(`in a reader's own colours shapes and signs stay, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, forcedColors: 'active' })
    const slide = CLAIMS[0]!
    await open(page, slide, clicksOf(slide))
    const paint = await slideOn(page, slide).locator('.slidev-layout').evaluate((box) => {
      const of = (selector: string) => getComputedStyle(box.querySelector(selector)!)
      return {
        paper: getComputedStyle(box).backgroundColor,
        ink: of('h1').color,
        model: of('rect.mark-fill.tone-models').fill,
        chain: of('circle.mark-fill.tone-chains').fill,
        onFill: of('text.tone-onFill').fill,
        sign: of('.supports .evidence-sign').backgroundColor,
      }
    })
    const code = await slideOn(page, slide).locator('.slidev-layout').evaluate((box) => {
      box.insertAdjacentHTML('beforeend', '<svg class="qr"><path class="ground" /><path class="modules" /></svg>')
      return ['ground', 'modules'].map(part => getComputedStyle(box.querySelector(`.qr .${part}`)!).fill)
    })
    expect(code, 'a QR code is dark on light, whatever the canvas').toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
    const { paper, onFill, ...drawn } = paint
    for (const [what, colour] of Object.entries(drawn))
      expect(colour, `${what} must stand out from the canvas`).not.toBe(paper)
    expect(onFill, 'words on a filled shape').toBe(paper)
    expect(paint.model, 'two colours for the two sides').not.toBe(paint.chain)
  })
}
