/**
 * Puts the slides of a deck without transitions into a plain box. Slidev 53 has them in Vue's TransitionGroup, whose
 * move classes and enter classes come for a transition named none, too: it measures the old slide and has the browser
 * style the new one three times, two of them in a frame of their own.
 */
import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import { SHOW_MODULE, SLIDES_GROUP, SLIDES_GROUP_REST } from './contract'

type Deck = Pick<ResolvedSlidevOptions['data'], 'headmatter' | 'slides'>

/**
 * For builds: a dev server is told of new transitions as it runs.
 * @param options Slidev's: its slides
 */
export function stillSlides({ data }: { data: Deck }): Plugin {
  return {
    name: 'still-slides',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) => id.endsWith(SHOW_MODULE) && isStill(data) ? toPlainBox(code) : undefined,
  }
}

/** Whether the deck says that it has no transition, and no slide that it has one. */
export function isStill({ headmatter, slides }: Deck): boolean {
  const names = slides.map(({ frontmatter }) => toName(frontmatter.transition))
  return toName(headmatter.transition) === 'none' && names.every(name => name === undefined || name === 'none')
}

const toName = (transition: unknown): unknown =>
  typeof transition === 'object' && transition !== null ? (transition as { name?: unknown }).name : transition

/**
 * The source of what shows the slides with a box in the place of the group.
 * @throws when the source is not as Slidev 53 has it
 */
export function toPlainBox(source: string): string {
  if (!SLIDES_GROUP.test(source))
    throw new Error('Slidev no longer shows its slides as packages/press/slidev/contract.ts knows it; bring the patterns there up to date.')
  return source.replace(SLIDES_GROUP, '<component is="div"').replace(SLIDES_GROUP_REST, '')
}
