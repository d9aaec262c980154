/** The contract with Slidev against the packages as they are installed. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { slidevVersion } from '../project.ts'
import { listContract, SLIDEV_VERSION } from './contract.ts'

const MODULES = join(createRequire(import.meta.url).resolve('@slidev/client/package.json'), '../../..')

function readSource(source: string): string {
  const path = join(MODULES, source)
  if (!existsSync(path))
    return ''
  const files = statSync(path).isDirectory() ? readdirSync(path).map(file => join(path, file)) : [path]
  return files.map(file => readFileSync(file, 'utf8')).join('\n')
}

/** Whether a source has each name in a selector; of anything else, the whole. */
function has(code: string, what: string): boolean {
  const names = what.match(/(?<=[.#[])[\w-]+/g)
  return /^(?:div)?[.#[]/.test(what) ? names!.every(name => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(code)) : code.includes(what)
}

describe.each(Object.entries(listContract()))('Slidev still has the %s', (kind, entries) => {
  it.each(entries)('$what', ({ what, source, text, breaks, users }) => {
    const code = readSource(source)
    const there = text === undefined ? has(code, what) : code.includes(text)
    const hint = `Slidev ${slidevVersion()} has no ${text ?? what} in node_modules/${source} any more. Without it ${breaks}. See what stands there now, and bring ${what} (${kind}) in packages/press/slidev/contract.ts up to date${users ? `, and its users: ${users}` : ''}.`
    expect(there, hint).toBe(true)
  })
})

it('is for the installed version', () => expect(slidevVersion(), 'when all else here passes, raise SLIDEV_VERSION').toBe(SLIDEV_VERSION))
