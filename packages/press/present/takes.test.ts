import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepTake, readTakes, takesFolder } from './takes.ts'

let root: string
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'takes-'))))
afterEach(() => rmSync(root, { recursive: true }))

/** By this machine's clock, as files are named. */
const at = (minute: number) => new Date(2026, 10, 30, 14, minute).getTime()
const take = (minute: number) => ({ at: at(minute), title: 'Talk', visits: [{ page: 1, click: 0, ms: 1500 }] })

it('takes are kept by when they began, and read back in order', () => {
  for (const minute of [7, 5, 5])
    keepTake(take(minute), root)
  expect(readdirSync(takesFolder(root)).sort()).toEqual(['2026-11-30T14-05-2.json', '2026-11-30T14-05.json', '2026-11-30T14-07.json'])
  expect(readTakes(root)).toEqual({ takes: [take(5), take(5), take(7)], broken: [] })
})

it('where nothing is kept there is nothing, and no folder is made', () => {
  expect(readTakes(root)).toEqual({ takes: [], broken: [] })
  expect(existsSync(takesFolder(root))).toBe(false)
})

it('a file that is no take is named and left out', () => {
  keepTake(take(5), root)
  const write = (name: string, text: string) => writeFileSync(join(takesFolder(root), name), text)
  write('a.json', '{ "at": 1,')
  write('b.json', JSON.stringify({ ...take(6), visits: [{ page: 0, click: 0, ms: 1 }] }))
  write('c.json', 'null')
  write('.d.json', 'half')
  write('e.txt', 'a note')
  const { takes, broken } = readTakes(root)
  expect(takes).toEqual([take(5)])
  expect(broken).toEqual([
    'rehearsals/a.json is no rehearsal (it is not JSON); it is left out.',
    expect.stringMatching(/^rehearsals\/b\.json is no rehearsal \(visits\.0\.page: .*\); it is left out\.$/),
    expect.stringMatching(/^rehearsals\/c\.json is no rehearsal \(.*\); it is left out\.$/),
  ])
})
