/** Tables of a structure in which each row has as many cells. */
import type { Element } from './structure-tree.ts'
import { PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { isElement } from './structure-tree.ts'

/** Chromium leaves out cells that a step does not show yet: the rows end without them, and get them back, empty. */
export function evenTables(element: Element): Element {
  const kids = element.kids.map(kid => isElement(kid) ? evenTables(kid) : kid)
  if (element.type !== 'Table')
    return { ...element, kids }
  const rows = rowsOf({ ...element, kids })
  const widest = Math.max(...rows.map(widthOf))
  rows.forEach((row) => {
    for (let missing = widest - widthOf(row); missing > 0; missing--)
      row.kids.push({ type: 'TD', entries: new Map(), kids: [] })
  })
  return { ...element, kids }
}

const rowsOf = ({ kids }: Element): Element[] => kids.filter(isElement).flatMap(kid => kid.type === 'TR' ? [kid] : rowsOf(kid))
const widthOf = (row: Element): number => row.kids.filter(isElement).reduce((sum, cell) => sum + spanOf(cell), 0)

function spanOf({ entries }: Element): number {
  const attributes = entries.get('A')
  const span = attributes instanceof PDFDict ? attributes.get(PDFName.of('ColSpan')) : undefined
  return span instanceof PDFNumber ? span.asNumber() : 1
}
