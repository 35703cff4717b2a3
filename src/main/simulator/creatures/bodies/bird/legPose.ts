import type { Vector3 } from '../../../../../shared/scene/stagedScene.ts'
import { rotated, sum, turnAbout } from '../../../staging/vectors.ts'
import { type BonePose, bone, middleJoint, type Pose, turned, UNSCALED, within } from '../../frame.ts'
import type { Going } from '../../gaits.ts'
import { type BirdMeasures, SIDES } from './birdForm.ts'
import type { BirdInstant } from './birdPoses.ts'

/** The legs: stepping on the ground, paddling in the water, tucked away in the air. */
export function placeLegs(
  book: Pose,
  { m, leg, girth, half, flies, swims }: BirdMeasures,
  { time, isRest, station, facing }: BirdInstant,
  body: BonePose,
  going: Going | undefined,
): void {
  const tucked = flies || swims
  const upper = leg * 0.62
  const lower = leg * 0.78
  for (const [foot, [side, z]] of SIDES.entries()) {
    const hip = within(body, [-half * 0.02, -girth * 0.35, z * girth * 0.45])
    const rest = {
      position: [half * 0.08, 0, z * girth * 0.6] as Vector3,
      heading: 0,
      isPlanted: true,
      share: 0.5,
      raised: 0,
      reach: 0,
    }
    const state = isRest || going === undefined ? rest : going.footAt(foot, time)
    const paddle = 0.5 * Math.sin(2 * Math.PI * 1.3 * time + foot * Math.PI)
    const sole =
      isRest || !tucked
        ? sum(state.position, [0, state.raised + m(0.015), 0])
        : within(
            body,
            flies
              ? [-half * 0.75, -girth * 0.55, z * girth * 0.35]
              : [half * (0.3 * paddle - 0.1), -girth * 0.75 - leg * 0.5, z * girth * 0.5],
          )
    const knee = middleJoint(hip, sole, upper, lower, rotated([tucked ? -0.3 : -1, 0.2, 0], facing))
    const front = rotated([1, 0, 0], facing)
    book.set(`upper${side}`, bone(hip, knee, front, upper))
    book.set(`lower${side}`, bone(knee, sole, front, lower))
    const curl = state.isPlanted ? 0 : -0.9 * Math.sin(Math.PI * state.share)
    const heading = isRest || tucked ? station.heading : state.heading
    const turn = turned(turnAbout([0, 1, 0], heading), 0, tucked && !isRest ? -1.2 : curl, 0)
    book.set(`foot${side}`, { at: sole, turn, scale: UNSCALED })
  }
}
