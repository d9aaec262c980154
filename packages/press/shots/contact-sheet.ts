/** The contact sheet: one small picture a slide, with its number and headline, to judge a deck at a glance. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from '../project.ts'

export interface Cell { label: string, png: Uint8Array }

/** The face of its labels, which travels in the sheet. */
export const LABELS = { family: 'Libre Franklin', weight: 500, style: 'normal' }
const COLUMNS = 3
const CELL = 480
const GAP = 24
/** The sheet lies on the deck's rule tone, so that the edges of the slides show. */
const TOKENS = { paper: 'rule', ink: 'ink' }

/** How wide the sheet is, in pixels. */
export function sheetWidth(cells: number): number {
  const columns = Math.min(COLUMNS, cells)
  return columns * CELL + (columns + 1) * GAP
}

/** The sheet as a page that needs nothing from anywhere. */
export function contactSheet(cells: Cell[], dark: boolean): string {
  const [paper, ink] = [token(TOKENS.paper, dark), token(TOKENS.ink, dark)]
  const font = readFileSync(join(project().root, 'styles/fonts/libre-franklin-500.woff2')).toString('base64')
  const figures = cells.map(({ label, png }) =>
    `<figure><img src="data:image/png;base64,${Buffer.from(png).toString('base64')}" alt=""><figcaption>${escape(label)}</figcaption></figure>`)
  return `<!doctype html><meta charset="utf-8"><style>
    @font-face { font-family: '${LABELS.family}'; font-weight: ${LABELS.weight}; src: url(data:font/woff2;base64,${font}) format('woff2') }
    body { margin: 0; padding: ${GAP}px; display: grid; gap: ${GAP}px; grid-template-columns: repeat(${COLUMNS}, ${CELL}px); background: ${paper}; color: ${ink}; font: ${LABELS.weight} 15px/20px '${LABELS.family}' }
    figure { margin: 0 }
    img { display: block; width: 100% }
    figcaption { padding-top: 6px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
  </style>${figures.join('')}`
}

/** A colour of styles/tokens.css, whose second block is the dark scheme. */
function token(name: string, dark: boolean): string {
  const css = readFileSync(join(project().root, 'styles/tokens.css'), 'utf8')
  const values = [...css.matchAll(new RegExp(`--${name}: (#[0-9a-f]+)`, 'g'))].map(match => match[1]!)
  return values[dark ? 1 : 0]!
}

function escape(text: string): string {
  return text.replace(/[&<>]/g, char => `&#${char.charCodeAt(0)};`)
}
