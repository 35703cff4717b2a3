import { dot, length, minus, type Quat, times, turned, type Vec3 } from '../physics/vectors.ts'
import { gripAt } from './grips.ts'
import { pushPoints, type SoftThing } from './softThing.ts'

/** Coulomb friction of soft things on each other. */
const FRICTION = 0.5

const corners = new Uint16Array(8)
const weights = new Float64Array(8)

/** Moves the touching points of one soft thing out of another, and that other away from them. */
export function betweenSoft(thing: SoftThing, other: SoftThing): void {
  const [own, their] = [thing.bounds(), other.bounds()]
  for (const axis of [0, 1, 2] as const) {
    if (own.low[axis] > their.high[axis] || own.high[axis] < their.low[axis]) return
  }
  const { lattice, place, before, lightness } = other.points
  for (let grip = 0; grip < thing.grips.coarse; grip++) {
    const point = thing.gripIn(thing.points.place, grip)
    if (point.some((value, axis) => value < their.low[axis]! || value > their.high[axis]!)) continue
    const cell = cellAround(other, point)
    if (cell === undefined) continue
    const turn = other.points.turnOf(cell)
    const resting = restingPlace(other, cell, point, turn)
    const distance = other.surface.look(...resting)
    if (distance >= 0) continue
    const normal = turned([other.surface.outward(0), other.surface.outward(1), other.surface.outward(2)], turn)
    gripAt(lattice, resting, corners, weights, 0)
    let yielding = 0
    let [mx, my, mz] = [0, 0, 0]
    for (let corner = 0; corner < 8; corner++) {
      const [at, weight] = [corners[corner]! * 3, weights[corner]!]
      yielding += weight ** 2 * lightness[corners[corner]!]!
      mx += weight * (place[at]! - before[at]!)
      my += weight * (place[at + 1]! - before[at + 1]!)
      mz += weight * (place[at + 2]! - before[at + 2]!)
    }
    const moved = minus(minus(point, thing.gripIn(thing.points.before, grip)), [mx, my, mz])
    const light = thing.lightnessOf(grip) + yielding
    const along = minus(moved, times(normal, dot(moved, normal)))
    const slid = length(along)
    const held = slid < 1e-12 ? 0 : Math.min(1, (FRICTION * -distance) / slid)
    const push = minus(times(normal, -distance / light), times(along, held / light))
    thing.pushGrip(grip, ...push)
    pushPoints(other.points, corners, weights, 0, -push[0], -push[1], -push[2])
  }
}

/** The cell whose middle is nearest to a point, where the point is within reach of it. */
function cellAround({ points: { lattice, place } }: SoftThing, [x, y, z]: Vec3): number | undefined {
  const { cells, edges } = lattice
  let [best, least] = [-1, 1.5 * (edges[0] ** 2 + edges[1] ** 2 + edges[2] ** 2)]
  for (let cell = 0; cell * 8 < cells.length; cell++) {
    // Opposite corners: their middle is the cell's.
    const [a, b] = [cells[cell * 8]! * 3, cells[cell * 8 + 7]! * 3]
    const away =
      ((place[a]! + place[b]!) / 2 - x) ** 2 +
      ((place[a + 1]! + place[b + 1]!) / 2 - y) ** 2 +
      ((place[a + 2]! + place[b + 2]!) / 2 - z) ** 2
    if (away < least) [best, least] = [cell, away]
  }
  return best < 0 ? undefined : best
}

/** Where in the unbent thing a point would be, by the turn of the cell around it. */
function restingPlace({ points }: SoftThing, cell: number, point: Vec3, turn: Quat): Vec3 {
  const { cells, rest } = points.lattice
  const [a, b] = [cells[cell * 8]! * 3, cells[cell * 8 + 7]! * 3]
  const middle = (values: Float64Array): Vec3 => [
    (values[a]! + values[b]!) / 2,
    (values[a + 1]! + values[b + 1]!) / 2,
    (values[a + 2]! + values[b + 2]!) / 2,
  ]
  const [x, y, z, w] = turn
  const away = turned(minus(point, middle(points.place)), [-x, -y, -z, w])
  const at = middle(rest)
  return [at[0] + away[0], at[1] + away[1], at[2] + away[2]]
}
