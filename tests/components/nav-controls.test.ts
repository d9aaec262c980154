// Names for the parts of Slidev's shell, which it leaves without.
import { enableAutoUnmount, mount } from '@vue/test-utils'
import customNavControls from 'slidev-addon-press/custom-nav-controls.vue'
import { afterEach, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import en from '../../locales/en'
import { nav } from './mount'

vi.mock('@slidev/client', () => ({ configs: {}, useNav: () => nav }))
enableAutoUnmount(afterEach)

/** Slidev's presenter view, as far as it matters here. */
const Shell = defineComponent(() => () => h('div', { class: 'slidev-presenter' }, [
  h('div', { class: 'grid-section note' }),
  h('div', { class: 'grid-section next' }),
  h('nav', h(customNavControls)),
  h('div', { id: 'slidev-goto-dialog' }, h('input', { id: 'slidev-goto-input' })),
]))

it('names the bar, the goto box and the presenter\'s panels', () => {
  const shell = mount(Shell, { attachTo: document.body })
  const named = ['nav', '#slidev-goto-dialog', '#slidev-goto-input', '.note', '.next'].map(part => shell.get(part).attributes())
  const { controls, goto, notes, next } = en.shell
  expect(named.map(({ role, 'aria-label': name }) => [role, name])).toEqual([['navigation', controls], ['search', goto], ['textbox', goto], ['region', notes], ['region', next]])
})

it('has the other languages in the bar, by their codes, and in words for those who listen', () => {
  const links = mount(Shell, { attachTo: document.body }).findAll('nav a')
  expect(links.map(link => [link.text(), ...['hreflang', 'lang', 'title', 'aria-label'].map(name => link.attributes(name))])).toEqual([['FR', 'fr', 'fr', 'Passer en français (L)', 'FR. Passer en français (L)']])
})
