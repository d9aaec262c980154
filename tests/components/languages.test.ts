// The switch of languages: where its links lead, who goes along, and what is offered to whom.
import { enableAutoUnmount, mount } from '@vue/test-utils'
import LanguageOffer from 'slidev-addon-press/components/LanguageOffer.vue'
import LanguageSwitch from 'slidev-addon-press/components/LanguageSwitch.vue'
import { language } from 'virtual:language'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import fr from '../../locales/fr'
import { nav } from './mount'

const leaveTalk = vi.hoisted(() => vi.fn())
vi.mock('@slidev/client', () => ({ useNav: () => nav }))
vi.mock('slidev-addon-press/client/sync/leave.ts', () => ({ leaveTalk }))
enableAutoUnmount(afterEach)

const CHANNEL = 'languages /'
const went = vi.spyOn(window.location, 'assign').mockImplementation(() => {})
const go = (path: string, no: number, clicks: number, presenter = false) => {
  window.history.replaceState(undefined, '', path)
  nav.router.currentRoute.value = { fullPath: path }
  Object.assign(
    nav,
    { clicks: ref(clicks), currentSlideNo: ref(no), isPresenter: ref(presenter), isPrintMode: ref(false) },
  )
}
const other = new BroadcastChannel(CHANNEL)
const heard: unknown[] = []
other.onmessage = event => heard.push(event.data)
/** Until messages have gone round. */
const round = () => new Promise(done => setTimeout(done, 20))

beforeEach(() => {
  went.mockClear()
  heard.length = 0
  sessionStorage.clear()
  delete language.site
  leaveTalk.mockClear()
  go('/6?clicks=2', 6, 2)
})

/** A link that is pressed with a modifier opens beside, and no window changes. */
async function leavesAlone(link: Element): Promise<void> {
  const event = new MouseEvent('click', { ctrlKey: true, cancelable: true, bubbles: true })
  link.dispatchEvent(event)
  expect([event.defaultPrevented, went.mock.calls.length]).toEqual([false, 0])
  await round()
  expect(heard).toEqual([])
}

describe('the switch', () => {
  it('names its languages and leads to the same slide and click', async () => {
    const list = mount(LanguageSwitch)
    expect(list.get('nav').attributes('aria-label')).toBe('Languages')
    expect(list.get('[aria-current]').text()).toBe('English')
    expect(list.get('a').attributes()).toMatchObject({ href: '/fr/6?clicks=2', hreflang: 'fr', lang: 'fr' })
    go('/presenter/7', 7, 0, true)
    await nextTick()
    expect(list.get('a').attributes('href')).toBe('/fr/presenter/7')
  })

  it('goes there, tells the other windows, and takes the talk along', async () => {
    await mount(LanguageSwitch).get('a').trigger('click')
    await round()
    expect(went.mock.calls).toEqual([['/fr/6?clicks=2']])
    expect(heard).toEqual([{ presenter: false, no: 6, clicks: 2, to: 'fr' }])
    expect(leaveTalk, 'before it goes').toHaveBeenCalledBefore(went)
  })

  it('leaves a press with a modifier to the browser', () => leavesAlone(mount(LanguageSwitch).get('a').element))

  it.each([
    ['goes along with its presenter', { presenter: true, no: 6, clicks: 2, to: 'fr' }, ['/fr/6?clicks=2']],
    ['stays when another audience changes', { presenter: false, no: 6, clicks: 2, to: 'fr' }, []],
    ['stays when it does not follow', { presenter: true, no: 6, clicks: 1, to: 'fr' }, []],
  ])('%s', async (_, change, places) => {
    mount(LanguageSwitch)
    await round()
    other.postMessage(change)
    await round()
    expect(went.mock.calls.flat()).toEqual(places)
  })

  it('on paper leads to the public addresses, and nowhere where there is none', () => {
    nav.isPrintMode.value = true
    const paper = mount(LanguageSwitch)
    expect(paper.text()).toBe('EnglishFrançais')
    expect(paper.find('a').exists()).toBe(false)
    language.site = 'https://example.org/talk/'
    expect(mount(LanguageSwitch).get('a').attributes('href')).toBe('https://example.org/talk/fr/')
  })
})

describe('the offer', () => {
  const asked = (...languages: string[]) => vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages)
  const offer = () => mount(LanguageOffer).find('a')

  it.each([
    [['fr-CA', 'en'], fr.language.offer],
    [['en-GB', 'fr'], undefined],
    [['de'], undefined],
  ])('to a browser that asks for %j is %s', (languages, words) => {
    asked(...languages)
    go('/1', 1, 0)
    expect(offer().exists() ? offer().text() : undefined).toBe(words)
  })

  it('leaves a press with a modifier to the browser', () => {
    asked('fr')
    go('/1', 1, 0)
    return leavesAlone(mount(LanguageOffer).get('a').element)
  })

  it('stands on the cover only, until one moves on, and not before a presenter', async () => {
    asked('fr')
    expect(offer().exists(), 'slide 6').toBe(false)
    go('/presenter/1', 1, 0, true)
    expect(offer().exists(), 'presenter').toBe(false)
    go('/1', 1, 0)
    const cover = mount(LanguageOffer)
    expect(cover.get('a').attributes()).toMatchObject({ href: '/fr/1', hreflang: 'fr', lang: 'fr' })
    nav.currentSlideNo.value = 2
    await nextTick()
    nav.currentSlideNo.value = 1
    await nextTick()
    expect(cover.find('a').exists(), 'back on the cover').toBe(false)
  })
})
