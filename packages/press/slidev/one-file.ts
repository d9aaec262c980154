/**
 * For `npm run build -- --stick`: the deck as one HTML file, which a browser opens from a folder. From there it loads
 * no module and lets a page change its address behind `#` only, so everything stands in the file (a module in the
 * page runs, one that it would import does not), and Slidev's hash routing is on (packages/press/build/one-file.ts).
 */
import type { Plugin, Rolldown } from 'vite'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderPolicy } from '../build/csp.ts'
import { project } from '../project.ts'

const ICON = 'public/favicon.svg'
/** Licences of the typefaces, which have to go where these go. */
const LICENCES = ['inter', 'libre-franklin', 'newsreader'].map(face => `public/licences/OFL-${face}.txt`)
const INLINE = /<script(?: type="module")?(?: crossorigin)?>([\s\S]*?)<\/script>/g

/** Where Slidev puts the base before `#/`: without it, links lead into this very file, whatever it is called. Our own code has it to tell languages apart. */
const ADDRESSING = /@slidev\/client\/(?:env|setup\/main)\.ts$/
const BASE = 'import.meta.env.BASE_URL'

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
          build: { assetsInlineLimit: Infinity, cssCodeSplit: false, modulePreload: false, rollupOptions: { output: { codeSplitting: false } } },
        }
      },
    },
    transform: {
      order: 'pre',
      handler(code, id) {
        if (!ADDRESSING.test(id) || !code.includes(BASE))
          return undefined
        found.add(id)
        return code.replaceAll(BASE, `''`)
      },
    },
    buildEnd(error) {
      if (!error && found.size !== 2)
        this.error('Slidev no longer puts the base into its addresses as packages/press/slidev/one-file.ts knows it; bring that up to date.')
    },
    generateBundle: {
      order: 'post', // when Vite has written the page
      handler(_, bundle) {
        const page = Object.values(bundle).find(({ fileName }) => fileName === 'index.html')
        if (page?.type !== 'asset')
          return this.error('Vite writes no index.html any more as packages/press/slidev/one-file.ts knows it; bring that up to date.')
        page.source = allIn(String(page.source), bundle)
        const left = /(?:src|href)="(?!data:|#|https?:)[^"]+"/.exec(page.source.replace(INLINE, '').replace(/<style>[\s\S]*?<\/style>/g, ''))
        if (left)
          this.error(`the deck in one file still asks for ${left[0]}; packages/press/slidev/one-file.ts has to put that in, too.`)
      },
    },
  }
}

/** The page with its script, its styles and its icon in it, and a policy that lets nothing else in. */
export function allIn(html: string, bundle: Rolldown.OutputBundle): string {
  const textOf = (href: string) => {
    const part = Object.values(bundle).find(({ fileName }) => href.endsWith(`/${fileName}`))
    if (!part)
      throw new Error(`the page asks for ${href}, which is not in the build.`)
    return part.type === 'chunk' ? part.code : String(part.source)
  }
  const page = html
    .replace(/<script type="module"[^>]* src="([^"]+)"><\/script>/g, (_, src: string) => `<script type="module">${inHtml(textOf(src))}</script>`)
    .replace(/<link rel="stylesheet"[^>]* href="([^"]+)"[^>]*>/g, (_, href: string) => `<style>${textOf(href)}</style>`)
    .replace(/(<link rel="icon"[^>]* href=")[^"]+/, (_, tag: string) => `${tag}data:image/svg+xml;base64,${readFileSync(join(project().root, ICON)).toString('base64')}`)
  const policy = renderPolicy([...page.matchAll(INLINE)].map(([, script]) => script!))
  const licences = LICENCES.map(file => readFileSync(join(project().root, file), 'utf8').replace(/-{2,}/g, '')).join('\n')
  return page
    .replace(/<meta charset[^>]*>/i, '')
    // First, as a browser looks for the letters' code in a page's first kilobyte only.
    .replace('<head>', () => `<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .replace(/\s*$/, () => `\n<!--\n${licences}-->\n`)
}

/** A script whose strings name no tag that a page would take for its own. */
const inHtml = (code: string): string => code.replace(/<(?=\/?script|!--)/gi, '\\x3C')
