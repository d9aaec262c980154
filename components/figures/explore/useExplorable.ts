/**
 * What the room has set on "Build or fork?", the same in every window of the deck, and in the address
 * as long as the slide is on show. Slidev's own sync of such a state (createSyncState) needs a module of
 * its dev server for each, which only Slidev can add; a channel of the browser works in dev and build.
 */
import type { Setting } from '../../../explorable/adoption'
import type { Bet, Explored } from '../../../explorable/settings'
import { useIsSlideActive, useNav, useSlideContext } from '@slidev/client'
import { createSharedComposable, useBroadcastChannel } from '@vueuse/core'
import { computed, shallowRef, watch } from 'vue'
import { fromQuery, toQuery } from '../../../explorable/settings'
import { chooseSetting, EXPLORE_STEPS } from './explore-steps'

/**
 * A window that has just opened asks the others what is set; each question is a new object, else a second one would be
 * none.
 */
type Message = Explored & { ask?: true }

/** One for all places in this window that show the slide. */
const useShared = createSharedComposable(() => {
  const explored = shallowRef<Explored>({})
  const { channel, data, post } = useBroadcastChannel<Message, Message>({ name: `build-or-fork ${import.meta.env.BASE_URL}` })
  /** Where nothing is set, nothing is told: it would wipe out what another window has. */
  const isSet = () => Object.keys(explored.value).length > 0
  watch(data, (message) => {
    if (!message.ask)
      explored.value = message
    else if (isSet())
      post({ ...explored.value })
  })
  // Who comes by a link that sets something brings it to the others; who comes with nothing asks.
  watch(channel, open => open && post(isSet() ? { ...explored.value } : { ask: true }))
  return {
    explored,
    set: (change: Partial<Explored>) => {
      explored.value = { ...explored.value, ...change }
      post({ ...explored.value })
    },
  }
})

export function useExplorable() {
  const { $clicks, $renderContext } = useSlideContext()
  const { isPrintMode, next, router } = useNav()
  const active = useIsSlideActive()
  const { explored, set } = useShared()
  const step = computed(() => EXPLORE_STEPS.clamp($clicks.value))
  /** Where people can touch it: not on paper, in the overview or in the preview of what comes next. */
  const live = computed(() => !isPrintMode.value && ['slide', 'presenter'].includes($renderContext.value))
  const here = computed((): Explored => live.value ? explored.value : {})
  const setting = computed(() => chooseSetting(step.value, here.value))

  if (live.value && active.value) {
    const given = fromQuery(router.currentRoute.value.query)
    if (given.bet || given.dials)
      set(given)
  }
  const query = computed(() =>
    toQuery(active.value
      ? { ...explored.value, dials: step.value === EXPLORE_STEPS.leave ? explored.value.dials : undefined }
      : {}))
  // Past the router, for which any change is a move: Slidev would tell the other windows of it, and
  // an audience would call its presenter back to the click where it still is. After a real move again.
  watch([query, () => router.currentRoute.value.fullPath], () => live.value && write(query.value), { flush: 'post', immediate: true })

  return {
    live,
    bet: computed(() => here.value.bet),
    setting,
    /** Turns the dials of the last step. */
    turn: (change: Partial<Setting>) => set({ dials: { ...setting.value, ...change } }),
    /** Places the bet. The first one brings the answer, as the next click would. */
    place: (bet: Bet) => {
      set({ bet })
      if (step.value === EXPLORE_STEPS.bet)
        void next()
    },
  }
}

/** Puts our keys into the address, or takes those without a value out of it. */
function write(query: Record<string, string | undefined>): void {
  const url = new URL(location.href)
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined)
      url.searchParams.delete(key)
    else
      url.searchParams.set(key, value)
  }
  if (url.href !== location.href)
    history.replaceState(history.state, '', url)
}
