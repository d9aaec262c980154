/**
 * Slidev lays out the slides before and after the one on show together with it, and all others three seconds later,
 * which keeps a slow phone busy when it is first touched. Where a page has painted its slide already, the others are
 * only loaded, each when there is nothing else to do, and then all faces, so that a talk needs its network no longer;
 * they are laid out as usual once one moves on. This goes by Slidev's own `preload: false` of a slide.
 */
import { useNav } from '@slidev/client'
import { watch } from 'vue'
import { fetchFaces } from './faces'

/** In ms, when Slidev would lay them out: a phone has the slide to itself until then. */
const LATER = 3000

/** @returns what is to be called when the slide that was asked for is in the page, and when it is on show */
export function holdNeighbours(): { placed: () => void, shown: () => void } {
  const { slides, currentSlideNo, nextRoute } = useNav()
  const held = slides.value.filter(({ meta }) => meta.slide!.frontmatter.preload === undefined)
  const preload = (value?: false) => held.forEach(({ meta }) => Object.assign(meta.slide!.frontmatter, { preload: value }))
  const load = ([slide, ...others]: typeof held) => whenIdle(() => void (slide ? slide.load().then(() => load(others)) : fetchFaces()))
  preload(false)
  return {
    placed: () => void setTimeout(() => void nextRoute.value.load()),
    shown() {
      setTimeout(() => load(held), LATER)
      watch(currentSlideNo, () => whenIdle(preload), { once: true })
    },
  }
}

/** Safari has no idle time to ask for. */
const whenIdle = (work: () => void) => void ('requestIdleCallback' in window ? requestIdleCallback(() => work()) : setTimeout(work))
