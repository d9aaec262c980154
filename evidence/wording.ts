/** How numbers, dates and addresses of sources are written. */

/** `[2]`, `[2, 5]` or, from three in a row, `[6–9]`. */
export function bracketed(numbers: number[]): string {
  const runs: number[][] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && number === run.at(-1)! + 1)
      run.push(number)
    else runs.push([number])
  }
  const written = runs.flatMap<number | string>(run => run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run)
  return `[${written.join(', ')}]`
}

/**
 * A template with numbers for its placeholders, written as the language writes them.
 * @param locale a BCP 47 tag, such as fr-FR
 * @throws when a placeholder has no number
 */
export function fillNumbers(template: string, value: Record<string, number>, locale: string): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (value[name] === undefined)
      throw new Error(`The words "${template}" ask for {${name}}, which is no number of theirs; correct them or add it.`)
    return numberFormat(locale).format(value[name])
  })
}

/**
 * An ISO date, month or year in short, `20 Aug 2026`; a range `from/to` as one, `Aug–Sept 2026`.
 * @param after the words for an open range `from/..`, with `{date}`
 */
export function shortDate(iso: string, locale: string, after: string): string {
  const [from, to] = iso.split('/') as [string, string | undefined]
  const format = dateFormat(locale, from.length)
  const date = new Date(from)
  if (to === undefined)
    return format.format(date)
  // Some languages set spaces around the dash, for which the strip has no room.
  return to === '..' ? after.replace('{date}', format.format(date)) : format.formatRange(date, new Date(to)).replace(/\s?–\s?/, '–')
}

/** Year, month and day as far as an ISO date of that length says them. */
const dateFormat = once((locale: string, length: number) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: length > 4 ? 'short' : undefined, day: length > 7 ? 'numeric' : undefined }))
const numberFormat = once((locale: string) => new Intl.NumberFormat(locale))

/** A format takes a millisecond to make, and a page of sources has some a row: each is made once. */
function once<Of extends unknown[], Format>(make: (...of: Of) => Format): (...of: Of) => Format {
  const made = new Map<string, Format>()
  return (...of) => {
    const key = of.join(' ')
    const format = made.get(key) ?? make(...of)
    made.set(key, format)
    return format
  }
}

/** An address short enough to be printed and to be typed again: host and as much path as fits. */
export function shortAddress(url: string, limit = 60): string {
  const { host, pathname } = new URL(url)
  const whole = host.replace(/^www\./, '')
  // On GitHub owner and repository lead there; the commit is named beside the address.
  const parts = pathname.split('/').filter(Boolean).slice(0, host === 'github.com' ? 2 : undefined)
  let address = whole
  for (const part of parts) {
    if (`${address}/${part}`.length > limit)
      break
    address += `/${part}`
  }
  return address
}
