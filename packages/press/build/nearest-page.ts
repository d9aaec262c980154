/** Which page an address means that has none of its own. Runs on the 404 page, and in the worker when there is no network. */

/** A page by its folder under the site's root; `sure` when the address differs from it in spelling alone. */
export interface Meant { page: string, sure: boolean }

/** An address's folder, however it is spelt: `//FR/6/index.html` → `fr/6/`. */
const folderOf = (path: string): string => path.toLowerCase().replace(/\/index\.html?$/, '').split('/').filter(Boolean).map(part => `${part}/`).join('')

/**
 * The page that an address means: the one with the same letters, else the nearest slide to its number, else the
 * last of the folders it names.
 * @param path the address under the site's root
 * @param pages all pages of the site, by their folders; the root's is empty
 */
export function nearestPage(path: string, pages: string[]): Meant {
  const asked = folderOf(`/${path}`)
  const find = (folder: string) => pages.find(page => page.toLowerCase() === folder)
  const same = find(asked)
  if (same !== undefined)
    return { page: same, sure: true }
  const parts = asked.split('/').slice(0, -2).map(part => `${part}/`)
  const parent = find(parts.join(''))
  if (parent === undefined)
    return { page: nearestPage(parts.join(''), pages).page, sure: false }
  const numbers = pages.filter(page => page.startsWith(parent)).flatMap(page => /^\d+(?=\/$)/.exec(page.slice(parent.length))?.[0] ?? []).map(Number)
  const [wanted] = /-?\d+(?=\/$)/.exec(asked) ?? []
  const nearest = wanted !== undefined && numbers.length ? `${Math.min(Math.max(Number(wanted), Math.min(...numbers)), Math.max(...numbers))}/` : ''
  return { page: parent + nearest, sure: false }
}
