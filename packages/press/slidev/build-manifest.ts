/** Which files of a build a slide needs, from Vite's manifest. */
import { PLAY_PAGE, slideModule } from './contract.ts'
import { collectImports } from './graph.ts'

export interface Manifest { [source: string]: { file: string, imports?: string[], css?: string[], isEntry?: boolean } }

/** Each script comes after what it imports, and the entry, which starts the app, after all that do without it. */
export interface AppFiles { entry: string, scripts: string[], styles: string[] }

/**
 * The scripts and styles that a slide waits for.
 * @throws when the manifest has no such slide
 */
export const findSlideFiles = (manifest: Manifest, no: number): AppFiles =>
  findFiles(manifest, [PLAY_PAGE, slideModule(no)])

/** The scripts and styles of the app without a slide. */
export const findAppFiles = (manifest: Manifest): AppFiles => findFiles(manifest, [])

function findFiles(manifest: Manifest, modules: string[]): AppFiles {
  const entry = Object.keys(manifest).find(source => manifest[source]!.isEntry) ?? 'index.html'
  const starts = [entry, ...modules.map((module) => {
    const source = Object.keys(manifest).find(source => source.endsWith(module))
    if (!source)
      throw new Error(`The build's manifest has no ${module}; has Slidev changed its names?`)
    return source
  })]
  const closure = (source: string) => collectImports(source, source => manifest[source]!.imports ?? [])
  const sources = [...new Set(starts.flatMap(source => [...closure(source)]))]
  const needsEntry = (source: string) => closure(source).has(entry)
  return {
    entry: manifest[entry]!.file,
    scripts: [...sources.filter(source => !needsEntry(source)), ...sources.filter(needsEntry)]
      .map(source => manifest[source]!.file),
    styles: [...new Set(sources.flatMap(source => manifest[source]!.css ?? []))],
  }
}
