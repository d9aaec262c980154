import { strFromU8, unzipSync } from 'fflate'
import { alternativeAt, decks, notesAt } from 'slidev-addon-press/deck.ts'
import { writePptx } from 'slidev-addon-press/pdf/pptx.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../locales/languages.ts'
import { readPage } from '../support/pptx.ts'

const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const metadata = { title: 'Zwei & mehr', author: 'Wir', subject: 'Über', keywords: ['a b', 'c & d'], locale: 'de-AT', date: new Date('2026-11-26T12:00:00Z') }
const pages = [
  { title: 'Eins & zwei', picture: PIXEL, alternative: 'Ein "Bild" <davon>.', notes: ['Erst.', 'Dann.'] },
  { title: 'Eins & zwei', picture: PIXEL, alternative: 'Mehr.', notes: [] },
]

describe('a PowerPoint file', () => {
  let files: Record<string, Uint8Array>
  beforeAll(async () => void (files = unzipSync(await writePptx(pages, metadata))))

  it('has a page each: the title first, then the picture with its alternative, and what is said', () => {
    expect(readPage(files, 1)).toEqual({ titles: ['Eins & zwei'], pictures: ['Ein "Bild" <davon>.'], background: false, first: 'sp', notes: ['Erst.', 'Dann.'] })
    expect(readPage(files, 2)).toMatchObject({ titles: ['Eins & zwei'], pictures: ['Mehr.'], notes: [] })
  })
  it('is in its language everywhere', () => {
    const said = Object.entries(files).filter(([name]) => name.endsWith('.xml')).flatMap(([, xml]) => [...strFromU8(xml).matchAll(/\blang="([^"]*)"/gi)].map(([, lang]) => lang))
    expect(new Set(said)).toEqual(new Set(['de-AT']))
  })
  it('says what it is', () => {
    const core = strFromU8(files['docProps/core.xml']!)
    for (const part of ['<dc:title>Zwei &amp; mehr<', '<dc:creator>Wir<', '<dc:subject>Über<', '<dc:language>de-AT<', '<cp:keywords>a b, c &#38; d<', '2026-11-26T12:00:00Z</dcterms:created>', '2026-11-26T12:00:00Z</dcterms:modified>'])
      expect(core).toContain(part)
  })
  it('is the same file from the same pages', async () => {
    const [one, two] = [await writePptx(pages, metadata), await writePptx(pages, metadata)]
    expect(Buffer.compare(one, two)).toBe(0)
  })
})

describe.each(decks())('the pages of $file', ({ lang, slides }) => {
  const steps = slides.flatMap(slide =>
    Array.from({ length: (slide.frontmatter.clicks ?? 0) + 1 }, (_, click) => ({ slide, click })))

  it('are said one by one, and together say all', () => {
    for (const slide of slides) {
      const said = steps.filter(step => step.slide === slide).map(({ click }) => notesAt(slide, click))
      expect(said.every(paragraphs => paragraphs.length > 0), `slide ${slide.no} says something at every click`).toBe(true)
      expect(said.flat().join(' ').replace(/\s+/g, ' ')).toBe(slide.notes.replaceAll('[click]', '').replace(/\s+/g, ' ').trim())
    }
  })
  it('make a file with each of them', async () => {
    const { locale } = LANGUAGES[lang]!
    const pages = steps.map(({ slide, click }) => ({
      title: slide.headline,
      picture: PIXEL,
      alternative: alternativeAt(slide, click) ?? slide.headline,
      notes: notesAt(slide, click),
    }))
    const files = unzipSync(await writePptx(pages, { ...metadata, locale }))
    steps.forEach(({ slide, click }, i) => {
      const page = readPage(files, i + 1)
      expect(page.titles).toEqual([slide.headline])
      expect(page.pictures).toEqual([alternativeAt(slide, click) ?? slide.headline])
      expect(page.notes).toEqual(notesAt(slide, click))
      expect(page.notes.join(' ')).not.toContain('[click')
    })
  })
})

describe('what is said at a click', () => {
  const slide = { ...decks()[0]!.slides[0]!, notes: 'One.\n\nTwo\ntwo.\n\n[click] Three. [click:2] Five.\n\nAnd more.' }
  it('is from its mark to the next', () => expect([0, 1, 2, 3, 4].map(click => notesAt(slide, click))).toEqual([['One.', 'Two two.'], ['Three.'], [], ['Five.', 'And more.'], []]))
})
