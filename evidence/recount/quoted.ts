/** The figures that are quoted from a page on the web and have nothing behind them to count: a person looks them up. */
import type { Figure, Source } from '../schema'

export const QUOTED: ReadonlySet<string> = new Set(['s3-ai-level', 'd1-ch-tvs', 'd1-ai-price', 'd2-ai-gap', 'd3-ai-burn', 'hhi-line'])

/** One line for each: its id, what the slide has, and the addresses to look it up at. */
export function listQuoted(figures: Figure[], sources: Source[]): [id: string, shown: string, addresses: string][] {
  return figures.filter(({ id }) => QUOTED.has(id)).map(figure => [figure.id, writeNumbers(figure.value),
    figure.sources.flatMap(id => sources.find(source => source.id === id)?.url ?? []).join(' ')])
}

/** `reuse 80, families 381` */
export const writeNumbers = (value: Record<string, number>) => Object.entries(value).map(([name, number]) => `${name} ${number}`).join(', ')
