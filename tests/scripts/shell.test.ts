/** What the build mends in Slidev's own sources, against the sources as they are installed. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plainMenu } from '../../setup/plain-menus'

const client = dirname(createRequire(import.meta.url).resolve('@slidev/client/package.json'))

describe('menus', () => {
  const source = readFileSync(join(client, 'internals/MenuButton.vue'), 'utf8')

  it('hold no button in a button', () => {
    expect(source.match(/<button/g), 'Slidev still has a button round the menu\'s button; if not, drop setup/plain-menus.ts').toHaveLength(1)
    const mended = plainMenu(source)
    expect(mended).not.toContain('button>')
    expect(mended, 'a click still opens the menu').toContain('<div :class="{ disabled }" @click="value = !value">')
    expect(mended.match(/<div/g)).toHaveLength(mended.match(/<\/div>/g)!.length)
  })
  it('are left alone when they are not what we know', () => expect(plainMenu('<button>x</button>')).toBe('<button>x</button>'))
})
