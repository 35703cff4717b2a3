import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import type { Paint, Scenery } from './scenery.ts'

/** Land that rises behind the action. */
export interface Land {
  /** Metres behind the action at which it begins to rise, and where it ends. */
  readonly from: number
  readonly to: number
  readonly halfWidth: number
  readonly height: (x: number, behind: number) => number
  readonly paint: (point: Vector3, normal: Vector3) => Paint
  /** Cells across and along. */
  readonly grain: readonly [number, number]
  /** Faces meet in soft edges, as grown-over and blown land has them. */
  readonly isSoft?: boolean
}

/** Adds the land to a set. */
export function layLand(scenery: Scenery, { from, to, halfWidth, height, paint, grain, isSoft = true }: Land): void {
  scenery.sheet(
    grain[0],
    grain[1],
    (u, v) => {
      const behind = from + (to - from) * v * v
      // Wider with distance, as the picture is.
      const x = (2 * u - 1) * halfWidth * (0.3 + 0.7 * v)
      return [x, v === 0 ? -0.05 : height(x, behind), -behind]
    },
    (point, normal) => ({ paint: paint(point, normal) }),
    { isSoft },
  )
}

/** How far land has risen at a distance: 0 before `from`, 1 after another `length` metres; it leaves the plain gently. */
export function risen(behind: number, from: number, length: number): number {
  const share = Math.min(1, Math.max(0, (behind - from) / length))
  return share * share * (3 - 2 * share) * 0.6 + share * share * 0.4
}
