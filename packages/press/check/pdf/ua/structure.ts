import type { PDFName } from '@cantoo/pdf-lib'
/** What PDF/UA asks of the structure. */
import type { Rule } from './rule.ts'
import type { StoredStructElem } from './stored.ts'
import { PDFDict, PDFNumber } from '@cantoo/pdf-lib'
import { listOf, name, textIn } from './stored.ts'

/** The types of ISO 32000-1, 14.8.4. */
const STANDARD = new Set('Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(' '))
/** Types with rules of their own that no slide has had need of. */
const REFUSED: [string[], string[]][] = [
  [['TOC', 'TOCI'], ['09-006']],
  [['Ruby', 'RB', 'RT', 'RP'], ['09-007']],
  [['Warichu', 'WT', 'WP'], ['09-008']],
  [['H'], ['14-006', '14-007']],
  [['Formula'], ['17-002', '17-003']],
  [['Note'], ['19-003', '19-004']],
]
/** Where an element may lie, and what may lie in it: nothing else, and no text (ISO 32000-1, tables 336 and 337). */
const TABLE: Syntax = { in: { THead: ['Table'], TBody: ['Table'], TFoot: ['Table'], TR: ['Table', 'THead', 'TBody', 'TFoot'], TH: ['TR'], TD: ['TR'] }, has: { Table: ['Caption', 'TR', 'THead', 'TBody', 'TFoot'], THead: ['TR'], TBody: ['TR'], TFoot: ['TR'], TR: ['TH', 'TD'] } }
const LIST: Syntax = { in: { LI: ['L'], Lbl: ['LI'], LBody: ['LI'] }, has: { L: ['Caption', 'L', 'LI'], LI: ['Lbl', 'LBody'] } }
interface Syntax { in: Record<string, string[]>, has: Record<string, string[]> }

const breaking = (elements: StoredStructElem[], syntax: Syntax) => elements.flatMap(({ role, parent, kids, contents }) => [
  ...!syntax.in[role] || syntax.in[role].includes(parent?.role ?? '') ? [] : [`has a ${role} in ${parent ? `a ${parent.role}` : 'no element'}`],
  ...syntax.has[role] ? kids.filter(kid => !syntax.has[role]!.includes(kid.role)).map(kid => `has a ${kid.role} in a ${role}`) : [],
  ...syntax.has[role] && contents.length ? [`has text in a ${role} itself`] : [],
])

const attribute = ({ dict }: StoredStructElem, key: string) => listOf(dict.lookup(name('A'))).map(object => dict.context.lookup(object)).flatMap(value => value instanceof PDFDict ? value.lookup(name(key)) ?? [] : []).at(0)
const span = (cell: StoredStructElem, key: string) => {
  const value = attribute(cell, key)
  return value instanceof PDFNumber ? value.asNumber() : 1
}
const inside = (element: StoredStructElem, role: string): StoredStructElem[] => element.kids.flatMap(kid => kid.role === role ? [kid] : inside(kid, role))

/** How many cells each row of a table has, those included that reach into it from above. */
function widths(table: StoredStructElem): number[] {
  const rows = inside(table, 'TR')
  const counts = rows.map(() => 0)
  rows.forEach((row, i) => row.kids.forEach((cell) => {
    for (let k = i; k < i + span(cell, 'RowSpan') && k < rows.length; k++)
      counts[k]! += span(cell, 'ColSpan')
  }))
  return counts
}

export const structureRules: Rule[] = [
  { conditions: ['02-001'], find: ({ elements }) => elements.filter(({ role }) => !STANDARD.has(role)).map(({ type }) => `has the type ${type}, which stands for none that PDF 1.7 knows`) },
  { conditions: ['02-003'], find: ({ roleMap }) => [...roleMap.keys()].filter(key => goesRound(key, roleMap)).map(key => `maps the type ${key} to itself, over others or not`) },
  { conditions: ['02-004'], find: ({ roleMap }) => [...roleMap.keys()].filter(key => STANDARD.has(key)).map(key => `maps the standard type ${key} to another`) },
  {
    conditions: ['09-004'],
    find: ({ elements }) => [...breaking(elements, TABLE), ...elements.filter(({ role }) => role === 'Table').map(widths).filter(counts => new Set(counts).size !== 1).map(counts => `has a table whose rows have ${counts.join(', ')} cells`)],
  },
  { conditions: ['09-005'], find: ({ elements }) => breaking(elements, LIST) },
  ...REFUSED.map(([types, conditions]): Rule => ({ conditions, find: ({ elements }) => elements.filter(({ role }) => types.includes(role)).map(({ role }) => `has a ${role}, for which no rule is written here`) })),
  { conditions: ['13-004'], find: ({ elements }) => elements.filter(({ role, dict }) => role === 'Figure' && !textIn(dict, 'Alt') && !textIn(dict, 'ActualText')).map(() => 'has a figure without an alternative') },
  {
    conditions: ['14-002', '14-003'],
    find: ({ elements }) => {
      const levels = elements.flatMap(({ role }) => /^H[1-6]$/.test(role) ? [Number(role[1])] : [])
      return levels.flatMap((level, i) => level > (levels[i - 1] ?? 0) + 1 ? [`has an H${level} after ${i ? `an H${levels[i - 1]}` : 'nothing'}`] : [])
    },
  },
  {
    conditions: ['15-003'],
    find: ({ elements }) => elements.filter(cell => cell.role === 'TH' && !/^\/(?:Row|Column|Both)$/.test(String(attribute(cell, 'Scope') as PDFName | undefined))).map(() => 'has a TH that does not say what it heads'),
  },
]

function goesRound(key: string, roleMap: Map<string, string>): boolean {
  const seen = new Set<string>()
  for (let at: string | undefined = key; at !== undefined && !seen.has(at); at = roleMap.get(at)) {
    seen.add(at)
    if (roleMap.get(at) === key)
      return true
  }
  return false
}
