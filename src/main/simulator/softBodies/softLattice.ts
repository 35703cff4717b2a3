import type { StagedSoft } from '../../../shared/scene/stagedSoft.ts'
import type { Pose } from '../physics/poseAt.ts'
import { plus, turned, type Vec3 } from '../physics/vectors.ts'
import type { Lattice } from './lattice.ts'
import { turnToward } from './turnOf.ts'

/** A lattice of one kind of stuff that moves. */
export interface LatticeStart {
  readonly lattice: Lattice
  readonly stuff: StagedSoft
  readonly massKg: number
  readonly pose: Pose
}

/**
 * The points of a soft thing and what holds them together.
 *
 * Every cell is drawn toward its own form at rest, turned as it is turned now (Müller et al., "Meshless Deformations Based
 * on Shape Matching", 2005, cell by cell as in Rivers and James, "FastLSM", 2007), and toward its volume. Both are
 * constraints of extended position based dynamics (Macklin et al., "XPBD", 2016), whose compliances follow from the shear and
 * the bulk modulus, in many short steps ("Small Steps in Physics Simulation", 2019). At rest all forces are exactly none,
 * and they sum to none for every cell: nothing but what touches it moves the whole.
 */
export class SoftLattice {
  readonly lattice: Lattice
  readonly massKg: number
  readonly place: Float64Array
  readonly before: Float64Array
  readonly velocity: Float64Array
  /** 1 / mass of each point. */
  readonly lightness: Float64Array
  readonly #stuff: StagedSoft
  readonly #turns: Float64Array
  readonly #wholeTurn = Float64Array.from([0, 0, 0, 1])
  readonly #restMiddle: Vec3
  readonly #columns = new Float64Array(9)
  readonly #turn = new Float64Array(9)
  readonly #pull = new Float64Array(24)
  #isForward = true

