import type { StagedBody } from '../../../shared/scene/stagedScene.ts'
import { massOf } from '../physics/bodyMass.ts'
import { minus, type Vec3 } from '../physics/vectors.ts'
import { type Grips, gripsOf } from './grips.ts'
import { type Lattice, latticeOf } from './lattice.ts'
import { ThingSurface } from './outsideThing.ts'
import { SoftLattice } from './softLattice.ts'

/** Cells of the lattice of a thing that is alone, and at least. */
const MOST_CELLS = 260
const FEWEST_CELLS = 40
/** Cells of all soft things of a shot together. */
const CELLS_TOGETHER = 420

/** About how many cells each of so many soft things has. */
export function cellsEach(things: number): number {
  return Math.max(FEWEST_CELLS, Math.min(MOST_CELLS, Math.floor(CELLS_TOGETHER / things)))
}

/** A soft body with its lattice and the points by which it touches. */
export class SoftThing {
  readonly staged: StagedBody
  readonly points: SoftLattice
  readonly grips: Grips
  /** What of it is seen, at rest. */
  readonly surface: ThingSurface
  readonly #gripLightness: Float64Array

  /** `smallest`: radius of the smallest ball that it may meet, metres. */
  constructor(staged: StagedBody, cells: number, smallest: number) {
    this.staged = staged
    this.surface = new ThingSurface(staged.parts.filter(({ only }) => only !== 'touched'))
    const lattice = latticeOf(staged.parts, cells)
    const { position, rotation } = staged
    this.points = new SoftLattice({
      lattice,
      stuff: staged.soft!,
      massKg: massOf(staged),
      pose: { position, rotation },
    })
    const spacing = Math.min(...lattice.edges) / 2.2
    this.grips = gripsOf(staged.parts, lattice, spacing, Math.max(smallest / 4, reachOf(lattice) / 40))
    this.#gripLightness = Float64Array.from({ length: this.grips.count }, (_, grip) => this.#readLightness(grip))
  }

  /** The first and the last but one of the points by which it touches something of a radius. */
  gripsFor(radius: number): readonly [number, number] {
    const { count, coarse } = this.grips
    return radius < 1.5 * Math.min(...this.points.lattice.edges) && count > coarse ? [coarse, count] : [0, coarse]
  }

  /** Where a touching point is, or was before the short step. */
  gripIn(values: Float64Array, grip: number): Vec3 {
    const place = new Float64Array(3)
    this.readGrip(values, grip, place)
    return [place[0]!, place[1]!, place[2]!]
  }

  /** As `gripIn`, for inner loops: writes into `place`. */
  readGrip(values: Float64Array, grip: number, into: Float64Array): void {
    const { corners, weights } = this.grips
    let x = 0
    let y = 0
    let z = 0
    for (let at = grip * 8; at < grip * 8 + 8; at++) {
      const point = corners[at]! * 3
      const weight = weights[at]!
      x += weight * values[point]!
      y += weight * values[point + 1]!
      z += weight * values[point + 2]!
    }
    into[0] = x
    into[1] = y
    into[2] = z
  }

  /** How far a push of 1 kg m moves a touching point: 1 / kg. */
  lightnessOf(grip: number): number {
    return this.#gripLightness[grip]!
  }

  #readLightness(grip: number): number {
    const { corners, weights } = this.grips
    let sum = 0
    for (let at = grip * 8; at < grip * 8 + 8; at++) sum += weights[at]! ** 2 * this.points.lightness[corners[at]!]!
    return sum
  }

  /** Gives a touching point a push, kg m: its corners move by what they weigh. */
  pushGrip(grip: number, x: number, y: number, z: number): void {
    pushPoints(this.points, this.grips.corners, this.grips.weights, grip * 8, x, y, z)
  }

  /** Lowest and highest of all points. */
  bounds(): { readonly low: Vec3; readonly high: Vec3 } {
    const { place } = this.points
    const low: [number, number, number] = [Infinity, Infinity, Infinity]
    const high: [number, number, number] = [-Infinity, -Infinity, -Infinity]
    for (const axis of [0, 1, 2] as const) {
      let least = Number.POSITIVE_INFINITY
      let most = Number.NEGATIVE_INFINITY
      for (let at = axis; at < place.length; at += 3) {
        const value = place[at]!
        if (value < least) least = value
        if (value > most) most = value
      }
      low[axis] = least
      high[axis] = most
    }
    return { low, high }
  }

  /** Of its fastest point, m/s. */
  fastest(): number {
    const { velocity } = this.points
    let most = 0
    for (let at = 0; at < velocity.length; at += 3) {
      const [x, y, z] = [velocity[at]!, velocity[at + 1]!, velocity[at + 2]!]
      most = Math.max(most, x * x + y * y + z * z)
    }
    return Math.sqrt(most)
  }
}

/** Gives a place that eight points hold a push, kg m. */
export function pushPoints(
  { place, lightness }: SoftLattice,
  corners: Uint16Array,
  weights: Float64Array,
  from: number,
  x: number,
  y: number,
  z: number,
): void {
  for (let at = from; at < from + 8; at++) {
    const point = corners[at]!
    const share = weights[at]! * lightness[point]!
    place[point * 3]! += x * share
    place[point * 3 + 1]! += y * share
    place[point * 3 + 2]! += z * share
  }
}

function reachOf({ rest }: Lattice): number {
  const first: Vec3 = [rest[0]!, rest[1]!, rest[2]!]
  let most = 0
  for (let at = 0; at < rest.length; at += 3) {
    most = Math.max(most, Math.hypot(...minus([rest[at]!, rest[at + 1]!, rest[at + 2]!], first)))
  }
  return most
}
