/** Imports a module whose file is known at run time alone: the bundle has those that a deck names (bundle.js). */
import { pathToFileURL } from 'node:url'

const shared = globalThis as { pressModules?: Record<string, string> }

/** Imports a file of TypeScript: from the bundle that runs, if it is in there. */
export async function importModule(file: string): Promise<unknown> {
  const { pressModules } = shared
  // A language that the configuration makes up is in no bundle.
  if (pressModules && !pressModules[file])
    (await import('tsx/esm/api')).register()
  return import(pathToFileURL(pressModules?.[file] ?? file).href)
}
