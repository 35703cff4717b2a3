import type { CameraTravel, FramingWord } from '../../../shared/scene/sceneSpec.ts'
import type { CameraMove, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { cross, difference, dot, scaled, sum } from './vectors.ts'

/** What the camera has to show, from where, and how it shall move. */
export interface Framing {
  readonly move: CameraMove
  /** Which way and how far it moves, as far as that was said. */
  readonly travel?: CameraTravel
  /** What has to stay in the picture. */
  readonly points: readonly Vector3[]
  readonly size: FramingWord
  readonly aspect: { readonly width: number; readonly height: number }
  readonly durationSeconds: number
  /** From +Z toward +X: where the camera stands around the scene. */
  readonly azimuthDegrees: number
  readonly pitchDegrees: number
  readonly seed: number
  /** The middle of what the shot is about: it is sharp. The middle of all points where it is not known. */
  readonly subject?: Vector3
  /** Only what is as far as the subject is sharp. */
  readonly isFocusShallow: boolean
  /** What a camera that follows keeps in view. */
  readonly mover?: Mover
}

/** Something that goes somewhere. */
export interface Mover {
  /** Its middle, evenly over the clip from its first to its last moment. */
  readonly track: readonly Vector3[]
  /** How far it reaches around its middle, metres. */
  readonly radius: number
}

/** Where a camera is and what it looks at. */
export interface Standpoint {
  readonly position: Vector3
  readonly target: Vector3
}

/** A standpoint `back` times as far from what it looks at. */
export function movedBack({ position, target }: Standpoint, back: number): Standpoint {
  return { position: sum(target, scaled(difference(position, target), back)), target }
}

/** The part of the half picture that the action may fill. */
export const FILLS = { close: 0.97, normal: 0.88, wide: 0.5 } as const satisfies Record<FramingWord, number>

/** Nothing that has to be seen comes nearer to the lens, metres. */
const NEAREST = 0.35

export interface Spare {
  /** Degrees that stay free on either side, and above and below. */
  readonly across?: number
  readonly upward?: number
  /** Degrees around the scene, from the framing's own azimuth. */
  readonly turn?: number
  /** What stands alone goes to a third of the picture, with room on the side to which its shadow falls. */
  readonly byThirds?: boolean
}

export function isPortrait({ aspect }: Pick<Framing, 'aspect'>): boolean {
  return aspect.height > aspect.width
}

/** Directions of a camera turned by `turnDegrees` around the scene from the framing's own place. */
export function viewOf(
  { azimuthDegrees, pitchDegrees }: Pick<Framing, 'azimuthDegrees' | 'pitchDegrees'>,
  turnDegrees = 0,
): { forward: Vector3; right: Vector3; up: Vector3 } {
  const azimuth = ((azimuthDegrees + turnDegrees) * Math.PI) / 180
  const pitch = (pitchDegrees * Math.PI) / 180
  const forward: Vector3 = [
    -Math.sin(azimuth) * Math.cos(pitch),
    -Math.sin(pitch),
    -Math.cos(azimuth) * Math.cos(pitch),
  ]
  const right: Vector3 = [Math.cos(azimuth), 0, -Math.sin(azimuth)]
  return { forward, right, up: cross(right, forward) }
}

/** Tangents of half the angles of view. */
export function halfAngles({ aspect }: Pick<Framing, 'aspect'>, verticalFov: number): { x: number; y: number } {
  const y = Math.tan((verticalFov * Math.PI) / 360)
  return { x: y * (aspect.width / aspect.height), y }
}

/**
 * The nearest camera that holds all points, in closed form: a point at view coordinates (x, y, z) is inside when
 * |x - cx| <= (z + d) tan(half angle), so the extremes of x - z tan and -x - z tan give both the centre and the least
 * distance.
 */
export function fitted(framing: Framing, verticalFov: number, spare: Spare = {}): Standpoint {
  const view = viewOf(framing, spare.turn)
  const half = halfAngles(framing, verticalFov)
  const narrowed = (tangent: number, degrees = 0) =>
    Math.tan(Math.max(0.06, Math.atan(tangent) - (degrees * Math.PI) / 180)) * FILLS[framing.size]
  const across = narrowed(half.x, spare.across)
  const upward = narrowed(half.y, spare.upward)
  const seen = framing.points.map((point) => ({
    x: dot(point, view.right),
    y: dot(point, view.up),
    z: dot(point, view.forward),
  }))
  const extent = (axis: 'x' | 'y', sign: 1 | -1, tangent: number) =>
    seen.reduce((most, point) => Math.max(most, sign * point[axis] - point.z * tangent), Number.NEGATIVE_INFINITY)
  const [right, left] = [extent('x', 1, across), extent('x', -1, across)]
  const [top, bottom] = [extent('y', 1, upward), extent('y', -1, upward)]
  const nearest = seen.reduce((most, point) => Math.max(most, -point.z), Number.NEGATIVE_INFINITY) + NEAREST
  const distance = Math.max((right + left) / (2 * across), (top + bottom) / (2 * upward), nearest)
  // What is to spare above and below goes above: the action keeps to the lower two thirds.
  const above = distance * upward - (top + bottom) / 2
  const beside = distance * across - (right + left) / 2
  const toThird = spare.byThirds ? Math.min(0.8 * beside, (distance * half.x) / 4) : 0
  const isAlone = beside > 0.45 * distance * across
  const middleX = (right - left) / 2 + (isAlone ? toThird * (framing.azimuthDegrees < 0 ? -1 : 1) : 0)
  const middleY = (top - bottom) / 2 + above * 0.3
  const position = sum(sum(scaled(view.right, middleX), scaled(view.up, middleY)), scaled(view.forward, -distance))
  const depth = seen.reduce((total, point) => total + point.z, 0) / seen.length
  return { position, target: sum(position, scaled(view.forward, distance + depth)) }
}

/** The middle of the box around the points. */
export function middleOf(points: readonly Vector3[]): Vector3 {
  const middle = (axis: 0 | 1 | 2) => {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const point of points) {
      low = Math.min(low, point[axis])
      high = Math.max(high, point[axis])
    }
    return (low + high) / 2
  }
  return [middle(0), middle(1), middle(2)]
}

/** How far from `centre` a camera that looks at it from the framing's direction has to be to hold all points. */
export function distanceAround(framing: Framing, centre: Vector3, turn: number, verticalFov: number): number {
  const view = viewOf(framing, turn)
  const half = halfAngles(framing, verticalFov)
  return framing.points.reduce((most, point) => {
    const from = sum(point, scaled(centre, -1))
    const depth = dot(from, view.forward)
    return Math.max(
      most,
      Math.abs(dot(from, view.right)) / (half.x * FILLS[framing.size]) - depth,
      Math.abs(dot(from, view.up)) / (half.y * FILLS[framing.size]) - depth,
      NEAREST - depth,
    )
  }, 0)
}
