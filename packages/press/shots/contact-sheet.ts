/** From screenshots to a contact sheet: each slide's, small, with its number and headline, as one page of HTML. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from '../project.ts'
import { facesIn, fontFile, fontStyles, nameOfFace } from '../util/fonts.ts'
import { escapeHtml } from '../util/html.ts'

export interface ContactCell { label: string, png: Uint8Array }

const COLUMNS = 3
const CELL = 480
const GAP = 24

/** Computes how wide the sheet is, in pixels. */
export function computeSheetWidth(cells: number): number {
  const columns = Math.min(COLUMNS, cells)
  return columns * CELL + (columns + 1) * GAP
}

/** Renders the sheet as a page that needs nothing from anywhere. */
export function renderContactSheet(cells: ContactCell[], dark: boolean): string {
  const { colors, fonts } = project().config
  // In the tone of the deck's lines, so that the edges of the slides show.
  const background = colors ? readColor(colors.line, dark) : dark ? 'black' : 'white'
  const color = colors ? readColor(colors.text, dark) : dark ? 'white' : 'black'
  const font = fonts ? `${fonts.label.weight} 15px/20px '${fonts.label.family}'` : '15px/20px system-ui'
  const figures = cells.map(({ label, png }) => {
    const data = Buffer.from(png).toString('base64')
    const caption = `<figcaption>${escapeHtml(label)}</figcaption>`
    return `<figure><img src="data:image/png;base64,${data}" alt="">${caption}</figure>`
  })
  return `<!doctype html><meta charset="utf-8"><style>
    ${renderLabelFace()}
    body {
      margin: 0; padding: ${GAP}px; background: ${background}; color: ${color}; font: ${font};
      display: grid; gap: ${GAP}px; grid-template-columns: repeat(${COLUMNS}, ${CELL}px);
    }
    figure { margin: 0 }
    img { display: block; width: 100% }
    figcaption { padding-top: 6px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
  </style>${figures.join('')}`
}

/** Renders the face of the labels, which travels in the sheet. */
function renderLabelFace(): string {
  const label = project().config.fonts?.label
  const face = label && facesIn(fontStyles()).find(face => nameOfFace(face) === nameOfFace(label))
  if (!face)
    return ''
  const data = readFileSync(fontFile(face.file)).toString('base64')
  const { family, weight, style } = face
  return `@font-face {
      font-family: '${family}'; font-weight: ${weight}; font-style: ${style};
      src: url(data:font/woff2;base64,${data}) format('woff2');
    }`
}

/** Reads a colour of the deck, which its style sheet names first in light, then in dark. */
function readColor(property: string, dark: boolean): string {
  const css = readFileSync(join(project().root, project().config.colors!.css), 'utf8')
  return [...css.matchAll(new RegExp(`${property}: (#[0-9a-f]+)`, 'g'))].map(([, value]) => value!)[dark ? 1 : 0]!
}
