/** Drawings as small as they look the same: what is drawn twice is said once, and every move from where the pen is. */
import type { PluginConfig } from 'svgo'
import { optimize } from 'svgo'

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

/** The app's link to the article, which the page has before the app is there. */
export const OFFER = 'read-offer'
