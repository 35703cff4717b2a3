import type { Vector3 } from '../../../../../shared/scene/stagedScene.ts'
import { rotated, scaled, sum, turnAbout } from '../../../staging/vectors.ts'
import type { Body, LifeOrder } from '../../body.ts'
import {
  type BonePose,
  bone,
  middleJoint,
  mixed,
  type Pose,
  smoothStep,
  turned,
  UNSCALED,
  UP,
  within,
} from '../../frame.ts'
import { goingOf, strideLength } from '../../gaits.ts'
import { gaze, lifeOf } from '../../life.ts'
import { dress } from './clothes.ts'
import { ANKLE, measuresOf, type PersonForm } from './personForm.ts'

/** A person: 19 bones, feet planned on the ground, knees by two-bone solving, arms in counter-swing. */
export function personBody(form: PersonForm, { creature, gravity }: LifeOrder): Body {
  const size = measuresOf(form, creature.scale)
  const { m, hipY, waistY, shoulderY, shoulderHalf, hipHalf, headRadius, leg, thigh, shin, arm, foreArm } = size
  const isRun = creature.course.gait === 'run'
  const stands: Vector3[] = [
    [0, 0, -hipHalf * (isRun ? 0.7 : 1)],
    [0, 0, hipHalf * (isRun ? 0.7 : 1)],
  ]
  const footing = {
    offsets: [0, 0.5],
    duty: isRun ? 0.36 : 0.62,
    strideAt: (speed: number) => strideLength(speed, leg, gravity),
    slowest: isRun ? 1.3 : 0.75,
    lift: leg * (isRun ? 0.2 : 0.09),
  }
  const going = goingOf(creature.course, footing, stands, { gravity, leg })
  const life = lifeOf(creature, isRun ? 1.2 : 3.6)
  const cruise = Math.max(0.2, creature.course.speed)

  const pose = (time: number, isRest = false): Pose => {
    const book: Pose = new Map()
    const station = isRest ? { position: [0, 0, 0] as Vector3, heading: 0, speed: 0 } : going.stationAt(time)
    const phase = isRest ? 0 : going.phaseAt(time)
    const lift = isRest ? 0 : going.liftAt(time)
    const tuck = isRest ? 0 : going.tuckAt(time)
    const pace = smoothStep(0, cruise * 0.9, station.speed)
    const cycle = 2 * Math.PI * phase
    const facing = turnAbout([0, 1, 0], station.heading)
    const halfStep = strideLength(Math.max(station.speed, 0.05), leg, gravity) * footing.duty * 0.5
    const dip = isRun ? 0.035 * leg : Math.min(0.06 * leg, (halfStep * halfStep) / (2 * leg) / 2)
    const bob = isRun
      ? -dip * Math.cos(2 * (cycle - Math.PI * footing.duty)) - 0.06 * leg
      : dip * Math.cos(2 * (cycle - Math.PI * footing.duty)) - dip - 0.012 * leg
    const breath = isRest ? 0 : life.breathAt(time)
    const idle = isRest ? 0 : 1 - pace
    const sway = -Math.sin(cycle) * m(0.012) * pace + idle * m(0.008) * life.driftAt(time, 0)
    const pelvisAt: Vector3 = within({ at: station.position, turn: facing }, [
      idle * m(0.004) * (isRest ? 0 : life.driftAt(time, 1)) - (lift < 0 ? lift * -0.25 : 0),
      hipY * 0.992 + bob * pace + lift,
      sway,
    ])
    const yaw = -Math.cos(cycle) * (isRun ? 0.16 : 0.1) * pace
    const crouch = lift < 0 ? -lift / leg : 0
    const lean = -(isRun ? 0.2 : 0.035) * pace - form.stoop * 0.4 - crouch * 1.1
    const pelvisTurn = turned(facing, yaw, lean * 0.5, Math.sin(cycle) * 0.05 * pace)
    const pelvis: BonePose = { at: pelvisAt, turn: pelvisTurn, scale: UNSCALED }
    book.set('pelvis', pelvis)
    const speaking = isRest ? 0 : life.isSpeakingAt(time)
    const chestAt = within(pelvis, [0, waistY - hipY, 0])
    const chestTurn = turned(
      facing,
      -yaw * (isRun ? 1.5 : 1.2) + speaking * 0.05 * (isRest ? 0 : life.driftAt(time * 2.2, 3)),
      lean - form.stoop * 0.6 + 0.012 * breath,
      -Math.sin(cycle) * 0.03 * pace,
    )
    const swell = 1 + 0.012 * breath
    const chest: BonePose = { at: chestAt, turn: chestTurn, scale: [swell, 1, swell] }
    book.set('chest', chest)
    const neckAt = within(chest, [m(0.004), shoulderY - waistY + m(0.018), 0])
    const headTarget = isRest
      ? { yaw: 0, pitch: 0 }
      : gaze(sum(neckAt, [0, headRadius, 0]), station.heading, creature.looksAt)
    const nod = isRest ? 0 : 0.05 * life.driftAt(time, 2) * (0.4 + idle) + speaking * 0.07 * life.driftAt(time * 3.1, 4)
    const headTurn = turned(
      facing,
      headTarget.yaw * 0.8 + (isRest ? 0 : 0.1 * idle * life.driftAt(time, 5)),
      headTarget.pitch + nod - form.stoop * 0.3 + lean * 0.2,
      isRest ? 0 : 0.03 * life.driftAt(time, 1) * idle,
    )
    const headAt = sum(
      neckAt,
      rotated([m(0.012), m(0.03) + headRadius * 0.92, 0], turned(facing, 0, lean * 0.5 - form.stoop, 0)),
    )
    book.set('neck', bone(neckAt, headAt, rotated([1, 0, 0], facing), m(0.03) + headRadius * 0.92))
    const head: BonePose = { at: headAt, turn: headTurn, scale: UNSCALED }
    book.set('head', head)
    const eyes = isRest ? 1 : Math.max(0.08, life.eyesAt(time))
    for (const [side, z] of [
      ['L', -1],
      ['R', 1],
    ] as const) {
      book.set(`eye${side}`, {
        at: within(head, [headRadius * 0.8, headRadius * 0.02, z * headRadius * 0.36]),
        turn: turned(headTurn, -z * 0.3, 0, 0),
        scale: [1, eyes, 1],
      })
    }
    const mouth = isRest ? { open: 1, wide: 1, round: 0 } : life.mouthAt(time)
    book.set('mouth', {
      at: within(head, [headRadius * 0.86, -headRadius * 0.5, 0]),
      turn: headTurn,
      scale: isRest
        ? UNSCALED
        : [1, 0.16 + 0.84 * mouth.open, (0.75 + 0.35 * mouth.wide) * (1 - 0.4 * mouth.round * mouth.open)],
    })
    for (const [foot, [side, z]] of (
      [
        ['L', -1],
        ['R', 1],
      ] as const
    ).entries()) {
      addLeg(foot, side, z)
      addArm(side, z)
    }

    addSkirt()

    function addSkirt(): void {
      const hems = ['L', 'R'].map((side) =>
        within(book.get(`shin${side}`)!, [0, form.lower === 'longSkirt' ? shin * 0.7 : shin * 0.1, 0]),
      )
      const middle = mixed(hems[0]!, hems[1]!, 0.5)
      const spread =
        Math.hypot(hems[0]![0] - hems[1]![0], hems[0]![2] - hems[1]![2]) / m(form.lower === 'longSkirt' ? 0.21 : 0.24)
      const frame = bone(pelvis.at, middle, rotated([1, 0, 0], facing), 1)
      book.set('skirt', { ...frame, scale: [Math.max(1, 0.55 + 0.6 * spread), 1, 1] })
    }

    function addLeg(foot: number, side: string, z: number): void {
      const hip = within(pelvis, [0, 0, z * hipHalf])
      const rest = {
        position: [0, 0, z * hipHalf * 1.5] as Vector3,
        heading: 0,
        isPlanted: true,
        share: 0.5,
        raised: 0,
        reach: 0,
      }
      const state = isRest ? rest : going.footAt(foot, time)
      const footTurn = turnAbout([0, 1, 0], state.heading - z * 0.09)
      const strong = pace * Math.min(1, station.speed / 0.4)
      // Heel first, then flat, then over the ball of the foot; in the air the toe hangs and comes up again.
      const toeOff = smoothStep(0.72, 1, state.share)
      const heelIn = smoothStep(0.16, 0, state.share)
      const pitch = state.isPlanted
        ? strong * ((isRun ? 0.05 : 0.32) * heelIn - (isRun ? 0.75 : 0.6) * toeOff)
        : strong *
            ((isRun ? -0.75 : -0.6) * (1 - smoothStep(0, 0.55, state.share)) +
              (isRun ? 0.05 : 0.32) * smoothStep(0.55, 1, state.share)) -
          tuck * 0.5
      const [heel, ball] = [-m(0.032), m(0.075)]
      const pivot = pitch > 0 ? heel : ball
      const ground = sum(state.position, [0, state.raised + station.position[1] * 0, 0])
      const ankleLocal = rotated([-pivot, m(ANKLE), 0], turnAbout([0, 0, 1], pitch))
      const ankle = sum(ground, rotated(sum([pivot, 0, 0], ankleLocal), footTurn))
      const tipLocal = rotated([ball - pivot, m(0.016), 0], turnAbout([0, 0, 1], pitch))
      const tip = sum(ground, rotated(sum([pivot, 0, 0], tipLocal), footTurn))
      const knee = middleJoint(hip, ankle, thigh, shin, rotated([1, 0, z * 0.12], footTurn))
      const front = rotated([1, 0, 0], footTurn)
      book.set(`thigh${side}`, bone(hip, knee, front, thigh))
      book.set(`shin${side}`, bone(knee, ankle, front, shin))
      book.set(`foot${side}`, bone(ankle, tip, UP, Math.hypot(ball, m(ANKLE - 0.016))))
    }

    function addArm(side: string, z: number): void {
      const shoulder = within(chest, [0, shoulderY - waistY, z * shoulderHalf])
      const swing = z * Math.cos(cycle) * (isRun ? 0.85 : 0.42) * pace
      const gesture = speaking * (0.5 + 0.5 * (isRest ? 0 : life.driftAt(time * 2.6 + z, 2)))
      const air = tuck * 1.9 - crouch * 1.6
      const angle = isRest
        ? 0
        : swing + 0.02 + air + gesture * 0.35 * (z > 0 ? 1 : 0.55) + idle * 0.03 * life.driftAt(time, 3)
      const out = isRest ? 0.75 : 0.13 + 0.05 * idle + tuck * 0.45 + gesture * 0.12
      const bend = isRest
        ? 0.05
        : (isRun ? 1.45 : 0.22 + 0.22 * Math.max(0, swing)) * (isRun ? 0.3 + 0.7 * pace : 1) +
          gesture * 1.15 +
          crouch * 0.5
      const turnOf = (forward: number): Vector3 =>
        rotated([Math.sin(forward) * Math.cos(out), -Math.cos(forward) * Math.cos(out), z * Math.sin(out)], chestTurn)
      const elbow = sum(shoulder, scaled(turnOf(angle), arm))
      const inward = isRest ? 0 : z * -0.25 * Math.min(1, bend)
      const wrist = sum(elbow, scaled(sum(turnOf(angle + bend), rotated([0, 0, inward], chestTurn)), foreArm))
      const front = rotated([1, 0, 0], chestTurn)
      book.set(`arm${side}`, bone(shoulder, elbow, front, arm))
      book.set(`foreArm${side}`, { ...bone(elbow, wrist, front, foreArm), scale: UNSCALED })
    }
    return book
  }

  const restPose = pose(0, true)
  const look = dress(form, size)
  return {
    bones: [...restPose.keys()],
    skins: look.skins,
    solids: look.solids,
    restPose,
    poseAt: (time) => pose(time),
    stances: going.stances,
    sole: 'shoe',
    massKg: 22 * form.height ** 2 * form.build * creature.scale ** 3,
    size: [m(0.3), m(1), m(0.34)],
    middleAt: (time) => pose(time).get('pelvis')!.at,
    headingAt: (time) => going.stationAt(time).heading,
    endSeconds: going.endSeconds,
  }
}
