import { join, resolve } from 'node:path'
import { decks, notesOf } from 'slidev-addon-press/deck.ts'
import { renderSlideNotes } from 'slidev-addon-press/pdf/handout.ts'
import { findLinkedSlide } from 'slidev-addon-press/pdf/prepare-print-page.ts'
import { readExportDate, readMetadata } from 'slidev-addon-press/pdf/read-metadata.ts'
import { FORMATS, planExport, toFileName, toPageLabel } from 'slidev-addon-press/pdf/variant.ts'
import { project } from 'slidev-addon-press/project.ts'
import { parseFormat } from 'slidev-addon-press/util/args.ts'
import { UserError } from 'slidev-addon-press/util/user-error.ts'
import { describe, expect, it } from 'vitest'

describe('a file of the export', () => {
  const whole = { lang: 'fr', format: 'pdf', dark: false, steps: false } as const

  it.each([
    [whole, undefined, 'fr.pdf'],
    [{ ...whole, format: 'handout' }, undefined, 'handout.fr.pdf'],
    [{ ...whole, dark: true, steps: true }, '3-5, 9', 'fr.dark.steps.3-5,9.pdf'],
    [{ ...whole, format: 'pptx', dark: true }, undefined, 'fr.dark.pptx'],
  ] as const)('says in its name what it is (%#)', (variant, range, name) => expect(toFileName(variant, range)).toBe(`${project().name}.${name}`))

  it('has a format that there is', () => {
    expect(parseFormat(undefined, FORMATS)).toBeUndefined()
    expect(parseFormat('handout', FORMATS)).toEqual(['handout'])
    expect(() => parseFormat('doc', FORMATS)).toThrow('--format is "doc"; it is one of pdf, handout, pptx.')
  })

  it('calls a page by its slide and, where each click has one, its click', () => {
    expect([[3, 0], [3, 2]].map(([no, click]) => [true, false].map(steps => toPageLabel({ no: no!, click: click! }, steps)))).toEqual([['3', '3'], ['3-2', '3']])
  })
})

describe('what is asked of an export', () => {
  it('is both PDFs of each language, or one where its look says so', () => {
    expect(planExport({}, 14).variants.map(({ lang, format }) => `${lang} ${format}`)).toEqual(['en pdf', 'en handout', 'fr pdf', 'fr handout'])
    const { variants, folder, toPath } = planExport({ dark: true, lang: 'fr', out: '/x', slides: '3-4' }, 14)
    expect(variants).toEqual([{ lang: 'fr', format: 'pdf', dark: true, steps: false, slides: [3, 4] }])
    expect([folder, toPath(variants[0]!)]).toEqual([resolve('/x'), join(resolve('/x'), `${project().name}.fr.dark.3-4.pdf`)])
  })
  it('may be one file', () => {
    const { variants, folder, toPath } = planExport({ format: 'pdf', lang: 'fr', out: '/x/a.pdf' }, 14)
    expect([folder, toPath(variants[0]!)]).toEqual([resolve('/x'), resolve('/x/a.pdf')])
  })
  it.each([
    [{ lang: 'de' }, '--lang is "de"; the talk is in en, fr.'],
    [{ slides: '' }, '--slides is ""; give numbers and ranges, such as 4, 4-6 or 1,4-6.'],
    [{ slides: '14-15' }, '--slides is "14-15", but the deck has only 14 slides.'],
    [{ format: 'doc' }, '--format is "doc"; it is one of pdf, handout, pptx.'],
    [{ format: 'handout', dark: true }, 'the handout is for paper: light, a slide a page; leave out --dark.'],
    [{ format: 'pptx', steps: true }, 'a PowerPoint file always has a page a click; leave out --steps.'],
    [{ lang: 'en', out: 'a.pdf' }, `--out is one file, but 2 are to be written (${project().name}.en.pdf, ${project().name}.handout.en.pdf); choose one with --lang and --format, or give a folder.`],
    [{ lang: 'en', format: 'pptx', out: 'a.pdf' }, '--out ends with .pdf, but the file will end with .pptx; name it so, or choose another --format.'],
  ] as const)('cannot be %o', (asked, message) => expect(() => planExport(asked, 14)).toThrow(new UserError(message)))
})

describe('the date of an export', () => {
  it('is that of SOURCE_DATE_EPOCH', () => expect(readExportDate({ SOURCE_DATE_EPOCH: '1795694400' })).toEqual(new Date('2026-11-26T12:00:00Z')))
  it.each(['today', '-5', '1.5', '2026-11-26', '123456789012'])('is not %s', text => expect(() => readExportDate({ SOURCE_DATE_EPOCH: text })).toThrow(UserError))
})

describe('what a deck says of itself', () => {
  const [deck] = decks()
  it('is all there', () => expect(readMetadata(deck!)).toMatchObject({ title: deck!.headmatter.title, lang: 'en', keywords: expect.arrayContaining(['open weights']) as unknown }))
  it('may lack all but a title, which is the first headline then', () => {
    const { slides: [first] } = deck!
    expect(readMetadata({ ...deck!, headmatter: {} })).toMatchObject({ title: first!.headline, author: '', subject: '', keywords: [] })
    expect(() => readMetadata({ ...deck!, headmatter: {}, slides: [{ ...first!, headline: '' }] })).toThrow('the head of slides.md has no title, which its PDF is to carry; add a line "title: …".')
  })
})

describe('what stands below a slide on the handout', () => {
  it('is its notes by paragraph, without marks for clicks, with spaces that do not break', () => {
    const slide = { ...decks()[0]!.slides[0]!, notes: 'One\nline\u202F!\n\n[click] Two. [click:3] Three.\n\n[click]\n' }
    expect(notesOf(slide)).toEqual(['One line\u202F!', 'Two. Three.'])
  })
  it('is safe, whatever is in it', () => {
    const html = renderSlideNotes({ notes: ['a < b & "c"'], sources: [{ number: 7, title: '<i>', where: 'X & Y', address: 'x.org/a/b', url: 'https://x.org/?a="b"' }] }, { notes: 'Notes', sources: 'Sources' })
    expect(html).toContain('<p>a &#60; b &#38; &#34;c&#34;</p>')
    expect(html).toContain('href="https://x.org/?a=&#34;b&#34;">x.org/<wbr>a/<wbr>b</a>')
    expect(html).not.toContain('<i>')
  })
  it('is nothing where there is nothing', () => expect(renderSlideNotes({ notes: [], sources: [] }, { notes: 'Notes', sources: 'Sources' })).toBe(''))
})

describe('links on the print page', () => {
  const numbers = new Map([['1', 1], ['12', 12], ['D3', 12]])
  it.each([
    ['#12', 12],
    ['#D3', 12],
    ['/talk/12', 12],
    ['/talk/1?clicks=2', 1],
    ['/1', 1],
    ['./12', 12],
    ['#99', undefined],
    ['#source-1', undefined],
    ['#', undefined],
    ['https://example.org/12', undefined],
    ['/talk/presenter/1', undefined],
  ])('%s leads to %s', (href, no) => expect(findLinkedSlide(href, '/talk/', numbers)).toBe(no))
})
