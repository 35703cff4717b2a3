import type { StagedSoft } from '../../../shared/scene/stagedSoft.ts'
import type { Pose } from '../physics/poseAt.ts'
import { plus, type Quat, turned, type Vec3 } from '../physics/vectors.ts'
import type { Lattice } from './lattice.ts'
import { SoftCells } from './softCells.ts'
import { turnToward } from './turnOf.ts'

/** A lattice of one kind of stuff that moves. */
export interface LatticeStart {
  readonly lattice: Lattice
  readonly stuff: StagedSoft
  readonly massKg: number
  readonly pose: Pose
}

/** The points of a soft thing: how they fly, what draws them together, and how they move and lie as a whole. */
export class SoftLattice {
  readonly lattice: Lattice
  readonly massKg: number
  readonly place: Float64Array
  readonly before: Float64Array
  readonly velocity: Float64Array
  /** 1 / mass of each point. */
  readonly lightness: Float64Array
  readonly #cells: SoftCells
  readonly #dampingPerSecond: number
  readonly #wholeTurn = Float64Array.from([0, 0, 0, 1])
  readonly #restMiddle: Vec3
  readonly #columns = new Float64Array(9)
  readonly #turn = new Float64Array(9)

  constructor({ lattice, stuff, massKg, pose }: LatticeStart) {
    this.lattice = lattice
    this.massKg = massKg
    this.#dampingPerSecond = stuff.dampingPerSecond
    this.place = new Float64Array(lattice.rest.length)
    this.before = new Float64Array(lattice.rest.length)
    this.velocity = new Float64Array(lattice.rest.length)
    this.lightness = lattice.shares.map((share) => 1 / (share * massKg))
    this.#cells = new SoftCells(lattice, stuff, this.lightness)
    this.#restMiddle = middleOf(lattice.rest, lattice.shares)
    this.putAt(pose)
  }

  /** Unbent, and still. */
  putAt({ position, rotation }: Pose): void {
    const { rest } = this.lattice
    for (let at = 0; at < rest.length; at += 3) {
      this.place.set(plus(position, turned([rest[at]!, rest[at + 1]!, rest[at + 2]!], rotation)), at)
    }
    this.velocity.fill(0)
    this.#cells.turnAll(rotation)
    this.#wholeTurn.set(rotation)
  }

  /** Still, bent as it is. */
  stop(): void {
    this.velocity.fill(0)
    this.before.set(this.place)
  }

  /** Adds the velocity of a whole that moves and spins about its middle. */
  addVelocity(velocity: Vec3, spin: Vec3): void {
    const middle = this.middle
    for (let at = 0; at < this.place.length; at += 3) {
      const [x, y, z] = [this.place[at]! - middle[0], this.place[at + 1]! - middle[1], this.place[at + 2]! - middle[2]]
      this.velocity[at]! += velocity[0] + spin[1] * z - spin[2] * y
      this.velocity[at + 1]! += velocity[1] + spin[2] * x - spin[0] * z
      this.velocity[at + 2]! += velocity[2] + spin[0] * y - spin[1] * x
    }
  }

  /** The centre of mass. */
  get middle(): Vec3 {
    return middleOf(this.place, this.lattice.shares)
  }

  /** Free flight for one short step, exactly along the parabola. */
  fly(seconds: number, acceleration: Vec3): void {
    const [place, velocity] = [this.place, this.velocity]
    this.before.set(place)
    const half = (seconds * seconds) / 2
    for (let at = 0; at < place.length; at += 3) {
      place[at]! += velocity[at]! * seconds + acceleration[0] * half
      place[at + 1]! += velocity[at + 1]! * seconds + acceleration[1] * half
      place[at + 2]! += velocity[at + 2]! * seconds + acceleration[2] * half
    }
  }

  /** Draws the points toward the forms and volumes of their cells. */
  hold(seconds: number): void {
    this.#cells.hold(this.place, this.before, seconds)
  }

  /** The velocities that led through the step. */
  readVelocities(seconds: number, acceleration: Vec3): void {
    const [place, before, velocity] = [this.place, this.before, this.velocity]
    for (let axis = 0; axis < 3; axis++) {
      const gained = (acceleration[axis as 0 | 1 | 2] * seconds) / 2
      for (let at = axis; at < place.length; at += 3) velocity[at] = (place[at]! - before[at]!) / seconds + gained
    }
  }

