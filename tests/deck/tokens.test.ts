/** No colour outside the tokens, and nothing in the styles that turns text into a bitmap on paper. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../scripts/lib/project.ts'

const FOLDERS = ['components', 'composables', 'layouts', 'scenes', 'scripts', 'setup', 'styles']
const files = FOLDERS.flatMap(folder => readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(file => join(folder, file)))
  .filter(file => /\.(?:vue|ts|css)$/.test(file) && !/\.test\.ts$/.test(file))
const lines = files.flatMap(file => readFileSync(join(ROOT, file), 'utf8').split('\n').map((text, i) => ({ at: `${file}:${i + 1}`, text })))

describe('the styles', () => {
  it('name colours in styles/tokens.css only', () => {
    const colour = /#(?:[\da-f]{3}|[\da-f]{6}|[\da-f]{8})\b(?!-)|\b(?:rgba?|hsla?|oklch|color-mix)\(/i
    const found = lines.filter(({ at, text }) => !at.startsWith(join('styles', 'tokens.css')) && colour.test(text.replace(/`#\$\{[^`]*`/g, '')))
    expect(found.map(({ at, text }) => `${at} ${text.trim()}`)).toEqual([])
  })

  it('use no filter and no blend mode, which turn text into a bitmap in the PDF', () => {
    const raster = /(?:^|[\s;{])(?:backdrop-filter|filter|mix-blend-mode)\s*:/
    const found = lines.filter(({ at, text }) => /\.(?:css|vue):/.test(at) && raster.test(text))
    expect(found.map(({ at, text }) => `${at} ${text.trim()}`)).toEqual([])
  })
})
