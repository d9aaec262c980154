/** How a reader finds the way in a PDF: bookmarks, page labels, named destinations, and what is said of a link. */
import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'

/** A slide and the page, from 0, on which it begins. `names` are what links to it may say. */
export interface Mark { title: string, page: number, names: string[] }

const name = PDFName.of

/** One bookmark a slide, and nothing else. */
export function writeBookmarks(pdf: PDFDocument, marks: Mark[]): void {
  const { context, catalog } = pdf
  const pages = pdf.getPages()
  const outlines = context.nextRef()
  const refs = marks.map(() => context.nextRef())
  marks.forEach(({ title, page }, i) => {
    const entry = context.obj({ Title: PDFHexString.fromText(title), Parent: outlines, Dest: [pages[page]!.ref, 'Fit'] })
    const beside: [string, PDFRef | undefined][] = [['Prev', refs[i - 1]], ['Next', refs[i + 1]]]
    beside.forEach(([key, ref]) => ref && entry.set(name(key), ref))
    context.assign(refs[i]!, entry)
  })
  context.assign(outlines, context.obj({ Type: 'Outlines', First: refs[0]!, Last: refs.at(-1)!, Count: refs.length }))
  catalog.set(name('Outlines'), outlines)
}

/** What a viewer calls each page: the slide's number, at a later step `3-1`. */
export function writeLabels({ context, catalog }: PDFDocument, labels: string[]): void {
  const nums = labels.flatMap((label, page) => [page, { P: PDFString.of(label) }])
  catalog.set(name('PageLabels'), context.obj({ Nums: nums }))
}

/** Every slide under each of its names, and what Chromium found as targets of links, as one tree of names. */
export function writeDestinations(pdf: PDFDocument, marks: Mark[]): void {
  const { context, catalog } = pdf
  const pages = pdf.getPages()
  const found = catalog.lookupMaybe(name('Dests'), PDFDict)
  const targets = new Map(found?.entries().map(([key, target]) => [key.decodeText(), context.lookup(target)!]))
  for (const { names, page } of marks)
    names.forEach(to => targets.set(to, context.obj([pages[page]!.ref, 'Fit'])))
  const sorted = [...targets].sort(([a], [b]) => a < b ? -1 : 1)
  const dests = context.obj({ Names: sorted.flatMap(([key, target]) => [PDFString.of(key), target]) })
  catalog.set(name('Names'), context.obj({ Dests: context.register(dests) }))
  catalog.delete(name('Dests'))
}

/**
 * Says of each link where it leads: a slide's title, or the address outside.
 * @param said what to say of a named destination; Chromium's other names say themselves
 */
export function nameLinks(pdf: PDFDocument, said: (destination: string) => string): void {
  for (const page of pdf.getPages()) {
    for (const object of page.node.Annots()?.asArray() ?? []) {
      const link = pdf.context.lookup(object, PDFDict)
      const to = link.get(name('Dest'))
      const uri = link.lookupMaybe(name('A'), PDFDict)?.lookupMaybe(name('URI'), PDFString)
      if (to instanceof PDFName)
        link.set(name('Dest'), PDFString.of(to.decodeText()))
      const words = to instanceof PDFName ? said(to.decodeText()) : uri?.decodeText()
      if (words)
        link.set(name('Contents'), PDFHexString.fromText(words))
    }
    page.node.set(name('Tabs'), name('S'))
  }
}
