import type { PoseKey, SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import { betweenTurns } from './vectors.ts'

/** A place and a turn at one time. */
export interface Pose {
  readonly position: readonly [number, number, number]
  readonly rotation: readonly [number, number, number, number]
}

/**
 * Where a body is at a time. Held at the first and the last pose outside the record.
 *
 * Straight lines between keys: these lie at most 1/240 s apart, so a falling body is at most g/(8 * 240^2) = 0.02 mm
 * off its parabola, and there is a key at every contact, so no line cuts through a surface.
 *
 * @throws RangeError for a body that the record does not know.
 */
export function poseAt(record: SimulationRecord, bodyId: string, timeSeconds: number): Pose {
  const keys = record.poses.get(bodyId)
  const first = keys?.[0]
  if (keys === undefined || first === undefined) throw new RangeError(`The record knows no body ${bodyId}`)
  const before = keys[lastKeyAtOrBefore(keys, timeSeconds)] ?? first
  const after = keys[lastKeyAtOrBefore(keys, timeSeconds) + 1]
  if (after === undefined || timeSeconds <= before.timeSeconds) return before
  const share = (timeSeconds - before.timeSeconds) / (after.timeSeconds - before.timeSeconds)
  const [p, q] = [before.position, after.position]
  return {
    position: [p[0] + (q[0] - p[0]) * share, p[1] + (q[1] - p[1]) * share, p[2] + (q[2] - p[2]) * share],
    rotation: betweenTurns(before.rotation, after.rotation, share),
  }
}

function lastKeyAtOrBefore(keys: readonly PoseKey[], timeSeconds: number): number {
  let low = 0
  let high = keys.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (keys[middle]!.timeSeconds <= timeSeconds) low = middle
    else high = middle - 1
  }
  return low
}
