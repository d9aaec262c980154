/** Which files of a build a slide needs, from Vite's manifest. */

export interface Manifest { [source: string]: { file: string, imports?: string[], css?: string[], isEntry?: boolean } }

/** Each script comes after what it imports: first those that the app starts with, its entry last, then what a slide waits for. */
export interface Needed { start: string[], scripts: string[], styles: string[] }

const PLAY = 'node_modules/@slidev/client/pages/play.vue'

/**
 * The scripts and styles that a slide waits for.
 * @throws when the manifest has no such slide
 */
export const neededBy = (manifest: Manifest, no: number): Needed => closure(manifest, [entryIn(manifest), PLAY, `/@slidev/slides/${no}/md`])

/** The same for the app without a slide. */
export const entryOf = (manifest: Manifest): Needed => closure(manifest, [entryIn(manifest)])

function entryIn(manifest: Manifest): string {
  return Object.keys(manifest).find(source => manifest[source]!.isEntry) ?? 'index.html'
}

function closure(manifest: Manifest, ends: string[]): Needed {
  const found = new Set<string>()
  const visit = (source: string) => {
    if (found.has(source))
      return
    manifest[source]!.imports?.forEach(visit)
    found.add(source)
  }
  const wanted = ends.map((end) => {
    const source = Object.keys(manifest).find(source => source.endsWith(end))
    if (!source)
      throw new Error(`The build's manifest has no ${end}; has Slidev changed its names?`)
    return source
  })
  wanted.forEach(visit)
  const sources = [...found]
  const started = sources.indexOf(wanted[0]!) + 1
  const files = (sources: string[]) => sources.map(source => manifest[source]!.file)
  return {
    start: files(sources.slice(0, started)),
    scripts: files(sources.slice(started)),
    styles: [...new Set(sources.flatMap(source => manifest[source]!.css ?? []))],
  }
}
