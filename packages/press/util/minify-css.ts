/**
 * Minifies CSS by its white space alone. Lightning CSS, which Vite brings, also writes strings anew: the `\3clength>`
 * of snapshot.css becomes `<length>`, which HTML reads as a tag, as these styles stand in a drawing.
 */
export const minifyCss = (css: string): string => css
  .replace(/\/\*.*?\*\//gs, '')
  .replace(/\s+/g, ' ')
  .replace(/ ?([{};,]) ?/g, '$1')
  .replace(/: /g, ':')
  .replace(/;\}/g, '}')
  .trim()
