import { forkedRandom } from '../../../shared/random/seeded.ts'
import type { StagedCamera, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { minimumJerk } from '../picture/cameraPath.ts'
import { difference, length, scaled, sum } from './vectors.ts'
import { type Framing, fitted, halfAngles, movedBack, type Standpoint, viewOf } from './viewFit.ts'

/** Moves in which the camera turns about the place where it stands. */

type Keys = StagedCamera['keys']

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

/** How far a key of a turn is from the next at most, degrees. */
const TURN_STEP = 6
/** A turn leaves this share of half the picture to what has to be seen; a wider one passes it. */
const MOST_SPARED = 0.6

/** The camera turns to its side, from its left to its right where it was not said. */
export function panned(framing: Framing, verticalFovDegrees: number, back: number): Keys {
  const { degrees, toward } = framing.travel ?? {}
  const swing = degrees === undefined ? Math.min(7, 1.2 * framing.durationSeconds) : degrees / 2
  const half = (Math.atan(halfAngles(framing, verticalFovDegrees).x) * 180) / Math.PI
  const view = movedBack(fitted(framing, verticalFovDegrees, { across: Math.min(swing, MOST_SPARED * half) }), back)
  return swept(view, verticalFovDegrees, { across: toward === 'left' ? swing : -swing })
}

/** The camera turns up, or down where it was said. */
export function tilted(framing: Framing, verticalFovDegrees: number, back: number): Keys {
  const { degrees, toward } = framing.travel ?? {}
  const swing = degrees === undefined ? Math.min(4.5, 0.9 * framing.durationSeconds) : degrees / 2
  const view = movedBack(
    fitted(framing, verticalFovDegrees, { upward: Math.min(swing, (MOST_SPARED * verticalFovDegrees) / 2) }),
    back,
  )
  return swept(view, verticalFovDegrees, { upward: toward === 'down' ? -swing : swing })
}

/** Keys of a turn from one side of a view to as far on its other, which ends at the angles that are given. */
function swept(
  view: Standpoint,
  verticalFovDegrees: number,
  { across = 0, upward = 0 }: { readonly across?: number; readonly upward?: number },
): Keys {
  const steps = Math.max(1, Math.ceil((2 * Math.max(Math.abs(across), Math.abs(upward))) / TURN_STEP))
  return Array.from({ length: steps + 1 }, (_, index) => {
    const side = (2 * index) / steps - 1
    const target = turned(view, across * side, upward * side)
    return { at: index / steps, position: view.position, target, verticalFovDegrees }
  })
}

const HAND_KEYS_PER_SECOND = 12
const HAND_HERTZ = [0.37, 0.83, 1.27, 1.9]
const HAND_DEGREES = 0.3

/** Breath and steps of somebody who carries the camera: slow drifts with a little tremor, the same for the same seed. */
export function heldByHand(framing: Framing, verticalFovDegrees: number, back: number): Keys {
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

const WHIP = { fromSeconds: 0.3, seconds: 0.4, degrees: 58, keys: 16 }

/** The picture begins beside the action and is flung over to it. */
export function whipped(framing: Framing, verticalFovDegrees: number, back: number): Keys {
  const view = movedBack(fitted(framing, verticalFovDegrees), back)
  const { degrees = WHIP.degrees, toward } = framing.travel ?? {}
  const beside = toward === 'left' ? -degrees : degrees
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
    return key(from + (to - from) * done, beside * (1 - minimumJerk(done)))
  })
  return [key(0, beside), ...swing, key(1, 0)]
}
