import type { WaterColumns } from './waterColumns.ts'

/** Water shallower than this does not flow over ground, metres: it wets it. */
export const WETTING_DEPTH = 1e-5

/** How deep a pipe is for water of a depth: tanh(kH) / k, what waves of the wavenumber k (1/m) feel of it, metres. */
export function pipeDepth(k: number, depth: number): number {
  const product = k * depth
  if (product > 3.5) return 1 / k
  // Pade's approximation of tanh, within 1e-3 up to 3.5: this runs for every face at every step.
  const square = product * product
  return (product * (10395 + square * (1260 + 21 * square))) / (k * (10395 + square * (4725 + square * (210 + square))))
}

/** How deep the water is in the upstream cell of a face, metres: what can flow through it. `level` is of each cell's surface. */
export function faceDepth({ ground, depth }: WaterColumns, level: Float64Array, one: number, other: number): number {
  const [levelOne, levelOther] = [level[one]!, level[other]!]
  const from = levelOne > levelOther ? one : other
  const sill = Math.max(ground[one]!, ground[other]!)
  return Math.min(depth[from]!, Math.max(0, level[from]! - sill))
}
