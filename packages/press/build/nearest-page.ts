/** Finds the page that an address without a page means. Runs on the 404 page, and in the worker without a network. */

/** A page by its folder under the site's root; `sure` when the address differs from it in spelling alone. */
export interface Match { page: string, sure: boolean }

/** Normalizes an address to its folder: `//FR/6/index.html` → `fr/6/`. */
const toFolder = (path: string): string => path.toLowerCase().replace(/\/index\.html?$/, '')
  .split('/').filter(Boolean).map(part => `${part}/`).join('')

/**
 * Finds the page with the same letters, else the slide nearest to the address's number, else the last of its folders
 * that is a page.
 * @param path the address under the site's root
 * @param pages all pages of the site, by their folders; the root's is empty
 */
export function findNearestPage(path: string, pages: string[]): Match {
  const asked = toFolder(`/${path}`)
  const find = (folder: string) => pages.find(page => page.toLowerCase() === folder)
  const same = find(asked)
  if (same !== undefined)
    return { page: same, sure: true }
  const parts = asked.split('/').slice(0, -2).map(part => `${part}/`)
  const parent = find(parts.join(''))
  if (parent === undefined)
    return { page: findNearestPage(parts.join(''), pages).page, sure: false }
  const numbers = pages.filter(page => page.startsWith(parent))
    .flatMap(page => /^\d+(?=\/$)/.exec(page.slice(parent.length))?.[0] ?? []).map(Number)
  const [wanted] = /-?\d+(?=\/$)/.exec(asked) ?? []
  if (wanted === undefined || !numbers.length)
    return { page: parent, sure: false }
  const nearest = Math.min(Math.max(Number(wanted), Math.min(...numbers)), Math.max(...numbers))
  return { page: `${parent}${nearest}/`, sure: false }
}
