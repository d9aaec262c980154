// Every figure goes through this one painter, so each kind of mark is held here once.
import type { Mark } from '../../components/figures/kit/marks'
import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import DeferredFigure from '../../components/figures/kit/DeferredFigure.vue'
import FigureSvg from '../../components/figures/kit/FigureSvg.vue'
import { label } from '../../components/figures/kit/marks'

const FRAME = { x: 10, y: 20, width: 300, height: 200 }
const paint = (marks: Mark[], props: { step?: number, title?: string, description?: string, compact?: boolean } = {}) =>
  mount(FigureSvg, { props: { step: 0, ...props, scene: { frame: FRAME, marks } } })

describe('a figure', () => {
  const defer = (marks: Mark[], props = {}) =>
    mount(DeferredFigure, { props: { step: 0, ...props, scene: { frame: FRAME, marks } } })
  const disc: Mark = { kind: 'disc', id: 'a', x: 0, y: 0, r: 4, tone: 'ink' }
  afterEach(() => document.getElementById('snapshot')?.remove())

  it('is drawn at once where nothing stands for it', () => expect(defer([disc]).findAll('circle')).toHaveLength(1))
  it('comes behind the rest of its slide while the snapshot of the page stands for it', async () => {
    document.body.append(Object.assign(document.createElement('div'), { id: 'snapshot' }))
    const svg = defer([disc], { title: 'T', description: 'D' })
    expect(svg.findAll('circle')).toEqual([])
    expect(svg.get('p').text(), 'its words are there with the rest').toBe('D')
    await vi.waitFor(() => expect(svg.findAll('circle')).toHaveLength(1))
  })
})

describe('marks', () => {
  it('are stroked, with their casing under them', () => {
    const [casing, stroke] = paint([{ kind: 'stroke', id: 'a', d: 'M0,0h9', width: 2, tone: 'chains', casing: 6, dash: '2 3' }]).findAll('path')
    expect(casing!.attributes(), 'the casing comes first').toEqual({ 'class': 'mark-casing', 'd': 'M0,0h9', 'stroke-width': '6' })
    expect(stroke!.attributes()).toEqual({ 'class': 'mark-stroke tone-chains', 'd': 'M0,0h9', 'stroke-width': '2', 'stroke-dasharray': '2 3' })
  })

  it('have no casing unless they ask for one', () => {
    const svg = paint([{ kind: 'stroke', id: 'a', d: 'M0,0h9', width: 2, tone: 'ink' }, { kind: 'disc', id: 'b', x: 0, y: 0, r: 4, tone: 'ink' }])
    expect(svg.find('.mark-casing').exists()).toBe(false)
    expect(svg.get('circle').attributes('stroke-width')).toBeUndefined()
  })

  it('are squares and circles about their centre, filled or as an outline', () => {
    const svg = paint([
      { kind: 'square', id: 'a', x: 50, y: 60, side: 20, tone: 'models', casing: 5, name: 'Lab' },
      { kind: 'disc', id: 'b', x: 70, y: 80, r: 6, tone: 'chains', outline: 2 },
    ])
    expect(svg.get('rect').attributes()).toMatchObject({ 'x': '40', 'y': '50', 'width': '20', 'height': '20', 'stroke-width': '5', 'data-name': 'Lab' })
    expect(svg.get('rect').classes()).toEqual(['tone-models', 'mark-fill'])
    expect(svg.get('circle').attributes()).toMatchObject({ 'cx': '70', 'cy': '80', 'r': '6', 'stroke-width': '2' })
    expect(svg.get('circle').classes()).toEqual(['tone-chains', 'mark-outline'])
    expect(svg.get('circle').attributes('data-name')).toBeUndefined()
    expect(svg.find('title').exists(), 'no tooltip pops up over what a speaker points at').toBe(false)
  })

  it('are areas', () => {
    const area = paint([{ kind: 'area', id: 'a', d: 'M0,0h9v9z', tone: 'paper' }]).get('path')
    expect(area.attributes()).toEqual({ class: 'mark-fill tone-paper', d: 'M0,0h9v9z' })
  })

  it('are words, line by line', () => {
    const text = paint([label('a', 'two\nlines', { x: 5, y: 7 }, { size: 20, face: 'sans500', anchor: 'end', tone: 'soft' })]).get('text')
    expect(text.classes()).toEqual(['mark-fill', 'tone-soft', 'face-sans500'])
    expect(text.attributes()).toMatchObject({ 'x': '5', 'y': '7', 'text-anchor': 'end', 'style': 'font-size: 20px;' })
    expect(text.findAll('tspan').map(line => [line.text(), line.attributes('x'), line.attributes('dy')])).toEqual([['two', undefined, undefined], ['lines', '5', '24']])
  })

  it('show from their step on, and stay the same elements', async () => {
    const marks: Mark[] = [0, 1, 2].map(since => ({ kind: 'disc', id: `d${since}`, x: since, y: 0, r: 1, tone: 'ink', since }))
    const svg = paint(marks)
    expect(svg.findAll('circle')).toHaveLength(1)
    const first = svg.get('circle').element
    await svg.setProps({ step: 2 })
    expect(svg.findAll('circle')).toHaveLength(3)
    expect(svg.get('circle').element, 'a mark that stays can move, so it is not drawn anew').toBe(first)
  })
})

describe('the picture', () => {
  it('says which mark is pointed at, and when none is', async () => {
    const svg = paint([{ kind: 'disc', id: 'a', x: 9, y: 9, r: 4, tone: 'chains', name: 'Chain' }, { kind: 'disc', id: 'b', x: 9, y: 9, r: 4, tone: 'chains' }])
    const [named, other] = svg.findAll('circle')
    await named!.trigger('pointerover')
    await other!.trigger('pointerover')
    await svg.get('svg').trigger('pointerleave')
    expect(svg.emitted('point')).toEqual([['Chain'], [''], ['']])
  })

  it('lies at its place on the canvas', () => {
    expect(paint([]).get('svg').attributes()).toMatchObject({ viewBox: '10 20 300 200', style: 'left: 10px; top: 20px; width: 300px; height: 200px;' })
  })

  it('flows with its surroundings when compact', () => {
    const svg = paint([], { compact: true }).get('svg')
    expect(svg.classes()).toContain('compact')
    expect(svg.attributes('style')).toBeUndefined()
  })

  it('has a name for a screen reader, and beside it in a text what it shows', () => {
    const figure = paint([label('a', 'Label', { x: 0, y: 0 })], { title: 'Name', description: 'What it shows' })
    const svg = figure.get('svg')
    expect(svg.attributes('role')).toBe('img')
    expect(svg.attributes('aria-hidden')).toBeUndefined()
    expect(svg.attributes('aria-label')).toBe('Name')
    expect(svg.get('text').attributes('aria-hidden'), 'labels are read in that text, not one by one').toBe('true')
    expect(figure.get('svg + p').text()).toBe('What it shows')
  })

  it('is decoration without a name', () => {
    const figure = paint([])
    expect(figure.get('svg').attributes('aria-hidden')).toBe('true')
    expect(figure.get('svg').attributes('role')).toBeUndefined()
    expect(figure.find('p').exists()).toBe(false)
  })
})
