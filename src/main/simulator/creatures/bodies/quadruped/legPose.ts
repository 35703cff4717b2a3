import type { Quaternion, Vector3 } from '../../../../../shared/scene/stagedScene.ts'
import { rotated, sum, turnAbout } from '../../../staging/vectors.ts'
import type { FootState } from '../../footfalls.ts'
import {
  type BonePose,
  bone,
  middleJoint,
  mixed,
  type Pose,
  smoothStep,
  turned,
  UNSCALED,
  within,
} from '../../frame.ts'
import type { LEGS, QuadrupedForm, QuadrupedMeasures } from './quadrupedForm.ts'
import type { Resting } from './resting.ts'

type Leg = (typeof LEGS)[number]

/** What a leg does at one time. */
export interface LegOrder {
  /** Its root at the trunk. */
  readonly top: Vector3
  readonly state: FootState
  readonly tuck: number
  /** From standing, 0, to going, 1. */
  readonly pace: number
  readonly resting: Resting
  readonly facing: Quaternion
}

/** Where a foot stands under the body. */
export function footStand({ isFront, z }: Leg, form: QuadrupedForm, { half, track }: QuadrupedMeasures): Vector3 {
  // Long hind legs are folded beside the belly.
  const behind = form.hind === undefined ? 0.98 : 0.98 - 0.36 * form.hind
  return [isFront ? half * 0.96 : -half * behind, 0, z * track * (form.sprawl ?? 1)]
}

/** Where a foot is as the skin is made. */
export function restingFoot(leg: Leg, form: QuadrupedForm, size: QuadrupedMeasures): FootState {
  const { half, track } = size
  const position: Vector3 = [
    leg.isFront ? half * 0.96 : -half * 0.98,
    0,
    leg.z * track * Math.max(1.15, form.sprawl ?? 1),
  ]
  return { position, heading: 0, isPlanted: true, share: 0.5, raised: 0, reach: 0 }
}

/** The root of a leg at chest or hips. */
export function legRoot(
  carrier: BonePose,
  { isFront, z }: Leg,
  { half, legTop, spineY, track }: QuadrupedMeasures,
): Vector3 {
  return within(carrier, [isFront ? half * 0.24 : -half * 0.23, legTop - spineY, z * track * 0.95])
}

/** Upper leg, lower leg, shank and foot between the trunk and where the foot is. */
export function setQuadrupedLeg(
  book: Pose,
  { name, isFront, z }: Leg,
  { top, state, tuck, pace, resting, facing }: LegOrder,
  form: QuadrupedForm,
  size: QuadrupedMeasures,
): void {
  const { m, legTop, upperFront, lowerFront, metatarsus, thigh, shin } = size
  const turn = turnAbout([0, 1, 0], state.heading)
  const footRadius = m(form.foot)
  const fold = state.isPlanted
    ? smoothStep(0.8, 1, state.share) * 0.35 * pace
    : pace * (0.35 + 0.75 * Math.sin(Math.PI * Math.min(1, state.share * 1.15)) - 0.35 * state.share) + tuck * 0.8
  const sole = sum(state.position, [0, state.raised, 0])
  const pad = sum(sole, [0, footRadius * 0.7, 0])
  const ahead = rotated([1, 0, 0], turn)
  const side = form.sprawl === undefined ? 0 : 1
  if (isFront) {
    const wristTilt = -fold * 0.9 * (1 - resting.wristFlat) - 1.35 * resting.wristFlat
    const wrist = sum(pad, rotated([Math.sin(wristTilt) * legTop * 0.16, Math.cos(wristTilt) * legTop * 0.16, 0], turn))
    const pole = rotated([-1 + 0.6 * side, 0.5 * side, z * side], turn)
    const elbow = middleJoint(top, wrist, upperFront * 0.88, lowerFront * 0.88, pole)
    book.set(`upper${name}`, bone(top, elbow, ahead, upperFront * 0.88))
    book.set(`lower${name}`, bone(elbow, wrist, ahead, lowerFront * 0.88))
    book.set(`shank${name}`, bone(wrist, pad, ahead, legTop * 0.16))
    book.set(`foot${name}`, footPose(pad, turn, state, fold))
    return
  }
  // Long hind legs stretch out behind in the air; else they are drawn up.
  const stretch = form.hind === undefined ? 0 : smoothStep(0, 0.7, tuck)
  const reach = thigh + shin
  const trailing = sum(top, rotated([-reach * 0.86 - metatarsus * 0.6, -reach * 0.3, z * m(0.1)], facing))
  const foot = mixed(pad, trailing, stretch)
  const flat = Math.max(resting.hockFlat, form.hind === undefined ? 0 : 0.85)
  const tilt = ((0.42 + fold * 0.75) * (1 - flat) + 1.42 * flat) * (1 - stretch) - 1.25 * stretch
  const hock = sum(foot, rotated([-Math.sin(tilt) * metatarsus, Math.cos(tilt) * metatarsus, 0], turn))
  const out = Math.max(side, form.hind === undefined ? 0.9 * resting.hockFlat : 0.5)
  const knee = middleJoint(top, hock, thigh, shin, rotated([1 - 0.6 * side, 0.4 * out, z * out], turn))
  book.set(`upper${name}`, bone(top, knee, ahead, thigh))
  book.set(`lower${name}`, bone(knee, hock, ahead, shin))
  book.set(`shank${name}`, bone(hock, foot, ahead, metatarsus))
  book.set(`foot${name}`, footPose(foot, turn, state, fold + stretch))
}

function footPose(at: Vector3, turn: Quaternion, state: FootState, fold: number): BonePose {
  return { at, turn: turned(turn, 0, state.isPlanted ? 0 : -fold * 0.9, 0), scale: UNSCALED }
}
