/** What a page draws: its content stream, operator by operator. */

/** `operands` as they stand there, with a space after each: there are tens of thousands, and few are looked at. */
export interface Operation { operator: string, operands: string }
/** Where marked content goes: its tag and its number on the page; nothing for decoration. */
export type Placed = { tag: string, mcid: number } | undefined

/** Dictionaries, strings, arrays, names, numbers and three words; anything else is an operator. */
const OPERAND = /<<.*?>>|<[\dA-F\s]*>|\((?:\\.|[^\\()])*\)|\[[^\]]*\]|\/[^\s/<>[\]()]*|[\d.+-]+|true\b|false\b|null\b/gis
const OPERATION = new RegExp(`((?:(?:${OPERAND.source})\\s*)*)([a-z'"][\\w*]*)`, 'gis')
const DECIMAL = /[+-]?\d*\.\d+/g
const PAINTED_PATH = /^(?:[Ss]|[Ff]\*?|[Bb]\*?)$/

/** Decimals that are kept, a pixel being 0.75 pt: a step from glyph to glyph adds up along a line, a matrix is multiplied. */
const DECIMALS: Record<string, number> = { Td: 3, Tm: 4, cm: 5, gs: 5, rg: 4, RG: 4 }

/** The operators of a content stream with what each works on. */
export function parseContent(text: string): Operation[] {
  return Array.from(text.matchAll(OPERATION), ([, operands, operator]) => ({ operator: operator!, operands: operands! }))
}

/** Each operand of an operator. */
export const operandsOf = ({ operands }: Operation): string[] => operands.match(OPERAND) ?? []

/** A content stream again, its numbers rounded to what can be seen: single precision writes 86.6 as 86.599998. */
export function writeContent(operations: Operation[]): string {
  const lines = operations.map(({ operator, operands }) => {
    const decimals = DECIMALS[operator] ?? 1
    const rounded = operands.includes('.') && !/[/([<]/.test(operands) ? operands.replace(DECIMAL, number => short(number, decimals)) : operands
    return `${rounded}${operator}\n`
  })
  return lines.join('')
}

/**
 * Every piece of content either in the structure or marked as an artifact, as PDF/UA asks: Chromium leaves
 * decoration without a mark, and gives backgrounds one as if they said something.
 */
export function markContent(operations: Operation[], place: (mcid: number) => Placed): Operation[] {
  const out: Operation[] = []
  let open: 'content' | 'artifact' | undefined
  const close = () => {
    if (open)
      out.push({ operator: 'EMC', operands: '' })
    open = undefined
  }
  operations.forEach((operation, i) => {
    const { operator } = operation
    if (operator === 'BDC') {
      close()
      const placed = place(mcidOf(operation)!)
      out.push(placed ? { operator, operands: `/${placed.tag} <</MCID ${placed.mcid}>> ` } : ARTIFACT)
      open = 'content'
    }
    else if (operator === 'EMC') {
      close()
    }
    else {
      if (!open && paints(operations, i)) {
        out.push(ARTIFACT)
        open = 'artifact'
      }
      out.push(operation)
    }
  })
  close()
  return out
}

const ARTIFACT: Operation = { operator: 'BMC', operands: '/Artifact ' }

/** Whether something is painted from here on: text, a picture, or a path that is not only a clip. */
function paints(operations: Operation[], i: number): boolean {
  const { operator } = operations[i]!
  if (operator === 'BT' || operator === 'Do' || operator === 'sh')
    return true
  if (operator !== 'm' && operator !== 're')
    return false
  let end = i
  while (end < operations.length && operations[end]!.operator !== 'n' && !PAINTED_PATH.test(operations[end]!.operator))
    end++
  return end < operations.length && operations[end]!.operator !== 'n'
}

/** The number of marked content, where it has one. */
export function mcidOf({ operands }: Operation): number | undefined {
  const mcid = /\/MCID (\d+)/.exec(operands)?.[1]
  return mcid === undefined ? undefined : Number(mcid)
}

function short(number: string, decimals: number): string {
  const scale = 10 ** decimals
  const rounded = Math.round(Number(number) * scale) / scale
  return Math.abs(rounded) < 1 ? String(rounded).replace('0.', '.') : String(rounded)
}
