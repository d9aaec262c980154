/** What a PDF of the deck must be, held against the deck's own slides. */
import type { PdfElement, PdfFacts, PdfPage } from '../../pdf/read.ts'
import { elementsOf } from '../../pdf/read.ts'
import { plain } from '../../pdf/to-unicode.ts'
import { PLACED } from '../../pdf/write-structure-tree.ts'

/** What a slide brings to each of its pages. `alts` are what its figure says, one a page; none where it has no figure. */
export interface Wanted { no: number, headline: string, names: string[], labels: string[], alts: string[] }
export interface Talk {
  title: string
  author: string
  subject: string
  keywords: string[]
  lang: string
  slides: Wanted[]
  /** On a handout: a page a slide, or more, each with its notes. */
  handout?: { notes: string }[]
}

/** The deck's own typefaces, as a PDF names them. */
const OWN_FONTS = /^(?:Newsreader|LibreFranklin|Inter)\b/
const A4 = Math.SQRT2

/** What is wrong with a PDF, a sentence each; nothing when it is as it must be. */
export function troublesOf(facts: PdfFacts, talk: Talk): string[] {
  const pages = talk.slides.flatMap(slide => slide.labels.map((label, i) => ({ slide, label, alt: slide.alts[i] })))
  if (facts.pages.length < pages.length || (!talk.handout && facts.pages.length > pages.length))
    return [`it has ${facts.pages.length} pages for ${pages.length}; a slide is higher than its canvas, or something prints below the last`]
  return [
    ...aboutTroubles(facts, talk),
    ...fontTroubles(facts),
    ...facts.bitmaps ? [`it holds ${facts.bitmaps} bitmaps; look for filter, backdrop-filter, mix-blend-mode, a mask or a picture on the slides`] : [],
    ...facts.ua,
    ...guideTroubles(facts, talk),
    ...(talk.handout ? handoutTroubles(facts, talk) : pages.flatMap(({ slide, label, alt }, i) => slideTroubles(facts.pages[i]!, slide, label, alt))),
    ...facts.pages.flatMap(pageTroubles(facts)),
  ]
}

function aboutTroubles({ about }: PdfFacts, { title, author, subject, keywords, lang }: Talk): string[] {
  const wanted = { title, author, subject, keywords: keywords.join(', '), lang } as const
  const wrong = (Object.keys(wanted) as (keyof typeof wanted)[]).filter(key => about[key] !== wanted[key])
  return [
    ...wrong.map(key => `its ${key} is "${about[key] ?? ''}" instead of "${wanted[key]}"`),
    ...about.showsTitle ? [] : ['its window shows the name of the file, not the title'],
    ...about.inXmp ? [] : ['its XMP does not say title and subject'],
  ]
}

function fontTroubles({ fonts }: PdfFacts): string[] {
  return fonts.flatMap(({ name, kind, mapped, embedded }) => [
    ...['CIDFontType2', 'TrueType'].includes(kind) ? [] : [`it has the font ${name} as ${kind} instead of TrueType; a variable font or a font of this machine came in`],
    ...OWN_FONTS.test(name) ? [] : [`it has the font ${name} of this machine; a slide has a character that our fonts lack: add it in styles/build-fonts.ts or write it otherwise`],
    ...mapped ? [] : [`its font ${name} has no map to Unicode, so its text cannot be read or found`],
    ...embedded ? [] : [`its font ${name} is not embedded`],
  ])
}

/** Bookmarks and names of places, which lead to the pages on which the slides begin. */
function guideTroubles({ bookmarks, nested, places, pages }: PdfFacts, { slides }: Talk): string[] {
  const starts = slides.map(({ headline }) => pages.findIndex(({ structure }) => elementsOf(structure).some(({ role, text }) => role === 'H1' && plain(text) === plain(headline))))
  const titles = bookmarks.map(({ title }) => title)
  return [
    ...titles.join('\n') === slides.map(({ headline }) => headline).join('\n') ? [] : [`its bookmarks are not the slides' titles but ${titles.map(title => `"${title}"`).join(', ') || 'none'}`],
    ...nested ? [`${nested} bookmarks lie under others`] : [],
    ...slides.flatMap(({ no, names }, i) => [
      ...bookmarks[i] && bookmarks[i].page !== starts[i] ? [`the bookmark of slide ${no} leads to page ${bookmarks[i].page + 1} instead of ${starts[i]! + 1}`] : [],
      ...names.filter(name => places.get(name) !== starts[i]).map(name => `the place "${name}" is not on the page of slide ${no}`),
    ]),
  ]
}

