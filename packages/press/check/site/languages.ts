/** Takes a site, returns what its pages do not say of themselves and their language, or of the same page in others. */
import type { Model, Page, PageFinding, PublicPage } from './model.ts'
import { project } from '../../project.ts'
import { linkTo, readPath, slidePath, toUrl } from '../../site/address.ts'
import { attribute, find, findLanguage, readInner } from './model.ts'

export function findInLanguages(model: Model): PageFinding[] {
  return [
    ...[...model.pages.values()].flatMap(page => findInPage(page).map(text => ({ page: page.path, text }))),
    ...model.publics.flatMap(one => findInPublic(model, one).map(text => ({ page: one.path, text }))),
    ...Object.keys(project().languages).flatMap(lang => [
      ...findTwins(model, lang, 'title', readTitle),
      ...findTwins(model, lang, 'description', page => readMeta(page, 'name', 'description')),
    ]),
  ]
}

function readTitle(page: Page): string {
  const [title] = find(page, 'title').filter(({ namespaceURI }) => namespaceURI.endsWith('/xhtml'))
  return title ? readInner(title).trim() : ''
}

function readMeta(page: Page, key: string, value: string): string {
  const [content] = find(page, 'meta', { [key]: value }).flatMap(element => attribute(element, 'content') ?? [])
  return content?.trim() ?? ''
}

/** Where a slide or article lies in a language. */
const toPath = ({ no }: PublicPage, lang: string): string => no === undefined ? readPath(lang) : slidePath(lang, no)

function findInPage(page: Page): string[] {
  const [lang, wanted] = [attribute(find(page, 'html')[0]!, 'lang'), findLanguage(page.path)]
  return [
    ...lang === wanted ? [] : [`its lang is "${lang ?? ''}" instead of "${wanted}"`],
    ...readTitle(page) ? [] : ['it has no title'],
  ]
}

function findInPublic(model: Model, one: PublicPage): string[] {
  const { page } = one
  if (!page)
    return ['it is missing']
  const others = Object.keys(project().languages).filter(code => code !== one.lang)
  const missing = ['og:title', 'og:description'].filter(name => !readMeta(page, 'property', name))
  return [
    ...readMeta(page, 'name', 'description') ? [] : ['it has no description'],
    ...missing.map(name => `it has no ${name}`),
    ...others.flatMap(code => findInOffer(model, one, page, code)),
    ...findInHead(model, one, page),
  ]
}

/** The link that a reader sees. What the slide itself shows may lead there by another name. */
function findInOffer({ site }: Model, one: PublicPage, page: Page, code: string): string[] {
  const wanted = linkTo(site, toPath(one, code))
  const links = [...new Set(find(page, 'a', { hreflang: code }).map(link => attribute(link, 'href') ?? ''))]
  if (!links.length)
    return [`it has no link to the same page in ${code}`]
  const led = links.join(' and ')
  return links.includes(wanted) ? [] : [`its link to the same page in ${code} leads to ${led} instead of ${wanted}`]
}

interface Alternate { code: string, href: string }

/** The links that search engines see, which take whole addresses; a site without one has none. */
function findInHead({ site }: Model, one: PublicPage, page: Page): string[] {
  const codes = Object.keys(project().languages)
  const toAlternate = (code: string, lang = code) => ({ code, href: toUrl(site, toPath(one, lang))! })
  const wanted = site.url ? [...codes.map(code => toAlternate(code)), toAlternate('x-default', codes[0])] : []
  const held = find(page, 'link', { rel: 'alternate' }).flatMap((link): Alternate[] => {
    const code = attribute(link, 'hreflang')
    return code === undefined ? [] : [{ code, href: attribute(link, 'href') ?? '' }]
  })
  const isIn = (list: Alternate[]) => ({ code, href }: Alternate) =>
    list.some(one => one.code === code && one.href === href)
  const canonical = find(page, 'link', { rel: 'canonical' }).map(link => attribute(link, 'href') ?? '').join(' ')
  const own = toUrl(site, toPath(one, one.lang)) ?? ''
  return [
    ...wanted.filter(one => !isIn(held)(one))
      .map(({ code, href }) => `its head does not name ${href} as its alternate for ${code}`),
    ...held.filter(one => !isIn(wanted)(one))
      .map(({ code, href }) => `its head names ${href || 'nothing'} as its alternate for ${code}, which it is not`),
    ...canonical === own ? [] : [`its canonical address is "${canonical}" instead of "${own}"`],
  ]
}

/** What two slides of a language say of themselves in the same words. */
function findTwins({ publics }: Model, lang: string, what: string, read: (page: Page) => string): PageFinding[] {
  const slides = publics.flatMap(({ lang: own, no, page }) => own === lang && no !== undefined && page ? [page] : [])
  return slides.flatMap((page, i) => {
    const text = read(page)
    const twin = text && slides.slice(0, i).find(other => read(other) === text)
    const short = text.length > 60 ? `${text.slice(0, 60)}…` : text
    return twin ? [{ page: page.path, text: `its ${what} is that of ${twin.path} too: "${short}"` }] : []
  })
}
