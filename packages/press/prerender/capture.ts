/** Captures an element of a page by its selector: its HTML, the rules that touch it, the glyphs that it shows. */
import type { Page } from 'playwright'
import { minifyCss } from '../util/minify-css.ts'

/** Letters by their typeface, such as `Inter 500 normal`. */
export type Glyphs = Record<string, string>
/** A rule with its conditions (`@media …`) from the outside in, and its place among all rules of the page. */
export interface Rule { place: number, conditions: string[], selector: string, declarations: string }
export interface Capture { html: string, rules: Rule[], glyphs: Glyphs }

/**
 * Captures the element that a selector finds. Rules are those that touch it, what is in it, or the page's root, in
 * either scheme; not those for print, nor those that wait for a pointer or a key.
 */
export function capture(page: Page, selector: string): Promise<Capture> {
  // One function without others in it: Playwright sends it to the page as text.
  return page.evaluate((selector) => {
    interface PageRule { rule: CSSStyleRule, place: number, conditions: string[], parts: PagePart[] }
    interface PagePart { part: string, plain: string, classes: string[] }
    interface PageSheet { length: number, count: number, rules: PageRule[] }
    // A page is captured at every step of every slide, and its sheets stay: each is read once.
    const kept = globalThis as { pressSheets?: WeakMap<CSSStyleSheet, PageSheet> }
    const read = kept.pressSheets ??= new WeakMap()

    const root = document.querySelector(selector)!
    const around = [document.documentElement, document.body, root]
    const before = document.documentElement.className
    document.documentElement.classList.add('dark', 'light')
    const classes = new Set([...around, ...root.querySelectorAll('[class]')].flatMap(({ classList }) => [...classList]))
    const rules: { place: number, conditions: string[], selector: string, declarations: string }[] = []
    let start = 0
    for (const sheet of document.styleSheets) {
      // A sheet of another host, such as Slidev's web fonts, lets no script read its rules.
      if (sheet.href && new URL(sheet.href).origin !== location.origin)
        continue
      let known = read.get(sheet)
      if (known?.length !== sheet.cssRules.length) {
        known = { length: sheet.cssRules.length, count: 0, rules: [] }
        const queue = [...sheet.cssRules].map(rule => ({ rule, conditions: [] as string[] }))
        while (queue.length) {
          const { rule, conditions } = queue.shift()!
          const place = ++known.count
          if (rule instanceof CSSStyleRule) {
            const parts = rule.selectorText.split(/,(?![^(]*\))/).map((part) => {
              // optimize-svg.ts may turn squares and discs into paths later.
              const plain = part.replace(/::?(?:before|after|marker|-webkit-slider-[\w-]+)/g, '')
                .replace(/\bpath\b/g, ':is(path, rect, circle)').trim() || '*'
              // The classes of what it matches, where they can be told without a parser.
              const [last] = /[^\s>+~]*$/.exec(plain)!
              return { part, plain, classes: /[\\()]/.test(plain) ? [] : last.match(/(?<=\.)[\w-]+/g) ?? [] }
            }).filter(({ plain }) => !plain.includes('::') && CSS.supports(`selector(${plain})`))
            known.rules.push({ rule, place, conditions, parts })
          }
          else if (rule instanceof CSSGroupingRule && !rule.cssText.startsWith('@media print')) {
            const condition = rule.cssText.slice(0, rule.cssText.indexOf('{')).trim()
            queue.unshift(...[...rule.cssRules].map(rule => ({ rule, conditions: [...conditions, condition] })))
          }
        }
        read.set(sheet, known)
      }
      for (const { rule, place, conditions, parts } of known.rules) {
        const touches = parts.filter(({ plain, classes: needed }) => needed.every(name => classes.has(name))
          && (around.some(element => element.matches(plain)) || root.querySelector(plain)))
        const declarations = touches.length ? rule.style.cssText : ''
        if (declarations && !/^(?:\s*--un-[\w-]+:[^;]*;)+\s*$/.test(declarations)) {
          const selector = touches.map(({ part }) => part).join(',').trim()
          rules.push({ place: start + place, conditions, selector, declarations })
        }
      }
      start += known.count
    }
    document.documentElement.className = before

    const glyphs: Record<string, string> = {}
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const text = texts.currentNode.textContent!
      const element = texts.currentNode.parentElement!
      const { fontFamily, fontWeight, fontStyle } = getComputedStyle(element)
      const face = `${fontFamily.split(',')[0]!.replace(/["']/g, '')} ${fontWeight} ${fontStyle}`
      // Text for screen readers alone is set in no letters.
      if (text.trim() && !element.closest('.visually-hidden'))
        glyphs[face] = [...new Set((glyphs[face] ?? '') + text)].sort().join('')
    }

    const copy = root.cloneNode(true) as Element
    const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT)
    const found: Node[] = []
    while (comments.nextNode())
      found.push(comments.currentNode)
    found.forEach(comment => (comment as Comment).remove())
    // Without the app, controls do nothing.
    copy.querySelectorAll('input, button').forEach(control => control.setAttribute('inert', ''))
    return { html: copy.outerHTML, rules, glyphs }
  }, selector).then(({ rules, ...more }) =>
    ({ ...more, rules: rules.flatMap(rule => [rule, ...translateToFirefox(rule)]) }))
}

/** Chromium drops rules for other engines' sliders, so Firefox gets its slider from the rules for Chromium's. */
function translateToFirefox(rule: Rule): Rule[] {
  const selector = rule.selector.replace('::-webkit-slider-runnable-track', '::-moz-range-track')
    .replace('::-webkit-slider-thumb', '::-moz-range-thumb')
  return selector === rule.selector ? [] : [{ ...rule, selector }]
}

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
