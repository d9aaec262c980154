/** Writes minutes into the frontmatter of a slides file, and changes no other byte of it. */
import { parseSync } from '@slidev/parser'

const MINUTES = /^(minutes:[ \t]*)([^\s#]+)/
/** Slidev's two ways to write a frontmatter: between lines of dashes, and as a block of YAML over the slide. */
const [DASHES, BLOCK, BLOCK_END] = [/^-{3,}\s*$/, /^```ya?ml/, /^```\s*$/]

/**
 * A slides file with other minutes. A slide whose frontmatter has none gets them at its end; one without frontmatter
 * gets none.
 * @param text of the slides file
 * @param minutes of each slide, from the first
 */
export function writeMinutes(text: string, minutes: (number | undefined)[]): string {
  const lines = text.split('\n')
  const slides = parseSync(text, '').slides
  // From the last one on, as lines are added.
  for (const [i, { start, end, frontmatterStyle }] of [...slides.entries()].reverse()) {
    const planned = minutes[i]
    if (planned === undefined || !frontmatterStyle)
      continue
    const [first, last] = frontmatterStyle === 'yaml' ? [BLOCK, BLOCK_END] : [DASHES, DASHES]
    const find = (from: number, is: RegExp) => lines.findIndex((line, no) => no >= from && no < end && is.test(line))
    const from = find(start, first) + 1
    const till = find(from, last)
    const at = find(from, MINUTES)
    if (at !== -1 && at < till)
      lines[at] = lines[at]!.replace(MINUTES, (same, key: string, old: string) =>
        Number(old) === planned ? same : `${key}${planned}`)
    else if (from > 0 && till !== -1)
      lines.splice(till, 0, `minutes: ${planned}${lines[till]!.endsWith('\r') ? '\r' : ''}`)
  }
  return lines.join('\n')
}
