/** Where a place of the talk is in another language: the decks lie side by side and number their slides alike. */

/** The base under which all languages lie, given one's own base and its path under it: `/talk/fr/`, `fr/` → `/talk/`. */
export function rootOf(base: string, path: string): string {
  return base.slice(0, base.length - path.length)
}

/**
 * The same slide, click and view in another language.
 * @param here where one is
 * @param own base and path of the deck one is in
 * @param path the other language's
 */
export function placeIn(here: { pathname: string, search: string, hash: string }, own: { base: string, path: string }, path: string): string {
  const rest = here.pathname.startsWith(own.base) ? here.pathname.slice(own.base.length) : ''
  return `${rootOf(own.base, own.path)}${path}${rest}${here.search}${here.hash}`
}

/** The same for the files of a stick, which lie beside each other: `talk.en.html#/6` → `talk.fr.html#/6`. */
export function fileIn(here: { pathname: string, hash: string }, code: string): string {
  return here.pathname.replace(/\.[a-z]+\.html$/, `.${code}.html`) + here.hash
}

/** The first of the languages that a browser prefers, by primary subtag: `fr-CA` is content with `fr`. */
export function preferred(asked: readonly string[], codes: string[]): string | undefined {
  return asked.map(tag => tag.toLowerCase().split('-')[0]!).find(code => codes.includes(code))
}
