/** Holds what people have to load to the limits: bytes and files, never times, so that every machine finds the same. */
import type { Finding, Model, Page } from './model.ts'
import { gzipSync } from 'node:zlib'
import { size } from '../../util/files.ts'
import { ARTICLE_HTML, FIRST_FILES, FIRST_SCRIPT, SITE, SLIDE_HTML, SLIDE_WHOLE, WORKER } from './limits.ts'
import { appFiles, fileAt, target } from './model.ts'

/** Pages share their scripts, so each file is packed once. */
const packed = new WeakMap<Uint8Array, number>()

export function sizeFindings(model: Model): Finding[] {
  const { files, publics } = model
  const first = model.pages.get(fileAt(''))
  const total = [...files].filter(([path]) => !path.endsWith('.pdf')).reduce((sum, [, { length }]) => sum + length, 0)
  return [
    ...first ? over('index.html', 'the JavaScript its slide waits for takes', firstScript(model), FIRST_SCRIPT, 'gzipped') : [],
    ...first && scriptsOf(first).length > FIRST_FILES ? [{ page: 'index.html', text: `the JavaScript its slide waits for comes in ${scriptsOf(first).length} files, more than ${FIRST_FILES}` }] : [],
    ...publics.flatMap(({ no, path, page }) => page && no !== undefined ? slideFindings(model, path, page) : []),
    ...publics.flatMap(({ no, path, page }) => page && no === undefined ? over(path, 'its HTML takes', files.get(path)!.length, ARTICLE_HTML) : []),
    ...over('.', 'the site without its PDFs takes', total, SITE),
    ...[...files].filter(([path]) => /(?:^|\/)sw\.js$/.test(path)).flatMap(([path, { length }]) => over(path, 'it takes', length, WORKER)),
  ]
}

/** How much JavaScript the first slide waits for, gzipped. */
export function firstScript(model: Model): number {
  const page = model.pages.get(fileAt(''))
  return page ? weigh(model, page, scriptsOf(page)) : 0
}

function slideFindings(model: Model, path: string, page: Page): Finding[] {
  const html = pack(model.files.get(path)!)
  return [
    ...over(path, 'its HTML takes', html, SLIDE_HTML, 'gzipped'),
    ...over(path, 'with its scripts and styles it takes', html + weigh(model, page, [...scriptsOf(page), ...appFiles(page)?.styles ?? []]), SLIDE_WHOLE, 'gzipped'),
  ]
}

/** What the app is started by, and all that its slide waits for. */
const scriptsOf = (page: Page): string[] => appFiles(page)?.scripts ?? []

/** What files weigh gzipped, each counted once. What is not there weighs nothing; that is for links.ts to tell. */
function weigh(model: Model, { path }: Page, addresses: string[]): number {
  const names = addresses.flatMap((href) => {
    const to = target(model, path, href)
    return to?.kind === 'file' && model.files.has(to.file) ? to.file : []
  })
  return [...new Set(names)].reduce((sum, name) => sum + pack(model.files.get(name)!), 0)
}

function pack(bytes: Uint8Array): number {
  const known = packed.get(bytes) ?? gzipSync(bytes).length
  packed.set(bytes, known)
  return known
}

function over(page: string, what: string, bytes: number, limit: number, how = ''): Finding[] {
  const say = (bytes: number) => bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(2)} MB`
  return bytes > limit ? [{ page, text: `${what} ${[say(bytes), how].filter(Boolean).join(' ')}, more than ${size(limit)}` }] : []
}
