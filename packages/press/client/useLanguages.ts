/**
 * The talk in its other languages: where this place is in them, and going there. The windows that follow
 * each other go together: whoever changes tells those of the other kind (audience, presenter) that
 * stand at the same click, since decks of two languages do not follow each other.
 */
import { useNav } from '@slidev/client'
import { createSharedComposable, useBroadcastChannel } from '@vueuse/core'
import { language, languages } from 'virtual:language'
import { computed, watch } from 'vue'
import { findRoot, toFile, toPlace } from '../util/place'
import { findDeckAddress } from './address'
import { leaveTalk } from './sync/leave'

/** Sent by the window that changes: whose windows are meant, and to which language they go. */
interface Change { presenter: boolean, no: number, clicks: number, to: string }

/** A language, and where this place of the talk is in it. */
export interface LanguageLink {
  code: string
  name: string
  switch: string
  offer: string
  href?: string
  current: boolean
}

const own = { base: import.meta.env.BASE_URL, path: languages.find(({ code }) => code === language.code)!.path }
const toAddress = ({ code, path }: { code: string, path: string }) =>
  import.meta.env.VITE_STICK ? toFile(window.location, code) : toPlace(window.location, own, path)

export const useLanguages = createSharedComposable(() => {
  const { clicks, currentSlideNo, isPresenter, router } = useNav()
  const { data, post } = useBroadcastChannel<Change, Change>({ name: `languages ${own.base}` })

  /** Takes this window to another language; the talk's place and timer go along. */
  function leave(code: string) {
    leaveTalk()
    window.location.assign(toAddress(languages.find(language => language.code === code)!))
  }

  function go(code: string) {
    post({ presenter: isPresenter.value, no: currentSlideNo.value, clicks: clicks.value, to: code })
    leave(code)
  }

  /** For a link to a language: a plain click changes this window and its followers, any other is the browser's. */
  function press(code: string, event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return
    event.preventDefault()
    go(code)
  }

  watch(data, ({ presenter, no, clicks: at, to }) => {
    if (presenter !== isPresenter.value && no === currentSlideNo.value && at === clicks.value)
      leave(to)
  })

  return {
    /** All of them, in the order of the list; the addresses follow the slide and the click. */
    links: computed((): LanguageLink[] => {
      void router.currentRoute.value.fullPath // the window's address is not reactive
      return languages.map(({ path, ...rest }) =>
        ({ ...rest, href: toAddress({ path, ...rest }), current: rest.code === language.code }))
    }),
    press,
    /** The next one in the list, after the last the first. */
    goNext: () => {
      const own = languages.findIndex(({ code }) => code === language.code)
      go(languages[(own + 1) % languages.length]!.code)
    },
  }
})

/** All languages with the addresses of the talk for paper; without an address where nobody could reach it. */
export function toPaperLinks(): LanguageLink[] {
  const root = findDeckAddress(language.site, window.location, findRoot(own.base, own.path))
  return languages.map(({ path, ...rest }) =>
    ({ ...rest, href: root && new URL(path, root).href, current: rest.code === language.code }))
}

/** The address at which others can find this language's deck. */
export function findOwnAddress(): string | undefined {
  return toPaperLinks().find(({ current }) => current)?.href
}
