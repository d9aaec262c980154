/** Takes measurements, returns what the browser logged or asked for, and at which step. */
import type { Measurement, Place } from './types.ts'

/** The print page shows all slides, so what it logs has no slide. */
export function readBrowserLog(
  measurements: Measurement[],
  what: 'console' | 'requests',
): (Place & { words: string })[] {
  return measurements.flatMap(({ [what]: all, slide, click, scheme, media }) =>
    all.map(words => ({ words, media, ...media === 'print' ? {} : { slide, click, scheme } })))
}
