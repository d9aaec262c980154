/** The figures that are counted over Epoch AI's two tables: large-scale models, and notable ones. */
import type { EpochFile } from './places'
import type { Recount } from './recount'
import { createHash } from 'node:crypto'
import { csvParse } from 'd3-dsv'
import { RefreshError } from '../refresh/shapes'
import { makeFormError } from './changed'
import { splitNames, splitStrings, toFirm } from './firms'
import { EPOCH } from './places'

const COLUMN = {
  model: 'Model',
  organisations: 'Organization',
  day: 'Publication date',
  countries: 'Country (of organization)',
  /** In FLOP; nothing where Epoch has no estimate. */
  compute: 'Training compute (FLOP)',
  /** In US dollars of 2023; of notable models only. */
  cost: 'Training compute cost (2023 USD)',
  access: 'Model accessibility',
} as const
const { cost, ...COMMON } = COLUMN
const COLUMNS: Record<EpochFile, string[]> = { large: Object.values(COMMON), notable: [...Object.values(COMMON), cost] }

/** One model; cells as text, by the names of their columns. */
export type Row = Record<string, string>

const ESSAY_YEAR = '2025'
/** What "frontier" means on the slide, in FLOP. */
const FRONTIER = 1e25
const RACE_FROM = '2010-01-01'
/** The five labs of evidence/labs.json, by their ids there, as toFirm() calls them. */
const LABS = { openai: 'OpenAI', google: 'Google', alibaba: 'Alibaba', anthropic: 'Anthropic', xai: 'xAI' }

/**
 * Sees that it is the file that was counted.
 * @throws RefreshError when its sha256 is another one
 */
export function assertCounted(bytes: Uint8Array, file: EpochFile, sha256: string): void {
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new RefreshError(`The source "epoch" sent a ${EPOCH.files[file].path} whose sha256 is not the one that evidence/recount/places.ts names; see whether its commit in evidence/sources.json has moved.`)
}

/** @throws RefreshError when a column is missing or there is no row */
export function parseRows(csv: string, file: EpochFile): Row[] {
  const rows = csvParse(csv)
  const missing = COLUMNS[file].find(column => !rows.columns.includes(column))
  if (missing !== undefined || !rows.length)
    throw makeFormError('epoch', `${EPOCH.files[file].path} has no ${missing === undefined ? 'rows' : `column "${missing}"`}`, 'epoch.ts')
  return rows
}

const of = (row: Row, column: keyof typeof COLUMN) => row[COLUMN[column]]!
const inYear = (rows: Row[], year: string) => rows.filter(row => of(row, 'day').startsWith(year))
const distinct = (rows: Row[], column: keyof typeof COLUMN, parts: (cell: string) => string[]) =>
  new Set(rows.flatMap(row => parts(of(row, column))))
const countries = (rows: Row[]) => [...distinct(rows, 'countries', splitStrings)].filter(name => name !== 'Multinational').length
const toTens = (number: number) => Math.round(number / 10) * 10

/** Nothing where the cell is empty. */
function numberIn(row: Row, column: 'compute' | 'cost'): number | undefined {
  const cell = of(row, column)
  const number = Number(cell)
  if (Number.isNaN(number))
    throw makeFormError('epoch', `"${COLUMN[column]}" of ${of(row, 'model')} is "${cell}" and no number`, 'epoch.ts')
  return cell === '' ? undefined : number
}

/** s1-ai-orgs: organisations to the nearest ten, the units of a firm as one; countries less "Multinational". */
export function organisationsOfAllYears(large: Row[]): Recount {
  const names = distinct(large, 'organisations', splitNames)
  const firms = new Set([...names].map(toFirm)).size
  return {
    value: { organisations: toTens(firms), countries: countries(large) },
    beside: { strings: distinct(large, 'organisations', splitStrings).size, names: names.size, firms },
  }
}

/**
 * d1-ai-orgs: strings as Epoch joins them by commas, in three years, so a name with a comma in it counts as two;
 * `beside` says how many names that is, and of the last year how many firms and countries.
 */
