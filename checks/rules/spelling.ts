import type { Slide } from '../../scripts/lib/deck.ts'
import type { DeckRule, Finding, Place } from '../types.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { spellCheckDocument } from 'cspell-lib'
import { ROOT } from '../../scripts/lib/project.ts'

/** Which English, and so on; our own words for each language stand in checks/spelling/. */
const LOCALES: Record<string, string> = { en: 'en-GB' }
/** Keys of the frontmatter whose values are for Slidev or for us, not for an audience. */
const NO_WORDS = new Set(['aspectRatio', 'cites', 'claim', 'colorSchema', 'evidence', 'favicon', 'fonts', 'href', 'htmlAttrs', 'id', 'layout', 'routeAlias', 'sources', 'theme', 'titleTemplate', 'to', 'verdict'])

export const spelling: DeckRule = {
  holds: 'All words of slides and notes are spelt as a dictionary has them.',
  mend: 'correct it, or add a right word to checks/spelling/',
  deck: async ({ lang, deck }) => {
    const words = readFileSync(join(ROOT, 'checks/spelling', `${lang}.txt`), 'utf8').split('\n').map(line => line.replace(/#.*/, '').trim()).filter(Boolean)
    const found: (Finding & Place)[] = []
    for (const slide of deck.slides) {
      for (const [what, text] of Object.entries(said(slide))) {
        const { issues } = await spellCheckDocument(
          { uri: `${slide.no}.txt`, text, languageId: 'plaintext', locale: LOCALES[lang] ?? lang },
          { generateSuggestions: true, noConfigSearch: true, numSuggestions: 3 },
          { words, language: LOCALES[lang] ?? lang },
        )
        found.push(...issues.map(({ text, suggestions = [] }) => ({ slide, what: `"${text}" in the ${what}`, is: 'in no dictionary', limit: suggestions.length ? `perhaps ${suggestions.slice(0, 3).join(', ')}` : 'a known word' })))
      }
    }
    return found
  },
}

/** What a slide says, without markup. */
function said({ content, notes, frontmatter }: Slide): Record<string, string> {
  return {
    slide: content.replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ').replace(/\]\([^)]*\)/g, ' ').replace(/^::\w+::$/gm, ' '),
    frontmatter: strings(frontmatter).join('\n'),
    notes: notes.replaceAll('[click]', ' '),
  }
}

function strings(value: unknown): string[] {
  if (typeof value === 'string')
    return [value]
  if (typeof value !== 'object' || value === null)
    return []
  return Object.entries(value).flatMap(([key, inner]) => NO_WORDS.has(key) ? [] : strings(inner))
}
