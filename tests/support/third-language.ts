/** A third language is one file of slides, one of messages and one line in one list. */
import type { Copy } from './copy.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decks } from 'slidev-addon-press/deck.ts'
import { project } from 'slidev-addon-press/project.ts'
import * as en from '../../locales/en.ts'
import { pseudoSlides, pseudoTree } from './pseudo.ts'

type Messages = typeof en.default

export const LIST = 'locales/languages.ts'
const LINE = `  it: { name: 'Italiano', locale: 'it-IT', deck: 'slides.it.md', path: 'it/', messages: 'locales/it.ts' },`

export const english = decks().find(({ lang }) => lang === 'en')!
export const slides = pseudoSlides(english, 'it')
export const messages = pseudoTree(en.default, 'messages') as Messages

/** Its file of messages. */
export const written = (own: object): string => `import type { Messages } from './messages.ts'\n\nexport default ${JSON.stringify(own, undefined, 2)} satisfies Messages\n\nexport const slidev = ${JSON.stringify(pseudoTree(en.slidev, 'messages'))}\n`

/** Adds it to a copy of the talk. */
export function addLanguage(copy: Copy): void {
  const last = readFileSync(join(project().root, LIST), 'utf8').split('\n').findLast(line => /^ {2}\w\w: \{/.test(line))!
  copy.write('slides.it.md', slides)
  copy.write('locales/it.ts', written(messages))
  copy.replace(LIST, last, `${last}\n${LINE}`)
}
