// Names for the parts of Slidev's shell, which it leaves without.
import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import customNavControls from '../../custom-nav-controls.vue'
import { deck } from './mount'

const slidev = vi.hoisted((): { configs: { shell?: object } } => ({ configs: {} }))
vi.mock('@slidev/client', () => ({ configs: slidev.configs }))
enableAutoUnmount(afterEach)

/** Slidev's presenter view, as far as it matters here. */
const Shell = defineComponent(() => () => h('div', { class: 'slidev-presenter' }, [
  h('div', { class: 'grid-section note' }),
  h('div', { class: 'grid-section next' }),
  h('nav', h(customNavControls)),
  h('div', { id: 'slidev-goto-dialog' }, h('input', { id: 'slidev-goto-input' })),
]))

beforeEach(() => {
  slidev.configs.shell = { controls: 'Controls', goto: 'Go', notes: 'Said', next: 'Then' }
})

it('names the bar, the goto box and the presenter\'s panels', () => {
  const shell = mount(Shell, { attachTo: document.body })
  const named = ['nav', '#slidev-goto-dialog', '#slidev-goto-input', '.note', '.next'].map(part => shell.get(part).attributes())
  expect(named.map(({ role, 'aria-label': name }) => [role, name])).toEqual([['navigation', 'Controls'], ['search', 'Go'], ['textbox', 'Go'], ['region', 'Said'], ['region', 'Then']])
})

it('says in a sentence which name the deck lacks', () => {
  slidev.configs.shell = { controls: 'Controls' }
  expect(() => mount(customNavControls)).toThrow('The deck has no name for the part "goto" of Slidev\'s shell; add "shell: { goto: … }" to its headmatter.')
})

it('finds its names in the deck', () =>
  expect(Object.keys((deck.headmatter as { shell?: object }).shell ?? {})).toEqual(['controls', 'goto', 'notes', 'next']))
