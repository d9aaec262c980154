/** Pictures of the site that are not pages: the card a shared link shows, and icons. Drawn in a browser from the deck's own cover and favicon. */
import type { Browser } from 'playwright'
import type { Deck } from '../deck.ts'
import type { Still } from '../prerender/slide-page.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { OWN_STYLES, placeOf } from '../prerender/slide-page.ts'
import { project } from '../project.ts'
import { facesIn, loadFaces } from '../util/fonts.ts'
import { CARD } from './head.ts'

/** Side lengths of the icons, in pixels: what phones and desktops ask for. */
export const ICONS = [192, 512]
/** Phones cut icons to shapes of their own; what is inside this part of the side is always left. */
const SAFE = 0.6

/** The card: the whole cover as it stands in light, as high as the card, without the links that nobody could press, and without the talk's length. */
export async function drawCard(browser: Browser, { html, css, faces }: Still, deck: Deck, canvas: { width: number, height: number }, without = 'nav'): Promise<Uint8Array> {
  const page = await browser.newPage({ viewport: { width: CARD.width, height: CARD.height }, colorScheme: 'light' })
  try {
    await page.setContent(`<!DOCTYPE html><html lang="${deck.lang}" class="js light"><style>${faces}${css}${placeOf(canvas)}${OWN_STYLES}
.snapshot-slide{--slidev-slide-scale:${CARD.height / canvas.height};transform:translate(-50%,-50%) scale(var(--slidev-slide-scale))}${without}{display:none!important}</style>
<div class="snapshot"><div class="snapshot-slide">${html}</div></div>`)
    await loadFaces(page, facesIn(faces))
    return await page.screenshot({ type: CARD.type, quality: 42 })
  }
  finally {
    await page.close()
  }
}

/** The favicon on its ground, as large as `side`. */
export async function drawIcon(browser: Browser, side: number, ground: string): Promise<Uint8Array> {
  const page = await browser.newPage({ viewport: { width: side, height: side }, colorScheme: 'light' })
  try {
    const svg = readFileSync(join(project().root, 'public/favicon.svg'), 'utf8')
    await page.setContent(`<!DOCTYPE html><html><style>html{background:${ground}}body{margin:0;height:100vh;display:grid;place-items:center}svg{width:${100 * SAFE}vw;height:${100 * SAFE}vh}</style>${svg}`)
    return await page.screenshot({ type: 'png' })
  }
  finally {
    await page.close()
  }
}
