/** The project once more, for a benchmark to change and build. */
import { cpSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { project } from 'slidev-addon-press/project.ts'

/** What a copy of the project does without. */
const LEFT_OUT = new Set(['node_modules', 'dist', 'exports', 'findings', 'shots', 'test-results', 'tests', 'docs'])

/** Copies the project to a folder, which is returned. Packages are shared. */
export function copyProject(copy: string): string {
  for (const name of readdirSync(project().root).filter(name => !LEFT_OUT.has(name) && !name.startsWith('.')))
    cpSync(join(project().root, name), join(copy, name), { recursive: true })
  symlinkSync(join(project().root, 'node_modules'), join(copy, 'node_modules'), 'junction')
  return copy
}
