/** The motif's right shape: circles scattered over a disc, with an edge between neighbours. */
import type { Mark, Point } from '../marks'
import type { Join } from './join'
import { polygonHull } from 'd3-polygon'
import { distance, line, onCircle, random, spread } from '../geometry'
import { NETWORK_THREADS, placer, thread, WIRE } from './join'

const NETWORK = { x: 148, y: 214, r: 122 }
/** A few large, some middling, many small; the large are placed first. */
const SIZES = [17, 14, 12, 11, 10, 8.5, 7.5, 7, 6.5, 6, 6, 5.5, 5, 5, ...Array.from({ length: 20 }, () => 4.2)]
const CANDIDATES = 40
const SEED = 41

interface Node extends Point { r: number }

/** Circles, edges and threads, in painting order. */
export function network(join: Join): Mark[] {
  const place = placer(join, NETWORK)
  const edges = EDGES.map(([a, b]): Mark =>
    ({ kind: 'stroke', id: `edge-${a}-${b}`, d: line(place(NODES[a]!), place(NODES[b]!)), width: WIRE, tone: 'chains', bundle: 'edges' }))
  const threads = LANDINGS.map((p, i) =>
    thread(join, `network-thread-${i}`, 'chains', NETWORK_THREADS[i]!, place(p), LANDINGS.length - 1 - i))
  const discs = NODES.map((node, i): Mark => ({ kind: 'disc', id: `chain-${i}`, ...place(node), r: node.r, tone: 'chains', casing: 3 }))
  return [...edges, ...threads, ...discs]
}

/** Best-candidate points in a disc: of many random places, the one with the most room around it. */
function scatter(): Node[] {
  const next = random(SEED)
  const nodes: Node[] = []
  for (const r of SIZES) {
    let [best, room] = [{ x: 0, y: 0 }, -Infinity]
    for (let i = 0; i < CANDIDATES; i++) {
      const p = onCircle({ x: 0, y: 0 }, (NETWORK.r - r) * Math.sqrt(next()), 2 * Math.PI * next())
      let free = 1e3
      const roomier = nodes.every(node => (free = Math.min(free, distance(node, p) - node.r - r)) > room)
      if (roomier && free > room)
        [best, room] = [p, free]
    }
    nodes.push({ ...best, r })
  }
  return nodes
}

/** Neighbours with nobody in the circle between them: the net stays planar and airy. */
function gabriel(nodes: Node[]): [number, number][] {
  const pairs = nodes.flatMap((_, a) => nodes.slice(a + 1).map((_, i): [number, number] => [a, a + 1 + i]))
  return pairs.filter(([a, b]) => {
    const middle = { x: (nodes[a]!.x + nodes[b]!.x) / 2, y: (nodes[a]!.y + nodes[b]!.y) / 2 }
    const reach = distance(nodes[a]!, nodes[b]!) / 2
    return nodes.every((node, i) => i === a || i === b || distance(node, middle) >= reach)
  })
}

/** Where threads come in: on the outer circles that face the join, the larger taking more. */
function landings(nodes: Node[], count: number): Point[] {
  const points = nodes.map(({ x, y }): [number, number] => [x, y])
  const corners = polygonHull(points)!
  const hull = nodes.filter((_, i) => corners.includes(points[i]!)).sort((a, b) => a.x - b.x)
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

// The same wherever it hangs, so found once, when the code is read.
const NODES = scatter()
const EDGES = gabriel(NODES)
const LANDINGS = landings(NODES, NETWORK_THREADS.length)
