import { forkedRandom } from '../../../shared/random/seeded.ts'
import type { CameraMove, StagedCamera, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { minimumJerk } from '../picture/cameraPath.ts'
import { difference, dot, length, scaled, sum } from './vectors.ts'
import {
  distanceAround,
  type Framing,
  fitted,
  halfAngles,
  type Mover,
  middleOf,
  type Standpoint,
  viewOf,
} from './viewFit.ts'

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

function movedBack({ position, target }: Standpoint, back: number): Standpoint {
  return { position: sum(target, scaled(difference(position, target), back)), target }
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
  const factor = 1 + Math.min(0.35, (0.25 * framing.durationSeconds) / length(away))
  return [
    { at: 0, position: sum(near.target, scaled(away, factor)), target: near.target, verticalFovDegrees },
    { at: 1, ...near, verticalFovDegrees },
  ]
}

/** A view turned about the camera's own place: around the vertical, and up. */
function turned({ position, target }: Standpoint, aroundDegrees: number, upDegrees: number): Vector3 {
  const [x, y, z] = difference(target, position)
  const around = (aroundDegrees * Math.PI) / 180
  const flat = Math.hypot(x, z)
  const reach = Math.hypot(flat, y)
  const rise = Math.min(1.5, Math.max(-1.5, Math.atan2(y, flat) + (upDegrees * Math.PI) / 180))
  const [acrossX, acrossZ] = flat < 1e-6 ? [0, -1] : [x / flat, z / flat]
  return sum(position, [
    reach * Math.cos(rise) * (acrossX * Math.cos(around) + acrossZ * Math.sin(around)),
    reach * Math.sin(rise),
    reach * Math.cos(rise) * (acrossZ * Math.cos(around) - acrossX * Math.sin(around)),
  ])
}

function panned(framing: Framing, verticalFovDegrees: number, back: number): Keys {
  const swing = Math.min(7, 1.2 * framing.durationSeconds)
  const view = movedBack(fitted(framing, verticalFovDegrees, { across: swing }), back)
  return [
    { at: 0, position: view.position, target: turned(view, swing, 0), verticalFovDegrees },
    { at: 1, position: view.position, target: turned(view, -swing, 0), verticalFovDegrees },
  ]
}

function tilted(framing: Framing, verticalFovDegrees: number, back: number): Keys {
  const swing = Math.min(4.5, 0.9 * framing.durationSeconds)
  const view = movedBack(fitted(framing, verticalFovDegrees, { upward: swing }), back)
  return [
    { at: 0, position: view.position, target: turned(view, 0, -swing), verticalFovDegrees },
    { at: 1, position: view.position, target: turned(view, 0, swing), verticalFovDegrees },
  ]
}

/** The camera is carried sideways or upward by a share of its distance, without turning. */
function carried(
  [framing, verticalFovDegrees, back]: readonly [Framing, number, number],
  along: 'right' | 'up',
  most: number,
): Keys {
  const view = movedBack(fitted(framing, verticalFovDegrees), back)
  const distance = length(difference(view.position, view.target))
  const travel = distance * Math.min(most, 0.08 * framing.durationSeconds)
  const direction: Vector3 = along === 'up' ? [0, 1, 0] : viewOf(framing).right
  // What is lowest begins just over the floor, so a pedestal mostly rises.
  const below = along === 'up' ? Math.min(travel / 2, Math.max(0, view.position[1] - 0.15)) : travel / 2
  const key = (at: number, by: number) => ({
    at,
    position: sum(view.position, scaled(direction, by)),
    target: sum(view.target, scaled(direction, by)),
    verticalFovDegrees,
  })
  return [key(0, -below), key(1, travel - below)]
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
  const sweep = Math.min(70, 12 * framing.durationSeconds)
  return around(framing, verticalFov, Math.max(5, Math.ceil(sweep / 6) + 1), (share) => ({
    turn: sweep * (share - 0.5),
    pitchDegrees: framing.pitchDegrees,
    distanceFactor: back,
  }))
}

/** From low in front of the action up over it, looking at it all the way. */
function craned(framing: Framing, verticalFov: number, back: number): Keys {
  const rise = Math.min(34, 8 * framing.durationSeconds)
  const low = Math.min(framing.pitchDegrees, 4)
  return around(framing, verticalFov, 9, (share) => ({
    turn: 0,
    pitchDegrees: low + rise * share,
    distanceFactor: back * (1 + 0.16 * share),
  }))
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

const HAND_KEYS_PER_SECOND = 12
const HAND_HERTZ = [0.37, 0.83, 1.27, 1.9]
const HAND_DEGREES = 0.3

/** Breath and steps of somebody who carries the camera: slow drifts with a little tremor, the same for the same seed. */
function heldByHand(framing: Framing, verticalFovDegrees: number, back: number): Keys {
  const view = movedBack(fitted(framing, verticalFovDegrees, { across: 1, upward: 1, byThirds: true }), back)
  const distance = length(difference(view.position, view.target))
  const random = forkedRandom(framing.seed, 'hand')
  const wave = () => {
    const parts = HAND_HERTZ.map((hertz) => ({ hertz: hertz * (0.9 + 0.2 * random()), phase: 2 * Math.PI * random() }))
    return (seconds: number) =>
      parts.reduce(
        (total, { hertz, phase }) => total + Math.sin(2 * Math.PI * hertz * seconds + phase) / (1 + 2 * hertz),
        0,
      )
  }
  const [pan, tilt, x, y] = [wave(), wave(), wave(), wave()]
  const { right } = viewOf(framing)
  const count = Math.max(2, Math.ceil(framing.durationSeconds * HAND_KEYS_PER_SECOND) + 1)
  return Array.from({ length: count }, (_, index) => {
    const at = index / (count - 1)
    const seconds = at * framing.durationSeconds
    const shift = sum(scaled(right, 0.004 * distance * x(seconds)), [0, 0.004 * distance * y(seconds), 0])
    const position = sum(view.position, shift)
    const target = turned({ position, target: view.target }, HAND_DEGREES * pan(seconds), HAND_DEGREES * tilt(seconds))
    return { at, position, target, verticalFovDegrees }
  })
}

/** The lens alone goes longer; nothing moves. */
function zoomed(framing: Framing, verticalFovDegrees: number, back: number): Keys {
  const longer = verticalFovDegrees * (1 - Math.min(0.38, 0.09 * framing.durationSeconds))
  const view = movedBack(fitted(framing, longer, { byThirds: true }), back)
  return [
    { at: 0, ...view, verticalFovDegrees },
    { at: 1, ...view, verticalFovDegrees: longer },
  ]
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

const WHIP = { fromSeconds: 0.3, seconds: 0.4, degrees: 58, keys: 16 }

/** The picture begins beside the action and is flung over to it. */
function whipped(framing: Framing, verticalFovDegrees: number, back: number): Keys {
  const view = movedBack(fitted(framing, verticalFovDegrees), back)
  const share = (seconds: number) => Math.min(0.9, seconds / framing.durationSeconds)
  const [from, to] = [share(WHIP.fromSeconds), share(WHIP.fromSeconds + WHIP.seconds)]
  const key = (at: number, turn: number) => ({
    at,
    position: view.position,
    target: turned(view, turn, 0),
    verticalFovDegrees,
  })
  const swing = Array.from({ length: WHIP.keys + 1 }, (_, index) => {
    const done = index / WHIP.keys
    return key(from + (to - from) * done, WHIP.degrees * (1 - minimumJerk(done)))
  })
  return [key(0, WHIP.degrees), ...swing, key(1, 0)]
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

/** How many of its own radii a camera that follows shows on either side of the mover, and least metres. */
const FOLLOW_ROOM = { radii: 3.4, leastMetres: 0.4 }
const FOLLOW_STEADINESS = { acrossSeconds: 0.12, upwardSeconds: 0.25 }

/** Goes along with the mover at an even distance: it stays where it is in the picture, what it passes goes by. */
function followed(framing: Framing, verticalFovDegrees: number, back: number): Keys {
  const mover = framing.mover as Mover
  const way = steadied(mover, framing.durationSeconds)
  const room = Math.max(FOLLOW_ROOM.leastMetres, mover.radius * FOLLOW_ROOM.radii)
  const { right, up } = viewOf(framing)
  const half = halfAngles(framing, verticalFovDegrees)
  const size = framing.size === 'close' ? 0.6 : framing.size === 'wide' ? 1.9 : 1
  const distance = (back * size * room) / Math.min(half.x, half.y * 1.4)
  const { forward } = viewOf(framing)
  // Room ahead: what goes to the right of the picture keeps to its left third.
  const travelled = difference(mover.track.at(-1)!, mover.track[0]!)
  const ahead = Math.sign(dot(travelled, right)) * 0.28 * distance * half.x
  const aim = sum(scaled(right, ahead), scaled(up, 0.12 * distance * half.y))
  return way.map((middle, index) => {
    const target = sum(middle, aim)
    return {
      at: index / (way.length - 1),
      position: sum(target, scaled(forward, -distance)),
      target,
      verticalFovDegrees,
    }
  })
}

/** The mover's way without its shakes: a Gaussian mean over time, wider for ups and downs, as far as there is track. */
function steadied({ track }: Mover, durationSeconds: number): Vector3[] {
  const step = durationSeconds / (track.length - 1)
  const smooth = (axis: 0 | 1 | 2, widthSeconds: number) =>
    track.map((_, index) => {
      const reach = Math.min(Math.ceil((2.5 * widthSeconds) / step), index, track.length - 1 - index)
      let [total, weights] = [0, 0]
      for (let by = -reach; by <= reach; by++) {
        const weight = Math.exp(-(((by * step) / widthSeconds) ** 2) / 2)
        total += weight * track[index + by]![axis]
        weights += weight
      }
      return total / weights
    })
  const [x, y, z] = [
    smooth(0, FOLLOW_STEADINESS.acrossSeconds),
    smooth(1, FOLLOW_STEADINESS.upwardSeconds),
    smooth(2, FOLLOW_STEADINESS.acrossSeconds),
  ]
  return track.map((_, index): Vector3 => [x[index]!, y[index]!, z[index]!])
}
