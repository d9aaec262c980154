// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { isAt } from './fit-drawing.ts'
import { timeWords } from './timed-words.ts'

const at = (since: number, until = Infinity) => ({ since, until })
const TEXTS = new Map([
  ['about 140', at(1)],
  ['about 140 labs', at(1)],
  ['[1] 2026', at(1)],
  ['1 in 5', at(2)],
  ['is dead', at(2)],
  ['a question', at(0, 2)],
  ['structure', at(0)],
  ['giants', at(1)],
  ['our bet:', at(3)],
  ['it holds.', at(3)],
])

/** What of a section is shown at a step, its words alone. */
function show(html: string, step: number, except?: string): string {
  const section = document.createElement('section')
  section.innerHTML = html
  for (const { element, steps } of timeWords(section, TEXTS, except ? section.querySelector(except)! : undefined)) {
    if (!isAt(steps, step))
      element.remove()
  }
  return section.textContent.replace(/\s+/g, ' ').trim()
}

describe('the words of a table', () => {
  const table = '<table><tr><th>Everyone</th><td><span aria-hidden="true">for</span><p><b>about 140</b> labs</p><p>[1] 2026</p></td><td><span aria-hidden="true">against</span><p><b>1 in 5</b> is dead</p></td></tr></table>'
  it('come with their steps, a cell whole', () => {
    expect(show(table, 0)).toBe('Everyone')
    expect(show(table, 1)).toBe('Everyoneforabout 140 labs[1] 2026')
    expect(show(table, 2)).toBe('Everyoneforabout 140 labs[1] 2026against1 in 5 is dead')
  })
})

describe('the words of a figure', () => {
  it('come beside those that stay', () =>
    expect([0, 1].map(step => show('<figure><p><i>structure</i> <span>giants</span></p></figure>', step))).toEqual(['structure', 'structure giants']))

  it('come in one paragraph, a part in an element and a part not', () =>
    expect([2, 3].map(step => show('<figure><p><b>our bet:</b> it holds.</p><p>caption</p></figure>', step))).toEqual(['caption', 'our bet: it holds.caption']))

  it('come too where only the eye is told', () =>
    expect([0, 1].map(step => show('<figure><svg></svg><p aria-hidden="true"><span>structure</span><span>giants</span></p></figure>', step))).toEqual(['structure', 'structuregiants']))

  it('go when the slide has them no more', () =>
    expect([1, 2].map(step => show('<figure><p>a question</p><p>structure</p></figure>', step))).toEqual(['a questionstructure', 'structure']))

  it('leave the drawing, and what is filled otherwise', () => {
    const figure = '<figure><div><svg></svg><p>giants</p></div><p class="told">giants</p></figure>'
    const section = document.createElement('section')
    section.innerHTML = figure
    const [timed, ...more] = timeWords(section, TEXTS, section.querySelector('.told')!)
    expect([timed!.element.localName, more]).toEqual(['p', []])
  })
})

it('a list comes with the heading over it', () => {
  const list = '<h3>Evidence</h3><ul><li><p>about 140</p></li><li><p>1 in 5</p></li></ul>'
  expect([0, 1].map(step => show(list, step))).toEqual(['', 'Evidenceabout 140'])
})

it('sentences of the article stay, whatever they say', () =>
  expect(show('<p>giants</p><div><p><em>about 140</em></p></div>', 0)).toBe('giantsabout 140'))
