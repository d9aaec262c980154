/** What a test sees of a window, and how long it waits for it. */
import type { Window } from './client.ts'

/** Pages come and go within a second; a busy machine takes a while. */
export const SOON = { timeout: 15_000, interval: 50 }

/** The slide on show and its click, which is all that is asked of an address here. Runs in the page. */
export function place(): string {
  const shown = [...document.querySelectorAll('#slideshow [data-slidev-no]')].filter(element => element.checkVisibility()).map(element => element.getAttribute('data-slidev-no'))
  return document.getElementById('snapshot') ? 'the still' : `${shown.join(' and ')} ${new URLSearchParams(location.search).get('clicks') ?? 0}`
}

/** Where an element is. Runs in the page. */
export function boxOf(selector: string): { x: number, y: number, width: number, height: number } {
  const { x, y, width, height } = document.querySelector(selector)!.getBoundingClientRect()
  return { x, y, width, height }
}

/** Waits until a page answers at once: Slidev repeats a key that a busy page takes for held. */
export async function atRest(window: Window): Promise<void> {
  await window.run(async () => {
    const late = performance.now() + 10_000
    for (let quick = 0, last = performance.now(); quick < 5 && last < late;) {
      await new Promise(done => setTimeout(done, 20))
      quick = performance.now() - last < 60 ? quick + 1 : 0
      last = performance.now()
    }
  }, null)
}
