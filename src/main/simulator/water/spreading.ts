import { Dispersion } from './dispersion.ts'

/** Where the water at rest is shallower than this its waves feel the ground anyway, metres. */
const SHALLOWEST = 0.004

/**
 * The depth that waves of all lengths feel times the fall of the surface: the operator tanh(kH)/k. It is made once for the
 * water at rest; where there is less or more water now, falls count by the root of what a pipe feels of it, going in and
 * coming out, so that the whole stays symmetric and positive and no wave gains energy. Nothing where the surface is level,
 * so what rests stays at rest. Where there is hardly any water at rest, the pipes alone count.
 */
export class Spreading {
  /** For each face along X (one more a row than cells): metres of depth times metres of fall. */
  readonly alongX: Float64Array
  readonly alongZ: Float64Array
  readonly #columns: number
  readonly #rows: number
  readonly #x: Falls
  readonly #z: Falls

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
    this.#x = fallsOf(columns + 1, rows, size, depthX, pipeDepth)
    this.#z = fallsOf(columns, rows + 1, size, depthZ, pipeDepth)
    this.alongX = new Float64Array(depthX.length)
    this.alongZ = new Float64Array(depthZ.length)
  }

  /** Renews both from the surface as it is; `pipeOf` is what the pipe between two cells feels now, metres. */
  look(level: Float64Array, pipeOf: (one: number, other: number) => number): void {
    const [columns, rows] = [this.#columns, this.#rows]
    const put = ({ fall, counts, rest, own }: Falls, face: number, one: number, other: number) => {
      const pipe = pipeOf(one, other)
      const drop = level[one]! - level[other]!
      const count = rest[face] === 0 ? 0 : Math.sqrt(pipe / rest[face]!)
      counts[face] = count
      fall[face] = count * drop
      own[face] = count === 0 ? pipe * drop : 0
    }
    for (let row = 0; row < rows; row++) {
      for (let column = 1; column < columns; column++) {
        const right = row * columns + column
        put(this.#x, row * (columns + 1) + column, right - 1, right)
      }
    }
    for (let row = 1; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const below = row * columns + column
        put(this.#z, below, below - columns, below)
      }
    }
    felt(this.#x, columns + 1, rows, this.alongX)
    felt(this.#z, columns, rows + 1, this.alongZ)
  }
}

/** The faces along one axis. */
interface Falls {
  readonly operator: Dispersion
  /** What a pipe feels at rest, metres; 0 where there is hardly any water then. */
  readonly rest: Float64Array
  readonly counts: Float64Array
  readonly fall: Float64Array
  /** Of the pipe alone. */
  readonly own: Float64Array
}

function fallsOf(
  columns: number,
  rows: number,
  cell: number,
  depth: Float64Array,
  pipeDepth: (metres: number) => number,
): Falls {
  return {
    operator: new Dispersion(columns, rows, cell, depth),
    rest: depth.map((metres) => (metres < SHALLOWEST ? 0 : pipeDepth(metres))),
    counts: new Float64Array(depth.length),
    fall: new Float64Array(depth.length),
    own: new Float64Array(depth.length),
  }
}

function felt({ operator, fall, counts, own }: Falls, columns: number, rows: number, out: Float64Array): void {
  operator.apply(fall, columns, rows, out)
  for (let at = 0; at < out.length; at++) out[at] = counts[at]! * out[at]! + own[at]!
}
