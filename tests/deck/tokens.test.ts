/**
 * The tokens' contrast is what their comments say; no colour outside them; nothing in the styles that turns text into a
 * bitmap on paper, or that an engine does not know.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from 'slidev-addon-press/project.ts'
import { describe, expect, it } from 'vitest'

const FOLDERS = ['article', 'components', 'evidence', 'layouts', 'packages', 'setup', 'styles']
const files = FOLDERS.flatMap(folder => readdirSync(join(project().root, folder), { recursive: true, encoding: 'utf8' }).map(file => join(folder, file)))
  .filter(file => /\.(?:vue|ts|css)$/.test(file) && !/\.test\.ts$/.test(file))
const lines = files.flatMap(file => readFileSync(join(project().root, file), 'utf8').split('\n').map((text, i) => ({ at: `${file}:${i + 1}`, text })))

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

  it('give a line under words one property each: Safari drops a text-decoration of several whole', () => {
    const several = /(?:^|[\s;{])text-decoration\s*:\s*[\w-]+\s+[^;}!]/
    const found = lines.filter(({ text }) => several.test(text))
    expect(found.map(({ at, text }) => `${at} ${text.trim()}`)).toEqual([])
  })
})

/** The schemes with what text and strokes owe to the paper; a scheme for more contrast keeps the paper of its own. */
const SCHEMES = [
  { name: 'light', start: ':root {', text: 4.5, stroke: 3 },
  { name: 'dark', start: '\nhtml.dark {', text: 4.5, stroke: 3 },
  { name: 'light with more contrast', start: 'prefers-contrast: more) {\n  :root {', paperOf: ':root {', text: 7, stroke: 4.5 },
  { name: 'dark with more contrast', start: '\n  html.dark {', paperOf: '\nhtml.dark {', text: 7, stroke: 4.5 },
]

describe.each(SCHEMES)('the inks of the $name scheme', ({ start, paperOf = start, text, stroke }) => {
  const css = readFileSync(join(project().root, 'styles/tokens.css'), 'utf8')
  const tokens = (from: string) => {
    const block = css.slice(css.indexOf(from), css.indexOf('}', css.indexOf(from)))
    return new Map([...block.matchAll(/--([\w-]+): (#[\da-f]{6});(?: \/\* (.*?) \*\/)?/g)].map(([, name, colour, comment = '']) => [name!, { colour: colour!, comment }]))
  }
  const inks = tokens(start)
  const paper = tokens(paperOf).get('paper')!.colour
  const given = (name: string) => [...inks.get(name)!.comment.matchAll(/\d+\.\d/g)].map(Number)

  it.each([['ink', text], ['soft', text], ['models', text], ['chains', text], ['hair', stroke]])('%s stands out from the paper by %d, and its comment says by how much', (name, least) => {
    const ratio = contrast(inks.get(name)!.colour, paper)
    expect(ratio, `--${name} on paper`).toBeGreaterThanOrEqual(least)
    expect(given(name), `the comment beside --${name}, which is ${ratio.toFixed(2)}`).toEqual([near(ratio)])
  })

  it('on-fill stands out from both fills', () => {
    const ratios = ['models', 'chains'].map(fill => contrast(inks.get('on-fill')!.colour, inks.get(fill)!.colour))
    expect(Math.min(...ratios), '--on-fill').toBeGreaterThanOrEqual(text)
    expect(given('on-fill'), `the comment beside --on-fill, which is ${ratios.map(ratio => ratio.toFixed(2)).join(', ')}`).toEqual(ratios.map(near))
  })
})

/** A ratio rounded to one place, either way. */
const near = (ratio: number) => expect.closeTo(ratio, 1) as number

/** WCAG's ratio of two colours `#rrggbb`. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
    const channel = Number.parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16) / 255
    return sum + weight * (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)
  }, 0)
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}
