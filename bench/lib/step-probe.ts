/**
 * Runs in a page before its own scripts (step-times.ts) and notes when each press of the arrow key has been painted.
 * After the slides' last change comes a frame; a message sent in it arrives when style, layout and paint are done. A
 * word laid into the same frame has the browser tell (Element Timing) when the screen shows it.
 */

/** Times in ms of the page's clock; `changed` is when the slides last did. */
interface Press { at: number, changed: number, painted?: number, presented?: number }
/** `watch` is given what holds the slides; `settled` resolves when nothing changes, moves or is to be done. */
interface Probe { presses: Press[], watch: (selector: string) => void, settled: () => Promise<void> }
declare global { interface Window { stageProbe: Probe } }

/** So long nothing changes in a page that rests, in milliseconds. */
const REST_MS = 300
const EVERYTHING = { subtree: true, childList: true, attributes: true, characterData: true }
type ElementTiming = PerformanceEntry & { identifier: string, renderTime: number }

const presses: Press[] = []
const { port1, port2 } = new MessageChannel()
port1.onmessage = ({ data }) => void (presses[data as number]!.painted = performance.now())
const word = Object.assign(document.createElement('p'), { textContent: '.' })
word.style.cssText = 'position: fixed; inset: auto auto 0 0; margin: 0; font: 8px monospace; contain: strict; width: 8px; height: 8px'
let awaited = false
let slides: Element | undefined
const changes: MutationRecord[] = []
const isShown = (node: Node) => (node instanceof Element ? node : node.parentElement)?.checkVisibility() ?? false
/** What is prepared for a later step, in a slide that is not on show, is no part of this one. */
const isSeen = ({ target, addedNodes }: MutationRecord) =>
  target === slides ? [...addedNodes].some(isShown) : isShown(target)
const paint = () => {
  awaited = false
  const index = presses.length - 1
  if (!changes.splice(0).some(isSeen))
    return
  presses[index]!.changed = performance.now()
  document.querySelectorAll('p[elementtiming]').forEach(word => word.remove())
  const own = word.cloneNode(true) as HTMLElement
  own.setAttribute('elementtiming', String(index))
  document.body.append(own)
  port2.postMessage(index)
}
const observer = new MutationObserver((records) => {
  if (!presses.length)
    return
  changes.push(...records)
  if (!awaited)
    requestAnimationFrame(paint)
  awaited = true
})
addEventListener(
  'keydown',
  ({ timeStamp }) => void presses.push({ at: timeStamp, changed: timeStamp }),
  { capture: true },
)
new PerformanceObserver((list) => {
  for (const { identifier, renderTime } of list.getEntries() as ElementTiming[]) {
    if (presses[Number(identifier)])
      presses[Number(identifier)]!.presented = renderTime
  }
}).observe({ type: 'element' })

const settled = async () => {
  const pause = (ms: number) => new Promise(resolve => void setTimeout(resolve, ms))
  do {
    await pause(REST_MS)
    const ending = document.getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
    await Promise.allSettled(ending.map(({ finished }) => finished))
    await new Promise<void>(resolve => requestIdleCallback(() => resolve()))
  } while (awaited || performance.now() - (presses.at(-1)?.changed ?? 0) < REST_MS)
}
window.stageProbe = {
  presses,
  settled,
  watch: (selector) => {
    slides = document.querySelector(selector)!
    observer.observe(slides, EVERYTHING)
  },
}

export {}