function slideTroubles(page: PdfPage, { no, headline, alts }: Wanted, label: string, alt: string | undefined): string[] {
  const elements = elementsOf(page.structure)
  const figures = elements.filter(({ role }) => role === 'Figure')
  const heads = elements.filter(({ role }) => role === 'H1')
  return [
    ...page.label === label ? [] : [`the page of slide ${no} is called "${page.label}" instead of "${label}"`],
    ...heads.length === 1 && plain(heads[0]!.text) === plain(headline) ? [] : [`page ${label} has ${heads.length === 1 ? `the headline "${heads[0]!.text}"` : `${heads.length} headlines`} for "${headline}"; a filter, a blend mode or a missing glyph may have turned it into a picture`],
    ...spaced(heads[0]?.text ?? '') === spaced(headline) ? [] : [`the words of the headline on page ${label} run together: "${heads[0]?.text ?? ''}"`],
    ...figures.length === (alts.length ? 1 : 0) ? [] : [`page ${label} has ${figures.length} figures for ${alts.length ? 1 : 0}`],
    ...figures.length && figures[0]!.alt !== alt ? [`the figure on page ${label} has "${figures[0]!.alt ?? ''}" as its alternative instead of "${alt}"`] : [],
  ]
}

function handoutTroubles({ pages }: PdfFacts, { slides, handout }: Talk): string[] {
  const text = plain(pages.map(({ structure }) => structure.text).join(''))
  return [
    ...pages.filter(({ shape }) => Math.abs(shape - A4) > 0.01).map((_, i) => `page ${i + 1} is not A4 in portrait`),
    ...slides.flatMap(({ no, headline }, i) => [
      ...text.includes(plain(headline)) ? [] : [`slide ${no} is missing`],
      ...text.includes(plain(handout![i]!.notes)) ? [] : [`the notes of slide ${no} are missing or not in one piece`],
    ]),
    ...pages.flatMap(({ structure }, i) => elementsOf(structure).filter(({ role, alt }) => role === 'Figure' && !alt).map(() => `a figure on page ${i + 1} has no alternative`)),
  ]
}

/** Points by which two readings of a box may differ: it is written to a tenth, outwards. */
const NEAR = 0.25

/** A figure or table says where it lies, and lies there. */
function boxTroubles({ label, structure }: PdfPage): string[] {
  return elementsOf(structure).filter(({ role }) => PLACED.has(role)).flatMap(({ role, box, ink }) => {
    if (!box)
      return [`a ${role} on page ${label} does not say where it lies`]
    return box.every((edge, i) => Math.abs(edge - ink![i]!) <= NEAR) ? [] : [`a ${role} on page ${label} says it lies at ${box.join(' ')}, but is drawn at ${ink!.map(edge => edge.toFixed(1)).join(' ')}`]
  })
}

/** What holds for a page of any kind. */
function pageTroubles({ places }: PdfFacts) {
  return (page: PdfPage): string[] => {
    const { label, structure, links, drawn } = page
    return [
      ...drawn.slice(0, 1).map(text => `page ${label} draws "${text}" as shapes instead of in a TrueType font; it asks for a bold, a slant or a character that our fonts lack`),
      ...links.filter(({ to, outside }) => outside ? !/^https:\/\/\S+$/.test(to) : !places.has(to)).map(({ to }) => `a link on page ${label} leads to "${to}", which is no place in it and no address`),
      ...links.filter(({ said }) => !said).map(({ to }) => `the link to "${to}" on page ${label} does not say where it leads`),
      ...elementsOf(structure).filter(isEmpty).map(({ role }) => `page ${label} has an empty ${role} in its structure`),
      ...boxTroubles(page),
    ]
  }
}

const isEmpty = ({ role, text, kids, alt }: PdfElement) => !['TD', 'TH', 'Root', 'Sect', ''].includes(role) && !text && !kids.length && !alt
const spaced = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim()
