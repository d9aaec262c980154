/** The deck that a process works on: its root, its configuration and its folders. One process works on one deck. */
import type { DeckConfig, LanguageConfig, LanguageModule } from './config.ts'
import type { Language } from './messages.ts'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { importModule } from './util/import-module.ts'
import { UserError } from './util/user-error.ts'

export const HOST = '127.0.0.1'
const CONFIG = 'deck.config.ts'

export interface Project {
  root: string
  config: DeckConfig
  /** What files of the talk begin with. */
  name: string
  languages: Record<string, LanguageConfig>
  /** Folders that commands write into. */
  dist: string
  stick: string
  exports: string
  shots: string
  findings: string
}

/** Slidev reads each setup file into modules of its own, so what they share is kept outside modules. */
const shared = globalThis as { pressProject?: Project }

/**
 * The deck that this process works on.
 * @throws when none is open
 */
export function project(): Project {
  if (!shared.pressProject)
    throw new Error('no deck is open; call loadProject() or openProject() first.')
  return shared.pressProject
}

/** Opens a deck by its configuration. */
export function openProject(root: string, config: DeckConfig): Project {
  const languages = config.languages ?? { en: { name: 'English', locale: 'en-GB', deck: 'slides.md', path: '' } }
  const folder = (name: string) => join(root, name)
  return shared.pressProject = {
    root,
    config,
    name: config.name ?? nameOfPackage(root),
    languages,
    dist: folder('dist'),
    stick: folder('stick'),
    exports: folder('exports'),
    shots: folder('shots'),
    findings: folder('findings'),
  }
}

/** Opens the deck at a root, by its deck.config.ts if it has one. */
export async function loadProject(root = process.cwd()): Promise<Project> {
  if (shared.pressProject?.root === root)
    return shared.pressProject
  const file = join(root, CONFIG)
  const config = existsSync(file) ? (await importModule(file) as { default: DeckConfig }).default : {}
  return openProject(root, config)
}

/** All languages with their messages, in the order of the list. */
export function loadLanguages(): Promise<Language[]> {
  return Promise.all(Object.entries(project().languages).map(async ([code, language]) => ({
    code,
    locale: language.locale,
    messages: (await messagesOf(language)).default,
  })))
}

/** The module of a language's words: its own, else the press's in English. */
export const messagesFile = ({ messages }: LanguageConfig): string => messages ? join(project().root, messages) : join(import.meta.dirname, 'messages/en.ts')

/** The words of a language. */
export const messagesOf = (language: LanguageConfig) =>
  importModule(messagesFile(language)) as Promise<LanguageModule>

/** @throws UserError with what must hold before a deck is built or served, and does not */
export async function assertGate(): Promise<void> {
  const trouble = await project().config.gate?.()
  if (trouble)
    throw new UserError(trouble)
}

/** Slidev's command, and its version. */
export const slidevBin = (): string => join(slidevFolder(), 'bin/slidev.mjs')
export const slidevVersion = (): string => (JSON.parse(readFileSync(join(slidevFolder(), 'package.json'), 'utf8')) as { version: string }).version
const slidevFolder = () => join(createRequire(join(project().root, 'package.json')).resolve('@slidev/cli/package.json'), '..')

function nameOfPackage(root: string): string {
  const file = join(root, 'package.json')
  const name = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name : undefined
  return name?.replace(/^@.*\//, '') ?? 'slides'
}
