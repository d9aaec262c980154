/** A small PDF with a structure as Chromium writes it. */
import type { Font } from 'fontkit'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { create } from 'fontkit'
import { project } from 'slidev-addon-press/project.ts'
import subsetFont from 'subset-font'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz '
const program = Buffer.from(await subsetFont(readFileSync(join(project().root, 'styles/fonts/libre-franklin-400.woff2')), LETTERS, { targetFormat: 'sfnt' }))
const font = create(program) as Font
const hex = (number: number) => number.toString(16).padStart(4, '0')
const glyphs = (text: string) => [...text].map(letter => hex(font.glyphForCodePoint(letter.codePointAt(0)!).id)).join('')
const show = (text: string, y: number) => `BT /F1 12 Tf 1 0 0 -1 10 ${y}.00001 Tm <${glyphs(text)}> Tj ET`

/**
 * Two slides: a background, a headline over two lines, a figure that links to the other page, a list, and a table with
 * a cell that is not there yet.
 */
export async function printed(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const { context } = pdf
  const map = context.register(context.flateStream(`${LETTERS.length} beginbfchar\n${[...LETTERS].map(letter => `<${glyphs(letter)}> <${hex(letter.codePointAt(0)!)}>`).join('\n')}\nendbfchar`))
  const widths = Array.from({ length: font.numGlyphs }, (_, glyph) =>
    Math.round(font.getGlyph(glyph).advanceWidth * 1000 / font.unitsPerEm))
  const descriptor = context.register(context.obj({ Type: 'FontDescriptor', FontName: 'LibreFranklin', Flags: 4, Ascent: 900, Descent: -200, FontFile2: context.register(context.flateStream(program)) }))
  const cidFont = context.register(context.obj({ Type: 'Font', Subtype: 'CIDFontType2', BaseFont: 'AAAAAA+LibreFranklin', CIDSystemInfo: {}, CIDToGIDMap: 'Identity', W: [0, widths], FontDescriptor: descriptor }))
  const composite = context.register(context.obj({ Type: 'Font', Subtype: 'Type0', BaseFont: 'AAAAAA+LibreFranklin', Encoding: 'Identity-H', ToUnicode: map, DescendantFonts: [cidFont] }))
  const [root, document, box] = [context.nextRef(), context.nextRef(), context.nextRef()]
  const kids = ['one', 'two'].flatMap((word, i) => {
    const page = pdf.addPage([400, 300])
    page.node.set(PDFName.of('StructParents'), context.obj(i))
    page.node.setFontDictionary(PDFName.of('F1'), composite)
    const link = context.register(context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], Dest: `slide-${2 - i}`, StructParent: 2 + i }))
    page.node.set(PDFName.of('Annots'), context.obj([link]))
    const content = `/NonStruct <</MCID 0 >>BDC 0 0 400.00002 300 re f EMC /NonStruct <</MCID 1 >>BDC ${show('slide', 50)} ${show(word, 70)} EMC 0 0 m 9 9 l S /Figure <</MCID 2 >>BDC 1 1 m 2 2 l S EMC`
    const more = ['item', 'head', 'cell', 'low'].map((text, k) => `/P <</MCID ${k + 3} >>BDC ${show(text, 100 + k * 20)} EMC`).join(' ')
    page.node.set(PDFName.of('Contents'), context.register(context.flateStream(`${content} ${more}`)))
    const element = (S: string, K: unknown, more = {}) => context.register(context.obj({ Type: 'StructElem', S, P: box, Pg: page.ref, K, ...more } as never))
    return [
      element('NonStruct', 0),
      element('H1', element('NonStruct', 1)),
      element('Link', [element('Figure', 2, { Alt: PDFString.of(`figure ${word}`) }), context.obj({ Type: 'OBJR', Obj: link, Pg: page.ref })]),
      element('L', element('LI', 3)),
      element('Table', [element('TR', [element('TH', 4, { A: { O: 'Table', Scope: 'Column' } }), element('TD', 5)]), element('TR', element('TD', 6))]),
    ]
  })
  context.assign(box, context.obj({ Type: 'StructElem', S: 'NonStruct', P: document, K: kids }))
  context.assign(document, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: box }))
  context.assign(root, context.obj({ Type: 'StructTreeRoot', K: document, ParentTree: context.register(context.obj({ Nums: [] })) }))
  pdf.catalog.set(PDFName.of('StructTreeRoot'), root)
  pdf.catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
  return pdf.save({ useObjectStreams: false })
}

/** Options for `finishPdf`. */
export const options = {
  title: 'Zwei & mehr',
  author: 'Wir',
  subject: 'Über <alles>',
  keywords: ['a b', 'c'],
  lang: 'de',
  creator: 'Test',
  date: new Date('2026-11-24T00:00:00Z'),
  slides: [{ title: 'Slide one', destinations: ['slide-1', 'start'] }, { title: 'Slide two', destinations: ['slide-2'] }],
  headlines: [0, 1],
  labels: ['1', '2-1'],
  describeLink: (target: string) => target,
}
