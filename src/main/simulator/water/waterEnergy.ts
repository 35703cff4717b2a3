import { faceDepth, pipeDepth, WETTING_DEPTH } from './pipes.ts'
import type { WaterColumns } from './waterColumns.ts'

const WATER_DENSITY = 1000

/** Mechanical energy above that of the water at rest at a level, joules; `k` is the wavenumber of its pipes, 1/m. */
export function waterEnergy(water: WaterColumns, k: number, gravity: number, restLevel: number): number {
  const { columns, rows, cell, depth, flowX, flowZ } = water
  const area = cell[0] * cell[1]
  const level = Float64Array.from(depth, (_, at) => water.surface(at))
  let sum = 0
  for (let at = 0; at < depth.length; at++) {
    if (depth[at]! > 0) sum += 0.5 * gravity * (level[at]! - restLevel) ** 2 * area
  }
  for (let row = 0; row < rows; row++) {
    for (let column = 1; column < columns; column++) {
      const right = row * columns + column
      const flow = flowX[row * (columns + 1) + column]!
      const pipe = pipeDepth(k, faceDepth(water, level, right - 1, right))
      if (pipe > WETTING_DEPTH) sum += (0.5 * flow * flow * area) / pipe
    }
  }
  for (let row = 1; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const below = row * columns + column
      const flow = flowZ[below]!
      const pipe = pipeDepth(k, faceDepth(water, level, below - columns, below))
      if (pipe > WETTING_DEPTH) sum += (0.5 * flow * flow * area) / pipe
    }
  }
  return sum * WATER_DENSITY
}
