/** Writing so that nothing is ever half there: first beside, then moved into place. */
import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { UserError } from './user-error.ts'

/**
 * Makes a folder, or sees that it can be written to; called before the work, so that none is lost.
 * @param mend what to do when it cannot, as the rest of a sentence
 * @throws UserError when it cannot
 */
export function ensureWritable(folder: string, mend = 'choose another folder with --out, or change its rights'): void {
  try {
    make(folder)
    accessSync(folder, constants.W_OK | constants.X_OK)
  }
  catch (error) {
    throw new UserError(`cannot write into ${folder} (${codeOf(error)}); ${mend}.`)
  }
}

/**
 * Writes a file whole or not at all.
 * @param mend what to do when it cannot, as the rest of a sentence
 * @throws UserError when the path is a folder or cannot be written
 */
export function writeWhole(
  path: string,
  bytes: Uint8Array | string,
  mend = 'choose another place with --out',
): void {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}`)
  try {
    writeFileSync(beside, bytes)
    renameSync(beside, path)
  }
  catch (error) {
    throw new UserError(`cannot write ${path} (${codeOf(error)}); ${mend}.`)
  }
  finally {
    rmSync(beside, { force: true })
  }
}

/** A size for people: 1 kB is 1000 bytes. */
export function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}

/** The time of the last change, or nothing when there is no such file. */
export function changed(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs
}

/** All files under a path, which need not exist; with their folders, whose times tell of what was deleted. */
export function walk(path: string, folders = false): string[] {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter(entry => folders || entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
  }
  catch {
    return []
  }
}

/** Level by level: `recursive` never comes back from a folder below /proc. */
function make(folder: string): void {
  if (existsSync(folder))
    return
  make(dirname(folder))
  mkdirSync(folder)
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error)
}
