import type { StagedPath } from '../../../shared/scene/stagedMechanism.ts'
import type { Pose } from './poseAt.ts'
import { betweenTurns, minus, type Quat, times, turnedBy, type Vec3 } from './vectors.ts'

/** Where a body on a path is: Hermite curves through its keys with the slopes of their neighbours, held at both ends. */
export class PathFollower {
  readonly #keys: StagedPath
  /** Of its last step, m/s and rad/s. */
  velocity: Vec3 = [0, 0, 0]
  spin: Vec3 = [0, 0, 0]

  constructor(keys: StagedPath) {
    this.#keys = keys
  }

  at(timeSeconds: number): Pose {
    const keys = this.#keys
    const last = keys.length - 1
    if (timeSeconds <= keys[0]!.timeSeconds) return keys[0]!
    if (timeSeconds >= keys[last]!.timeSeconds) return keys[last]!
    const next = keys.findIndex((key) => key.timeSeconds > timeSeconds)
    const [before, after] = [keys[next - 1]!, keys[next]!]
    const span = after.timeSeconds - before.timeSeconds
    const share = (timeSeconds - before.timeSeconds) / span
    const position = [0, 1, 2].map((axis) => {
      const [from, to] = [before.position[axis]!, after.position[axis]!]
      const leaving = this.#slope(next - 1, axis) * span
      const arriving = this.#slope(next, axis) * span
      const rest = 1 - share
      return (
        from * (1 + 2 * share) * rest * rest +
        leaving * share * rest * rest +
        to * (3 - 2 * share) * share * share -
        arriving * share * share * rest
      )
    })
    return { position: position as unknown as Vec3, rotation: betweenTurns(before.rotation, after.rotation, share) }
  }

  /** The pose at the end of a step; takes note of the velocities that lead there. */
  advance(fromSeconds: number, seconds: number): Pose {
    const [from, to] = [this.at(fromSeconds), this.at(fromSeconds + seconds)]
    this.velocity = times(minus(to.position, from.position), 1 / seconds)
    this.spin = times(smallTurn(from.rotation, to.rotation), 1 / seconds)
    return to
  }

  /** Metres a second along one axis at a key. */
  #slope(index: number, axis: number): number {
    const [before, after] = [
      this.#keys[Math.max(0, index - 1)]!,
      this.#keys[Math.min(this.#keys.length - 1, index + 1)]!,
    ]
    return (after.position[axis]! - before.position[axis]!) / (after.timeSeconds - before.timeSeconds)
  }
}

/** The turn from one attitude to a near one, as a vector of radians. */
function smallTurn([x, y, z, w]: Quat, to: Quat): Vec3 {
  const [dx, dy, dz, dw] = turnedBy([-x, -y, -z, w], to)
  const sign = dw < 0 ? -2 : 2
  return [dx * sign, dy * sign, dz * sign]
}
