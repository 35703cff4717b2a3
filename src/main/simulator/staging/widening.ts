import type { StagedCamera, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { minimumJerk } from '../picture/cameraPath.ts'
import { frame } from './framing.ts'
import { boundsOfPoints, corners, difference, length, scaled, sum } from './vectors.ts'
import type { Framing, Mover } from './viewFit.ts'

/** How far the wider view goes out to what leaves, in sizes of the stage. */
const MOST_BEYOND = 0.9
/** How long before it leaves the camera begins to make room, and how long that takes at least, seconds. */
const AHEAD_SECONDS = 0.9
const WIDENING_SECONDS = 2
/** What is gone for less of the shot's end than this may go. */
const SHORTEST_ABSENCE = 0.08
const KEYS = 25

/**
 * A standing camera makes room, gently, for what rolls out of the picture long before the shot ends: what was asked for
 * is to be seen in most of it. What goes farther than about a stage beyond it leaves after all.
 */
export function widenedFor(
  camera: StagedCamera,
  framing: Omit<Framing, 'points'>,
  points: readonly Vector3[],
  mover: Mover | undefined,
): StagedCamera {
  const [only] = camera.keys
  if (mover === undefined || only === undefined || camera.keys.length > 1) return camera
  const stage = boundsOfPoints(points)
  const isOut = (place: Vector3) => place.some((value, axis) => value < stage.min[axis]! || value > stage.max[axis]!)
  const last = mover.track.length - 1
  const first = mover.track.findIndex((place, index) => isOut(place) && mover.track.slice(index).every(isOut))
  if (first < 0 || 1 - first / last < SHORTEST_ABSENCE) return camera
  const reach = MOST_BEYOND * Math.max(stage.max[0] - stage.min[0], stage.max[1] - stage.min[1])
  const held = mover.track
    .slice(first)
    .filter((place) =>
      place.every((value, axis) => value > stage.min[axis]! - reach && value < stage.max[axis]! + reach),
    )
    .flatMap(([x, y, z]) => around([x, y, z], mover.radius))
  const [wide] = frame({ ...framing, move: 'static', points: [...points, ...held] }).keys
  if (held.length === 0 || wide === undefined) return camera
  const { durationSeconds } = framing
  const leaves = (first / last) * durationSeconds
  const from = Math.max(0, leaves - AHEAD_SECONDS)
  const seconds = Math.max(0.4, Math.min(WIDENING_SECONDS, durationSeconds - from))
  const keys = Array.from({ length: KEYS }, (_, index) => {
    const at = index / (KEYS - 1)
    const share = minimumJerk(Math.min(1, Math.max(0, (at * durationSeconds - from) / seconds)))
    const between = (a: Vector3, b: Vector3) => sum(a, scaled(difference(b, a), share))
    const position = between(only.position, wide.position)
    return { ...only, at, position, target: between(only.target, wide.target) }
  })
  const isWorthIt =
    length(difference(wide.position, only.position)) > 0.02 * length(difference(only.target, only.position))
  return isWorthIt ? { ...camera, keys } : camera
}

function around([x, y, z]: Vector3, radius: number): Vector3[] {
  return corners({ min: [x - radius, y - radius, z - radius], max: [x + radius, y + radius, z + radius] })
}
