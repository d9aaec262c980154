/** Where things are. All commands read it from here. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from '@slidev/parser'
import { LANGUAGES } from '../../locales/languages.ts'

export const ROOT = join(import.meta.dirname, '../..')
export const DIST = join(ROOT, 'dist')
export const STICK = join(ROOT, 'stick')
export const EXPORTS = join(ROOT, 'exports')
export const SHOTS = join(ROOT, 'shots')
export const FINDINGS = join(ROOT, 'findings')
export const NAME = 'same-race-opposite-shapes'
export const HOST = '127.0.0.1'

export const slidevVersion = (): string => (JSON.parse(readFileSync(join(ROOT, 'node_modules/@slidev/cli/package.json'), 'utf8')) as { version: string }).version

/** The name under which each slide of a language's deck can be linked, where it has one. */
export function slideAliases(lang: string): (string | undefined)[] {
  const { deck } = LANGUAGES[lang]!
  return parseSync(readFileSync(join(ROOT, deck), 'utf8'), deck).slides
    .map(({ frontmatter }) => (frontmatter as { routeAlias?: string }).routeAlias)
}
