/**
 * Stepper, in the head of a slide's page: from the page's first byte until the app takes over it takes keys, clicks
 * and swipes, and moves through the steps of the snapshot as the app would. Presses wait for one another, and for the
 * rest of the page (start-app.ts), as each counts from where the one before has led. Where the app never comes, this is
 * the talk.
 */
import type { Stepper, WholePage } from '../snapshot-names.ts'
import { ALL_CLICKS, SNAPSHOT } from '../snapshot-names.ts'

/** What Slidev's keys do: 1 goes a step on, 2 a slide, 3 to the last slide; below 0 back. */
const MOVES: Record<string, number> = {
  'ArrowRight': 1,
  ' ': 1,
  'PageDown': 1,
  'ArrowLeft': -1,
  'PageUp': -1,
  'ArrowDown': 2,
  'ArrowUp': -2,
  'End': 3,
  'Home': -3,
}
/** How far a finger swipes for a step and for a slide, as in Slidev: px, or a share of the window. */
const [SWIPE_X, SWIPE_WIDTH, SWIPE_Y, SWIPE_HEIGHT] = [75, 0.3, 200, 0.4]

const { dataset } = document.documentElement
const read = (name: string) => Number(dataset[name])
const readQuery = () => new URLSearchParams(location.search)

const queue: (() => unknown)[] = []
/** Keys that only the app knows. */
const asked: KeyboardEvent[] = []
const end = new AbortController()
let page: WholePage | undefined
let [step, moving, moves] = [0, false, 0]

function show(wanted: unknown): void {
  step = Math.max(0, Math.min(Number(wanted) | 0, read('steps')))
  dataset.step = [...Array(step + 1).keys()].join(' ')
  for (const element of document.querySelectorAll<HTMLElement>('[data-drop]')) {
    const [name, until] = element.dataset.drop!.split(' ')
    element.toggleAttribute(name!, step < Number(until))
  }
}

function writeAddress(method: 'pushState' | 'replaceState'): void {
  const query = readQuery()
  query.delete('clicks')
  if (step)
    query.set('clicks', `${step}`)
  const no = read('no')
  history[method](history.state, '', dataset.start! + (no > 1 ? `${no}/` : '') + (step || `${query}` ? `?${query}` : ''))
}

async function move(by: number): Promise<void> {
  const [no, total] = [read('no'), read('total')]
  const to = by === 3 ? total : by === -3 ? 1 : no + Math.sign(by)
  moves++
  if (by * by === 1 && step + by >= 0 && step + by <= read('steps')) {
    show(step + by)
    writeAddress('replaceState')
    page!.announce(step, by)
  }
  else if (to > 0 && to <= total && to !== no) {
    await page!.open(to)
    show(by === -1 ? ALL_CLICKS : 0)
    writeAddress('pushState')
    page!.announce(0)
  }
}

async function run(work?: () => unknown): Promise<void> {
  if (work)
    queue.push(work)
  if (moving || !page)
    return
  moving = true
  while (queue.length && !end.signal.aborted) {
    try {
      await queue.shift()!()
    }
    catch {
      // without a network the slide stays
    }
  }
  moving = false
}

const press = (by: number) => void run(() => page!.stop?.(by) || move(by))

function on<Type extends keyof WindowEventMap>(type: Type, listener: (event: WindowEventMap[Type]) => unknown): void {
  addEventListener(type, listener, { capture: true, signal: end.signal })
}

on('keydown', (event) => {
  const { key, repeat, shiftKey, target } = event
  const by = MOVES[key]
  const own = (target as Element).closest?.('a,button,input,select,textarea')
  if (event.altKey || event.ctrlKey || event.metaKey || (own && !key.startsWith('Page')))
    return
  if (by) {
    event.preventDefault()
    event.stopImmediatePropagation()
    if (by * by < 9 || !repeat)
      press(shiftKey && key === ' ' ? -by : by)
  }
  else if (!key[1]) {
    event.stopImmediatePropagation() // the app hears it once, when it has taken over
    if (!repeat)
      asked.push(event)
    dispatchEvent(new Event('ask'))
  }
})
on('click', ({ target, button, clientX }) => {
  if (!button && (target as Element).id === SNAPSHOT)
    press(clientX / innerWidth > 0.5 ? 1 : -1)
})
let touch: Touch | undefined
on('touchstart', ({ touches }) => touch = touches[1] ? undefined : touches[0])
on('touchend', ({ changedTouches: [end] }) => {
  if (!touch)
    return
  const [x, y] = [end!.clientX - touch.clientX, end!.clientY - touch.clientY]
  if (Math.abs(x) > Math.min(SWIPE_X, SWIPE_WIDTH * innerWidth))
    press(x < 0 ? 1 : -1)
  else if (Math.abs(y) > Math.min(SWIPE_Y, SWIPE_HEIGHT * innerHeight))
    press(y < 0 ? 2 : -2)
})
// The reader has gone back or forth, and the app goes there by itself.
on('popstate', () =>
  stepper.follow(parseInt(location.pathname.slice(dataset.start!.length)) || 1, readQuery().get('clicks')))

const stepper: Stepper = {
  place: () => ({ no: read('no'), step, moves: moving ? NaN : moves }),
  start(whole) {
    page = whole
    show(readQuery().get('clicks'))
    void run()
  },
  follow: (no, wanted) => void run(async () => {
    if (no !== read('no'))
      await page!.open(no)
    show(wanted)
  }),
  stop() {
    end.abort()
    for (const { key, code, shiftKey } of asked) {
      for (const type of ['keydown', 'keyup'])
        dispatchEvent(new KeyboardEvent(type, { key, code, shiftKey, bubbles: true }))
    }
  },
}
Object.assign(window, { stepper })
