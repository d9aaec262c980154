/**
 * Boot script: takes the color scheme and the address, and sets classes on `<html>` before the snapshot is painted.
 * `dark` or `light` is the scheme that Slidev has stored on this device, else the system's. `live` hides the snapshot
 * where only the app can show what the address asks for: a later click, print, a live query. Then it loads the
 * typefaces that travel in the page and holds the snapshot back until they are there, as its lines would move if a
 * fallback were laid out first. One script, since Chromium paints after each of the first scripts that take a while.
 */
import { FONTS_PENDING } from '../snapshot-names.ts'

/** Set by inline-scripts.ts: the keys of live queries, joined by `|`. */
declare const LIVE_QUERY: string

/** Typefaces in the page come within a frame or two; the snapshot waits no longer than this. */
const FONTS_MS = 500

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
if (new RegExp(`[?&](?:clicks=(?!0(?:&|$))|(?:${LIVE_QUERY})\\b)`).test(location.search))
  classList.add('live')
const showSnapshot = () => classList.remove(FONTS_PENDING)
void Promise.allSettled([...document.fonts].map(face => face.load())).then(showSnapshot)
setTimeout(showSnapshot, FONTS_MS)
