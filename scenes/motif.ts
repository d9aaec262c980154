/**
 * The deck's motif, for its first and its last picture: a braid of three strands that parts into a
 * hub of squares and a network of circles. Everything hangs on the join, where the braid ends; the
 * last picture turns it upside down, so that the two shapes flow together again.
 */
import type { Spine } from './core/braid'
import type { Mark, Point } from './core/marks'
import { Delaunay } from 'd3-delaunay'
import { braid } from './core/braid'
import { distance, line, onCircle, random, spread } from './core/geometry'

/** How a braid is drawn: its swing, an even number of hairlines a strand and their pitch, and the length of a turn. */
export interface Ribbon { amplitude: number, hairlines: number, pitch: number, turn: number }

/** Where the braid ends, and whether the shapes hang below it (1) or stand above it (-1). */
export interface Join extends Point { down: 1 | -1 }

const AMPLITUDE = 33
const HAIRLINES = 10
const PITCH = 2.7
const EASE = 70
const TURN = 235
const SAMPLE = 8
const STRAND = (HAIRLINES - 1) * PITCH
const HAIRLINE = 1.2
/** Paper that a strand shows at its sides. */
const STRIP = 7
/** How far apart the outer strands run where the braid ends. */
const SIDE_STRAND = AMPLITUDE * Math.sin(2 * Math.PI / 3)
const THREAD = 1.15
const WIRE = 1

const MOTIF: Ribbon = { amplitude: AMPLITUDE, hairlines: HAIRLINES, pitch: PITCH, turn: TURN }

const tenth = (value: number) => Math.round(value * 10) / 10
const point = (x: number, y: number): Point => ({ x: tenth(x), y: tenth(y) })
const pair = (p: Point) => `${tenth(p.x)},${tenth(p.y)}`

/** A line, a quarter circle and a line: `heading` is the first direction, `turn` 1 to the right hand. */
export function bentSpine(start: Point, heading: number, first: number, radius: number, turn: 1 | -1, last: number): Spine {
  const arc = radius * Math.PI / 2
  const along = (p: Point, angle: number, by: number): Point => ({ x: p.x + by * Math.cos(angle), y: p.y + by * Math.sin(angle) })
  const corner = along(start, heading, first)
  const centre = along(corner, heading + turn * Math.PI / 2, radius)
  const bend = (s: number) => heading + turn * Math.min(1, Math.max(0, (s - first) / arc)) * Math.PI / 2
  const end = along(centre, bend(first + arc) - turn * Math.PI / 2, radius)
  return {
    length: first + arc + last,
    point: s => s <= first ? along(start, heading, s) : s <= first + arc ? along(centre, bend(s) - turn * Math.PI / 2, radius) : along(end, bend(s), s - first - arc),
    normal: s => onCircle({ x: 0, y: 0 }, 1, bend(s) + Math.PI / 2),
  }
}

/**
 * The braid in ink: each strand in one stretch, so that it has no seam, then once more the pieces
 * that go over, each on a strip of paper that hides what it crosses.
 */
export function braidMarks(spine: Spine, plan: Ribbon = MOTIF): Mark[] {
  // A third more than whole turns brings the strands out side by side.
  const turns = Math.max(1, Math.round((spine.length - EASE) / plan.turn - 1 / 3)) + 1 / 3
  const pieces = braid(spine, { amplitude: plan.amplitude, turns, ease: EASE, sample: SAMPLE })
  const strands = [0, 1, 2].map(strand => pieces.filter(piece => piece.strand === strand).sort((a, b) => a.from - b.from)
    .map((piece, i) => i ? piece.centre.replace(/^M[^C]+/, '') : piece.centre).join(''))
  const over = pieces.filter(piece => piece.over).map(piece => piece.centre)
  return [...strands, ...over].flatMap((d, i) => ribbon(d, `strand-${i}`, plan))
}

/** A strand's hairlines from one path, nested ink in paper in ink: exactly parallel, and small when compressed. */
export function ribbon(d: string, id: string, { hairlines, pitch }: Ribbon = MOTIF, since = 0): Mark[] {
  const strand = (hairlines - 1) * pitch
  const pairs = Array.from({ length: hairlines / 2 }, (_, i): Mark => {
    const apart = strand - 2 * i * pitch
    return { kind: 'stroke', id: `${id}-${i}`, d, width: tenth(apart + HAIRLINE), tone: 'ink', casing: i ? tenth(apart + 2 * pitch - HAIRLINE) : strand + STRIP, since }
  })
  return [...pairs, { kind: 'stroke', id: `${id}-core`, d, width: tenth(pitch - HAIRLINE), tone: 'paper', since }]
}

