import type { Scene, StrokeMark } from './marks'
import { braid, straightSpine } from './braid'
import { at, round } from './geometry'

/** The six claims in the order of the talk: three shared, three parting. */
export const CLAIMS = ['S1', 'S2', 'S3', 'D1', 'D2', 'D3'] as const
export type Claim = typeof CLAIMS[number]

const START = { x: 56, y: 62 }
const BRAID = 90
const REACH = 46
const HERE = 3
const ELSEWHERE = 1.5

/**
 * The braid as a map of the talk: its three stretches are the shared claims, its three tips the
 * parting ones. Where we are is heavy ink; a summary (`here` = all) inks the whole.
 */
export function locatorScene(here: Claim | 'all'): Scene {
  const stretch = BRAID / 3
  const tone = (claim: Claim) => here === 'all' || here === claim
    ? { tone: 'ink', width: here === 'all' ? 2.25 : HERE } as const
    : { tone: 'hair', width: ELSEWHERE } as const

  const pieces = braid(
    straightSpine(START, BRAID),
    { amplitude: 10, turns: 4 / 3, cuts: [stretch, 2 * stretch], sample: 9 },
  )
  const claimOf = (from: number) => CLAIMS[Math.min(2, Math.floor(from / stretch + 0.01))]!
  // What goes over in one tone is one mark, and what goes under: each page has this figure. The first lies on nothing.
  const strands: StrokeMark[] = []
  for (const [name, over] of [['hair', false], ['hair', true], ['ink', false], ['ink', true]] as const) {
    const own = pieces.filter(piece => piece.over === over && tone(claimOf(piece.from)).tone === name)
    const d = own.map(({ centre }) => centre).join('')
    const casing = over || name === 'ink' ? { casing: 6 } : {}
    if (d)
      strands.push({ kind: 'stroke', id: `${name}-${over ? 'over' : 'under'}`, d, ...casing, ...tone(claimOf(own[0]!.from)) })
  }
  const x = START.x + BRAID
  const tips = [-1, 0, 1].map((row, i): StrokeMark => {
    const from = { x, y: START.y + row * 10 * Math.sin(2 * Math.PI / 3) }
    const to = { x: x + REACH, y: START.y + row * 14 }
    const slope = row * 0.9
    return {
      kind: 'stroke',
      id: `tip-${i}`,
      d: `M${at(from)}C${at({ x: from.x + 12, y: round(from.y + slope) })} ${at({ x: to.x - 24, y: to.y })} ${at(to)}`,
      ...tone(CLAIMS[3 + i]!),
    }
  })
  // Ink lies on top of hair: what is elsewhere must not cut into where we are.
  const marks = [...strands, ...tips].sort((a, b) => Number(a.tone === 'ink') - Number(b.tone === 'ink'))
  return { frame: { x: 50, y: 44, width: 146, height: 36 }, marks }
}