  constructor({ lattice, stuff, massKg, pose }: LatticeStart) {
    this.lattice = lattice
    this.massKg = massKg
    this.#stuff = stuff
    this.place = new Float64Array(lattice.rest.length)
    this.before = new Float64Array(lattice.rest.length)
    this.velocity = new Float64Array(lattice.rest.length)
    this.lightness = lattice.shares.map((share) => 1 / (share * massKg))
    this.#turns = new Float64Array(lattice.fills.length * 4)
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
    for (let at = 0; at < this.#turns.length; at += 4) this.#turns.set(rotation, at)
    this.#wholeTurn.set(rotation)
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
    const cells = this.lattice.fills.length
    for (let index = 0; index < cells; index++) this.#holdCell(this.#isForward ? index : cells - 1 - index, seconds)
    // Always the same order would pull the whole to one side.
    this.#isForward = !this.#isForward
  }

  /** The velocities that led through the step. */
  readVelocities(seconds: number, acceleration: Vec3): void {
    const [place, before, velocity] = [this.place, this.before, this.velocity]
    for (let at = 0; at < place.length; at++) {
      velocity[at] = (place[at]! - before[at]!) / seconds + (acceleration[(at % 3) as 0 | 1 | 2] * seconds) / 2
    }
  }

  /**
   * Lets the wobbling die away, and leaves alone how the whole moves and spins; while it touches something its spin dies
   * away as well, for it rolls and rocks by being bent.
   */
  dampWobble(seconds: number, isTouching: boolean, perSecond = this.#stuff.dampingPerSecond): void {
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
    let sum = 0
    for (let cell = 0; cell < this.lattice.fills.length; cell++) {
      const { bent, swollen } = this.#stateOf(cell)
      const { form, volume } = this.#stiffness(cell)
      sum += (form * bent + volume * swollen * swollen) / 2
    }
    return sum
  }

  /** Volume of a cell over that at rest, at its middle. */
  fullness(cell: number): number {
    return this.#stateOf(cell).swollen + 1
  }

  /** The turn of a cell, x, y, z, w. */
  turnOf(cell: number): readonly [number, number, number, number] {
    const at = cell * 4
    return [this.#turns[at]!, this.#turns[at + 1]!, this.#turns[at + 2]!, this.#turns[at + 3]!]
  }

  /**
   * Newtons a metre for the distances of the corners from their form, and joules for the square of what the volume is off.
   * Where a cell of edge e is strained by s, the squares of those distances sum to 2 e^2 s^2, which makes mu V s^2 of energy.
   */
  #stiffness(cell: number): { readonly form: number; readonly volume: number } {
    const [ex, ey, ez] = this.lattice.edges
    const full = ex * ey * ez * this.lattice.fills[cell]!
    const { shearModulusPa, bulkModulusPa } = this.#stuff
    return { form: (shearModulusPa * full) / Math.cbrt(ex * ey * ez) ** 2, volume: bulkModulusPa * full }
  }

  /** Fills in the cell's columns, turn, and the way from each corner's place in its form to where it is. */
  #stateOf(cell: number): { bent: number; swollen: number } {
    const { cells, edges } = this.lattice
    const [place, columns, turn, pull] = [this.place, this.#columns, this.#turn, this.#pull]
    this.#readColumns(cell)
    let mx = 0
    let my = 0
    let mz = 0
    for (let corner = 0; corner < 8; corner++) {
      const at = cells[cell * 8 + corner]! * 3
      mx += place[at]! / 8
      my += place[at + 1]! / 8
      mz += place[at + 2]! / 8
    }
    turnToward(columns, this.#turns, cell * 4, turn)
    let bent = 0
    for (let corner = 0; corner < 8; corner++) {
      const at = cells[cell * 8 + corner]! * 3
      const ox = (corner & 1 ? 0.5 : -0.5) * edges[0]
      const oy = (corner & 2 ? 0.5 : -0.5) * edges[1]
      const oz = (corner & 4 ? 0.5 : -0.5) * edges[2]
      const dx = place[at]! - mx - turn[0]! * ox - turn[3]! * oy - turn[6]! * oz
      const dy = place[at + 1]! - my - turn[1]! * ox - turn[4]! * oy - turn[7]! * oz
      const dz = place[at + 2]! - mz - turn[2]! * ox - turn[5]! * oy - turn[8]! * oz
      pull[corner * 3] = dx
      pull[corner * 3 + 1] = dy
      pull[corner * 3 + 2] = dz
      bent += dx * dx + dy * dy + dz * dz
    }
    return { bent, swollen: determinantOf(columns) - 1 }
  }

  #holdCell(cell: number, seconds: number): void {
    const { bent } = this.#stateOf(cell)
    const { form, volume } = this.#stiffness(cell)
    this.#holdForm(cell, bent, 1 / (form * seconds * seconds), seconds)
    this.#holdVolume(cell, 1 / (volume * seconds * seconds))
  }

  /** The rate of the bending is held back as well, as far as the stuff loses energy in being bent. */
  #holdForm(cell: number, bent: number, softness: number, seconds: number): void {
    if (bent < 1e-24) return
    const { cells } = this.lattice
    const [pull, place, before] = [this.#pull, this.place, this.before]
    let light = 0
    let rate = 0
    for (let corner = 0; corner < 8; corner++) {
      const at = corner * 3
      const point = cells[cell * 8 + corner]!
      const own = pull[at]! ** 2 + pull[at + 1]! ** 2 + pull[at + 2]! ** 2
      light += (this.lightness[point]! * own) / bent
      for (let axis = 0; axis < 3; axis++) {
        rate += (pull[at + axis]! * (place[point * 3 + axis]! - before[point * 3 + axis]!)) / bent
      }
    }
    const loss = (this.#stuff.lossSeconds ?? 0) / seconds
    const share = (1 + loss * rate) / ((1 + loss) * light + softness)
    for (let corner = 0; corner < 8; corner++) {
      const point = cells[cell * 8 + corner]!
      const step = this.lightness[point]! * share
      for (let axis = 0; axis < 3; axis++) place[point * 3 + axis]! -= step * pull[corner * 3 + axis]!
    }
  }

  #holdVolume(cell: number, softness: number): void {
    const { cells, edges } = this.lattice
    const [place, m, slope, lightness] = [this.place, this.#columns, this.#pull, this.lightness]
    this.#readColumns(cell)
    const off = determinantOf(m) - 1
    const kx = 0.25 / edges[0]
    const ky = 0.25 / edges[1]
    const kz = 0.25 / edges[2]
    let light = 0
    for (let corner = 0; corner < 8; corner++) {
      const sx = corner & 1 ? kx : -kx
      const sy = corner & 2 ? ky : -ky
      const sz = corner & 4 ? kz : -kz
      // The slope of the determinant along each column is the cross product of the other two.
      const gx =
        sx * (m[4]! * m[8]! - m[5]! * m[7]!) +
        sy * (m[7]! * m[2]! - m[8]! * m[1]!) +
        sz * (m[1]! * m[5]! - m[2]! * m[4]!)
      const gy =
        sx * (m[5]! * m[6]! - m[3]! * m[8]!) +
        sy * (m[8]! * m[0]! - m[6]! * m[2]!) +
        sz * (m[2]! * m[3]! - m[0]! * m[5]!)
      const gz =
        sx * (m[3]! * m[7]! - m[4]! * m[6]!) +
        sy * (m[6]! * m[1]! - m[7]! * m[0]!) +
        sz * (m[0]! * m[4]! - m[1]! * m[3]!)
      slope[corner * 3] = gx
      slope[corner * 3 + 1] = gy
      slope[corner * 3 + 2] = gz
      light += lightness[cells[cell * 8 + corner]!]! * (gx * gx + gy * gy + gz * gz)
    }
    const share = off / (light + softness)
    for (let corner = 0; corner < 8; corner++) {
      const point = cells[cell * 8 + corner]!
      const step = lightness[point]! * share
      place[point * 3]! -= step * slope[corner * 3]!
      place[point * 3 + 1]! -= step * slope[corner * 3 + 1]!
      place[point * 3 + 2]! -= step * slope[corner * 3 + 2]!
    }
  }

  /** How the cell's edges lie on average, over how long they are at rest: three columns. */
  #readColumns(cell: number): void {
    const { cells, edges } = this.lattice
    const [place, columns] = [this.place, this.#columns]
    columns.fill(0)
    const kx = 0.25 / edges[0]
    const ky = 0.25 / edges[1]
    const kz = 0.25 / edges[2]
    for (let corner = 0; corner < 8; corner++) {
      const at = cells[cell * 8 + corner]! * 3
      const x = place[at]!
      const y = place[at + 1]!
      const z = place[at + 2]!
      const sx = corner & 1 ? kx : -kx
      const sy = corner & 2 ? ky : -ky
      const sz = corner & 4 ? kz : -kz
      columns[0]! += sx * x
      columns[1]! += sx * y
      columns[2]! += sx * z
      columns[3]! += sy * x
      columns[4]! += sy * y
      columns[5]! += sy * z
      columns[6]! += sz * x
      columns[7]! += sz * y
      columns[8]! += sz * z
    }
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

function determinantOf(m: Float64Array): number {
  return (
    m[0]! * (m[4]! * m[8]! - m[5]! * m[7]!) -
    m[3]! * (m[1]! * m[8]! - m[2]! * m[7]!) +
    m[6]! * (m[1]! * m[5]! - m[2]! * m[4]!)
  )
}
