import type { Messages } from '../locales/messages'
import type { CitingSlide } from './find-problem'
import type { Figure, Source } from './schema'
import { describe, expect, it } from 'vitest'
import { findEvidenceProblem, findProblemInFiles, findWordsProblem } from './find-problem'

const TODAY = '2026-11-25'
const source: Source = { id: 's', short: 'S', title: 'T', publisher: 'P', url: 'https://example.org', date: '2026' }
const figure: Figure = {
  id: 'f', claim: 'S1', side: 'models', stance: 'supports', value: { n: 1 }, unit: 'things', date: '2026-08-20',
  sources: ['s'], confidence: 'high', method: 'm', caveat: 'c',
}
const slide: CitingSlide = { place: 'Slide 3 of slides.md', no: 3, evidence: ['f'], rows: 1 }
type Loose<T> = { [Key in keyof T]?: unknown }
const trouble = (change: Loose<Figure> = {}, changedSource: Loose<Source> = {}, cites: Partial<CitingSlide> = {}) =>
  findEvidenceProblem([{ ...figure, ...change }], [{ ...source, ...changedSource }], [{ ...slide, ...cites }], TODAY)

describe('what stops the deck', () => {
  it.each([
    ['a figure without date', trouble({ date: undefined }), 'Figure "f" has no date; give it one like 2026-08-20, 2026-08 or 2026 in evidence/evidence.json.'],
    ['a date in words', trouble({ date: 'spring 2026' }), 'Figure "f" has the date "spring 2026", which is none; write one like 2026-08-20'],
    ['a day that no calendar has', trouble({ date: '2026-02-30' }), 'Figure "f" has the date "2026-02-30", which is none'],
    ['a day to come', trouble({ date: '2026-11-26' }), 'Figure "f" is dated 2026-11-26, which is still to come; correct its date in evidence/evidence.json.'],
    ['a month to come', trouble({ date: '2026-12' }), 'Figure "f" is dated 2026-12, which is still to come'],
    ['a source from the future', trouble({}, { date: '2027' }), 'Source "s" is dated 2027, which is still to come; correct its date in evidence/sources.json.'],
    ['a figure without source', trouble({ sources: [] }), 'Figure "f" has no source; name at least one id of evidence/sources.json in its "sources".'],
    ['a figure that leaves its sources out', trouble({ sources: undefined }), 'Figure "f" has no source'],
    ['a source nobody knows', trouble({ sources: ['x'] }), 'Figure "f" names the source "x", which evidence/sources.json does not hold; add it there or correct the id.'],
    ['a date to show that is none', trouble({ shownDate: '2026-13' }), 'Figure "f" is shown with the date "2026-13", which is none; write one like 2026-08, 2026-08/2026-09 or 2024-12/..'],
    ['a value in words', trouble({ value: { n: 'many' } }), 'Figure "f" is wrong at "value.n"'],
    ['a figure without method', trouble({ method: undefined }), 'Figure "f" is wrong at "method"'],
    ['a key with a slip of the pen', trouble({ caveats: 'c' } as object), 'Figure "f" has the key "caveats", which means nothing here'],
    ['a source without date', trouble({}, { date: undefined }), 'Source "s" has no date'],
    ['a source without link', trouble({}, { url: 'ftp://x' }), 'Source "s" has no link; give it an https address in evidence/sources.json.'],
    ['an id that stands twice', findEvidenceProblem([figure, figure], [source], [slide], TODAY), 'The id "f" stands twice in evidence/evidence.json; rename or remove one of the two.'],
    ['an entry without id', trouble({ id: undefined }), 'Figure 1 of evidence/evidence.json is wrong at "id"'],
    ['a file that is no list', findEvidenceProblem({}, [source], [slide], TODAY), 'evidence/evidence.json is not a list'],
    ['an unknown id on a slide', trouble({}, {}, { evidence: ['f', 'g'] }), 'Slide 3 of slides.md cites the figure "g", which evidence/evidence.json does not hold; correct the id on the slide or add the figure.'],
    ['one in a verdict', trouble({}, {}, { verdicts: [{ for: { id: 'f' }, against: { id: 'g' } }] }), 'cites the figure "g"'],
    ['an unknown source on a slide', trouble({}, {}, { sources: ['x'] }), 'Slide 3 of slides.md cites the source "x"'],
    ['a figure that no slide cites', trouble({}, {}, { evidence: [] }), 'No slide cites the figure "f"; name it on the slide that shows it, or remove it from evidence/evidence.json.'],
    ['a source that nothing cites', findEvidenceProblem([figure], [source, { ...source, id: 'idle' }], [slide], TODAY), 'Nothing cites the source "idle"'],
    ['lists without room for all sources', trouble({}, {}, { rows: undefined }), 'The slides cite 1 sources, but their lists have room for 0; raise "rows"'],
    ['files that are not there', findProblemInFiles('/nowhere', [slide], [], TODAY), 'evidence/evidence.json cannot be read'],
  ])('%s', (_, said, sentence) => {
    expect(said).toContain(sentence)
    expect(said).toMatch(/\.$/)
  })

  it('is nothing when all is sound, to the day', () => {
    expect(trouble()).toBeUndefined()
    expect(trouble({ date: TODAY })).toBeUndefined()
    expect(trouble({ date: '2026' })).toBeUndefined()
    expect(trouble({}, {}, { evidence: [], cites: ['f'] })).toBeUndefined()
    expect(['2026-08', '2026-08/2026-09', '2024-12/..'].map(shownDate => trouble({ shownDate }))).toEqual([undefined, undefined, undefined])
  })
})

describe('what a language lacks', () => {
  const lacks = (figures: object, change: Loose<Figure> = {}, changedSource: Loose<Source> = {}, sources = {}) =>
    findWordsProblem([{ ...figure, ...change } as Figure], [{ ...source, ...changedSource } as Source], { figures, sources } as unknown as Messages, 'locales/xx.ts')

  it.each([
    ['a figure', lacks({}), 'Figure "f" has no words in locales/xx.ts; add "shown" and "text" for it there.'],
    ['what a figure says', lacks({ f: { shown: '{n}' } }), 'Figure "f" has no words in locales/xx.ts'],
    ['the mark of a weak figure', lacks({ f: { shown: '{n}', text: 't' } }, { confidence: 'medium' }), 'Figure "f" is of medium confidence but has no mark in locales/xx.ts'],
    ['a number that its words ask for', lacks({ f: { shown: '{n}', text: 'of {all}' } }), 'Figure "f" says {all} in locales/xx.ts, but its value has no "all"'],
    ['a source\'s name', lacks({ f: { shown: '{n}', text: 't' } }, {}, { title: undefined }), 'Source "s" has no "title"; add it in evidence/sources.json, or in locales/xx.ts'],
    ['the figure for its words', lacks({ f: { shown: '{n}', text: 't' }, g: { shown: '1', text: 't' } }), 'locales/xx.ts has words for "g", which is no figure and no source'],
  ])('%s', (_, said, sentence) => expect(said).toContain(sentence))

  it('is nothing when all is said', () => {
    expect(lacks({ f: { shown: '{n}', text: 't', mark: 'm' } }, { confidence: 'medium' })).toBeUndefined()
    expect(lacks({ f: { shown: '{n}', text: 't' } }, {}, { title: undefined }, { s: { title: 'T' } })).toBeUndefined()
  })
})
