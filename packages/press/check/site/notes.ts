/** Takes a site and pieces of the notes, returns where the notes are missing, or are for all the world to read. */
import type { Deck } from '../../deck.ts'
import type { Model, PageFinding } from './model.ts'
import { notesOf } from '../../deck.ts'
import { toText } from './model.ts'

/** Words that a script holds as they are, whatever its quotes and marks; so many are not found in it by chance. */
const PLAIN = /[\p{L}\p{N}][\p{L}\p{N} ,]{38,}[\p{L}\p{N}]/gu

/** Longest pieces of a deck's notes, each of another slide. */
export function pickSamples({ slides }: Pick<Deck, 'slides'>, count = 3): string[] {
  const longest = (texts: string[]) => texts.sort((a, b) => b.length - a.length)
  const pieces = slides.flatMap(slide => longest(notesOf(slide).flatMap(text => text.match(PLAIN) ?? [])).slice(0, 1))
  return longest(pieces).slice(0, count)
}

/**
 * @param samples pieces of each language's notes
 * @param wanted whether the site is to have them
 */
export function findInNotes({ files }: Model, samples: Record<string, string[]>, wanted: boolean): PageFinding[] {
  const scripts = [...files].filter(([path]) => path.endsWith('.js'))
    .map(([path, bytes]) => ({ path, text: toText(bytes).replace(/(?:\\n|\s)+/g, ' ') }))
  return Object.entries(samples).flatMap(([lang, texts]) => {
    if (!texts.length)
      return [{ page: '.', text: `the notes in ${lang} have no piece long enough to be looked for` }]
    return texts.flatMap((sample): PageFinding[] => {
      const what = `the speaker's notes in ${lang}, such as "${sample}"`
      const holders = scripts.filter(({ text }) => text.includes(sample))
      if (!wanted)
        return holders.map(({ path }) => ({ page: path, text: `it has ${what}; build without --notes, or check with it` }))
      const text = `no script has ${what}; build with npm run build -- --notes`
      return holders.length ? [] : [{ page: '.', text }]
    })
  })
}
