/** From a structure tree to one in which each row of a table has as many cells. */
import type { StructElem } from './structure-tree.ts'
import { PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { isStructElem } from './structure-tree.ts'

/** Chromium leaves out cells that a step does not show yet: the rows end without them, and get them back, empty. */
export function padTableRows(elem: StructElem): StructElem {
  const kids = elem.kids.map(kid => isStructElem(kid) ? padTableRows(kid) : kid)
  if (elem.type !== 'Table')
    return { ...elem, kids }
  const rows = findRows({ ...elem, kids })
  const widest = Math.max(...rows.map(countColumns))
  rows.forEach((row) => {
    for (let missing = widest - countColumns(row); missing > 0; missing--)
      row.kids.push({ type: 'TD', entries: new Map(), kids: [] })
  })
  return { ...elem, kids }
}

const findRows = ({ kids }: StructElem): StructElem[] =>
  kids.filter(isStructElem).flatMap(kid => kid.type === 'TR' ? [kid] : findRows(kid))
const countColumns = (row: StructElem): number =>
  row.kids.filter(isStructElem).reduce((sum, cell) => sum + readColSpan(cell), 0)

function readColSpan({ entries }: StructElem): number {
  const attributes = entries.get('A')
  const span = attributes instanceof PDFDict ? attributes.get(PDFName.of('ColSpan')) : undefined
  return span instanceof PDFNumber ? span.asNumber() : 1
}
