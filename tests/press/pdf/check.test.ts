import type { ExpectedPdf } from 'slidev-addon-press/check/pdf/expected.ts'
import type { PdfFacts, PdfPage, PdfStructElem } from 'slidev-addon-press/check/pdf/read.ts'
import { checkPdfFacts } from 'slidev-addon-press/check/pdf/check.ts'
import { describe, expect, it } from 'vitest'

const element = (role: string, text: string, kids: PdfStructElem[] = [], alt?: string): PdfStructElem =>
  ({ role, text, kids, alt })
const slidePage = (no: number, headline: string): PdfPage => ({
  label: String(no),
  text: headline,
  structure: element('Root', headline, [element('H1', headline), { ...element('Figure', '', [], `Figure ${no}.`), box: [10, 20, 30, 40], ink: [10.1, 20, 30, 39.9] }]),
  links: [{ target: 'slide-1', outside: false, contents: 'One' }, { target: 'https://example.org/', outside: true, contents: 'https://example.org/' }],
  type3Texts: [],
  invisible: false,
  shape: 9 / 16,
})
const talk: ExpectedPdf = {
  title: 'T',
  author: 'A',
  subject: 'S',
  keywords: ['k', 'l'],
  lang: 'fr',
  fonts: ['Newsreader-Regular'],
  slides: [['Une', 'slide-1'], ['Deux mots\u202F: oui', 'slide-2']].map(([headline, name], i) => ({ no: i + 1, headline: headline!, destinations: [name!], labels: [String(i + 1)], alts: [`Figure ${i + 1}.`] })),
}
const good = (): PdfFacts => ({
  pages: [slidePage(1, 'Une'), slidePage(2, 'Deux\nmots : oui')],
  metadata: { title: 'T', author: 'A', subject: 'S', keywords: 'k, l', lang: 'fr', showsTitle: true, inXmp: true },
  outline: [{ title: 'Une', page: 0 }, { title: 'Deux mots\u202F: oui', page: 1 }],
  nested: 0,
  destinations: new Map([['slide-1', 0], ['slide-2', 1]]),
  fonts: [{ name: 'Newsreader-Regular', kind: 'CIDFontType2', mapped: true, embedded: true }],
  bitmaps: 0,
  ua: [],
})

