/** Sees that what is spoken goes along with the site when that is meant, and only then: scripts are for all the world to read. */
import type { Deck } from '../../deck.ts'
import type { Finding, Model } from './model.ts'
import { notesOf } from '../../deck.ts'
import { textOf } from './model.ts'

/** Words that a script holds as they are, whatever its quotes and marks; so many are not found in it by chance. */
const PLAIN = /[\p{L}\p{N}][\p{L}\p{N} ,]{38,}[\p{L}\p{N}]/gu

/** Longest pieces of a deck's notes, each of another slide. */
export function samplesOf({ slides }: Pick<Deck, 'slides'>, count = 3): string[] {
  const longest = (texts: string[]) => texts.sort((a, b) => b.length - a.length)
  return longest(slides.flatMap(slide => longest(notesOf(slide).flatMap(text => text.match(PLAIN) ?? [])).slice(0, 1))).slice(0, count)
}

/**
 * @param samples pieces of each language's notes
 * @param wanted whether the site is to have them
 */
export function noteFindings({ files }: Model, samples: Record<string, string[]>, wanted: boolean): Finding[] {
  const scripts = [...files].filter(([path]) => path.endsWith('.js')).map(([path, bytes]) => ({ path, text: textOf(bytes).replace(/(?:\\n|\s)+/g, ' ') }))
  return Object.entries(samples).flatMap(([lang, texts]) => {
    if (!texts.length)
      return [{ page: '.', text: `the notes in ${lang} have no piece long enough to be looked for` }]
    return texts.flatMap((sample): Finding[] => {
      const holders = scripts.filter(({ text }) => text.includes(sample))
      if (wanted)
        return holders.length ? [] : [{ page: '.', text: `no script has the speaker's notes in ${lang}, such as "${sample}"; build with npm run build -- --notes` }]
      return holders.map(({ path }) => ({ page: path, text: `it has the speaker's notes in ${lang}, such as "${sample}"; build without --notes, or check with it` }))
    })
  })
}
