import type { StagedCamera, Vector3 } from '../../../shared/scene/stagedScene.ts'

/** How much of a source reaches each ear. */
export interface EarGains {
  readonly left: number
  readonly right: number
}

type Vector = readonly [number, number, number]

const WIDEST_PAN = 0.85
const PICTURE_ASPECT = 16 / 9
/** At this distance the gain is one. */
const REFERENCE_METRES = 2.5

/**
 * Hears a point of the scene from the camera: equal-power pan by its bearing relative to the picture's edge,
 * gain falling with distance. No travel time, as film convention has it for things this near.
 * `at` is the fraction of the clip.
 */
export function earGains(camera: StagedCamera, at: number, point: Vector3): EarGains {
  const view = viewAt(camera, at)
  const toPoint = subtract(point, view.position)
  const distance = Math.hypot(...toPoint)
  const forward = normalized(subtract(view.target, view.position))
  const right = normalized([-forward[2], 0, forward[0]])
  const bearing = Math.atan2(dot(toPoint, right), Math.max(1e-6, Math.abs(dot(toPoint, forward))))
  const halfWidth = Math.atan(PICTURE_ASPECT * Math.tan((view.verticalFovDegrees * Math.PI) / 360))
  const pan = Math.max(-WIDEST_PAN, Math.min(WIDEST_PAN, (WIDEST_PAN * bearing) / halfWidth))
  const gain = (REFERENCE_METRES / Math.max(0.4, distance)) ** 0.8
  const angle = ((pan + 1) * Math.PI) / 4
  return { left: gain * Math.cos(angle) * Math.SQRT2, right: gain * Math.sin(angle) * Math.SQRT2 }
}

function viewAt(camera: StagedCamera, at: number): { position: Vector; target: Vector; verticalFovDegrees: number } {
  const after = camera.keys.findIndex((key) => key.at >= at)
  const next = camera.keys[after === -1 ? camera.keys.length - 1 : after]!
  const previous = camera.keys[after === -1 ? camera.keys.length - 1 : Math.max(0, after - 1)]!
  const span = next.at - previous.at
  const share = span > 0 ? minimumJerk((at - previous.at) / span) : 1
  return {
    position: between(previous.position, next.position, share),
    target: between(previous.target, next.target, share),
    verticalFovDegrees: previous.verticalFovDegrees + (next.verticalFovDegrees - previous.verticalFovDegrees) * share,
  }
}

function minimumJerk(t: number): number {
  return t * t * t * (10 - 15 * t + 6 * t * t)
}

function between(a: Vector, b: Vector, share: number): Vector {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share]
}

function subtract(a: Vector, b: Vector): Vector {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

function normalized(a: Vector): Vector {
  const length = Math.hypot(...a)
  return length > 1e-9 ? [a[0] / length, a[1] / length, a[2] / length] : [1, 0, 0]
}
