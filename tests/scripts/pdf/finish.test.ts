/** The last touches, on a small PDF with a structure as Chromium writes it. */
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../../scripts/lib/fail.ts'
import { finishPdf } from '../../../scripts/lib/pdf/finish.ts'
import { elementsOf, readPdf } from '../../../scripts/lib/pdf/read.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz '
const glyphs = (text: string) => [...text].map(letter => (LETTERS.indexOf(letter) + 1).toString(16).padStart(4, '0')).join('')
const show = (text: string, y: number) => `BT /F1 12 Tf 1 0 0 -1 10 ${y}.00001 Tm <${glyphs(text)}> Tj ET`

/** Two slides: a background, a headline over two lines, a figure that links to the other page. */
async function printed(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const { context } = pdf
  const map = context.register(context.flateStream(`1 beginbfrange\n<0001> <001a> <0061>\nendbfrange\n1 beginbfchar\n<001b> <0020>\nendbfchar`))
  const font = context.obj({ Type: 'Font', Subtype: 'Type0', BaseFont: 'X', Encoding: 'Identity-H', ToUnicode: map, DescendantFonts: [{ Type: 'Font', Subtype: 'CIDFontType2', BaseFont: 'X', CIDSystemInfo: {}, FontDescriptor: { Type: 'FontDescriptor', FontName: 'X', Flags: 4 } }] })
  const [root, document, box] = [context.nextRef(), context.nextRef(), context.nextRef()]
  const kids = ['one', 'two'].flatMap((word, i) => {
    const page = pdf.addPage([400, 300])
    page.node.set(PDFName.of('StructParents'), context.obj(i))
    page.node.setFontDictionary(PDFName.of('F1'), context.register(font))
    const link = context.register(context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], Dest: `slide-${2 - i}`, StructParent: 2 + i }))
    page.node.set(PDFName.of('Annots'), context.obj([link]))
    const content = `/NonStruct <</MCID 0 >>BDC 0 0 400.00002 300 re f EMC /NonStruct <</MCID 1 >>BDC ${show('slide', 50)} ${show(word, 70)} EMC 0 0 m 9 9 l S /Figure <</MCID 2 >>BDC 1 1 m 2 2 l S EMC`
    page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content)))
    const element = (S: string, K: unknown, more = {}) => context.register(context.obj({ Type: 'StructElem', S, P: box, Pg: page.ref, K, ...more } as never))
    return [
      element('NonStruct', 0),
      element('H1', element('NonStruct', 1)),
      element('Link', [element('Figure', 2, { Alt: PDFString.of(`figure ${word}`) }), context.obj({ Type: 'OBJR', Obj: link, Pg: page.ref })]),
    ]
  })
  context.assign(box, context.obj({ Type: 'StructElem', S: 'NonStruct', P: document, K: kids }))
  context.assign(document, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: box }))
  context.assign(root, context.obj({ Type: 'StructTreeRoot', K: document, ParentTree: context.register(context.obj({ Nums: [] })) }))
  pdf.catalog.set(PDFName.of('StructTreeRoot'), root)
  pdf.catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
  return pdf.save({ useObjectStreams: false })
}

const paper = {
  title: 'Zwei & mehr',
  author: 'Wir',
  subject: 'Über <alles>',
  keywords: ['a b', 'c'],
  lang: 'de',
  creator: 'Test',
  date: new Date('2026-11-24T00:00:00Z'),
  slides: [{ title: 'Slide one', names: ['slide-1', 'start'] }, { title: 'Slide two', names: ['slide-2'] }],
  headlines: [0, 1],
  labels: ['1', '2-1'],
  say: (to: string) => to,
}

describe('a finished PDF', () => {
  it('has a structure of what says something, in sections, and marks all the rest as decoration', async () => {
    const { bytes, pages } = await finishPdf(await printed(), paper)
    const facts = await readPdf(bytes)
    expect(pages).toBe(2)
    expect(facts.tagged).toBe(true)
    expect(facts.pages.map(({ unmarked }) => unmarked)).toEqual([0, 0])
    const elements = elementsOf(facts.pages[1]!.structure)
    expect(elements.map(({ role }) => role).filter(role => role !== 'Root')).toEqual(['Document', 'Sect', 'H1', 'P', 'Link', 'Figure'])
    expect(elements.find(({ role }) => role === 'Figure')).toMatchObject({ alt: 'figure two', box: [0.5, 0.5, 2.5, 2.5], ink: [0.5, 0.5, 2.5, 2.5] })
  })

  it('takes fences between words for decoration, on the pages that have them', async () => {
    const fences = { lie: { scale: 1, x: 0, y: 0 }, slides: [[{ x: 10, y: 60, length: 300, upright: false }], []] }
    const [one, two] = (await readPdf((await finishPdf(await printed(), { ...paper, fences })).bytes)).pages
    expect([one!.unmarked, two!.unmarked]).toEqual([0, 0])
    expect(elementsOf(one!.structure)).toEqual(elementsOf((await readPdf((await finishPdf(await printed(), paper)).bytes)).pages[0]!.structure))
  })

  it('leads the reader: bookmarks, labels, names of places, links that say where they go', async () => {
    const facts = await readPdf((await finishPdf(await printed(), paper)).bytes)
    expect(facts.bookmarks).toEqual([{ title: 'Slide one', page: 0 }, { title: 'Slide two', page: 1 }])
    expect(facts.pages.map(({ label }) => label)).toEqual(['1', '2-1'])
    expect(facts.places).toEqual(new Map([['slide-1', 0], ['slide-2', 1], ['start', 0]]))
    expect(facts.pages[0]!.links).toEqual([{ to: 'slide-2', outside: false, said: 'Slide two' }])
  })

  it('says what it is, to viewers and to libraries', async () => {
    const { about } = await readPdf((await finishPdf(await printed(), paper)).bytes)
    expect(about).toEqual({ title: 'Zwei & mehr', author: 'Wir', subject: 'Über <alles>', keywords: 'a b, c', lang: 'de', creator: 'Test', showsTitle: true, inXmp: true, ua: '1' })
  })

  it('is the same file from the same print, and another from another', async () => {
    const [one, two, other] = await Promise.all([paper, paper, { ...paper, title: 'Drei' }].map(async paper => (await finishPdf(await printed(), paper)).bytes)) as [Uint8Array, Uint8Array, Uint8Array]
    expect(Buffer.compare(one, two)).toBe(0)
    expect(Buffer.compare(one, other)).not.toBe(0)
  })

  it('is refused when a headline is not there as text', async () => {
    const slides = [paper.slides[0]!, { title: 'Slide three', names: [] }]
    const finish = finishPdf(await printed(), { ...paper, slides })
    await expect(finish).rejects.toThrow(UserError)
    await expect(finish).rejects.toThrow(/^slide 2 is printed without its headline "Slide three" as text/)
    await expect(finishPdf(await printed(), { ...paper, headlines: [0] })).rejects.toThrow(/2 headlines for 1 slides/)
  })

  it('is refused without tags', async () => {
    const pdf = await PDFDocument.create()
    pdf.addPage()
    await expect(finishPdf(await pdf.save(), paper)).rejects.toThrow(/without tags/)
  })
})
