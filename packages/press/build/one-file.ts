/** Builds one HTML file a language that opens without a server: for a USB stick, and somebody else's laptop. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { assertGate, project } from '../project.ts'
import { ensureWritable, writeWhole } from '../util/files.ts'
import { buildLanguages } from './run-slidev.ts'

export interface OneFile { name: string, path: string, bytes: number }

/**
 * Builds every language, with its speaker's notes, into files beside each other; the key `l` goes from one to the next.
 * @throws UserError when `out` cannot be written, a figure cannot be looked up, or Slidev fails
 */
export async function buildStick(out = project().stick): Promise<OneFile[]> {
  await assertGate()
  ensureWritable(out)
  const parts = join(out, `.parts-${process.pid}`)
  try {
    const { built } = buildLanguages('/', parts, { notes: true, app: true, stick: true })
    const folders = await Promise.all(Object.values(built))
    return Object.entries(project().languages).map(([code, { name }], i) => {
      const [html, path] = [readFileSync(join(folders[i]!, 'index.html')), join(out, `${project().name}.${code}.html`)]
      writeWhole(path, html)
      return { name, path, bytes: html.length }
    })
  }
  finally {
    if (existsSync(parts))
      rmSync(parts, { recursive: true })
  }
}
