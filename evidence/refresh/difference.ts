/** What a refresh changes, as short aligned lines for a person to read. */
import type { ListedRollup } from '../rollups'
import type { Figure, Source } from '../schema'
import type { Evidence } from './derive'
import { FIGURE_IDS } from './figures'

const REFRESHED: ReadonlySet<string> = new Set(FIGURE_IDS)
const SAME = 'same'

/** One line for each refreshed source, figure and kind of change among the chains; `same` where nothing moved. */
export function differenceLines(before: Evidence, after: Evidence, refreshed: ReadonlySet<string>): string[] {
  const sources = pairs(before.sources, after.sources).filter(([source]) => refreshed.has(source.id))
  const figures = pairs(before.figures, after.figures).filter(([figure]) => REFRESHED.has(figure.id))
  return [
    ...aligned([
      ...sources.map(([a, b]) => [a.id, sourceChange(a, b)]),
      ...figures.map(([a, b]) => [a.id, figureChange(a, b)]),
    ]),
    ...aligned(chainChanges(before.rollups.chains, after.rollups.chains)),
  ]
}

/** Whether any file would be written differently. */
export const isSame = (before: Evidence, after: Evidence) => JSON.stringify(before) === JSON.stringify(after)

function sourceChange(before: Source, after: Source): string {
  const change = (key: 'date' | 'commit' | 'version') => before[key] === after[key] ? [] : `${before[key]} → ${after[key]}`
  return [change('version'), change('commit'), change('date')].flat().join(', ') || SAME
}

function figureChange(before: Figure, after: Figure): string {
  const names = [...new Set([...Object.keys(before.value), ...Object.keys(after.value)])]
  const numbers = names.filter(name => before.value[name] !== after.value[name]).map(name => `${name} ${before.value[name] ?? 'none'} → ${after.value[name] ?? 'none'}`)
  const date = before.date === after.date ? [] : [`date ${before.date} → ${after.date}`]
  return [...numbers, ...date].join(', ') || SAME
}

function chainChanges(before: ListedRollup[], after: ListedRollup[]): [string, string][] {
  const key = ({ chainId, stack, name }: ListedRollup) => `${stack} ${chainId ?? name}`
  const [old, now] = [before, after].map(chains => new Map(chains.map(chain => [key(chain), chain])))
  const both = [...now!].flatMap(([key, chain]) => old!.has(key) ? [[old!.get(key)!, chain] as const] : [])
  const flags = both.flatMap(([a, b]) => {
    const [come, gone] = [
      b.flags.filter(flag => !a.flags.includes(flag)),
      a.flags.filter(flag => !b.flags.includes(flag)),
    ]
    return come.length + gone.length ? [`${b.name} (${[...come, ...gone.map(flag => `no longer ${flag}`)].join(', ')})`] : []
  })
  const kinds: [string, string[]][] = [
    ['chains added', [...now!].filter(([key]) => !old!.has(key)).map(([, { name, layer, stack }]) => `${name} (${layer}, ${stack})`)],
    ['chains gone', [...old!].filter(([key]) => !now!.has(key)).map(([, { name }]) => name)],
    ['chains renamed', both.filter(([a, b]) => a.name !== b.name).map(([a, b]) => `${a.name} → ${b.name}`)],
    ['flags changed', flags],
  ]
  return kinds.map(([kind, names]) => [kind, names.join(', ') || 'none'])
}

function pairs<T extends { id: string }>(before: T[], after: T[]): [T, T][] {
  return before.flatMap(entry => after.filter(({ id }) => id === entry.id).map((next): [T, T] => [entry, next]))
}

function aligned(rows: [string, string][] | string[][]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, text]) => `${name.padEnd(width)}  ${text}`)
}
