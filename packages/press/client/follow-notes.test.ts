import { describe, expect, it } from 'vitest'
import { computeScroll } from './follow-notes'

describe('the notes are scrolled', () => {
  it.each([
    ['not at all at their beginning', { top: 20, bottom: 90 }, 0],
    ['to a paragraph, with a fifth of the box for what was said before', { top: 700, bottom: 900 }, 620],
    ['so that the end of a long one is in sight too', { top: 700, bottom: 1080 }, 680],
    ['to the first line of one that fits exactly', { top: 700, bottom: 1100 }, 700],
    ['to the first line of one that does not fit', { top: 700, bottom: 1500 }, 700],
  ])('%s', (_, now, scroll) => {
    expect(computeScroll(now, 400)).toBe(scroll)
  })
})
