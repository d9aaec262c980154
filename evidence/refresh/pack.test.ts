import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { packed } from '../../tests/support/registries'
import { assertIntegrity, readPackedFile, readTree } from './pack'

const LONG = 'é'.repeat(600)
const tgz = packed({ 'package/a.json': '{}', 'package/b.txt': LONG, 'package/c.txt': 'last' })

describe('a package', () => {
  it('gives a file whole, wherever it stands', () => {
    expect(['package/a.json', 'package/b.txt', 'package/c.txt'].map(path => readPackedFile(tgz, path, 'x'))).toEqual(['{}', LONG, 'last'])
  })

  it('that lacks the file or is none is told', () => {
    expect(() => readPackedFile(tgz, 'a.json', 'x')).toThrow(/^The source "x" no longer packs a\.json; look where/)
    expect(() => readPackedFile(Buffer.from('no'), 'a.json', 'x')).toThrow(/cannot be unpacked \(Z_DATA_ERROR\)/)
    expect(() => readPackedFile(tgz.subarray(0, 60), 'a.json', 'x')).toThrow(/cannot be unpacked \(Z_BUF_ERROR\)/)
  })

  it('is the one npm vouches for', () => {
    const integrity = `sha512-${createHash('sha512').update(tgz).digest('base64')}`
    expect(() => assertIntegrity(tgz, integrity, 'x')).not.toThrow()
    expect(() => assertIntegrity(tgz.subarray(1), integrity, 'x')).toThrow(/whose sha512 is not the one npm names; do not use it/)
    expect(() => assertIntegrity(tgz, 'sha1-abc=', 'x')).toThrow(/sha512/)
  })
})

describe('a repository', () => {
  const long = `folder/${'é'.repeat(60)}/${'b'.repeat(100)}.toml`
  const files = { 'r-0a1b/a.txt': 'first', [`r-0a1b/${long}`]: 'long', 'r-0a1b/f/link.toml': { link: '../a.txt' }, 'r-0a1b/far.toml': { link: `../${long}` }, 'r-0a1b/z.txt': 'last' }
  const tree = readTree(packed(files), 'x')

  it('gives its files by their paths in it, however long, without the headers between', () => {
    expect([...tree.keys()]).toEqual(['a.txt', long, 'f/link.toml', 'far.toml', 'z.txt'])
    expect(['a.txt', long, 'z.txt'].map(path => tree.get(path)!.bytes.toString())).toEqual(['first', 'long', 'last'])
  })

  it('gives its links, however far they lead', () => {
    expect([...tree.values()].map(({ link }) => link)).toEqual([undefined, undefined, '../a.txt', `../${long}`, undefined])
  })

  it('without files, or none at all, is told', () => {
    expect(() => readTree(packed({}), 'x')).toThrow(/^The source "x" sent an archive without files; try again later\.$/)
    expect(() => readTree(Buffer.from('no'), 'x')).toThrow(/cannot be unpacked/)
  })
})
