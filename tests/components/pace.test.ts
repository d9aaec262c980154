// How the talk keeps to its plan, beside Slidev's timer.
import type { PaceTimer } from 'slidev-addon-press/client/pace.ts'
import { enableAutoUnmount, mount } from '@vue/test-utils'
import PaceMeter from 'slidev-addon-press/components/PaceMeter.vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick, reactive, ref } from 'vue'
import { nav } from './mount'

const slidev = vi.hoisted(() => ({ nav: {}, state: { timer: {} as PaceTimer } }))
vi.mock('@slidev/client', () => ({ useNav: () => slidev.nav, get sharedState() {
  return slidev.state
} }))
enableAutoUnmount(afterEach)

const START = 1_000_000
const PLAN = [0.5, 1.25, undefined]
const no = ref(2)
const slides = ref(PLAN.map(minutes => ({ meta: { slide: { frontmatter: { minutes } } } })))
const { state } = Object.assign(slidev, { state: reactive({ timer: {} as PaceTimer }) })

const meter = () => document.querySelector('.pace')
const says = () => [...document.querySelectorAll('.pace p')].map(({ textContent }) => textContent)
/** Slidev's buttons of the timer (client/composables/useTimer.ts). */
const set = async (timer: Partial<PaceTimer>) => {
  Object.assign(state.timer, timer)
  await nextTick()
}
const start = () => set({ status: 'running', startedAt: Date.now() })
const wait = async (seconds: number) => {
  vi.advanceTimersByTime(seconds * 1000)
  await nextTick()
}

beforeEach(async () => {
  vi.useFakeTimers({ now: START })
  slidev.nav = { ...nav, currentSlideNo: no, slides }
  no.value = 2
  slides.value = PLAN.map(minutes => ({ meta: { slide: { frontmatter: { minutes } } } }))
  state.timer = { status: 'stopped', startedAt: 0, pausedAt: 0, slides: {} }
  document.body.innerHTML = '<div class="slidev-presenter"><div class="grid-section bottom"></div></div>'
  mount(PaceMeter, { attachTo: document.body })
  await nextTick()
})
afterEach(() => vi.useRealTimers())

describe('beside the timer stands', () => {
  it('the plan of talk and slide until it runs, with a name, and not as news', () => {
    expect(says()).toEqual(['1:45 planned', 'slide 1:15 planned'])
    expect(meter()!.parentElement!.matches('.bottom')).toBe(true)
    expect(meter()!.getAttribute('aria-label')).toBe('Plan and clock')
    expect(meter()!.closest('[aria-live], [role=timer], [role=status]')).toBeNull()
  })

  it('each second what it has come to, in words, by a state and by a shape', async () => {
    await start()
    const shapes = new Set<string>()
    for (const [seconds, state, words, slide] of [
      [10, 'ahead', '0:20 ahead', 'slide 0:10 of 1:15'],
      [50, 'on time', 'on time', 'slide 1:00 of 1:15'],
      [46, 'behind', '0:01 behind', 'slide 1:46 of 1:15'],
    ] as const) {
      await wait(seconds)
      expect([meter()!.getAttribute('data-state'), ...says()]).toEqual([state, words, slide])
      shapes.add(meter()!.querySelector('path')!.getAttribute('d')!)
    }
    expect(shapes.size).toBe(3)
  })

  it('a time that stands while the timer does, and goes on with it', async () => {
    await start()
    await wait(120)
    await set({ status: 'paused', pausedAt: Date.now() })
    await wait(600)
    expect(says()).toEqual(['0:15 behind', 'slide 2:00 of 1:15'])
    expect(vi.getTimerCount(), 'what still ticks').toBe(0)
    await set({ status: 'running', startedAt: Date.now() - 120_000 })
    await wait(5)
    expect(says()).toEqual(['0:20 behind', 'slide 2:05 of 1:15'])
    await set({ status: 'stopped', startedAt: 0, pausedAt: 0, slides: {} })
    expect(says()).toEqual(['1:45 planned', 'slide 1:15 planned'])
  })

  it('the time of a slide that is come back to with what it took before', async () => {
    await start()
    await wait(20)
    no.value = 3
    await wait(0)
    await wait(7)
    expect(says()[1], 'without minutes').toBe('slide 0:07')
    no.value = 2
    await wait(0)
    expect(says()[1], 'at once').toBe('slide 0:20 of 1:15')
    await wait(10)
    expect(says()[1]).toBe('slide 0:30 of 1:15')
  })

  it('nothing in a deck whose slides have no minutes', async () => {
    slides.value = [{ meta: { slide: { frontmatter: { minutes: undefined } } } }]
    await nextTick()
    expect(meter()).toBeNull()
  })
})
