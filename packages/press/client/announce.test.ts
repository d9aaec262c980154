import { describe, expect, it } from 'vitest'
import { findRevealed, toAnnouncement } from './announce'

describe('what a click revealed', () => {
  it.each([
    ['nothing, when all stays', ['a', 'b'], ['a', 'b'], []],
    ['a text that was not there', ['a'], ['a', 'b'], ['b']],
    ['one more of the same', ['a'], ['a', 'a'], ['a']],
    ['in the order of the slide', ['b'], ['a', 'b', 'c'], ['a', 'c']],
    ['of a text that has grown, what is new', ['One.', 'x'], ['One. Two.', 'x'], ['Two.']],
    ['of a list item that has grown, what is new', ['one'], ['one, two'], ['two']],
    ['a longer word as a whole', ['one'], ['ones'], ['ones']],
    ['nothing, when something goes', ['a', 'b'], ['a'], []],
    ['all, where nothing was', [], ['a', 'b'], ['a', 'b']],
  ])('is %s', (_, before, now, news) => expect(findRevealed(before, now)).toEqual(news))
})

describe('the announcement', () => {
  const words = { arrival: 'Slide {no} of {total}. Space leads on.', slide: 'Slide {no} of {total}: {title}', step: 'Step {step} of {steps}' }
  const at = (no: number, click: number, ...texts: string[]) => ({ no, click, texts })
  const place = { total: 11, clicks: 4, title: 'A bet of $& and more' }
  const told = (now: ReturnType<typeof at>, before?: ReturnType<typeof at>) => toAnnouncement(words, now, before, place)

  it('says of a page that was loaded, whose title is heard anyway, where it is and how to go on', () =>
    expect(told(at(4, 2, 'a'))).toBe('Slide 4 of 11. Space leads on.'))
  it('names a slide on arrival, wherever one comes from and whatever its step', () => {
    expect(told(at(4, 3, 'a'), at(5, 0))).toBe('Slide 4 of 11: A bet of $& and more')
  })
  it('says after a click what that brought, in sentences', () =>
    expect(told(at(4, 1, 'One. Two.', 'a link'), at(4, 0, 'One.'))).toBe('Two. a link.'))
  it('says the step when a click brought nothing to read', () =>
    expect(told(at(4, 1, 'One.'), at(4, 0, 'One.'))).toBe('Step 2 of 5'))
  it('says the step after a click back', () =>
    expect(told(at(4, 0), at(4, 1, 'One.'))).toBe('Step 1 of 5'))
  it('says nothing twice', () =>
    expect(told(at(4, 1, 'One.'), at(4, 1))).toBeUndefined())
})

describe('words to announce with', () => {
  it('that forget a part are told of in a sentence', () => {
    expect(() => toAnnouncement({ arrival: 'Slide', slide: 'Slide', step: 'b' }, { no: 1, click: 0, texts: [] }, undefined, { total: 1, clicks: 0, title: '' })).toThrow('no place for {no}')
  })
})
