import type { BuiltFace } from 'slidev-addon-press/build/font-faces.ts'
/** The article's style sheet: the deck's colours and faces, what its figures need, and its own rules. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtFaces } from 'slidev-addon-press/build/font-faces.ts'
import { project } from 'slidev-addon-press/project.ts'

const read = (file: string) => readFileSync(join(project().root, file), 'utf8')

/** The faces that the article is set in, a few of the deck's; other weights fall to the nearest of them. */
const USED = ['Newsreader 400 normal', 'Newsreader 400 italic', 'Libre Franklin 400 normal', 'Libre Franklin 600 normal']
/** Those of the first screen, to be asked for before the styles are read. */
const EARLY = USED.slice(0, 2)

/** The faces that the article is set in; `early` are asked for before the styles are read. */
export const articleFaces = (files: string[]): (BuiltFace & { early: boolean })[] =>
  builtFaces(files, name => USED.includes(name)).map(face => ({ ...face, early: !face.range && EARLY.includes(face.name) }))

/**
 * The colours for a page without a script: what the deck's dark scheme says is said where the system asks for it,
 * on a screen, as paper is light.
 */
export function systemSchemes(tokens: string): string {
  return tokens
    .replace(/:root, html\.dark/g, ':root')
    .replace(/html\.dark (\{[^}]*\})/g, '@media screen and (prefers-color-scheme:dark){:root$1}')
}

/** All of it but the faces. `figures` are the figures' rules; the article's own come last. */
export function articleCss(figures: string): string {
  const fallbacks = [...read('styles/fonts.css').matchAll(/@font-face \{[^}]*fallback'[^}]*\}/g)].map(([rule]) => rule).join('')
  // The deck's own shell is not here.
  const tokens = systemSchemes(read('styles/tokens.css')).replace(/--(?:slidev|code|move)[\w-]*:[^;]*;/g, '')
  return smaller(fallbacks + tokens) + figures + smaller(readFileSync(join(import.meta.dirname, 'article.css'), 'utf8'))
}

/** A style sheet without comments and white space. */
function smaller(css: string): string {
  return css.replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' ').replace(/ ?([{};,]) ?/g, '$1').replace(/: /g, ':').replace(/;\}/g, '}').trim()
}
