/** Findings as people read them, a line each. */
import type { Judgement } from './judge.ts'
import type { Exception, Report } from './types.ts'
import { relative } from 'node:path'

/** Of what is wrong, a line shows so many characters at most. */
const LONG = 80

/** Where, by which rule, what it is and what it may be, how to mend it; and where its picture is. */
export function line({ slide, alias, click, scheme, media, rule, lang, what, is, limit, mend, more }: Report, picture?: string): string {
  const where = [
    lang,
    slide === undefined ? 'the deck' : `slide ${slide}${alias ? ` (${alias})` : ''}`,
    ...click === undefined ? [] : [`click ${click}`],
    ...scheme ? [scheme] : [],
    ...media && media !== 'normal' ? [media] : [],
  ].join(', ')
  const short = what.length > LONG ? `${what.slice(0, LONG)}…` : what
  const quoted = /^[<"]/.test(what) ? short : `"${short}"`
  return `${where}: ${rule}: ${quoted}: ${is} (${limit}); ${mend}.${more ? ` Also at ${more} more ${more === 1 ? 'step' : 'steps'}.` : ''}${picture ? ` See ${relative('.', picture)}.` : ''}`
}

export function unusedLine({ rule, slide }: Exception): string {
  return `deck.config.ts: the exception to ${rule} on slide ${slide} is not needed any more; take it out.`
}

/** The last line. */
export function summary({ reports, excepted, unused }: Judgement, slides: number, steps: number, seconds: number): string {
  const wrong = reports.length + unused.length
  const rest = excepted.length ? `, ${excepted.length} excepted` : ''
  return `${wrong ? `${wrong} ${wrong === 1 ? 'finding' : 'findings'}` : 'no finding'}${rest}: ${slides} slides at ${steps} steps, in ${seconds.toFixed(1)} s`
}
