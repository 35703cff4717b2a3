import { surfacePoints } from '../../../shared/scene/shapePoints.ts'
import type { BodyPart } from '../../../shared/scene/stagedScene.ts'
import { plus, turned, type Vec3 } from '../physics/vectors.ts'
import { ThingSurface } from './outsideThing.ts'

/**
 * A lattice of cells around a thing, in the thing's own frame: what a soft thing is bent by. Only cells that the thing
 * reaches into are there. Metres.
 */
export interface Lattice {
  /** x, y, z of each point before anything has bent it. */
  readonly rest: Float64Array
  /** Eight point numbers for each cell: bit 0 of the corner is along x, bit 1 along y, bit 2 along z. */
  readonly cells: Uint16Array
  /** How much of each cell is filled by the thing, 0 to 1, never less than `LEAST_FILL`. */
  readonly fills: Float64Array
  /** Of the thing's mass, each point's share. */
  readonly shares: Float64Array
  /** Edges of a cell. */
  readonly edges: Vec3
  /** The cell in which a place of the thing at rest lies, or the nearest one, and where in it, 0 to 1 along each edge. */
  locate(place: Vec3): { readonly cell: number; readonly within: Vec3 }
}

/** A cell at the rim, of which next to nothing is filled, would be too light and too weak to compute with. */
const LEAST_FILL = 0.2
/** Places along each edge of a cell at which is looked whether the thing is there. */
const LOOKS = 4
const RING_POINTS = 24

/** The lattice around the parts of a thing that are seen, of about so many cells. */
export function latticeOf(parts: readonly BodyPart[], aboutCells: number): Lattice {
  const solid = parts.filter(({ only }) => only !== 'touched')
  const skin = solid.flatMap(skinOf)
  const low = ([0, 1, 2] as const).map((axis) => Math.min(...skin.map((point) => point[axis])))
  const high = ([0, 1, 2] as const).map((axis) => Math.max(...skin.map((point) => point[axis])))
  const size = high.map((value, axis) => Math.max(value - low[axis]!, 1e-3)) as [number, number, number]
  const edge = Math.cbrt((size[0] * size[1] * size[2]) / aboutCells)
  const counts = size.map((long) => Math.max(2, Math.min(24, Math.round(long / edge)))) as [number, number, number]
  const edges = size.map((long, axis) => long / counts[axis]!) as [number, number, number]
  const grid: Grid = { low: low as unknown as Vec3, edges, counts }
  const surface = new ThingSurface(solid)
  const reached = new Set(skin.map((point) => boxAt(grid, point)))
  const cellOfBox = new Map<number, number>()
  const pointOfCorner = new Map<number, number>()
  const [rest, cells, fills]: [number[], number[], number[]] = [[], [], []]
  for (let box = 0; box < counts[0] * counts[1] * counts[2]; box++) {
    const filled = fillOf(grid, box, surface)
    if (filled === 0 && !reached.has(box)) continue
    cellOfBox.set(box, fills.length)
    fills.push(Math.max(LEAST_FILL, filled))
    const [i, j, k] = placeOfBox(grid, box)
    for (let corner = 0; corner < 8; corner++) {
      const at: Vec3 = [i + (corner & 1), j + ((corner >> 1) & 1), k + (corner >> 2)]
      const number = at[0] + (counts[0] + 1) * (at[1] + (counts[1] + 1) * at[2])
      if (!pointOfCorner.has(number)) {
        pointOfCorner.set(number, rest.length / 3)
        for (const axis of [0, 1, 2] as const) rest.push(grid.low[axis] + at[axis] * edges[axis])
      }
      cells.push(pointOfCorner.get(number)!)
    }
  }
  const nearest = new Map<number, number>()
  return {
    rest: Float64Array.from(rest),
    cells: Uint16Array.from(cells),
    fills: Float64Array.from(fills),
    shares: sharesOf(rest.length / 3, cells, fills),
    edges,
    locate(place) {
      const box = boxAt(grid, place)
      const known = cellOfBox.get(box) ?? nearest.get(box)
      const cell = known ?? nearestCell(place, rest, cells, edges)
      if (known === undefined) nearest.set(box, cell)
      const first = cells[cell * 8]! * 3
      const within = ([0, 1, 2] as const).map((axis) => (place[axis] - rest[first + axis]!) / edges[axis])
      return { cell, within: within as unknown as Vec3 }
    },
  }
}

/** How much each corner of a cell has to say at a place in it, in the order of the corners. */
export function cornerWeights([x, y, z]: Vec3): readonly number[] {
  return Array.from(
    { length: 8 },
    (_, corner) => (corner & 1 ? x : 1 - x) * (corner & 2 ? y : 1 - y) * (corner & 4 ? z : 1 - z),
  )
}

interface Grid {
  readonly low: Vec3
  readonly edges: Vec3
  readonly counts: Vec3
}

function placeOfBox({ counts }: Grid, box: number): Vec3 {
  return [box % counts[0], Math.floor(box / counts[0]) % counts[1], Math.floor(box / (counts[0] * counts[1]))]
}

function boxAt({ low, edges, counts }: Grid, point: Vec3): number {
  const [i, j, k] = ([0, 1, 2] as const).map((axis) =>
    Math.min(counts[axis] - 1, Math.max(0, Math.floor((point[axis] - low[axis]) / edges[axis]))),
  ) as [number, number, number]
  return i + counts[0] * (j + counts[1] * k)
}

function fillOf(grid: Grid, box: number, surface: ThingSurface): number {
  const place = placeOfBox(grid, box)
  let inside = 0
  for (let look = 0; look < LOOKS ** 3; look++) {
    const steps: Vec3 = [look % LOOKS, Math.floor(look / LOOKS) % LOOKS, Math.floor(look / LOOKS ** 2)]
    const along = (axis: 0 | 1 | 2) => grid.low[axis] + (place[axis] + (steps[axis] + 0.5) / LOOKS) * grid.edges[axis]
    if (surface.look(along(0), along(1), along(2)) <= 0) inside++
  }
  return inside / LOOKS ** 3
}

function skinOf({ shape, offset, rotation }: BodyPart): Vec3[] {
  return surfacePoints(shape, RING_POINTS).map((point) => plus(offset, turned(point, rotation)))
}

function sharesOf(points: number, cells: readonly number[], fills: readonly number[]): Float64Array {
  const shares = new Float64Array(points)
  const whole = fills.reduce((sum, fill) => sum + fill, 0)
  for (let corner = 0; corner < cells.length; corner++) shares[cells[corner]!]! += fills[corner >> 3]! / (8 * whole)
  return shares
}

function nearestCell(place: Vec3, rest: readonly number[], cells: readonly number[], edges: Vec3): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY]
  for (let cell = 0; cell * 8 < cells.length; cell++) {
    const first = cells[cell * 8]! * 3
    const away = ([0, 1, 2] as const).reduce<number>(
      (sum, axis) => sum + (place[axis] - rest[first + axis]! - edges[axis] / 2) ** 2,
      0,
    )
    if (away < least) [best, least] = [cell, away]
  }
  return best
}
