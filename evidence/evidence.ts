/**
 * The figures that stand for and against each claim, and where they come from, as data: their words are
 * in locales/. What strip, verdicts and sources slides show comes through here; check.ts has seen to it before.
 */
import type { Figure as Row, Source } from './schema'
import figureFile from './evidence.json'
import sourceFile from './sources.json'

export type { Source }
/** What slides and article show of one; a build leaves the rest out (evidence/trim-plugin.ts). */
export type Figure = Omit<Row, 'unit' | 'confidence' | 'method' | 'caveat'>
export type Stance = Figure['stance']

export const FIGURES = figureFile as unknown as Figure[]
export const SOURCES = sourceFile as Source[]

/** @throws when no figure has the id */
export function findFigure(id: string): Figure {
  return find(FIGURES, id, 'figure', 'evidence')
}

/** @throws when no source has the id */
export function findSource(id: string): Source {
  return find(SOURCES, id, 'source', 'sources')
}

function find<T extends { id: string }>(entries: T[], id: string, kind: string, file: string): T {
  const entry = entries.find(entry => entry.id === id)
  if (!entry)
    throw new Error(`No ${kind} has the id "${id}"; correct it on the slide or add the ${kind} to evidence/${file}.json.`)
  return entry
}
