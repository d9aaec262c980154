/** What a window knows of the talk outlives its page: it is loaded again, or goes to the deck of another language. */
import type { Known } from './agreement'

/** One for all languages of the site. */
const KEY = 'talk'

/** Kept by the tab itself, as long as it is open; where it may keep nothing, the other windows know it. */
export function keep(known: Known): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(known))
  }
  catch {
    // full or forbidden
  }
}

export function kept(): Known | undefined {
  try {
    const known = sessionStorage.getItem(KEY)
    return known ? JSON.parse(known) as Known : undefined
  }
  catch {
    return undefined
  }
}
