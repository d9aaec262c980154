/** Fills the press's style sheets in with what the deck's configuration names: canvas, colours, typefaces. */
import type { Canvas } from '../deck.ts'
import { readFileSync } from 'node:fs'
import { project } from '../project.ts'
import { readCustomProperty } from '../util/custom-properties.ts'
import { minifyCss } from '../util/minify-css.ts'
import { INLINE_SUFFIX } from './snapshot-names.ts'

/** A style sheet of the press from its file, filled in and minified. */
export const renderDeckCss = (path: string, canvas?: Canvas): string =>
  minifyCss(fillDeckCss(readFileSync(path, 'utf8'), canvas))

/**
 * A style sheet of the press with the deck's values in place of its `var(--deck-…)`.
 * @throws when it asks for another property
 */
export function fillDeckCss(css: string, canvas?: Canvas): string {
  const { colors, fonts: { stacks: [serif, sans] = [] } = {} } = project().config
  const property = (name: string | undefined, fallback: string) => name ? `var(${name})` : fallback
  const values: Record<string, string> = {
    background: property(colors?.background, 'Canvas'),
    text: property(colors?.text, 'CanvasText'),
    muted: property(colors?.muted, 'CanvasText'),
    line: property(colors?.line, 'GrayText'),
    accent: property(colors?.accent ?? colors?.text, 'CanvasText'),
    second: property(colors?.second ?? colors?.text, 'CanvasText'),
    serif: property(serif, 'serif'),
    sans: property(sans, 'sans-serif'),
    width: `${canvas?.width}px`,
    height: `${canvas?.height}px`,
  }
  return css.replace(/var\(--deck-(\w+)\)/g, (property, name: string) => {
    const value = values[name]
    if (value === undefined)
      throw new Error(`a style sheet of the press asks for ${property}; it may ask for ${Object.keys(values).join(', ')}.`)
    return value
  })
}

/** The page's background in both schemes, for the browser's frame and the first paint, which no style sheet reaches. */
export function readBackgrounds(): { light: string, dark: string } {
  const { background } = project().config.colors ?? {}
  const [light = 'white', dark = 'black'] = background ? readCustomProperty(background) : []
  return { light, dark }
}

/** The deck's stacks of families, each led by its family in the page of a slide. */
export function renderInlineStacks(no: number): string {
  return (project().config.fonts?.stacks ?? []).flatMap((name) => {
    const [stack] = readCustomProperty(name)
    const family = /^['"]?([^'",]+)/.exec(stack ?? '')?.[1]
    return family ? `${name}:'${family}${INLINE_SUFFIX}${no}',${stack!.replace(/, /g, ',')}` : []
  }).join(';')
}
