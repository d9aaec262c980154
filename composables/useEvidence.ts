/** Evidence as the running deck sees it: its language, its words, its order of citation. */
import type { EvidenceRow, SourceRow } from '../data/citations'
import type { Citing } from '../data/citing'
import type { Language } from '../data/evidence'
import { configs, useNav } from '@slidev/client'
import { computed } from 'vue'
import { evidenceFor, numbersOf, numbersOfSources, sourceNumbers, sourceRows } from '../data/citations'

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
  const numbers = computed(() => sourceNumbers(slides.value.map(slide => (slide.meta.slide?.frontmatter ?? {}) as Citing)))
  return {
    words: words(),
    rowsFor: (ids: string[]): EvidenceRow[] => evidenceFor(ids, language, numbers.value),
    numbersOf: (id: string): number[] => numbersOf(id, numbers.value),
    numbersOfSources: (ids: string[]): number[] => numbersOfSources(ids, numbers.value),
    sources: computed((): SourceRow[] => sourceRows(language, numbers.value)),
  }
}
