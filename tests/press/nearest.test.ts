/** Which page an address means that has none. */
import { findNearestPage } from 'slidev-addon-press/build/nearest-page.ts'
import { describe, expect, it } from 'vitest'

const PAGES = ['', '1/', '2/', '14/', 'S1/', 'read/', 'overview/', 'presenter/', 'presenter/1/', 'presenter/14/', 'fr/', 'fr/1/', 'fr/14/', 'fr/S1/', 'fr/read/']

describe('an address without a page', () => {
  it.each([
    ['', ''],
    ['index.html', ''],
    ['2/', '2/'],
    ['/2', '2/'],
    ['2/index.html', '2/'],
    ['s1', 'S1/'],
    ['FR/14', 'fr/14/'],
    ['fr//READ/Index.HTML', 'fr/read/'],
    ['Presenter/14/', 'presenter/14/'],
  ])('%s surely means %s', (path, page) => expect(findNearestPage(path, PAGES)).toEqual({ page, sure: true }))

  it.each([
    ['99', '14/'],
    ['0', '1/'],
    ['-3', '1/'],
    ['fr/99/', 'fr/14/'],
    ['presenter/15', 'presenter/14/'],
    ['fr/nowhere', 'fr/'],
    ['FR/S1/more', 'fr/S1/'],
    ['a/b/c', ''],
    ['read/15', 'read/'],
    ['2/99', '2/'],
  ])('%s is nearest to %s', (path, page) => expect(findNearestPage(path, PAGES)).toEqual({ page, sure: false }))
})
