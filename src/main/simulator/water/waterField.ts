import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import { bedHeightOf } from './bed.ts'
import { keepPositive, moveWater } from './continuity.ts'
import { evenOut } from './eddies.ts'
import { displaceWater, type FloatingVolume } from './floatingVolumes.ts'
import { spillLevels } from './hollows.ts'
import { OpenEdges } from './openEdges.ts'
import { faceDepth, pipeDepth, WETTING_DEPTH } from './pipes.ts'
import { Spreading } from './spreading.ts'
import { WaterColumns } from './waterColumns.ts'
import { waterEnergy } from './waterEnergy.ts'
import { breakAtShore, driftFoam, whitenUnderFalls } from './whiteWater.ts'

/** Share of the fastest stable step that is taken. */
const STABLE_SHARE = 0.3
/** How much of a flow is lost in a second by friction inside the water. */
const INNER_FRICTION = 0.2
/** How eddies of the size of a wave take from short waves, as a share of wavelength times speed. */
const EDDIES = 0.012
/** The same in wide dispersive water, whose short waves part from the long ones instead of piling up before them. */
const DISPERSIVE_EDDIES = 0.002
/** A surface steeper than this breaks: what breaks loses its flow and turns white. */
const BREAKING_SLOPE = 0.55
/** Friction of sand under a running sheet (Darcy and Weisbach, f / 8). */
const SAND_FRICTION = 0.01
/** A smooth floor's friction coefficient for a sheet of water (Darcy and Weisbach, f / 8), and water's viscosity, m^2/s. */
const FLOOR_FRICTION = 0.015
/** A film that hangs over an edge so many times higher than it is thick runs down it. */
const LETS_GO = 4
/** Of steps, which take the speed of what falls on them (stepped chutes: f about 0.4). */
const STEPS_FRICTION = 0.05
/** The share of a clinging film that nothing takes from where it has been. */
const STAYS_WET = 0.12
const VISCOSITY = 1e-6
/** White water is moved on in steps of this length: nobody sees finer ones. */
const FOAM_STEP_SECONDS = 0.03

/**
 * Water as a height field: columns that exchange water through pipes (Mei, Decaudin, Hu 2007, with one flow a face
 * instead of two outflows a cell). What leaves a cell in a step is never more than it holds, so depths stay positive
 * and the volume is exact.
 *
 * A pipe is as deep as waves of `wavelength` feel: tanh(kH)/k of the depth H. So these travel at the speed that linear
 * theory gives them on this depth, sqrt(g tanh(kH) / k). Where the water is dispersive, waves of every other length get
 * what they feel more or less (`spreading.ts`): then rings from a stone draw apart, the long waves ahead of the short.
 */
export class WaterField extends WaterColumns {
  /** Speed of waves where the water is deepest, metres per second. */
  readonly waveSpeed: number
  /** Longest stable step, seconds. */
  readonly stableSeconds: number
  /** What bodies push aside. */
  readonly floating = new Set<FloatingVolume>()

  readonly #staged: StagedWater
  readonly #gravity: number
  readonly #wavenumber: number
  readonly #level: Float64Array
  readonly #rest: Float64Array
  readonly #bedFriction: number
  readonly #eddies: number
  readonly #breakingFall: number
  readonly #before: Float64Array
  readonly #edges: OpenEdges
  readonly #spreading: Spreading | undefined
  #foamSeconds = 0
  #seconds = 0

