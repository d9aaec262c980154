/**
 * Makes one sprite of the icons of Slidev's shell. Each is an image of its own in the styles, and a browser makes a
 * document for every one that is on show: on a phone that takes longer than the whole bar around them. With the sprite
 * each rule shows its row of one column.
 */
import type { Plugin } from 'vite'

/** As UnoCSS writes an icon on Carbon's grid, in the colour of the text around it. */
const RULE = /([^{}]+)\{--un-icon:url\("data:image\/svg\+xml;utf8,%3Csvg viewBox='0 0 32 32' width='([\d.]+em)' height='\2'[^"]*?%3E([^"]+)%3C\/svg%3E"\);[^}]*\}/g
const GRID = 32

export function iconSprite(): Plugin {
  return {
    name: 'icon-sprite',
    apply: 'build',
    generateBundle: {
      order: 'post', // when styles are as they will be
      handler(_, bundle) {
        let sprite: string | undefined
        const emit = (source: string) => {
          const file = this.getFileName(this.emitFile({ type: 'asset', name: 'icons.svg', source }))
          return sprite = file.replace(/^.*\//, '')
        }
        for (const part of Object.values(bundle)) {
          if (part.type === 'asset' && part.fileName.endsWith('.css'))
            part.source = mergeIcons(String(part.source), emit)
        }
        if (!sprite)
          this.error('No icon of Slidev\'s shell is written as packages/press/slidev/icon-sprite.ts knows it; look how UnoCSS writes them, or take that file out.')
      },
    },
  }
}

/**
 * Styles with their icons in one sprite.
 * @param emit writes the sprite beside the styles and returns its name
 */
export function mergeIcons(css: string, emit: (svg: string) => string): string {
  const icons = [...css.matchAll(RULE)]
    .map(([, selector, , content]) => ({ selector, content: decodeURIComponent(content!) }))
  if (icons.length < 2)
    return css
  const rows = icons.map(({ content }, i) => `<g transform="translate(0 ${i * GRID})">${content}</g>`)
  const sprite = emit(`<svg xmlns="http://www.w3.org/2000/svg" width="${GRID}" height="${GRID * icons.length}">${rows.join('')}</svg>`)
  const mask = `mask:url(${sprite}) 0 0/100% ${icons.length}00% no-repeat`
  const shared = `${icons.map(({ selector }) => selector).join()}{-webkit-${mask};${mask};color:inherit;background-color:currentColor}`
  let row = 0
  return css.replace(RULE, (_, selector: string, size: string) => {
    const place = `mask-position:0 ${Number((100 * row / (icons.length - 1)).toFixed(4))}%`
    return `${row++ ? '' : shared}${selector}{-webkit-${place};${place};width:${size};height:${size}}`
  })
}
