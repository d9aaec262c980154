/** The article's style sheet: the deck's colours and faces, what its figures need, and its own rules. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from 'slidev-addon-press/project.ts'
import { facesIn, nameOfFace } from 'slidev-addon-press/util/fonts.ts'

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')

/** The faces that the article is set in, a few of the deck's; other weights fall to the nearest of them. */
const USED = ['Newsreader 400 normal', 'Newsreader 400 italic', 'Libre Franklin 400 normal', 'Libre Franklin 600 normal']
/** Those of the first screen, to be asked for before the styles are read. */
const EARLY = USED.slice(0, 2)

/** A face's file under the site's root, and its rule once the file's address is known. */
export interface ArticleFace { file: string, early: boolean, rule: (href: string) => string }

/**
 * The deck's faces, as the build has named them.
 * @param files the build's, by their paths under the site's root
 * @param used names of faces: those that the article uses, unless given
 * @throws when the build lacks one
 */
export function facesFor(files: string[], used?: (name: string) => boolean): ArticleFace[] {
  return facesIn(read('styles/fonts.css')).filter(face => (used ?? (name => USED.includes(name)))(nameOfFace(face))).map((face) => {
    const stem = face.file.replace(/^.*\/|\.woff2$/g, '')
    const file = files.find(file => new RegExp(`(?:^|/)assets/${stem}-[\\w-]{8}\\.woff2$`).test(file))
    if (!file)
      throw new Error(`The build has no ${stem}-….woff2 in its assets; has Vite changed its names?`)
    return {
      file,
      early: !face.range && EARLY.includes(nameOfFace(face)),
      rule: href => `@font-face{font-family:'${face.family}';font-weight:${face.weight};font-style:${face.style};font-display:swap;src:url('${href}') format('woff2')${face.range ? `;unicode-range:${face.range.replace(/ /g, '')}` : ''}}`,
    }
  })
}

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
