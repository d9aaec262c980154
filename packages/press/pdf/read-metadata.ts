/** From a deck's headmatter, and the time of its build, to the metadata that its files carry. */
import type { Deck } from '../deck.ts'
import { join } from 'node:path'
import process from 'node:process'
import { project, slidevVersion } from '../project.ts'
import { changed } from '../util/files.ts'
import { UserError } from '../util/user-error.ts'

/** `author` and `subject` are empty where the headmatter says nothing, `keywords` has none then. */
export interface Metadata {
  title: string
  author: string
  subject: string
  keywords: string[]
  lang: string
  creator: string
}

/** @throws UserError when the deck has no title, without which a PDF is not accessible */
export function readMetadata({ lang, headmatter, file, slides }: Deck): Metadata {
  const { author = '', info = '', keywords } = headmatter
  const title = headmatter.title || slides[0]?.headline
  if (!title)
    throw new UserError(`the head of ${file} has no title, which its PDF is to carry; add a line "title: …".`)
  return {
    title,
    author,
    subject: info,
    keywords: keywords?.split(/,\s*/) ?? [],
    lang,
    creator: `Slidev ${slidevVersion()}`,
  }
}

/**
 * The date that an export carries: SOURCE_DATE_EPOCH, as reproducible builds set it, else the build's.
 * @throws UserError when SOURCE_DATE_EPOCH is not a number of seconds
 */
export function readExportDate(env: NodeJS.ProcessEnv = process.env, dist = project().dist): Date {
  const epoch = env.SOURCE_DATE_EPOCH
  if (!epoch)
    return new Date(changed(join(dist, 'index.html'))!)
  if (!/^\d{1,11}$/.test(epoch))
    throw new UserError(`SOURCE_DATE_EPOCH is "${epoch}"; give whole seconds since 1970, as git log -1 --format=%ct does, or unset it.`)
  return new Date(Number(epoch) * 1000)
}
