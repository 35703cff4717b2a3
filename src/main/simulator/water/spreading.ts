import { Dispersion } from './dispersion.ts'

/** Shallower than this a place counts as dry: its waves feel the ground anyway, metres. */
const SHALLOWEST = 0.004

/**
 * What waves of all lengths feel beyond what a field's pipes give them, which are made for one length: the operator
 * tanh(kH)/k applied to the falls of the surface, less the pipes' own depth times the fall. Nothing where the surface is
 * level, so what rests stays at rest; nothing in shallow water, where all waves feel the whole depth.
 */
export class Spreading {
  /** For each face along X (one more a row than cells): metres of depth times metres of fall. */
  readonly alongX: Float64Array
  readonly alongZ: Float64Array
  readonly #columns: number
  readonly #rows: number
  readonly #fallX: Float64Array
  readonly #fallZ: Float64Array
  readonly #ownX: Float64Array
  readonly #ownZ: Float64Array
  readonly #operatorX: Dispersion
  readonly #operatorZ: Dispersion

  /** @param depth at rest of each cell, metres; `pipeDepth` is what a pipe gives for a depth */
  constructor(
    columns: number,
    rows: number,
    cell: readonly [number, number],
    depth: Float64Array,
    pipeDepth: (metres: number) => number,
  ) {
    this.#columns = columns
    this.#rows = rows
    const between = (one: number, other: number) => Math.min(depth[one]!, depth[other]!)
    const depthX = new Float64Array((columns + 1) * rows)
    const depthZ = new Float64Array(columns * (rows + 1))
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column <= columns; column++) {
        const right = row * columns + Math.min(columns - 1, column)
        depthX[row * (columns + 1) + column] = between(row * columns + Math.max(0, column - 1), right)
      }
    }
    for (let row = 0; row <= rows; row++) {
      for (let column = 0; column < columns; column++) {
        const below = Math.min(rows - 1, row) * columns + column
        depthZ[row * columns + column] = between(Math.max(0, row - 1) * columns + column, below)
      }
    }
    const size = (cell[0] + cell[1]) / 2
    this.#operatorX = new Dispersion(columns + 1, rows, size, depthX)
    this.#operatorZ = new Dispersion(columns, rows + 1, size, depthZ)
    this.#ownX = depthX.map(pipeDepth)
    this.#ownZ = depthZ.map(pipeDepth)
    this.#fallX = new Float64Array(depthX.length)
    this.#fallZ = new Float64Array(depthZ.length)
    this.alongX = new Float64Array(depthX.length)
    this.alongZ = new Float64Array(depthZ.length)
  }

  /** Renews both from the surface as it is. */
  look(level: Float64Array, depth: Float64Array): void {
    const [columns, rows] = [this.#columns, this.#rows]
    for (let row = 0; row < rows; row++) {
      for (let column = 1; column < columns; column++) {
        const right = row * columns + column
        const isWet = depth[right]! > SHALLOWEST && depth[right - 1]! > SHALLOWEST
        this.#fallX[row * (columns + 1) + column] = isWet ? level[right - 1]! - level[right]! : 0
      }
    }
    for (let row = 1; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const below = row * columns + column
        const isWet = depth[below]! > SHALLOWEST && depth[below - columns]! > SHALLOWEST
        this.#fallZ[below] = isWet ? level[below - columns]! - level[below]! : 0
      }
    }
    this.#operatorX.apply(this.#fallX, columns + 1, rows, this.alongX)
    this.#operatorZ.apply(this.#fallZ, columns, rows + 1, this.alongZ)
    for (let at = 0; at < this.alongX.length; at++) this.alongX[at]! -= this.#ownX[at]! * this.#fallX[at]!
    for (let at = 0; at < this.alongZ.length; at++) this.alongZ[at]! -= this.#ownZ[at]! * this.#fallZ[at]!
  }
}
