/** Writes several files that belong together: all of them, or none. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { writeWhole } from 'slidev-addon-press/util/files.ts'
import { UserError } from 'slidev-addon-press/util/user-error.ts'

export interface FileText { path: string, text: string }

/**
 * Replaces files that are there. All are made ready beside their places before the first one moves;
 * should one not move, those that have are put back.
 * @param rename what moves a file into place; only a test hands in its own
 * @throws UserError that says whether everything is as it was
 */
export function writeFilesAtomically(files: FileText[], rename = renameSync): void {
  const beside = (path: string) => join(dirname(path), `.${basename(path)}.${process.pid}`)
  const moved: { path: string, old: Uint8Array }[] = []
  let at = files[0]?.path
  try {
    for (const { path, text } of files)
      writeFileSync(beside(at = path), text)
    for (const { path } of files) {
      const old = readFileSync(at = path)
      rename(beside(path), path)
      moved.push({ path, old })
    }
  }
  catch (error) {
    const why = `cannot write ${at} (${(error as NodeJS.ErrnoException).code ?? String(error)})`
    const lost = moved.filter(({ path, old }) => !putBack(path, old)).map(({ path }) => path)
    throw new UserError(lost.length
      ? `${why}, nor put back ${lost.join(' and ')}; restore ${lost.length > 1 ? 'them' : 'it'} with git checkout before you go on.`
      : `${why}; change its rights and run it again (nothing was changed).`)
  }
  finally {
    for (const { path } of files)
      rmSync(beside(path), { force: true })
  }
}

function putBack(path: string, old: Uint8Array): boolean {
  try {
    writeWhole(path, old)
    return true
  }
  catch {
    return false
  }
}
