/** Sees that every page says what it is, in its language, and leads to the same page in each other one. */
import type { Finding, Model, Page, Public } from './model.ts'
import { linkTo, readPath, slidePath, toUrl } from '../../build/address.ts'
import { project } from '../../project.ts'
import { attribute, find, inside, languageAt } from './model.ts'

export function languageFindings(model: Model): Finding[] {
  return [
    ...[...model.pages.values()].flatMap(page => langTroubles(page).map(text => ({ page: page.path, text }))),
    ...model.publics.flatMap(one => publicTroubles(model, one).map(text => ({ page: one.path, text }))),
    ...Object.keys(project().languages).flatMap(lang => [
      ...twins(model, lang, 'title', titleOf),
      ...twins(model, lang, 'description', page => metaOf(page, 'name', 'description')),
    ]),
  ]
}

const titleOf = (page: Page): string => find(page, 'title').filter(({ namespaceURI }) => namespaceURI.endsWith('/xhtml')).map(inside)[0]?.trim() ?? ''
const metaOf = (page: Page, key: string, value: string): string => find(page, 'meta', { [key]: value }).flatMap(element => attribute(element, 'content') ?? [])[0]?.trim() ?? ''

/** Where a slide or article lies in a language. */
const placeOf = ({ no }: Public, lang: string): string => no === undefined ? readPath(lang) : slidePath(lang, no)

function langTroubles(page: Page): string[] {
  const [lang, wanted] = [attribute(find(page, 'html')[0]!, 'lang'), languageAt(page.path)]
  return [
    ...lang === wanted ? [] : [`its lang is "${lang ?? ''}" instead of "${wanted}"`],
    ...titleOf(page) ? [] : ['it has no title'],
  ]
}

function publicTroubles(model: Model, one: Public): string[] {
  const { page } = one
  if (!page)
    return ['it is missing']
  return [
    ...metaOf(page, 'name', 'description') ? [] : ['it has no description'],
    ...['og:title', 'og:description'].filter(name => !metaOf(page, 'property', name)).map(name => `it has no ${name}`),
    ...Object.keys(project().languages).filter(code => code !== one.lang).flatMap(code => offerTroubles(model, one, page, code)),
    ...headTroubles(model, one, page),
  ]
}

/** The link that a reader sees. What the slide itself shows may lead there by another name. */
function offerTroubles({ site }: Model, one: Public, page: Page, code: string): string[] {
  const wanted = linkTo(site, placeOf(one, code))
  const links = [...new Set(find(page, 'a', { hreflang: code }).map(link => attribute(link, 'href') ?? ''))]
  if (!links.length)
    return [`it has no link to the same page in ${code}`]
  return links.includes(wanted) ? [] : [`its link to the same page in ${code} leads to ${links.join(' and ')} instead of ${wanted}`]
}

/** The links that search engines see, which take whole addresses; a site without one has none. */
function headTroubles({ site }: Model, one: Public, page: Page): string[] {
  const [first] = Object.keys(project().languages)
  const places = [...Object.keys(project().languages).map(code => [code, placeOf(one, code)] as const), ['x-default', placeOf(one, first!)] as const]
  const alternates = site.url ? places.map(([code, path]) => [code, toUrl(site, path)!] as const) : []
  const held = find(page, 'link', { rel: 'alternate' }).filter(link => attribute(link, 'hreflang') !== undefined).map(link => [attribute(link, 'hreflang')!, attribute(link, 'href') ?? ''] as const)
  const holds = (list: readonly (readonly [string, string])[], [code, href]: readonly [string, string]) => list.some(one => one[0] === code && one[1] === href)
  const canonical = find(page, 'link', { rel: 'canonical' }).map(link => attribute(link, 'href') ?? '')
  const own = toUrl(site, placeOf(one, one.lang))
  return [
    ...alternates.filter(pair => !holds(held, pair)).map(([code, href]) => `its head does not name ${href} as its alternate for ${code}`),
    ...held.filter(pair => !holds(alternates, pair)).map(([code, href]) => `its head names ${href || 'nothing'} as its alternate for ${code}, which it is not`),
    ...canonical.join(' ') === (own ?? '') ? [] : [`its canonical address is "${canonical.join(' ')}" instead of "${own ?? ''}"`],
  ]
}

/** What two slides of a language say of themselves in the same words. */
function twins({ publics }: Model, lang: string, what: string, read: (page: Page) => string): Finding[] {
  const slides = publics.flatMap(({ lang: own, no, page }) => own === lang && no !== undefined && page ? [page] : [])
  return slides.flatMap((page, i) => {
    const text = read(page)
    const twin = text && slides.slice(0, i).find(other => read(other) === text)
    return twin ? [{ page: page.path, text: `its ${what} is that of ${twin.path} too: "${text.length > 60 ? `${text.slice(0, 60)}…` : text}"` }] : []
  })
}