describe('the check of a PDF', () => {
  it('passes a good one, whatever kind its spaces are', () => expect(checkPdfFacts(good(), talk)).toEqual([]))

  it('asks for an alternative of any picture where the deck describes none', () => {
    const undescribed = { ...talk, slides: talk.slides.map(slide => ({ ...slide, alts: undefined })) }
    const facts = good()
    expect(checkPdfFacts(facts, undescribed)).toEqual([])
    facts.pages[1]!.structure.kids[1]!.alt = ''
    expect(checkPdfFacts(facts, undescribed)).toEqual(['a figure on page 2 has no alternative', 'page 2 has an empty Figure in its structure'])
  })

  it.each<[string, (facts: PdfFacts) => unknown, RegExp]>([
    ['a page too many', facts => facts.pages.push(slidePage(3, '')), /3 pages for 2; a slide is higher/],
    ['another author', facts => facts.metadata.author = 'B', /its author is "B" instead of "A"/],
    ['no language', facts => facts.metadata.lang = undefined, /its lang is "" instead of "fr"/],
    ['the file\'s name in the window', facts => facts.metadata.showsTitle = false, /name of the file/],
    ['no XMP', facts => facts.metadata.inXmp = false, /XMP/],
    ['a font drawn by procedures', facts => facts.fonts[0]!.kind = 'Type3', /Newsreader-Regular as Type3 instead of TrueType/],
    ['a font of this machine', facts => facts.fonts[0]!.name = 'Arial', /the font Arial of this machine; a slide has a character that the deck's fonts lack/],
    ['a font without letters', facts => facts.fonts[0]!.mapped = false, /no map to Unicode/],
    ['a font that is not in it', facts => facts.fonts[0]!.embedded = false, /not embedded/],
    ['a picture', facts => facts.bitmaps = 2, /2 bitmaps/],
    ['what PDF/UA does not allow', facts => facts.ua.push('it is encrypted (Matterhorn 26-001)'), /it is encrypted/],
    ['a bookmark too many', facts => facts.outline.push({ title: 'Notes', page: 1 }), /bookmarks are not the slides' titles but "Une", .*"Notes"/],
    ['a bookmark under another', facts => facts.nested = 1, /1 bookmarks lie under others/],
    ['a bookmark that leads elsewhere', facts => facts.outline[1]!.page = 0, /bookmark of slide 2 leads to page 1 instead of 2/],
    ['a destination that is not there', facts => facts.destinations.delete('slide-2'), /the destination "slide-2" is not on the page of slide 2/],
    ['a page with another name', facts => facts.pages[1]!.label = '2-1', /slide 2 is called "2-1" instead of "2"/],
    ['no headline', facts => facts.pages[0]!.structure = element('Root', '', [element('Figure', '', [], 'Figure 1.')]), /page 1 has 0 headlines for "Une"/],
    ['words that run together', facts => facts.pages[1]!.structure = element('Root', '', [element('H1', 'Deuxmots : oui'), element('Figure', '', [], 'Figure 2.')]), /headline on page 2 run together: "Deuxmots : oui"/],
    ['words in the colour of the page', facts => facts.pages[0]!.invisible = true, /the words of page 1 have the colour of what lies under them/],
    ['a figure too many', facts => facts.pages[0]!.structure.kids.push(element('Figure', '', [], 'x')), /page 1 has 2 figures for 1/],
    ['a figure that says something else', facts => facts.pages[0]!.structure.kids[1]!.alt = 'Figure 1', /has "Figure 1" as its alternative instead of "Figure 1."/],
    ['a figure without its place', facts => facts.pages[0]!.structure.kids[1]!.box = undefined, /a Figure on page 1 does not say where it lies/],
    ['a figure that lies elsewhere', facts => facts.pages[0]!.structure.kids[1]!.box = [10, 20, 30, 60], /says it lies at 10 20 30 60, but is drawn at 10.1 20.0 30.0 39.9/],
    ['a stroke for a letter', facts => facts.pages[0]!.type3Texts.push('oui'), /page 1 draws "oui" as shapes/],
    ['a link to nowhere', facts => facts.pages[0]!.links[0]!.target = 'slide-9', /a link on page 1 leads to "slide-9"/],
    ['a link that is not safe', facts => facts.pages[0]!.links[1]!.target = 'http://example.org/', /leads to "http:/],
    ['a link that says nothing', facts => facts.pages[0]!.links[1]!.contents = '', /does not say where it leads/],
    ['an element with nothing in it', facts => facts.pages[0]!.structure.kids.push(element('P', '')), /page 1 has an empty P/],
  ])('finds %s', (_, spoil, message) => {
    const facts = good()
    spoil(facts)
    expect(checkPdfFacts(facts, talk).join('\n')).toMatch(message)
  })

  describe('of a handout', () => {
    const handout = { ...talk, handout: [{ notes: 'Two  words.' }, { notes: '' }] }
    const paper = (): PdfFacts => ({ ...good(), pages: good().pages.map(page => ({ ...page, shape: Math.SQRT2, structure: { ...page.structure, text: `${page.text} Two words.` } })) })

    it('passes a good one, also when it takes more pages', () => {
      expect(checkPdfFacts(paper(), handout)).toEqual([])
      const longer = paper()
      longer.pages.push({ ...longer.pages[1]!, links: [] })
      expect(checkPdfFacts(longer, handout)).toEqual([])
    })
    it.each<[string, (facts: PdfFacts) => unknown, RegExp]>([
      ['another format', facts => facts.pages[1]!.shape = 11 / 8.5, /page 1 is not A4|is not A4 in portrait/],
      ['notes that are not there', facts => facts.pages.forEach(page => page.structure.text = page.text), /the notes of slide 1 are missing/],
      ['a figure without an alternative', facts => facts.pages[0]!.structure.kids[1]!.alt = undefined, /a figure on page 1 has no alternative/],
    ])('finds %s', (_, spoil, message) => {
      const facts = paper()
      spoil(facts)
      expect(checkPdfFacts(facts, handout).join('\n')).toMatch(message)
    })
  })
})
