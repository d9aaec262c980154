/** Finds the deck's typefaces among a build's files, for pages without a script. */
import { facesIn, fontStyles, nameOfFace } from '../util/fonts.ts'

export interface BuiltFace {
  name: string
  /** The file's path under the site's root. */
  file: string
  range?: string
  /** Renders the `@font-face` rule for the file's address. */
  rule: (href: string) => string
}

/**
 * @param files the build's files, by their paths under the site's root
 * @param used whether a face is wanted, by its name (`Inter 400 normal`)
 * @throws when the build lacks the file of a face
 */
export function findBuiltFaces(files: string[], used: (name: string) => boolean = () => true): BuiltFace[] {
  return facesIn(fontStyles()).filter(face => used(nameOfFace(face))).map((face) => {
    const stem = face.file.replace(/^.*\/|\.woff2$/g, '')
    const file = files.find(file => new RegExp(`(?:^|/)assets/${stem}-[\\w-]{8}\\.woff2$`).test(file))
    if (!file)
      throw new Error(`The build has no ${stem}-….woff2 in its assets; has Vite changed its names?`)
    const range = face.range ? `;unicode-range:${face.range.replace(/ /g, '')}` : ''
    return {
      name: nameOfFace(face),
      file,
      range: face.range,
      rule: href => `@font-face{font-family:'${face.family}';font-weight:${face.weight};font-style:${face.style};`
        + `font-display:swap;src:url('${href}') format('woff2')${range}}`,
    }
  })
}