  /**
   * Lets the wobbling die away, and leaves alone how the whole moves and spins; while it touches something its spin dies
   * away as well, for it rolls and rocks by being bent.
   */
  dampWobble(seconds: number, isTouching: boolean, perSecond = this.#dampingPerSecond): void {
    const lost = 1 - Math.exp(-perSecond * seconds)
    if (lost === 0) return
    const { velocity, spin: whole } = this.wholeMotion()
    const spin = isTouching ? ([0, 0, 0] as const) : whole
    const [middle, place, own] = [this.middle, this.place, this.velocity]
    for (let at = 0; at < place.length; at += 3) {
      const x = place[at]! - middle[0]
      const y = place[at + 1]! - middle[1]
      const z = place[at + 2]! - middle[2]
      own[at]! += lost * (velocity[0] + spin[1] * z - spin[2] * y - own[at]!)
      own[at + 1]! += lost * (velocity[1] + spin[2] * x - spin[0] * z - own[at + 1]!)
      own[at + 2]! += lost * (velocity[2] + spin[0] * y - spin[1] * x - own[at + 2]!)
    }
  }

  /** How the thing moves and spins as a whole: what has its momentum and its angular momentum. */
  wholeMotion(): { readonly velocity: Vec3; readonly spin: Vec3 } {
    const { shares } = this.lattice
    const [place, own, middle] = [this.place, this.velocity, this.middle]
    const velocity = middleOf(own, shares)
    let lx = 0
    let ly = 0
    let lz = 0
    let xx = 0
    let yy = 0
    let zz = 0
    let xy = 0
    let xz = 0
    let yz = 0
    for (let point = 0; point < shares.length; point++) {
      const at = point * 3
      const share = shares[point]!
      const x = place[at]! - middle[0]
      const y = place[at + 1]! - middle[1]
      const z = place[at + 2]! - middle[2]
      const vx = own[at]! - velocity[0]
      const vy = own[at + 1]! - velocity[1]
      const vz = own[at + 2]! - velocity[2]
      lx += share * (y * vz - z * vy)
      ly += share * (z * vx - x * vz)
      lz += share * (x * vy - y * vx)
      xx += share * (y * y + z * z)
      yy += share * (x * x + z * z)
      zz += share * (x * x + y * y)
      xy -= share * x * y
      xz -= share * x * z
      yz -= share * y * z
    }
    const [c0, c1, c2] = [yy * zz - yz * yz, xz * yz - xy * zz, xy * yz - xz * yy]
    const determinant = xx * c0 + xy * c1 + xz * c2
    const spin: Vec3 = [
      (c0 * lx + c1 * ly + c2 * lz) / determinant,
      (c1 * lx + (xx * zz - xz * xz) * ly + (xy * xz - xx * yz) * lz) / determinant,
      (c2 * lx + (xy * xz - xx * yz) * ly + (xx * yy - xy * xy) * lz) / determinant,
    ]
    return { velocity, spin }
  }

  /** Where an unbent thing would be that lies on this one as well as it can. */
  pose(): Pose {
    const { rest, shares } = this.lattice
    const [middle, columns] = [this.middle, this.#columns.fill(0)]
    for (let point = 0; point < shares.length; point++) {
      const at = point * 3
      for (let axis = 0; axis < 3; axis++) {
        const along = shares[point]! * (rest[at + axis]! - this.#restMiddle[axis as 0 | 1 | 2])
        columns[axis * 3]! += along * (this.place[at]! - middle[0])
        columns[axis * 3 + 1]! += along * (this.place[at + 1]! - middle[1])
        columns[axis * 3 + 2]! += along * (this.place[at + 2]! - middle[2])
      }
    }
    turnToward(columns, this.#wholeTurn, 0, this.#turn)
    const [x, y, z, w] = this.#wholeTurn as unknown as [number, number, number, number]
    const fromMiddle = turned(this.#restMiddle, [x, y, z, w])
    const position: Vec3 = [middle[0] - fromMiddle[0], middle[1] - fromMiddle[1], middle[2] - fromMiddle[2]]
    return { position, rotation: [x, y, z, w] }
  }

  /** What its bending and pressing holds, joules. */
  elasticEnergy(): number {
    return this.#cells.elasticEnergy(this.place)
  }

  /** Volume of a cell over that at rest, at its middle. */
  fullness(cell: number): number {
    return this.#cells.fullness(cell, this.place)
  }

  /** The turn of a cell. */
  turnOf(cell: number): Quat {
    return this.#cells.turnOf(cell)
  }
}

function middleOf(points: Float64Array, shares: Float64Array): Vec3 {
  let x = 0
  let y = 0
  let z = 0
  for (let point = 0; point < shares.length; point++) {
    x += shares[point]! * points[point * 3]!
    y += shares[point]! * points[point * 3 + 1]!
    z += shares[point]! * points[point * 3 + 2]!
  }
  return [x, y, z]
}
