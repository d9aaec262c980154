/** Files that belong together are all written, or all as they were. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFilesAtomically } from './write-files-atomically.ts'

const FILES = ['a.json', 'b.json', 'c.json']

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deck-write-'))
  for (const file of FILES)
    writeFileSync(join(folder, file), `old ${file}`)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const state = () => Object.fromEntries(readdirSync(folder).map(file => [file, readFileSync(join(folder, file), 'utf8')]))

describe('files that belong together', () => {
  const texts = () => FILES.map(file => ({ path: join(folder, file), text: 'new' }))
  const refusing = (no: number) => {
    let calls = 0
    return (from: string, to: string) => {
      if (++calls === no)
        throw Object.assign(new Error(), { code: 'EACCES' })
      renameSync(from, to)
    }
  }

  it('are all written', () => {
    writeFilesAtomically(texts())
    expect(state()).toEqual({ 'a.json': 'new', 'b.json': 'new', 'c.json': 'new' })
  })

  it.each([[1, 'a.json'], [2, 'b.json'], [3, 'c.json']])('are all put back when number %i does not move', (no, file) => {
    const before = state()
    expect(() => writeFilesAtomically(texts(), refusing(no) as typeof renameSync)).toThrow(new RegExp(`^cannot write \\S+${file} \\(EACCES\\); change its rights and run it again \\(nothing was changed\\)\\.$`))
    expect(state()).toEqual(before)
  })

  it('are not begun when one of them cannot be made ready', () => {
    const before = state()
    expect(() => writeFilesAtomically([...texts(), { path: join(folder, 'nowhere/x.json'), text: '' }])).toThrow(/^cannot write \S+x\.json \(ENOENT\)/)
    expect(state()).toEqual(before)
  })

  it('are named when one cannot be put back either', () => {
    const breaking = (from: string, to: string) => {
      if (to.endsWith('b.json')) {
        rmSync(join(folder, 'a.json'))
        mkdirSync(join(folder, 'a.json'))
        throw Object.assign(new Error(), { code: 'EIO' })
      }
      renameSync(from, to)
    }
    expect(() => writeFilesAtomically(texts(), breaking as typeof renameSync)).toThrow(/^cannot write \S+b\.json \(EIO\), nor put back \S+a\.json; restore it with git checkout before you go on\.$/)
  })
})
