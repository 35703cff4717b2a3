import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import { bedHeightOf } from './bed.ts'
import { evenOut } from './eddies.ts'
import { waveHeight } from './localSurface.ts'
import { Spreading } from './spreading.ts'
import { breakAtShore, driftFoam } from './whiteWater.ts'

/** Water shallower than this does not flow over ground, metres: it wets it. */
const WETTING_DEPTH = 1e-5
/** Share of the fastest stable step that is taken. */
const STABLE_SHARE = 0.3
/** How much of a flow is lost in a second by friction inside the water. */
const INNER_FRICTION = 0.2
/** How eddies of the size of a wave take from short waves, as a share of wavelength times speed. */
const EDDIES = 0.012
/** The same in dispersive water, whose short waves part from the long ones instead of piling up before them. */
const DISPERSIVE_EDDIES = 0.002
/** A surface steeper than this breaks: what breaks loses its flow and turns white. */
const BREAKING_SLOPE = 0.55
/** Friction of sand under a running sheet (Darcy and Weisbach, f / 8). */
const SAND_FRICTION = 0.01
/** A smooth floor's friction coefficient for a sheet of water (Darcy and Weisbach, f / 8), and water's viscosity, m^2/s. */
const FLOOR_FRICTION = 0.015
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
export class WaterField {
  readonly columns: number
  readonly rows: number
  /** Edge of a cell along X and Z, metres. */
  readonly cell: readonly [number, number]
  /** Middle of the first cell, metres from the water's middle. */
  readonly first: readonly [number, number]
  readonly ground: Float64Array
  readonly depth: Float64Array
  /** How thick what floats or lies in the water is in each column, metres: it takes the place of water. */
  readonly displaced: Float64Array
  /** Pressure on the surface as a height of water, metres: what strikes it pushes it down. */
  readonly pressure: Float64Array
  readonly foam: Float64Array
  /** Speed of waves where the water is deepest, metres per second. */
  readonly waveSpeed: number
  /** Longest stable step, seconds. */
  readonly stableSeconds: number
  /** Volume that has left through open edges, cubic metres; less what came in. */
  leftVolume = 0

  readonly #staged: StagedWater
  readonly #gravity: number
  readonly #wavenumber: number
  readonly #flowX: Float64Array
  readonly #flowZ: Float64Array
  readonly #level: Float64Array
  readonly #rest: Float64Array
  readonly #bedFriction: number
  readonly #eddies: number
  readonly #breakingFall: number
  readonly #before: Float64Array
  #foamSeconds = 0
  #seconds = 0
  readonly #edgeDepth: Float64Array
  readonly #spreading: Spreading | undefined

