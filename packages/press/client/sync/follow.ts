/**
 * Joins this window of Slidev to the agreement: it tells which moves are a user's, goes where the talk is, and asks
 * again after a sleep. Slidev's own sync is off (`disableBuiltinSync`). Its state stays, as this window's own,
 * because the timer, the pointer and the page `/notes` read it.
 */
import type { Stepper } from '../../site/snapshot-names'
import type { Place } from './agreement'
import { disableBuiltinSync, sharedState, useNav } from '@slidev/client'
import { getSlidePath } from '@slidev/client/logic/slides.ts'
import { syncDirections } from '@slidev/client/state/storage.ts'
import { toRaw, watch } from 'vue'
import { Agreement, samePlace } from './agreement'
import { openChannel } from './channel'
import { keep, kept } from './kept'
import { setTalk } from './leave'

/** Others answer within a few ms more than they wait for what else comes; who is asleep says so on waking. */
const ANSWER_MS = 200
const WAIT_MS = 30
/** A move comes after its key or press, at the latest when its slide has been fetched. */
const MOVE_MS = 1000
const TICK_MS = 500
/** What a browser does to the ticks of a window in the background is less. */
const SLEPT_MS = 1500

let touchedAt = -Infinity
/** The user is about to move this window. */
export const touch = (): void => void (touchedAt = Date.now())

/** Takes part in the talk, from the app's start on; on paper there is none. */
export function followTalk(): void {
  const { clicks, clicksTotal, currentSlideNo, hasPrimarySlide, isPresenter, isPrintMode, router } = useNav()
  disableBuiltinSync()
  if (import.meta.hot) // vite-plugin-vue-server-ref's, which the one above leaves alone
    Object.assign(sharedState, { $syncUp: false, $syncDown: false })
  if (isPrintMode.value)
    return

  let shownAt = 0
  const may = (what: 'Send' | 'Receive') => syncDirections.value[`${isPresenter.value ? 'presenter' : 'viewer'}${what}`]
  const here = (): Place => ({ page: currentSlideNo.value, clicks: clicks.value, total: clicksTotal.value })

  /** Slidev compares this with where the window is, whoever has changed it, and goes after it. */
  function mirror({ page, clicks, total }: Place) {
    const lastUpdate = { id: '', type: isPresenter.value ? 'presenter' : 'viewer', time: 0 }
    Object.assign(sharedState, { page, clicks, clicksTotal: total, lastUpdate })
  }

  function show(place: Place) {
    shownAt = Date.now()
    mirror(place)
    if (!hasPrimarySlide.value || !may('Receive') || samePlace(place, here()))
      return
    const clicks = place.clicks ? String(place.clicks) : undefined
    const query = { ...router.currentRoute.value.query, clicks }
    void router.replace({ path: getSlidePath(place.page, isPresenter.value), query });
    // What is seen until the app takes over (client/remove-snapshot.ts), and what presses count from.
    (window as { stepper?: Stepper }).stepper?.follow(place.page, place.clicks)
  }

  const post = openChannel((message) => {
    if (!may('Receive'))
      return
    if (message.kind === 'cursor')
      sharedState.cursor = message.cursor
    else
      talk.hear(message)
  })
  const talk = setTalk(new Agreement({
    id: Math.random().toString(36).slice(2),
    now: Date.now,
    presents: () => isPresenter.value,
    send: message => (message.kind === 'ask' || may('Send')) && post(message),
    later: work => setTimeout(work, WAIT_MS),
    show,
    time: timer => sharedState.timer = timer,
    keep: known => known.presented && keep(known), // who only reads leaves no trace
  }))

  const before = kept() // asking overwrites it
  talk.ask()
  void router.isReady().then(() => {
    // What this window knew before a reload is heard like another window's message, without a place that it has left.
    if (before) {
      const place = before.place && samePlace(before.place.value, here()) ? before.place : undefined
      talk.hear({ kind: 'know', known: { ...before, place } })
    }
    setTimeout(() => hasPrimarySlide.value && talk.claim(here()), ANSWER_MS)
  })

  for (const input of ['keydown', 'pointerdown', 'click', 'popstate'])
    addEventListener(input, ({ isTrusted }) => isTrusted && touch(), { capture: true, passive: true })
  router.afterEach((_to, _from, failure) => {
    if (failure || !hasPrimarySlide.value)
      return
    mirror(here())
    // Slidev moves a window by itself, too: a slide that is mounted writes its click into the address once more
    // (composables/useClicks.ts).
    talk.moved(here(), touchedAt > shownAt - MOVE_MS)
  })
  watch(isPresenter, presents => presents && talk.lead())
  watch(() => sharedState.timer, timer => talk.timed(structuredClone(toRaw(timer))), { deep: true })
  watch(() => sharedState.cursor, cursor =>
    isPresenter.value && may('Send') && post({ kind: 'cursor', cursor: cursor && { ...cursor } }))
  askOnWaking(() => talk.ask())
}

function askOnWaking(ask: () => void): void {
  let ticked = Date.now()
  setInterval(() => {
    const slept = Date.now() - ticked > SLEPT_MS
    ticked = Date.now()
    if (slept)
      ask()
  }, TICK_MS)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && ask())
  document.addEventListener('resume', ask)
  addEventListener('pageshow', ask)
  import.meta.hot?.on('vite:ws:connect', ask)
}
