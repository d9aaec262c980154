/** From what a PDF holds, and what it has to hold, to findings, a sentence each. */
import type { ExpectedPdf, ExpectedSlide } from './expected.ts'
import type { PdfFacts, PdfPage, PdfStructElem } from './read.ts'
import { normalizeText } from '../../pdf/to-unicode.ts'
import { TYPES_WITH_BBOX } from '../../pdf/write-structure-tree.ts'
import { flattenStructure } from './read.ts'

/** Height over width. */
const A4 = Math.SQRT2

export function checkPdfFacts(facts: PdfFacts, expected: ExpectedPdf): string[] {
  const pages = expected.slides.flatMap(slide =>
    slide.labels.map((label, i) => ({ slide, label, alt: slide.alts?.[i] })))
  if (facts.pages.length < pages.length || (!expected.handout && facts.pages.length > pages.length))
    return [`it has ${facts.pages.length} pages for ${pages.length}; a slide is higher than its canvas, or something prints below the last`]
  return [
    ...checkMetadata(facts, expected),
    ...checkFonts(facts, expected),
    ...expect(!facts.bitmaps, `it holds ${facts.bitmaps} bitmaps; look for filter, backdrop-filter, mix-blend-mode, a mask or a picture on the slides`),
    ...facts.ua,
    ...checkNavigation(facts, expected),
    ...expected.handout
      ? checkHandout(facts, expected)
      : pages.flatMap(({ slide, label, alt }, i) => checkSlidePage(facts.pages[i]!, slide, label, alt)),
    ...facts.pages.flatMap(page => checkPage(page, facts)),
  ]
}

const expect = (holds: boolean | undefined, finding: string): string[] => holds ? [] : [finding]

function checkMetadata({ metadata }: PdfFacts, { title, author, subject, keywords, lang }: ExpectedPdf): string[] {
  const expected = { title, author, subject, keywords: keywords.join(', '), lang }
  return [
    ...Object.entries(expected).flatMap(([key, value]) => {
      const actual = metadata[key as keyof typeof expected]
      return expect((actual ?? '') === value, `its ${key} is "${actual ?? ''}" instead of "${value}"`)
    }),
    ...expect(metadata.showsTitle, 'its window shows the name of the file, not the title'),
    ...expect(metadata.inXmp, 'its XMP does not say title and subject'),
  ]
}

function checkFonts({ fonts }: PdfFacts, expected: ExpectedPdf): string[] {
  return fonts.flatMap(({ name, kind, mapped, embedded }) => [
    ...expect(['CIDFontType2', 'TrueType'].includes(kind), `it has the font ${name} as ${kind} instead of TrueType; a variable font or a font of this machine came in`),
    ...expect(!expected.fonts.length || expected.fonts.includes(name), `it has the font ${name} of this machine; a slide has a character that the deck's fonts lack: add it to one of them or write it otherwise`),
    ...expect(mapped, `its font ${name} has no map to Unicode, so its text cannot be read or found`),
    ...expect(embedded, `its font ${name} is not embedded`),
  ])
}

/** The outline and the named destinations lead to the pages on which the slides begin. */
function checkNavigation({ outline, nested, destinations, pages }: PdfFacts, { slides }: ExpectedPdf): string[] {
  const starts = slides.map(({ headline }) => pages.findIndex(({ structure }) => flattenStructure(structure)
    .some(({ role, text }) => role === 'H1' && normalizeText(text) === normalizeText(headline))))
  const titles = outline.map(({ title }) => title)
  const sameTitles = titles.join('\n') === slides.map(({ headline }) => headline).join('\n')
  return [
    ...expect(sameTitles, `its bookmarks are not the slides' titles but ${titles.map(title => `"${title}"`).join(', ') || 'none'}`),
    ...expect(!nested, `${nested} bookmarks lie under others`),
    ...outline.slice(0, slides.length).flatMap(({ page }, i) =>
      expect(page === starts[i], `the bookmark of slide ${slides[i]!.no} leads to page ${page + 1} instead of ${starts[i]! + 1}`)),
    ...slides.flatMap(({ no, destinations: names }, i) =>
      names.flatMap(name =>
        expect(destinations.get(name) === starts[i], `the destination "${name}" is not on the page of slide ${no}`))),
  ]
}

