/** The rules of PDF/UA-1: each finds the PDF that breaks it, and docs/pdf-ua.md lists what they test. */
import type { PDFArray, PDFDict } from '@cantoo/pdf-lib'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { PDFBool, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { checkUa, RULES } from 'slidev-addon-press/check/pdf/ua/check.ts'
import { readStoredPdf } from 'slidev-addon-press/check/pdf/ua/stored.ts'
import { finishPdf } from 'slidev-addon-press/pdf/finish.ts'
import { project } from 'slidev-addon-press/project.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { options, printed } from '../../support/pdf.ts'

const name = PDFName.of
let bytes: Uint8Array
beforeAll(async () => void ({ bytes } = await finishPdf(await printed(), options)))
const load = () => PDFDocument.load(bytes, { updateMetadata: false })

const dict = (pdf: PDFDocument, key: string) => pdf.catalog.lookup(name(key)) as PDFDict
const element = (pdf: PDFDocument, role: string) => readStoredPdf(pdf).elements.find(element => element.role === role)!
const retype = (role: string, to: string) => (pdf: PDFDocument) => element(pdf, role).dict.set(name('S'), name(to))
const font = (pdf: PDFDocument) => readStoredPdf(pdf).fonts[0]!.dict
const cidFont = (pdf: PDFDocument) => (font(pdf).lookup(name('DescendantFonts')) as PDFArray).lookup(0) as PDFDict
const link = (pdf: PDFDocument) => readStoredPdf(pdf).pages[0]!.annotations[0]!.dict
const rewrite = (from: RegExp | string, to: string) => (pdf: PDFDocument) => {
  const { node } = pdf.getPage(0)
  const text = Buffer.from(inflateSync((node.lookup(name('Contents')) as PDFRawStream).contents)).toString('latin1')
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  node.set(name('Contents'), pdf.context.register(pdf.context.flateStream(changed)))
}
const xmp = (from: string, to: string) => (pdf: PDFDocument) => {
  const stream = pdf.catalog.lookup(name('Metadata')) as PDFRawStream
  const changed = Buffer.from(stream.contents).toString().replace(from, to)
  expect(changed).not.toBe(Buffer.from(stream.contents).toString())
  pdf.catalog.set(name('Metadata'), pdf.context.register(PDFRawStream.of(stream.dict, Buffer.from(changed))))
}
const toUnicode = (to: string) => (pdf: PDFDocument) => {
  const map = Buffer.from(inflateSync((font(pdf).lookup(name('ToUnicode')) as PDFRawStream).contents)).toString('latin1')
  font(pdf).set(name('ToUnicode'), pdf.context.register(pdf.context.flateStream(map.replace(/<0061>/, to))))
}

/** What breaks each rule, by a condition of it, and what is said. */
const SPOILERS: [string, string, (pdf: PDFDocument) => unknown, RegExp][] = [
  ['01-003', 'decoration inside of content', rewrite(/(\/Figure <<\/MCID \d+>> BDC)([^]*?)EMC/, '$1 /Artifact BMC $2 EMC EMC'), /decoration inside of content on page 1/],
  ['01-004', 'content inside of decoration', rewrite(/(\/Figure <<\/MCID \d+>> BDC[^]*?EMC)/, '/Artifact BMC $1 EMC'), /content inside of decoration on page 1/],
  ['01-005', 'paint without a mark', rewrite(/$/, '0 0 9 9 re f'), /neither content nor decoration on page 1/],
  ['01-005', 'content in no element', rewrite(/\/Figure <<\/MCID \d+/, '/Figure <</MCID 9'), /content 9 that is in no element on page 1/],
  ['01-005', 'a parent tree that says something else', pdf => ((dict(pdf, 'StructTreeRoot').lookup(name('ParentTree')) as PDFDict).lookup(name('Nums')) as PDFArray).set(1, pdf.context.obj([])), /content 0 of which the parent tree does not say that it is in a H1 on page 1/],
  ['01-007', 'tags called suspect', pdf => dict(pdf, 'MarkInfo').set(name('Suspects'), PDFBool.True), /calls its own tags suspect/],
  ['01-007', 'tags that it does not own up to', pdf => pdf.catalog.delete(name('MarkInfo')), /not marked as tagged/],
  ['02-001', 'a type nobody knows', retype('P', 'Paragraph'), /the type Paragraph, which stands for none/],
  ['02-003', 'types that stand for each other', pdf => dict(pdf, 'StructTreeRoot').set(name('RoleMap'), pdf.context.obj({ X: 'Y', Y: 'X' })), /maps the type X to itself/],
  ['02-004', 'a type that means another', pdf => dict(pdf, 'StructTreeRoot').set(name('RoleMap'), pdf.context.obj({ H1: 'P' })), /maps the standard type H1 to another/],
  ['06-001', 'no XMP', pdf => pdf.catalog.delete(name('Metadata')), /has no XMP/],
  ['06-002', 'no claim', xmp('<pdfuaid:part>1</pdfuaid:part>', ''), /not say in its XMP that it is PDF\/UA-1/],
  ['06-003', 'no title', xmp('dc:title>', 'dc:name>'), /no dc:title/],
  ['07-001', 'the name of its file in the window', pdf => pdf.catalog.delete(name('ViewerPreferences')), /its title shown/],
  ['09-004', 'a cell outside of a row', retype('TR', 'P'), /has a TH in a P/],
  ['09-004', 'a row with text of its own', pdf => element(pdf, 'TR').dict.set(name('K'), PDFNumber.of(5)), /has text in a TR itself/],
  ['09-004', 'a row that is short of a cell', pdf => (element(pdf, 'TR').dict.lookup(name('K')) as PDFArray).remove(1), /a table whose rows have 1, 2 cells/],
  ['09-005', 'an item outside of a list', retype('L', 'P'), /has a LI in a P/],
  ['09-005', 'an item without a body', retype('LBody', 'P'), /has a P in a LI/],
  ['09-006', 'a table of contents', retype('P', 'TOC'), /has a TOC, for which no rule/],
  ['09-007', 'ruby', retype('P', 'Ruby'), /has a Ruby/],
  ['09-008', 'warichu', retype('P', 'Warichu'), /has a Warichu/],
  ['10-001', 'a glyph that means nothing', toUnicode('<>'), /shows glyphs of LibreFranklin that mean no letter: \d/],
  ['11-001', 'no language', pdf => pdf.catalog.delete(name('Lang')), /has "" as its language/],
  ['11-001', 'a language that is none', pdf => element(pdf, 'P').dict.set(name('Lang'), PDFString.of('fr_FR')), /has "fr_FR" as the language of a P/],
  ['11-005', 'a form', pdf => pdf.catalog.set(name('AcroForm'), pdf.context.obj({})), /has a form/],
  ['13-004', 'a figure without words', pdf => element(pdf, 'Figure').dict.delete(name('Alt')), /a figure without an alternative/],
  ['14-002', 'no headline at first', retype('H1', 'H2'), /has an H2 after nothing/],
  ['14-002', 'a level left out', retype('P', 'H3'), /has an H3 after an H1/],
  ['14-006', 'a headline without a level', retype('H1', 'H'), /has a H, for which no rule/],
  ['15-003', 'a head of nothing', pdf => element(pdf, 'TH').dict.delete(name('A')), /a TH that does not say what it heads/],
  ['17-002', 'a formula', retype('P', 'Formula'), /has a Formula/],
  ['19-003', 'a note', retype('P', 'Note'), /has a Note/],
  ['20-001', 'layers', pdf => pdf.catalog.set(name('OCProperties'), pdf.context.obj({})), /has layers/],
  ['21-001', 'a file in it', pdf => pdf.context.register(pdf.context.obj({ Type: 'Filespec', EF: {} })), /has files in it/],
  ['26-001', 'a lock', pdf => pdf.context.trailerInfo.Encrypt = pdf.context.obj({}), /is encrypted/],
  ['28-002', 'a remark', pdf => link(pdf).set(name('Subtype'), name('Text')), /has a Text annotation, .* on page 1/],
  ['28-008', 'links in no order', pdf => pdf.getPage(0).node.delete(name('Tabs')), /in the order of the structure on page 1/],
  ['28-011', 'a link outside of the structure', retype('Link', 'Span'), /a link that is in no Link/],
  ['28-011', 'a link that leads back to another element', pdf => link(pdf).set(name('StructParent'), PDFNumber.of(99)), /a link that is in no Link/],
  ['28-012', 'a link without words', pdf => link(pdf).delete(name('Contents')), /a link that does not say where it leads on page 1/],
  ['28-014', 'a film', pdf => pdf.context.register(pdf.context.obj({ S: 'Rendition' })), /plays media/],
  ['30-001', 'a form XObject', pdf => pdf.context.register(pdf.context.stream('', { Subtype: 'Form' })), /a form XObject/],
  ['31-001', 'another encoding', pdf => font(pdf).set(name('Encoding'), name('UniGB-UCS2-H')), /LibreFranklin in another encoding/],
  ['31-004', 'no map to glyphs', pdf => cidFont(pdf).delete(name('CIDToGIDMap')), /without a map from characters to glyphs/],
  ['31-009', 'no program', pdf => (cidFont(pdf).lookup(name('FontDescriptor')) as PDFDict).delete(name('FontFile2')), /LibreFranklin without its program/],
  ['31-011', 'a glyph that is not drawn', rewrite(/<[\da-f]{4}/, '<7fff'), /that its program does not draw: 32767/],
  ['31-012', 'a font of another kind', pdf => cidFont(pdf).set(name('Subtype'), name('CIDFontType0')), /not a composite TrueType font/],
  ['31-014', 'a set of characters', pdf => (cidFont(pdf).lookup(name('FontDescriptor')) as PDFDict).set(name('CIDSet'), pdf.context.register(pdf.context.stream(''))), /with a CIDSet/],
  ['31-016', 'a glyph of another width', pdf => (cidFont(pdf).lookup(name('W')) as PDFArray).set(1, pdf.context.obj(Array.from({ length: 99 }, () => 100))), /whose width is not that of its program/],
  ['31-027', 'no letters', pdf => font(pdf).delete(name('ToUnicode')), /LibreFranklin without a map to Unicode/],
  ['31-028', 'a glyph that is no letter', toUnicode('<0000>'), /maps a glyph of LibreFranklin to what is no letter/],
  ['31-028', 'a glyph that is a mark of order', toUnicode('<FEFF>'), /U\+FEFF/],
  ['31-030', 'a box for a glyph it lacks', rewrite(/<[\da-f]{4}/, '<0000'), /that stand for one it lacks: 0/],
]

describe('a PDF by the rules of PDF/UA-1', () => {
  it('is good as it is finished', async () => expect(checkUa(await load())).toEqual([]))

  it.each(SPOILERS)('%s: finds %s', async (condition, _, spoil, message) => {
    const pdf = await load()
    spoil(pdf)
    const found = checkUa(pdf).filter(text => text.includes(condition))
    expect(found.join('\n')).toMatch(message)
  })

  it('has something to break every rule', () => {
    const untested = RULES.filter(({ conditions }) => !SPOILERS.some(([condition]) => conditions.includes(condition)))
    expect(untested.map(({ conditions }) => conditions.join())).toEqual([])
  })
})

describe('docs/pdf-ua.md', () => {
  const rows = [...readFileSync(join(project().root, 'docs/pdf-ua.md'), 'utf8').matchAll(/^\| (\d\d-\d{3}) \|/gm)].map(([, condition]) => condition!)
  it('lists the 87 conditions that a machine can find, once each, and each has its rule', () => {
    expect(rows).toHaveLength(87)
    expect(rows).toEqual([...rows].sort())
    expect(rows).toEqual(RULES.flatMap(({ conditions }) => conditions).sort())
  })
})
