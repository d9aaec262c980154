/**
 * Fits cubic curves to path data: a scene draws threads through points a few pixels apart, and this draws each by as
 * few curves as stay within a fraction of a pixel.
 */

type Point = [number, number]

/** How far a thread may stray, in pixels of the canvas: less than a third of the thinnest line. */
const TOLERANCE = 0.4
/** Points that a curve of the scene is read at. */
const SAMPLES = 6
/** A bend that is a corner, by the cosine of its angle. */
const CORNER = 0.94

/** Languages share drawings, and so do a slide and the article: each piece is drawn again once. */
const redrawn = new Map<string, string>()

/** Path data with its long pieces drawn again; what is not made of lines and cubic curves to whole points stays. */
export function fewerCurves(data: string): string {
  return /^[MLCZ\d\s.,-]+$/.test(data)
    ? data.split(/(?=M)/).map(piece => (piece.match(/[LC]/g)?.length ?? 0) > 3 ? redrawOnce(piece) : piece).join('')
    : data
}

function redrawOnce(piece: string): string {
  const drawn = redrawn.get(piece) ?? redraw(piece)
  redrawn.set(piece, drawn)
  return drawn
}

function redraw(piece: string): string {
  const closed = piece.endsWith('Z')
  const points = pointsOf(closed ? `${piece.slice(0, -1)}L${/^M([^MLC]*)/.exec(piece)![1]}` : piece)
  const corners = [0, ...points.keys()]
    .filter((i, n) => n === 0 || (i > 0 && i < points.length - 1 && isCorner(points, i)))
  const ends = [...corners.slice(1), points.length - 1]
  const curves = corners.flatMap((from, n) => fit(points.slice(from, ends[n]! + 1)))
  const drawn = `M${points[0]!.join()}${curves.map(curve => `C${curve.slice(1).map(point => point.map(round).join()).join(' ')}`).join('')}${closed ? 'Z' : ''}`
  return drawn.length < piece.length ? drawn : piece
}

/** A piece as points close to each other. */
function pointsOf(piece: string): Point[] {
  const points: Point[] = []
  for (const [, letter, numbers] of piece.matchAll(/([MLC])([^MLC]*)/g)) {
    const given = [...numbers!.matchAll(/(-?[\d.]+)[\s,]+(-?[\d.]+)/g)].map(([, x, y]): Point => [Number(x), Number(y)])
    if (letter === 'C') {
      const curve = [points.at(-1)!, ...given]
      points.push(...Array.from({ length: SAMPLES }, (_, i) => at(curve, (i + 1) / SAMPLES)))
    }
    else {
      points.push(...given)
    }
  }
  return points.filter((point, i) => i === 0 || distance(point, points[i - 1]!) > 1e-6)
}

function isCorner(points: Point[], i: number): boolean {
  return dot(towards(points[i - 1]!, points[i]!), towards(points[i]!, points[i + 1]!)) < CORNER
}

/** Cubic curves through the first and the last point and near all others (after Schneider, Graphics Gems, 1990). */
function fit(
  points: Point[],
  start = towards(points[0]!, points[1]!),
  end = towards(points.at(-1)!, points.at(-2)!),
): Point[][] {
  const [first, last] = [points[0]!, points.at(-1)!]
  if (points.length === 2) {
    const third = distance(first, last) / 3
    return [[first, move(first, start, third), move(last, end, third), last]]
  }
  let places = chords(points)
  let worst = 0
  for (let round = 0; round < 6; round++) {
    const curve = through(points, places, start, end)
    const errors = points.map((point, i) => distance(point, at(curve, places[i]!)))
    worst = errors.indexOf(Math.max(...errors))
    if (errors[worst]! < TOLERANCE)
      return [curve]
    places = places.map((place, i) => nearer(curve, points[i]!, place))
  }
  const middle = Math.min(Math.max(worst, 1), points.length - 2)
  const tangent = towards(points[middle + 1]!, points[middle - 1]!)
  const back: Point = [-tangent[0], -tangent[1]]
  return [...fit(points.slice(0, middle + 1), start, tangent), ...fit(points.slice(middle), back, end)]
}

/** The curve with these tangents at its ends that comes nearest to the points, by least squares. */
function through(points: Point[], places: number[], start: Point, end: Point): Point[] {
  const [first, last] = [points[0]!, points.at(-1)!]
  let [aa, ab, bb, ax, bx] = [0, 0, 0, 0, 0]
  points.forEach((point, i) => {
    const [t, s] = [places[i]!, 1 - places[i]!]
    const [one, two] = [3 * t * s * s, 3 * t * t * s]
    const rest = point.map((value, k) => value - first[k]! * (s * s * s + one) - last[k]! * (t * t * t + two)) as Point
    aa += one * one
    ab += one * two * dot(start, end)
    bb += two * two
    ax += one * dot(start, rest)
    bx += two * dot(end, rest)
  })
  const whole = aa * bb - ab * ab
  const [a, b] = [(ax * bb - bx * ab) / whole, (bx * aa - ax * ab) / whole]
  const third = distance(first, last) / 3
  // Handles that point backwards, or none at all, come of points too few to tell.
  const [near, far] = whole && a > 1e-3 && b > 1e-3 ? [a, b] : [third, third]
  return [first, move(first, start, near), move(last, end, far), last]
}

/** Where on the whole each point lies, from 0 to 1, by the way to it. */
function chords(points: Point[]): number[] {
  const ways = points.map((_, i) => i)
  ways[0] = 0
  for (let i = 1; i < points.length; i++)
    ways[i] = ways[i - 1]! + distance(points[i]!, points[i - 1]!)
  return ways.map(way => way / ways.at(-1)!)
}

/** A place on the curve nearer to the point, by one step of Newton's. */
function nearer(curve: Point[], point: Point, place: number): number {
  const slope = curve.slice(1).map((next, i) => minus(next, curve[i]!, 3))
  const bend = slope.slice(1).map((next, i) => minus(next, slope[i]!, 2))
  const [off, first, second] = [minus(at(curve, place), point), at(slope, place), at(bend, place)]
  const divisor = dot(first, first) + dot(off, second)
  return divisor ? Math.min(1, Math.max(0, place - dot(off, first) / divisor)) : place
}

/** A point of a Bézier curve of any degree. */
function at(curve: Point[], t: number): Point {
  return curve.length === 1
    ? curve[0]!
    : at(curve.slice(1).map((next, i) => move(curve[i]!, minus(next, curve[i]!), t)), t)
}

const round = (value: number) => Math.round(value * 100) / 100
const dot = (a: Point, b: Point) => a[0] * b[0] + a[1] * b[1]
const minus = (a: Point, b: Point, times = 1): Point => [(a[0] - b[0]) * times, (a[1] - b[1]) * times]
const move = (a: Point, way: Point, by: number): Point => [a[0] + way[0] * by, a[1] + way[1] * by]
const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1])
const towards = (a: Point, b: Point): Point => minus(b, a, 1 / (distance(a, b) || 1))
