/** Where rehearsals are kept: a JSON file each, in a folder of this machine's that nothing publishes. */
import type { Take } from './rehearsal.ts'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ensureWritable, writeWhole } from '../util/files.ts'
import { takeSchema } from './rehearsal.ts'

/** The folder, at a deck's root. */
export const takesFolder = (root: string): string => join(root, 'rehearsals')

/**
 * Keeps a take under when it began, on this machine's clock: `2026-11-30T14-05.json`; the second one of a minute
 * as `2026-11-30T14-05-2.json`.
 * @returns the file
 * @throws UserError when the folder cannot be written to
 */
export function keepTake(take: Take, root: string): string {
  const folder = takesFolder(root)
  ensureWritable(folder, 'change its rights')
  const name = toName(take.at)
  let path = join(folder, `${name}.json`)
  for (let no = 2; existsSync(path); no++)
    path = join(folder, `${name}-${no}.json`)
  writeWhole(path, `${JSON.stringify(take, undefined, 2)}\n`)
  return path
}

function toName(at: number): string {
  const date = new Date(at)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}-${two(date.getMinutes())}`
}

/** All takes that are kept, the first one first, and a sentence for each file that holds none. */
export function readTakes(root: string): { takes: Take[], broken: string[] } {
  const [folder, takes, broken]: [string, Take[], string[]] = [takesFolder(root), [], []]
  const files = existsSync(folder) ? readdirSync(folder).filter(file => /^[^.].*\.json$/.test(file)).sort() : []
  for (const file of files) {
    try {
      takes.push(takeSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
    }
    catch (error) {
      broken.push(`rehearsals/${file} is no rehearsal (${reasonOf(error)}); it is left out.`)
    }
  }
  return { takes: takes.sort((a, b) => a.at - b.at), broken }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof z.ZodError))
    return error instanceof SyntaxError ? 'it is not JSON' : String(error)
  const [{ path, message }] = error.issues as [z.core.$ZodIssue]
  return path.length ? `${path.join('.')}: ${message}` : message
}
