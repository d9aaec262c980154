/** The platforms under the threads of their users: those wide enough each in its place, the rest packed together. */
import type { Mark, Side } from '../kit/marks'
import type { SharesWords } from './shares'
import { label, shape } from '../kit/marks'
import { textWidth } from '../kit/text'
import { CHART, oneHasMost } from './shares-chart'

/** A platform for all would be so large a disc; a square has the same area. */
const RADIUS = 17
const SQUARE = Math.sqrt(Math.PI) / 2
/** Between two marks in their places. */
const GAP = 2.5
/** Marks that are packed: distance, size and most rows; closer where there are very many. */
const PACKED = { pitch: 6.4, r: 2.2, rows: 5 }
const DENSE = { pitch: 4.4, r: 1.5, rows: 7 }
const MANY = 60
const BESIDE = 10
const WIDTH = CHART.right - CHART.left

/** @param base where the threads stand */
export function platformMarks(words: Pick<SharesWords, 'one' | 'others' | 'all'>, shares: number[], side: Side | undefined, base: number): Mark[] {
  const alone = oneHasMost(shares)
  const name = alone ? words.others : words.all
  const y = base + 24
  const { placed, x } = inPlace(alone ? shares.slice(0, 1) : shares)
  const rest = pack(
    shares.length - placed.length,
    {
      from: Math.max(CHART.left, ...placed.map(({ x, r }) => x + r + BESIDE)),
      x,
      to: CHART.edge - width(name) - BESIDE,
    },
  )
  const marks = [...placed.map(mark => ({ ...mark, y: 0 })), ...rest]
  const [first, second] = marks
  const beside = first!.r + BESIDE
  const fits = second && first!.x + beside + width(words.one) + BESIDE < second.x - second.r
  const named = (id: string, said: string, x: number, anchor: 'start' | 'end' = 'start') => label(id, said, { x, y: y + 7 }, { anchor })
  return [
    ...marks.map((mark, i) => ({ ...shape(side ?? 'chains', '', { x: mark.x, y: y + mark.y }, side === 'models' ? mark.r * SQUARE : mark.r, { tone: side ?? 'ink' }), id: `platform-${i}` })),
    ...alone ? [named('one', words.one, first!.x + (fits ? beside : -beside), fits ? 'start' : 'end')] : [],
    named('platforms', name, Math.max(marks.at(-1)!.x + marks.at(-1)!.r + BESIDE, CHART.right + 6)),
  ]
}

const width = (words: string) => textWidth(words, 'sans', 20)

/** The platforms that have room under their own threads, and where the threads of the others begin. */
function inPlace(shares: number[]): { placed: { x: number, r: number }[], x: number } {
  const placed: { x: number, r: number }[] = []
  let x = CHART.left
  for (const share of shares) {
    const [span, r] = [share * WIDTH, RADIUS * Math.sqrt(share)]
    if (span < 2 * r + GAP)
      break
    placed.push({ x: x + span / 2, r })
    x += span
  }
  return { placed, x }
}

/** So many more in columns: from `x` on, or further left where they would pass `to`, but not left of `from`. */
function pack(
  count: number,
  { from, x, to }: { from: number, x: number, to: number },
): { x: number, y: number, r: number }[] {
  const { pitch, r, rows: most } = count > MANY ? DENSE : PACKED
  const rows = Math.max(1, Math.min(most, Math.floor(Math.sqrt(count)), Math.ceil(count * pitch / (CHART.right - x))))
  const start = Math.max(from, Math.min(x, to - Math.ceil(count / rows) * pitch))
  return Array.from({ length: count }, (_, i) =>
    ({ x: start + r + Math.floor(i / rows) * pitch, y: (i % rows - (rows - 1) / 2) * pitch, r }))
}
