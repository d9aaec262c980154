/** Rules of PDF/UA for the structure tree. */
import type { PDFName } from '@cantoo/pdf-lib'
import type { Rule } from './rule.ts'
import type { StoredStructElem } from './stored.ts'
import { PDFDict, PDFNumber } from '@cantoo/pdf-lib'
import { name, readText, toArray } from './stored.ts'

/** The types of ISO 32000-1, 14.8.4. */
const STANDARD_TYPES = new Set([
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody',
  'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP',
  'Figure Formula Form',
].flatMap(types => types.split(' ')))
/** Types with rules of their own that no slide has had need of. */
const REFUSED_TYPES: [string[], string[]][] = [
  [['TOC', 'TOCI'], ['09-006']],
  [['Ruby', 'RB', 'RT', 'RP'], ['09-007']],
  [['Warichu', 'WT', 'WP'], ['09-008']],
  [['H'], ['14-006', '14-007']],
  [['Formula'], ['17-002', '17-003']],
  [['Note'], ['19-003', '19-004']],
]
/** Where an element may lie, and what may lie in it: nothing else, and no text (ISO 32000-1, tables 336 and 337). */
const TABLE: Nesting = {
  in: {
    THead: ['Table'],
    TBody: ['Table'],
    TFoot: ['Table'],
    TR: ['Table', 'THead', 'TBody', 'TFoot'],
    TH: ['TR'],
    TD: ['TR'],
  },
  has: {
    Table: ['Caption', 'TR', 'THead', 'TBody', 'TFoot'],
    THead: ['TR'],
    TBody: ['TR'],
    TFoot: ['TR'],
    TR: ['TH', 'TD'],
  },
}
const LIST: Nesting = {
  in: { LI: ['L'], Lbl: ['LI'], LBody: ['LI'] },
  has: { L: ['Caption', 'L', 'LI'], LI: ['Lbl', 'LBody'] },
}
interface Nesting { in: Record<string, string[]>, has: Record<string, string[]> }

function findWrongNesting(elements: StoredStructElem[], nesting: Nesting): string[] {
  return elements.flatMap(({ role, parent, kids, contents }) => {
    const [parents, children] = [nesting.in[role], nesting.has[role]]
    const place = parent ? `a ${parent.role}` : 'no element'
    return [
      ...!parents || parents.includes(parent?.role ?? '') ? [] : [`has a ${role} in ${place}`],
      ...children ? kids.filter(kid => !children.includes(kid.role)).map(kid => `has a ${kid.role} in a ${role}`) : [],
      ...children && contents.length ? [`has text in a ${role} itself`] : [],
    ]
  })
}

const readAttribute = ({ dict }: StoredStructElem, key: string) => toArray(dict.lookup(name('A')))
  .map(object => dict.context.lookup(object))
  .flatMap(value => value instanceof PDFDict ? value.lookup(name(key)) ?? [] : [])
  .at(0)
const readSpan = (cell: StoredStructElem, key: string) => {
  const value = readAttribute(cell, key)
  return value instanceof PDFNumber ? value.asNumber() : 1
}
const findInside = ({ kids }: StoredStructElem, role: string): StoredStructElem[] =>
  kids.flatMap(kid => kid.role === role ? [kid] : findInside(kid, role))

/** Counts the cells of each row of a table, those included that reach into it from above. */
function countCells(table: StoredStructElem): number[] {
  const rows = findInside(table, 'TR')
  const counts = rows.map(() => 0)
  rows.forEach((row, i) => row.kids.forEach((cell) => {
    for (let k = i; k < i + readSpan(cell, 'RowSpan') && k < rows.length; k++)
      counts[k]! += readSpan(cell, 'ColSpan')
  }))
  return counts
}

export const structureRules: Rule[] = [
  {
    conditions: ['02-001'],
    find: ({ elements }) => elements
      .filter(({ role }) => !STANDARD_TYPES.has(role))
      .map(({ type }) => `has the type ${type}, which stands for none that PDF 1.7 knows`),
  },
  {
    conditions: ['02-003'],
    find: ({ roleMap }) => [...roleMap.keys()]
      .filter(type => isCircular(type, roleMap))
      .map(type => `maps the type ${type} to itself, over others or not`),
  },
  {
    conditions: ['02-004'],
    find: ({ roleMap }) => [...roleMap.keys()]
      .filter(type => STANDARD_TYPES.has(type))
      .map(type => `maps the standard type ${type} to another`),
  },
  {
    conditions: ['09-004'],
    find: ({ elements }) => [
      ...findWrongNesting(elements, TABLE),
      ...elements.filter(({ role }) => role === 'Table')
        .map(countCells)
        .filter(counts => new Set(counts).size !== 1)
        .map(counts => `has a table whose rows have ${counts.join(', ')} cells`),
    ],
  },
  { conditions: ['09-005'], find: ({ elements }) => findWrongNesting(elements, LIST) },
  ...REFUSED_TYPES.map(([types, conditions]): Rule => ({
    conditions,
    find: ({ elements }) => elements
      .filter(({ role }) => types.includes(role))
      .map(({ role }) => `has a ${role}, for which no rule is written here`),
  })),
  {
    conditions: ['13-004'],
    find: ({ elements }) => elements
      .filter(({ role, dict }) => role === 'Figure' && !readText(dict, 'Alt') && !readText(dict, 'ActualText'))
      .map(() => 'has a figure without an alternative'),
  },
  {
    conditions: ['14-002', '14-003'],
    find: ({ elements }) => {
      const levels = elements.flatMap(({ role }) => /^H[1-6]$/.test(role) ? [Number(role[1])] : [])
      return levels.flatMap((level, i) => level > (levels[i - 1] ?? 0) + 1
        ? [`has an H${level} after ${i ? `an H${levels[i - 1]}` : 'nothing'}`]
        : [])
    },
  },
  {
    conditions: ['15-003'],
    find: ({ elements }) => elements
      .filter(({ role }) => role === 'TH')
      .filter(cell => !/^\/(?:Row|Column|Both)$/.test(String(readAttribute(cell, 'Scope') as PDFName | undefined)))
      .map(() => 'has a TH that does not say what it heads'),
  },
]

function isCircular(key: string, roleMap: Map<string, string>): boolean {
  const seen = new Set<string>()
  for (let at: string | undefined = key; at !== undefined && !seen.has(at); at = roleMap.get(at)) {
    seen.add(at)
    if (roleMap.get(at) === key)
      return true
  }
  return false
}
