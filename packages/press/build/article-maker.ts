/** What makes the talk as an article: the deck's own, told to the press by `article` in deck.config.ts. */
import type { Deck } from '../deck.ts'
import type { Language } from '../messages.ts'
import type { Taken } from '../prerender/capture-slides.ts'
import type { Site } from './address.ts'
import type { BuiltFace } from './font-faces.ts'

export interface ArticleInput {
  site: Site
  deck: Deck
  language: Language
  taken: Taken[]
  /** The build's files under the site's root, by their paths there. */
  files: string[]
  /** Whether what is spoken is in the article. */
  prose: boolean
}

export interface ArticleMaker {
  /** The article's page, whole. */
  articlePage: (input: ArticleInput) => string
  /** What the page for unknown addresses wears: a drawing of the first language's slides, and the styles of its own classes. */
  /** The faces of such plain pages, of the build's files. */
  pageFaces?: (files: string[]) => BuiltFace[]
  notFoundDress?: (taken: Taken[]) => { html: string, css: string }
}
