/** The chart of shares small and without words: as a bet, and as what came of a preset. */
import type { Mark, Scene, Tone } from '../kit/marks'
import { LINE } from '../../../explorable/settings'
import { line } from '../kit/geometry'
import { shareAt, THREADS, WHOLE } from './shares-chart'

/** A bet on the canvas: a box as high as all users, with fewer and wider threads. */
const BET = { width: 178, height: 255, room: 4, inset: 7.4, threads: 25, stroke: 2 }
/** A preset's outcome in the strip. */
const STRIP = { width: 224, height: 60, stroke: 1.2 }

/** @param shares the largest first */
export function betSketch(shares: number[]): Scene {
  const { width, height, room, inset, threads, stroke } = BET
  const base = height - 1.5
  return {
    frame: { x: 0, y: 0, width, height },
    marks: [
      { kind: 'stroke', id: 'box', tone: 'hair', width: 1.25, d: `M0.75,${base}V0.75H${width - 0.75}V${base}` },
      ...standing(shares, threads, 'ink', stroke, { left: inset, pitch: (width - 2 * inset) / (threads - 1), base, top: room }),
      { kind: 'stroke', id: 'base', tone: 'ink', width: 1.5, d: line({ x: 0, y: base }, { x: width, y: base }) },
    ],
  }
}

/** With the guideline, as over the large chart. */
export function stripChart(shares: number[], tone: Tone): Scene {
  const { width, height, stroke } = STRIP
  const [pitch, base] = [width / THREADS, height - 1]
  const border = base * (1 - LINE / WHOLE)
  return {
    frame: { x: 0, y: 0, width, height },
    marks: [
      ...standing(shares, THREADS, tone, stroke, { left: pitch / 2, pitch, base, top: 0 }),
      { kind: 'stroke', id: 'base', tone, width: 1, d: line({ x: 0, y: base + 0.5 }, { x: width, y: base + 0.5 }) },
      { kind: 'stroke', id: 'limit-line', tone: 'ink', width: 1.5, dash: '1.5 3', casing: 4, d: line({ x: 0, y: border }, { x: width, y: border }) },
    ],
  }
}

function standing(
  shares: number[],
  threads: number,
  tone: Tone,
  width: number,
  { left, pitch, base, top }: { left: number, pitch: number, base: number, top: number },
): Mark[] {
  return Array.from({ length: threads }, (_, i) => {
    const x = left + i * pitch
    return { kind: 'stroke', id: `thread-${i}`, tone, width, bundle: 'threads', d: line({ x, y: base }, { x, y: base - (base - top) * shareAt(shares, (i + 0.5) / threads) }) }
  })
}
