/** The address of the deck that others can reach, and how it is written on a slide. */

/** Names that never lead anybody else here: this machine, its network, and names kept for examples and tests. */
const LOCAL = /(?:^|\.)(?:localhost|local|lan|home|internal|intranet|corp|test|invalid|arpa)$/

/** Whether a host has a name that others can reach; a bare number never is an address to give away. */
export function isPublic(host: string): boolean {
  const name = host.toLowerCase()
  return name.includes('.') && !LOCAL.test(name) && !/^[\d.]+$/.test(name) && !name.includes(':')
}

/**
 * The address to hand out: what the build was told (SITE_URL), else where it is being served from if others
 * can reach that, else none.
 * @throws when `site` is not a web address
 */
export function findDeckAddress(
  site: string | undefined,
  here: Pick<Location, 'protocol' | 'hostname' | 'origin'>,
  base: string,
): string | undefined {
  if (site) {
    if (!URL.canParse(site) || !/^https?:$/.test(new URL(site).protocol))
      throw new Error(`SITE_URL is "${site}", which is not a web address; write it like https://example.org/deck/.`)
    return new URL(site.replace(/\/?$/, '/')).href // the other languages lie under it
  }
  return /^https?:$/.test(here.protocol) && isPublic(here.hostname) ? new URL(base, here.origin).href : undefined
}

/** An address as people read and type it, in pieces between which a line may break. */
export function toReadable(address: string): string[] {
  const { host, pathname, search } = new URL(address)
  return `${host}${decodeURI(pathname)}${search}`.replace(/\/$/, '').split(/(?<=\/)/)
}
