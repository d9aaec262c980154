/** From a print page to one for a PDF: links lead to its pages, alternatives are whole, texts have separators. */
import type { PdfPage, PrintPage } from './print-page.ts'
import type { Separator } from './text-order-separators.ts'
import { toDestinations } from './variant.ts'

/**
 * Names each slide's first page, and turns links to slides into links to those names. A link to a slide
 * that is not printed is one no more.
 * @param aliases of all slides of the deck, in order
 */
export async function preparePrintPage(
  print: PrintPage<Pick<PdfPage, 'evaluate'>>,
  aliases: (string | undefined)[],
): Promise<void> {
  const { page, base, slides } = print
  const hrefs = await page.evaluate(() =>
    [...document.querySelectorAll('.print-slide-container a[href]')].map(link => link.getAttribute('href')!))
  const printed = new Set(slides.map(({ no }) => no))
  const numbers = new Map(aliases.flatMap((alias, i) => [[String(i + 1), i + 1], [alias ?? String(i + 1), i + 1]]))
  const toId = (no: number) => toDestinations(no, undefined)[0]!
  const targets = hrefs.map((href) => {
    const no = findLinkedSlide(href, base, numbers)
    return no === undefined ? href : printed.has(no) ? `#${toId(no)}` : ''
  })
  const ids = slides.map(({ no, id }, i) => slides[i - 1]?.no === no ? id : toId(no))
  await page.evaluate(({ targets, ids }) => {
    const links = [...document.querySelectorAll('.print-slide-container a[href]')]
    const pages = [...document.querySelectorAll('.print-slide-container')]
    pages.forEach((box, i) => box.id = ids[i]!)
    links.forEach((link, i) => {
      const target = targets[i]!
      // The row of a source is on a page that may not be printed either.
      if (target && (!target.startsWith('#') || document.getElementById(target.slice(1))))
        link.setAttribute('href', target)
      else
        link.removeAttribute('href')
    })
    // A figure's name and its description, the visually hidden text after it, are one alternative in a PDF.
    for (const description of document.querySelectorAll('.print-slide-container svg[role=img] + *')) {
      const { width } = description.getBoundingClientRect()
      if (width === 0 || width > 1)
        continue
      const figure = description.previousElementSibling!
      const name = figure.getAttribute('aria-label')!.replace(/[.!?]?$/, '.')
      figure.setAttribute('aria-label', `${name} ${description.textContent.trim()}`)
      description.remove()
    }
  }, { targets, ids })
}

/**
 * Finds where the words of each page need separators: lists and tables from what stands over them, and from each
 * other; in them items and rows, and cells where a row has several beside its head.
 */
export async function findSeparators({ page }: PrintPage<Pick<PdfPage, 'evaluate'>>): Promise<Separator[][]> {
  return page.evaluate(() => [...document.querySelectorAll('.print-slide-container')].map((slide) => {
    const origin = slide.getBoundingClientRect()
    const boxes = [...slide.querySelectorAll('ul, ol, table, tbody, tr:has(> :nth-child(3)), :has(> table + table)')]
    // Text for screen readers alone has no place on paper.
    const drawn = boxes.filter(box => (box.closest('table, ul, ol') ?? box).parentElement!.clientWidth > 1)
    // So many pixels before a box: its tallest glyphs rise over its edge, and the words before it end above that.
    const [beside, over, between] = [8, 8, 5]
    return drawn.flatMap((box) => {
      const whole = box.getBoundingClientRect()
      const top = whole.top - origin.top
      // A vertical separator is a glyph of that height, whose top tenth is above what counts as its height. Between
      // cells, one as high as that of the row before would be taken for its next line.
      const row = box.matches('tr') ? [...box.parentElement!.children].indexOf(box) % 3 : undefined
      const height = row === undefined ? whole.height * 1.1 : whole.height * (1 - 0.12 * row)
      const parts = [...box.children].map(child => child.getBoundingClientRect())
      const inner = parts.slice(1).map((part, i) => {
        const [x, y] = [part.left - origin.left, part.top - origin.top]
        const start = row === undefined ? top + whole.height - height : top
        return part.left >= parts[i]!.right
          ? { x: x - beside, y: start, length: height, vertical: true }
          : { x, y: y - between, length: part.width, vertical: false }
      })
      const above = { x: whole.left - origin.left, y: top - over, length: whole.width, vertical: false }
      return [...box.matches('ul, ol, table') ? [above] : [], ...inner]
    })
  }))
}

/**
 * Finds the slide that a link of the print page leads to: Slidev prints `#4`, `#S1` or `/base/4`.
 * @param numbers slide numbers by number and by alias, as links write them
 * @returns nothing for a link that is not to a slide
 */
export function findLinkedSlide(href: string, base: string, numbers: Map<string, number>): number | undefined {
  const path = href.startsWith(base) ? href.slice(base.length) : href.replace(/^(?:#|\.?\/)/, '')
  return numbers.get(path.replace(/\?.*$/, ''))
}
