/**
 * How far down waves of a length reach: tanh(kH) / k for water of depth H. It is what makes long waves faster than short
 * ones (omega^2 = g k tanh(kH)), and it is no number but an operator: every length has its own.
 *
 * Here it is a sum of ever wider smoothings of a field on a grid. Since tanh(kH) / k is a mixture of Gaussians in k with
 * weights a^-1/2 theta4(H^2 / a) (from 1 / k = pi^-1/2 * integral of a^-1/2 exp(-a k^2) da, and tanh = 1 + 2 * sum of
 * (-1)^n exp(-2nkH)), one smoothing for each doubling of the width is enough. Each smoothing goes down a pyramid by
 * (1 5 10 10 5 1) / 32, which keeps short waves from passing for longer ones, and up again by the transposed way, so that
 * the whole is symmetric and positive and no wave gains energy.
 */

/** Weights of the smoothings for deep water, in cells: fitted so that 1/k is met within 1.6 percent for waves of four cells and longer. */
const FINEST_WEIGHTS = [0.7595, 1.2103, 2.0757] as const
const WEIGHT_OF_DOUBLING = 0.5143
/** Width of a smoothing, as the root of its a in exp(-a k^2): so many cells, doubled with each level. */
const WIDTH = 0.645
/** A level of the pyramid with fewer cells than this along its longer side would smooth nothing. */
const FEWEST_CELLS = 4
/** Beyond these the sum of the theta function has come to rest. */
const THETA_TERMS = 6

/** The weights of the smoothings of a pyramid of so many levels, metres, for a cell of a size and a depth. They sum up to the depth. */
export function smoothingWeights(levels: number, cell: number, depth: number): number[] {
  const weights = Array.from({ length: levels + 1 }, (_, level) => {
    const deep = FINEST_WEIGHTS[level] ?? WEIGHT_OF_DOUBLING * 2 ** level
    return deep * cell * theta4(depth / (WIDTH * cell * 2 ** level))
  })
  const sum = weights.reduce((total, weight) => total + weight, 0)
  if (sum >= depth) return weights.map((weight) => (weight * depth) / Math.max(sum, 1e-12))
  // What is wider than the pyramid reaches counts to its widest smoothing.
  weights[levels]! += depth - sum
  return weights
}

/** 1 + 2 * sum of (-1)^n exp(-(n x)^2): 1 for large x, 0 for small. */
function theta4(x: number): number {
  if (x < 0.5) return 0
  let sum = 1
  for (let n = 1; n <= THETA_TERMS; n++) sum += (n % 2 === 0 ? 2 : -2) * Math.exp(-((n * x) ** 2))
  return Math.max(0, sum)
}

interface Level {
  readonly columns: number
  readonly rows: number
  /** What came down, then what goes up. */
  readonly field: Float64Array
  /** After the way along X only. */
  readonly half: Float64Array
  readonly weight: Float64Array
}

/** The operator for one field of a grid, with a depth of its own in each place. */
export class Dispersion {
  readonly #levels: Level[] = []
  readonly #finest: Float64Array

  /** @param depthAt depth of each place, row by row, metres */
  constructor(columns: number, rows: number, cell: number, depthAt: Float64Array) {
    let [wide, high] = [columns, rows]
    const sizes: (readonly [number, number])[] = []
    while (Math.max(wide, high) >= 2 * FEWEST_CELLS) {
      ;[wide, high] = [Math.ceil(wide / 2), Math.ceil(high / 2)]
      sizes.push([wide, high])
    }
    this.#finest = new Float64Array(columns * rows)
    for (let at = 0; at < depthAt.length; at++) {
      this.#finest[at] = smoothingWeights(sizes.length, cell, depthAt[at]!)[0]!
    }
    let [before, beforeColumns, beforeRows] = [depthAt, columns, rows]
    let [insideX, insideZ] = [new Float64Array(columns).fill(1), new Float64Array(rows).fill(1)]
    for (const [index, [levelColumns, levelRows]] of sizes.entries()) {
      const level: Level = {
        columns: levelColumns,
        rows: levelRows,
        field: new Float64Array(levelColumns * levelRows),
        half: new Float64Array(levelColumns * beforeRows),
        weight: new Float64Array(levelColumns * levelRows),
      }
      down(before, beforeColumns, beforeRows, level)
      const depths = Float64Array.from(level.field)
      ;[insideX, insideZ] = [halved(insideX), halved(insideZ)]
      for (let at = 0; at < depths.length; at++) {
        const inside = insideX[at % levelColumns]! * insideZ[Math.floor(at / levelColumns)]!
        level.weight[at] = inside * smoothingWeights(sizes.length, cell, depths[at]!)[index + 1]!
      }
      this.#levels.push(level)
      ;[before, beforeColumns, beforeRows] = [depths, levelColumns, levelRows]
    }
  }

