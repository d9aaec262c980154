/** Writes the data files as they are kept: short lines, so that a change of one number is a difference of one line. */
import type { RollupFile } from './derive'

/** Below this a share is written with its decimal even if that is 0, as its page does. */
const WHOLE_FROM = 10

/** evidence.json, sources.json: one key a line, what is inside it on that line. */
export function formatEntries(entries: object[]): string {
  const blocks = entries.map(entry => `  {\n${Object.entries(entry).map(([key, value]) => `    "${key}": ${inline(value)}`).join(',\n')}\n  }`)
  return `[\n${blocks.join(',\n')}\n]\n`
}

/** rollups.json: one source or chain a line. */
export function formatRollups({ asOf, sources, chains }: RollupFile): string {
  const lines = (list: object[]) => `[\n${list.map(item => `    ${inline(item)}`).join(',\n')}\n  ]`
  return `{\n  "asOf": ${inline(asOf)},\n  "sources": ${lines(sources)},\n  "chains": ${lines(chains)}\n}\n`
}

function inline(value: unknown, key = ''): string {
  if (Array.isArray(value))
    return `[${value.map(item => inline(item)).join(', ')}]`
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value).map(([key, item]) => `"${key}": ${inline(item, key)}`).join(', ')}}`
  if (key === 'tvsSharePct' && Number.isInteger(value) && (value as number) < WHOLE_FROM)
    return (value as number).toFixed(1)
  return JSON.stringify(value)
}
