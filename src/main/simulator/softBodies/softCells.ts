import type { StagedSoft } from '../../../shared/scene/stagedSoft.ts'
import type { Quat } from '../physics/vectors.ts'
import type { Lattice } from './lattice.ts'
import { turnToward } from './turnOf.ts'

/** Corners whose form is bent by less than this are left as they are: the sum of the squares of the distances, m^2. */
const UNBENT = 1e-24

/**
 * What holds the points of a soft thing together.
 *
 * Every cell is drawn toward its own form at rest, turned as it is turned now (Müller et al., "Meshless Deformations Based
 * on Shape Matching", 2005, cell by cell as in Rivers and James, "FastLSM", 2007), and toward its volume. Both are
 * constraints of extended position based dynamics (Macklin et al., "XPBD", 2016), whose compliances follow from the shear and
 * the bulk modulus, in many short steps ("Small Steps in Physics Simulation", 2019). At rest all forces are exactly none,
 * and they sum to none for every cell: nothing but what touches it moves the whole.
 */
export class SoftCells {
  readonly #lattice: Lattice
  /** 1 / mass of each point. */
  readonly #lightness: Float64Array
  readonly #lossSeconds: number
  readonly #turns: Float64Array
  /**
   * Of each cell, newtons a metre for the distances of the corners from their form, and joules for the square of what the
   * volume is off. Where a cell of edge e is strained by s, the squares of those distances sum to 2 e^2 s^2, which makes
   * mu V s^2 of energy.
   */
  readonly #formStiffness: Float64Array
  readonly #volumeStiffness: Float64Array
  readonly #corners = new Float64Array(24)
  readonly #pulls = new Float64Array(24)
  readonly #columns = new Float64Array(9)
  readonly #turn = new Float64Array(9)
  #bent = 0
  #isForward = true

  constructor(lattice: Lattice, { shearModulusPa, bulkModulusPa, lossSeconds }: StagedSoft, lightness: Float64Array) {
    this.#lattice = lattice
    this.#lightness = lightness
    this.#lossSeconds = lossSeconds ?? 0
    this.#turns = new Float64Array(lattice.fills.length * 4)
    const [ex, ey, ez] = lattice.edges
    const whole = ex * ey * ez
    this.#formStiffness = lattice.fills.map((fill) => (shearModulusPa * whole * fill) / Math.cbrt(whole) ** 2)
    this.#volumeStiffness = lattice.fills.map((fill) => bulkModulusPa * whole * fill)
  }

