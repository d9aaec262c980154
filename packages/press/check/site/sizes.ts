/** Takes a site, returns what is over its limits: bytes and files, never times, so that all machines find the same. */
import type { Model, Page, PageFinding } from './model.ts'
import { gzipSync } from 'node:zlib'
import { size } from '../../util/files.ts'
import { readLimits } from '../limits.ts'
import { readAppFiles, resolveTarget, toFile } from './model.ts'

/** Pages share their scripts, so each file is packed once. */
const packed = new WeakMap<Uint8Array, number>()

export function findInSizes(model: Model): PageFinding[] {
  const { files, pages, publics } = model
  const limits = readLimits().site
  const first = pages.get(toFile(''))
  const total = [...files].reduce((sum, [path, { length }]) => path.endsWith('.pdf') ? sum : sum + length, 0)
  const workers = [...files].filter(([path]) => /(?:^|\/)sw\.js$/.test(path))
  return [
    ...first ? findInFirstScript(model, first) : [],
    ...publics.flatMap(({ no, path, page }) => {
      if (!page)
        return []
      return no === undefined
        ? compareBytes(path, 'its HTML takes', files.get(path)!.length, limits.articleHtml)
        : findInSlide(model, path, page)
    }),
    ...compareBytes('.', 'the site without its PDFs takes', total, limits.site),
    ...workers.flatMap(([path, { length }]) => compareBytes(path, 'it takes', length, limits.serviceWorker)),
  ]
}

/** How much JavaScript the first slide waits for, gzipped. */
export function weighFirstScript(model: Model): number {
  const page = model.pages.get(toFile(''))
  return page ? weigh(model, page, readScripts(page)) : 0
}

function findInFirstScript(model: Model, page: Page): PageFinding[] {
  const { firstFiles, firstScript } = readLimits().site
  const what = 'the JavaScript its slide waits for'
  const count = readScripts(page).length
  return [
    ...compareBytes(page.path, `${what} takes`, weighFirstScript(model), firstScript, 'gzipped'),
    ...count > firstFiles ? [{ page: page.path, text: `${what} comes in ${count} files, more than ${firstFiles}` }] : [],
  ]
}

function findInSlide(model: Model, path: string, page: Page): PageFinding[] {
  const { slideHtml, slideWhole } = readLimits().site
  const html = pack(model.files.get(path)!)
  const whole = html + weigh(model, page, [...readScripts(page), ...readAppFiles(page)?.styles ?? []])
  return [
    ...compareBytes(path, 'its HTML takes', html, slideHtml, 'gzipped'),
    ...compareBytes(path, 'with its scripts and styles it takes', whole, slideWhole, 'gzipped'),
  ]
}

/** What the app is started by, and all that its slide waits for. */
const readScripts = (page: Page): string[] => readAppFiles(page)?.scripts ?? []

/** What files weigh gzipped, each counted once. What is not there weighs nothing; that is for links.ts to tell. */
function weigh(model: Model, { path }: Page, addresses: string[]): number {
  const names = addresses.flatMap((href) => {
    const to = resolveTarget(model, path, href)
    return to?.kind === 'file' && model.files.has(to.file) ? to.file : []
  })
  return [...new Set(names)].reduce((sum, name) => sum + pack(model.files.get(name)!), 0)
}

function pack(bytes: Uint8Array): number {
  const known = packed.get(bytes) ?? gzipSync(bytes).length
  packed.set(bytes, known)
  return known
}

function toBytes(bytes: number): string {
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(2)} MB`
}

function compareBytes(page: string, what: string, bytes: number, limit: number, how?: string): PageFinding[] {
  const weight = [toBytes(bytes), ...how ? [how] : []].join(' ')
  return bytes > limit ? [{ page, text: `${what} ${weight}, more than ${size(limit)}` }] : []
}
