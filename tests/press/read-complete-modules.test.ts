/** A module that another server of the deck is just writing is waited for. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readComplete, readCompleteModules } from 'slidev-addon-press/slidev/read-complete-modules.ts'
import { afterAll, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'deck-modules-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('comes whole, though it was empty when it was asked for', async () => {
  const file = join(folder, 'a.ts')
  writeFileSync(file, '')
  setTimeout(() => writeFileSync(file, 'export default {}\n'), 50)
  await expect(readComplete(file)).resolves.toBe('export default {}\n')
})

it('is named when it stays cut short, and what to do', async () => {
  const file = join(folder, 'b.ts')
  writeFileSync(file, 'export def')
  await expect(readComplete(file, 30)).rejects.toThrow(`${file} is cut short; end what else shows or builds this deck, remove node_modules/.slidev and start again.`)
})

it('is one that Slidev writes, and no other', () => {
  const { filter } = readCompleteModules().load as { filter: { id: RegExp } }
  expect(filter.id.test('/deck/node_modules/.slidev/virtual/import-glob.5851b16b46.ts?v=1')).toBe(true)
  expect(filter.id.test('C:/deck/node_modules/.slidev/virtual/import-glob.5851b16b46.ts')).toBe(true)
  expect(filter.id.test('/deck/node_modules/@slidev/client/main.ts')).toBe(false)
})
