/** A copy of the project to break on purpose; the real one is never touched. */
import type { ChildOptions, Ended } from 'slidev-addon-press/util/process.ts'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { project } from 'slidev-addon-press/project.ts'
import { runNode } from 'slidev-addon-press/util/process.ts'

/** What is made, not written; and the packages, which are linked. */
const PRESS = 'slidev-addon-press'
const LEFT_OUT = new Set(['node_modules', 'dist', 'exports', 'findings', 'rehearsals', 'shots', 'test-results', 'docs', 'tests'])

/** The packages, but for the press, of which a copy has its own. */
export function linkPackages(folder: string): void {
  const [packages, links] = [join(project().root, 'node_modules'), join(folder, 'node_modules')]
  mkdirSync(links)
  for (const name of readdirSync(packages).filter(name => name !== PRESS && !name.startsWith('.')))
    symlinkSync(join(packages, name), join(links, name), 'junction')
  symlinkSync(join(folder, 'packages/press'), join(links, PRESS), 'junction')
}

export class Copy {
  readonly folder: string

  /** @param name what its folder's name begins with */
  constructor(name = 'deck-copy-') {
    this.folder = mkdtempSync(join(tmpdir(), name))
    for (const name of readdirSync(project().root).filter(name => !LEFT_OUT.has(name) && !name.startsWith('.')))
      cpSync(join(project().root, name), join(this.folder, name), { recursive: true })
    linkPackages(this.folder)
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text)
  }

  /** Puts one text in the place of another, which must be there once. */
  replace(file: string, from: string, to: string): void {
    const parts = readFileSync(join(this.folder, file), 'utf8').split(from)
    if (parts.length !== 2)
      throw new Error(`${file} has "${from}" ${parts.length - 1} times, not once; change the test to match it.`)
    this.write(file, parts.join(to))
  }

  /** Leaves it one language, where the others would only take time. */
  keepLanguage(lang: string): void {
    const file = 'locales/languages.ts'
    this.write(file, readFileSync(join(this.folder, file), 'utf8').replace(/^ {2}(\w\w): \{.*\n/gm, (line, code) => code === lang ? line : ''))
  }

  /** Runs one of the press's commands there, such as `build` or `check-deck`, or a script by its path, to its end. */
  run(command: string, args: string[] = [], options: Omit<ChildOptions, 'cwd'> = {}): Promise<Ended> {
    const program = command.includes('/') ? ['--import', 'tsx', command] : ['packages/press/press.js', ...command.split('-')]
    return runNode([...program, ...args], { ...options, cwd: this.folder })
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
