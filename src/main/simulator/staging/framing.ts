import type { FramingWord } from '../../../shared/scene/sceneSpec.ts'
import type { StagedCamera, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { cross, dot, scaled, sum } from './vectors.ts'

export interface Framing {
  readonly move: StagedCamera['move']
  /** What has to stay in the picture. */
  readonly points: readonly Vector3[]
  readonly size: FramingWord
  readonly aspect: { readonly width: number; readonly height: number }
  readonly durationSeconds: number
  /** From +Z toward +X: where the camera stands around the scene. */
  readonly azimuthDegrees: number
  readonly pitchDegrees: number
}

interface View {
  readonly forward: Vector3
  readonly right: Vector3
  readonly up: Vector3
}

/** The part of the half picture that the action may fill. */
const FILLS = { close: 0.97, normal: 0.84, wide: 0.5 } as const satisfies Record<FramingWord, number>

/**
 * Places the camera so that all points stay in the picture, in closed form: a point at view coordinates
 * (x, y, z) is inside when |x - cx| <= (z + d) tan(half angle), so the extremes of x - z tan and -x - z tan give
 * both the centre and the least distance. Moves keep to about 12 degrees a second around and 0.25 m/s forward.
 */
export function frame(framing: Framing): StagedCamera {
  const verticalFov = framing.aspect.height > framing.aspect.width ? 46 : 32
  switch (framing.move) {
    default:
      return {
        move: 'static',
        keys: [{ at: 0, ...fitted(framing, 0, 0, verticalFov), verticalFovDegrees: verticalFov }],
      }
    case 'pushIn':
      return pushedIn(framing, verticalFov)
    case 'orbit':
      return orbited(framing, verticalFov)
    case 'pan':
      return panned(framing, verticalFov)
  }
}

function pushedIn(framing: Framing, verticalFov: number): StagedCamera {
  const near = fitted(framing, 0, 0, verticalFov)
  const away = sum(near.position, scaled(near.target, -1))
  const distance = Math.sqrt(dot(away, away))
  const factor = 1 + Math.min(0.35, (0.25 * framing.durationSeconds) / distance)
  const far = sum(near.target, scaled(away, factor))
  return {
    move: 'pushIn',
    keys: [
      { at: 0, position: far, target: near.target, verticalFovDegrees: verticalFov },
      { at: 1, ...near, verticalFovDegrees: verticalFov },
    ],
  }
}

function orbited(framing: Framing, verticalFov: number): StagedCamera {
  const sweep = Math.min(70, 12 * framing.durationSeconds)
  const count = Math.max(5, Math.ceil(sweep / 6) + 1)
  const centre = middleOf(framing.points)
  const turns = Array.from({ length: count }, (_, index) => sweep * (index / (count - 1) - 0.5))
  const radius = Math.max(...turns.map((turn) => distanceAround(framing, centre, turn, verticalFov)))
  return {
    move: 'orbit',
    keys: turns.map((turn, index) => {
      const { forward } = viewOf(framing, turn)
      return {
        at: index / (count - 1),
        position: sum(centre, scaled(forward, -radius)),
        target: centre,
        verticalFovDegrees: verticalFov,
      }
    }),
  }
}

function panned(framing: Framing, verticalFov: number): StagedCamera {
  const swing = Math.min(7, 1.2 * framing.durationSeconds)
  const { position, target } = fitted(framing, swing, 0, verticalFov)
  const towards = sum(target, scaled(position, -1))
  const turned = (degrees: number): Vector3 => {
    const radians = (degrees * Math.PI) / 180
    const [x, y, z] = towards
    return sum(position, [
      x * Math.cos(radians) + z * Math.sin(radians),
      y,
      -x * Math.sin(radians) + z * Math.cos(radians),
    ])
  }
  return {
    move: 'pan',
    keys: [
      { at: 0, position, target: turned(swing), verticalFovDegrees: verticalFov },
      { at: 1, position, target: turned(-swing), verticalFovDegrees: verticalFov },
    ],
  }
}

function viewOf(framing: Framing, turnDegrees: number): View {
  const azimuth = ((framing.azimuthDegrees + turnDegrees) * Math.PI) / 180
  const pitch = (framing.pitchDegrees * Math.PI) / 180
  const forward: Vector3 = [
    -Math.sin(azimuth) * Math.cos(pitch),
    -Math.sin(pitch),
    -Math.cos(azimuth) * Math.cos(pitch),
  ]
  const right: Vector3 = [Math.cos(azimuth), 0, -Math.sin(azimuth)]
  return { forward, right, up: cross(right, forward) }
}

function halfAngles(framing: Framing, verticalFov: number): { x: number; y: number } {
  const y = Math.tan((verticalFov * Math.PI) / 360)
  return { x: y * (framing.aspect.width / framing.aspect.height), y }
}

/** The nearest camera that holds all points, with `swing` degrees to spare on both sides. */
function fitted(
  framing: Framing,
  swing: number,
  turn: number,
  verticalFov: number,
): { position: Vector3; target: Vector3 } {
  const view = viewOf(framing, turn)
  const half = halfAngles(framing, verticalFov)
  const across = Math.tan(Math.max(0.06, Math.atan(half.x) - (swing * Math.PI) / 180)) * FILLS[framing.size]
  const upward = half.y * FILLS[framing.size]
  const seen = framing.points.map((point) => ({
    x: dot(point, view.right),
    y: dot(point, view.up),
    z: dot(point, view.forward),
  }))
  const extent = (axis: 'x' | 'y', sign: 1 | -1, tangent: number) =>
    Math.max(...seen.map((point) => sign * point[axis] - point.z * tangent))
  const [right, left] = [extent('x', 1, across), extent('x', -1, across)]
  const [top, bottom] = [extent('y', 1, upward), extent('y', -1, upward)]
  const nearest = Math.max(...seen.map((point) => -point.z)) + 0.35
  const distance = Math.max((right + left) / (2 * across), (top + bottom) / (2 * upward), nearest)
  // What is to spare above and below goes above: the action keeps to the lower two thirds.
  const spare = distance * upward - (top + bottom) / 2
  const middleX = (right - left) / 2
  const middleY = (top - bottom) / 2 + spare * 0.3
  const position = sum(sum(scaled(view.right, middleX), scaled(view.up, middleY)), scaled(view.forward, -distance))
  const depth = seen.reduce((total, point) => total + point.z, 0) / seen.length
  return { position, target: sum(position, scaled(view.forward, distance + depth)) }
}

function middleOf(points: readonly Vector3[]): Vector3 {
  const middle = (axis: 0 | 1 | 2) => {
    const values = points.map((point) => point[axis])
    return (Math.min(...values) + Math.max(...values)) / 2
  }
  return [middle(0), middle(1), middle(2)]
}

function distanceAround(framing: Framing, centre: Vector3, turn: number, verticalFov: number): number {
  const view = viewOf(framing, turn)
  const half = halfAngles(framing, verticalFov)
  return Math.max(
    ...framing.points.map((point) => {
      const from = sum(point, scaled(centre, -1))
      const depth = dot(from, view.forward)
      return Math.max(
        Math.abs(dot(from, view.right)) / (half.x * FILLS[framing.size]) - depth,
        Math.abs(dot(from, view.up)) / (half.y * FILLS[framing.size]) - depth,
        0.35 - depth,
      )
    }),
  )
}
