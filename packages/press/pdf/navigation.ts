/** From slides and their pages to a PDF's outline, page labels, named destinations and texts of links. */
import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'

/** A slide, the page, from 0, on which it begins, and its named destinations. */
export interface OutlineItem { title: string, page: number, destinations: string[] }

const name = PDFName.of

/** Writes an outline with one item a slide, and nothing else. */
export function writeOutline(pdf: PDFDocument, items: OutlineItem[]): void {
  const { context, catalog } = pdf
  const pages = pdf.getPages()
  const outline = context.nextRef()
  const refs = items.map(() => context.nextRef())
  items.forEach(({ title, page }, i) => {
    const item = { Title: PDFHexString.fromText(title), Parent: outline, Dest: [pages[page]!.ref, 'Fit'] }
    const dict = context.obj(item)
    const siblings: [string, PDFRef | undefined][] = [['Prev', refs[i - 1]], ['Next', refs[i + 1]]]
    siblings.forEach(([key, ref]) => ref && dict.set(name(key), ref))
    context.assign(refs[i]!, dict)
  })
  const root = { Type: 'Outlines', First: refs[0]!, Last: refs.at(-1)!, Count: refs.length }
  context.assign(outline, context.obj(root))
  catalog.set(name('Outlines'), outline)
}

export function writePageLabels({ context, catalog }: PDFDocument, labels: string[]): void {
  const nums = labels.flatMap((label, page) => [page, { P: PDFString.of(label) }])
  catalog.set(name('PageLabels'), context.obj({ Nums: nums }))
}

/** Writes the destinations of each slide, and those that Chromium found as targets of links, as one name tree. */
export function writeNamedDestinations(pdf: PDFDocument, items: OutlineItem[]): void {
  const { context, catalog } = pdf
  const pages = pdf.getPages()
  const found = catalog.lookupMaybe(name('Dests'), PDFDict)
  const targets = new Map(found?.entries().map(([key, target]) => [key.decodeText(), context.lookup(target)!]))
  for (const { destinations, page } of items)
    destinations.forEach(destination => targets.set(destination, context.obj([pages[page]!.ref, 'Fit'])))
  const sorted = [...targets].sort(([a], [b]) => a < b ? -1 : 1)
  const dests = context.obj({ Names: sorted.flatMap(([key, target]) => [PDFString.of(key), target]) })
  catalog.set(name('Names'), context.obj({ Dests: context.register(dests) }))
  catalog.delete(name('Dests'))
}

/**
 * Writes of each link where it leads: a slide's title, or the address outside.
 * @param describe gives the text for a named destination
 */
export function writeLinkContents(pdf: PDFDocument, describe: (destination: string) => string): void {
  for (const page of pdf.getPages()) {
    for (const object of page.node.Annots()?.asArray() ?? []) {
      const link = pdf.context.lookup(object, PDFDict)
      const dest = link.get(name('Dest'))
      const uri = link.lookupMaybe(name('A'), PDFDict)?.lookupMaybe(name('URI'), PDFString)
      if (dest instanceof PDFName)
        link.set(name('Dest'), PDFString.of(dest.decodeText()))
      const text = dest instanceof PDFName ? describe(dest.decodeText()) : uri?.decodeText()
      if (text)
        link.set(name('Contents'), PDFHexString.fromText(text))
    }
    page.node.set(name('Tabs'), name('S'))
  }
}
