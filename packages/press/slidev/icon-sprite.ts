/**
 * The icons of Slidev's shell as one picture. Each is an image of its own in the styles, and a browser makes a document
 * for every one that is on show: on a phone that takes longer than the whole bar around them. Here each rule shows its
 * part of a column instead.
 */
import type { Plugin } from 'vite'

/** As UnoCSS writes an icon on Carbon's grid, in the colour of the text around it. */
const RULE = /([^{}]+)\{--un-icon:url\("data:image\/svg\+xml;utf8,%3Csvg viewBox='0 0 32 32' width='([\d.]+em)' height='\2'[^"]*?%3E([^"]+)%3C\/svg%3E"\);[^}]*\}/g
const GRID = 32

export function iconSheet(): Plugin {
  return {
    name: 'icon-sheet',
    apply: 'build',
    generateBundle: {
      order: 'post', // when styles are as they will be
      handler(_, bundle) {
        let sheet: string | undefined
        const keep = (source: string) => sheet = this.getFileName(this.emitFile({ type: 'asset', name: 'icons.svg', source })).replace(/^.*\//, '')
        for (const part of Object.values(bundle)) {
          if (part.type === 'asset' && part.fileName.endsWith('.css'))
            part.source = onOneSheet(String(part.source), keep)
        }
        if (!sheet)
          this.error('No icon of Slidev\'s shell is written as packages/press/slidev/icon-sprite.ts knows it; look how UnoCSS writes them, or take that file out.')
      },
    },
  }
}

/**
 * Styles with their icons on one sheet.
 * @param keep puts the sheet beside the styles and returns its name
 */
export function onOneSheet(css: string, keep: (svg: string) => string): string {
  const icons = [...css.matchAll(RULE)].map(([, selector, , drawn]) => ({ selector, drawn: decodeURIComponent(drawn!) }))
  if (icons.length < 2)
    return css
  const rows = icons.map(({ drawn }, i) => `<g transform="translate(0 ${i * GRID})">${drawn}</g>`)
  const sheet = keep(`<svg xmlns="http://www.w3.org/2000/svg" width="${GRID}" height="${GRID * icons.length}">${rows.join('')}</svg>`)
  const mask = `mask:url(${sheet}) 0 0/100% ${icons.length}00% no-repeat`
  const shared = `${icons.map(({ selector }) => selector).join()}{-webkit-${mask};${mask};color:inherit;background-color:currentColor}`
  let row = 0
  return css.replace(RULE, (_, selector: string, size: string) => {
    const place = `mask-position:0 ${Number((100 * row / (icons.length - 1)).toFixed(4))}%`
    return `${row++ ? '' : shared}${selector}{-webkit-${place};${place};width:${size};height:${size}}`
  })
}
