/**
 * What the press uses of the state of Slidev's windows (client/state/ and client/logic/slides.ts of @slidev/client
 * 53.0.0); `paths` in tsconfig.json leads here.
 */
import type { Ref } from 'vue'

type Direction = 'viewerSend' | 'viewerReceive' | 'presenterSend' | 'presenterReceive'

/** What the speaker has set in Slidev's bar, in this browser. */
export const syncDirections: Ref<Record<Direction, boolean>>

/** Where Slidev goes for a slide, by its name where it has one. */
export function getSlidePath(no: number, presenter: boolean): string
