/** Minifies the scripts of inline-scripts/, which pages carry or load before the app. Each is made once a process. */
import { join } from 'node:path'
import { project } from '../project.ts'
import { bundleScript } from '../util/bundle-script.ts'

/** Files at the site's root: a slide's page loads the first only where it is needed; a hundred app pages the second. */
export const STORAGE_SCRIPT = 'keep.js'
export const APP_PAGE_SCRIPT = 'await.js'

const scripts = new Map<string, Promise<string>>()

function readScript(name: string, values = {}): Promise<string> {
  const made = scripts.get(name)
    ?? bundleScript(join(import.meta.dirname, 'inline-scripts', `${name}.ts`), values).then(code => code.trim())
  scripts.set(name, made)
  return made
}

export const bootScript = (): Promise<string> =>
  readScript('boot', { LIVE_QUERY: ['print', 'embedded', ...project().config.liveQuery ?? []].join('|') })
export const appLoader = (): Promise<string> => readScript('start-app')
export const redirectScript = (): Promise<string> => readScript('redirect')
export const storageFallback = (): Promise<string> => readScript('keep-storage')
export const appPageScript = (): Promise<string> => readScript('await-app')

/** All scripts that stand in pages; the Content-Security-Policy knows them by their hashes. */
export const inlineScripts = (): Promise<string[]> => Promise.all([bootScript(), appLoader(), redirectScript()])
