/** Which files of a build a slide needs, from Vite's manifest. */

export interface Manifest { [source: string]: { file: string, imports?: string[], css?: string[], isEntry?: boolean } }

/** Each script comes after what it imports, and the app's entry, which starts it, after all that do without it. */
export interface Needed { entry: string, scripts: string[], styles: string[] }

const PLAY = 'node_modules/@slidev/client/pages/play.vue'

/**
 * The scripts and styles that a slide waits for.
 * @throws when the manifest has no such slide
 */
export const neededBy = (manifest: Manifest, no: number): Needed => neededFor(manifest, [PLAY, `/@slidev/slides/${no}/md`])

/** The same for the app without a slide. */
export const entryOf = (manifest: Manifest): Needed => neededFor(manifest, [])

function neededFor(manifest: Manifest, ends: string[]): Needed {
  const entry = Object.keys(manifest).find(source => manifest[source]!.isEntry) ?? 'index.html'
  const wanted = [entry, ...ends.map((end) => {
    const source = Object.keys(manifest).find(source => source.endsWith(end))
    if (!source)
      throw new Error(`The build's manifest has no ${end}; has Slidev changed its names?`)
    return source
  })]
  const sources = [...new Set(wanted.flatMap(source => [...closure(manifest, source)]))]
  const waits = (source: string) => closure(manifest, source).has(entry)
  return {
    entry: manifest[entry]!.file,
    scripts: [...sources.filter(source => !waits(source)), ...sources.filter(waits)].map(source => manifest[source]!.file),
    styles: [...new Set(sources.flatMap(source => manifest[source]!.css ?? []))],
  }
}

/** A source after all that it imports. */
function closure(manifest: Manifest, source: string, found = new Set<string>()): Set<string> {
  if (!found.has(source)) {
    manifest[source]!.imports?.forEach(each => closure(manifest, each, found))
    found.add(source)
  }
  return found
}
