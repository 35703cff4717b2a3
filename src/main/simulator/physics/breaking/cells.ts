import { type RandomSource, randomBetween } from '../../../../shared/random/seeded.ts'

export type Point = readonly [number, number]

/** Voronoi cells of seeded points within a convex outline, each a convex outline in the same order of turning. */
export function cellsWithin(outline: readonly Point[], seeds: readonly Point[]): Point[][] {
  return seeds
    .map((seed) =>
      seeds.reduce<readonly Point[]>((cell, other) => (other === seed ? cell : nearerTo(cell, seed, other)), outline),
    )
    .map((cell) => [...cell])
    .filter((cell) => cell.length >= 3)
}

/** The part of an outline that is nearer to one point than to another (Sutherland and Hodgman's clipping). */
function nearerTo(outline: readonly Point[], one: Point, other: Point): Point[] {
  const [dx, dy] = [other[0] - one[0], other[1] - one[1]]
  const [mx, my] = [(other[0] + one[0]) / 2, (other[1] + one[1]) / 2]
  const beyond = ([x, y]: Point) => (x - mx) * dx + (y - my) * dy
  const kept: Point[] = []
  for (const [index, from] of outline.entries()) {
    const to = outline[(index + 1) % outline.length]!
    const [a, b] = [beyond(from), beyond(to)]
    if (a <= 0) kept.push(from)
    if (a < 0 !== b < 0 && a !== b) {
      const share = a / (a - b)
      kept.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share])
    }
  }
  return kept
}

/** Points in a rectangle; half of them gather around `near`, where cracks begin. */
export function seedsIn(
  [low, high]: readonly [Point, Point],
  count: number,
  near: Point | undefined,
  random: RandomSource,
): Point[] {
  const [wide, tall] = [high[0] - low[0], high[1] - low[1]]
  return Array.from({ length: count }, (_, index): Point => {
    if (near === undefined || index % 2 === 0) {
      return [randomBetween(random, low[0], high[0]), randomBetween(random, low[1], high[1])]
    }
    const far = 0.35 * random() ** 1.5 * Math.max(wide, tall)
    const angle = 2 * Math.PI * random()
    return [
      Math.min(high[0], Math.max(low[0], near[0] + far * Math.cos(angle))),
      Math.min(high[1], Math.max(low[1], near[1] + far * Math.sin(angle))),
    ]
  })
}

/** The convex hull of points, counter-clockwise (Andrew's monotone chain). */
export function hullOf(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
  const half = (row: readonly Point[]): Point[] => {
    const chain: Point[] = []
    for (const point of row) {
      while (chain.length >= 2 && turn(chain.at(-2)!, chain.at(-1)!, point) <= 1e-12) chain.pop()
      chain.push(point)
    }
    return chain.slice(0, -1)
  }
  return [...half(sorted), ...half(sorted.toReversed())]
}

function turn(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

export function areaOf(outline: readonly Point[]): number {
  return Math.abs(
    outline.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = outline[(index + 1) % outline.length]!
      return sum + (x * nextY - nextX * y) / 2
    }, 0),
  )
}

export function middleOf(outline: readonly Point[]): Point {
  const sum = outline.reduce<Point>(([x, y], [px, py]) => [x + px, y + py], [0, 0])
  return [sum[0] / outline.length, sum[1] / outline.length]
}