  /** @param gravity metres per second squared, downward */
  constructor(staged: StagedWater, gravity: number) {
    super(staged)
    this.#staged = staged
    this.#gravity = gravity
    this.#level = new Float64Array(this.depth.length)
    this.#rest = new Float64Array(this.depth.length)
    this.#before = new Float64Array(Math.max(this.flowX.length, this.flowZ.length))
    this.#wavenumber = (2 * Math.PI) / staged.wavelength
    this.#breakingFall = BREAKING_SLOPE * Math.max(...this.cell)
    const fall = staged.bed.kind === 'channel' ? staged.bed.fall : 0
    const deepest = this.#fill(bedHeightOf(staged.bed), fall)
    this.waveSpeed = Math.sqrt(gravity * this.#pipeDepth(deepest))
    const fastest = this.waveSpeed + staged.current
    this.#eddies =
      (staged.isDispersive && !staged.isNarrow ? DISPERSIVE_EDDIES : EDDIES) *
      this.waveSpeed *
      Math.min(staged.wavelength, 0.5)
    this.stableSeconds = (STABLE_SHARE * Math.min(...this.cell)) / Math.max(fastest, 0.05)
    this.#bedFriction = this.#frictionOfBed(fall)
    this.#edges = new OpenEdges(staged, this, this.#rest, gravity, (metres) => this.#pipeDepth(metres))
    this.#spreading = staged.isDispersive ? this.#spreadingAtRest() : undefined
    if (fall > 0) this.#startFlowing()
  }

  #fill(height: (x: number, z: number) => number, fall: number): number {
    const { filled, bed, hollowsFilled } = this.#staged
    const missing = bed.depth * (1 - filled)
    let deepest = 0
    for (let row = 0, at = 0; row < this.rows; row++) {
      for (let column = 0; column < this.columns; column++, at++) {
        const [x, z] = [this.first[0] + column * this.cell[0], this.first[1] + row * this.cell[1]]
        const ground = height(x, z)
        const rest = -fall * x
        this.ground[at] = ground
        const full = Math.max(0, rest - ground)
        this.depth[at] = Math.max(0, full - missing)
        this.#rest[at] = Math.max(rest, ground)
        deepest = Math.max(deepest, full)
      }
    }
    if (hollowsFilled === undefined) return deepest
    const levels = spillLevels(this.ground, this.columns, this.rows)
    for (let at = 0; at < levels.length; at++) {
      const stands = levels[at]! - this.ground[at]!
      if (stands > hollowsFilled / 4) this.depth[at] = stands + hollowsFilled
      deepest = Math.max(deepest, this.depth[at]!)
    }
    return deepest
  }

  /** Under which a sheet runs over a floor or sand; a river of this fall at its current: g S = c u^2 / h. */
  #frictionOfBed(fall: number): number {
    const { clingMetres, edges, bed, current } = this.#staged
    if (bed.kind === 'relief' && !bed.isGround) return STEPS_FRICTION
    if (clingMetres !== undefined || bed.kind === 'relief') return FLOOR_FRICTION
    if (edges === 'shore') return SAND_FRICTION
    const mean = bed.kind === 'channel' ? bed.depth * 0.8 : 1
    return fall > 0 ? (this.#gravity * fall * mean) / Math.max(current, 0.05) ** 2 : 0
  }

