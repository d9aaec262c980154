import type { Deck } from '../deck.ts'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { decks } from '../deck.ts'
import { endRehearsal } from './end-rehearsal.ts'
import { readTakes, takesFolder } from './takes.ts'

let root: string
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'rehearsal-'))))
afterEach(() => rmSync(root, { recursive: true }))

const [deck] = decks() as [Deck]
const [from, end] = [new Date(2026, 10, 30, 14, 5).getTime(), new Date(2026, 10, 30, 14, 6, 7).getTime()]
const say = () => endRehearsal([{ at: from, page: 1, clicks: 0 }], [], end, { deck, root }).trim().split('\n')

it('says where it is kept, and what each slide took', () => {
  const [first, , , row] = say()
  expect(first).toBe('kept rehearsals/2026-11-30T14-05.json')
  expect(row).toMatch(/1 {2}Same race, opposite shapes +\d:\d\d +1:07/)
  expect(readTakes(root).takes).toHaveLength(1)
})

it('is shown where it cannot be kept, and says why', () => {
  writeFileSync(takesFolder(root), 'a file where the folder should be')
  const [first, , , row] = say()
  expect(first).toMatch(/^this rehearsal is not kept: cannot write into .*rehearsals \(\w+\); change its rights\.$/)
  expect(row).toContain('1:07')
})
