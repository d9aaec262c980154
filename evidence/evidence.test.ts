import type { Language } from '../locales/messages'
import type { ListedRollup } from './rollups'
import { decks } from 'slidev-addon-press/deck.ts'
import { loadLanguages } from 'slidev-addon-press/project.ts'
import { describe, expect, it } from 'vitest'
import { textWidth } from '../components/figures/kit/text'
import { listFirstCitations, numberSources, toEvidenceRows, toSourceRows } from './citations'
import { readCitations } from './citing'
import { FIGURES, findFigure, findSource, SOURCES } from './evidence'
import { LABS, NOTABLE_2025 } from './labs'
import { ROLLUPS } from './rollups'
import { bracketed, fillNumbers, shortAddress, shortDate } from './wording'

const SLIDES = decks()[0]!.slides
const LANGUAGES = await loadLanguages()
const [ENGLISH] = LANGUAGES as [Language]
const ALL = FIGURES.map(figure => figure.id)
const ON_STRIP = SLIDES.flatMap(({ frontmatter }) => frontmatter.evidence ?? [])
const CITED = SLIDES.map(({ frontmatter }) => frontmatter)

describe('what is looked up', () => {
  it.each([
    ['an unknown figure', () => findFigure('s9-nothing'), 'No figure has the id "s9-nothing"; correct it on the slide'],
    ['an unknown source', () => findSource('nobody'), 'No source has the id "nobody"'],
    ['an unknown id among the cited', () => numberSources([{ cites: ['s9-nothing'] }]), 'No figure has the id'],
    ['a figure that is shown but not cited', () => toEvidenceRows([ALL[0]!], ENGLISH, new Map()), 'shown but not cited'],
    ['a number that is not there', () => fillNumbers('{a} of {b}', { a: 1 }, 'en-GB'), 'ask for {b}, which is no number of theirs'],
  ])('refuses %s', (_, attempt, message) => {
    expect(attempt).toThrow(message)
  })
})

describe('figures that are counted from our own files', () => {
  const value = (id: string) => findFigure(id).value
  const chains = (test: (chain: typeof ROLLUPS[number]) => boolean) => ROLLUPS.filter(test).length
  const share = (name: string) => ROLLUPS.find(chain => chain.name === name)!.tvsSharePct!

  it('agree with labs.json', () => {
    const gathered = LABS.reduce((sum, { notable2025 }) => sum + notable2025, 0)
    expect(value('d1-ai-labs')).toEqual({ models: NOTABLE_2025, others: NOTABLE_2025 - gathered, ...Object.fromEntries(LABS.map(({ id, notable2025 }) => [id, Math.round(100 * notable2025 / NOTABLE_2025)])) })
    const hosts = LABS.map(lab => 10 * Math.round(lab.hosts / 10))
    expect(value('d1-ai-hosts')).toEqual({ least: Math.min(...hosts), most: Math.max(...hosts) })
  })

  it('agree with rollups.json', () => {
    const { flagged, unused } = value('d1-ch-layers')
    expect(value('d1-ch-layers')).toMatchObject({ l2: chains(chain => chain.layer === 'L2'), l3: chains(chain => chain.layer === 'L3'), listed: ROLLUPS.length })
    expect(flagged! + unused!, 'chains drawn hollow').toBe(chains(chain => chain.flagged))
    const neutral = (ROLLUPS as ListedRollup[]).filter(chain => chain.sources.includes('growthepie') && !chain.flags.includes('archived by growthepie'))
    expect(value('s2-ch-stacks')).toEqual({ onKits: neutral.filter(chain => chain.stack !== 'Other').length, listed: neutral.length })
    expect(value('d1-ch-tvs')).toEqual({ share: share('Arbitrum One') + share('Base'), arbitrumOne: share('Arbitrum One'), base: share('Base') })
    expect(value('d3-ch-base-notoken').share).toBe(share('Base'))
  })
})

