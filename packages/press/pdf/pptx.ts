/**
 * From a deck's print page to a PowerPoint file, a picture a click. By pptxgenjs, which Slidev takes too; Slidev's
 * own exporter makes the picture the slide's background, which can have no alternative, gives no titles, and says
 * of every text that it is American English.
 */
import type { Deck } from '../deck.ts'
import type { PrintPage } from './print-page.ts'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import PptxGenJS from 'pptxgenjs'
import { alternativeAt, notesAt } from '../deck.ts'
import { escapeHtml } from '../util/html.ts'
import { reduceColors } from '../util/reduce-colors.ts'
import { screenshotSlide } from './print-page.ts'

/** One page: its picture as PNG, the alternative of the picture, and the notes by paragraph. */
export interface PptxPage { title: string, picture: Uint8Array, alternative: string, notes: string[] }
/** `locale` as BCP 47 writes it. */
export interface PptxMetadata {
  title: string
  author: string
  subject: string
  keywords: string[]
  locale: string
  date: Date
}

/**
 * Takes the pages of a deck, a click each.
 * @param print the deck's print page, with a page a click
 */
export async function takePptxPages(print: PrintPage, { slides }: Deck): Promise<PptxPage[]> {
  const pages: PptxPage[] = []
  const texts = await readTexts(print)
  for (const [i, printed] of print.slides.entries()) {
    const slide = slides[printed.no - 1]!
    pages.push({
      title: slide.headline,
      picture: reduceColors(await screenshotSlide(print, printed)),
      alternative: [alternativeAt(slide, printed.click), ...texts[i]!].filter(Boolean).join(' '),
      notes: notesAt(slide, printed.click),
    })
  }
  return pages
}

/** Reads each page's text beside its headline, its number and its figure: a sentence an item, a row or a line. */
async function readTexts({ page, slides }: PrintPage): Promise<string[][]> {
  const texts = await page.$$eval('.print-slide-container', slides => slides.map((slide) => {
    const hidden = [...slide.querySelectorAll<HTMLElement | SVGElement>('h1, svg')]
    hidden.forEach(element => element.style.setProperty('display', 'none'))
    const text = [...slide.querySelectorAll<HTMLElement>('li, tr')].map(({ innerText }) => innerText).reduce(
      (text, item) => text.replace(item, () => item.replace(/\s*\n\s*/g, ' ').replace(/\s*\t\s*/g, ', ')),
      (slide as HTMLElement).innerText,
    )
    hidden.forEach(element => element.style.removeProperty('display'))
    return text
  }))
  return texts.map((text, i) => text.split('\n')
    .map(line => line.replace(/\s+/g, ' ').trim())
    .filter(line => line && line !== String(slides[i]!.no))
    .map(line => /[.!?:…]$/.test(line) ? line : `${line}.`))
}

/** Writes the file: the same pages give the same bytes. */
export async function writePptx(pages: PptxPage[], metadata: PptxMetadata): Promise<Uint8Array> {
  const pptx = new PptxGenJS()
  const { title, author, subject, locale: lang } = metadata
  Object.assign(pptx, { layout: 'LAYOUT_WIDE', title, author, subject, company: author })
  // The title stands where the picture has it, and under it: read by programs, seen by no one.
  const placeholder = { name: 'Title', type: 'title', x: 0.5, y: 0.5, w: 12.3, h: 1 } as const
  pptx.defineSlideMaster({ title: 'Picture', objects: [{ placeholder: { options: placeholder, text: '' } }] })
  for (const { title, picture, alternative, notes } of pages) {
    const slide = pptx.addSlide({ masterName: 'Picture' })
    slide.addText(title, { placeholder: 'Title', lang })
    const data = `image/png;base64,${Buffer.from(picture).toString('base64')}`
    slide.addImage({ data, x: 0, y: 0, w: '100%', h: '100%', altText: alternative })
    slide.addNotes(notes.join('\n'))
  }
  return finishPptx(await pptx.write({ outputType: 'uint8array' }) as Uint8Array, metadata)
}

/**
 * Adds what pptxgenjs does not write: languages, paragraphs in notes, keywords, dates that are not those of the
 * clock, a title placeholder without a prompt.
 */
function finishPptx(bytes: Uint8Array, { locale, keywords, date }: PptxMetadata): Uint8Array {
  const time = date.toISOString().replace(/\.\d+Z$/, 'Z')
  const core = `<cp:keywords>${escapeHtml(keywords.join(', '))}</cp:keywords><dc:language>${locale}</dc:language>`
  const changes: [RegExp, (xml: string) => string][] = [
    [/\.xml$/, xml => xml.replace(/lang="en-US"/gi, attribute => attribute.replace('en-US', locale))],
    [/slide(?:Layout)?\d+\.xml$/, xml => xml.replace(/<p:ph\s[^>]*type="title"[^>]*>/g, '<p:ph type="title"/>')],
    [/notesSlide\d+\.xml$/, xml => xml.replace(
      /(<a:p><a:r><a:rPr[^>]*>(?:<\/a:rPr>)?<a:t>)([^<]*)(<\/a:t><\/a:r>)/,
      (_, before: string, text: string, after: string) =>
        text.split(/\r?\n/).map(line => `${before}${line}${after}`).join('</a:p>'),
    )],
    [/core\.xml$/, xml => xml.replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${time}`)
      .replace('</cp:coreProperties>', `${core}</cp:coreProperties>`)],
  ]
  // A zip keeps local time: the same numbers everywhere.
  const mtime = new Date(1980, 0, 1)
  const files = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    const matching = changes.filter(([file]) => file.test(name))
    const xml = () => strToU8(matching.reduce((xml, [, change]) => change(xml), strFromU8(content)))
    // Pictures are packed already.
    return [name, [matching.length ? xml() : content, { mtime, level: name.endsWith('.png') ? 0 : 9 }]] as const
  })
  return zipSync(Object.fromEntries(files) as Parameters<typeof zipSync>[0])
}