  /** All of them turned alike. */
  turnAll(rotation: Quat): void {
    for (let at = 0; at < this.#turns.length; at += 4) this.#turns.set(rotation, at)
  }

  /** The turn of a cell. */
  turnOf(cell: number): Quat {
    const at = cell * 4
    return [this.#turns[at]!, this.#turns[at + 1]!, this.#turns[at + 2]!, this.#turns[at + 3]!]
  }

  /** What their bending and pressing holds, joules. */
  elasticEnergy(place: Float64Array): number {
    let sum = 0
    for (let cell = 0; cell < this.#formStiffness.length; cell++) {
      const swollen = this.fullness(cell, place) - 1
      this.#readPulls(cell)
      sum += (this.#formStiffness[cell]! * this.#bent + this.#volumeStiffness[cell]! * swollen * swollen) / 2
    }
    return sum
  }

  /** Volume of a cell over that at rest, at its middle. */
  fullness(cell: number, place: Float64Array): number {
    this.#readCorners(cell, place)
    this.#readColumns()
    return determinantOf(this.#columns)
  }

  /** Draws the points, which were at `before` at the beginning of a short step, toward the forms and volumes of the cells. */
  hold(place: Float64Array, before: Float64Array, seconds: number): void {
    const cells = this.#formStiffness.length
    for (let index = 0; index < cells; index++) {
      const cell = this.#isForward ? index : cells - 1 - index
      this.#readCorners(cell, place)
      this.#readColumns()
      this.#readPulls(cell)
      if (this.#bent >= UNBENT) this.#holdForm(cell, before, seconds)
      this.#holdVolume(cell, seconds)
      this.#writeCorners(cell, place)
    }
    // Always the same order would pull the whole to one side.
    this.#isForward = !this.#isForward
  }

  #readCorners(cell: number, place: Float64Array): void {
    const cells = this.#lattice.cells
    const corners = this.#corners
    for (let corner = 0; corner < 8; corner++) {
      const from = cells[cell * 8 + corner]! * 3
      const to = corner * 3
      corners[to] = place[from]!
      corners[to + 1] = place[from + 1]!
      corners[to + 2] = place[from + 2]!
    }
  }

  #writeCorners(cell: number, place: Float64Array): void {
    const cells = this.#lattice.cells
    const corners = this.#corners
    for (let corner = 0; corner < 8; corner++) {
      const to = cells[cell * 8 + corner]! * 3
      const from = corner * 3
      place[to] = corners[from]!
      place[to + 1] = corners[from + 1]!
      place[to + 2] = corners[from + 2]!
    }
  }

  /** How the cell's edges lie on average, over how long they are at rest: three columns. */
  #readColumns(): void {
    const corners = this.#corners
    const columns = this.#columns
    const edges = this.#lattice.edges
    const kx = 0.25 / edges[0]
    const ky = 0.25 / edges[1]
    const kz = 0.25 / edges[2]
    for (let axis = 0; axis < 3; axis++) {
      const p0 = corners[axis]!
      const p1 = corners[axis + 3]!
      const p2 = corners[axis + 6]!
      const p3 = corners[axis + 9]!
      const p4 = corners[axis + 12]!
      const p5 = corners[axis + 15]!
      const p6 = corners[axis + 18]!
      const p7 = corners[axis + 21]!
      columns[axis] = kx * (p1 - p0 + (p3 - p2) + (p5 - p4) + (p7 - p6))
      columns[axis + 3] = ky * (p2 - p0 + (p3 - p1) + (p6 - p4) + (p7 - p5))
      columns[axis + 6] = kz * (p4 - p0 + (p5 - p1) + (p6 - p2) + (p7 - p3))
    }
  }

  /** Turns the cell as it is turned now, and reads the way from each corner's place in its form to where it is. */
  #readPulls(cell: number): void {
    const corners = this.#corners
    const pulls = this.#pulls
    const turn = this.#turn
    const edges = this.#lattice.edges
    turnToward(this.#columns, this.#turns, cell * 4, turn)
    let bent = 0
    for (let axis = 0; axis < 3; axis++) {
      let middle = 0
      for (let at = axis; at < 24; at += 3) middle += corners[at]!
      middle /= 8
      const alongX = (turn[axis]! * edges[0]) / 2
      const alongY = (turn[axis + 3]! * edges[1]) / 2
      const alongZ = (turn[axis + 6]! * edges[2]) / 2
      for (let corner = 0; corner < 8; corner++) {
        const at = corner * 3 + axis
        const own =
          corners[at]! -
          middle -
          (corner & 1 ? alongX : -alongX) -
          (corner & 2 ? alongY : -alongY) -
          (corner & 4 ? alongZ : -alongZ)
        pulls[at] = own
        bent += own * own
      }
    }
    this.#bent = bent
  }

  /** The rate of the bending is held back as well, as far as the stuff loses energy in being bent. */
  #holdForm(cell: number, before: Float64Array, seconds: number): void {
    const cells = this.#lattice.cells
    const lightness = this.#lightness
    const corners = this.#corners
    const pulls = this.#pulls
    let light = 0
    let rate = 0
    for (let corner = 0; corner < 8; corner++) {
      const at = corner * 3
      const point = cells[cell * 8 + corner]!
      const x = pulls[at]!
      const y = pulls[at + 1]!
      const z = pulls[at + 2]!
      light += lightness[point]! * (x * x + y * y + z * z)
      rate +=
        x * (corners[at]! - before[point * 3]!) +
        y * (corners[at + 1]! - before[point * 3 + 1]!) +
        z * (corners[at + 2]! - before[point * 3 + 2]!)
    }
    const softness = 1 / (this.#formStiffness[cell]! * seconds * seconds)
    const loss = this.#lossSeconds / seconds
    const share = (1 + (loss * rate) / this.#bent) / (((1 + loss) * light) / this.#bent + softness)
    for (let corner = 0; corner < 8; corner++) {
      const at = corner * 3
      const step = lightness[cells[cell * 8 + corner]!]! * share
      corners[at]! -= step * pulls[at]!
      corners[at + 1]! -= step * pulls[at + 1]!
      corners[at + 2]! -= step * pulls[at + 2]!
    }
  }

  #holdVolume(cell: number, seconds: number): void {
    const cells = this.#lattice.cells
    const edges = this.#lattice.edges
    const lightness = this.#lightness
    const corners = this.#corners
    const m = this.#columns
    this.#readColumns()
    // The slope of the determinant along each column is the cross product of the other two.
    const kx = 0.25 / edges[0]
    const ky = 0.25 / edges[1]
    const kz = 0.25 / edges[2]
    const ax = kx * (m[4]! * m[8]! - m[5]! * m[7]!)
    const ay = kx * (m[5]! * m[6]! - m[3]! * m[8]!)
    const az = kx * (m[3]! * m[7]! - m[4]! * m[6]!)
    const bx = ky * (m[7]! * m[2]! - m[8]! * m[1]!)
    const by = ky * (m[8]! * m[0]! - m[6]! * m[2]!)
    const bz = ky * (m[6]! * m[1]! - m[7]! * m[0]!)
    const cx = kz * (m[1]! * m[5]! - m[2]! * m[4]!)
    const cy = kz * (m[2]! * m[3]! - m[0]! * m[5]!)
    const cz = kz * (m[0]! * m[4]! - m[1]! * m[3]!)
    const off = determinantOf(m) - 1
    let light = 0
    const slopes = this.#pulls
    for (let corner = 0; corner < 8; corner++) {
      const sx = corner & 1 ? 1 : -1
      const sy = corner & 2 ? 1 : -1
      const sz = corner & 4 ? 1 : -1
      const gx = sx * ax + sy * bx + sz * cx
      const gy = sx * ay + sy * by + sz * cy
      const gz = sx * az + sy * bz + sz * cz
      slopes[corner * 3] = gx
      slopes[corner * 3 + 1] = gy
      slopes[corner * 3 + 2] = gz
      light += lightness[cells[cell * 8 + corner]!]! * (gx * gx + gy * gy + gz * gz)
    }
    const share = off / (light + 1 / (this.#volumeStiffness[cell]! * seconds * seconds))
    for (let corner = 0; corner < 8; corner++) {
      const at = corner * 3
      const step = lightness[cells[cell * 8 + corner]!]! * share
      corners[at]! -= step * slopes[at]!
      corners[at + 1]! -= step * slopes[at + 1]!
      corners[at + 2]! -= step * slopes[at + 2]!
    }
  }
}

/** Of three columns. */
function determinantOf(m: Float64Array): number {
  return (
    m[0]! * (m[4]! * m[8]! - m[5]! * m[7]!) -
    m[3]! * (m[1]! * m[8]! - m[2]! * m[7]!) +
    m[6]! * (m[1]! * m[5]! - m[2]! * m[4]!)
  )
}
