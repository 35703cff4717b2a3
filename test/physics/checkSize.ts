import type { BallSighting } from './ballTrack.ts'
import { solve } from './leastSquares.ts'

export interface SizeVerdict {
  /** By how much a ball has grown from the first picture to the last, as a share of its size. */
  readonly growth: number
  readonly holds: boolean
}

const TOLERANCE = 0.01

/**
 * Judges whether a ball that falls and bounces keeps its size. A camera that looks down sees it larger where it is higher, so
 * that its width on the picture follows its row; what changes with the time beside that is growth.
 */
export function judgeSize(sightings: readonly BallSighting[]): SizeVerdict {
  const [first, last] = [sightings[0], sightings.at(-1)]
  if (!first || !last || sightings.length < 12) throw new Error('The ball is not seen for long enough')
  const rows = sightings.map(({ timeSeconds, y }) => [1, y / 1000, timeSeconds - first.timeSeconds])
  const normal = [0, 1, 2].map((a) => [0, 1, 2].map((b) => sum(rows, (row) => (row[a] ?? 0) * (row[b] ?? 0))))
  const seen = [0, 1, 2].map((a) => sum(rows, (row, at) => (row[a] ?? 0) * (sightings[at]?.diameter ?? 0)))
  const [, , eachSecond = 0] = solve(normal, seen)
  const usual = sum(rows, (_, at) => sightings[at]?.diameter ?? 0) / rows.length
  const growth = (eachSecond * (last.timeSeconds - first.timeSeconds)) / usual
  return { growth, holds: Math.abs(growth) <= TOLERANCE }
}

function sum(rows: readonly number[][], value: (row: number[], at: number) => number): number {
  return rows.reduce((total, row, at) => total + value(row, at), 0)
}
