// The thin components over the scenes: steps from anywhere, and thumbnails without words.
import type { Component } from 'vue'
import type { ForkWords } from '../../components/figures/D2-fork/fork-words'
import { mount } from '@vue/test-utils'
import { describedAt } from 'slidev-addon-press/deck.ts'
import { describe, expect, it, vi } from 'vitest'
import StructureFigure from '../../components/figures/D1-structure/StructureFigure.vue'
import { FORK_STEPS } from '../../components/figures/D2-fork/fork-words'
import ForkFigure from '../../components/figures/D2-fork/ForkFigure.vue'
import LoopsFigure from '../../components/figures/D3-loops/LoopsFigure.vue'
import { CLAIMS } from '../../components/figures/kit/locator'
import ClaimMap from '../../components/figures/map/ClaimMap.vue'
import ClaimThumb from '../../components/figures/map/ClaimThumb.vue'
import HourglassFigure from '../../components/figures/S1-hourglass/HourglassFigure.vue'
import LineageFigure from '../../components/figures/S2-lineage/LineageFigure.vue'
import OnionFigure from '../../components/figures/S3-onion/OnionFigure.vue'
import LedgerFigure from '../../components/figures/summary/LedgerFigure.vue'
import { FIGURES } from '../support/figures'
import { draw, slideWith } from './mount'

vi.mock('@slidev/client', async () => {
  const { ref } = await import('vue')
  const { decks } = await import('slidev-addon-press/deck.ts')
  const slides = ref(decks()[0]!.slides.map(({ frontmatter, no }) => ({ no, meta: { slide: { frontmatter } } })))
  return {
    useNav: () => ({ slides }),
    useSlideContext: () => ({ $renderContext: ref('slide') }),
  }
})

const STEPPED: Record<string, Component> = {
  ClaimMap,
  ForkFigure,
  HourglassFigure,
  LedgerFigure,
  LineageFigure,
  LoopsFigure,
  OnionFigure,
  StructureFigure,
}

describe.each(Object.entries(STEPPED))('%s', (tag, figure) => {
  const { words } = slideWith(tag).frontmatter
  const { last } = FIGURES[tag]!.steps
  const at = (step: number) => draw(figure, { step, words })

  it('shows more at its last step than at its first', () => {
    const shown = (step: number) => {
      const box = Object.assign(document.createElement('div'), { innerHTML: at(step) })
      box.querySelectorAll<HTMLElement>('[style]').forEach(part => part.style.display === 'none' && part.remove())
      return box.innerHTML.length
    }
    expect(shown(last)).toBeGreaterThan(shown(0))
  })

  it.each([[99, last], [-1, 0], [1.5, 1], [Number.NaN, last]])('shows step %d as step %d', (asked, shown) => {
    expect(at(asked) === at(shown), `<${tag} :step="${asked}"> should be the picture of step ${shown}`).toBe(true)
  })
})

describe.each(Object.entries(STEPPED))('the description of %s', (tag, figure) => {
  const slide = slideWith(tag)
  const { last } = FIGURES[tag]!.steps
  const { words } = slide.frontmatter
  const told = (step: number | undefined, given: object | undefined = words) => mount(figure, { props: { step, words: given } }).get('.figure-words').text()

  it('tells what shows at a step and nothing that is still to come', () => {
    for (let step = 0; step <= last; step++)
      expect(told(step), `step ${step}`).toBe(describedAt(slide, step))
  })

  it('has an entry for each step that adds to the drawing, no more and no fewer', () => {
    const entries = words!.description as string[]
    expect(entries, slide.layout === 'claim' ? 'the last step brings the evidence only' : 'every step adds').toHaveLength(slide.layout === 'claim' ? last : last + 1)
    for (const description of [entries.slice(1), [...entries, 'One too many.'], entries.join(' ')])
      expect(() => told(0, { ...words, description }), 'another number of entries').toThrow(/gives \d+ entries for "description", the figure draws \d+/)
  })
})

describe('the table of what a fork carries', () => {
  const { words } = slideWith('ForkFigure').frontmatter
  const rows = (step?: number) => mount(ForkFigure, { props: { step, words: words as never } }).findAll('.fork-table tbody th').map(row => row.text())

  it('grows with the drawing, two rows a click', () => {
    const all = Object.values((words as unknown as ForkWords).things)
    expect(rows(0), 'nothing to read before there is something to see').toEqual([])
    for (const [step, count] of [
      [FORK_STEPS.code, 2],
      [FORK_STEPS.means, 4],
      [FORK_STEPS.people, 6],
      [FORK_STEPS.evidence, 6],
    ] as const)
      expect(rows(step), `step ${step}`).toEqual(all.slice(0, count))
    expect(rows(), 'without a step, as on paper').toEqual(all)
  })
})

describe.each(CLAIMS)('the thumbnail of %s', (claim) => {
  const thumbnail = (side: 'models' | 'chains') => mount(ClaimThumb, { props: { claim, side } })

  it.each(['models', 'chains'] as const)('draws its %s without words', (side) => {
    const thumb = thumbnail(side)
    const svg = thumb.get('svg.figure.compact')
    expect(svg.attributes('aria-hidden'), 'beside words that say the same, it is decoration').toBe('true')
    expect(thumb.findAll('svg'), 'one picture').toHaveLength(1)
    expect(svg.element.children.length, 'marks').toBeGreaterThan(1)
    expect(thumb.text(), 'words').toBe('')
  })

  it('tells the sides apart by colour and shape', () => {
    const [models, chains] = [thumbnail('models'), thumbnail('chains')]
    expect([models.find('.tone-models').exists(), models.find('.tone-chains').exists()], 'models in their own colour').toEqual([true, false])
    expect([chains.find('.tone-chains').exists(), chains.find('.tone-models').exists()], 'chains in theirs').toEqual([true, false])
    expect([models.find('rect').exists(), models.find('circle').exists()], 'models as squares').toEqual([true, false])
    expect([chains.find('circle').exists(), chains.find('rect').exists()], 'chains as circles').toEqual([true, false])
  })
})
