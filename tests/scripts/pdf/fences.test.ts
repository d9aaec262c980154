import { describe, expect, it } from 'vitest'
import { parseContent } from '../../../scripts/lib/pdf/content.ts'
import { writeFences } from '../../../scripts/lib/pdf/fences.ts'

const fonts = new Map([['/F1', new Map([['0001', 'a']])], ['/F2', new Map([['0001', 'a'], ['0003', ' ']])]])
const upright = { x: 100, y: 40, length: 80, upright: true }
const level = { x: 20, y: 40, length: 400, upright: false }
const shown = (text: string) => parseContent(text).filter(({ operator }) => /^T[fmj]$/.test(operator)).map(({ operator, operands }) => operands + operator)

describe('fences', () => {
  it('are as high as a letter, or as wide as two of them stand apart, from the lower left corner of the page in points', () => {
    expect(shown(writeFences([upright], 0.75, 540, fonts))).toEqual(['/F2 60 Tf', '1 0 0 1 75 450 Tm', '<0003> Tj'])
    expect(shown(writeFences([level], 0.75, 540, fonts))).toEqual(['/F2 3 Tf', '1 0 0 1 15 507 Tm', '<0003> Tj', '1 0 0 1 315 507 Tm', '<0003> Tj'])
  })

  it('are artifacts, invisible, read as nothing, and change nothing after them', () => {
    const operators = parseContent(writeFences([level], 1, 540, fonts))
    expect(operators.map(({ operator }) => operator).join(' ')).toBe('q Tr Tz BMC BDC BT Tf Tm Tj Tm Tj ET EMC EMC Q')
    expect(operators.filter(({ operator }) => /^(?:Tr|B[MD]C)$/.test(operator)).map(({ operands }) => operands.trim())).toEqual(['3', '/Artifact', '/Span <</ActualText <FEFF200B>>>'])
  })

  it('are none where nothing is to be parted, or no font has a space', () => {
    expect(writeFences([], 1, 540, fonts)).toBe('')
    expect(writeFences([level], 1, 540, new Map([['/F1', fonts.get('/F1')!]]))).toBe('')
  })
})