/** Where the thirty threads leave the braid, across its end. */
export const threadOffsets = [-1, 0, 1].flatMap(strand =>
  spread(-STRAND / 2, STRAND / 2, HAIRLINES).map(by => strand * SIDE_STRAND + by))

/** Both shapes with the threads that lead to them: whole strands, half of the middle one each way. */
export function shapes(join: Join): Mark[] {
  return [...hub(join), ...network(join)]
}

/**
 * A thread from the braid's end to its shape, with vertical ends. Threads keep their order: the
 * farther out, the nearer its shoulder to the join, so that none crosses another.
 */
function thread(join: Join, id: string, tone: 'models' | 'chains', from: number, to: Point, shoulder: number): Mark {
  const y = join.y + join.down * shoulder
  const start = { x: join.x + from, y: join.y }
  return { kind: 'stroke', id, d: `M${pair(start)}C${pair({ x: start.x, y })} ${pair({ x: to.x, y })} ${pair(to)}`, width: THREAD, tone }
}

/** Five squares whose areas are the model counts of the five largest labs of 2025, four at one corner. */
const LABS = [21, 14, 11, 7, 5]
const UNIT = 17.5
const GAP = 4
const HUB = { x: -149, y: 219 }
const SPOKES = 58
const REACH = { least: 102, most: 122, clear: 7, shortest: 15 }
const GOLDEN = 0.618
/** The middle of the five, a little off the corner where four meet. */
const CENTRE = { x: 1, y: -1 }
/** Radians about the join's side of the hub that are left to the threads. */
const FREE = { from: -2.35, to: -0.72 }

function hub(join: Join): Mark[] {
  const place = (x: number, y: number) => point(join.x + HUB.x + x, join.y + join.down * (HUB.y + y))
  const [a, b, c, d, e] = LABS.map(count => tenth(UNIT * Math.sqrt(count))) as [number, number, number, number, number]
  const half = GAP / 2
  // Centre and side, about the corner where four meet.
  const squares = [
    { x: -half - a / 2, y: -half - a / 2, side: a },
    { x: half + b / 2, y: -half - b / 2, side: b },
    { x: half + c / 2, y: half + c / 2, side: c },
    { x: -half - d / 2, y: half + d / 2, side: d },
    { x: -half - e / 2, y: half + d + GAP + e / 2, side: e },
  ]
  const inside = (p: Point) => squares.some(s => Math.max(Math.abs(p.x - s.x), Math.abs(p.y - s.y)) < s.side / 2 + REACH.clear)

  const threads = threadOffsets.slice(0, HAIRLINES * 1.5).map((from, i) => {
    const [square, slot, slots] = i < HAIRLINES ? [squares[0]!, i, HAIRLINES] : [squares[1]!, i - HAIRLINES, HAIRLINES / 2]
    const x = square.x + (spread(-0.42, 0.42, slots)[slot]!) * square.side
    return thread(join, `hub-thread-${i}`, 'models', from, place(x, square.y - square.side / 2 - 3), 62 + i * 2.4)
  })
  const spokes = Array.from({ length: SPOKES }, (_, i): Mark[] => {
    const angle = (i + 0.5) / SPOKES * 2 * Math.PI - Math.PI
    if (angle > FREE.from && angle < FREE.to)
      return []
    // The golden ratio sets neighbours at different lengths without a visible order.
    const jitter = (REACH.most - REACH.least) * (GOLDEN * i % 1)
    let from = REACH.most
    while (!inside(onCircle(CENTRE, from, angle)))
      from--
    const [near, far] = [from, Math.max(REACH.least + jitter, from + REACH.shortest + jitter / 2)].map(r => onCircle(CENTRE, r, angle)) as [Point, Point]
    return [
      { kind: 'stroke', id: `spoke-${i}`, d: line(place(near.x, near.y), place(far.x, far.y)), width: WIRE, tone: 'models' },
      { kind: 'square', id: `user-${i}`, ...place(far.x, far.y), side: 5, tone: 'models' },
    ]
  }).flat()
  return [
    ...threads,
    ...spokes,
    ...squares.map((square, i): Mark => ({ kind: 'square', id: `lab-${i}`, ...place(square.x, square.y), side: square.side, tone: 'models' })),
  ]
}

