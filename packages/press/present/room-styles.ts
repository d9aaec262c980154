/**
 * Renders the style sheet of the room's pages: the deck's typefaces and colours, of which a snapshot has a part, and
 * their own rules.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from '../project.ts'
import { renderDeckCss } from '../site/deck-css.ts'
import { findBuiltFaces } from '../site/font-faces.ts'
import { minifyCss } from '../util/minify-css.ts'

/** @param files the build's, by their paths under the root */
export function renderRoomCss(files: string[]): string {
  const { config: { colors }, root } = project()
  const faces = findBuiltFaces(files).map(({ file, rule }) => rule(`/${file}`)).join('')
  const tokens = colors?.css ? minifyCss(readFileSync(join(root, colors.css), 'utf8')) : ''
  return faces + tokens + renderDeckCss(join(import.meta.dirname, 'room.css'))
}