  /** @param gravity metres per second squared, downward */
  constructor(staged: StagedWater, gravity: number) {
    this.#staged = staged
    this.#gravity = gravity
    this.columns = staged.columns
    this.rows = staged.rows
    this.cell = [staged.size[0] / staged.columns, staged.size[1] / staged.rows]
    this.first = [(-staged.size[0] + this.cell[0]) / 2, (-staged.size[1] + this.cell[1]) / 2]
    const count = this.columns * this.rows
    this.ground = new Float64Array(count)
    this.depth = new Float64Array(count)
    this.displaced = new Float64Array(count)
    this.pressure = new Float64Array(count)
    this.foam = new Float64Array(count)
    this.#level = new Float64Array(count)
    this.#rest = new Float64Array(count)
    this.#flowX = new Float64Array((this.columns + 1) * this.rows)
    this.#flowZ = new Float64Array(this.columns * (this.rows + 1))
    this.#before = new Float64Array(Math.max(this.#flowX.length, this.#flowZ.length))
    this.#wavenumber = (2 * Math.PI) / staged.wavelength
    this.#breakingFall = BREAKING_SLOPE * Math.max(...this.cell)
    const fall = staged.bed.kind === 'channel' ? staged.bed.fall : 0
    const height = bedHeightOf(staged.bed)
    const deepest = this.#fill(height, fall)
    const pipe = this.#pipeDepth(deepest)
    this.waveSpeed = Math.sqrt(gravity * pipe)
    const fastest = this.waveSpeed + staged.current
    this.#eddies =
      (staged.isDispersive ? DISPERSIVE_EDDIES : EDDIES) * this.waveSpeed * Math.min(staged.wavelength, 0.5)
    this.stableSeconds = (STABLE_SHARE * Math.min(...this.cell)) / Math.max(fastest, 0.05)
    this.#bedFriction = this.#frictionOfBed(fall)
    this.#edgeDepth = Float64Array.from({ length: this.rows * 2 }, (_, at) => {
      const row = at >> 1
      return this.depth[row * this.columns + (at % 2 === 0 ? 0 : this.columns - 1)]!
    })
    this.#spreading = staged.isDispersive ? this.#spreadingAtRest() : undefined
    if (fall > 0) this.#startFlowing()
  }

  #fill(height: (x: number, z: number) => number, fall: number): number {
    const { filled } = this.#staged
    let deepest = 0
    for (let row = 0, at = 0; row < this.rows; row++) {
      for (let column = 0; column < this.columns; column++, at++) {
        const [x, z] = [this.first[0] + column * this.cell[0], this.first[1] + row * this.cell[1]]
        const ground = height(x, z)
        const rest = -fall * x
        this.ground[at] = ground
        const full = Math.max(0, rest - ground)
        this.depth[at] = full * filled
        this.#rest[at] = Math.max(rest, ground)
        deepest = Math.max(deepest, full)
      }
    }
    return deepest
  }

  /** Under which a sheet runs over a floor or sand; a river of this fall at its current: g S = c u^2 / h. */
  #frictionOfBed(fall: number): number {
    const { clingMetres, edges, bed, current } = this.#staged
    if (clingMetres !== undefined) return FLOOR_FRICTION
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
        this.#flowX[row * (this.columns + 1) + column] = this.depth[at]! * this.#staged.current
      }
    }
  }

  #pipeDepth(depth: number): number {
    const k = this.#wavenumber
    const product = k * depth
    if (product > 3.5) return 1 / k
    // Pade's approximation of tanh, within 1e-3 up to 3.5: this runs for every face at every step.
    const square = product * product
    return (
      (product * (10395 + square * (1260 + 21 * square))) / (k * (10395 + square * (4725 + square * (210 + square))))
    )
  }

  /** Volume of water in the field, cubic metres. */
  volume(): number {
    let sum = 0
    for (const depth of this.depth) sum += depth
    return sum * this.cell[0] * this.cell[1]
  }

  /** Mechanical energy above that of the field at rest, joules for water of 1000 kg a cubic metre. */
  energy(restLevel = 0): number {
    const area = this.cell[0] * this.cell[1]
    let sum = 0
    for (let at = 0; at < this.depth.length; at++) {
      const depth = this.depth[at]!
      if (depth > 0) sum += 0.5 * this.#gravity * (this.surface(at) - restLevel) ** 2 * area
    }
    for (let row = 0; row < this.rows; row++) {
      for (let column = 1; column < this.columns; column++) {
        const right = row * this.columns + column
        const flow = this.#flowX[row * (this.columns + 1) + column]!
        const pipe = this.#pipeDepth(this.#faceDepth(right - 1, right))
        if (pipe > WETTING_DEPTH) sum += (0.5 * flow * flow * area) / pipe
      }
    }
    for (let row = 1; row < this.rows; row++) {
      for (let column = 0; column < this.columns; column++) {
        const below = row * this.columns + column
        const flow = this.#flowZ[below]!
        const pipe = this.#pipeDepth(this.#faceDepth(below - this.columns, below))
        if (pipe > WETTING_DEPTH) sum += (0.5 * flow * flow * area) / pipe
      }
    }
    return sum * 1000
  }

  /** The surface of a cell relative to the surface at rest: ground, water and what displaces it. */
  surface(at: number): number {
    return this.ground[at]! + this.depth[at]! + this.displaced[at]!
  }

  isWet(at: number): boolean {
    return this.depth[at]! + this.displaced[at]! > 1e-4
  }

  /** How deep the water is in the upstream cell of a face: what can flow through it. */
  #faceDepth(one: number, other: number): number {
    const [levelOne, levelOther] = [this.#level[one]!, this.#level[other]!]
    const from = levelOne > levelOther ? one : other
    const sill = Math.max(this.ground[one]!, this.ground[other]!)
    return Math.min(this.depth[from]!, Math.max(0, this.#level[from]! - sill))
  }

  /** Lets what is in the water as the shot begins have been there before: the surface is level around it. */
  makeRoom(): void {
    for (let at = 0; at < this.depth.length; at++) this.depth[at] = Math.max(0, this.depth[at]! - this.displaced[at]!)
  }

  /** Moves the water on. A longer time than `stableSeconds` is taken in several steps. */
  advance(seconds: number): void {
    const steps = Math.max(1, Math.ceil(seconds / this.stableSeconds - 1e-9))
    for (let step = 0; step < steps; step++) this.#step(seconds / steps)
  }

  #step(seconds: number): void {
    const count = this.depth.length
    for (let at = 0; at < count; at++) this.#level[at] = this.surface(at) + this.pressure[at]!
    this.#driveFlows(seconds)
    if (this.#staged.edges !== 'walls') this.#driveEdges()
    this.#keepPositive(seconds)
    this.#moveWater(seconds)
    this.#seconds += seconds
    this.#foamSeconds += seconds
    if (this.#foamSeconds < FOAM_STEP_SECONDS) return
    const { columns, rows, cell, depth, foam } = this
    const white = { columns, rows, cell, depth, foam, level: this.#level, flowX: this.#flowX, flowZ: this.#flowZ }
    if (this.#staged.edges === 'shore') breakAtShore(white, this.#foamSeconds)
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
    spreading?.look(this.#level, this.depth)
    for (let row = 0; row < rows; row++) {
      for (let column = 1; column < columns; column++) {
        const right = row * columns + column
        const face = row * (columns + 1) + column
        const more = spreading ? spreading.alongX[face]! : 0
        this.#flowX[face] = this.#driven(this.#flowX[face]! * kept, right - 1, right, pullX, more, seconds)
      }
    }
    for (let row = 1; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const below = row * columns + column
        const more = spreading ? spreading.alongZ[below]! : 0
        this.#flowZ[below] = this.#driven(this.#flowZ[below]! * kept, below - columns, below, pullZ, more, seconds)
      }
    }
  }

  #mixFlows(seconds: number): void {
    const { columns, rows, cell } = this
    evenOut(this.#flowX, this.#before, [columns + 1, rows], cell, this.#eddies * seconds)
    evenOut(this.#flowZ, this.#before, [columns, rows + 1], cell, this.#eddies * seconds)
  }

  /** `more` is what waves of other lengths than the field's own add to the fall times the depth that they feel. */
  #driven(flow: number, from: number, to: number, pull: number, more: number, seconds: number): number {
    const depth = this.#faceDepth(from, to)
    if (depth < WETTING_DEPTH) return 0
    const cling = this.#staged.clingMetres
    if (cling !== undefined && this.#isHeldBack(from, to, cling)) return 0
    const fall = this.#level[from]! - this.#level[to]!
    const free = flow + pull * (this.#pipeDepth(depth) * fall + more)
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

  /** Open edges let waves out as if the water went on (Sommerfeld); a river's bring and take what it carries at rest. */
  #driveEdges(): void {
    const { columns, rows } = this
    if (this.#staged.edges === 'shore') {
      this.#letWavesIn()
      return
    }
    const isRiver = this.#staged.edges === 'river'
    const out = (at: number) => {
      const pipe = this.#pipeDepth(this.depth[at]!)
      return Math.sqrt(this.#gravity * pipe) * (this.#level[at]! - this.#rest[at]!)
    }
    for (let row = 0; row < rows; row++) {
      const [first, last] = [row * columns, row * columns + columns - 1]
      const face = row * (columns + 1)
      const flows = isRiver ? this.#staged.current : 0
      this.#flowX[face] = this.#edgeDepth[2 * row]! * flows - (this.depth[first]! > WETTING_DEPTH ? out(first) : 0)
      const leaving = this.#edgeDepth[2 * row + 1]! * flows + (this.depth[last]! > WETTING_DEPTH ? out(last) : 0)
      this.#flowX[face + columns] = leaving
    }
    if (isRiver) return
    for (let column = 0; column < columns; column++) {
      const [first, last] = [column, (rows - 1) * columns + column]
      this.#flowZ[column] = this.depth[first]! > WETTING_DEPTH ? -out(first) : 0
      this.#flowZ[rows * columns + column] = this.depth[last]! > WETTING_DEPTH ? out(last) : 0
    }
  }

  /** The sea's own waves come in over the edge at -Z; what runs back against them goes out. */
  #letWavesIn(): void {
    const z = this.first[1] - this.cell[1] / 2
    for (let column = 0; column < this.columns; column++) {
      const x = this.first[0] + column * this.cell[0]
      const coming = waveHeight(this.#staged, this.#gravity, x, z, this.#seconds)
      const speed = Math.sqrt(this.#gravity * this.#pipeDepth(this.depth[column]!))
      this.#flowZ[column] = speed * (2 * coming - (this.#level[column]! - this.#rest[column]!))
    }
  }

  /** No cell gives more than it has: its outflows share what is there. */
  #keepPositive(seconds: number): void {
    const { columns, rows } = this
    const [shareX, shareZ] = [seconds / this.cell[0], seconds / this.cell[1]]
    // What a floor is wet with stays.
    const kept = STAYS_WET * (this.#staged.clingMetres ?? 0)
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const at = row * columns + column
        const left = row * (columns + 1) + column
        const outLeft = Math.max(0, -this.#flowX[left]!) * shareX
        const outRight = Math.max(0, this.#flowX[left + 1]!) * shareX
        const outBack = Math.max(0, -this.#flowZ[at]!) * shareZ
        const outFront = Math.max(0, this.#flowZ[at + columns]!) * shareZ
        const wanted = outLeft + outRight + outBack + outFront
        const depth = Math.max(0, this.depth[at]! - kept)
        if (wanted <= depth || wanted === 0) continue
        const scale = depth / wanted
        if (outLeft > 0) this.#flowX[left]! *= scale
        if (outRight > 0) this.#flowX[left + 1]! *= scale
        if (outBack > 0) this.#flowZ[at]! *= scale
        if (outFront > 0) this.#flowZ[at + columns]! *= scale
      }
    }
  }

  #moveWater(seconds: number): void {
    const { columns, rows } = this
    const [shareX, shareZ] = [seconds / this.cell[0], seconds / this.cell[1]]
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const at = row * columns + column
        const left = row * (columns + 1) + column
        const gain =
          (this.#flowX[left]! - this.#flowX[left + 1]!) * shareX +
          (this.#flowZ[at]! - this.#flowZ[at + columns]!) * shareZ
        this.depth[at] = Math.max(0, this.depth[at]! + gain)
      }
    }
    let left = 0
    for (let row = 0; row < rows; row++) {
      const face = row * (columns + 1)
      left += (this.#flowX[face + columns]! - this.#flowX[face]!) * this.cell[1]
    }
    for (let column = 0; column < columns; column++) {
      left += (this.#flowZ[rows * columns + column]! - this.#flowZ[column]!) * this.cell[0]
    }
    this.leftVolume += left * seconds
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
      (this.#flowX[left]! + this.#flowX[left + 1]!) / (2 * pipe),
      (this.#flowZ[at]! + this.#flowZ[at + this.columns]!) / (2 * pipe),
    ]
  }

  /** Index of the cell that a place lies in, metres from the water's middle; undefined beyond the edge. */
  cellAt(x: number, z: number): number | undefined {
    const column = Math.floor((x - this.first[0]) / this.cell[0] + 0.5)
    const row = Math.floor((z - this.first[1]) / this.cell[1] + 0.5)
    if (column < 0 || row < 0 || column >= this.columns || row >= this.rows) return undefined
    return row * this.columns + column
  }

  /** The four cells around a place with their shares; what lies beyond the edge counts to the edge. */
  around(x: number, z: number, visit: (at: number, share: number) => void): void {
    const column = Math.min(this.columns - 1, Math.max(0, (x - this.first[0]) / this.cell[0]))
    const row = Math.min(this.rows - 1, Math.max(0, (z - this.first[1]) / this.cell[1]))
    const [left, back] = [Math.min(this.columns - 2, Math.floor(column)), Math.min(this.rows - 2, Math.floor(row))]
    const [u, v] = [column - left, row - back]
    const at = back * this.columns + left
    visit(at, (1 - u) * (1 - v))
    visit(at + 1, u * (1 - v))
    visit(at + this.columns, (1 - u) * v)
    visit(at + this.columns + 1, u * v)
  }

  /** The surface at a place, between cells; dry ground does not count as long as water is near. */
  surfaceAt(x: number, z: number): number | undefined {
    let [sum, shares] = [0, 0]
    this.around(x, z, (at, share) => {
      if (!this.isWet(at)) return
      sum += share * this.surface(at)
      shares += share
    })
    return shares > 1e-6 ? sum / shares : undefined
  }

  groundAt(x: number, z: number): number {
    let sum = 0
    this.around(x, z, (at, share) => {
      sum += share * this.ground[at]!
    })
    return sum
  }

  /** Takes up to a volume of water out of the cells around a place; returns how much, cubic metres. */
  take(x: number, z: number, volume: number): number {
    const area = this.cell[0] * this.cell[1]
    let taken = 0
    this.around(x, z, (at, share) => {
      const part = Math.min((share * volume) / area, this.depth[at]! * 0.5)
      this.depth[at]! -= part
      taken += part * area
    })
    return taken
  }

  /** Lets a volume run off at a place, as if through an open edge. */
  drain(x: number, z: number, volume: number): void {
    this.leftVolume += this.take(x, z, volume)
  }

  /** Adds a volume of water at a place, cubic metres, that brings its speed along X and Z with it, m/s. */
  give(x: number, z: number, volume: number, [speedX, speedZ]: readonly [number, number] = [0, 0]): void {
    const area = this.cell[0] * this.cell[1]
    this.around(x, z, (at, share) => {
      const thick = (share * volume) / area
      this.depth[at]! += thick
      if (speedX === 0 && speedZ === 0) return
      const row = Math.floor(at / this.columns)
      const left = row * (this.columns + 1) + (at - row * this.columns)
      for (const face of [left, left + 1]) this.#flowX[face]! += 0.5 * thick * speedX
      for (const face of [at, at + this.columns]) this.#flowZ[face]! += 0.5 * thick * speedZ
    })
  }
}
