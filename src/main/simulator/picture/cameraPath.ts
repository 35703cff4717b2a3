import type { CameraMove, StagedCamera, Vector3 } from '../../../shared/scene/stagedScene.ts'

/** Where the camera is and what it looks at. */
export interface CameraView {
  readonly position: Vector3
  readonly target: Vector3
  readonly verticalFovDegrees: number
  /** Distance that is sharp, and the width of the lens; with a width of 0 everything is. Metres. */
  readonly focusMetres: number
  readonly apertureMetres: number
}

/** Minimum jerk: starts and ends at rest without a jolt. 0 to 0, 1 to 1. */
export function minimumJerk(share: number): number {
  const t = Math.min(1, Math.max(0, share))
  return t * t * t * (10 - 15 * t + 6 * t * t)
}

/** Moves whose keys already have their own times: easing them as a whole would tear them from what they follow. */
const TIMED: ReadonlySet<CameraMove> = new Set<CameraMove>(['static', 'handheld', 'whipPan', 'rackFocus', 'follow'])

/**
 * The view at a share of the clip, 0 to 1. The move as a whole eases in and out unless its keys are timed; between the
 * keys it follows a Catmull-Rom curve, so the keys of an orbit are passed without stopping.
 */
export function cameraAt(camera: StagedCamera, share: number): CameraView {
  const { keys, move } = camera
  const first = keys[0]!
  const last = keys.at(-1)!
  const span = last.at - first.at
  if (span <= 0) return { ...first, focusMetres: first.focusMetres ?? 1, apertureMetres: first.apertureMetres ?? 0 }
  const done = Math.min(1, Math.max(0, (share - first.at) / span))
  const at = first.at + span * (TIMED.has(move) ? done : minimumJerk(done))
  const next = keys.findIndex((key, index) => index > 0 && key.at >= at)
  const index = next < 0 ? keys.length - 1 : next
  const [a, b] = [keys[index - 1]!, keys[index]!]
  const t = b.at > a.at ? (at - a.at) / (b.at - a.at) : 1
  /** The value before `near` that continues the bend of the next three, or a straight line where there are two. */
  const beyond = (near: number, next: number, third: number | undefined) =>
    third === undefined ? 2 * near - next : 3 * (near - next) + third
  const along = (pick: (view: (typeof keys)[number]) => number) => {
    const [q, r] = [pick(a), pick(b)]
    const [earlier, later] = [keys[index - 2], keys[index + 1]]
    const p = earlier ? pick(earlier) : beyond(q, r, later && pick(later))
    const s = later ? pick(later) : beyond(r, q, earlier && pick(earlier))
    return q + 0.5 * t * (r - p + t * (2 * p - 5 * q + 4 * r - s + t * (3 * (q - r) + s - p)))
  }
  const through = (pick: (view: (typeof keys)[number]) => Vector3): Vector3 => [
    along((view) => pick(view)[0]),
    along((view) => pick(view)[1]),
    along((view) => pick(view)[2]),
  ]
  return {
    position: through((view) => view.position),
    target: through((view) => view.target),
    verticalFovDegrees: along((view) => view.verticalFovDegrees),
    focusMetres: along((view) => view.focusMetres ?? 1),
    apertureMetres: along((view) => view.apertureMetres ?? 0),
  }
}
