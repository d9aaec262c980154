import { PDFDocument, StandardFonts } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { contactSheet, sheetWidth } from '../../scripts/lib/contact.ts'
import { UserError } from '../../scripts/lib/fail.ts'
import { checkPdf, finishPdf, printTarget, readPdf } from '../../scripts/lib/pdf.ts'

const DOT = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

async function sample(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  pdf.addPage([400, 300]).drawText('A headline\nover two lines', { font, y: 200 })
  pdf.addPage([400, 300]).drawImage(await pdf.embedPng(DOT))
  return pdf.save()
}

describe('a PDF', () => {
  it('is read: text by page, fonts, bitmaps', async () => {
    const facts = await readPdf(await sample())
    expect(facts.pages.map(text => text.replace(/\s+/g, ' '))).toEqual(['A headline over two lines', ''])
    expect(facts).toMatchObject({ fonts: [{ name: 'Helvetica', kind: 'Type1' }], drawn: [], bitmaps: 2, tagged: false }) // the picture and its mask
  })

  it('is the same whenever it is finished from the same build', async () => {
    const bytes = await sample()
    const about = { title: 'T', subject: 'Slides', date: new Date('2026-11-24T00:00:00Z') }
    const [one, two] = [await finishPdf(bytes, about), await finishPdf(bytes, about)]
    expect(Buffer.compare(one, two)).toBe(0)
    expect((await PDFDocument.load(one)).getTitle()).toBe('T')
  })
})

describe('the check', () => {
  const good = { pages: ['Deux couches de base\u202F: oui\nwords'], fonts: [{ name: 'Newsreader', kind: 'CIDFontType2' }], drawn: [], bitmaps: 0, tagged: true }
  const headlines = ['Deux couches de base : oui']

  it('passes a good one, whatever kind its spaces are', () => {
    expect(() => checkPdf(good, headlines)).not.toThrow()
  })

  it.each([
    [{ ...good, pages: [...good.pages, ''] }, headlines, /2 pages for 1 slides/],
    [{ ...good, pages: ['words'] }, headlines, /page 1 of the PDF lacks its headline "Deux/],
    [good, [''], /slide 1 has no headline/],
    [{ ...good, fonts: [{ name: 'Arial', kind: 'Type3' }] }, headlines, /font Arial as Type3/],
    [{ ...good, fonts: [...good.fonts, { name: 'LiberationSans', kind: 'CIDFontType2' }] }, headlines, /the font LiberationSans of this machine; a slide has a character that our fonts lack/],
    [{ ...good, drawn: [{ page: 1, text: 'oui' }] }, headlines, /page 1 of the PDF draws "oui" as shapes/],
    [{ ...good, bitmaps: 2 }, headlines, /2 bitmaps/],
  ])('refuses a bad one (%#)', (facts, wanted, message) => {
    expect(() => checkPdf(facts, wanted)).toThrow(UserError)
    expect(() => checkPdf(facts, wanted)).toThrow(message)
  })
})

describe('links on the print page', () => {
  const ids = new Map([['1', '001-01'], ['12', '012-05'], ['D3', '012-05']])

  it.each([
    ['#12', '#012-05'],
    ['#D3', '#012-05'],
    ['/talk/12', '#012-05'],
    ['/talk/1?clicks=2', '#001-01'],
    ['/1', '#001-01'],
    ['./12', '#012-05'],
    ['#99', undefined],
    ['#001-01', undefined],
    ['#', undefined],
    ['https://example.org/12', undefined],
    ['/talk/presenter/1', undefined],
  ])('%s leads to %s', (href, target) => {
    expect(printTarget(href, '/talk/', ids)).toBe(target)
  })
})

describe('the contact sheet', () => {
  it('needs nothing from anywhere, and no label can break it', () => {
    const html = contactSheet([{ label: '1  Less <b> & more', png: new Uint8Array([1]) }], false)
    expect(html).toContain('1  Less &#60;b&#62; &#38; more')
    expect(html).not.toMatch(/(?:src|href)="(?!data:)|https?:/)
  })

  it('is as wide as its columns', () => {
    expect([1, 3, 11].map(sheetWidth)).toEqual([528, 1536, 1536])
  })
})
