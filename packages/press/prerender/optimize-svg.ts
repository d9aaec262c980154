/** Optimizes the drawings in HTML: relative moves, paths that are drawn twice stand once, styles without spaces. */
import type { PluginConfig } from 'svgo'
import { optimize } from 'svgo'
import { minifyCss } from '../util/minify-css.ts'

const SMALLER: PluginConfig[] = [
  { name: 'convertShapeToPath', params: { convertArcs: true, floatPrecision: 1 } },
  { name: 'mergePaths', params: { floatPrecision: 1 } },
  { name: 'convertPathData', params: { floatPrecision: 1 } },
  { name: 'cleanupNumericValues', params: { floatPrecision: 2 } },
]

/** `scope` keeps the ids of shared paths apart from those of other pieces on the page. */
export function optimizeSvg(html: string, scope: string): string {
  let drawings = 0
  // The scopes of Slidev's styles touch no slide.
  const plain = html.replace(/ data-v-\w+="[^"]*"/g, '').replace(/(?<= style=")[^"]*/g, css => minifyCss(css))
  return plain.replace(/<svg\b.*?<\/svg>/gs, (svg) => {
    const id = `${scope}${drawings++}-`
    const source = svg.replaceAll('&nbsp;', '\u00A0').replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
    const small = optimize(source, { plugins: SMALLER }).data
    // Sharing a path takes an id, which for short paths is longer than what it saves.
    const all = hasTwins(small) ? [small, optimize(small, { plugins: ['reusePaths'] }).data] : [small]
    const [data] = all.map(data => data.replace(/ xmlns(?::xlink)?="[^"]*"/g, '')
      .replaceAll('xlink:href', 'href').replace(/\b(id="|href="#)reuse-/g, `$1${id}`))
      .sort((a, b) => a.length - b.length)
    return data!
  })
}

/** Whether two paths of a drawing are the same. */
function hasTwins(svg: string): boolean {
  const paths = [...svg.matchAll(/\sd="([^"]*)"/g)].map(([, data]) => data)
  return new Set(paths).size < paths.length
}
