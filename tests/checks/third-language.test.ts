/**
 * A third language has all that the types and the parity of the decks ask for; in a browser it is looked at by
 * base.spec.ts.
 */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { parseDeck } from 'slidev-addon-press/deck.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as en from '../../locales/en.ts'
import { NAMES } from '../../locales/names.ts'
import { findMessageProblems, findParityProblems } from '../../locales/parity.ts'
import { Copy } from '../support/copy.ts'
import { addLanguage, english, LIST, messages, slides, written } from '../support/third-language.ts'

/** What TypeScript says of the list, of the new messages, and all that they lead to. */
function typeTroubles(folder: string): string {
  try {
    const tsc = join(folder, 'node_modules/typescript/bin/tsc')
    execFileSync(process.execPath, [tsc, '--noEmit', '--strict', '--skipLibCheck', '--module', 'esnext', '--moduleResolution', 'bundler', '--target', 'es2023', '--allowImportingTsExtensions', '--ignoreConfig', LIST, 'locales/it.ts'], { cwd: folder, encoding: 'utf8' })
    return ''
  }
  catch (error) {
    return (error as { stdout: string }).stdout
  }
}

it('its slides and messages are the first language\'s in other words', () => {
  expect(findParityProblems(english, parseDeck('it', 'slides.it.md', slides), NAMES)).toEqual([])
  expect(findMessageProblems(en.default, messages, NAMES)).toEqual([])
})

describe('added to the talk', () => {
  const copy = new Copy()
  beforeAll(() => addLanguage(copy))
  afterAll(() => copy.remove())

  it('passes the type check, and without one of its messages does not', () => {
    expect(typeTroubles(copy.folder)).toBe('')
    copy.write('locales/it.ts', written({ ...messages, shell: { ...messages.shell, next: undefined } }))
    expect(typeTroubles(copy.folder)).toMatch(/Property 'next' is missing/)
  }, 120_000)
})
