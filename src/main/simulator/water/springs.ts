import type { WaterSpring } from '../../../shared/scene/stagedWater.ts'
import type { WaterColumns } from './waterColumns.ts'

/** Foam that water brings along where it wells up, a second. */
const WHITENS = 1.5

/** Where water comes onto a field: it is given evenly to the cells of each spring, with its speed. */
export class Springs {
  readonly #springs: readonly { readonly spring: WaterSpring; readonly cells: readonly (readonly [number, number])[] }[]
  /** What has come, cubic metres. */
  volume = 0

  constructor(springs: readonly WaterSpring[], field: WaterColumns) {
    this.#springs = springs.map((spring) => ({ spring, cells: cellsIn(spring, field) }))
  }

  /** Lets flow what comes in the `seconds` before a time. */
  flow(field: WaterColumns, now: number, seconds: number): void {
    for (const { spring, cells } of this.#springs) {
      const { startSeconds, endSeconds, cubicMetresPerSecond, metresPerSecond } = spring
      const lasts = Math.min(now, endSeconds) - Math.max(now - seconds, startSeconds)
      if (lasts <= 0 || cells.length === 0) continue
      const volume = cubicMetresPerSecond * lasts
      for (const [x, z] of cells) {
        field.give(x, z, volume / cells.length, metresPerSecond)
        field.around(x, z, (at, share) => field.whiten(at, WHITENS * share * seconds))
      }
      this.volume += volume
    }
  }
}

/** The middles of the cells of a spring's rectangle, at least one. */
function cellsIn({ from, to }: WaterSpring, { columns, rows, cell, first }: WaterColumns): [number, number][] {
  const cells: [number, number][] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, z] = [first[0] + column * cell[0], first[1] + row * cell[1]]
      if (x >= from[0] && x <= to[0] && z >= from[1] && z <= to[1]) cells.push([x, z])
    }
  }
  return cells.length > 0 ? cells : [[(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]]
}
