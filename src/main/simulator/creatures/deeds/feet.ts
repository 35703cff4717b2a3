import type { CreatureDeed, DeedOf } from '../../../../shared/scene/creatureDeed.ts'
import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { scaled, sum } from '../../staging/vectors.ts'
import { smoothStep } from '../frame.ts'

/** How a kicking foot is, instead of standing. */
export interface Kicking {
  /** From 0, where it stands, to 1, on its swing. */
  readonly share: number
  /** Of the tip of the toe. */
  readonly toe: Vector3
  readonly direction: Vector3
  /** Toe up (positive) or down, radians. */
  readonly pitch: number
}

/** The foot is drawn back, swings through, and comes to stand again, seconds before and after it meets the ball. */
const DRAWS_BACK = 0.62
const SWINGS = 0.2
const COMES_BACK = 0.75

/** The swing of a foot that kicks; undefined while it stands. `leg` in metres. */
export function kickingAt(
  deeds: readonly CreatureDeed[],
  foot: 'left' | 'right',
  time: number,
  leg: number,
): Kicking | undefined {
  const kick = deeds.find(
    (deed): deed is DeedOf<'kick'> =>
      deed.kind === 'kick' &&
      deed.foot === foot &&
      time > deed.atSeconds - DRAWS_BACK &&
      time < deed.atSeconds + COMES_BACK,
  )
  if (kick === undefined) return undefined
  const { atSeconds, point, direction } = kick
  const after = time - atSeconds
  const place = (along: number, up: number): Vector3 =>
    sum(sum(point, scaled(direction, along * leg)), [0, up * leg, 0])
  const share = smoothStep(-DRAWS_BACK, -SWINGS - 0.16, after) * (1 - smoothStep(0.22, COMES_BACK, after))
  if (after < -SWINGS) return { share, toe: place(-0.85, 0.26), direction, pitch: -0.9 }
  if (after < 0) {
    // Slow at first, fastest where it meets the ball.
    const t = 1 + after / SWINGS
    return { share, toe: place(-0.85 * (1 - t * t), 0.26 * (1 - t) ** 1.5), direction, pitch: -0.9 + 0.55 * t }
  }
  const t = Math.min(1, after / 0.3)
  const on = t * (2 - t)
  return { share, toe: place(0.36 * on, 0.4 * on * on), direction, pitch: -0.35 - 0.1 * t }
}
