/** Evidence as the running deck sees it: its language, its words, its order of citation. */
import type { EvidenceRow, SourceRow } from '../data/citations'
import type { Citing } from '../data/citing'
import type { Language } from '../data/evidence'
import { configs, useNav } from '@slidev/client'
import { computed } from 'vue'
import { evidenceFor, numbersOf, numbersOfSources, sourceNumbers, sourceRows } from '../data/citations'
import { sourcePages } from '../data/citing'

/** Words of the headmatter's `evidenceWords`, the same on every slide. */
export interface EvidenceWords { for: string, against: string, source: string, models: string, chains: string }

const headmatter = configs as unknown as { htmlAttrs?: { lang?: Language }, evidenceWords?: Partial<EvidenceWords> }

function words(): EvidenceWords {
  const given = headmatter.evidenceWords ?? {}
  for (const key of ['for', 'against', 'source', 'models', 'chains'] as const) {
    if (!given[key])
      throw new Error(`The deck has no word for "${key}" on the evidence strip; add "evidenceWords: { ${key}: … }" to its headmatter.`)
  }
  return given as EvidenceWords
}

export function useEvidence() {
  const { slides } = useNav()
  const language = headmatter.htmlAttrs?.lang ?? 'en'
  const citing = computed(() => slides.value.map(({ no, meta }) => ({ ...meta.slide?.frontmatter as Citing & { routeAlias?: string }, no })))
  const numbers = computed(() => sourceNumbers(citing.value))
  const pages = computed(() => sourcePages(citing.value))
  return {
    language,
    words: words(),
    rowsFor: (ids: string[]): EvidenceRow[] => evidenceFor(ids, language, numbers.value),
    numbersOf: (id: string): number[] => numbersOf(id, numbers.value),
    numbersOfSources: (ids: string[]): number[] => numbersOfSources(ids, numbers.value),
    /** The sources that a slide lists, given its number. */
    sourcesOn: (no: number): SourceRow[] => {
      const { routeAlias } = citing.value[no - 1]!
      const page = pages.value.find(({ to }) => to === (routeAlias ?? no))
      return page ? sourceRows(language, numbers.value).slice(page.first - 1, page.last) : []
    },
    /** Where a source is listed. */
    pageOf: (number: number): string | number => pages.value.find(({ last }) => number <= last)?.to ?? 'sources',
  }
}
