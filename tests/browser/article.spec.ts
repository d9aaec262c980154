/** The article on a phone: every figure stands there in its halves, whole and legible, and nothing scrolls sideways. */
import { readPath } from 'slidev-addon-press/site/address.ts'
import { loadFaces } from 'slidev-addon-press/util/fonts.ts'
import { LANGUAGES } from '../../locales/languages.ts'
import { expect, test } from './fixture.ts'

/** Labels on the screen are at least as large, in pixels. */
const LEGIBLE = 12

/** On one line, more or less: boxes of lines below each other reach into each other without their letters meeting. */
const isBeside = (a: { top: number, bottom: number }, b: typeof a) =>
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.bottom - a.top, b.bottom - b.top) / 2

for (const lang of Object.keys(LANGUAGES)) {
  test.describe(`the article in ${lang}`, () => {
    test.use({ viewport: { width: 390, height: 844 } })
    test.beforeEach(async ({ page }) => {
      await page.goto(readPath(lang))
      await loadFaces(page, []) // it has not all of the deck's
    })

    test('is no wider than a phone, nor scrolls in itself', async ({ page }) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
      const within = await page.$$eval('main *', all => all.filter(element => element.scrollWidth > element.clientWidth && /auto|scroll/.test(getComputedStyle(element).overflowX)).map(({ className }) => String(className)))
      expect(within).toEqual([])
    })

    test('shows every label of its figures whole, and none too small', async ({ page }) => {
      const figures = await page.$$eval('figure', all => all.map(figure => ({
        id: figure.closest('section')!.id,
        labels: [...figure.querySelectorAll<SVGElement | HTMLElement>('.canvas text, .canvas p, .canvas label, .canvas output, .canvas button, .between span, .ledger :is(li span, i, p)')]
          .filter(label => label.checkVisibility() && !label.closest('.visually-hidden') && label.textContent.trim() && !label.querySelector('p, label, button'))
          .map((label) => {
            const range = document.createRange()
            range.selectNodeContents(label)
            const { left, right, top, bottom } = range.getBoundingClientRect()
            const canvas = label.closest<HTMLElement>('.canvas')
            const scale = canvas ? canvas.getBoundingClientRect().width / canvas.offsetWidth : 1
            const inner = label.querySelector('small') ?? label
            return {
              words: label.textContent.trim(),
              isDrawn: canvas !== null,
              size: Number.parseFloat(getComputedStyle(inner).fontSize) * scale,
              left,
              right,
              top,
              bottom,
            }
          }),
      })))
      expect(figures.length).toBeGreaterThan(6)
      for (const { id, labels } of figures) {
        expect(labels.length, id).toBeGreaterThan(5)
        expect(labels.filter(({ left, right }) => left < 0 || right > 390), `${id}: cut`).toEqual([])
        const drawn = labels.filter(label => label.isDrawn)
        const overlaps = drawn.flatMap((a, i) => drawn.slice(i + 1)
          .filter(b => a.left < b.right && b.left < a.right && isBeside(a, b))
          .map(b => `"${a.words}" and "${b.words}"`))
        expect(overlaps, `${id}: labels on top of each other`).toEqual([])
        expect(labels.filter(({ size }) => size < LEGIBLE - 0.01), `${id}: smaller than ${LEGIBLE} pixels`).toEqual([])
      }
    })

    test('has every label of a wide screen, and both sides', async ({ page }) => {
      const shown = () => page.$$eval('figure:not(:has(.ledger))', all => all.map(figure => ({
        words: [...new Set([...figure.querySelectorAll('text, .between span')].filter(label => label.checkVisibility()).map(label => [...label.childNodes].map(({ textContent }) => textContent).join(' ').replace(/\s+/g, ' ').trim()))].sort(),
        halves: [...figure.querySelectorAll('.sheet')].slice(0, 2).map(half => half.checkVisibility() && half.querySelectorAll('path').length > 2),
      })))
      const narrow = await shown()
      await page.setViewportSize({ width: 1280, height: 720 })
      const wide = await shown()
      expect(narrow.map(({ words }) => words)).toEqual(wide.map(({ words }) => words))
      expect(narrow.flatMap(({ halves }) => halves)).not.toContain(false)
    })
  })
}
