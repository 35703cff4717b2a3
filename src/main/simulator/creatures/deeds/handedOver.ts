import type { StagedBody, Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { combined, difference, sum, turnAbout } from '../../staging/vectors.ts'
import type { Body } from '../body.ts'
import type { Flight } from './acting.ts'
import { handled } from './grips.ts'
import { resting } from './led.ts'

const KEYS_PER_SECOND = 120
const LONGEST_SECONDS = 20
/** A body that is carried to the end of any shot. */
const NEVER_SECONDS = 1e4

/**
 * A thing from the hands (or the foot) of one to the hands of another: with the first, then in free flight, then with the
 * second to the end.
 */
export function handedOver(
  thing: StagedBody,
  flight: Flight,
  { sender, catcher }: { readonly sender: Body; readonly catcher: Body },
  gravity: number,
): StagedBody {
  const { middle } = handled(thing)
  const { atSeconds, untilSeconds, velocity } = flight
  const isInHand = sender.held?.(thing.id, 0) !== undefined
  const lies = resting(thing).position
  // A ball that is kicked rolls over in the air, one that is thrown turns back a little.
  const spin = isInHand ? -2.5 : 7
  const axis: Vector3 = [velocity[2], 0, -velocity[0]]
  const placeAt = (time: number): Vector3 => {
    if (time <= atSeconds) return isInHand ? difference(sender.held!(thing.id, time)!, middle) : lies
    if (time >= untilSeconds) return difference(catcher.held!(thing.id, time)!, middle)
    const flown = time - atSeconds
    const from = difference(flight.from, middle)
    return sum(from, [velocity[0] * flown, velocity[1] * flown - (gravity * flown * flown) / 2, velocity[2] * flown])
  }
  const turnAt = (time: number) => {
    const before = isInHand ? sender.headingAt(Math.min(time, atSeconds)) - sender.headingAt(0) : 0
    const after = time > untilSeconds ? catcher.headingAt(time) - catcher.headingAt(untilSeconds) : 0
    const flown = Math.min(untilSeconds, Math.max(atSeconds, time)) - atSeconds
    return combined(turnAbout([0, 1, 0], before + after), combined(turnAbout(axis, spin * flown), thing.rotation))
  }
  const path = Array.from({ length: LONGEST_SECONDS * KEYS_PER_SECOND + 1 }, (_, index) => {
    const timeSeconds = index / KEYS_PER_SECOND
    return { timeSeconds, position: placeAt(timeSeconds), rotation: turnAt(timeSeconds) }
  })
  return {
    ...thing,
    position: path[0]!.position,
    rotation: path[0]!.rotation,
    linearVelocity: [0, 0, 0],
    angularVelocity: [0, 0, 0],
    releasedAtSeconds: NEVER_SECONDS,
    path: trimmed(path),
  }
}

/** Without the keys at the end between which nothing moves. */
function trimmed(path: NonNullable<StagedBody['path']>): NonNullable<StagedBody['path']> {
  const last = path.at(-1)!
  const end = path.findLastIndex(({ position }) => Math.hypot(...difference(position, last.position)) > 1e-5)
  return path.slice(0, Math.min(path.length, end + 3))
}
