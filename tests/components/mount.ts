/** Mounts parts of the deck outside Slidev: its words and slides, Slidev's link as a plain one. */
import type { Slide } from 'slidev-addon-press/deck.ts'
import type { Component, FunctionalComponent } from 'vue'
import { config, mount } from '@vue/test-utils'
import { decks } from 'slidev-addon-press/deck.ts'
import { h, ref } from 'vue'
import { findFigureTag } from '../../components/figures/figure-tag'

export const deck = decks().find(({ file }) => file === 'slides.md')!

/** Slidev's navigation, as far as the switch of languages asks for it. */
export const nav = { clicks: ref(0), currentSlideNo: ref(1), isPresenter: ref(false), isPrintMode: ref(false), router: { currentRoute: ref({ fullPath: '/1' }) } }

const Link: FunctionalComponent<{ to: number | string }> = ({ to }, { slots }) => h('a', { href: String(to) }, slots.default?.())
Link.props = ['to']
config.global.components = { ...config.global.components, Link }

export function slideWith(figure: string): Slide {
  const slide = deck.slides.find(slide => findFigureTag(slide) === figure)
  if (!slide)
    throw new Error(`no slide draws <${figure}>`)
  return slide
}

/** What a component renders, without the ids that Vue counts up; Vue's own `html()` formats, which takes long. */
export function draw(component: Component, props: Record<string, unknown>): string {
  const box = document.createElement('div')
  const wrapper = mount(component, { props, attachTo: box })
  const drawn = box.innerHTML.replace(/\bv-\d+(?:-\w+)?/g, 'id')
  wrapper.unmount()
  return drawn
}
