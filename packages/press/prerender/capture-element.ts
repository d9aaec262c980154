/** Captures an element, in its page: its HTML, the rules that touch it, the glyphs that it shows. */
import type { Capture, Glyphs, Rule } from './capture.ts'

interface PageRule { rule: CSSStyleRule, place: number, conditions: string[], parts: SelectorPart[] }
/** One of a rule's selectors; `plain` is it as `matches` takes it, `classes` are those of what it matches. */
interface SelectorPart { part: string, plain: string, classes: string[] }
interface PageSheet { length: number, count: number, rules: PageRule[] }

/** A page is captured at every step of every slide, and its sheets stay: each is read once. */
const sheets = new WeakMap<CSSStyleSheet, PageSheet>()

/**
 * Captures an element. Rules are those that touch it, what is in it, or the page's root, in either scheme; not those
 * for print, nor those that wait for a pointer or a key.
 */
export function captureElement(root: Element): Capture {
  const rules = findRules(root).flatMap(rule => [rule, ...translateToFirefox(rule)])
  return { html: renderCopy(root), rules, glyphs: findGlyphs(root) }
}

function findRules(root: Element): Rule[] {
  const around = [document.documentElement, document.body, root]
  const before = document.documentElement.className
  document.documentElement.classList.add('dark', 'light')
  const classes = new Set([...around, ...root.querySelectorAll('[class]')].flatMap(({ classList }) => [...classList]))
  const touches = ({ plain, classes: needed }: SelectorPart) => needed.every(name => classes.has(name))
    && (around.some(element => element.matches(plain)) || root.querySelector(plain))
  const rules: Rule[] = []
  let start = 0
  for (const sheet of document.styleSheets) {
    // A sheet of another host, such as Slidev's web fonts, lets no script read its rules.
    if (sheet.href && new URL(sheet.href).origin !== location.origin)
      continue
    const known = readSheet(sheet)
    for (const { rule, place, conditions, parts } of known.rules) {
      const touching = parts.filter(touches)
      const declarations = touching.length ? rule.style.cssText : ''
      if (declarations && !/^(?:\s*--un-[\w-]+:[^;]*;)+\s*$/.test(declarations)) {
        const selector = touching.map(({ part }) => part).join(',').trim()
        rules.push({ place: start + place, conditions, selector, declarations })
      }
    }
    start += known.count
  }
  document.documentElement.className = before
  return rules
}

function readSheet(sheet: CSSStyleSheet): PageSheet {
  const known = sheets.get(sheet)
  if (known?.length === sheet.cssRules.length)
    return known
  const read: PageSheet = { length: sheet.cssRules.length, count: 0, rules: [] }
  const queue = [...sheet.cssRules].map(rule => ({ rule, conditions: [] as string[] }))
  while (queue.length) {
    const { rule, conditions } = queue.shift()!
    const place = ++read.count
    if (rule instanceof CSSStyleRule) {
      read.rules.push({ rule, place, conditions, parts: splitSelector(rule.selectorText) })
    }
    else if (rule instanceof CSSGroupingRule && !rule.cssText.startsWith('@media print')) {
      const condition = rule.cssText.slice(0, rule.cssText.indexOf('{')).trim()
      queue.unshift(...[...rule.cssRules].map(rule => ({ rule, conditions: [...conditions, condition] })))
    }
  }
  sheets.set(sheet, read)
  return read
}

function splitSelector(selector: string): SelectorPart[] {
  return selector.split(/,(?![^(]*\))/).map((part) => {
    // optimize-svg.ts may turn squares and discs into paths later.
    const plain = part.replace(/::?(?:before|after|marker|-webkit-slider-[\w-]+)/g, '')
      .replace(/\bpath\b/g, ':is(path, rect, circle)').trim() || '*'
    // The classes of what it matches, where they can be told without a parser.
    const [last] = /[^\s>+~]*$/.exec(plain)!
    return { part, plain, classes: /[\\()]/.test(plain) ? [] : last.match(/(?<=\.)[\w-]+/g) ?? [] }
  }).filter(({ plain }) => !plain.includes('::') && CSS.supports(`selector(${plain})`))
}

/** Chromium drops rules for other engines' sliders, so Firefox gets its slider from the rules for Chromium's. */
function translateToFirefox(rule: Rule): Rule[] {
  const selector = rule.selector.replace('::-webkit-slider-runnable-track', '::-moz-range-track')
    .replace('::-webkit-slider-thumb', '::-moz-range-thumb')
  return selector === rule.selector ? [] : [{ ...rule, selector }]
}

function findGlyphs(root: Element): Glyphs {
  const glyphs: Glyphs = {}
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
  return glyphs
}

function renderCopy(root: Element): string {
  const copy = root.cloneNode(true) as Element
  const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT)
  const found: Comment[] = []
  while (comments.nextNode())
    found.push(comments.currentNode as Comment)
  found.forEach(comment => comment.remove())
  // Without the app, controls do nothing.
  copy.querySelectorAll('input, button').forEach(control => control.setAttribute('inert', ''))
  return copy.outerHTML
}
