/** The last touches, on a small PDF with a structure as Chromium writes it. */
import { PDFDocument } from '@cantoo/pdf-lib'
import { finishPdf } from 'slidev-addon-press/pdf/finish.ts'
import { elementsOf, readPdf } from 'slidev-addon-press/pdf/read.ts'
import { UserError } from 'slidev-addon-press/util/user-error.ts'
import { describe, expect, it } from 'vitest'
import { paper, printed } from '../../support/pdf.ts'

describe('a finished PDF', () => {
  it('has a structure of what says something, in sections, and marks all the rest as decoration', async () => {
    const { bytes, pages } = await finishPdf(await printed(), paper)
    const facts = await readPdf(bytes)
    expect(pages).toBe(2)
    expect(facts.ua).toEqual([])
    const elements = elementsOf(facts.pages[1]!.structure)
    expect(elements.map(({ role }) => role).filter(role => role !== 'Root')).toEqual(['Document', 'Sect', 'H1', 'P', 'Link', 'Figure', 'L', 'LI', 'LBody', 'Table', 'TR', 'TH', 'TD', 'TR', 'TD', 'TD'])
    expect(elements.find(({ role }) => role === 'Figure')).toMatchObject({ alt: 'figure two', box: [0.5, 0.5, 2.5, 2.5], ink: [0.5, 0.5, 2.5, 2.5] })
  })

  it('takes fences between words for decoration, on the pages that have them', async () => {
    const fences = { lie: { scale: 1, x: 0, y: 0 }, slides: [[{ x: 10, y: 60, length: 300, upright: false }], []] }
    const { pages: [one], ua } = await readPdf((await finishPdf(await printed(), { ...paper, fences })).bytes)
    expect(ua).toEqual([])
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
    expect(about).toEqual({ title: 'Zwei & mehr', author: 'Wir', subject: 'Über <alles>', keywords: 'a b, c', lang: 'de', creator: 'Test', showsTitle: true, inXmp: true })
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
