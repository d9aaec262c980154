/** The deck's faces as a build has named their files, for pages that have no script to ask for them. */
import { facesIn, fontStyles, nameOfFace } from '../util/fonts.ts'

/** A face's name and file under the site's root, and its rule once the file's address is known. */
export interface BuiltFace { name: string, file: string, range?: string, rule: (href: string) => string }

/**
 * @param files the build's, by their paths under the site's root
 * @param used which faces, by their names (`Newsreader 400 normal`)
 * @throws when the build lacks one
 */
export function builtFaces(files: string[], used: (name: string) => boolean = () => true): BuiltFace[] {
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
      rule: href => `@font-face{font-family:'${face.family}';font-weight:${face.weight};font-style:${face.style};font-display:swap;src:url('${href}') format('woff2')${range}}`,
    }
  })
}
