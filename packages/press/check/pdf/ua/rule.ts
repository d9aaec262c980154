/** The type of a rule of PDF/UA-1: from a stored PDF to findings. */
import type { StoredPdf } from './stored.ts'

/**
 * `conditions` are those of the Matterhorn Protocol 1.1 that it tests, or rules out by refusing what they are about.
 * @returns what is wrong, each the rest of a sentence that begins with "it"
 */
export interface Rule { conditions: string[], find: (pdf: StoredPdf) => string[] }
