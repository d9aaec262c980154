import type { Slide } from '../../../deck.ts'
import type { DeckRule, Finding, Place } from '../types.ts'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { spellCheckDocument } from 'cspell-lib'
import { messagesOf, project } from '../../../project.ts'

export const spelling: DeckRule = {
  holds: 'All words of slides and notes are spelt as a dictionary has them.',
  mend: 'correct it, or add a right word to the folder that check.spelling in deck.config.ts names',
  deck: async ({ lang, deck }) => {
    const language = project().languages[lang]!
    const { locale, dictionary } = language
    if (!dictionary)
      return []
    const settings = { words: wordsOf(lang), language: locale, import: dictionary === 'built in' ? [] : [dictionary] }
    const found: (Finding & Place)[] = []
    const check = async (text: string, where: string, slide?: Slide) => {
      const { issues } = await spellCheckDocument(
        { uri: `${slide?.no ?? 'messages'}.txt`, text, languageId: 'plaintext', locale },
        { generateSuggestions: true, noConfigSearch: true, numSuggestions: 3 },
        settings,
      )
      found.push(...issues.map(({ text, suggestions = [] }) => ({ slide, what: `"${text}" in ${where}`, is: 'in no dictionary', limit: suggestions.length ? `perhaps ${suggestions.slice(0, 3).join(', ')}` : 'a known word' })))
    }
    for (const slide of deck.slides) {
      for (const [what, text] of Object.entries(said(slide)))
        await check(text, `the ${what}`, slide)
    }
    const words = { ...(await messagesOf(language)).default, sources: {} } // their titles are others' words
    await check(strings(words, 'messages').join('\n'), `locales/${lang}.ts`)
    return found
  },
}

/** Names, which are the same in every language, and a language's terms that no dictionary has. */
function wordsOf(lang: string): string[] {
  return ['names', lang].map(name => join(project().root, project().config.check?.spelling ?? 'spelling', `${name}.txt`)).filter(existsSync)
    .flatMap(file => readFileSync(file, 'utf8').split('\n').map(line => line.replace(/#.*/, '').trim()).filter(Boolean))
}

/** What a slide says, without markup. */
function said({ content, notes, frontmatter }: Slide): Record<string, string> {
  return {
    slide: content.replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ').replace(/\]\([^)]*\)|\b[\w.]+\.com\/\S*/g, ' ').replace(/^::\w+::$/gm, ' '),
    frontmatter: strings(frontmatter).join('\n'),
    notes: notes.replaceAll('[click]', ' '),
  }
}

/** All words of a tree, without what is for the program only. */
function strings(value: unknown, at = ''): string[] {
  if (typeof value === 'string')
    return project().config.check?.isCode?.(at) ? [] : [value.replace(/\{\w+\}/g, ' ')]
  if (typeof value !== 'object' || value === null)
    return []
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, [at, key].filter(Boolean).join('.')))
}