function checkSlidePage(page: PdfPage, slide: ExpectedSlide, label: string, alt: string | undefined): string[] {
  const { no, headline, alts } = slide
  const elems = flattenStructure(page.structure)
  const figures = elems.filter(({ role }) => role === 'Figure')
  const headlines = elems.filter(({ role }) => role === 'H1')
  const text = headlines[0]?.text ?? ''
  const found = headlines.length === 1 ? `the headline "${text}"` : `${headlines.length} headlines`
  return [
    ...expect(page.label === label, `the page of slide ${no} is called "${page.label}" instead of "${label}"`),
    ...expect(headlines.length === 1 && normalizeText(text) === normalizeText(headline), `page ${label} has ${found} for "${headline}"; a filter, a blend mode or a missing glyph may have turned it into a picture`),
    ...expect(normalizeSpaces(text) === normalizeSpaces(headline), `the words of the headline on page ${label} run together: "${text}"`),
    ...alts ? checkDescribedFigure(figures, label, alt) : figures.flatMap(figure => checkAlternative(figure, label)),
  ]
}

/** The drawing that the deck describes is the one figure of its page; `alt` is nothing for a slide without one. */
function checkDescribedFigure(figures: PdfStructElem[], label: string, alt: string | undefined): string[] {
  const count = alt === undefined ? 0 : 1
  return [
    ...expect(figures.length === count, `page ${label} has ${figures.length} figures for ${count}`),
    ...expect(!figures.length || figures[0]!.alt === alt, `the figure on page ${label} has "${figures[0]?.alt ?? ''}" as its alternative instead of "${alt}"`),
  ]
}

const checkAlternative = ({ role, alt }: PdfStructElem, label: string): string[] =>
  expect(role !== 'Figure' || !!alt, `a figure on page ${label} has no alternative`)

function checkHandout({ pages }: PdfFacts, { slides, handout }: ExpectedPdf): string[] {
  const text = normalizeText(pages.map(({ structure }) => structure.text).join(''))
  return [
    ...pages.flatMap(({ shape }, i) => expect(Math.abs(shape - A4) <= 0.01, `page ${i + 1} is not A4 in portrait`)),
    ...slides.flatMap(({ no, headline }, i) => [
      ...expect(text.includes(normalizeText(headline)), `slide ${no} is missing`),
      ...expect(text.includes(normalizeText(handout![i]!.notes)), `the notes of slide ${no} are missing or not in one piece`),
    ]),
    ...pages.flatMap(({ structure }, i) =>
      flattenStructure(structure).flatMap(figure => checkAlternative(figure, String(i + 1)))),
  ]
}

/** Points by which two readings of a box may differ: it is written to a tenth, outwards. */
const BOX_TOLERANCE = 0.25

/** A figure or table has a bounding box, and is drawn there. */
function checkBoxes({ label, structure }: PdfPage): string[] {
  return flattenStructure(structure).filter(({ role }) => TYPES_WITH_BBOX.has(role)).flatMap(({ role, box, ink }) => {
    if (!box)
      return [`a ${role} on page ${label} does not say where it lies`]
    const near = box.every((edge, i) => Math.abs(edge - ink![i]!) <= BOX_TOLERANCE)
    return expect(near, `a ${role} on page ${label} says it lies at ${box.join(' ')}, but is drawn at ${ink!.map(edge => edge.toFixed(1)).join(' ')}`)
  })
}

/** What holds for a page of any kind. */
function checkPage(page: PdfPage, { destinations }: PdfFacts): string[] {
  const { label, structure, links, type3Texts, invisible } = page
  return [
    ...expect(!invisible, `the words of page ${label} have the colour of what lies under them; see what paints its background`),
    ...type3Texts.slice(0, 1).map(text => `page ${label} draws "${text}" as shapes instead of in a TrueType font; it asks for a bold, a slant or a character that the deck's fonts lack`),
    ...links.flatMap(({ target, outside }) => expect(outside ? /^https:\/\/\S+$/.test(target) : destinations.has(target), `a link on page ${label} leads to "${target}", which is no destination in it and no address`)),
    ...links.flatMap(({ target, contents }) => expect(!!contents, `the link to "${target}" on page ${label} does not say where it leads`)),
    ...flattenStructure(structure).filter(isEmpty).map(({ role }) => `page ${label} has an empty ${role} in its structure`),
    ...checkBoxes(page),
  ]
}

const MAY_BE_EMPTY = ['TD', 'TH', 'Root', 'Sect', '']
const isEmpty = ({ role, text, kids, alt }: PdfStructElem) =>
  !MAY_BE_EMPTY.includes(role) && !text && !kids.length && !alt
const normalizeSpaces = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim()
