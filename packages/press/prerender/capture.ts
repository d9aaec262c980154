/** What a browser shows of a slide, taken out of the page: its elements, the rules that touch them, the glyphs they use. */
import type { Page } from 'playwright'

/** Letters by the face they are set in, such as `Newsreader 500 normal`. */
export type Glyphs = Record<string, string>
/** A rule with its conditions (`@media …`) from the outside in, and its place among all rules of the page. */
export interface Rule { place: number, conditions: string[], selector: string, declarations: string }
export interface Capture { html: string, rules: Rule[], glyphs: Glyphs }

/**
 * Takes an element out of the page. Rules are those that touch it or what is in it, or the page's root, in
 * either scheme; not those that wait for a pointer or a key, nor those for print.
 * @param selector finds the element
 */
export function capture(page: Page, selector: string): Promise<Capture> {
  // In one function without others in it: it is sent to the page as text.
  return page.evaluate((selector) => {
    const root = document.querySelector(selector)!
    const around = [document.documentElement, document.body, root]
    const before = document.documentElement.className
    document.documentElement.classList.add('dark', 'light')
    const rules: { place: number, conditions: string[], selector: string, declarations: string }[] = []
    let place = 0
    const queue = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules]).map(rule => ({ rule, conditions: [] as string[] }))
    while (queue.length) {
      const { rule, conditions } = queue.shift()!
      place++
      if (rule instanceof CSSStyleRule) {
        const touches = rule.selectorText.split(/,(?![^(]*\))/).filter((part) => {
          // Squares and discs may become paths later, when drawings are made smaller.
          const plain = part.replace(/::?(?:before|after|marker|-webkit-slider-[\w-]+)/g, '').replace(/\bpath\b/g, ':is(path, rect, circle)').trim() || '*'
          return !plain.includes('::') && CSS.supports(`selector(${plain})`) && (around.some(element => element.matches(plain)) || root.querySelector(plain))
        })
        const declarations = rule.style.cssText
        if (touches.length && declarations && !/^(?:\s*--un-[\w-]+:[^;]*;)+\s*$/.test(declarations))
          rules.push({ place, conditions, selector: touches.join(',').trim(), declarations })
      }
      else if (rule instanceof CSSGroupingRule && !rule.cssText.startsWith('@media print')) {
        const condition = rule.cssText.slice(0, rule.cssText.indexOf('{')).trim()
        queue.unshift(...[...rule.cssRules].map(rule => ({ rule, conditions: [...conditions, condition] })))
      }
    }
    document.documentElement.className = before

    const glyphs: Record<string, string> = {}
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const text = texts.currentNode.textContent!
      const element = texts.currentNode.parentElement!
      const { fontFamily, fontWeight, fontStyle } = getComputedStyle(element)
      const face = `${fontFamily.split(',')[0]!.replace(/["']/g, '')} ${fontWeight} ${fontStyle}`
      // What only listeners are told is set in no letters.
      if (text.trim() && !element.closest('.for-listeners'))
        glyphs[face] = [...new Set((glyphs[face] ?? '') + text)].sort().join('')
    }

    const copy = root.cloneNode(true) as Element
    const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT)
    const found: Node[] = []
    while (comments.nextNode())
      found.push(comments.currentNode)
    found.forEach(comment => (comment as Comment).remove())
    // Without the app they would do nothing.
    copy.querySelectorAll('input, button').forEach(control => control.setAttribute('inert', ''))
    return { html: copy.outerHTML, rules, glyphs }
  }, selector).then(({ rules, ...more }) => ({ ...more, rules: rules.flatMap(rule => [rule, ...forFirefox(rule)]) }))
}

/** Chromium has no rule whose selector it does not know, so what Firefox shows of a slider is told from what Chromium does. */
function forFirefox(rule: Rule): Rule[] {
  const selector = rule.selector.replace('::-webkit-slider-runnable-track', '::-moz-range-track').replace('::-webkit-slider-thumb', '::-moz-range-thumb')
  return selector === rule.selector ? [] : [{ ...rule, selector }]
}

/** What a still has no use for; Slidev's white page is not its ground. */
const STILL = /^(?:transition|animation|cursor|pointer-events|(?:-webkit-)?user-select|-webkit-tap-highlight-color)\b|--un-bg-opacity/

/**
 * Rules as one text; each once, in order, and without properties of their own that nothing asks for.
 * @param html what they are for; it may ask for properties too
 */
export function cssOf(rules: Rule[], html = ''): string {
  let lists = rules.map(rule => rule.declarations.split(/;\s*(?=[\w-]+:)/).map(declaration => declaration.replace(/;\s*$/, '')).filter(declaration => !STILL.test(declaration)))
  for (let before = -1, after = 0; before !== after;) {
    before = after
    const asked = new Set([...`${html} ${lists.flat().join(' ')}`.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name!))
    lists = lists.map(list => list.filter(declaration => !declaration.startsWith('--') || asked.has(declaration.slice(0, declaration.indexOf(':')))))
    after = lists.flat().length
  }
  const texts = rules.flatMap(({ conditions, selector }, i) => lists[i]!.length
    ? `${conditions.map(condition => `${condition}{`).join('')}${selector}{${lists[i]!.join(';')}}${'}'.repeat(conditions.length)}`
    : [])
  return [...new Set(texts)].map(text => text.replace(/\s+/g, ' ').replace(/\s*([{};,])\s*/g, '$1').replace(/: /g, ':')).join('\n')
}

/** What the rules say of the dark scheme, as an answer to the system's own, for pages on which no script chooses one. */
export function ofSystem(rules: Rule[]): Rule[] {
  return rules.filter(({ selector }) => /\.dark\b/.test(selector)).map(rule => ({
    ...rule,
    conditions: ['@media (prefers-color-scheme: dark)', ...rule.conditions],
    selector: rule.selector.replace(/(?:html)?\.dark\b/g, 'html:not(.light,.dark)'),
  }))
}

/** The rules of several captures of one page, in the page's order. */
export function joinRules(...captures: Capture[]): Rule[] {
  return captures.flatMap(({ rules }) => rules).sort((a, b) => a.place - b.place)
}

/** The letters of several captures, by their faces. */
export function joinGlyphs(...captures: Capture[]): Glyphs {
  const joined: Glyphs = {}
  for (const [face, letters] of captures.flatMap(({ glyphs }) => Object.entries(glyphs)))
    joined[face] = [...new Set((joined[face] ?? '') + letters)].sort().join('')
  return joined
}
