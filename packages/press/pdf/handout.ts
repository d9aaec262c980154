/** From a print page to the handout: on A4, each slide with its notes and its sources, and room for one's own. */
import type { HandoutSource } from '../config.ts'
import type { Deck } from '../deck.ts'
import type { Language } from '../messages.ts'
import type { PdfPage, PrintPage } from './print-page.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { notesOf } from '../deck.ts'
import { project } from '../project.ts'
import { escapeHtml } from '../util/html.ts'
import { addStyles } from './print-page.ts'

/**
 * The room left of and above a slide's picture, and its width, in pixels as in handout.css. The words of the
 * picture begin where those of the page do.
 */
export const PICTURE = { x: 28, y: 40, width: 738 }
/** The height of a page's content: 19 less than the sheet has, as print breaks columns later than the screen. */
const PAGE_HEIGHT = 1000
/** Font sizes of the notes, of which each page has the largest that it has room for. */
const FONT_SIZES = [19, 18, 17, 16, 15, 14, 13]

/** What stands below a slide. */
export interface SlideNotes { notes: string[], sources: HandoutSource[] }

/** Reads the notes, by paragraph and without their marks for clicks, and the sources of each slide of a deck. */
export async function readSlideNotes(deck: Deck, language: Language): Promise<SlideNotes[]> {
  const sources = await project().config.handoutSources?.(deck, language) ?? []
  return deck.slides.map((slide, i) => ({ notes: notesOf(slide), sources: sources[i] ?? [] }))
}

/** Renders what stands below a slide as HTML. */
export function renderSlideNotes(below: SlideNotes, words: { notes: string, sources: string }): string {
  const notes = below.notes.map(text => `<p>${escapeHtml(text)}</p>`).join('')
  const sources = below.sources.map(renderSource).join('')
  return [
    notes && `<h2>${escapeHtml(words.notes)}</h2><div class="handout-notes">${notes}</div>`,
    sources && `<h2>${escapeHtml(words.sources)}</h2><ul class="handout-sources">${sources}</ul>`,
  ].join('')
}

/** Turns the print page into pages of the handout. `title` stands at their foot. */
export async function layOutHandout(
  { page, slides, canvas }: PrintPage<Pick<PdfPage, 'evaluate'>>,
  below: SlideNotes[],
  words: { notes: string, sources: string, title: string },
): Promise<void> {
  await addStyles(page, readFileSync(join(import.meta.dirname, 'handout.css'), 'utf8'))
  const properties = {
    ...readLook(),
    '--handout-title': JSON.stringify(words.title),
    '--slide-width': String(canvas.width),
    '--slide-height': String(canvas.height),
  }
  await page.evaluate(({ below, properties, pageHeight, fontSizes }) => {
    const boxes = document.querySelectorAll('.print-slide-container')
    const picture = '<div class="handout-picture"></div>'
    const sections = below.map(html => `<section class="handout-page">${picture}${html}</section>`)
    document.body.innerHTML = `<main class="handout">${sections.join('')}</main>`
    document.querySelectorAll('.handout-picture').forEach((picture, i) => picture.append(boxes[i]!))
    Object.entries(properties).forEach(([name, value]) => document.documentElement.style.setProperty(name, value))
    for (const section of document.querySelectorAll<HTMLElement>('.handout-page')) {
      fontSizes.some((size) => {
        section.style.setProperty('--size', `${size}px`)
        return section.offsetHeight <= pageHeight
      })
    }
  }, {
    below: slides.map(({ no }) => renderSlideNotes(below[no - 1]!, words)),
    properties,
    pageHeight: PAGE_HEIGHT,
    fontSizes: FONT_SIZES,
  })
}

/** Reads the deck's own fonts and colours for handout.css. Paper has a background of its own; the deck's takes ink. */
function readLook(): Record<string, string> {
  const { colors, fonts } = project().config
  return {
    ...colors && {
      [colors.background]: 'white',
      '--handout-text': `var(${colors.text})`,
      '--handout-muted': `var(${colors.muted})`,
      '--handout-line': `var(${colors.line})`,
    },
    ...fonts && {
      '--handout-body-font': `var(${fonts.stacks[0]})`,
      '--handout-label-font': `var(${fonts.stacks.at(-1)})`,
    },
  }
}

function renderSource({ number, title, where, address, url }: HandoutSource): string {
  const link = `<a href="${escapeHtml(url)}">${escapeHtml(address).replaceAll('/', '/<wbr>')}</a>`
  const label = `<span class="handout-number">[${number}] </span>`
  return `<li>${label}${escapeHtml(title)}<br>${escapeHtml(where)}<br>${link}</li>`
}
