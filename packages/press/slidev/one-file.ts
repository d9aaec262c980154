/**
 * Makes one HTML file of a build, for `npm run build -- --stick`. A browser that opens it from a folder loads no module
 * and lets a page change its address behind `#` only, so everything stands in the file (a module in the page runs, one
 * that it would import does not), and Slidev's hash routing is on (packages/press/build/one-file.ts).
 */
import type { Plugin, Rolldown } from 'vite'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from '../project.ts'
import { renderPolicy } from '../site/csp.ts'
import { BASE_MODULES, BASE_URL } from './contract.ts'

const INLINE = /<script(?: type="module")?(?: crossorigin)?>([\s\S]*?)<\/script>/g

export function oneFile(): Plugin {
  const found = new Set<string>()
  return {
    name: 'one-file',
    apply: 'build',
    config: {
      order: 'post', // over what Slidev says of chunks, which goes with several only
      handler: (config) => {
        const output = config.build?.rollupOptions?.output
        if (output && !Array.isArray(output))
          delete output.manualChunks
        return {
          build: {
            assetsInlineLimit: Infinity,
            cssCodeSplit: false,
            modulePreload: false,
            rollupOptions: { output: { codeSplitting: false } },
          },
        }
      },
    },
    transform: {
      order: 'pre',
      handler(code, id) {
        // Slidev puts the base before `#/`: without it, links lead into this very file, whatever it is called. The
        // press's own code keeps the base, to tell languages apart.
        if (!BASE_MODULES.some(module => id.endsWith(module)) || !code.includes(BASE_URL))
          return undefined
        found.add(id)
        return code.replaceAll(BASE_URL, `''`)
      },
    },
    buildEnd(error) {
      if (!error && found.size !== BASE_MODULES.length)
        this.error('Slidev no longer puts the base into its addresses in BASE_MODULES of packages/press/slidev/contract.ts; bring them up to date.')
    },
    generateBundle: {
      order: 'post', // when Vite has written the page
      handler(_, bundle) {
        const page = Object.values(bundle).find(({ fileName }) => fileName === 'index.html')
        if (page?.type !== 'asset')
          return this.error('Vite writes no index.html any more as packages/press/slidev/one-file.ts knows it; bring that up to date.')
        page.source = inlineFiles(String(page.source), bundle)
        const tags = page.source.replace(INLINE, '').replace(/<style>[\s\S]*?<\/style>/g, '')
        const left = /(?:src|href)="(?!data:|#|https?:)[^"]+"/.exec(tags)
        if (left)
          this.error(`the deck in one file still asks for ${left[0]}; packages/press/slidev/one-file.ts has to inline that, too.`)
      },
    },
  }
}

/** The page with its script, its styles and its icon inlined, and a policy that lets nothing else in. */
export function inlineFiles(html: string, bundle: Rolldown.OutputBundle): string {
  const { root, config: { favicon, licences = [] } } = project()
  const readText = (href: string) => {
    const part = Object.values(bundle).find(({ fileName }) => href.endsWith(`/${fileName}`))
    if (!part)
      throw new Error(`the page asks for ${href}, which is not in the build.`)
    return part.type === 'chunk' ? part.code : String(part.source)
  }
  const readIcon = (file: string) => `data:image/svg+xml;base64,${readFileSync(join(root, file)).toString('base64')}`
  const page = html
    .replace(/<script type="module"[^>]* src="([^"]+)"><\/script>/g, (_, src: string) =>
      `<script type="module">${escapeScript(readText(src))}</script>`)
    .replace(/<link rel="stylesheet"[^>]* href="([^"]+)"[^>]*>/g, (_, href: string) => `<style>${readText(href)}</style>`)
    .replace(/(<link rel="icon"[^>]* href=")([^"]+)/, (_, tag: string, href: string) =>
      tag + (favicon ? readIcon(favicon) : href))
  const policy = renderPolicy([...page.matchAll(INLINE)].map(([, script]) => script!))
  const comment = licences.map(file => readFileSync(join(root, file), 'utf8').replace(/-{2,}/g, '')).join('\n')
  return page
    .replace(/<meta charset[^>]*>/i, '')
    // First, as a browser looks for the encoding in a page's first kilobyte only.
    .replace('<head>', () => `<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .replace(/\s*$/, () => comment && `\n<!--\n${comment}-->\n`)
}

/** A script whose strings name no tag that a page would take for its own. */
const escapeScript = (code: string): string => code.replace(/<(?=\/?script|!--)/gi, '\\x3C')
