/** From the text of a content stream to its operations, and back, each piece of content marked. */
import { PDFHexString, PDFString } from '@cantoo/pdf-lib'

/** `operands` are not parsed yet: there are tens of thousands, and few are looked at. */
export interface Operation { operator: string, operands: string }
/** The tag of marked content and its number on the page; nothing for an artifact. */
export type ContentTag = { tag: string, mcid: number } | undefined

/** Dictionaries, strings, arrays, names, numbers and three words; anything else is an operator. */
const OPERAND = /<<.*?>>|<[\dA-F\s]*>|\((?:\\.|[^\\()])*\)|\[[^\]]*\]|\/[^\s/<>[\]()]*|[\d.+-]+|true\b|false\b|null\b/gis
const OPERATION = new RegExp(`((?:(?:${OPERAND.source})\\s*)*)([a-z'"][\\w*]*)`, 'gis')
const DECIMAL_NUMBER = /[+-]?\d*\.\d+/g
const PAINTED_PATH = /^(?:[Ss]|[Ff]\*?|[Bb]\*?)$/

/**
 * Decimals that are kept of an operator's numbers, a pixel being 0.75 pt, and 1 of all others: a step from glyph to
 * glyph adds up along a line, a matrix is multiplied.
 */
const DECIMALS: Record<string, number> = { Td: 3, Tm: 4, cm: 5, gs: 5, rg: 4, RG: 4 }

/** Names for the BDC and EMC of a span inside of content, so that content alone has those. */
export const SPAN = 'span'
export const END_OF_SPAN = 'end of span'
const WRITTEN: Record<string, string> = { [SPAN]: 'BDC', [END_OF_SPAN]: 'EMC' }

/** Chromium opens a span inside of content to say which letters a ligature stands for; it has no number. */
export function parseContent(text: string): Operation[] {
  let [content, spans] = [false, 0]
  return Array.from(text.matchAll(OPERATION), ([, operands, operator]) => {
    const operation = { operator: operator!, operands: operands! }
    if (operator === 'BDC' && content && readMcid(operation) === undefined) {
      spans++
      return { ...operation, operator: SPAN }
    }
    if (operator === 'EMC' && spans) {
      spans--
      return { ...operation, operator: END_OF_SPAN }
    }
    if (operator === 'BDC' || operator === 'EMC')
      content = operator === 'BDC'
    return operation
  })
}

export const parseOperands = ({ operands }: Operation): string[] => operands.match(OPERAND) ?? []

/** Writes numbers rounded to what can be seen: Chromium's single precision writes 86.6 as 86.599998. */
export function writeContent(operations: Operation[]): string {
  const lines = operations.map(({ operator, operands }) => {
    const decimals = DECIMALS[operator] ?? 1
    if (!operands.includes('.') || /[/([<]/.test(operands))
      return `${operands}${WRITTEN[operator] ?? operator}\n`
    return `${operands.replace(DECIMAL_NUMBER, number => roundNumber(number, decimals))}${operator}\n`
  })
  return lines.join('')
}

/**
 * Marks every piece of content with a tag or as an artifact, as PDF/UA asks: Chromium leaves decoration without a
 * mark, and tags backgrounds as if they said something.
 */
export function markContent(operations: Operation[], findTag: (mcid: number) => ContentTag): Operation[] {
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
      const tagged = findTag(readMcid(operation)!)
      out.push(tagged ? { operator, operands: `/${tagged.tag} <</MCID ${tagged.mcid}>> ` } : ARTIFACT)
      open = 'content'
    }
    else if (operator === 'EMC') {
      close()
    }
    else {
      if (!open && startsPainting(operations, i)) {
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

/** Whether an operation begins what is painted: text, a picture, or a path that is not only a clip. */
function startsPainting(operations: Operation[], i: number): boolean {
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

export function readMcid({ operands }: Operation): number | undefined {
  const mcid = /\/MCID (\d+)/.exec(operands)?.[1]
  return mcid === undefined ? undefined : Number(mcid)
}

/** The text that a viewer takes for the glyphs of a span. */
export function readActualText({ operands }: Operation): string {
  const [, text, hex] = /\/ActualText\s*(?:\(((?:\\.|[^\\()])*)\)|<([\dA-F\s]*)>)/i.exec(operands) ?? []
  return hex === undefined ? PDFString.of(text ?? '').decodeText() : PDFHexString.of(hex).decodeText()
}

function roundNumber(number: string, decimals: number): string {
  const scale = 10 ** decimals
  const rounded = Math.round(Number(number) * scale) / scale
  return Math.abs(rounded) < 1 ? String(rounded).replace('0.', '.') : String(rounded)
}
