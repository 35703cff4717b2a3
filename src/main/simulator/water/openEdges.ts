import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import { waveHeight } from './localSurface.ts'
import { WETTING_DEPTH } from './pipes.ts'
import type { WaterColumns } from './waterColumns.ts'

/** Open edges let waves out as if the water went on (Sommerfeld); a river's bring and take what it carries at rest. */
export class OpenEdges {
  readonly #staged: StagedWater
  readonly #water: WaterColumns
  readonly #rest: Float64Array
  readonly #gravity: number
  readonly #pipeDepth: (metres: number) => number
  readonly #edgeDepth: Float64Array

  /** @param rest level of each cell when the water was filled, metres; `pipeDepth` is what a pipe gives for a depth */
  constructor(
    staged: StagedWater,
    water: WaterColumns,
    rest: Float64Array,
    gravity: number,
    pipeDepth: (metres: number) => number,
  ) {
    this.#staged = staged
    this.#water = water
    this.#rest = rest
    this.#gravity = gravity
    this.#pipeDepth = pipeDepth
    this.#edgeDepth = Float64Array.from({ length: water.rows * 2 }, (_, at) => {
      const row = at >> 1
      return water.depth[row * water.columns + (at % 2 === 0 ? 0 : water.columns - 1)]!
    })
  }

  /** Sets the flows through the rim by the level of each cell, metres, at a time. */
  drive(level: Float64Array, timeSeconds: number): void {
    if (this.#staged.edges === 'walls') return
    if (this.#staged.edges === 'shore') {
      this.#letWavesIn(level, timeSeconds)
      return
    }
    if (this.#staged.edges === 'weir') {
      this.#fallOut()
      return
    }
    const { columns, rows, depth, flowX, flowZ } = this.#water
    const isRiver = this.#staged.edges === 'river'
    const out = (at: number) => {
      const pipe = this.#pipeDepth(depth[at]!)
      return Math.sqrt(this.#gravity * pipe) * (level[at]! - this.#rest[at]!)
    }
    for (let row = 0; row < rows; row++) {
      const [first, last] = [row * columns, row * columns + columns - 1]
      const face = row * (columns + 1)
      const flows = isRiver ? this.#staged.current : 0
      flowX[face] = this.#edgeDepth[2 * row]! * flows - (depth[first]! > WETTING_DEPTH ? out(first) : 0)
      flowX[face + columns] = this.#edgeDepth[2 * row + 1]! * flows + (depth[last]! > WETTING_DEPTH ? out(last) : 0)
    }
    if (isRiver) return
    for (let column = 0; column < columns; column++) {
      const [first, last] = [column, (rows - 1) * columns + column]
      flowZ[column] = depth[first]! > WETTING_DEPTH ? -out(first) : 0
      flowZ[rows * columns + column] = depth[last]! > WETTING_DEPTH ? out(last) : 0
    }
  }

  /** At +X water falls out freely, at the critical speed of its depth (broad weir): q = (2/3)^1.5 sqrt(g) h^1.5. */
  #fallOut(): void {
    const { columns, rows, depth, flowX } = this.#water
    for (let row = 0; row < rows; row++) {
      const deep = depth[row * columns + columns - 1]!
      flowX[row * (columns + 1) + columns] = (2 / 3) ** 1.5 * Math.sqrt(this.#gravity * deep) * deep
    }
  }

  /** The sea's own waves come in over the edge at -Z; what runs back against them goes out. */
  #letWavesIn(level: Float64Array, timeSeconds: number): void {
    const { columns, first, cell, depth, flowZ } = this.#water
    const z = first[1] - cell[1] / 2
    for (let column = 0; column < columns; column++) {
      const coming = waveHeight(this.#staged, this.#gravity, first[0] + column * cell[0], z, timeSeconds)
      const speed = Math.sqrt(this.#gravity * this.#pipeDepth(depth[column]!))
      flowZ[column] = speed * (2 * coming - (level[column]! - this.#rest[column]!))
    }
  }
}
