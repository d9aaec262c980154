/** Addresses of the site: reads SITE_URL and `--base`, and gives the paths and links of its pages. */
import { project } from '../project.ts'
import { UserError } from '../util/user-error.ts'

/** `base` starts and ends with a slash; `url` is its address on the web, if SITE_URL names one. */
export interface Site { base: string, url?: string }

/**
 * Reads the site from SITE_URL and `--base`. Without a base, the site lies where the address says.
 * @throws UserError when SITE_URL is no web address, or does not lie under the base
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

/** Links to a path under the site's root from a page of this site. */
export const linkTo = ({ base }: Site, path: string): string => base + path

/** The absolute URL of such a path, if the site has an address. */
export const toUrl = ({ url }: Site, path: string): string | undefined => url && url + path

/** Where a slide lies under the site's root. The first slide is its language's start. */
export const slidePath = (lang: string, no: number): string =>
  `${project().languages[lang]!.path}${no === 1 ? '' : `${no}/`}`

/** Whether the site has articles. */
export const hasArticle = (): boolean => project().config.article !== undefined

/** Where a language has its article. */
export const readPath = (lang: string): string => `${project().languages[lang]!.path}read/`

/** Where a language's slides lie as a PDF. */
export const pdfPath = (lang: string): string => `${project().name}.${lang}.pdf`
