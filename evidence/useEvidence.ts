/** Evidence as the running deck sees it: in its language, in its order of citation. */
import type { EvidenceRow, SourceRow } from './citations'
import type { Citing } from './citing'
import { useNav } from '@slidev/client'
import { createSharedComposable } from '@vueuse/core'
import { language } from 'virtual:language'
import { computed } from 'vue'
import { findNumbersOfSources, numbersOf, numberSources, toEvidenceRows, toSourceRows } from './citations'
import { paginateSources } from './citing'

/** Counted once for all that cite: each reference on a slide asks, and so does each row of a table. */
const useCitations = createSharedComposable(() => {
  const { slides } = useNav()
  const citing = computed(() =>
    slides.value.map(({ no, meta }) => ({ ...meta.slide?.frontmatter as Citing & { routeAlias?: string }, no })))
  const numbers = computed(() => numberSources(citing.value))
  const pages = computed(() => paginateSources(citing.value))
  return { citing, numbers, pages }
})

export function useEvidence() {
  const { citing, numbers, pages } = useCitations()
  return {
    locale: language.locale,
    words: language.messages.evidence,
    rowsFor: (ids: string[]): EvidenceRow[] => toEvidenceRows(ids, language, numbers.value),
    numbersOf: (id: string): number[] => numbersOf(id, numbers.value),
    findNumbersOfSources: (ids: string[]): number[] => findNumbersOfSources(ids, numbers.value),
    /** The sources that a slide lists, given its number. */
    sourcesOn: (no: number): SourceRow[] => {
      const { routeAlias } = citing.value[no - 1]!
      const page = pages.value.find(({ to }) => to === (routeAlias ?? no))
      return page ? toSourceRows(language, numbers.value).slice(page.first - 1, page.last) : []
    },
    /** Where a source is listed. */
    pageOf: (number: number): string | number => pages.value.find(({ last }) => number <= last)?.to ?? 'sources',
  }
}
