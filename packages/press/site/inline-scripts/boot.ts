/**
 * Boot script, in the head: takes the colour scheme and the address, sets classes on `<html>` before the snapshot is
 * painted, and takes presses from then on (stepper.ts). `dark` or `light` is the scheme that Slidev has stored on this
 * device, else the system's. `live` hides the snapshot where only the app can show what the address asks for: print, a
 * live query. The snapshot waits for its typefaces (start-app.ts), as its lines would move if a fallback were laid out
 * first.
 */
import { FONTS_PENDING } from '../snapshot-names.ts'
import './stepper.ts'

/** Set by inline-scripts.ts: the keys of live queries, joined by `|`. */
declare const LIVE_QUERY: string

const { classList } = document.documentElement
let scheme: string | null | undefined
try {
  scheme = localStorage.getItem('slidev-color-schema')
}
catch {
  // Storage is forbidden: the system's scheme holds.
}
const dark = scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme:dark)').matches)
classList.add('js', FONTS_PENDING, dark ? 'dark' : 'light')
if (new RegExp(`[?&](?:${LIVE_QUERY})\\b`).test(location.search))
  classList.add('live')
