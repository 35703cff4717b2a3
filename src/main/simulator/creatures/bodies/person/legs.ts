import type { CreatureDeed } from '../../../../../shared/scene/creatureDeed.ts'
import type { Vector3 } from '../../../../../shared/scene/stagedScene.ts'
import { difference, rotated, scaled, sum, turnAbout } from '../../../staging/vectors.ts'
import { type Kicking, kickingAt } from '../../deeds/feet.ts'
import type { FootState } from '../../footfalls.ts'
import { type BonePose, bone, middleJoint, mixed, type Pose, smoothStep, UP, within } from '../../frame.ts'
import { ANKLE, type Measures } from './personForm.ts'

/** Where a foot is, before the leg above it is known. */
export interface FootPlace {
  readonly ankle: Vector3
  /** Above the ball of the foot. */
  readonly tip: Vector3
  readonly front: Vector3
}

/** How the body moves that the feet carry. */
export interface Stride {
  /** From standing, 0, to going, 1. */
  readonly strength: number
  /** From walking, 0, to running, 1. */
  readonly run: number
  /** Drawn up in the air. */
  readonly tuck: number
}

/** Heel and ball of a foot, from its middle, as shares of the height. */
const HEEL = -0.032
const BALL = 0.075
const TOE = 0.112

/**
 * A foot on its way: heel first, then flat, then over the ball; in the air the toe hangs and comes up again. What stands
 * turns about the heel or the ball, which stay where they are.
 */
export function placeFoot(state: FootState, side: -1 | 1, stride: Stride, { m }: Measures): FootPlace {
  const { strength, run, tuck } = stride
  const turn = turnAbout([0, 1, 0], state.heading - side * 0.09)
  const [toeDown, toeUp] = [0.6 + 0.15 * run, 0.32 - 0.27 * run]
  const pitch = state.isPlanted
    ? strength * (toeUp * smoothStep(0.16, 0, state.share) - toeDown * smoothStep(0.72, 1, state.share))
    : strength * (-toeDown * (1 - smoothStep(0, 0.55, state.share)) + toeUp * smoothStep(0.55, 1, state.share)) -
      tuck * 0.5
  const pivot = pitch > 0 ? m(HEEL) : m(BALL)
  const ground = sum(state.position, [0, state.raised, 0])
  const about = (x: number, y: number): Vector3 =>
    sum(ground, rotated(sum([pivot, 0, 0], rotated([x - pivot, y, 0], turnAbout([0, 0, 1], pitch))), turn))
  return { ankle: about(0, m(ANKLE)), tip: about(m(BALL), m(0.016)), front: rotated([1, 0, 0], turn) }
}

/** A foot that kicks leaves its place and comes back to it. */
export function kickedFoot(
  place: FootPlace,
  deeds: readonly CreatureDeed[],
  side: -1 | 1,
  time: number,
  { m, leg }: Measures,
): FootPlace {
  const kicking = kickingAt(deeds, side < 0 ? 'left' : 'right', time, leg)
  if (kicking === undefined) return place
  const { ankle, tip } = swungFoot(kicking, m)
  return { ...place, ankle: mixed(place.ankle, ankle, kicking.share), tip: mixed(place.tip, tip, kicking.share) }
}

function swungFoot({ toe, direction, pitch }: Kicking, m: Measures['m']): { ankle: Vector3; tip: Vector3 } {
  const along = sum(scaled(direction, Math.cos(pitch)), [0, Math.sin(pitch), 0])
  const upright = sum(scaled(direction, -Math.sin(pitch)), [0, Math.cos(pitch), 0])
  const ankle = sum(sum(toe, scaled(along, -m(TOE))), scaled(upright, m(ANKLE - 0.016)))
  return { ankle, tip: sum(toe, scaled(along, -m(TOE - BALL))) }
}

/** How high a hip can be so that its leg reaches the ankle, metres. */
export function highestHip(hip: Vector3, { ankle }: FootPlace, { thigh, shin }: Measures): number {
  const [dx, , dz] = difference(hip, ankle)
  const reach = (thigh + shin) * 0.993
  return ankle[1] + Math.sqrt(Math.max((0.3 * reach) ** 2, reach * reach - dx * dx - dz * dz))
}

/** Thigh, shin and foot between a hip and a foot; the knee goes forward. */
export function setLeg(
  book: Pose,
  name: 'L' | 'R',
  { pelvis, place, side }: { readonly pelvis: BonePose; readonly place: FootPlace; readonly side: -1 | 1 },
  { m, hipHalf, thigh, shin }: Measures,
): void {
  const { ankle, tip, front } = place
  const hip = within(pelvis, [0, 0, side * hipHalf])
  const knee = middleJoint(hip, ankle, thigh, shin, sum(front, rotated([0, 0.05, side * 0.05], pelvis.turn)))
  book.set(`thigh${name}`, bone(hip, knee, front, thigh))
  book.set(`shin${name}`, bone(knee, ankle, front, shin))
  book.set(`foot${name}`, bone(ankle, tip, UP, Math.hypot(m(BALL), m(ANKLE - 0.016))))
}
