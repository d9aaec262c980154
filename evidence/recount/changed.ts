/** What the sources' texts must hold to be counted again. */
import { RefreshError } from '../refresh/shapes'

/**
 * @param source its id in evidence/sources.json
 * @param what what its file no longer has, as the end of a sentence: `src/llama-arch.cpp has no LLM_ARCH_NAMES`
 * @param module the file of evidence/recount/ that reads it
 */
export const makeFormError = (source: string, what: string, module: string) =>
  new RefreshError(`The source "${source}" has changed its form: ${what}; see what its publisher changed and mend evidence/recount/${module}.`)
