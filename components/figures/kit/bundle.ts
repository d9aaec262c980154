/** Threads that run together are one path: a browser has work for every element of a picture that comes or moves. */
import type { Mark, StrokeMark } from './marks'

/** Marks in painting order, with neighbouring strokes of one bundle joined in one. It keeps the first one's id. */
export function bundled(marks: Mark[]): Mark[] {
  const joined: Mark[] = []
  for (const mark of marks) {
    const last = joined.at(-1)
    if (last && mark.kind === 'stroke' && last.kind === 'stroke' && together(last, mark))
      joined[joined.length - 1] = { ...last, d: last.d + mark.d }
    else
      joined.push(mark)
  }
  return joined
}

/** What shows later or looks different is a path of its own. */
const together = (a: StrokeMark, b: StrokeMark) => a.bundle !== undefined
  && (['bundle', 'tone', 'width', 'dash', 'casing', 'since', 'late'] as const).every(key => a[key] === b[key])
