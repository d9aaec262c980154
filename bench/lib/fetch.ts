/** What ours is set beside and is no dependency: fetched from npm into a folder of its own. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { UserError } from 'slidev-addon-press/util/user-error.ts'

export const MARP = '@marp-team/marp-cli@4.5.1'
export const REVEAL = 'reveal.js@6'

/** @throws UserError when npm cannot fetch them */
export function fetchPackages(folder: string, ...packages: string[]): void {
  const names = packages.join(' and ')
  console.log(`fetching ${names} …`)
  const npm = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', folder, ...packages], { stdio: 'ignore', shell: process.platform === 'win32' })
  if (npm.status !== 0)
    throw new UserError(`${names} could not be fetched from the npm registry; try again with a network.`)
}

/** Marp's program, in the folder that it was fetched into. */
export const marpCli = (folder: string): string => join(folder, 'node_modules/@marp-team/marp-cli/marp-cli.js')
