import type { Print } from './print-page.ts'
/** Prepares the print page for paper: links lead to pages, figures say what they show, slides have a name. */
import type { Fence } from './text-order-separators.ts'

/** What links to a slide may say, the first being the name of its page. */
export const namesOf = (no: number, alias: string | undefined): string[] => [`slide-${no}`, ...alias ? [alias] : []]

/**
 * Names each slide's first page, and turns links to slides into links to those names. A link to a slide
 * that is not printed is one no more.
 * @param aliases of all slides of the deck, in order
 */
export async function layOnPaper({ page, base, slides }: Print, aliases: (string | undefined)[]): Promise<void> {
  const hrefs = await page.$$eval('.print-slide-container a[href]', links => links.map(link => link.getAttribute('href')!))
  const printed = new Set(slides.map(({ no }) => no))
  const numbers = new Map(aliases.flatMap((alias, i) => [[String(i + 1), i + 1], [alias ?? String(i + 1), i + 1]]))
  const targets = hrefs.map((href) => {
    const no = slideOf(href, base, numbers)
    return no === undefined ? href : printed.has(no) ? `#${namesOf(no, undefined)[0]}` : ''
  })
  const names = slides.map(({ no, id }, i) => slides[i - 1]?.no === no ? id : namesOf(no, undefined)[0]!)
  await page.evaluate(({ targets, names }) => {
    const links = [...document.querySelectorAll('.print-slide-container a[href]')]
    const pages = [...document.querySelectorAll('.print-slide-container')]
    pages.forEach((box, i) => box.id = names[i]!)
    links.forEach((link, i) => {
      const to = targets[i]!
      // A source's row is on a page that may not be printed either.
      if (to && (!to.startsWith('#') || document.getElementById(to.slice(1))))
        link.setAttribute('href', to)
      else
        link.removeAttribute('href')
    })
    // On paper the name of a figure and what it shows, the text after it, are one alternative.
    for (const words of document.querySelectorAll('.print-slide-container svg[role=img] + .figure-words')) {
      const figure = words.previousElementSibling!
      figure.setAttribute('aria-label', `${figure.getAttribute('aria-label')!.replace(/[.!?]?$/, '.')} ${words.textContent.trim()}`)
      words.remove()
    }
  }, { targets, names })
}

/**
 * What separates the words on each page: lists and tables from what stands over them, and from each other;
 * in them items and rows, and cells where a row has several beside its head.
 */
export async function fencesOf({ page }: Print): Promise<Fence[][]> {
  return page.$$eval('.print-slide-container', slides => slides.map((slide) => {
    const origin = slide.getBoundingClientRect()
    const boxes = [...slide.querySelectorAll('ul, ol, table, tbody, tr:has(> :nth-child(3)), :has(> table + table)')]
    // What only listeners are told has no place on paper.
    const drawn = boxes.filter(box => (box.closest('table, ul, ol') ?? box).parentElement!.clientWidth > 1)
    // So many pixels before a box: its tallest glyphs rise over its edge, and the words before it end above that.
    const [beside, over, between] = [8, 8, 5]
    return drawn.flatMap((box) => {
      const whole = box.getBoundingClientRect()
      const top = whole.top - origin.top
      // An upright fence is a letter of that height, whose top tenth is above what counts as its height. Between
      // cells, one as high as that of the row before would be taken for its next line.
      const row = box.matches('tr') ? [...box.parentElement!.children].indexOf(box) % 3 : undefined
      const height = row === undefined ? whole.height * 1.1 : whole.height * (1 - 0.12 * row)
      const parts = [...box.children].map(child => child.getBoundingClientRect())
      const inner = parts.slice(1).map((part, i) => {
        const [x, y] = [part.left - origin.left, part.top - origin.top]
        return part.left >= parts[i]!.right
          ? { x: x - beside, y: row === undefined ? top + whole.height - height : top, length: height, upright: true }
          : { x, y: y - between, length: part.width, upright: false }
      })
      const above = { x: whole.left - origin.left, y: top - over, length: whole.width, upright: false }
      return [...box.matches('ul, ol, table') ? [above] : [], ...inner]
    })
  }))
}

/**
 * Which slide a link of the print page leads to: Slidev prints `#4`, `#S1` or `/base/4`.
 * @param numbers slide numbers by number and by alias, as links write them
 * @returns nothing for a link that is not to a slide
 */
export function slideOf(href: string, base: string, numbers: Map<string, number>): number | undefined {
  const path = href.startsWith(base) ? href.slice(base.length) : href.replace(/^(?:#|\.?\/)/, '')
  return numbers.get(path.replace(/\?.*$/, ''))
}
