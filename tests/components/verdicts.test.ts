// The balance of the six claims: what each click adds, and what a reader of the table gets.
import type { Component } from 'vue'
import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { CLAIMS } from '../../components/figures/kit/locator'
import { VERDICT_STEPS, VERDICTS } from '../../components/figures/verdicts/verdict'
import VerdictTable from '../../components/figures/verdicts/VerdictTable.vue'
import { findFigure } from '../../evidence/evidence'
import { deck } from './mount'

const slidev = vi.hoisted((): { configs: object, nav: object } => ({ configs: {}, nav: {} }))
vi.mock('@slidev/client', () => ({ configs: slidev.configs, useNav: () => slidev.nav }))
Object.assign(slidev.configs, deck.headmatter)
Object.assign(
  slidev.nav,
  {
    isPrintMode: ref(false),
    slides: ref(deck.slides.map(({ frontmatter, no }) => ({ no, meta: { slide: { frontmatter } } }))),
  },
)

const slide = deck.slides.find(({ layout }) => layout === 'verdicts')!
const {
  heads,
  verdicts,
  names,
} = slide.frontmatter as unknown as {
  heads: Record<string, string>
  verdicts: { claim: string, verdict: typeof VERDICTS[number], for: { id: string }, against: { id: string } }[]
  names: Record<string, string>
}
const table = (step: number) => mount(VerdictTable as Component, { props: { step, heads, verdicts, names } })
const cells = (step: number, column: number) => table(step).findAll('tbody tr').map(row => row.findAll('td')[column]!.text())

describe('the slide', () => {
  it('judges the six claims in their order, each with a figure of its own for it and one against', () => {
    expect(verdicts.map(({ claim }) => claim)).toEqual([...CLAIMS])
    for (const row of verdicts) {
      expect([row.for, row.against].map(({ id }) => findFigure(id)), row.claim)
        .toEqual([expect.objectContaining({ claim: row.claim, stance: 'supports' }), expect.objectContaining({ claim: row.claim, stance: 'contests' })])
      expect(VERDICTS, row.claim).toContain(row.verdict)
    }
  })

  it('reserves a click for each step', () => expect(slide.frontmatter.clicks).toBe(VERDICT_STEPS.last))
})

describe('the table', () => {
  it('shows the verdicts behind their claims, then adds what speaks for and what speaks against', () => {
    const filled = [0, 1, 2].map(step => [0, 1, 2].map(column => cells(step, column).filter(Boolean).length))
    expect(filled).toEqual([[6, 0, 0], [6, 6, 0], [6, 6, 6]])
    expect(cells(0, 0).map(cell => cell.split(' ').at(0))).toEqual(verdicts.map(({ verdict }) => names[verdict]!.split(' ').at(0)))
  })

  it.each([[-1, 0], [99, 2], [Number.NaN, 2]])('shows at %d what it shows at %d', (step, shown) =>
    expect(table(step).text()).toBe(table(shown).text()))

  it('says to screen readers what it holds, and what stands at the head of its rows', () => {
    expect(table(2).attributes('aria-label')).toBe('The six claims')
    expect(table(2).get('thead th').attributes('aria-label'), 'not the two sides, whose colours it explains').toBe('claim')
  })

  it('gives each figure its value, a date and a source', () => {
    for (const cell of [...cells(2, 1), ...cells(2, 2)])
      expect(cell).toMatch(/^\S.*\[[\d–, ]+\].*\d{4}/)
  })

  it('leads from each row to its slide', () =>
    expect(table(2).findAll('th[scope="row"] > a').map(link => link.attributes('href'))).toEqual([...CLAIMS]))

  it('marks what is contested, from the start', () => {
    expect(table(0).findAll('tr.contested').map(row => row.get('a').attributes('href'))).toEqual(verdicts.filter(({ verdict }) => verdict === 'contested').map(({ claim }) => claim))
  })
})
