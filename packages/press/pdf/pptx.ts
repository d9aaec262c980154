/**
 * A PowerPoint file: a picture a click. By pptxgenjs, which Slidev takes too; Slidev's own exporter makes the
 * picture the slide's background, which can have no alternative, gives no titles, and says of every text that
 * it is American English.
 */
import type { Deck } from '../deck.ts'
import type { Print } from './print-page.ts'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import PptxGenJS from 'pptxgenjs'
import { alternativeAt, notesAt } from '../deck.ts'
import { fewerColors } from '../util/reduce-colors.ts'
import { shoot } from './print-page.ts'

/** One page: its picture as PNG, what that shows in words, and what is said, by paragraph. */
export interface PptxPage { title: string, picture: Uint8Array, alternative: string, notes: string[] }
/** What the file says of itself; `locale` as BCP 47 writes it. */
export interface PptxAbout { title: string, author: string, subject: string, keywords: string[], locale: string, date: Date }

/**
 * The pages of a deck, a click each.
 * @param print the deck's print page, with a page a click
 */
export async function pptxPages(print: Print, { slides }: Deck): Promise<PptxPage[]> {
  const pages: PptxPage[] = []
  const words = await wordsOf(print)
  for (const [i, shown] of print.slides.entries()) {
    const slide = slides[shown.no - 1]!
    const alternative = [alternativeAt(slide, shown.click), ...words[i]!].filter(Boolean).join(' ')
    pages.push({ title: slide.headline, picture: fewerColors(await shoot(print, shown)), alternative, notes: notesAt(slide, shown.click) })
  }
  return pages
}

/** What each page says beside its headline, its number and its figure: a sentence an item, a row or a line. */
async function wordsOf({ page, slides }: Print): Promise<string[][]> {
  const texts = await page.$$eval('.print-slide-container', slides => slides.map((slide) => {
    const apart = [...slide.querySelectorAll<HTMLElement | SVGElement>('h1, svg')]
    apart.forEach(element => element.style.setProperty('display', 'none'))
    const whole = [...slide.querySelectorAll<HTMLElement>('li, tr')].map(({ innerText }) => innerText)
    const text = whole.reduce((text, item) => text.replace(item, () => item.replace(/\s*\n\s*/g, ' ').replace(/\s*\t\s*/g, ', ')), (slide as HTMLElement).innerText)
    apart.forEach(element => element.style.removeProperty('display'))
    return text
  }))
  return texts.map((text, i) => text.split('\n').map(line => line.replace(/\s+/g, ' ').trim()).filter(line => line && line !== String(slides[i]!.no)).map(line => /[.!?:…]$/.test(line) ? line : `${line}.`))
}

/** The same pages give the same bytes. */
export async function writePptx(pages: PptxPage[], about: PptxAbout): Promise<Uint8Array> {
  const pptx = new PptxGenJS()
  const { title, author, subject, locale: lang } = about
  Object.assign(pptx, { layout: 'LAYOUT_WIDE', title, author, subject, company: author })
  // The title stands where the picture has it, and under it: read by programs, seen by no one.
  pptx.defineSlideMaster({ title: 'Picture', objects: [{ placeholder: { options: { name: 'Title', type: 'title', x: 0.5, y: 0.5, w: 12.3, h: 1 }, text: '' } }] })
  for (const { title, picture, alternative, notes } of pages) {
    const slide = pptx.addSlide({ masterName: 'Picture' })
    slide.addText(title, { placeholder: 'Title', lang })
    slide.addImage({ data: `image/png;base64,${Buffer.from(picture).toString('base64')}`, x: 0, y: 0, w: '100%', h: '100%', altText: alternative })
    slide.addNotes(notes.join('\n'))
  }
  return finish(await pptx.write({ outputType: 'uint8array' }) as Uint8Array, about)
}

/** What pptxgenjs does not know: languages, paragraphs in notes, keywords, dates that are not those of the clock, a title that is one without a prompt. */
function finish(bytes: Uint8Array, { locale, keywords, date }: PptxAbout): Uint8Array {
  const time = date.toISOString().replace(/\.\d+Z$/, 'Z')
  const changes: [RegExp, (xml: string) => string][] = [
    [/\.xml$/, xml => xml.replace(/lang="en-US"/gi, attribute => attribute.replace('en-US', locale))],
    [/slide(?:Layout)?\d+\.xml$/, xml => xml.replace(/<p:ph\s[^>]*type="title"[^>]*>/g, '<p:ph type="title"/>')],
    [/notesSlide\d+\.xml$/, xml => xml.replace(/(<a:p><a:r><a:rPr[^>]*>(?:<\/a:rPr>)?<a:t>)([^<]*)(<\/a:t><\/a:r>)/, (_, before: string, text: string, after: string) => text.split(/\r?\n/).map(line => `${before}${line}${after}`).join('</a:p>'))],
    [/core\.xml$/, xml => xml.replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${time}`).replace('</cp:coreProperties>', `<cp:keywords>${escape(keywords.join(', '))}</cp:keywords><dc:language>${locale}</dc:language></cp:coreProperties>`)],
  ]
  const files = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    const matching = changes.filter(([file]) => file.test(name))
    return [name, matching.length ? strToU8(matching.reduce((xml, [, change]) => change(xml), strFromU8(content))) : content] as const
  })
  // A zip keeps local time: the same numbers everywhere. Pictures are packed already.
  const mtime = new Date(1980, 0, 1)
  return zipSync(Object.fromEntries(files.map(([name, content]) => [name, [content, { mtime, level: name.endsWith('.png') ? 0 : 9 }]])))
}

const escape = (text: string) => text.replace(/[&<>]/g, char => `&#${char.charCodeAt(0)};`)