  /** Writes what the operator makes of a field into `out`; both of the grid's size. */
  apply(field: Float64Array, columns: number, rows: number, out: Float64Array): void {
    let [from, wide, high] = [field, columns, rows]
    for (const level of this.#levels) {
      down(from, wide, high, level)
      ;[from, wide, high] = [level.field, level.columns, level.rows]
    }
    for (let index = this.#levels.length - 1; index >= 0; index--) {
      const level = this.#levels[index]!
      const coarser = this.#levels[index + 1]
      for (let at = 0; at < level.field.length; at++) level.field[at]! *= level.weight[at]!
      if (coarser) addUp(coarser, level.field, level.columns, level.rows)
    }
    for (let at = 0; at < out.length; at++) out[at] = this.#finest[at]! * field[at]!
    if (this.#levels[0]) addUp(this.#levels[0], out, columns, rows)
  }
}

/** How much of each place of half as many lies within the field: where their number is odd, the last one stands over the rim. */
function halved(inside: Float64Array): Float64Array<ArrayBuffer> {
  return Float64Array.from({ length: Math.ceil(inside.length / 2) }, (_, at) => {
    return (inside[2 * at]! + (inside[2 * at + 1] ?? 0)) / 2
  })
}

/** Half as many places along each side, each from the six around it, by (1 5 10 10 5 1) / 32; beyond the rim goes on what is there. */
function down(from: Float64Array, columns: number, rows: number, level: Level): void {
  const { columns: wide, rows: high, half, field } = level
  for (let row = 0; row < rows; row++) {
    const start = row * columns
    const last = start + columns - 1
    for (let column = 0; column < wide; column++) {
      const at = start + 2 * column
      const isInside = column > 0 && 2 * column + 3 < columns
      const [a, b, d, e, f] = isInside
        ? [at - 2, at - 1, at + 1, at + 2, at + 3]
        : [
            Math.max(start, at - 2),
            Math.max(start, at - 1),
            Math.min(last, at + 1),
            Math.min(last, at + 2),
            Math.min(last, at + 3),
          ]
      half[row * wide + column] =
        (from[a]! + from[f]! + 5 * (from[b]! + from[e]!) + 10 * (from[at]! + from[d]!)) * 0.03125
    }
  }
  const within = (row: number) => Math.min(rows - 1, Math.max(0, row)) * wide
  for (let row = 0; row < high; row++) {
    const [a, b, c] = [within(2 * row - 2), within(2 * row - 1), within(2 * row)]
    const [d, e, f] = [within(2 * row + 1), within(2 * row + 2), within(2 * row + 3)]
    for (let column = 0; column < wide; column++) {
      field[row * wide + column] =
        (half[a + column]! +
          half[f + column]! +
          5 * (half[b + column]! + half[e + column]!) +
          10 * (half[c + column]! + half[d + column]!)) *
        0.03125
    }
  }
}

/** Adds a coarser level to the finer: exactly the way down turned about, at the rim too, and four times as much of it. */
function addUp(
  { columns: wide, rows: high, field, half }: Level,
  to: Float64Array,
  columns: number,
  rows: number,
): void {
  half.fill(0)
  const within = (row: number) => Math.min(rows - 1, Math.max(0, row)) * wide
  for (let row = 0; row < high; row++) {
    const [a, b, c] = [within(2 * row - 2), within(2 * row - 1), within(2 * row)]
    const [d, e, f] = [within(2 * row + 1), within(2 * row + 2), within(2 * row + 3)]
    for (let column = 0; column < wide; column++) {
      const part = field[row * wide + column]! * 0.0625
      half[a + column]! += part
      half[f + column]! += part
      half[b + column]! += 5 * part
      half[e + column]! += 5 * part
      half[c + column]! += 10 * part
      half[d + column]! += 10 * part
    }
  }
  for (let row = 0; row < rows; row++) {
    const start = row * columns
    const last = start + columns - 1
    for (let column = 0; column < wide; column++) {
      const at = start + 2 * column
      const part = half[row * wide + column]! * 0.0625
      to[Math.max(start, at - 2)]! += part
      to[Math.max(start, at - 1)]! += 5 * part
      to[at]! += 10 * part
      to[Math.min(last, at + 1)]! += 10 * part
      to[Math.min(last, at + 2)]! += 5 * part
      to[Math.min(last, at + 3)]! += part
    }
  }
}
