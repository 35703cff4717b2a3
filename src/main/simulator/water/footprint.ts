import type { Pose } from '../physics/poseAt.ts'
import { turned, type Vec3 } from '../physics/vectors.ts'
import type { WaterColumns } from './waterColumns.ts'

/**
 * How much wider than a body the water is that it pushes up and that bears it, as a share of its half lengths. It must
 * bear the body on more than its waterline: a level that rose as fast as the body sinks would be no level.
 */
const WIDER = 1.74
/** A footprint is at least so many cells in radius: a narrower one would feel the grid. */
const FEWEST_CELLS = 2.2
/** Thinner water bears less, metres: what has run up a bank says nothing about the level. */
const THIN = 0.01

/**
 * The water that bears a body: for each column a share of the volume that the body pushes aside, smoothly less toward the
 * rim of an ellipse. What the body raises by these shares, and what it feels of the surface by the same shares, are
 * transposed to each other: so the work that the one does is the work that is done on the other.
 */
export class Footprint {
  /** How many of the columns below count. */
  count = 0
  /** Indices of the columns. */
  cells = new Int32Array(64)
  /** Of the volume, for each square metre of a column: they sum up to 1 over the area. */
  shares = new Float64Array(64)
  /** How the shares change as the middle moves along X and Z, per metre. */
  alongX = new Float64Array(64)
  alongZ = new Float64Array(64)

  /** Lies down around a place, metres from the water's middle; only on what is wet. */
  lie(water: WaterColumns, x: number, z: number, half: Vec3, pose: Pose): void {
    const { columns, rows, cell, first } = water
    const [a, b, c] = [
      turned([half[0], 0, 0], pose.rotation),
      turned([0, half[1], 0], pose.rotation),
      turned([0, 0, half[2]], pose.rotation),
    ]
    const least = (FEWEST_CELLS * Math.max(...cell)) ** 2
    const xx = WIDER * WIDER * (a[0] * a[0] + b[0] * b[0] + c[0] * c[0]) + least
    const zz = WIDER * WIDER * (a[2] * a[2] + b[2] * b[2] + c[2] * c[2]) + least
    const xz = WIDER * WIDER * (a[0] * a[2] + b[0] * b[2] + c[0] * c[2])
    const size = xx * zz - xz * xz
    const [mxx, mxz, mzz] = [zz / size, -xz / size, xx / size]
    const [reachX, reachZ] = [Math.sqrt(xx), Math.sqrt(zz)]
    const left = Math.max(0, Math.ceil((x - reachX - first[0]) / cell[0]))
    const right = Math.min(columns - 1, Math.floor((x + reachX - first[0]) / cell[0]))
    const back = Math.max(0, Math.ceil((z - reachZ - first[1]) / cell[1]))
    const front = Math.min(rows - 1, Math.floor((z + reachZ - first[1]) / cell[1]))
    this.#hold((right - left + 1) * (front - back + 1))
    const { cells, shares, alongX, alongZ } = this
    let [count, sum, sumX, sumZ] = [0, 0, 0, 0]
    for (let row = back; row <= front; row++) {
      const dz = first[1] + row * cell[1] - z
      for (let column = left; column <= right; column++) {
        const dx = first[0] + column * cell[0] - x
        const [towardX, towardZ] = [mxx * dx + mxz * dz, mxz * dx + mzz * dz]
        const off = dx * towardX + dz * towardZ
        const at = row * columns + column
        if (off >= 1 || !water.isWet(at)) continue
        const wet = Math.min(1, (water.depth[at]! + water.displaced[at]!) / THIN)
        const within = 1 - off * off
        const steep = 8 * wet * off * within
        cells[count] = at
        shares[count] = wet * within * within
        alongX[count] = steep * towardX
        alongZ[count] = steep * towardZ
        sum += shares[count]!
        sumX += alongX[count]!
        sumZ += alongZ[count]!
        count++
      }
    }
    this.count = count
    const whole = sum * cell[0] * cell[1]
    for (let index = 0; index < count; index++) {
      const share = shares[index]! / sum
      alongX[index] = (alongX[index]! - share * sumX) / whole
      alongZ[index] = (alongZ[index]! - share * sumZ) / whole
      shares[index] = shares[index]! / whole
    }
  }

  #hold(count: number): void {
    if (count <= this.cells.length) return
    this.cells = new Int32Array(2 * count)
    this.shares = new Float64Array(2 * count)
    this.alongX = new Float64Array(2 * count)
    this.alongZ = new Float64Array(2 * count)
  }

  /** The mean of ground and water, without what is pushed aside, metres. */
  meanOfWater({ ground, depth, cell }: WaterColumns): number {
    let sum = 0
    for (let index = 0; index < this.count; index++) {
      const at = this.cells[index]!
      sum += this.shares[index]! * (ground[at]! + depth[at]!)
    }
    return sum * cell[0] * cell[1]
  }

  /** The surface as the body feels it: its mean height and fall, and what each cubic metre of its own adds to them. */
  feel(water: WaterColumns): FeltSurface {
    const { shares, alongX, alongZ } = this
    let [level, slopeX, slopeZ, own, ownX, ownZ] = [0, 0, 0, 0, 0, 0]
    for (let index = 0; index < this.count; index++) {
      const height = water.surface(this.cells[index]!)
      const share = shares[index]!
      const [moreX, moreZ] = [alongX[index]!, alongZ[index]!]
      level += share * height
      slopeX += moreX * height
      slopeZ += moreZ * height
      own += share * share
      ownX += moreX * share
      ownZ += moreZ * share
    }
    const area = water.cell[0] * water.cell[1]
    return {
      level: level * area,
      slopeX: slopeX * area,
      slopeZ: slopeZ * area,
      own: own * area,
      ownX: ownX * area,
      ownZ: ownZ * area,
    }
  }

  /** Adds a volume, cubic metres, by the shares to heights of columns. */
  raise(heights: Float64Array, volume: number): void {
    for (let index = 0; index < this.count; index++) heights[this.cells[index]!]! += volume * this.shares[index]!
  }
}

/** A surface under a footprint: metres and metres a metre; and the same for each cubic metre of the body's own. */
export interface FeltSurface {
  readonly level: number
  readonly slopeX: number
  readonly slopeZ: number
  readonly own: number
  readonly ownX: number
  readonly ownZ: number
}
