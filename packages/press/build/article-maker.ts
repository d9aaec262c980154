/** The seam between the press and a deck's article (`article` in deck.config.ts): its input, and what it renders. */
import type { CapturedSlide } from '../prerender/capture-slides.ts'
import type { Site } from '../site/address.ts'
import type { BuiltFace } from '../site/font-faces.ts'
import type { LocalizedDeck } from '../site/site-context.ts'

export interface ArticleInput extends LocalizedDeck {
  site: Site
  slides: CapturedSlide[]
  /** The build's files, by their paths under the site's root. */
  files: string[]
  /** Whether the article has what is spoken. */
  prose: boolean
}

export interface ArticleMaker {
  /** Renders the article's page, whole. */
  renderArticle: (input: ArticleInput) => string
  /** Decorates the 404 page with the captured slides of the site's first language. */
  decorateNotFound?: (slides: CapturedSlide[], files: string[]) => Decoration
}

/**
 * Marks an element of the article that is as large as a slide, holds its drawing, and shows a part of it in its parent.
 * On phones in the room of a talk the slide itself comes there, with its steps (present/client/room-article.ts).
 */
export const CANVAS = 'data-canvas'

/** A drawing above the 404 page, styles for its classes (`page`, `motif`, `place`) and elements, and the typefaces. */
export interface Decoration { html: string, css: string, faces: BuiltFace[] }
