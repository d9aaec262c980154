/** What a PDF of the deck must be, and its last touches. */
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib'
import { UserError } from './fail.ts'

export interface PdfFacts {
  /** The text of each page. */
  pages: string[]
  fonts: { name: string, kind: string }[]
  /** Text that is drawn stroke by stroke (Type 3): where Chromium slants or thickens a face itself. */
  drawn: { page: number, text: string }[]
  bitmaps: number
  tagged: boolean
}

/** The deck's own typefaces, as a PDF names them. */
const OWN_FONTS = /^(?:Newsreader|LibreFranklin|Inter)\b/

/** Reads a PDF as a viewer would, and its parts as they are stored. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // pdf.js takes what it is given, so it gets a copy.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false })
  const pages: string[] = []
  const drawn: PdfFacts['drawn'] = []
  try {
    const document = await task.promise
    for (let no = 1; no <= document.numPages; no++) {
      const page = await document.getPage(no)
      await page.getOperatorList() // loads the fonts
      const items = (await page.getTextContent()).items.filter(item => 'str' in item)
      pages.push(items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join(''))
      const text = items.filter(({ str, fontName }) => str.trim() && (page.commonObjs.get(fontName) as { isType3Font?: boolean }).isType3Font)
      drawn.push(...text.map(({ str }) => ({ page: no, text: str })))
    }
  }
  finally {
    await task.destroy()
  }
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object)
  const named = (dict: PDFDict, key: string) => (dict.lookupMaybe(PDFName.of(key), PDFName))?.decodeText()
  const fonts = objects
    .filter(object => object instanceof PDFDict && named(object, 'Type') === 'Font' && named(object, 'Subtype') !== 'Type0')
    .map(object => ({ name: named(object as PDFDict, 'BaseFont')?.replace(/^[A-Z]{6}\+/, '') ?? 'without a name', kind: named(object as PDFDict, 'Subtype') ?? '' }))
  const bitmaps = objects.filter(object => object instanceof PDFRawStream && named(object.dict, 'Subtype') === 'Image').length
  return { pages, fonts, drawn, bitmaps, tagged: pdf.catalog.has(PDFName.of('StructTreeRoot')) }
}

/**
 * Holds a PDF to what it must be: a page a slide, each with its headline, our own fonts as TrueType, no bitmap.
 * @throws UserError that says which page or font is wrong and where to look
 */
export function checkPdf({ pages, fonts, drawn, bitmaps }: PdfFacts, headlines: string[]): void {
  if (pages.length !== headlines.length)
    throw new UserError(`the PDF has ${pages.length} pages for ${headlines.length} slides; a slide is higher than its canvas, or something prints below the last.`)
  for (const [i, headline] of headlines.entries()) {
    if (!headline)
      throw new UserError(`slide ${i + 1} has no headline; begin it with a line "# …".`)
    if (!plain(pages[i]!).includes(plain(headline)))
      throw new UserError(`page ${i + 1} of the PDF lacks its headline "${headline}"; a filter, a blend mode or a missing glyph may have turned it into a picture.`)
  }
  if (drawn[0])
    throw new UserError(`page ${drawn[0].page} of the PDF draws "${drawn[0].text}" as shapes instead of in a TrueType font; it asks for a bold, a slant or a character that our fonts lack.`)
  const other = fonts.find(({ kind }) => kind !== 'CIDFontType2' && kind !== 'TrueType')
  if (other)
    throw new UserError(`the PDF embeds the font ${other.name} as ${other.kind} instead of TrueType; a variable font or a font of this machine came in.`)
  const foreign = fonts.find(({ name }) => !OWN_FONTS.test(name))
  if (foreign)
    throw new UserError(`the PDF embeds the font ${foreign.name} of this machine; a slide has a character that our fonts lack: add it in scripts/build-fonts.ts or write it otherwise.`)
  if (bitmaps)
    throw new UserError(`the PDF holds ${bitmaps} bitmaps; look for filter, backdrop-filter, mix-blend-mode, a mask or a picture on the slides.`)
}

/** Smaller by a third, with the same tags and links; its date is the build's, so that the same build gives the same file. */
export async function finishPdf(bytes: Uint8Array, { title, subject, date }: { title: string, subject: string, date: Date }): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  pdf.setTitle(title, { showInWindowTitleBar: true })
  pdf.setSubject(subject)
  pdf.setCreationDate(date)
  pdf.setModificationDate(date)
  // Chromium tags bold and italic text with names that PDF 1.7 does not know.
  const tree = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  tree?.set(PDFName.of('RoleMap'), pdf.context.obj({ Strong: 'Span', Em: 'Span' }))
  return pdf.save({ useObjectStreams: true })
}

/**
 * Where a link of the print page leads: Slidev prints `#4`, `#S1` or `/base/4`, while the page's id is 004-01.
 * @param ids the page's id by slide number and by alias
 * @returns nothing for a link that is not to a slide
 */
export function printTarget(href: string, base: string, ids: Map<string, string>): string | undefined {
  const path = href.startsWith(base) ? href.slice(base.length) : href.replace(/^(?:#|\.?\/)/, '')
  const id = ids.get(path.replace(/\?.*$/, ''))
  return id && `#${id}`
}

/** Letters only: a line break or a space of another kind is no difference. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00AD\u200B-\u200D\u2060]/g, '').toLowerCase()
}
