/** The handout: A4 pages, each a slide's picture with its notes and its sources below, room for one's own. */
import type { HandoutSource } from '../config.ts'
import type { Deck } from '../deck.ts'
import type { Language } from '../messages.ts'
import type { Print } from './print-page.ts'
import { join } from 'node:path'
import { notesOf } from '../deck.ts'
import { project } from '../project.ts'

/** Left of and above a slide's picture, its width and what is free for a page, in pixels as in handout.css. The words of the picture begin where those of the page do. */
export const PICTURE = { x: 28, y: 40, width: 738 }
const ROOM = 1000 // 19 less than the sheet has: print breaks columns a little later than the screen
/** Sizes of the notes' letters, of which each page has the largest that it has room for. */
const SIZES = [19, 18, 17, 16, 15, 14, 13]

/** What stands below a slide. */
export interface Below { notes: string[], sources: HandoutSource[] }

/** Notes without their marks for clicks, by paragraph, and the sources of each slide of a deck. */
export async function belowSlides(deck: Deck, language: Language): Promise<Below[]> {
  const sources = await project().config.handoutSources?.(deck, language) ?? []
  return deck.slides.map((slide, i) => ({ notes: notesOf(slide), sources: sources[i] ?? [] }))
}

/** What stands below a slide, as a page writes it. */
export function belowHtml({ notes, sources }: Below, words: { notes: string, sources: string }): string {
  return [
    ...notes.length ? [`<h2>${escape(words.notes)}</h2><div class="handout-notes">${notes.map(text => `<p>${escape(text)}</p>`).join('')}</div>`] : [],
    ...sources.length ? [`<h2>${escape(words.sources)}</h2><ul class="handout-sources">${sources.map(sourceHtml).join('')}</ul>`] : [],
  ].join('')
}

/** Turns the print page into pages of the handout. `title` stands at their foot. */
export async function layHandout({ page, slides, canvas }: Print, below: Below[], words: { notes: string, sources: string, title: string }): Promise<void> {
  await page.addStyleTag({ path: join(import.meta.dirname, 'handout.css') })
  await page.evaluate(({ below, title, canvas, room, sizes }) => {
    const boxes = document.querySelectorAll('.print-slide-container')
    document.body.innerHTML = `<main class="handout">${below.map(html => `<section class="handout-page"><div class="handout-picture"></div>${html}</section>`).join('')}</main>`
    document.querySelectorAll('.handout-picture').forEach((picture, i) => picture.append(boxes[i]!))
    const root = document.documentElement.style
    root.setProperty('--handout-title', JSON.stringify(title))
    root.setProperty('--slide-width', String(canvas.width))
    root.setProperty('--slide-height', String(canvas.height))
    for (const section of document.querySelectorAll<HTMLElement>('.handout-page'))
      sizes.some(size => (section.style.setProperty('--size', `${size}px`), section.offsetHeight <= room))
  }, { below: slides.map(({ no }) => belowHtml(below[no - 1]!, words)), title: words.title, canvas, room: ROOM, sizes: SIZES })
}

function sourceHtml({ number, title, where, address, url }: Below['sources'][number]): string {
  const broken = escape(address).replaceAll('/', '/<wbr>')
  return `<li><span class="handout-number">[${number}] </span>${escape(title)}<br>${escape(where)}<br><a href="${escape(url)}">${broken}</a></li>`
}

const escape = (text: string) => text.replace(/[&<>"]/g, char => `&#${char.charCodeAt(0)};`)
