/** The names under which servers of this machine answer. */

/** Names that no other machine can take over: a DNS name can be made to lead here by whoever owns it ("rebinding"). */
const OWN_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** What is said to who asks under another name. */
export const WRONG_HOST = `this server answers only under ${[...OWN_NAMES].join(', ').replace(/, (?=[^,]*$)/, ' and ')}`

/** Whether a `Host` header has one of our names, whatever its port. */
export function isOwnHost(host = ''): boolean {
  return OWN_NAMES.has(host.toLowerCase().replace(/:\d+$/, ''))
}
