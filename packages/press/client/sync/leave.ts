/** The talk in which this window takes part, for those who take it elsewhere. */
import type { Agreement } from './agreement'

let talk: Agreement | undefined

export const setTalk = (own: Agreement): Agreement => talk = own

/** Before the window goes to another deck of the talk: there it leads from where it is, with its timer. */
export function leaveTalk(): void {
  talk?.lead()
}
