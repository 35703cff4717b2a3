import type { Quaternion, Vector3 } from '../../../../../shared/scene/stagedScene.ts'
import { cross, difference, length, rotated, scaled, sum } from '../../../staging/vectors.ts'
import type { HandAim } from '../../deeds/hands.ts'
import {
  type BonePose,
  bone,
  middleJoint,
  mixed,
  mixedTurn,
  type Pose,
  turnAlong,
  turned,
  UNSCALED,
  unit,
  within,
} from '../../frame.ts'
import type { Measures } from './personForm.ts'

/** How an arm hangs and swings by itself, radians. */
export interface ArmSwing {
  readonly forward: number
  readonly out: number
  readonly bend: number
}

/** From the wrist to the middle of the palm, and from there to the palm's skin, as shares of the height. */
const PALM = 0.029
const PALM_HALF = 0.012
const KNUCKLES = 0.052
const FINGER = 0.026
const NATURAL_CURL = 0.38

/** From shoulder to palm, metres. */
export function armReach({ m, arm, foreArm }: Measures): number {
  return arm + foreArm + m(PALM)
}

/** Where the wrist is of a hand with this aim. */
export function wristOf({ palm, faces, fingers }: HandAim, m: Measures['m']): Vector3 {
  return sum(sum(palm, scaled(faces, -m(PALM_HALF))), scaled(fingers, -m(PALM)))
}

/** Upper arm, forearm, hand and fingers: swinging by themselves, or as far as it has one, with the hand at its aim. */
export function setArm(
  book: Pose,
  name: 'L' | 'R',
  side: -1 | 1,
  { chest, swing, aim }: { readonly chest: BonePose; readonly swing: ArmSwing; readonly aim: HandAim | undefined },
  size: Measures,
): void {
  const { m, arm, foreArm } = size
  const shoulder = shoulderOf(chest, side, size)
  const hanging = swung(shoulder, chest.turn, side, swing, size)
  const front = rotated([1, 0, 0], chest.turn)
  let { elbow, wrist } = hanging
  if (aim !== undefined) {
    const wanted = mixed(hanging.wrist, wristOf(aim, m), aim.share)
    const away = difference(wanted, shoulder)
    const far = length(away)
    wrist = sum(shoulder, scaled(away, Math.min(1, ((arm + foreArm) * 0.999) / Math.max(far, 1e-6))))
    const pole = rotated([-0.45, -0.75, side * 0.5], chest.turn)
    const bent = middleJoint(shoulder, wrist, arm, foreArm, pole)
    elbow = aim.share >= 1 ? bent : jointNear(shoulder, wrist, mixed(hanging.elbow, bent, aim.share), size)
  }
  book.set(`arm${name}`, bone(shoulder, elbow, front, arm))
  book.set(`foreArm${name}`, { ...bone(elbow, wrist, front, foreArm), scale: UNSCALED })
  const hanged = turnAlong(difference(wrist, elbow), front)
  const turn = aim === undefined ? hanged : mixedTurn(hanged, handTurn(aim, side), aim.share)
  const hand: BonePose = { at: wrist, turn, scale: UNSCALED }
  book.set(`hand${name}`, hand)
  const share = aim?.share ?? 0
  const curl = NATURAL_CURL + ((aim?.curl ?? 0) - NATURAL_CURL) * share
  const fore = NATURAL_CURL * 0.7 + ((aim?.foreFingerCurl ?? aim?.curl ?? 0) - NATURAL_CURL * 0.7) * share
  setFinger(book, ['fingers', name], hand, side, curl, m)
  setFinger(book, ['foreFinger', name], hand, side, fore, m)
}

/** The root of an arm. */
export function shoulderOf(chest: BonePose, side: -1 | 1, { shoulderY, waistY, shoulderHalf }: Measures): Vector3 {
  return within(chest, [0, shoulderY - waistY, side * shoulderHalf])
}

function swung(
  shoulder: Vector3,
  turn: Quaternion,
  side: -1 | 1,
  { forward, out, bend }: ArmSwing,
  { arm, foreArm }: Measures,
): { elbow: Vector3; wrist: Vector3 } {
  const toward = (angle: number): Vector3 =>
    rotated([Math.sin(angle) * Math.cos(out), -Math.cos(angle) * Math.cos(out), side * Math.sin(out)], turn)
  const elbow = sum(shoulder, scaled(toward(forward), arm))
  const inward = side * -0.25 * Math.min(1, bend)
  const along = unit(sum(toward(forward + bend), rotated([0, 0, inward], turn)))
  return { elbow, wrist: sum(elbow, scaled(along, foreArm)) }
}

/** The middle joint nearest to a point. */
function jointNear(from: Vector3, to: Vector3, near: Vector3, { arm, foreArm }: Measures): Vector3 {
  return middleJoint(from, to, arm, foreArm, difference(near, mixed(from, to, 0.5)))
}

/** Its Y along the fingers, its palm toward the middle of the body when the arm hangs. */
function handTurn({ faces, fingers }: HandAim, side: -1 | 1): Quaternion {
  return turnAlong(fingers, cross(fingers, scaled(faces, -side)))
}

function setFinger(
  book: Pose,
  [finger, name]: readonly [string, 'L' | 'R'],
  hand: BonePose,
  side: -1 | 1,
  curl: number,
  m: Measures['m'],
): void {
  const first: BonePose = {
    at: within(hand, [0, m(KNUCKLES), 0]),
    turn: turned(hand.turn, 0, 0, -side * curl * 0.75),
    scale: UNSCALED,
  }
  book.set(`${finger}${name}`, first)
  book.set(`${finger}Tip${name}`, {
    at: within(first, [0, m(FINGER), 0]),
    turn: turned(first.turn, 0, 0, -side * curl),
    scale: UNSCALED,
  })
}
