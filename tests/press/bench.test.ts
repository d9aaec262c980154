import { describe, expect, it } from 'vitest'
import { cumulate } from '../../bench/lib/load.ts'
import { marpDeck, revealPage } from '../../bench/lib/material.ts'

describe('layout shift', () => {
  it('is that of the worst burst', () => {
    expect(cumulate([])).toBe(0)
    expect(cumulate([{ at: 100, value: 0.1 }, { at: 900, value: 0.2 }, { at: 1900, value: 0.25 }])).toBeCloseTo(0.3)
  })

  it('is counted for 5 s at most', () => {
    expect(cumulate(Array.from({ length: 10 }, (_, i) => ({ at: i * 900, value: 0.1 })))).toBeCloseTo(0.6)
  })
})

describe('the slides of others', () => {
  const slides = [{ headline: 'A < B', drawings: ['<svg></svg>'], words: ['1 < 2 & *so*', '*'] }, { headline: 'B', drawings: [], words: [] }]

  it('have as many sections in reveal.js, with the words as they are', () => {
    const page = revealPage(slides)
    expect(page.match(/<section>/g)).toHaveLength(2)
    expect(page).toContain('<li>1 &lt; 2 &amp; *so*</li>')
  })

  it('are parted by rules in Marp, without marks of Markdown in the words', () => {
    const deck = marpDeck(slides)
    expect(deck.split('\n\n---\n\n')).toHaveLength(2)
    expect(deck).toMatch(/\n- 1 {3}2 & {2}so\n/)
    expect(deck).not.toMatch(/^- *$/m)
  })
})
