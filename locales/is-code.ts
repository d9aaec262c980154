/** Which keys of a slide's frontmatter are for the program, and not words. */

/** Keys of a slide under which nothing is words, but for the last ones, under which everything is. */
const CODE = new Set(['aspectRatio', 'browserExporter', 'canvasWidth', 'cites', 'claim', 'colorSchema', 'drawings', 'duration', 'evidence', 'favicon', 'fonts', 'href', 'id', 'layout', 'record', 'routeAlias', 'sources', 'theme', 'titleTemplate', 'to', 'transition', 'verdict'])
const WORDS = /^(?:words|heads|names|messages)\./
/** Which language this is. */
export const OWN = new Set(['lang', 'htmlAttrs'])

/** Whether what stands there in a slide's frontmatter is for the program, not for people. */
export function isCode(at: string): boolean {
  return !WORDS.test(at) && at.split('.').some(key => CODE.has(key) || OWN.has(key))
}
