/** Reads what a link to the door carries behind its `#`, which no server sees: a key, and where to go then. */

/**
 * @param hash with its `#`
 * @returns `to` as a path of this host; the remote's where the link names none, or one that leads elsewhere
 */
export function readEnterLink(hash: string): { key?: string, to: string } {
  const given = new URLSearchParams(hash.slice(1))
  const to = given.get('to') ?? ''
  return { key: given.get('k') || undefined, to: /^\/(?![/\\])[^\\\s]*$/.test(to) ? to : '/remote/' }
}
