import { project } from '../project.ts'
/** Where the site lies: under which base on its host, and at which address on the web, if it has one. */
import { UserError } from '../util/user-error.ts'

/** `base` starts and ends with a slash. `url` is the whole address of it, where SITE_URL says one. */
export interface Site { base: string, url?: string }

/**
 * The site that SITE_URL and `--base` speak of. Without a base it lies where the address says.
 * @throws UserError when the address is none, or lies elsewhere than the base
 */
export function parseSite(url: string | undefined, base: string | undefined): Site {
  if (!url)
    return { base: base ?? '/' }
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new UserError(`SITE_URL is "${url}", which is not a web address; write it like https://example.org/talk/.`)
  const { origin, pathname, search, hash } = new URL(url)
  const path = pathname.replace(/\/?$/, '/')
  if (search || hash)
    throw new UserError(`SITE_URL is "${url}"; give the address of the site's root, without ${search || hash}.`)
  if (base !== undefined && base !== path)
    throw new UserError(`SITE_URL lies under ${path} and --base is ${base}; leave out --base, or make them agree.`)
  return { base: path, url: origin + path }
}

/** A path under the site's root as a page of this site links to it. */
export const linkTo = ({ base }: Site, path: string): string => base + path

/** The same as others link to it, if the site has an address. */
export const wholeAddress = ({ url }: Site, path: string): string | undefined => url && url + path

/** Where a slide lies under the site's root. The first slide is its language's start. */
export const slidePath = (lang: string, no: number): string => `${project().languages[lang]!.path}${no === 1 ? '' : `${no}/`}`

/** Where a language has its article. */
export const readPath = (lang: string): string => `${project().languages[lang]!.path}read/`

/** Where a language's slides lie as a PDF, under the name that an export gives them. */
export const pdfPath = (lang: string): string => `${project().name}.${lang}.pdf`
