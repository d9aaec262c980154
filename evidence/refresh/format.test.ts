import type { RollupFile } from './derive'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { formatEntries, formatRollups } from './format'

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')

it.each(['evidence.json', 'sources.json'])('%s comes back byte for byte', (file) => {
  expect(formatEntries(JSON.parse(read(file)) as object[])).toBe(read(file))
})

it('rollups.json comes back byte for byte', () => {
  expect(formatRollups(JSON.parse(read('rollups.json')) as RollupFile)).toBe(read('rollups.json'))
})
