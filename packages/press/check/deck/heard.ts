import type { Measurement, Place } from './types.ts'

/** What the browser said and where one was then; the print page shows all slides, so there it was on none. */
export function heard(measurements: Measurement[], what: 'console' | 'requests'): (Place & { words: string })[] {
  return measurements.flatMap(({ [what]: all, slide, click, scheme, media }) =>
    all.map(words => ({ words, media, ...media === 'print' ? {} : { slide, click, scheme } })))
}
