/** What a slide's figure must show at a step, from its scene, and what the page shows, in the same words. */
import type { Locator } from 'playwright/test'
import type { Slide } from 'slidev-addon-press/deck.ts'
import type { Mark } from '../../components/figures/kit/marks'
import { tsImport } from 'tsx/esm/api'
import { findFigureTag } from '../../components/figures/figure-tag'

// Playwright's own loader refuses the scenes' JSON data; tsx, which runs our scripts, takes it.
const { figuresIn } = await tsImport('../support/figures.ts', import.meta.url) as typeof import('../support/figures')
const { bundled } = await tsImport('../../components/figures/kit/bundle.ts', import.meta.url) as typeof import('../../components/figures/kit/bundle')
const { marksAt } = await tsImport('../../components/figures/kit/marks.ts', import.meta.url) as typeof import('../../components/figures/kit/marks')

/** Marks in painting order, such as `disc chains` or `label ink: data`. */
export function promised(slide: Slide, step: number, lang = 'en'): string[] {
  const { marks } = figuresIn(lang)[findFigureTag(slide)!]!.scene(slide.frontmatter.words as never, step)
  return marksAt(bundled(marks), step).map(inWords)
}

/** The same, read from a painted figure. */
export function painted(figure: Locator): Promise<string[]> {
  return figure.evaluate((svg) => {
    const kinds: Record<string, string> = { path: 'area', rect: 'square', circle: 'disc', text: 'label' }
    return [...svg.children].filter(({ tagName, classList }) => tagName in kinds && !classList.contains('mark-casing')).map((mark) => {
      const tone = /\btone-(\w+)/.exec(mark.getAttribute('class') ?? '')?.[1]
      const words = [...mark.querySelectorAll('tspan')].map(({ textContent }) => textContent).join(' ')
      return `${mark.matches('.mark-stroke') ? 'stroke' : kinds[mark.tagName]} ${tone}${words && `: ${words}`}`
    })
  })
}

/** Words stay when their label changes its tone, as on a shape that is filled. */
export const wordsIn = (marks: string[]) => marks.flatMap(mark => /^label \w+: (.*)$/.exec(mark)?.[1] ?? [])

function inWords(mark: Mark): string {
  return `${mark.kind} ${mark.tone}${mark.kind === 'label' ? `: ${mark.lines.join(' ')}` : ''}`
}
