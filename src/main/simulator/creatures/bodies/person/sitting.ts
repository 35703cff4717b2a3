import type { CreatureDeed, DeedOf } from '../../../../../shared/scene/creatureDeed.ts'
import type { Vector3 } from '../../../../../shared/scene/stagedScene.ts'
import { rotated } from '../../../staging/vectors.ts'
import type { BodyFrame, HandAim } from '../../deeds/hands.ts'
import { smoothStep, within } from '../../frame.ts'
import type { Measures } from './personForm.ts'

/** How far somebody has sat down. */
export interface Sitting {
  /** From standing, 0, to sitting, 1. */
  readonly share: number
  /** Where the middle of the hips is then, seen from the ground under the feet. */
  readonly hip: Vector3
  /** Forward, on the way down and up, radians. */
  readonly lean: number
  /** Of the pelvis, backward, radians. */
  readonly tilt: number
  /** A hand that rests on its thigh. */
  restingHand(side: -1 | 1, ground: BodyFrame): HandAim | undefined
}

const SITS_DOWN_SECONDS = 1.1
/** Flesh between the hip joints and the seat, of the height. */
const FLESH = 0.048

/** From the feet back to the middle of the hips of somebody who sits with upright shins, metres. */
export function seatBehind({ thigh }: Measures): number {
  return thigh * 0.86
}

/** How somebody sits at a time. */
export function sittingAt(deeds: readonly CreatureDeed[], time: number, size: Measures): Sitting {
  const { m, hipY, hipHalf, thigh } = size
  const deed = deeds.findLast((one): one is DeedOf<'sit'> => one.kind === 'sit' && one.fromSeconds <= time)
  const down = deed === undefined ? 0 : smoothStep(deed.fromSeconds, deed.fromSeconds + SITS_DOWN_SECONDS, time)
  const up =
    deed?.untilSeconds === undefined ? 0 : smoothStep(deed.untilSeconds, deed.untilSeconds + SITS_DOWN_SECONDS, time)
  const share = down * (1 - up)
  const onSeat: Vector3 = deed ? [-deed.behind, deed.seatHeight + m(FLESH), 0] : [0, hipY, 0]
  return {
    share,
    hip: onSeat,
    lean: 0.55 * Math.sin(Math.PI * share) ** 2 + 0.02 * share,
    tilt: 0.12 * share,
    restingHand(side, ground) {
      if (share <= 0) return undefined
      const palm: Vector3 = [onSeat[0] + thigh * 0.68, onSeat[1] + m(0.055), side * hipHalf * 1.25]
      return {
        palm: within(ground, palm),
        faces: [0, -1, 0],
        fingers: rotated([0.97, -0.1, side * -0.2], ground.turn),
        curl: 0.2,
        share: smoothStep(0.6, 1, share),
      }
    },
  }
}
