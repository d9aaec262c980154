/** The project once more, for a benchmark to change and build. */
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { project } from 'slidev-addon-press/project.ts'

/** What a copy of the project does without. */
const LEFT_OUT = new Set(['node_modules', 'dist', 'exports', 'findings', 'shots', 'test-results', 'tests', 'docs'])

const PRESS = 'slidev-addon-press'

/** Copies the project to a folder, which is returned. Packages are shared. */
export function copyProject(copy: string): string {
  for (const name of readdirSync(project().root).filter(name => !LEFT_OUT.has(name) && !name.startsWith('.')))
    cpSync(join(project().root, name), join(copy, name), { recursive: true })
  symlinkSync(join(project().root, 'node_modules'), join(copy, 'node_modules'), 'junction')
  return copy
}

/**
 * Gives a folder packages of its own in name: each is a link, so that what Vite and Slidev keep beside them is cold,
 * and nobody else's. The press is the folder's own copy, if it has one.
 */
export function linkPackages(folder: string, press = false): void {
  const [from, to] = [project().root, folder].map(root => join(root, 'node_modules')) as [string, string]
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to)
  for (const { name } of readdirSync(from, { withFileTypes: true }).filter(entry => !entry.name.startsWith('.') && entry.name !== PRESS)) {
    if (!name.startsWith('@')) {
      symlinkSync(join(from, name), join(to, name), 'junction')
      continue
    }
    mkdirSync(join(to, name))
    for (const own of readdirSync(join(from, name)))
      symlinkSync(join(from, name, own), join(to, name, own), 'junction')
  }
  if (press)
    symlinkSync(join(folder, 'packages/press'), join(to, PRESS), 'junction')
}
