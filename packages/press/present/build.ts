/** What `press present` serves: a build for the stage, kept until a source changes, and pages of the server's own. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildSite, staleness } from '../build/build.ts'
import { cacheOf } from '../bundle.js'
import { project } from '../project.ts'

const folder = () => join(cacheOf(project().root), 'present')

/** What a killed server on a port leaves (memory.ts). */
export const memoryFile = (port: number): string => join(cacheOf(project().root), `present-${port}.json`)

/**
 * The folder of the build for the stage, made if there is none or its sources are newer.
 * @throws UserError when it cannot be built
 */
export async function ensureStageBuild(fresh = false): Promise<string> {
  const dist = join(folder(), 'site')
  const why = fresh ? 'it was asked for' : staleness(project().root, dist)
  if (!why) {
    console.log('build: the one for the stage is up to date\n')
    return dist
  }
  console.log(existsSync(dist) ? `build: ${why.replace('dist/', 'the one for the stage')}, building…` : 'build: the first one for the stage, building…')
  const { seconds } = await buildSite({ site: { base: '/' }, notes: true, prose: false, stage: true }, dist)
  console.log(`build: made in ${seconds.toFixed(1)} s\n`)
  return dist
}
