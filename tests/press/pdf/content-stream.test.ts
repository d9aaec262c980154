import { markContent, parseContent, writeContent } from 'slidev-addon-press/pdf/content-stream.ts'
import { splitIntoSharedChunks } from 'slidev-addon-press/pdf/dedupe-content.ts'
import { insertLineBreakSpaces, normalizeText, parseToUnicodeMap, readMarkedText } from 'slidev-addon-press/pdf/to-unicode.ts'
import { describe, expect, it } from 'vitest'

const again = (text: string) => writeContent(parseContent(text)).trim().split('\n')

describe('a content stream', () => {
  it('is read operator by operator, and written with the same meaning', () => {
    expect(again('q\n3.125 0 0 3.125 0 -4500 cm /G3 gs\n<0035> Tj (a \\) b) Tj [<01> -20 (x)] TJ /P <</MCID 3 >>BDC true false null Q')).toEqual([
      'q',
      '3.125 0 0 3.125 0 -4500 cm',
      '/G3 gs',
      '<0035> Tj',
      '(a \\) b) Tj',
      '[<01> -20 (x)] TJ',
      '/P <</MCID 3 >>BDC',
      'true false null Q',
    ])
  })

  it('loses what single precision adds, a matrix less than a path', () => {
    expect(again('86.599998 64.900002 m 0.04 .96470001 l .23999999 0 0 -.23999999 0 540 cm 13.2999878 0 Td .5412 .4902 .4392 rg')).toEqual([
      '86.6 64.9 m',
      '0 1 l',
      '.24 0 0 -.24 0 540 cm',
      '13.3 0 Td',
      '.5412 .4902 .4392 rg',
    ])
  })
})

describe('marks', () => {
  const marked = (text: string, place: (mcid: number) => { tag: string, mcid: number } | undefined) => writeContent(markContent(parseContent(text), place)).trim().split('\n').join(' ')

  it('stay on content with its new number, and become an artifact on the rest', () => {
    const text = '/NonStruct <</MCID 0 >>BDC 0 0 9 9 re f EMC /P <</MCID 4 >>BDC BT <01> Tj ET EMC'
    expect(marked(text, mcid => mcid === 4 ? { tag: 'P', mcid: 0 } : undefined))
      .toBe('/Artifact BMC 0 0 9 9 re f EMC /P <</MCID 0>> BDC BT <01> Tj ET EMC')
  })

  it('stay around the span of a ligature, which stays as it is', () => {
    const span = '/Span<</ActualText (fi) >> BDC <03> Tj EMC'
    expect(marked(`/P <</MCID 4 >>BDC BT <01> Tj ${span} <02> Tj ET EMC 0 0 9 9 re f`, () => ({ tag: 'P', mcid: 0 })))
      .toBe(`/P <</MCID 0>> BDC BT <01> Tj ${span} <02> Tj ET EMC /Artifact BMC 0 0 9 9 re f EMC`)
  })

  it('are given to what has none and paints, but not to a clip', () => {
    expect(marked('q 0 0 9 9 re W* n 1 1 m 2 2 l S /P <</MCID 0 >>BDC 1 1 m 2 2 l S EMC Q', mcid => ({ tag: 'P', mcid })))
      .toBe('q 0 0 9 9 re W* n /Artifact BMC 1 1 m 2 2 l S EMC /P <</MCID 0>> BDC 1 1 m 2 2 l S EMC Q')
  })
})

describe('letters', () => {
  const map = parseToUnicodeMap('1 beginbfchar\n<0001> <0020>\n<0009> <D835DC00>\nendbfchar\n1 beginbfrange\n<0010> <0012> <0061>\nendbfrange\n1 beginbfchar\n<0020> <002D>\nendbfchar')
  const fonts = new Map([['/F1', map]])
  const drawn = (first: string, y = 20) => parseContent(`/P <</MCID 0 >>BDC BT /F1 9 Tf 1 0 0 -1 0 10 Tm ${first} ET BT /F1 9 Tf 1 0 0 -1 0 ${y} Tm <0012> Tj ET EMC`)
  const read = (operations: ReturnType<typeof drawn>) =>
    readMarkedText(insertLineBreakSpaces(operations, fonts), fonts).get(0)
  const said = (first: string, y?: number) => read(drawn(`<${first}> Tj`, y))

  it('are single glyphs and runs of them, also beyond the first 65,536', () => {
    expect([...map]).toEqual([['0001', ' '], ['0009', '\u{1D400}'], ['0020', '-'], ['0010', 'a'], ['0011', 'b'], ['0012', 'c']])
  })

  it('keep the space at which a line wraps', () => expect(said('00100011')).toBe('ab c'))
  it('are what the span of a ligature says, also where it ends a line', () => {
    for (const [span, text] of [['/Span<</ActualText (f\\051) >> BDC', 'f)'], ['/Span <</ActualText <FEFF00660069>>> BDC', 'fi']]) {
      expect(said(`0011> Tj ${span} <0010> Tj EMC <0012`)).toBe(`b${text}c c`)
      expect(read(drawn(`<0011> Tj ${span} <0010> Tj EMC`))).toBe(`b${text} c`)
    }
  })
  it('take none after a hyphen, where there is one, or on the same line', () => {
    expect(said('00100020')).toBe('a-c')
    expect(said('00100001')).toBe('a c')
    expect(said('0010', 10)).toBe('ac')
  })
  it('take none from a font without one', () => {
    const other = new Map([['/F1', new Map([['0010', 'a'], ['0012', 'c']])]])
    expect(readMarkedText(insertLineBreakSpaces(drawn('<0010> Tj'), other), other).get(0)).toBe('ac')
  })

  it('are compared without breaks and spaces of any kind', () => expect(normalizeText('Deux couches\u202F: \noui')).toBe(normalizeText('deux couches : oui')))
})

describe('chunks', () => {
  const lines = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `${(from + i) * 7919 % 1000} ${from + i} l\n`).join('')

  it('are the content again, one after the other', () => {
    const pages = [lines(0, 900), lines(300, 1300), 'q\nQ']
    expect(splitIntoSharedChunks(pages).map(chunks => chunks.join(''))).toEqual(pages)
  })

  it('are the same where pages draw the same, whatever stands before it', () => {
    const [one, two] = splitIntoSharedChunks([lines(0, 900), `1 g\n${lines(0, 400)}0 g\n${lines(400, 900)}`]) as [string[], string[]]
    const shared = one.filter(chunk => two.includes(chunk)).join('')
    expect(shared.length, 'characters stored once').toBeGreaterThan(0.7 * lines(0, 900).length)
  })

  it('are one where a page has nothing in common with others', () => expect(splitIntoSharedChunks([lines(0, 900), lines(2000, 2900)]).map(chunks => chunks.length)).toEqual([1, 1]))
})
