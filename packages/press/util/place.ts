/** The address of a place of the talk in another language: the decks lie side by side and number their slides alike. */

/** The base under which all languages lie, given a deck's own base and its path: `/talk/fr/`, `fr/` → `/talk/`. */
export function findRoot(base: string, path: string): string {
  return base.slice(0, base.length - path.length)
}

/** A deck's base, and its path under the site's root. */
export interface DeckPath { base: string, path: string }

/**
 * The same slide, click and view in another language.
 * @param here the window's address
 * @param own of the window's deck
 * @param path the other language's
 */
export function toPlace(here: Pick<Location, 'pathname' | 'search' | 'hash'>, own: DeckPath, path: string): string {
  const rest = here.pathname.startsWith(own.base) ? here.pathname.slice(own.base.length) : ''
  return `${findRoot(own.base, own.path)}${path}${rest}${here.search}${here.hash}`
}

/** The same for the files of a stick, which lie beside each other: `talk.en.html#/6` → `talk.fr.html#/6`. */
export function toFile(here: Pick<Location, 'pathname' | 'hash'>, code: string): string {
  return here.pathname.replace(/\.[a-z]+\.html$/, `.${code}.html`) + here.hash
}

/** The first of the languages that a browser prefers, by primary subtag: `fr-CA` is content with `fr`. */
export function findPreferred(asked: readonly string[], codes: string[]): string | undefined {
  return asked.map(tag => tag.toLowerCase().split('-')[0]!).find(code => codes.includes(code))
}
