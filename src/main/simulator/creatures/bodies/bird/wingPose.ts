import type { Vector3 } from '../../../../../shared/scene/stagedScene.ts'
import { rotated, sum } from '../../../staging/vectors.ts'
import { type BonePose, bone, type Pose, turned, within } from '../../frame.ts'
import type { BirdMeasures } from './birdForm.ts'
import type { BirdInstant } from './birdPoses.ts'

/** Where the wings are in their beat. */
export interface WingBeat {
  /** Radians. */
  readonly beat: number
  /** 0 beating to 1 gliding. */
  readonly glide: number
  /** -1 down to 1 up. */
  readonly flap: number
}

/** How the trunk lies that a wing grows from. */
interface Trunk {
  readonly body: BonePose
  readonly tilt: number
  readonly roll: number
}

/** The inner and the outer wing of one side; the outer one follows the inner a little later. */
export function placeWing(
  book: Pose,
  { girth, half, span }: BirdMeasures,
  { isRest, facing, wingBeat: { beat, glide, flap } }: BirdInstant,
  { body, tilt, roll }: Trunk,
  [side, z]: readonly ['L' | 'R', number],
): void {
  const up = isRest ? 0 : 0.75 * flap + 0.12 + 0.1 * glide
  const lag = isRest ? 0 : (1 - glide) * 0.75 * Math.sin(beat - 0.9) + 0.1
  const root = within(body, [half * 0.45, girth * 0.5, z * girth * 0.55])
  const out = (angle: number, sweep: number): Vector3 =>
    rotated([sweep, Math.sin(angle), z * Math.cos(angle)], turned(facing, 0, tilt * 0.5, roll))
  const wrist = sum(root, scaledTo(out(up, 0.12), span * 0.46))
  const tip = sum(wrist, scaledTo(out(lag, -0.25 - 0.25 * Math.max(0, -lag)), span * 0.54))
  const front = rotated([1, 0.05, 0], body.turn)
  book.set(`inner${side}`, bone(root, wrist, front, span * 0.46))
  book.set(`outer${side}`, bone(wrist, tip, front, span * 0.54))
}

function scaledTo([x, y, z]: Vector3, long: number): Vector3 {
  const by = long / Math.hypot(x, y, z)
  return [x * by, y * by, z * by]
}
