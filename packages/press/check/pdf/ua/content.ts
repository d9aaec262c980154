/** Rules of PDF/UA for what pages draw, and for what leads from there to the structure tree. */
import type { PDFDict } from '@cantoo/pdf-lib'
import type { Rule } from './rule.ts'
import type { StoredPage, StoredPdf, StoredStructElem } from './stored.ts'
import { PDFArray, PDFNumber, PDFRef } from '@cantoo/pdf-lib'
import { name, readDict, readName, readText, toArray } from './stored.ts'

type FindOnPage = (page: StoredPage, i: number, pdf: StoredPdf) => string[]
const onPages = (find: FindOnPage) => (pdf: StoredPdf) =>
  pdf.pages.flatMap((page, i) => find(page, i, pdf).map(text => `${text} on page ${i + 1}`))
const readNumber = (dict: PDFDict, key: string) => {
  const value = dict.lookup(name(key))
  return value instanceof PDFNumber ? value.asNumber() : undefined
}

/** Reads the parent tree: by key an element for an annotation, elements by number for a page. */
function readParentTree({ pdf, root }: StoredPdf): Map<number, unknown> {
  const nums = toArray(readDict(root, 'ParentTree')?.lookup(name('Nums')))
  return new Map(nums.flatMap((key, i) => {
    const value = nums[i + 1]
    const entry = value instanceof PDFRef ? [value, pdf.context.lookup(value)] : [undefined, value]
    return i % 2 || !(key instanceof PDFNumber) ? [] : [[key.asNumber(), entry]]
  }))
}

/** Finds a page's marked content that is not in the structure tree or not under the same element in the parent tree. */
function findLostContent(page: StoredPage, i: number, pdf: StoredPdf): string[] {
  const owners = new Map(pdf.elements.flatMap(element => element.contents
    .filter(content => content.page === i)
    .map(({ mcid }): [number, StoredStructElem] => [mcid, element])))
  const [, row] = (readParentTree(pdf).get(readNumber(page.page.node, 'StructParents') ?? -1) ?? []) as [unknown, unknown]
  const listed = row instanceof PDFArray ? row.asArray() : []
  const drawn = new Set(page.painted.flatMap(({ marks }) => marks.flatMap(({ mcid }) => mcid ?? [])))
  return [...drawn].flatMap((mcid) => {
    const owner = owners.get(mcid)
    if (!owner)
      return [`has content ${mcid} that is in no element`]
    return find(owner.ref === undefined || listed[mcid] !== owner.ref, `has content ${mcid} of which the parent tree does not say that it is in a ${owner.type}`)
  })
}

/** Abbreviates the marks around each painted piece, from the outside in: A for an artifact, T for a tag. */
const abbreviateMarks = (page: StoredPage) => page.painted.map(({ marks }) =>
  marks.map(({ tag, mcid }) => tag === 'Artifact' ? 'A' : mcid === undefined ? '' : 'T').join(''))
const someMarks = (page: StoredPage, isWrong: (marks: string) => boolean) => abbreviateMarks(page).some(isWrong)
const find = (wrong: boolean, text: string) => wrong ? [text] : []

export const contentRules: Rule[] = [
  {
    conditions: ['01-003'],
    find: onPages(page => find(someMarks(page, marks => /T.*A/.test(marks)), 'has decoration inside of content')),
  },
  {
    conditions: ['01-004'],
    find: onPages(page => find(someMarks(page, marks => /A.*T/.test(marks)), 'has content inside of decoration')),
  },
  {
    conditions: ['01-005'],
    find: onPages((page, i, pdf) => [
      ...find(someMarks(page, marks => !marks), 'has something that is neither content nor decoration'),
      ...findLostContent(page, i, pdf),
    ]),
  },
  {
    conditions: ['28-002', '28-004', '28-006', '28-007', '28-017', '28-018'],
    find: onPages(({ annotations }) => annotations
      .filter(({ dict }) => readName(dict, 'Subtype') !== 'Link')
      .map(({ dict }) => `has a ${readName(dict, 'Subtype')} annotation, for which no rule is written here,`)),
  },
  {
    conditions: ['28-008', '28-009'],
    find: onPages(({ page, annotations }) => find(
      annotations.length > 0 && readName(page.node, 'Tabs') !== 'S',
      'does not go through the links in the order of the structure',
    )),
  },
  {
    conditions: ['28-011'],
    find: onPages(({ annotations }, _, pdf) => annotations.filter(({ ref, dict }) => {
      const owner = pdf.elements.find(element => element.annotations.includes(ref))
      const [parent] = (readParentTree(pdf).get(readNumber(dict, 'StructParent') ?? -1) ?? []) as [unknown]
      return owner?.role !== 'Link' || parent !== owner.ref
    }).map(() => 'has a link that is in no Link, or of which the parent tree does not say so,')),
  },
  {
    conditions: ['28-012'],
    find: onPages(({ annotations }) => find(
      annotations.some(({ dict }) => !readText(dict, 'Contents')),
      'has a link that does not say where it leads',
    )),
  },
]
