import type { Slide } from 'slidev-addon-press/deck.ts'
import { decks } from 'slidev-addon-press/deck.ts'
import { describe, expect, it } from 'vitest'
import { minutes } from './minutes.ts'
import { countSpokenMinutes, toClock } from './spoken.ts'

const slide = (words: number, frontmatter: Slide['frontmatter'] = {}): Slide => ({ no: 1, layout: 'claim', frontmatter, headline: '', content: '', notes: '[click] '.repeat(frontmatter.clicks ?? 0) + 'word '.repeat(words) })
const found = (slides: Slide[], duration: string) => minutes.deck({ lang: 'en', deck: { lang: 'en', file: 'slides.md', headmatter: { duration }, canvas: { width: 1280, height: 720 }, slides }, measurements: [] }) as { what: string, is: string, limit: string }[]

describe('a slide spoken', () => {
  it('takes a minute for 140 words, two seconds a click, and its pause', () => {
    expect(countSpokenMinutes(slide(140))).toBe(1)
    expect(countSpokenMinutes(slide(70, { clicks: 3 })) * 60).toBeCloseTo(36)
    expect(countSpokenMinutes(slide(70, { pause: 0.5 }))).toBe(1)
  })

  it('is told as a clock tells it', () => expect([0.5, 1.75, 1.2501, 14.61].map(toClock)).toEqual(['0:30', '1:45', '1:16', '14:37']))
})

describe('the minutes of a talk', () => {
  it('may be filled to the second', () => expect(found([slide(140, { minutes: 1 })], '1min')).toEqual([]))
  it('must hold what is said', () => expect(found([slide(145, { minutes: 1 })], '1min')).toMatchObject([{ what: 'the notes, spoken', is: '1:03', limit: 'at most 1:00, its minutes' }]))
  it('must be given', () => expect(found([slide(10)], '0min').map(({ what }) => what)).toEqual(['its minutes']))
  it('must add up', () => expect(found([slide(10, { minutes: 1 })], '2min').map(({ what }) => what)).toEqual(['the duration of the talk']))
})

describe.each(decks())('$file', ({ slides }) => {
  it('ends within fifteen minutes', () => expect(slides.reduce((sum, one) => sum + countSpokenMinutes(one), 0)).toBeLessThanOrEqual(15))
})
