import { describe, expect, it } from 'vitest'
import { findDeckAddress, isPublic, toReadable } from './address'

const at = (url: string) => new URL(url)

describe('findDeckAddress', () => {
  it('prefers what the build was told', () =>
    expect(findDeckAddress('https://example.org/deck/', at('http://localhost:3030'), '/')).toBe('https://example.org/deck/'))

  it('takes an address without a slash at its end for the folder that it is', () =>
    expect(findDeckAddress('https://example.org/deck', at('http://localhost:3030'), '/')).toBe('https://example.org/deck/'))

  it('falls back on a public host, with its base', () =>
    expect(findDeckAddress(undefined, at('https://name.github.io/deck/13'), '/deck/')).toBe('https://name.github.io/deck/'))

  it.each(['http://localhost:3030', 'http://127.0.0.1:4173', 'http://192.168.1.4', 'http://[::1]:80', 'http://laptop.local', 'http://laptop', 'file:///home/deck/index.html'])('gives none on %s', url =>
    expect(findDeckAddress('', at(url), '/')).toBeUndefined())

  it.each(['example.org', 'ftp://example.org', 'later'])('refuses %s and says how to write it', site =>
    expect(() => findDeckAddress(site, at('http://localhost'), '/')).toThrow(/not a web address; write it like/))
})

describe('isPublic', () => {
  it('takes a name of the web', () => expect(isPublic('deck.example.org')).toBe(true))
  it('is not fooled by a local word inside a name', () => expect(isPublic('localhost.example.org')).toBe(true))
})

describe('toReadable', () => {
  it('drops what nobody types and breaks after slashes', () =>
    expect(toReadable('https://name.github.io/deck/fr/')).toEqual(['name.github.io/', 'deck/', 'fr']))
  it('leaves a bare host alone', () => expect(toReadable('https://example.org/')).toEqual(['example.org']))
})