const NETWORK = { x: 148, y: 214, r: 122 }
/** A few large, some middling, many small; the large are placed first. */
const SIZES = [17, 14, 12, 11, 10, 8.5, 7.5, 7, 6.5, 6, 6, 5.5, 5, 5, ...Array.from({ length: 20 }, () => 4.2)]
const CANDIDATES = 40
const SEED = 41

function network(join: Join): Mark[] {
  const nodes = scatter()
  const place = (p: Point) => point(join.x + NETWORK.x + p.x, join.y + join.down * (NETWORK.y + p.y))
  const edges = gabriel(nodes).map(([a, b]): Mark =>
    ({ kind: 'stroke', id: `edge-${a}-${b}`, d: line(place(nodes[a]!), place(nodes[b]!)), width: WIRE, tone: 'chains' }))
  const offsets = threadOffsets.slice(HAIRLINES * 1.5)
  const threads = landings(nodes, offsets.length).map((p, i) =>
    thread(join, `network-thread-${i}`, 'chains', offsets[i]!, place(p), 62 + (offsets.length - 1 - i) * 2.4))
  const discs = nodes.map((node, i): Mark => ({ kind: 'disc', id: `chain-${i}`, ...place(node), r: node.r, tone: 'chains', casing: 3 }))
  return [...edges, ...threads, ...discs]
}

interface Node extends Point { r: number }

/** Best-candidate points in a disc: of many random places, the one with the most room around it. */
function scatter(): Node[] {
  const next = random(SEED)
  const nodes: Node[] = []
  for (const r of SIZES) {
    let [best, room] = [{ x: 0, y: 0 }, -Infinity]
    for (let i = 0; i < CANDIDATES; i++) {
      const p = onCircle({ x: 0, y: 0 }, (NETWORK.r - r) * Math.sqrt(next()), 2 * Math.PI * next())
      const free = Math.min(...nodes.map(node => distance(node, p) - node.r - r), 1e3)
      if (free > room)
        [best, room] = [p, free]
    }
    nodes.push({ ...best, r })
  }
  return nodes
}

/** Neighbours with nobody in the circle between them: the net stays planar and airy. */
function gabriel(nodes: Node[]): [number, number][] {
  const { halfedges, triangles } = Delaunay.from(nodes, p => p.x, p => p.y)
  const edges: [number, number][] = []
  for (let e = 0; e < triangles.length; e++) {
    if (halfedges[e]! > e)
      continue
    const [a, b] = [triangles[e]!, triangles[e % 3 === 2 ? e - 2 : e + 1]!]
    const middle = { x: (nodes[a]!.x + nodes[b]!.x) / 2, y: (nodes[a]!.y + nodes[b]!.y) / 2 }
    const reach = distance(nodes[a]!, nodes[b]!) / 2
    if (!nodes.some((node, i) => i !== a && i !== b && distance(node, middle) < reach))
      edges.push([a, b])
  }
  return edges
}

/** Where threads come in: on the outer circles that face the join, the larger taking more. */
function landings(nodes: Node[], count: number): Point[] {
  const hull = Array.from(Delaunay.from(nodes, p => p.x, p => p.y).hull, i => nodes[i]!).sort((a, b) => a.x - b.x)
  const [first, last] = [hull[0]!, hull.at(-1)!]
  const facing = hull.filter(({ x, y }) => y <= first.y + (last.y - first.y) * (x - first.x) / (last.x - first.x))
  const total = facing.reduce((sum, node) => sum + node.r, 0)
  const shares = facing.map(() => 1)
  for (let left = count - facing.length; left > 0; left--) {
    const wants = facing.map((node, i) => node.r * count / total - shares[i]!)
    shares[wants.indexOf(Math.max(...wants))]!++
  }
  return facing.flatMap((node, i) => spread(-(shares[i]! - 1) / 2, (shares[i]! - 1) / 2, shares[i]!).map((slot) => {
    const dx = slot * Math.min(3.4, node.r * 1.3 / shares[i]!)
    return { x: node.x + dx, y: node.y - Math.sqrt(node.r ** 2 - dx ** 2) }
  }))
}
