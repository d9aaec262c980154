import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { decks } from '../deck.ts'
import { project } from '../project.ts'
import { writeMinutes } from './write-minutes.ts'

it.each(decks())('the minutes that $file has, written, leave every byte', ({ file, slides }) => {
  const text = readFileSync(join(project().root, file), 'utf8')
  expect(writeMinutes(text, slides.map(({ frontmatter: { minutes } }) => minutes))).toBe(text)
})

it.each(decks())('other minutes change the lines of $file that say them, and no other', ({ file, slides }) => {
  const text = readFileSync(join(project().root, file), 'utf8')
  const lines = writeMinutes(text, slides.map(({ frontmatter: { minutes = 0 } }) => minutes + 0.25)).split('\n')
  const changed = text.split('\n').flatMap((line, i) => line === lines[i] ? [] : [[line, lines[i]]])
  expect(changed).toEqual(slides.map(({ frontmatter: { minutes } }) => [`minutes: ${minutes}`, `minutes: ${minutes! + 0.25}`]))
})

const DECK = `---
title: A deck
minutes: 1.0 # a first guess
---

# One

minutes: 9 is text

---

# Two has no frontmatter

---
layout: center
deep:
  minutes: 5
---

# Three

---

\`\`\`yaml
layout: two
\`\`\`

# Four

---

\`\`\`yaml
minutes: 4
\`\`\`

# Five
`

const OTHER = [2, 3, 0.5, 0.75, 5]

it('a comment stays, deeper keys are others, and a frontmatter without minutes gets them', () => {
  expect(writeMinutes(DECK, OTHER)).toBe(DECK
    .replace('1.0 #', '2 #')
    .replace('  minutes: 5\n', '  minutes: 5\nminutes: 0.5\n')
    .replace('layout: two\n', 'layout: two\nminutes: 0.75\n')
    .replace('minutes: 4', 'minutes: 5'))
})
it('a number that is written otherwise is the same number', () => {
  expect(writeMinutes(DECK, [1, undefined, undefined, undefined, 4])).toBe(DECK)
})
it('the lines end as they did', () => {
  const windows = DECK.replaceAll('\n', '\r\n')
  expect(writeMinutes(windows, OTHER)).toBe(writeMinutes(DECK, OTHER).replaceAll('\n', '\r\n'))
})
