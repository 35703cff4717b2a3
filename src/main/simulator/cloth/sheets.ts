import { type RandomSource, randomBetween } from '../../../shared/random/seeded.ts'
import type { StagedCloth } from '../../../shared/scene/stagedCloth.ts'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'

/** The part of a cloth that says how its points lie. */
export type Sheet = Pick<StagedCloth, 'columns' | 'rows' | 'points' | 'spacing'>

export interface HungSheet {
  readonly columns: number
  readonly rows: number
  /** Metres, of the sheet as it hangs. */
  readonly width: number
  readonly height: number
  /** The upper left corner. */
  readonly at: Vector3
  /** How far points stand out of the plane: a perfectly flat sheet would never find its folds. */
  readonly ripple: number
  /** Folds across, as a curtain is sewn; the stuff is wider than the sheet by their depth. */
  readonly pleats?: { readonly count: number; readonly depth: number }
  readonly random: RandomSource
}

/** A sheet that hangs upright in the plane across the stage. */
export function hungSheet({ columns, rows, width, height, at, ripple, pleats, random }: HungSheet): Sheet {
  const [x, y, z] = at
  const phase = randomBetween(random, 0, 2 * Math.PI)
  const points: Vector3[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const across = column / (columns - 1)
      const fold = pleats ? pleats.depth * Math.sin(2 * Math.PI * pleats.count * across) : 0
      const wave = ripple * Math.sin(7 * across + (3 * row) / rows + phase)
      points.push([x + across * width, y - (row / (rows - 1)) * height, z + fold + wave])
    }
  }
  const gap = width / (columns - 1)
  const rise = pleats ? meanRise(points.slice(0, columns)) : 0
  return { columns, rows, points, spacing: [Math.hypot(gap, rise), height / (rows - 1)] }
}

function meanRise(row: readonly Vector3[]): number {
  let sum = 0
  for (let index = 1; index < row.length; index++) sum += (row[index]![2] - row[index - 1]![2]) ** 2
  return Math.sqrt(sum / (row.length - 1))
}

export interface LevelSheet {
  readonly columns: number
  readonly rows: number
  readonly width: number
  readonly depth: number
  readonly middle: Vector3
  readonly ripple: number
  readonly random: RandomSource
}

/** A sheet spread out level. */
export function levelSheet({ columns, rows, width, depth, middle, ripple, random }: LevelSheet): Sheet {
  const [x, y, z] = middle
  const phase = randomBetween(random, 0, 2 * Math.PI)
  const points: Vector3[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [across, along] = [column / (columns - 1) - 0.5, row / (rows - 1) - 0.5]
      const wave = ripple * Math.sin(9 * across + phase) * Math.cos(8 * along - phase)
      points.push([x + across * width, y + wave, z + along * depth])
    }
  }
  return { columns, rows, points, spacing: [width / (columns - 1), depth / (rows - 1)] }
}
