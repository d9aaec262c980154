/**
 * What the press is told about a deck: `deck.config.ts` beside the slides exports it, by `defineDeck`. Every field may
 * be left out: an empty one is a deck in English, in slides.md, with the default theme. Read it by `project()`. It is
 * read by every command, so what is heavy in it is imported when it is needed.
 */
import type { Page } from 'playwright'
import type { ArticleMaker } from './build/article-maker.ts'
import type { Exception, KindSelectors, Rule } from './check/deck/types.ts'
import type { DeckLimits, PdfLimits, SiteLimits } from './check/limits.ts'
import type { Deck, DeckFrontmatter, Slide } from './deck.ts'
import type { Language, Messages, ShellWords } from './messages.ts'

export interface LanguageConfig {
  /** Its own name for itself. */
  name: string
  /** How Intl writes its numbers and dates (BCP 47). */
  locale: string
  /** The slides file, at the root. */
  deck: string
  /** Where it lies under the site's base: empty for the first, `fr/` for French. */
  path: string
  /** Where cspell has its words, `built in`, or a package's file; without one, its spelling is not checked. */
  dictionary?: string
  /** The module of its words (`LanguageModule`), from the root; the press's in English without. */
  messages?: string
}

/** What a module of words exports. */
export interface LanguageModule { default: Messages, slidev?: ShellWords }

/** The deck's own typefaces. */
export interface FontsConfig {
  /** The style sheet whose `@font-face` rules name files beside it. */
  css: string
  /** Custom properties of the colours' style sheet with stacks of families: text first (`--serif`), labels last. */
  stacks: string[]
  /** The face of labels on the contact sheet. */
  label: { family: string, weight: number, style: string }
}

/** Where the deck's colours are named: each custom property first in light, then in dark. */
export interface ColorsConfig {
  css: string
  background: string
  text: string
  /** Text that says less, such as sources. */
  muted: string
  line: string
  /** What has to be seen, such as a talk behind its plan; the text's without one. */
  accent?: string
  /** The accent's opposite, such as ahead of it. */
  second?: string
}

/** A source below a slide of the handout. */
export interface HandoutSource { number: number, title: string, where: string, address: string, url: string }

export interface DeckConfig {
  /** What files of the talk begin with; the package's name without one. */
  name?: string
  languages?: Record<string, LanguageConfig>
  fonts?: FontsConfig
  colors?: ColorsConfig
  /** Served at the root; an SVG. */
  favicon?: string
  /** Texts that have to go where the deck goes in one file. */
  licences?: string[]
  /** What a slide's drawing is called, and what each of its steps adds, for people who do not see it. */
  describe?: (slide: Slide) => { title: string, steps: string[] } | undefined
  /** The sources below each slide of the handout. */
  handoutSources?: (deck: Deck, language: Language) => Promise<HandoutSource[][]>
  /** What a link inside a PDF is called whose text is a number, by where it leads. */
  linkName?: (target: string, language: Language) => string
  prerender?: () => Promise<PrerenderHooks>
  /** Makes the talk as an article; without it there is none, and nothing offers one. */
  article?: () => Promise<ArticleMaker>
  /** What the room can vote on when the talk is given by `press present`. */
  poll?: () => Promise<PollConfig>
  /** Keys of an address's query that the app alone can show, so that no snapshot stands for it. */
  liveQuery?: string[]
  /** Modules that many slides share, in the order in which groups take their dependencies; it may capture a name. */
  sharedModules?: RegExp[]
  /**
   * What slides need of each other's lists and objects before those slides come, by their frontmatter: for each slide
   * what of it comes with the app. The rest comes with the slide.
   */
  early?: () => Promise<(slides: DeckFrontmatter[]) => object[]>
  /** What must hold before a build or a dev server starts: what does not, in a sentence. */
  gate?: () => Promise<string | undefined>
  check?: {
    /** Rules beside the press's own, by their id. */
    rules?: () => Promise<Record<string, Rule>>
    /** What the deck decides otherwise than the defaults of check/limits.ts. */
    limits?: { deck?: Partial<DeckLimits>, site?: Partial<SiteLimits>, pdf?: Partial<PdfLimits> }
    /** Selectors of headlines, fine print and labels; all other text is body text. */
    kinds?: Partial<KindSelectors>
    /** Tags of axe-core's rules beside those of WCAG 2.2 A and AA, such as `best-practice`. */
    axe?: string[]
    /** Findings that stand, with the reason. */
    exceptions?: Exception[]
    /** A folder of words that no dictionary has: `names.txt`, and one file a language. */
    spelling?: string
    /** Whether what stands at a path of a slide's frontmatter is for the program, and not words. */
    isCode?: (path: string) => boolean
  }
}

/** A question to the room, on one slide: votes are taken from its first step until the one that brings the answer. */
export interface PollConfig {
  /** The slide's alias. */
  slide: string
  /** At this step the votes are closed and shown. */
  closes: number
  /** The question, and the options in order, in the slide's language. */
  words: (slide: Slide, locale: string) => { question: string, options: string[] }
}

/** What a deck adds to the snapshots of its slides. */
export interface PrerenderHooks {
  /** Attributes in which the steps of one element may differ. */
  volatileAttributes?: string[]
  /** Classes that say how an element came, which a snapshot need not know. */
  transientClasses?: string[]
  /** A style sheet for snapshots alone, from the root. */
  css?: string
  /** The class of what describes a slide's drawing for screen readers. */
  descriptionClass?: string
  /** Makes a snapshot's HTML smaller. */
  simplify?: (html: string) => string
  /** A selector for what the card of a shared link leaves out of the first slide. */
  cardWithout?: string
  /** What is measured on each slide at its last step, for the article. */
  measure?: (page: Page, selector: string) => Promise<unknown>
}

/** Types a deck's configuration. */
export const defineDeck = (config: DeckConfig): DeckConfig => config
