import { parseContent } from 'slidev-addon-press/pdf/content-stream.ts'
import { writeSeparators } from 'slidev-addon-press/pdf/text-order-separators.ts'
import { describe, expect, it } from 'vitest'

const fonts = new Map([['/F1', new Map([['0001', 'a']])], ['/F2', new Map([['0001', 'a'], ['0003', ' ']])]])
const vertical = { x: 100, y: 40, length: 80, vertical: true }
const horizontal = { x: 20, y: 40, length: 400, vertical: false }
const position = { scale: 1, x: 0, y: 540 }
const shown = (text: string) => parseContent(text).filter(({ operator }) => /^T[fmj]$/.test(operator)).map(({ operator, operands }) => operands + operator)

describe('separators', () => {
  it('are as high as a letter, or as wide as two of them stand apart, in points from where the slide positions', () => {
    expect(shown(writeSeparators([vertical], { scale: 0.75, x: 0, y: 540 }, fonts))).toEqual(['/F2 60 Tf', '1 0 0 1 75 450 Tm', '<0003> Tj'])
    expect(shown(writeSeparators([horizontal], { scale: 0.75, x: 5, y: 500 }, fonts))).toEqual(['/F2 3 Tf', '1 0 0 1 20 467 Tm', '<0003> Tj', '1 0 0 1 320 467 Tm', '<0003> Tj'])
  })

  it('are artifacts, invisible, read as nothing, and change nothing after them', () => {
    const operators = parseContent(writeSeparators([horizontal], position, fonts))
    expect(operators.map(({ operator }) => operator).join(' ')).toBe('q Tr Tz BMC BDC BT Tf Tm Tj Tm Tj ET EMC EMC Q')
    expect(operators.filter(({ operator }) => /^(?:Tr|B[MD]C)$/.test(operator)).map(({ operands }) => operands.trim())).toEqual(['3', '/Artifact', '/Span <</ActualText <FEFF200B>>>'])
  })

  it('are none where nothing is to be parted, or no font has a space', () => {
    expect(writeSeparators([], position, fonts)).toBe('')
    expect(writeSeparators([horizontal], position, new Map([['/F1', fonts.get('/F1')!]]))).toBe('')
  })
})
