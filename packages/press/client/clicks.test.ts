import { expect, it } from 'vitest'
import { parseClicks } from './clicks'

it.each([
  ['2', '2'],
  ['0', '0'],
  ['99', '99'],
  ['1.5', '1'],
  ['007', '7'],
  [['3', '4'], '3'],
  ['abc', undefined],
  ['NaN', undefined],
  ['Infinity', undefined],
  ['-1', undefined],
  ['', undefined],
  [null, undefined],
  [undefined, undefined],
])('?clicks=%s asks for %s', (asked, clicks) => expect(parseClicks(asked)).toBe(clicks))
