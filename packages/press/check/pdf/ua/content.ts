/** What PDF/UA asks of what pages draw, and of what leads from there to the structure. */
import type { PDFDict } from '@cantoo/pdf-lib'
import type { Rule } from './rule.ts'
import type { StoredPage, StoredPdf, StoredStructElem } from './stored.ts'
import { PDFArray, PDFNumber, PDFRef } from '@cantoo/pdf-lib'
import { dictIn, listOf, name, nameIn, textIn } from './stored.ts'

const onPages = (find: (page: StoredPage, i: number, pdf: StoredPdf) => string[]) => (pdf: StoredPdf) => pdf.pages.flatMap((page, i) => find(page, i, pdf).map(text => `${text} on page ${i + 1}`))
const numberIn = (dict: PDFDict, key: string) => {
  const value = dict.lookup(name(key))
  return value instanceof PDFNumber ? value.asNumber() : undefined
}

/** What the parent tree says of each key: an element for an annotation, elements by number for a page. */
function parentsOf({ pdf, root }: StoredPdf): Map<number, unknown> {
  const nums = listOf(dictIn(root, 'ParentTree')?.lookup(name('Nums')))
  return new Map(nums.flatMap((key, i) => i % 2 || !(key instanceof PDFNumber) ? [] : [[key.asNumber(), nums[i + 1] instanceof PDFRef ? [nums[i + 1], pdf.context.lookup(nums[i + 1])] : [undefined, nums[i + 1]]]]))
}

/** What a page's marks with a number are not in: the structure, or the parent tree, or there under another element. */
function lost(page: StoredPage, i: number, pdf: StoredPdf): string[] {
  const owners = new Map(pdf.elements.flatMap(element => element.contents.filter(content => content.page === i).map(({ mcid }): [number, StoredStructElem] => [mcid, element])))
  const [, row] = (parentsOf(pdf).get(numberIn(page.page.node, 'StructParents') ?? -1) ?? []) as [unknown, unknown]
  const listed = row instanceof PDFArray ? row.asArray() : []
  const drawn = new Set(page.painted.flatMap(({ marks }) => marks.flatMap(({ mcid }) => mcid ?? [])))
  return [...drawn].flatMap((mcid) => {
    const owner = owners.get(mcid)
    if (!owner)
      return [`has content ${mcid} that is in no element`]
    return owner.ref && listed[mcid] === owner.ref ? [] : [`has content ${mcid} of which the parent tree does not say that it is in a ${owner.type}`]
  })
}

const marksOf = (page: StoredPage) => page.painted.map(({ marks }) => marks.map(({ tag, mcid }) => tag === 'Artifact' ? 'A' : mcid === undefined ? '' : 'T').join(''))
const some = (wrong: boolean, text: string) => wrong ? [text] : []

export const contentRules: Rule[] = [
  { conditions: ['01-003'], find: onPages(page => some(marksOf(page).some(marks => /T.*A/.test(marks)), 'has decoration inside of content')) },
  { conditions: ['01-004'], find: onPages(page => some(marksOf(page).some(marks => /A.*T/.test(marks)), 'has content inside of decoration')) },
  { conditions: ['01-005'], find: onPages((page, i, pdf) => [...some(marksOf(page).some(marks => !marks), 'has something that is neither content nor decoration'), ...lost(page, i, pdf)]) },
  {
    conditions: ['28-002', '28-004', '28-006', '28-007', '28-017', '28-018'],
    find: onPages(({ annotations }) => annotations.filter(({ dict }) => nameIn(dict, 'Subtype') !== 'Link').map(({ dict }) => `has a ${nameIn(dict, 'Subtype')} annotation, for which no rule is written here,`)),
  },
  { conditions: ['28-008', '28-009'], find: onPages(({ page, annotations }) => some(annotations.length > 0 && nameIn(page.node, 'Tabs') !== 'S', 'does not go through the links in the order of the structure')) },
  {
    conditions: ['28-011'],
    find: onPages(({ annotations }, _, pdf) => annotations.filter(({ ref, dict }) => {
      const owner = pdf.elements.find(element => element.annotations.includes(ref))
      const [parent] = (parentsOf(pdf).get(numberIn(dict, 'StructParent') ?? -1) ?? []) as [unknown]
      return owner?.role !== 'Link' || parent !== owner.ref
    }).map(() => 'has a link that is in no Link, or of which the parent tree does not say so,')),
  },
  { conditions: ['28-012'], find: onPages(({ annotations }) => some(annotations.some(({ dict }) => !textIn(dict, 'Contents')), 'has a link that does not say where it leads')) },
]
