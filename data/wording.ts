/** How numbers, dates and addresses of sources are written. */
import type { Language } from './evidence'

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
 * @throws when a placeholder has no number
 */
export function fillNumbers(template: string, value: Record<string, number>, language: Language): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (value[name] === undefined)
      throw new Error(`The words "${template}" ask for {${name}}, which is no number of theirs; correct them or add it.`)
    return new Intl.NumberFormat(language).format(value[name])
  })
}

const MONTHS: Record<Language, string[]> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  fr: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
}

/** An ISO date, month or year in short: `20 Aug 2026`. Own months, as browsers disagree on theirs. */
export function shortDate(iso: string, language: Language): string {
  const [year, month, day] = iso.split('-')
  return [day && String(Number(day)), month && MONTHS[language][Number(month) - 1], year].filter(Boolean).join(' ')
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
