// What layouts decide by themselves: when evidence shows, and which address is offered.
import type { Component } from 'vue'
import { enableAutoUnmount, mount } from '@vue/test-utils'
import { language } from 'virtual:language'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import EvidenceStrip from '../../components/EvidenceStrip.vue'
import { CLAIMS } from '../../components/figures/kit/locator'
import claimLayout from '../../layouts/claim.vue'
import closingLayout from '../../layouts/closing.vue'
import coverLayout from '../../layouts/cover.vue'
import mapLayout from '../../layouts/map.vue'
import sourcesLayout from '../../layouts/sources.vue'
import summaryLayout from '../../layouts/summary.vue'
import { deck, nav } from './mount'

const slidev = vi.hoisted(() => ({ context: {}, nav: {} }))
vi.mock('@slidev/client', () => ({ useSlideContext: () => slidev.context, useNav: () => slidev.nav }))

enableAutoUnmount(afterEach) // else a slide of an earlier test would follow the next one's settings

const clicks = ref(0)
const isPrintMode = ref(false)
const renderContext = ref('slide')
beforeEach(() => {
  clicks.value = 0
  isPrintMode.value = false
  renderContext.value = 'slide'
  delete language.site
  slidev.context = { $clicks: clicks, $clicksContext: { total: 4 }, $page: ref(3), $renderContext: renderContext }
  slidev.nav = { ...nav, isPrintMode }
})

const put = (layout: Component, props: Record<string, unknown>) =>
  mount(layout, { props, slots: { default: '<h1>Headline</h1>' }, global: { stubs: { EvidenceStrip: true } } })
/** All that a slide of the deck hands to its layout. */
const claim = { ...deck.slides.find(({ layout }) => layout === 'claim')!.frontmatter }

const LAYOUTS: Record<string, Component> = {
  claim: claimLayout,
  closing: closingLayout,
  cover: coverLayout,
  map: mapLayout,
  sources: sourcesLayout,
  summary: summaryLayout,
}

describe.each(Object.entries(LAYOUTS))('the layout %s', (name, layout) => {
  const props = deck.slides.find(slide => slide.layout === name)!.frontmatter as Record<string, unknown>
  const root = () => mount(layout, { props, shallow: true, global: { stubs: { FramedSlide: false, SlideRoot: false, SlideHead: false } } }).get('.slidev-layout')

  it.each([['slide', 'MAIN'], ['presenter', 'MAIN'], ['overview', 'SECTION'], ['previewNext', 'SECTION']])('in the context "%s" is a %s', (context, tag) => {
    renderContext.value = context
    expect(root().element.tagName, 'only the slide on show is the page\'s main content').toBe(tag)
    expect(root().attributes('inert') !== undefined, 'only the preview is out of reach').toBe(context === 'previewNext')
  })

  it('on paper is a section', () => {
    isPrintMode.value = true
    expect(root().element.tagName).toBe('SECTION')
  })

  it('has its head or its imprint as such', () =>
    expect(root().find('header.head, footer.imprint').exists(), 'a header or a footer').toBe(true))
})

describe('a claim', () => {
  it('brings the evidence for it at the last click but one, that against it at the last, and until then leaves the room to the figure', async () => {
    const slide = put(claimLayout, claim)
    for (const [click, supports, contests] of [
      [0, false, false],
      [2, false, false],
      [3, true, false],
      [4, true, true],
      [3, true, false],
      [Number.NaN, true, true],
    ] as const) {
      clicks.value = click
      await nextTick()
      expect(slide.getComponent(EvidenceStrip).props(), `evidence at click ${click} of 4`).toMatchObject({ supports, contests })
      expect('alone' in (slide.get('.slidev-layout').element as HTMLElement).dataset, `the figure alone at click ${click} of 4`).toBe(!supports)
    }
  })

  it('without evidence leaves its figure where it is', () =>
    expect(put(claimLayout, { claim: 'S1', place: 'Shared' }).get('.slidev-layout').attributes('data-alone')).toBeUndefined())

  it('says where we are, and is set in two parts only where the sides part', () => {
    const shared = put(claimLayout, { claim: 'S1', place: 'Shared' })
    expect(shared.text()).toContain('Shared')
    expect(shared.get('.page').text()).toBe('3')
    expect(shared.get('.slidev-layout').classes()).not.toContain('parts')
    expect(put(claimLayout, { claim: 'D1', place: 'Parting' }).get('.slidev-layout').classes()).toContain('parts')
  })

  it('puts none of its frontmatter into the page as attributes', () => {
    expect(Object.keys(put(claimLayout, claim).get('.slidev-layout').attributes()).filter(name => name !== 'data-alone')).toEqual(['class'])
  })
})

describe('the closing slide', () => {
  const closing = () => put(closingLayout, {
    words: { title: 'Two shapes', description: 'They join', claims: 'The six claims', code: 'Code of this deck' },
    question: 'Which one?',
    claims: CLAIMS.map(to => ({ to, shared: to })),
    credit: 'After an essay',
  })

  it('gives no address and no code where nobody could reach the deck', () => {
    const slide = closing()
    expect(slide.find('.address').exists()).toBe(false)
    expect(slide.find('svg.qr').exists()).toBe(false)
    expect(slide.get('.follows').text()).toBe('After an essay')
  })

  it('gives the address of SITE_URL as a link and as a code', () => {
    language.site = 'https://example.org/deck/'
    const slide = closing()
    expect(slide.get('.address a').attributes('href')).toBe('https://example.org/deck/')
    expect(slide.get('.address').text()).toBe('example.org/deck')
    expect(slide.get('svg.qr').attributes('aria-label')).toBe('Code of this deck')
  })

  it('refuses an address that is none, in a sentence', () => {
    language.site = 'my deck'
    expect(() => closing()).toThrow('SITE_URL is "my deck", which is not a web address')
  })

  it('links the six claims', () => {
    const links = closing().findAll('nav.claims a').map(link => link.attributes('href'))
    expect(links).toEqual(CLAIMS)
  })
})
