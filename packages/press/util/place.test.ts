import { describe, expect, it } from 'vitest'
import { findPreferred, findRoot, toFile, toPlace } from './place'

const at = (pathname: string, search = '', hash = '') => ({ pathname, search, hash })

describe('the same place in another language', () => {
  it.each([
    [at('/presenter/6', '?clicks=2'), { base: '/', path: '' }, 'fr/', '/fr/presenter/6?clicks=2'],
    [at('/fr/presenter/6', '?clicks=2'), { base: '/fr/', path: 'fr/' }, '', '/presenter/6?clicks=2'],
    [at('/talk/fr/D1', '?clicks=2&bet=stays', '#x'), { base: '/talk/fr/', path: 'fr/' }, '', '/talk/D1?clicks=2&bet=stays#x'],
    [at('/talk/fr/3'), { base: '/talk/fr/', path: 'fr/' }, 'it/', '/talk/it/3'],
    [at('/talk/'), { base: '/talk/', path: '' }, 'fr/', '/talk/fr/'],
    [at('/talk/fr'), { base: '/talk/fr/', path: 'fr/' }, '', '/talk/'],
  ])('%o of %o in "%s" is %s', (here, own, path, place) => expect(toPlace(here, own, path)).toBe(place))

  it('starts from the base of all', () => expect([findRoot('/talk/fr/', 'fr/'), findRoot('/talk/', '')]).toEqual(['/talk/', '/talk/']))
})

describe('the file of another language', () => {
  it.each([
    [{ pathname: '/media/stick/talk.en.html', hash: '#/S1?clicks=2' }, 'fr', '/media/stick/talk.fr.html#/S1?clicks=2'],
    [{ pathname: '/E:/my.en.html/talk.fr.html', hash: '' }, 'en', '/E:/my.en.html/talk.en.html'],
  ])('of %o in %s is %s', (here, code, file) => expect(toFile(here, code)).toBe(file))
})

describe('the language that a browser prefers', () => {
  it.each([
    [['fr-CA', 'en'], 'fr'],
    [['en-GB', 'fr'], 'en'],
    [['de', 'FR'], 'fr'],
    [['de', 'it'], undefined],
    [[], undefined],
  ])('%j: %s', (asked, code) => expect(findPreferred(asked, ['en', 'fr'])).toBe(code))
})