describe('numbers of sources', () => {
  it('follow the first citation, the figure of a slide before its strip', () => {
    const slides = [{}, { evidence: ['s2-ai-hybrid'] }, { cites: ['d1-ch-tvs'], evidence: ['s1-ai-orgs', 's2-ai-hybrid'], sources: ['buterin', 'epoch'] }]
    expect(slides.flatMap(slide => readCitations(slide).figures)).toEqual(['s2-ai-hybrid', 'd1-ch-tvs', 's1-ai-orgs', 's2-ai-hybrid'])
    const numbers = numberSources(slides)
    expect([...numbers]).toEqual([['llama-cpp', 1], ['growthepie-tvs', 2], ['epoch', 3], ['buterin', 4]])
    expect(toSourceRows(ENGLISH, new Map([...numbers].slice(0, 3))).map(entry => [entry.number, entry.publisher])).toEqual([[1, 'ggml.org'], [2, 'growthepie'], [3, 'Epoch AI (copy)']])
  })

  it('are the same whichever slides have come', () => {
    const early = listFirstCitations(CITED)
    const all = [...numberSources(CITED)]
    expect([...numberSources(early)], 'before any has come').toEqual(all)
    for (const no of CITED.keys())
      expect([...numberSources(early.map((slide, index) => index === no ? CITED[index]! : slide))], `slide ${no + 1} alone`).toEqual(all)
  })

  it('every source is cited', () => {
    expect([...numberSources(CITED).keys()].sort()).toEqual(SOURCES.map(entry => entry.id).sort())
  })

  it.each(LANGUAGES)('leave a row of the list room for title, publisher and date in $code', (language) => {
    const row = 569 - 40 - 10
    const tooWide = toSourceRows(language, numberSources(CITED)).filter(entry => textWidth(entry.title, 'sans500', 17) + textWidth(`${entry.publisher}, ${entry.date}`, 'sans', 16) > row)
    expect(tooWide.map(({ title }) => title)).toEqual([])
  })

  it('are written short', () => {
    expect(bracketed([2])).toBe('[2]')
    expect(bracketed([9, 4])).toBe('[4, 9]')
    expect(bracketed([3, 6, 7, 8, 9])).toBe('[3, 6–9]')
  })
})

describe('the strip', () => {
  const numbers = numberSources(CITED)
  const rows = LANGUAGES.flatMap(language =>
    toEvidenceRows(ON_STRIP, language, numbers).map(row => [row.id, language.code, row, language] as const))

  it('has one for and one against a side for each claim', () => {
    for (const claim of ['S1', 'S2', 'S3', 'D1', 'D2', 'D3']) {
      const figures = FIGURES.filter(entry => entry.claim === claim && ON_STRIP.includes(entry.id))
      expect(figures.map(entry => `${entry.side} ${entry.stance}`), claim)
        .toEqual(['models supports', 'models contests', 'chains supports', 'chains contests'])
    }
  })

  it.each(rows)('holds %s in its column, in %s', (_id, _code, row, { messages }) => {
    const column = 269.5
    expect(lines(row.text, column), row.text).toBeLessThanOrEqual(2)
    expect(textWidth(row.value, 'serif', 32) + textWidth(messages.evidence[row.stance === 'supports' ? 'for' : 'against'], 'italic', 20) + 40, row.value).toBeLessThan(column)
    const source = `${bracketed(row.numbers)} ${row.credit}, ${row.dateText}`
    const mark = row.mark ? textWidth(', ', 'sans', 16) + textWidth(row.mark, 'italic', 18) : 0
    expect(textWidth(source, 'sans', 16) + mark, `${source}, ${row.mark}`).toBeLessThanOrEqual(column)
  })

  it.each(rows)('dates %s with the year of its date, in %s', (id, _code, { dateText }) =>
    expect(dateText, id).toContain(findFigure(id).date.slice(0, 4)))
})

describe('wording', () => {
  it('writes numbers as the language does', () => {
    expect(fillNumbers('{a} of {b}%', { a: 6141, b: 4.6 }, 'en-GB')).toBe('6,141 of 4.6%')
    expect(fillNumbers('{a}, {b}', { a: 6141, b: 4.6 }, 'fr-FR')).toBe('6\u202F141, 4,6')
  })

  it.each([
    ['2026-08-20', '20 Aug 2026', '20 août 2026'],
    ['2024-12', 'Dec 2024', 'déc. 2024'],
    ['2026', '2026', '2026'],
    ['2026-08/2026-09', 'Aug–Sept 2026', 'août–sept. 2026'],
    ['2024-12/..', 'after Dec 2024', 'après déc. 2024'],
  ])('shortens the date %s', (iso, english, french) =>
    expect(LANGUAGES.slice(0, 2).map(({ locale, messages }) => shortDate(iso, locale, messages.dates.after)))
      .toEqual([english, french]))

  it('shortens addresses so that they can still be typed', () => {
    expect(shortAddress('https://www.growthepie.com/answers/most-value')).toBe('growthepie.com/answers/most-value')
    expect(shortAddress('https://github.com/owner/name/blob/1234/very/long/path.json')).toBe('github.com/owner/name')
    expect(shortAddress('https://www.newser.com/story/376248/deal-values-openai-at-a-sky-high-500b.html')).toBe('newser.com/story/376248')
  })
})

/** Lines a browser needs for a text, filled greedily. */
function lines(text: string, width: number): number {
  let [count, line] = [1, '']
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word
    if (textWidth(longer, 'sans', 20) > width) {
      count++
      line = word
    }
    else { line = longer }
  }
  return count
}
