// The live region over the slides, and what it takes a slide to say.
import { enableAutoUnmount, mount } from '@vue/test-utils'
import { readTexts } from 'slidev-addon-press/client/readable.ts'
import SlideAnnouncer from 'slidev-addon-press/components/SlideAnnouncer.vue'
import globalTop from 'slidev-addon-press/global-top.vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import { nav } from './mount'

const slidev = vi.hoisted((): { configs: { title?: string }, nav: object, head: { title?: { value: string } } } =>
  ({ configs: {}, nav: {}, head: {} }))
vi.mock('@slidev/client', () => ({ configs: slidev.configs, useNav: () => slidev.nav }))
vi.mock('@unhead/vue', () => ({ useHead: (head: object) => Object.assign(slidev.head, head) }))

enableAutoUnmount(afterEach)

const [no, clicks, isPrintMode] = [ref(1), ref(0), ref(false)]
const route = ref<object>({})
const shows = (html: string) => {
  document.body.innerHTML = `<div id="slideshow"><div data-slidev-no="${no.value}">${html && `<main class="slidev-layout">${html}</main>`}</div></div>`
}
const goTo = (slide: number, title: string, html: string) => {
  no.value = slide
  clicks.value = 0
  route.value = { meta: { slide: { title } } }
  shows(html)
}
const settled = async () => {
  await nextTick()
  vi.runOnlyPendingTimers()
  await nextTick()
}

beforeEach(() => {
  vi.useFakeTimers()
  isPrintMode.value = false
  Object.assign(slidev.configs, { title: 'Talk' })
  slidev.nav = {
    ...nav,
    clicks,
    clicksTotal: ref(3),
    currentSlideNo: no,
    currentSlideRoute: route,
    isPrintMode,
    total: ref(9),
  }
  goTo(1, 'Talk', '<h1>Talk</h1>')
})
afterEach(() => vi.useRealTimers())

describe('the live region', () => {
  it('is polite, and is not there on paper', () => {
    expect(mount(SlideAnnouncer).attributes()).toMatchObject({ 'role': 'status', 'aria-live': 'polite' })
    isPrintMode.value = true
    expect(mount(globalTop).find('[role="status"]').exists()).toBe(false)
  })

  it('names the slide, then what each click reveals, then the step on the way back', async () => {
    const region = mount(SlideAnnouncer)
    await settled()
    expect(region.text()).toMatch(/^Slide 1 of 9\. The space bar/)
    goTo(2, 'Two', '<h1>Two</h1><p>One thing</p>')
    await settled()
    expect(region.text()).toBe('Slide 2 of 9: Two')
    clicks.value = 1
    shows('<h1>Two</h1><p>One thing</p><p>Another</p>')
    await settled()
    expect(region.text()).toBe('Another.')
    clicks.value = 0
    shows('<h1>Two</h1><p>One thing</p>')
    await settled()
    expect(region.text()).toBe('Step 1 of 4')
  })

  it('waits for a slide that is still on its way, and speaks once', async () => {
    const region = mount(SlideAnnouncer)
    await settled()
    goTo(5, 'Late', '')
    await settled()
    await settled()
    expect(region.text(), 'nothing yet').toMatch(/^Slide 1 of 9\./)
    clicks.value = 2 // Slidev learns a slide's clicks only when it is mounted
    shows('<h1>Late</h1><p>One thing</p>')
    await settled()
    await settled()
    expect(region.text()).toBe('Slide 5 of 9: Late')
  })
})

describe('the page\'s title', () => {
  it('is the slide\'s and the talk\'s, on the cover the talk\'s alone', async () => {
    mount(SlideAnnouncer)
    expect(slidev.head.title!.value).toBe('Talk')
    goTo(2, 'Two', '')
    await nextTick()
    expect(slidev.head.title!.value).toBe('Two · Talk')
  })
})

describe('what can be read on a slide', () => {
  it.each([
    ['texts in their order', '<h1>Head</h1><div><p>A <em>b</em></p><ul><li>One</li><li>Two</li></ul></div>', ['Head', 'A b', 'One', 'Two']],
    ['text without a paragraph', '<div>Loose <b>text</b></div>', ['Loose text']],
    ['an item of several parts, with pauses', '<li><p>large models, for</p><p>84%</p><p>of them. </p><p><a aria-label="source 1">[1]</a> A name</p></li>', ['large models, for, 84%, of them. source 1 A name']],
    ['a row of a table, cell by cell', '<table><tr><th>code</th><td>part</td><td>all</td></tr></table>', ['code, part, all']],
    ['a figure by its name and the words after it', '<svg role="img" aria-label="Name"><text>label</text></svg><p>What it shows.</p>', ['Name', 'What it shows.']],
    ['a picture by its description', '<svg role="img" aria-label="Name" aria-describedby="d"><desc id="d">What it shows.</desc></svg>', ['What it shows.']],
    ['a picture by its name', '<img alt="A photo"><svg role="img" aria-label="Code"></svg>', ['A photo', 'Code']],
    ['nothing that is hidden', '<p aria-hidden="true">a</p><p hidden>b</p><p style="display: none">c</p><p class="slidev-vclick-hidden">d</p><p>e<span aria-hidden="true">f</span></p>', ['e']],
    ['what is only dimmed', '<p class="slidev-vclick-hidden slidev-vclick-anim-fade">a</p>', ['a']],
  ])('is %s', (_, html, texts) => {
    shows(html)
    expect(readTexts(document.querySelector('.slidev-layout')!)).toEqual(texts)
  })
})