export function organisationsByYear(large: Row[]): Recount {
  const [first, second, third] = ['2023', '2024', '2025'].map(year => inYear(large, year)) as [Row[], Row[], Row[]]
  const strings = (rows: Row[]) => distinct(rows, 'organisations', splitStrings).size
  const names = (rows: Row[]) => distinct(rows, 'organisations', splitNames)
  return {
    value: { first: strings(first), second: strings(second), third: strings(third) },
    beside: {
      'names of 2023': names(first).size, 'of 2024': names(second).size, 'of 2025': names(third).size,
      'firms of 2025': new Set([...names(third)].map(toFirm)).size, 'countries of 2025': countries(third),
    },
  }
}

/** d2-ai-compute: models, so one that stands on two rows counts once; it is open if one of its rows says so. */
export function openAtFrontier(large: Row[]): Recount {
  const rows = inYear(large, ESSAY_YEAR).filter(row => (numberIn(row, 'compute') ?? 0) >= FRONTIER)
  const models = (rows: Row[]) => new Set(rows.map(row => of(row, 'model'))).size
  return {
    value: { open: models(rows.filter(row => of(row, 'access').startsWith('Open weights'))), of: models(rows) },
    beside: { rows: rows.length },
  }
}

/** d1-ai-labs: rows of 2025, and each lab's share of them in whole per cent. */
export function notableByLab(notable: Row[]): Recount {
  const rows = inYear(notable, ESSAY_YEAR)
  const firmsOf = (row: Row) => splitNames(of(row, 'organisations')).map(toFirm)
  const own = Object.entries(LABS)
    .map(([id, firm]) => [id, rows.filter(row => firmsOf(row).includes(firm)).length] as const)
  const others = rows.filter(row => !firmsOf(row).some(firm => Object.values(LABS).includes(firm))).length
  const shares = Object.fromEntries(own.map(([id, models]) => [id, Math.round(100 * models / rows.length)]))
  return { value: { models: rows.length, others, ...shares }, beside: Object.fromEntries(own) }
}

/** s1-ai-deepseek: how many trainings of the one the other's training would have paid. */
export function costOfDeepSeek(notable: Row[]): Recount {
  const costOf = (model: string) => {
    const costs = notable.filter(row => of(row, 'model') === model).flatMap(row => numberIn(row, 'cost') ?? [])
    if (!costs[0])
      throw makeFormError('epoch', `"${COLUMN.cost}" has no number for ${model}`, 'epoch.ts')
    return costs[0]
  }
  const [grok, deepSeek] = ['Grok 4', 'DeepSeek-V3'].map(costOf) as [number, number]
  return { value: { part: 1, whole: Math.round(grok / deepSeek) }, beside: { 'Grok 4': Math.round(grok), 'DeepSeek-V3': Math.round(deepSeek) } }
}

/**
 * s3-ai-race: by how much compute grows a year: the slope of its logarithm over time, by least squares, rounded down.
 */
export function growthOfCompute(notable: Row[]): Recount {
  const points = notable.flatMap((row): [number, number][] => {
    const [day, compute] = [of(row, 'day'), numberIn(row, 'compute')]
    return day >= RACE_FROM && compute ? [[inYears(day), Math.log10(compute)]] : []
  })
  const mean = (i: 0 | 1) => points.reduce((sum, point) => sum + point[i], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const times = 10 ** (points.reduce((sum, point) =>
    sum + (point[0] - x) * (point[1] - y), 0) / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0))
  return { value: { times: Math.floor(times) }, beside: { exactly: Number(times.toFixed(1)), rows: points.length } }
}

/** A day as a decimal year: the second of July 2025 is 2025.5. */
function inYears(day: string): number {
  const year = Number(day.slice(0, 4))
  const [start, end] = [Date.UTC(year, 0), Date.UTC(year + 1, 0)]
  return year + (Date.parse(day) - start) / (end - start)
}
