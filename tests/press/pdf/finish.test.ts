/** The last touches, on a small PDF with a structure as Chromium writes it. */
import { PDFDocument } from '@cantoo/pdf-lib'
import { flattenStructure, readPdf } from 'slidev-addon-press/check/pdf/read.ts'
import { finishPdf } from 'slidev-addon-press/pdf/finish.ts'
import { UserError } from 'slidev-addon-press/util/user-error.ts'
import { describe, expect, it } from 'vitest'
import { options, printed } from '../../support/pdf.ts'

describe('a finished PDF', () => {
  it('has a structure of what says something, in sections, and marks all the rest as decoration', async () => {
    const { bytes, pages } = await finishPdf(await printed(), options)
    const facts = await readPdf(bytes)
    expect(pages).toBe(2)
    expect(facts.ua).toEqual([])
    const elements = flattenStructure(facts.pages[1]!.structure)
    expect(elements.map(({ role }) => role).filter(role => role !== 'Root')).toEqual(['Document', 'Sect', 'H1', 'P', 'Link', 'Figure', 'L', 'LI', 'LBody', 'Table', 'TR', 'TH', 'TD', 'TR', 'TD', 'TD'])
    expect(elements.find(({ role }) => role === 'Figure')).toMatchObject({ alt: 'figure two', box: [0.5, 0.5, 2.5, 2.5], ink: [0.5, 0.5, 2.5, 2.5] })
  })

  it('marks separators between words as artifacts, on the pages that have them', async () => {
    const separator = { x: 10, y: 60, length: 300, vertical: false }
    const separators = { position: { scale: 1, x: 0, y: 0 }, slides: [[separator], []] }
    const { pages: [one], ua } = await readPdf((await finishPdf(await printed(), { ...options, separators })).bytes)
    expect(ua).toEqual([])
    const { pages: [without] } = await readPdf((await finishPdf(await printed(), options)).bytes)
    expect(one!.structure).toEqual(without!.structure)
  })

  it('leads the reader: bookmarks, labels, names of places, links that say where they go', async () => {
    const facts = await readPdf((await finishPdf(await printed(), options)).bytes)
    expect(facts.outline).toEqual([{ title: 'Slide one', page: 0 }, { title: 'Slide two', page: 1 }])
    expect(facts.pages.map(({ label }) => label)).toEqual(['1', '2-1'])
    expect(facts.destinations).toEqual(new Map([['slide-1', 0], ['slide-2', 1], ['start', 0]]))
    expect(facts.pages[0]!.links).toEqual([{ target: 'slide-2', outside: false, contents: 'Slide two' }])
  })

  it('says what it is, to viewers and to libraries', async () => {
    const { metadata } = await readPdf((await finishPdf(await printed(), options)).bytes)
    expect(metadata).toEqual({ title: 'Zwei & mehr', author: 'Wir', subject: 'Über <alles>', keywords: 'a b, c', lang: 'de', creator: 'Test', showsTitle: true, inXmp: true })
  })

  it('says nothing of what its deck does not say', async () => {
    const bare = { ...options, author: '', subject: '', keywords: [] }
    const { metadata, ua } = await readPdf((await finishPdf(await printed(), bare)).bytes)
    expect(metadata).toMatchObject({ title: 'Zwei & mehr', author: undefined, subject: undefined, keywords: undefined, inXmp: true })
    expect(ua).toEqual([])
  })

  it('is the same file from the same print, and another from another', async () => {
    const [one, two, other] = await Promise.all([options, options, { ...options, title: 'Drei' }].map(async options => (await finishPdf(await printed(), options)).bytes)) as [Uint8Array, Uint8Array, Uint8Array]
    expect(Buffer.compare(one, two)).toBe(0)
    expect(Buffer.compare(one, other)).not.toBe(0)
  })

  it('is refused when a headline is not there as text', async () => {
    const slides = [options.slides[0]!, { title: 'Slide three', destinations: [] }]
    const finish = finishPdf(await printed(), { ...options, slides })
    await expect(finish).rejects.toThrow(UserError)
    await expect(finish).rejects.toThrow(/^slide 2 is printed without its headline "Slide three" as text/)
    await expect(finishPdf(await printed(), { ...options, headlines: [0] })).rejects.toThrow(/2 headlines for 1 slides/)
  })

  it('is refused without tags', async () => {
    const pdf = await PDFDocument.create()
    pdf.addPage()
    await expect(finishPdf(await pdf.save(), options)).rejects.toThrow(/without tags/)
  })
})
