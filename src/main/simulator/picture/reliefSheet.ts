import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import type { Relief } from '../water/relief.ts'
import { type Sheet, sheetOf } from './waterSheet.ts'

/** Thinner water is not seen, metres; nor is the film that runs off all over ground on which it rains. */
const THINNEST = 0.0006
const THINNEST_IN_RAIN = 0.0026
/** So far under the ground the sheet goes where it is dry, metres. */
const UNDER = 0.012
/** What falls over an edge is no steeper to the light than this: its face is torn. */
const STEEPEST = 2.2
/** Water that falls so far from one place to the next is torn, the more the farther, metres; and how white that is. */
const TORN = { from: 0.04, to: 0.16, white: 0.62 }

/**
 * The surface of water that runs over a relief: a place at every corner of its cells, as high as the highest water around it,
 * so that a sheet goes over an edge before it falls, and does not cut the corner of a step.
 */
export function reliefSheetOf(water: StagedWater, bed: Relief): Sheet {
  const { columns, rows, heights: grounds } = bed
  const wide = columns + 1
  const thinnest = water.rainfall === undefined ? THINNEST : THINNEST_IN_RAIN
  const count = wide * (rows + 1)
  const index: number[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const first = row * wide + column
      index.push(first, first + wide, first + 1, first + 1, first + wide, first + wide + 1)
    }
  }
  const sheet = sheetOf(count, index)
  const [cellX, cellZ] = [water.size[0] / columns, water.size[1] / rows]
  const [x0, y0, z0] = [water.centre[0] - water.size[0] / 2, water.centre[1], water.centre[2] - water.size[1] / 2]
  const top = new Float32Array(count)
  const deep = new Float32Array(count)
  const white = new Float32Array(count)
  const gather = (heights: Float32Array, foam: Float32Array) => {
    for (let row = 0; row <= rows; row++) {
      for (let column = 0; column <= columns; column++) {
        const at = row * wide + column
        let [highest, deepest, whitest, lowest] = [Number.NEGATIVE_INFINITY, 0, 0, Number.POSITIVE_INFINITY]
        for (let near = 0; near < 4; near++) {
          const [x, z] = [column - (near & 1), row - (near >> 1)]
          if (x < 0 || z < 0 || x >= columns || z >= rows) continue
          const cell = z * columns + x
          const depth = heights[cell]! - grounds[cell]!
          lowest = Math.min(lowest, grounds[cell]!)
          if (depth < thinnest) continue
          highest = Math.max(highest, heights[cell]!)
          deepest = Math.max(deepest, depth)
          whitest = Math.max(whitest, foam[cell]!)
        }
        top[at] = deepest > 0 ? highest : lowest - UNDER
        deep[at] = deepest
        white[at] = whitest
      }
    }
  }
  const slope = (at: number, before: number, after: number, span: number) => {
    const from = deep[before]! > 0 ? top[before]! : top[at]!
    const to = deep[after]! > 0 ? top[after]! : top[at]!
    return Math.max(-STEEPEST, Math.min(STEEPEST, (to - from) / span))
  }
  const tornBelow = (at: number, near: number) => {
    const fall = deep[near]! > 0 ? top[near]! - top[at]! : 0
    return TORN.white * Math.min(1, Math.max(0, (fall - TORN.from) / (TORN.to - TORN.from)))
  }
  return {
    geometry: sheet.geometry,
    show(view) {
      const { heights, foam } = view.cells
      gather(heights, foam)
      for (let row = 0; row <= rows; row++) {
        for (let column = 0; column <= columns; column++) {
          const at = row * wide + column
          const [left, right] = [column > 0 ? at - 1 : at, column < columns ? at + 1 : at]
          const [back, front] = [row > 0 ? at - wide : at, row < rows ? at + wide : at]
          sheet.set(at, x0 + column * cellX, y0 + top[at]!, z0 + row * cellZ, {
            slopeX: deep[at]! > 0 ? slope(at, left, right, 2 * cellX) : 0,
            slopeZ: deep[at]! > 0 ? slope(at, back, front, 2 * cellZ) : 0,
            depth: deep[at]!,
            foam: Math.min(
              1,
              white[at]! +
                Math.max(tornBelow(at, left), tornBelow(at, right), tornBelow(at, back), tornBelow(at, front)),
            ),
          })
        }
      }
      sheet.changed()
    },
  }
}
