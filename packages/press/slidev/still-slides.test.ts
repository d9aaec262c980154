import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { SHOW_MODULE } from './contract'
import { isStill, toPlainBox } from './still-slides'

const deck = (transition: unknown, ...own: unknown[]) => ({
  headmatter: { transition },
  slides: own.map(transition => ({ frontmatter: { transition } })),
}) as unknown as Parameters<typeof isStill>[0]

test('a deck is still when it says so and no slide says otherwise', () => {
  expect(isStill(deck({ name: 'none', css: false }, undefined, 'none'))).toBe(true)
  expect(isStill(deck('none', 'fade'))).toBe(false)
  expect(isStill(deck(undefined))).toBe(false)
  expect(isStill(deck('slide-left', 'none'))).toBe(false)
})

test('the box has the group\'s id and classes and nothing of its transition', () => {
  const source = readFileSync(createRequire(import.meta.url).resolve(SHOW_MODULE), 'utf8')
  const [, template] = toPlainBox(source).split('<template>', 2)
  expect(template).toMatch(/<component is="div"\s+id="slideshow"\s+:class="\{/)
  expect(template).not.toMatch(/Transition|tag=|after-leave/)
  expect(template).toContain('v-show="route === currentSlideRoute"')
  expect(() => toPlainBox('<template />')).toThrow('Slidev no longer')
})
