import type { CameraMove, StagedCamera, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { minimumJerk } from '../picture/cameraPath.ts'
import { followed } from './cameraFollowing.ts'
import { heldByHand, panned, tilted, whipped } from './cameraTurns.ts'
import { difference, dot, length, scaled, sum } from './vectors.ts'
import { distanceAround, type Framing, fitted, middleOf, movedBack, viewOf } from './viewFit.ts'

type Keys = StagedCamera['keys']

/** How a camera moves. */
interface Move {
  /** Everything stays in the picture from the first moment to the last. */
  readonly keepsAll: boolean
  /** The keys of the move with everything `back` times as far away as it would fit. */
  keys(framing: Framing, verticalFov: number, back: number): Keys
}

/** Every move that a prompt can ask for. */
export const MOVES: Readonly<Record<CameraMove, Move>> = {
  static: { keepsAll: true, keys: still },
  pan: { keepsAll: true, keys: panned },
  tilt: { keepsAll: true, keys: tilted },
  pushIn: { keepsAll: true, keys: pushedIn },
  pullOut: { keepsAll: true, keys: (...shot) => reversed(pushedIn(...shot)) },
  truck: { keepsAll: true, keys: (...shot) => carried(shot, 'right', 0.5) },
  pedestal: { keepsAll: true, keys: (...shot) => carried(shot, 'up', 0.22) },
  orbit: { keepsAll: true, keys: orbited },
  crane: { keepsAll: true, keys: craned },
  drone: { keepsAll: true, keys: flown },
  handheld: { keepsAll: true, keys: heldByHand },
  zoom: { keepsAll: true, keys: zoomed },
  dollyZoom: { keepsAll: true, keys: dollyZoomed },
  whipPan: { keepsAll: false, keys: whipped },
  rackFocus: { keepsAll: true, keys: focusPulled },
  follow: { keepsAll: false, keys: followed },
}

function still(framing: Framing, verticalFovDegrees: number, back: number): Keys {
  return [{ at: 0, ...movedBack(fitted(framing, verticalFovDegrees, { byThirds: true }), back), verticalFovDegrees }]
}

function reversed(keys: Keys): Keys {
  return keys.map((key) => ({ ...key, at: 1 - key.at })).reverse()
}

function pushedIn(framing: Framing, verticalFovDegrees: number, back: number): Keys {
  const near = movedBack(fitted(framing, verticalFovDegrees, { byThirds: true }), back)
  const away = difference(near.position, near.target)
  const metres = framing.travel?.metres ?? Math.min(0.35 * length(away), 0.25 * framing.durationSeconds)
  const factor = 1 + metres / length(away)
  return [
    { at: 0, position: sum(near.target, scaled(away, factor)), target: near.target, verticalFovDegrees },
    { at: 1, ...near, verticalFovDegrees },
  ]
}

/** The camera is carried sideways or upward as far as was said, or by a share of its distance, without turning. */
function carried(
  [framing, verticalFovDegrees, back]: readonly [Framing, number, number],
  along: 'right' | 'up',
  most: number,
): Keys {
  const view = movedBack(fitted(framing, verticalFovDegrees), back)
  const distance = length(difference(view.position, view.target))
  const travel = framing.travel?.metres ?? distance * Math.min(most, 0.08 * framing.durationSeconds)
  const direction: Vector3 = along === 'up' ? [0, 1, 0] : viewOf(framing).right
  // What is lowest begins just over the floor, so a pedestal mostly rises.
  const below = along === 'up' ? Math.min(travel / 2, Math.max(0, view.position[1] - 0.15)) : travel / 2
  const key = (at: number, by: number) => ({
    at,
    position: sum(view.position, scaled(direction, by)),
    target: sum(view.target, scaled(direction, by)),
    verticalFovDegrees,
  })
  const keys = [key(0, -below), key(1, travel - below)]
  return framing.travel?.toward === (along === 'up' ? 'down' : 'left') ? reversed(keys) : keys
}

/** Keys on a way around the scene, the camera looking at its middle. */
function around(
  framing: Framing,
  verticalFovDegrees: number,
  count: number,
  stationAt: (share: number) => { turn: number; pitchDegrees: number; distanceFactor: number },
): Keys {
  const centre = middleOf(framing.points)
  const stations = Array.from({ length: count }, (_, index) => stationAt(index / (count - 1)))
  const radius = Math.max(
    ...stations.map(({ turn, pitchDegrees }) =>
      distanceAround({ ...framing, pitchDegrees }, centre, turn, verticalFovDegrees),
    ),
  )
  return stations.map(({ turn, pitchDegrees, distanceFactor }, index) => {
    const { forward } = viewOf({ ...framing, pitchDegrees }, turn)
    return {
      at: index / (count - 1),
      position: sum(centre, scaled(forward, -radius * distanceFactor)),
      target: centre,
      verticalFovDegrees,
    }
  })
}

function orbited(framing: Framing, verticalFov: number, back: number): Keys {
  const { degrees = Math.min(70, 12 * framing.durationSeconds), toward } = framing.travel ?? {}
  const sweep = toward === 'left' ? -degrees : degrees
  return around(framing, verticalFov, Math.max(5, Math.ceil(degrees / 6) + 1), (share) => ({
    turn: sweep * (share - 0.5),
    pitchDegrees: framing.pitchDegrees,
    distanceFactor: back,
  }))
}

/** From low in front of the action up over it, looking at it all the way; or down where it was said. */
function craned(framing: Framing, verticalFov: number, back: number): Keys {
  const rise = Math.min(34, 8 * framing.durationSeconds)
  const low = Math.min(framing.pitchDegrees, 4)
  const keys = around(framing, verticalFov, 9, (share) => ({
    turn: 0,
    pitchDegrees: low + rise * share,
    distanceFactor: back * (1 + 0.16 * share),
  }))
  return framing.travel?.toward === 'down' ? reversed(keys) : keys
}

/** High up, on an arc that comes nearer. */
function flown(framing: Framing, verticalFov: number, back: number): Keys {
  const sweep = Math.min(48, 9 * framing.durationSeconds)
  return around(framing, verticalFov, 11, (share) => ({
    turn: sweep * (share - 0.5),
    pitchDegrees: Math.max(framing.pitchDegrees, 34 - 10 * share),
    distanceFactor: back * (1.75 - 0.5 * share),
  }))
}

/** The lens alone goes longer, or shorter where it was said, by as many times as was said; nothing moves. */
function zoomed(framing: Framing, verticalFovDegrees: number, back: number): Keys {
  const { times, toward } = framing.travel ?? {}
  const half = Math.tan((verticalFovDegrees * Math.PI) / 360)
  const longer =
    times === undefined
      ? verticalFovDegrees * (1 - Math.min(0.38, 0.09 * framing.durationSeconds))
      : (2 * Math.atan(half / times) * 180) / Math.PI
  const view = movedBack(fitted(framing, longer, { byThirds: true }), back)
  const keys = [
    { at: 0, ...view, verticalFovDegrees },
    { at: 1, ...view, verticalFovDegrees: longer },
  ]
  return toward === 'out' ? reversed(keys) : keys
}

const DOLLY_ZOOM_KEYS = 33

/** The camera comes nearer while the lens opens: the subject keeps its size, what lies behind it recedes. */
function dollyZoomed(framing: Framing, verticalFov: number, back: number): Keys {
  const base = movedBack(fitted(framing, verticalFov), back)
  const away = difference(base.position, base.target)
  const half = Math.tan((verticalFov * Math.PI) / 360)
  const nearest = Math.max(0.72, 1 - 0.07 * framing.durationSeconds)
  const farthest = 2.2 - nearest
  return Array.from({ length: DOLLY_ZOOM_KEYS }, (_, index) => {
    const at = index / (DOLLY_ZOOM_KEYS - 1)
    const factor = farthest + (nearest - farthest) * at
    return {
      at,
      position: sum(base.target, scaled(away, factor)),
      target: base.target,
      verticalFovDegrees: (2 * Math.atan(half / factor) * 180) / Math.PI,
    }
  })
}

const PULL = { from: 0.3, to: 0.6, keys: 12 }

/** Sharp is first what is nearest, then the subject; with nothing nearer, the air in front of it. */
function focusPulled(framing: Framing, verticalFovDegrees: number, back: number): Keys {
  const view = movedBack(fitted(framing, verticalFovDegrees, { byThirds: true }), back)
  const forward = viewOf(framing).forward
  const depthOf = (point: Vector3) => dot(difference(point, view.position), forward)
  const subject = depthOf(framing.subject ?? middleOf(framing.points))
  const nearest = Math.min(...framing.points.map(depthOf))
  const first = nearest < 0.8 * subject ? nearest * 1.05 : subject * 0.55
  const key = (at: number, focusMetres: number) => ({ at, ...view, verticalFovDegrees, focusMetres })
  const pull = Array.from({ length: PULL.keys + 1 }, (_, index) => {
    const done = index / PULL.keys
    return key(PULL.from + (PULL.to - PULL.from) * done, first + (subject - first) * minimumJerk(done))
  })
  return [key(0, first), ...pull, key(1, subject)]
}
