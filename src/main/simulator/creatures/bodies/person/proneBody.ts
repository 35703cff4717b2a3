import type { Vector3 } from '../../../../../shared/scene/stagedScene.ts'
import { rotated, sum, turnAbout } from '../../../staging/vectors.ts'
import type { Body, LifeOrder } from '../../body.ts'
import type { HandAim } from '../../deeds/hands.ts'
import { type BonePose, bone, type Pose, smoothStep, softLeast, turned, UNSCALED, UP, within } from '../../frame.ts'
import { goingOf } from '../../gaits.ts'
import { type Life, lifeOf, looksAt } from '../../life.ts'
import { travelOf } from '../../travel.ts'
import { SIDES } from '../segments.ts'
import { setArm } from './arms.ts'
import { dress } from './clothes.ts'
import { AT_REST } from './expressions.ts'
import { setHead } from './headPose.ts'
import { setLeg } from './legs.ts'
import { measuresOf, type PersonForm } from './personForm.ts'
import { restPoseOf } from './restPose.ts'
import { setSkirt } from './skirt.ts'

const STROKES_PER_SECOND = 0.75
const KICKS_PER_SECOND = 2.2

/** A person face down: swimming the crawl at the surface, or on hands and knees. */
export function proneBody(form: PersonForm, { creature, gravity }: LifeOrder): Body {
  const size = measuresOf(form, creature.scale)
  const { m, hipY, waistY, shoulderY, headRadius, hipHalf, shoulderHalf, leg, thigh, shin, arm, foreArm } = size
  const { course } = creature
  const swims = course.gait === 'swim'
  const life = lifeOf(creature, 1.8)
  const torso = shoulderY - hipY
  // On hands and knees: two knees, then two hands.
  const along = torso * 0.92
  const stands = [
    ...SIDES.map(([, z]): Vector3 => [-along * 0.5, 0, z * hipHalf * 1.2]),
    ...SIDES.map(([, z]): Vector3 => [along * 0.5, 0, z * shoulderHalf]),
  ]
  const footing = {
    offsetAt: (_gear: number, foot: number) => (foot === 0 || foot === 3 ? 0 : 0.5),
    dutyAt: () => 0.64,
    strideAt: () => thigh * 0.95,
    slowest: 0.9,
    liftAt: () => m(0.035),
  }
  const going = swims ? undefined : goingOf([course, ...(creature.after ?? [])], footing, stands, { gravity, leg })
  const travel = travelOf(course, 0.8)
  const stationAt = (time: number) => going?.stationAt(time) ?? travel.at(time)

  const poseAt = (time: number): Pose => {
    const book: Pose = new Map()
    const station = stationAt(time)
    const facing = turnAbout([0, 1, 0], station.heading)
    const stroke = 2 * Math.PI * STROKES_PER_SECOND * time + (creature.seed % 7)
    const trunk = swims ? afloat() : onKnees()
    const { pelvis, pitch } = trunk
    book.set('pelvis', pelvis)
    const chest: BonePose = {
      at: within(pelvis, [0, waistY - hipY, 0]),
      turn: turned(pelvis.turn, 0, swims ? 0.06 : 0, swims ? 0.25 * Math.sin(stroke) : 0),
      scale: UNSCALED,
    }
    book.set('chest', chest)
    raiseHead(book, chest, pitch, { time, life, heading: station.heading, stroke })
    for (const [index, [side, z]] of SIDES.entries()) {
      if (swims) kick(side, z)
      else kneel(index, side, z)
      setArm(book, side, z, { chest, swing: strokeOf(z), aim: swims ? undefined : palmDown(index) }, size)
    }
    setSkirt(book, form, pelvis, rotated([1, 0, 0], pelvis.turn), size)
    return book

    function afloat(): { pelvis: BonePose; pitch: number } {
      const pitch = -Math.PI / 2 + 0.1
      const at = sum(station.position, [0, 0.012 * m(1) * Math.sin(stroke * 2), 0])
      const turn = turned(facing, 0.06 * Math.sin(stroke), pitch, 0.16 * Math.sin(stroke))
      return { pelvis: { at, turn, scale: UNSCALED }, pitch }
    }

    function onKnees(): { pelvis: BonePose; pitch: number } {
      const knees = [0, 1].map((foot) => kneeAt(foot))
      const back = rotated([-along * 0.5, 0, 0], facing)
      const middle = sum(station.position, back)
      const limits = knees.map(
        (knee) => knee[1] + Math.sqrt(Math.max(0.2, 0.98 * thigh ** 2 - flat(knee, middle) ** 2)),
      )
      const high = softLeast([thigh * 0.97 + m(0.03) + station.position[1], ...limits], 0.01 * leg)
      const shoulders = (arm + foreArm) * 0.93 + m(0.02)
      const pitch = -Math.PI / 2 + Math.asin(Math.max(-0.5, Math.min(0.5, (shoulders - high) / torso)))
      const at: Vector3 = [middle[0], high, middle[2]]
      return { pelvis: { at, turn: turned(facing, 0, pitch, 0), scale: UNSCALED }, pitch }
    }

    function kneeAt(foot: number): Vector3 {
      const { position, raised } = going!.footAt(foot, time)
      return sum(position, [0, m(0.03) + raised, 0])
    }

    function kneel(foot: number, name: 'L' | 'R', side: -1 | 1): void {
      const knee = kneeAt(foot)
      const hip = within(pelvis, [0, 0, side * hipHalf])
      const ankle = sum(knee, rotated([-shin, m(0.005), 0], facing))
      const front = rotated([0, -1, 0], facing)
      book.set(`thigh${name}`, bone(hip, knee, rotated([1, 0, 0], facing), thigh))
      book.set(`shin${name}`, bone(knee, ankle, front, shin))
      const tip = sum(ankle, rotated([-m(0.075), -m(0.01), 0], facing))
      book.set(`foot${name}`, bone(ankle, tip, UP, Math.hypot(m(0.075), m(0.01))))
    }

    function palmDown(index: number): HandAim {
      const { position, raised } = going!.footAt(2 + index, time)
      return {
        palm: sum(position, [0, raised + m(0.004), 0]),
        faces: [0, -1, 0],
        fingers: rotated([1, 0.02, 0], facing),
        curl: 0.06,
        share: 1,
      }
    }

    function kick(name: 'L' | 'R', side: -1 | 1): void {
      const swing = Math.sin(2 * Math.PI * KICKS_PER_SECOND * time + (side > 0 ? Math.PI : 0))
      const ankle = within(pelvis, [leg * 0.14 * swing, -leg * 0.965, side * hipHalf])
      const tip = sum(ankle, rotated([m(0.01), -m(0.079), 0], pelvis.turn))
      const place = { ankle, tip, front: rotated([1, 0, 0], pelvis.turn) }
      setLeg(book, name, { pelvis, place, side }, size)
    }

    /** Round and round: through the water with a straight arm, over it with a bent one. */
    function strokeOf(side: -1 | 1): { forward: number; out: number; bend: number } {
      const angle = (((stroke + (side > 0 ? Math.PI : 0)) % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI)
      return {
        forward: Math.PI - angle,
        out: 0.16,
        bend: 0.9 * smoothStep(Math.PI, 1.4 * Math.PI, angle) * (1 - smoothStep(1.7 * Math.PI, 2 * Math.PI, angle)),
      }
    }
  }

  function raiseHead(
    book: Pose,
    chest: BonePose,
    pitch: number,
    { time, life: own, heading, stroke }: { time: number; life: Life; heading: number; stroke: number },
  ): void {
    const neckAt = within(chest, [m(0.004), shoulderY - waistY + m(0.018), 0])
    const breathes = swims ? 0.5 * Math.max(0, Math.sin(stroke)) : 0
    const facing = turned(turnAbout([0, 1, 0], heading), 0, swims ? pitch * 0.5 : pitch * 0.18, breathes)
    const looked = looksAt(creature, time, sum(neckAt, [0, headRadius, 0]), heading)
    setHead(
      book,
      {
        neckAt,
        facing,
        lean: 0,
        stoop: swims ? 0 : 0.2,
        nod: 0.04 * own.driftAt(time, 2),
        gaze: looked,
        roll: 0,
        eyes: own.eyesAt(time),
        mouth: own.mouthAt(time),
        face: AT_REST,
        glance: 0.05 * own.driftAt(time, 3),
      },
      size,
    )
  }

  const restPose = restPoseOf(form, size)
  return {
    bones: [...restPose.keys()],
    ...dress(form, size, restPose),
    restPose,
    poseAt,
    stances: [],
    sole: 'bare',
    massKg: 22 * form.height ** 2 * form.build * creature.scale ** 3,
    size: [m(0.95), swims ? m(0.3) : m(0.55), m(0.34)],
    middleAt: (time) => poseAt(time).get('chest')!.at,
    headingAt: (time) => stationAt(time).heading,
    groundAt: (time) => stationAt(time).position,
    endSeconds: going?.endSeconds ?? travel.endSeconds,
  }
}

function flat(a: Vector3, b: Vector3): number {
  return Math.hypot(a[0] - b[0], a[2] - b[2])
}
