/** Reads custom properties from the deck's style sheet of colors. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from '../project.ts'

/** All values that the style sheet gives a property, light first, then dark; none without a style sheet. */
export function readCustomProperty(name: string): string[] {
  const css = project().config.colors?.css
  const text = css ? readFileSync(join(project().root, css), 'utf8') : ''
  return [...text.matchAll(new RegExp(`${name}: *([^;]+);`, 'g'))].map(([, value]) => value!)
}
