/**
 * Turns a page into what it is without an app when the app does not come: its bar leads on, and presses still move its
 * steps (stepper.ts). The app may still come later and takes the page over then (client/remove-snapshot.ts).
 */
import { FONTS_PENDING, SNAPSHOT } from '../snapshot-names.ts'

/** How long a page waits for its app. */
const APP_MS = 8000
/** After an error the app may still come within this time. */
const ERROR_MS = 999

/** Shows what stands in `<noscript>`, unless the app is there. */
export function fallBack(): void {
  if (document.querySelector(document.getElementById(SNAPSHOT) ? '#slideshow .slidev-layout' : '#app>*'))
    return
  for (const part of document.querySelectorAll('noscript'))
    part.outerHTML = part.textContent
  const { classList } = document.documentElement
  classList.remove('js', 'live', FONTS_PENDING)
  if (location.protocol === 'file:')
    classList.add('file')
}

export const fallBackSoon = () => setTimeout(fallBack, ERROR_MS)

export const fallBackLater = () => setTimeout(fallBack, APP_MS)

addEventListener('unhandledrejection', fallBackSoon)
