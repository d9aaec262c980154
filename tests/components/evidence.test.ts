// The strip, the numbers in brackets and the list of sources, on the deck's own data.
import { mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import EvidenceStrip from '../../components/EvidenceStrip.vue'
import SourceList from '../../components/SourceList.vue'
import SourceRef from '../../components/SourceRef.vue'
import { SOURCES } from '../../evidence/evidence'
import { deck } from './mount'

const slidev = vi.hoisted((): { nav: object, context: object } => ({ nav: {}, context: {} }))
vi.mock('@slidev/client', () => ({ useNav: () => slidev.nav, useSlideContext: () => slidev.context }))

const isPrintMode = ref(false)
const strip = (ids: string[], supports = true, contests = supports) =>
  mount(EvidenceStrip, { props: { ids, supports, contests } })
const claims = deck.slides.filter(slide => slide.layout === 'claim')
const lists = deck.slides.filter(slide => slide.frontmatter.rows)
/** The list on each of the slides that have one. */
const listed = () => lists.map(({ no }) => {
  slidev.context = { $page: ref(no) }
  return mount(SourceList)
})

beforeEach(() => {
  isPrintMode.value = false
  Object.assign(
    slidev.nav,
    { isPrintMode, slides: ref(deck.slides.map(({ frontmatter, no }) => ({ no, meta: { slide: { frontmatter } } }))) },
  )
})

describe('the strip', () => {
  it.each(claims.map(slide => [slide.frontmatter.claim as string, slide]))('of %s shows four figures, models before chains, each for and against', (_, slide) => {
    const items = strip(slide.frontmatter.evidence!).findAll('li')
    expect(items.map(item => ['models', 'chains', 'supports', 'contests'].filter(name => item.classes(name))))
      .toEqual([['models', 'supports'], ['models', 'contests'], ['chains', 'supports'], ['chains', 'contests']])
    for (const item of items) {
      expect(item.get('.evidence-value').text(), 'its value').not.toBe('')
      expect(item.get('.evidence-source').text(), 'numbers of its sources, a name, a date').toMatch(/^\[[\d–, ]+\] .+, .+/)
      expect(item.find('.evidence-source small').exists(), 'fine print').toBe(true)
      expect(item.get('.evidence-source').text().length, 'one line').toBeLessThanOrEqual(48)
    }
    expect(items.map(item => item.get('.evidence-stance').text()), 'side and stance in words too').toEqual(['large models, for', 'large models, against', 'public chains, for', 'public chains, against'])
  })

  it('is not there until it is asked for, then holds what is for in the columns that it keeps', async () => {
    const waiting = strip(claims[0]!.frontmatter.evidence!, false)
    const columns = () => waiting.findAll('li').map(item => [item.classes('supports') ? 'for' : 'against', (item.element as HTMLElement).style.gridColumn])
    expect(waiting.find('ul').exists(), 'not even an empty list').toBe(false)
    await waiting.setProps({ supports: true })
    expect(columns()).toEqual([['for', '1'], ['for', '3']])
    await waiting.setProps({ contests: true })
    expect(columns()).toEqual([['for', '1'], ['against', '2'], ['for', '3'], ['against', '4']])
  })

  it('waits for its figure to make room on the click that brings it, not where a page opens', async () => {
    expect(strip(claims[0]!.frontmatter.evidence!).classes('is-late'), 'a page that opens there').toBe(false)
    const waiting = strip(claims[0]!.frontmatter.evidence!, false)
    await waiting.setProps({ supports: true })
    expect(waiting.get('ul').classes('is-late'), 'a click').toBe(true)
  })

  it('says in a sentence which figure does not exist', () => {
    expect(() => strip(['nobody'])).toThrow('No figure has the id "nobody"')
  })
})

describe('numbers of sources', () => {
  it('lead to the sources slide, in print to the source itself', async () => {
    const link = mount(SourceRef, { props: { numbers: [2, 3] } })
    expect(link.get('a').attributes()).toMatchObject({ 'href': 'sources', 'aria-label': 'source 2, 3' })
    isPrintMode.value = true
    await nextTick()
    expect(link.get('a').attributes('href')).toBe('#source-2')
  })
})

describe('the list of sources', () => {
  it('counts from 1 without a gap, from slide to slide, and gives each an address', () => {
    const rows = listed().flatMap(list => list.findAll('tr'))
    expect(rows.map(row => Number(row.get('th').text()))).toEqual(rows.map((_, i) => i + 1))
    for (const row of rows) {
      expect(row.get('a').attributes('href')).toMatch(/^https:\/\//)
      expect(row.get('.source-date').text(), 'a publisher and a date').toMatch(/.+, .*\d{4}$/)
    }
  })

  it('holds exactly the sources that the slides cite', () => {
    const shown = listed().flatMap(list => list.findAll('a').map(link => link.attributes('href')))
    expect([...shown].sort()).toEqual(SOURCES.map(({ url }) => url).sort())
    const strips = claims.map(slide => strip(slide.frontmatter.evidence!).text()).join(' ')
    const highest = Math.max(...[...strips.matchAll(/\[([^\]]+)\]/g)].flatMap(([, numbers]) => numbers!.match(/\d+/g)!.map(Number)))
    expect(shown.length, 'every number on a strip is in the list').toBeGreaterThanOrEqual(highest)
  })

  it('can be jumped to in print only, where each source is there once', () => {
    const found = () => listed().filter(list => list.find('#source-1').exists()).length
    expect(found(), 'on screen the slide is mounted more than once').toBe(0)
    isPrintMode.value = true
    expect(found()).toBe(1)
  })

  it('is linked to by number, each on the slide that has it', () => {
    const page = (number: number) => mount(SourceRef, { props: { numbers: [number] } }).get('a').attributes('href')
    expect([page(1), page(SOURCES.length)]).toEqual(['sources', 'sources'])
  })
})
