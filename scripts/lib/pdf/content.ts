/** What a page draws: its content stream, operator by operator. */

export interface Operation { operator: string, operands: string[] }
/** Where marked content goes: its tag and its number on the page; nothing for decoration. */
export type Placed = { tag: string, mcid: number } | undefined

/** Dictionaries, strings, arrays and names are taken whole; numbers and operators are words. */
const TOKEN = /<<.*?>>|<[\dA-F\s]*>|\((?:\\.|[^\\()])*\)|\[[^\]]*\]|\/[^\s/<>[\]()]*|[^\s/<>[\]()]+/gis
const OPERAND = /^[\d.+\-</([]|^(?:true|false|null)$/
const NUMBER = /^[+-]?\d*\.\d+$/
const PAINTED_PATH = /^(?:[Ss]|[Ff]\*?|[Bb]\*?)$/

/** Decimals that are kept, a pixel being 0.75 pt: a step from glyph to glyph adds up along a line, a matrix is multiplied. */
const DECIMALS: Record<string, number> = { Td: 3, Tm: 4, cm: 5, gs: 5, rg: 4, RG: 4 }

/** The operators of a content stream with what each works on. */
export function parseContent(text: string): Operation[] {
  const operations: Operation[] = []
  let operands: string[] = []
  for (const token of text.match(TOKEN) ?? []) {
    if (OPERAND.test(token)) {
      operands.push(token)
    }
    else {
      operations.push({ operator: token, operands })
      operands = []
    }
  }
  return operations
}

/** A content stream again, its numbers rounded to what can be seen: single precision writes 86.6 as 86.599998. */
export function writeContent(operations: Operation[]): string {
  let text = ''
  const known = new Map<number, Map<string, string>>()
  for (const { operator, operands } of operations) {
    const decimals = DECIMALS[operator] ?? 1
    const shorts = known.get(decimals) ?? new Map<string, string>()
    known.set(decimals, shorts)
    for (const operand of operands) {
      const as = shorts.get(operand) ?? short(operand, decimals)
      shorts.set(operand, as)
      text += `${as} `
    }
    text += `${operator}\n`
  }
  return text
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
      out.push({ operator: 'EMC', operands: [] })
    open = undefined
  }
  operations.forEach((operation, i) => {
    const { operator, operands } = operation
    if (operator === 'BDC') {
      close()
      const placed = place(mcidOf(operands)!)
      out.push(placed ? { operator, operands: [`/${placed.tag}`, `<</MCID ${placed.mcid}>>`] } : ARTIFACT)
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

const ARTIFACT: Operation = { operator: 'BMC', operands: ['/Artifact'] }

/** Whether something is painted from here on: text, a picture, or a path that is not only a clip. */
function paints(operations: Operation[], i: number): boolean {
  const { operator } = operations[i]!
  if (operator === 'BT' || operator === 'Do' || operator === 'sh')
    return true
  if (operator !== 'm' && operator !== 're')
    return false
  const end = operations.slice(i).find(({ operator }) => operator === 'n' || PAINTED_PATH.test(operator))
  return !!end && end.operator !== 'n'
}

/** The number of marked content, where it has one. */
export function mcidOf(operands: string[]): number | undefined {
  const mcid = /\/MCID (\d+)/.exec(operands[1] ?? '')?.[1]
  return mcid === undefined ? undefined : Number(mcid)
}

function short(operand: string, decimals: number): string {
  const point = operand.indexOf('.')
  if (point < 0 || operand.length - point - 1 <= decimals || !NUMBER.test(operand))
    return operand
  return String(Number(Number(operand).toFixed(decimals))).replace(/^(-?)0\./, '$1.')
}
