/** Draws a site's pictures in a browser: the card of a shared link from the first slide, icons from the favicon. */
import type { Browser } from 'playwright'
import type { Canvas } from '../deck.ts'
import type { Snapshot } from './slide-page.ts'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from '../project.ts'
import { readBackgrounds } from '../site/deck-css.ts'
import { CARD } from '../site/head.ts'
import { facesIn, loadFaces } from '../util/fonts.ts'
import { takePicture } from '../util/take-picture.ts'
import { renderCanvasStyles } from './snapshot-styles.ts'

/** Side lengths of the icons that phones and desktops ask for, in pixels. */
export const ICONS = [192, 512]
/** Phones crop icons to shapes of their own; what lies within this part of the side always stays. */
const SAFE = 0.6

/**
 * Draws the whole first slide in light, as high as the card.
 * @param without a selector for what the card leaves out: links that nobody could press
 */
export async function drawCard(
  browser: Browser,
  { html, css, ownCss, faces }: Snapshot,
  lang: string,
  canvas: Canvas,
  without = 'nav',
): Promise<Uint8Array> {
  const page = await browser.newPage({ viewport: { width: CARD.width, height: CARD.height }, colorScheme: 'light' })
  const scale = `--slidev-slide-scale:${CARD.height / canvas.height}`
  try {
    await page.setContent(`<!DOCTYPE html><html lang="${lang}" class="js light" data-step="0"><style>${faces}${css}${renderCanvasStyles(canvas, 1)}${ownCss}
.snapshot-slide{${scale};transform:translate(-50%,-50%) scale(var(--slidev-slide-scale))}${without}{display:none!important}</style>
<div class="snapshot"><div class="snapshot-slide">${html}</div></div>`)
    await loadFaces(page, facesIn(faces))
    return await takePicture(() => page.screenshot({ type: CARD.type, quality: 42 }))
  }
  finally {
    await page.close()
  }
}

/** Writes the favicon on the page's light background, in every size; nothing for a deck without one. */
export async function writeIcons(folder: string, browser: Browser): Promise<void> {
  const { root, config: { favicon } } = project()
  if (!favicon)
    return
  const svg = readFileSync(join(root, favicon), 'utf8')
  const size = `${100 * SAFE}`
  for (const side of ICONS) {
    const page = await browser.newPage({ viewport: { width: side, height: side }, colorScheme: 'light' })
    await page.setContent(`<!DOCTYPE html><html><style>html{background:${readBackgrounds().light}}`
      + `body{margin:0;height:100vh;display:grid;place-items:center}svg{width:${size}vw;height:${size}vh}</style>${svg}`)
    writeFileSync(join(folder, `icon-${side}.png`), await takePicture(() => page.screenshot({ type: 'png' })))
    await page.close()
  }
}
