/** Drawings as small as they look the same: what is drawn twice is said once, and every move from where the pen is. */
import type { PluginConfig } from 'svgo'
import type { Rule } from './capture.ts'
import { optimize } from 'svgo'
import { AGAIN, WHOLE } from '../../../article/drawing.ts'
import { FIRST, LAST } from './merge-snapshots.ts'

const SMALLER: PluginConfig[] = [
  { name: 'convertShapeToPath', params: { convertArcs: true, floatPrecision: 1 } },
  { name: 'mergePaths', params: { floatPrecision: 1 } },
  { name: 'convertPathData', params: { floatPrecision: 1 } },
]

/** HTML with its drawings made smaller. `scope` keeps names of shared paths apart from those of other pieces on the page. */
export function slimDrawings(html: string, scope: string): string {
  let drawings = 0
  // Names of marks are for a pointer that asks the app; scopes of Slidev's styles touch no slide.
  return html.replace(/ data-(?:name|v-\w+)="[^"]*"/g, '').replace(/<svg\b.*?<\/svg>/gs, (svg) => {
    const id = `${scope}${drawings++}-`
    const source = svg.replaceAll('&nbsp;', '\u00A0').replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
    // To share a path takes a name: for short ones more than it saves.
    const [data] = [SMALLER, [...SMALLER, 'reusePaths' as const]]
      .map(plugins => optimize(source, { plugins }).data.replace(/ xmlns(?::xlink)?="[^"]*"/g, '').replaceAll('xlink:href', 'href').replace(/\b(id="|href="#)reuse-/g, `$1${id}`))
      .sort((a, b) => a.length - b.length)
    return data!
  })
}

/** Widths of lines and sizes of letters as classes: a drawing says one of a few on each of hundreds of marks. */
export function classesForAttributes(html: string, rules: Rule[]): { html: string, rules: Rule[] } {
  const made = new Map<string, string>()
  const named = (declaration: string) => {
    made.set(declaration, made.get(declaration) ?? `said-${made.size}`)
    return made.get(declaration)!
  }
  const shorter = html.replace(/<(?:use|path|text)\b[^>]*>/g, (tag) => {
    // Filled marks are told apart by whether they have a width.
    const width = /mark-(?:stroke|casing)/.test(tag) ? / stroke-width="([\d.]+)"/.exec(tag) : null
    const size = / style="font-size: ?([\d.]+px);?"/.exec(tag)
    const name = width ? named(`stroke-width:${width[1]}px`) : size ? named(`font-size:${size[1]}`) : undefined
    return name ? tag.replace((width ?? size)![0], '').replace(/ class="/, ` class="${name} `) : tag
  })
  return { html: shorter, rules: [...rules, ...[...made].map(([declarations, name]): Rule => ({ place: Infinity, conditions: [], selector: `.${name}.${name}`, declarations }))] }
}

/** The app's link to the article, which the page has before the app is there. */
export const OFFER = 'read-offer'
/** Names that others than the still's own rules go by. */
const KNOWN = new Set([FIRST, LAST, OFFER, WHOLE, AGAIN, 'for-listeners', 'dark', 'light', 'js', 'print'])

/** The same HTML and rules with short names for classes, and without those that no rule asks for. A drawing names one on each of hundreds of marks. */
export function shortClasses(html: string, rules: Rule[]): { html: string, rules: Rule[] } {
  const inSelectors = /\.(-?[a-z_][\w-]*)/gi
  const asked = new Set(rules.flatMap(({ selector }) => [...selector.matchAll(inSelectors)].map(([, name]) => name!)))
  // No name of UnoCSS or Slidev begins like this, whose style sheet comes later.
  const short = new Map([...asked].map((name, i) => [name, KNOWN.has(name) ? name : `_${i.toString(36)}`]))
  return {
    html: html.replace(/ class="([^"]*)"/g, (_, names: string) => {
      const kept = names.split(/\s+/).flatMap(name => short.get(name) ?? (KNOWN.has(name) ? name : []))
      return kept.length ? ` class="${kept.join(' ')}"` : ''
    }),
    rules: rules.map(rule => ({ ...rule, selector: rule.selector.replace(inSelectors, (_, name: string) => `.${short.get(name)}`) })),
  }
}
