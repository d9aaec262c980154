/**
 * Keeps what a slide's frontmatter says at length with the slide. Slidev 53 puts all of it into the app's entry, for
 * every slide, and its YAML once more for an editor that a build has not: 12 kB gzipped before the first slide here.
 * Single values stay, as Slidev reads those of slides that are not on show, and what the deck says that others need
 * (`early` in deck.config.ts); lists and objects come with the slide.
 */
import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import { project } from '../project'
import { FRONTMATTER_DATA, FRONTMATTER_RAW, SLIDE_SOURCE } from './contract'

type Frontmatter = Record<string, unknown>

/** @param options Slidev's: its slides */
export function lateFrontmatter({ data }: Pick<ResolvedSlidevOptions, 'data'>): Plugin[] {
  const read = (no: string): Frontmatter =>
    ({ ...data.headmatter.defaults ?? {}, ...data.slides[Number(no) - 1]!.frontmatter })
  return [{
    name: 'early-frontmatter',
    apply: 'build',
    transform: {
      order: 'pre',
      filter: { id: SLIDE_SOURCE },
      async handler(code, id) {
        const [, no, type] = SLIDE_SOURCE.exec(id)!
        if (type !== 'frontmatter')
          return undefined
        const pick = await project().config.early?.()
        const needed = pick?.(data.slides.map((_, index) => read(String(index + 1))))[Number(no) - 1]
        return trimFrontmatter(code, { ...splitFrontmatter(read(no!)).early, ...needed })
      },
    },
  }, {
    name: 'late-frontmatter',
    apply: 'build',
    transform: {
      order: 'post', // once the slide is a script
      filter: { id: SLIDE_SOURCE },
      handler(code, id) {
        const [, no, type] = SLIDE_SOURCE.exec(id)!
        const { late } = splitFrontmatter(read(no!))
        return type === 'md' && Object.keys(late).length
          ? `import { frontmatter as ownFrontmatter } from ${JSON.stringify(id.replace(/md$/, 'frontmatter'))}
Object.assign(ownFrontmatter, ${JSON.stringify(late)})
${code}`
          : undefined
      },
    },
  }]
}

/** Splits a frontmatter into single values, and the lists and objects that come with the slide. */
export function splitFrontmatter(frontmatter: Frontmatter): { early: Frontmatter, late: Frontmatter } {
  const pick = (late: boolean) => Object.fromEntries(Object.entries(frontmatter)
    .filter(([, value]) => (typeof value === 'object' && value !== null) === late))
  return { early: pick(false), late: pick(true) }
}

/**
 * Leaves only these values, and no YAML, in Slidev's module of a frontmatter.
 * @throws when the module is not as Slidev 53 writes it
 */
export function trimFrontmatter(code: string, early: Frontmatter): string {
  if (!FRONTMATTER_DATA.test(code))
    throw new Error('Slidev no longer writes the frontmatter of a slide as packages/press/slidev/contract.ts knows it; bring the patterns there up to date.')
  return code.replace(FRONTMATTER_DATA, (_, head: string) => head + JSON.stringify(early)).replace(FRONTMATTER_RAW, '')
}
