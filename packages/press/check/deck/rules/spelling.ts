/** Rule: all words of slides, notes and messages are spelt as a dictionary has them. */
import type { Slide } from '../../../deck.ts'
import type { Breach, DeckRule, Place } from '../types.ts'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { spellCheckDocument } from 'cspell-lib'
import { messagesOf, project } from '../../../project.ts'

export const spelling: DeckRule = {
  mend: 'correct it, or add a right word to the folder that check.spelling in deck.config.ts names',
  deck: async ({ lang, deck }) => {
    const language = project().languages[lang]!
    const { locale, dictionary, messages } = language
    if (!dictionary)
      return []
    const imports = dictionary === 'built in' ? [] : [dictionary]
    const settings = { words: readWordLists(lang), language: locale, import: imports }
    const found: (Breach & Place)[] = []
    const check = async (text: string, where: string, slide?: Slide) => {
      const { issues } = await spellCheckDocument(
        { uri: `${slide?.no ?? 'messages'}.txt`, text, languageId: 'plaintext', locale },
        { generateSuggestions: true, noConfigSearch: true, numSuggestions: 3 },
        settings,
      )
      found.push(...issues.map(({ text, suggestions = [] }) => ({
        slide,
        what: `"${text}" in ${where}`,
        is: 'in no dictionary',
        limit: suggestions.length ? `perhaps ${suggestions.slice(0, 3).join(', ')}` : 'a known word',
      })))
    }
    for (const slide of deck.slides) {
      for (const [what, text] of Object.entries(collectWords(slide)))
        await check(text, `the ${what}`, slide)
    }
    if (messages)
      await check(collectStrings((await messagesOf(language)).default, 'messages').join('\n'), messages)
    return found
  },
}

/** Names, which are the same in every language, and a language's terms that no dictionary has. */
function readWordLists(lang: string): string[] {
  const { root, config } = project()
  return ['names', lang].map(name => join(root, config.check?.spelling ?? 'spelling', `${name}.txt`)).filter(existsSync)
    .flatMap(file => readFileSync(file, 'utf8').split('\n').map(line => line.replace(/#.*/, '').trim()).filter(Boolean))
}

const SCRIPTS = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>/g
const ADDRESSES = /\]\([^)]*\)|\b[\w.]+\.com\/\S*/g

/** What a slide says, without markup. */
function collectWords({ content, notes, frontmatter }: Slide): Record<string, string> {
  const slide = [SCRIPTS, /<[^>]+>/g, ADDRESSES, /^::\w+::$/gm].reduce((text, part) => text.replace(part, ' '), content)
  return { slide, frontmatter: collectStrings(frontmatter).join('\n'), notes: notes.replaceAll('[click]', ' ') }
}

/** All words of a tree, without what is for the program only. */
function collectStrings(value: unknown, at = ''): string[] {
  if (project().config.check?.isCode?.(at))
    return []
  if (typeof value === 'string')
    return [value.replace(/\{\w+\}/g, ' ')]
  if (typeof value !== 'object' || value === null)
    return []
  return Object.entries(value).flatMap(([key, inner]) => collectStrings(inner, [at, key].filter(Boolean).join('.')))
}
