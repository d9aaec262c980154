/** What an element of a page shows (capture-element.ts): its HTML, the rules that touch it, the glyphs; and its CSS. */
import { minifyCss } from '../util/minify-css.ts'

/** Letters by their typeface, such as `Inter 500 normal`. */
export type Glyphs = Record<string, string>
/** A rule with its conditions (`@media …`) from the outside in, and its place among all rules of the page. */
export interface Rule { place: number, conditions: string[], selector: string, declarations: string }
export interface Capture { html: string, rules: Rule[], glyphs: Glyphs }

/** Declarations that do nothing in a snapshot; Slidev's white page is not its background. */
const UNUSED = /^(?:transition|animation|cursor|pointer-events|(?:-webkit-)?user-select|-webkit-tap-highlight-color)\b|--un-bg-opacity/

/**
 * Renders rules as CSS: each once, in order, without custom properties that nothing refers to.
 * @param html HTML and CSS that the rules are for, which may refer to custom properties too
 */
export function renderCss(rules: Rule[], html = ''): string {
  let lists = rules.map(rule => rule.declarations.split(/;\s*(?=[\w-]+:)/)
    .map(declaration => declaration.replace(/;\s*$/, ''))
    .filter(declaration => !UNUSED.test(declaration)))
  for (let before = -1, after = 0; before !== after;) {
    before = after
    const css = `${html} ${lists.flat().join(' ')}`
    const used = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name!))
    const isUsed = (declaration: string) => used.has(declaration.slice(0, declaration.indexOf(':')))
    lists = lists.map(list => list.filter(declaration => !declaration.startsWith('--') || isUsed(declaration)))
    after = lists.flat().length
  }
  const texts = rules.flatMap(({ conditions, selector }, i) => {
    const [open, close] = [conditions.map(condition => `${condition}{`).join(''), '}'.repeat(conditions.length)]
    return lists[i]!.length ? `${open}${selector}{${lists[i]!.join(';')}}${close}` : []
  })
  return [...new Set(texts)].map(minifyCss).join('\n')
}

/** Turns the rules of the dark scheme into rules for the system's, for pages on which no script chooses a scheme. */
export function toSystemScheme(rules: Rule[]): Rule[] {
  return rules.filter(({ selector }) => /\.dark\b/.test(selector)).map(rule => ({
    ...rule,
    conditions: ['@media (prefers-color-scheme: dark)', ...rule.conditions],
    selector: rule.selector.replace(/(?:html)?\.dark\b/g, 'html:not(.light,.dark)'),
  }))
}

/** Joins the rules of several captures of one page, in the page's order. */
export function joinRules(...captures: Capture[]): Rule[] {
  return captures.flatMap(({ rules }) => rules).sort((a, b) => a.place - b.place)
}

/** Joins the letters of several captures by their typefaces. */
export function joinGlyphs(...captures: Capture[]): Glyphs {
  const joined: Glyphs = {}
  for (const [face, letters] of captures.flatMap(({ glyphs }) => Object.entries(glyphs)))
    joined[face] = [...new Set((joined[face] ?? '') + letters)].sort().join('')
  return joined
}
