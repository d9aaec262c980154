/**
 * Runs in the head of the 404 page: goes to the page that the address surely means, else picks the language and links
 * to the nearest slide.
 */
import { findNearestPage } from './nearest-page.ts'

/** Set by not-found.ts: the site's base, its pages, and the titles by their languages' paths, the deepest first. */
declare const BASE: string
declare const PAGES: string[]
declare const TITLES: { path: string, lang: string, title: string }[]

const { pathname, search, hash } = location
// A host may serve this page for a base in other letters.
const under = pathname.toLowerCase().startsWith(BASE.toLowerCase()) ? pathname.slice(BASE.length) : pathname
const { page, sure } = findNearestPage(under, PAGES)
if (sure && pathname !== BASE + page)
  location.replace(BASE + page + search + hash)
const { path, lang, title } = TITLES.find(({ path }) => page.startsWith(path))!
document.documentElement.lang = lang
document.documentElement.classList.add('known')
document.title = title
addEventListener('DOMContentLoaded', () => {
  const heading = document.getElementById(`missing-${lang}`)
  if (heading) {
    const { id, className, textContent } = heading
    heading.replaceWith(Object.assign(document.createElement('h1'), { id, className, textContent }))
  }
  const name = page.slice(path.length).replace(/^presenter\//, '').slice(0, -1)
  const link = document.querySelector(`section:lang(${lang}) a[data-names~="${name}"]`)
  const meant = document.querySelector<HTMLElement>(`section:lang(${lang}) .meant`)
  if (!link || !meant)
    return
  meant.hidden = false
  meant.append(Object.assign(link.cloneNode(true), { href: BASE + page }))
})