  #spreadingAtRest(): Spreading {
    const depth = Float64Array.from(this.ground, (ground, at) => Math.max(0, this.#rest[at]! - ground))
    return new Spreading(this.columns, this.rows, this.cell, depth, (metres) => this.#pipeDepth(metres))
  }

  #startFlowing(): void {
    for (let row = 0; row < this.rows; row++) {
      for (let column = 0; column <= this.columns; column++) {
        const at = row * this.columns + Math.min(column, this.columns - 1)
        this.flowX[row * (this.columns + 1) + column] = this.depth[at]! * this.#staged.current
      }
    }
  }

  #pipeDepth(depth: number): number {
    return pipeDepth(this.#wavenumber, depth)
  }

  /** Mechanical energy above that of the water at rest at a level, joules for water of 1000 kg a cubic metre. */
  energy(restLevel = 0): number {
    return waterEnergy(this, this.#wavenumber, this.#gravity, restLevel)
  }

  /** Moves the water on. A longer time than `stableSeconds` is taken in several steps. */
  advance(seconds: number): void {
    const steps = Math.max(1, Math.ceil(seconds / this.stableSeconds - 1e-9))
    for (let step = 0; step < steps; step++) this.#step(seconds / steps)
  }

  #step(seconds: number): void {
    displaceWater(this, this.floating)
    const count = this.depth.length
    for (let at = 0; at < count; at++) this.#level[at] = this.surface(at) + this.pressure[at]!
    this.#driveFlows(seconds)
    this.#edges.drive(this.#level, this.#seconds)
    // What a floor is wet with stays.
    keepPositive(this, STAYS_WET * (this.#staged.clingMetres ?? 0), seconds)
    moveWater(this, seconds)
    this.#seconds += seconds
    this.#foamSeconds += seconds
    if (this.#foamSeconds < FOAM_STEP_SECONDS) return
    const { columns, rows, cell, depth, foam, flowX, flowZ } = this
    const white = { columns, rows, cell, depth, foam, level: this.#level, flowX, flowZ }
    if (this.#staged.edges === 'shore') breakAtShore(white, this.#foamSeconds)
    if (this.#staged.bed.kind === 'relief') whitenUnderFalls(white, this.#foamSeconds)
    driftFoam(white, (metres) => this.#carryingDepth(metres), this.#level, this.#foamSeconds)
    this.#foamSeconds = 0
  }

  #driveFlows(seconds: number): void {
    const { columns, rows } = this
    const [cellX, cellZ] = this.cell
    const [pullX, pullZ] = [(this.#gravity * seconds) / cellX, (this.#gravity * seconds) / cellZ]
    const kept = Math.exp(-INNER_FRICTION * seconds)
    this.#mixFlows(seconds)
    const spreading = this.#spreading
    spreading?.look(this.#level, (one, other) => this.#pipeDepth(faceDepth(this, this.#level, one, other)))
    for (let row = 0; row < rows; row++) {
      for (let column = 1; column < columns; column++) {
        const right = row * columns + column
        const face = row * (columns + 1) + column
        const felt = spreading?.alongX[face]
        this.flowX[face] = this.#driven(this.flowX[face]! * kept, right - 1, right, pullX, felt, seconds)
      }
    }
    for (let row = 1; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const below = row * columns + column
        const felt = spreading?.alongZ[below]
        this.flowZ[below] = this.#driven(this.flowZ[below]! * kept, below - columns, below, pullZ, felt, seconds)
      }
    }
  }

  #mixFlows(seconds: number): void {
    const { columns, rows, cell } = this
    evenOut(this.flowX, this.#before, [columns + 1, rows], cell, this.#eddies * seconds)
    evenOut(this.flowZ, this.#before, [columns, rows + 1], cell, this.#eddies * seconds)
  }

  /** `felt` is the fall times the depth that waves feel of it, where that is not the pipe's alone. */
  #driven(flow: number, from: number, to: number, pull: number, felt: number | undefined, seconds: number): number {
    const depth = faceDepth(this, this.#level, from, to)
    if (depth < WETTING_DEPTH) return 0
    const cling = this.#staged.clingMetres
    const fall = this.#level[from]! - this.#level[to]!
    if (cling !== undefined && Math.abs(fall) < LETS_GO * cling && this.#isHeldBack(from, to, cling)) return 0
    const free = flow + pull * (felt ?? this.#pipeDepth(depth) * fall)
    const faster = Math.abs(fall) < this.#breakingFall ? free : free * (1 - 3 * Math.min(0.2, seconds))
    if (this.#bedFriction === 0) return faster
    const viscous = cling === undefined ? 0 : 3 * VISCOSITY
    return faster / (1 + (seconds * (this.#bedFriction * Math.abs(faster) + viscous)) / (depth * depth))
  }

  /** A thin edge clings to dry ground. */
  #isHeldBack(one: number, other: number, cling: number): boolean {
    const [a, b] = [this.depth[one]!, this.depth[other]!]
    return Math.min(a, b) < cling * 0.4 && Math.max(a, b) < cling
  }

  /** The depth over which a flow is spread: all of a current's, of a wave's what it feels. */
  #carryingDepth(depth: number): number {
    return this.#staged.current > 0 ? depth : this.#pipeDepth(depth)
  }

  /** How the water of a cell flows, metres per second along X and Z. */
  velocity(at: number): readonly [number, number] {
    const depth = this.depth[at]!
    if (depth < 1e-3) return [0, 0]
    const row = Math.floor(at / this.columns)
    const left = row * (this.columns + 1) + (at - row * this.columns)
    const pipe = Math.max(this.#carryingDepth(depth), 1e-3)
    return [
      (this.flowX[left]! + this.flowX[left + 1]!) / (2 * pipe),
      (this.flowZ[at]! + this.flowZ[at + this.columns]!) / (2 * pipe),
    ]
  }
}
