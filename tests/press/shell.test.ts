/** What the build mends in Slidev's own sources, against the sources as they are installed. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fixNestedButton } from 'slidev-addon-press/slidev/fix-nested-buttons.ts'
import { mergeIcons } from 'slidev-addon-press/slidev/icon-sprite.ts'
import { describe, expect, it } from 'vitest'

const client = dirname(createRequire(import.meta.url).resolve('@slidev/client/package.json'))

describe('menus', () => {
  const source = readFileSync(join(client, 'internals/MenuButton.vue'), 'utf8')

  it('hold no button in a button', () => {
    expect(source.match(/<button/g), 'Slidev still has a button round the menu\'s button; if not, drop packages/press/slidev/fix-nested-buttons.ts').toHaveLength(1)
    const mended = fixNestedButton(source)
    expect(mended).not.toContain('button>')
    expect(mended, 'a click still opens the menu').toContain('<div :class="{ disabled }" @click="value = !value">')
    expect(mended.match(/<div/g)).toHaveLength(mended.match(/<\/div>/g)!.length)
  })
  it('are left alone when they are not what we know', () => expect(fixNestedButton('<button>x</button>')).toBe('<button>x</button>'))
})

describe('icons', () => {
  const icon = (name: string, size = '1em', box = '0 0 32 32') =>
    `.i-${name}{--un-icon:url("data:image/svg+xml;utf8,%3Csvg viewBox='${box}' width='${size}' height='${size}' xmlns='http://www.w3.org/2000/svg' %3E%3Cpath fill='currentColor' d='M${name}'/%3E%3C/svg%3E");-webkit-mask:var(--un-icon) no-repeat;mask:var(--un-icon) no-repeat;background-color:currentColor;color:inherit;width:${size};height:${size};mask-size:100% 100%}`
  const sprites: string[] = []
  const emit = (svg: string) => (sprites.push(svg), 'icons.svg')

  it('stand under each other on one sheet, and each rule shows its own', () => {
    const css = mergeIcons(`a{top:0}${icon('1')}b{top:1px}${icon('2', '1.2em')}${icon('3')}`, emit)
    expect(sprites.at(-1)).toBe('<svg xmlns="http://www.w3.org/2000/svg" width="32" height="96"><g transform="translate(0 0)"><path fill=\'currentColor\' d=\'M1\'/></g><g transform="translate(0 32)"><path fill=\'currentColor\' d=\'M2\'/></g><g transform="translate(0 64)"><path fill=\'currentColor\' d=\'M3\'/></g></svg>')
    expect(css).toMatch(/^a\{top:0\}\.i-1,\.i-2,\.i-3\{.*mask:url\(icons\.svg\) 0 0\/100% 300% no-repeat;.*background-color:currentColor\}/)
    expect(css).toMatch(/\.i-2\{[^}]*mask-position:0 50%;width:1\.2em;height:1\.2em\}/)
    expect(css).toMatch(/\.i-3\{[^}]*mask-position:0 100%/)
    expect(css).not.toContain('data:')
  })
  it('on another grid, or alone, stay as they are', () => {
    for (const css of [icon('1'), icon('1', '1em', '0 0 24 24') + icon('2', '1em', '0 0 24 24')])
      expect(mergeIcons(css, emit)).toBe(css)
  })
})
