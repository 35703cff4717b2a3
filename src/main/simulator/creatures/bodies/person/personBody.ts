import type { DeedOf } from '../../../../../shared/scene/creatureDeed.ts'
import type { Vector3 } from '../../../../../shared/scene/stagedScene.ts'
import { difference, length, rotated, sum, turnAbout } from '../../../staging/vectors.ts'
import type { Body, LifeOrder } from '../../body.ts'
import { type BodyFrame, type HandAim, handAim, thingAt } from '../../deeds/hands.ts'
import { type BonePose, mixed, type Pose, smoothStep, softLeast, turned, UNSCALED, within } from '../../frame.ts'
import { goingOf, strideLength } from '../../gaits.ts'
import { lifeOf, looksAt } from '../../life.ts'
import { SIDES } from '../segments.ts'
import { type ArmSwing, armReach, setArm, shoulderOf, wristOf } from './arms.ts'
import { dress } from './clothes.ts'
import { faceAt } from './expressions.ts'
import { setHead } from './headPose.ts'
import { highestHip, kickedFoot, placeFoot, setLeg } from './legs.ts'
import { measuresOf, type PersonForm } from './personForm.ts'
import { restPoseOf } from './restPose.ts'
import { sittingAt } from './sitting.ts'
import { setSkirt } from './skirt.ts'

/** Steps of people are a little shorter than those of animals of their size. */
const STRIDE_SHARE = 0.92
const SOFT_HIP = 0.008
/** How deep it goes to reach something low: forward, radians, and down, of a leg. */
const DEEPEST_LEAN = 1.15
const DEEPEST_CROUCH = 0.42

/** A person on two feet: planned on the ground, knees by two-bone solving, arms in counter-swing or about something. */
export function personBody(form: PersonForm, { creature, gravity }: LifeOrder): Body {
  const size = measuresOf(form, creature.scale)
  const { m, hipY, waistY, shoulderY, hipHalf, headRadius, leg, arm, foreArm } = size
  const { course, after = [], deeds = [] } = creature
  const runs = [course, ...(course.paces ?? []), ...after].some(({ gait }) => gait === 'run')
  const runOf = (gear: number) => Math.min(1, gear / 3)
  const stands = SIDES.map(([, z]): Vector3 => [0, 0, z * hipHalf * (course.gait === 'run' ? 0.7 : 1)])
  const footing = {
    offsetAt: (_gear: number, foot: number) => foot * 0.5,
    dutyAt: (gear: number) => 0.62 - 0.26 * runOf(gear),
    strideAt: (speed: number) => strideLength(speed, leg, gravity) * STRIDE_SHARE,
    slowest: course.gait === 'run' ? 1.3 : 0.75,
    leapsFrom: { off: 0.36, land: 0.5, every: 0.5 },
    liftAt: (gear: number) => leg * (0.09 + 0.11 * runOf(gear)),
  }
  const going = goingOf([course, ...after], footing, stands, { gravity, leg })
  const life = lifeOf(creature, runs ? 1.6 : 3.6)
  const speeds = [course, ...(course.paces ?? []), ...after].map(({ speed }) => speed).filter((speed) => speed > 0)
  const cruise = Math.max(0.2, Math.min(1.4, ...speeds))

  const poseAt = (time: number): Pose => {
    const book: Pose = new Map()
    const station = going.stationAt(time)
    const cycle = 2 * Math.PI * going.phaseAt(time)
    const lift = going.liftAt(time)
    const tuck = going.tuckAt(time)
    const pace = smoothStep(0, cruise * 0.9, station.speed)
    const run = runOf(station.gear) * pace
    const idle = 1 - pace
    const facing = turnAbout([0, 1, 0], station.heading)
    const ground: BodyFrame = { at: station.position, turn: facing }
    const breath = life.breathAt(time)
    const sitting = sittingAt(deeds, time, size)
    const crouch = Math.max(0, -lift / leg)

    const stride = { strength: pace * Math.min(1, station.speed / 0.4), run, tuck }
    const feet = SIDES.map(([, z], foot) =>
      kickedFoot(placeFoot(going.footAt(foot, time), z, stride, size), deeds, z, time, size),
    )
    const yaw = -Math.cos(cycle) * (0.1 + 0.06 * run) * pace
    const sway = -Math.sin(cycle) * m(0.012) * pace + idle * m(0.008) * life.driftAt(time, 0)
    const hop = run * leg * (-0.06 - 0.035 * Math.cos(2 * (cycle - Math.PI * footing.dutyAt(station.gear))))
    const forward = idle * m(0.004) * life.driftAt(time, 1) - (lift < 0 ? lift * -0.25 : 0)
    const free = within(ground, [forward, hipY * 0.996 + hop + lift, sway])
    const atEase = { hip: free, yaw }
    const upright = -(0.035 + 0.165 * run) * pace - form.stoop * 0.4 - crouch * 1.1 - sitting.lean

    /** The trunk, bent forward and crouched by a share of what is possible. */
    const trunkAt = (stoop: number): { pelvis: BonePose; chest: BonePose; lean: number } => {
      const lean = upright - DEEPEST_LEAN * stoop
      const hip = sum(atEase.hip, rotated([-stoop * leg * 0.16, -stoop * leg * DEEPEST_CROUCH, 0], facing))
      const limits = SIDES.map(([, z], foot) =>
        highestHip(sum(hip, rotated([0, 0, z * hipHalf], facing)), feet[foot]!, size),
      )
      // Out of a run the legs stay in their stride.
      const isFlying = tuck > 0 && pace === 0
      const y = isFlying ? hip[1] : softLeast([hip[1], ...limits], SOFT_HIP * leg)
      const standing: Vector3 = [hip[0], y, hip[2]]
      const at = mixed(standing, within(ground, sitting.hip), sitting.share)
      const roll = Math.sin(cycle) * 0.05 * pace
      const pelvis: BonePose = {
        at,
        turn: turned(facing, atEase.yaw, lean * 0.5 + sitting.tilt, roll),
        scale: UNSCALED,
      }
      const swell = 1 + 0.012 * breath
      const speaking = life.isSpeakingAt(time)
      const chest: BonePose = {
        at: within(pelvis, [0, waistY - hipY, 0]),
        turn: turned(
          facing,
          -yaw * (1.2 + 0.3 * run) + speaking * 0.05 * life.driftAt(time * 2.2, 3),
          lean - form.stoop * 0.6 + 0.012 * breath,
          -Math.sin(cycle) * 0.03 * pace,
        ),
        scale: [swell, 1, swell],
      }
      return { pelvis, chest, lean }
    }
    const hands: BodyFrame = {
      at: sum(ground.at, [0, Math.min(0, lift) + (sitting.hip[1] - hipY) * sitting.share, 0]),
      turn: facing,
    }
    const aimsFrom = (chest: BonePose): (HandAim | undefined)[] =>
      SIDES.map(([, z]) => {
        const shoulder = shoulderOf(chest, z, size)
        const order = { deeds, time, frame: hands, shoulder, reach: armReach(size), side: z, tall: m(1) }
        return handAim(order) ?? sitting.restingHand(z, ground)
      })
    const stoop = stoopFor(trunkAt, aimsFrom)
    const { pelvis, chest, lean } = trunkAt(stoop)
    book.set('pelvis', pelvis)
    book.set('chest', chest)

    const speaking = life.isSpeakingAt(time)
    const neckAt = within(chest, [m(0.004), shoulderY - waistY + m(0.018), 0])
    const looked = looksAt(creature, time, sum(neckAt, [0, headRadius, 0]), station.heading)
    const face = faceAt(deeds, time)
    setHead(
      book,
      {
        neckAt,
        facing,
        lean,
        stoop: form.stoop,
        nod: 0.05 * life.driftAt(time, 2) * (0.4 + idle) + speaking * 0.07 * life.driftAt(time * 3.1, 4) + face.nod,
        gaze: { yaw: looked.yaw + face.shake + 0.1 * idle * life.driftAt(time, 5), pitch: looked.pitch },
        roll: 0.03 * life.driftAt(time, 1) * idle,
        eyes: life.eyesAt(time),
        mouth: life.mouthAt(time),
        face: { ...face, brow: face.brow + 0.3 * speaking * Math.max(0, life.driftAt(time * 1.7, 2)) },
        glance: 0.06 * life.driftAt(time * 1.3, 3),
      },
      size,
    )
    for (const [foot, [side, z]] of SIDES.entries()) {
      setLeg(book, side, { pelvis, place: feet[foot]!, side: z }, size)
      setArm(book, side, z, { chest, swing: swingOf(z), aim: aimsFrom(chest)[foot] }, size)
    }
    setSkirt(book, form, pelvis, rotated([1, 0, 0], facing), size)
    return book

    function swingOf(side: -1 | 1): ArmSwing {
      const swing = side * Math.cos(cycle) * (0.42 + 0.43 * run) * pace
      const gesture = speaking * (0.5 + 0.5 * life.driftAt(time * 2.6 + side, 2)) * (1 - sitting.share * 0.4)
      const air = tuck * (1.9 - 1.4 * pace) - crouch * 1.6
      return {
        forward: swing + 0.02 + air + gesture * 0.35 * (side > 0 ? 1 : 0.55) + idle * 0.03 * life.driftAt(time, 3),
        out: 0.13 + 0.05 * idle + tuck * 0.45 + gesture * 0.12,
        bend: (1 - run) * (0.22 + 0.22 * Math.max(0, swing)) + run * 1.45 + gesture * 1.15 + crouch * 0.5,
      }
    }
  }

  /** How far it has to bend so that the hands come to what they are about. */
  function stoopFor(
    trunkAt: (stoop: number) => { chest: BonePose },
    aimsFrom: (chest: BonePose) => (HandAim | undefined)[],
  ): number {
    const lacking = (stoop: number): number => {
      const { chest } = trunkAt(stoop)
      const aims = aimsFrom(chest)
      return Math.max(
        ...SIDES.map(([, z], index) => {
          const aim = aims[index]
          if (aim === undefined) return -1
          const away = difference(wristOf(aim, m), shoulderOf(chest, z, size))
          // Nobody bends down to what is high.
          return away[1] > -m(0.06) ? -1 : length(away) - (arm + foreArm) * 0.97
        }),
      )
    }
    const share = Math.max(0, ...aimsFrom(trunkAt(0).chest).map((aim) => aim?.share ?? 0))
    if (share === 0 || lacking(0) <= 0) return 0
    let [low, high] = [0, 1]
    for (let step = 0; step < 9; step++) {
      const middle = (low + high) / 2
      if (lacking(middle) > 0) low = middle
      else high = middle
    }
    return high * share
  }

  const restPose = restPoseOf(form, size)
  const frameAt = (time: number): BodyFrame => {
    const { position, heading } = going.stationAt(time)
    const sitting = sittingAt(deeds, time, size)
    const down = Math.min(0, going.liftAt(time)) + (sitting.hip[1] - hipY) * sitting.share
    return { at: sum(position, [0, down, 0]), turn: turnAbout([0, 1, 0], heading) }
  }
  return {
    bones: [...restPose.keys()],
    ...dress(form, size, restPose),
    restPose,
    poseAt,
    stances: going.stances,
    sole: 'shoe',
    massKg: 22 * form.height ** 2 * form.build * creature.scale ** 3,
    size: [m(0.3), m(1), m(0.34)],
    middleAt: (time) => poseAt(time).get('pelvis')!.at,
    headingAt: (time) => going.stationAt(time).heading,
    endSeconds: Math.max(going.endSeconds, ...deeds.map(endOf)),
    groundAt: (time) => going.stationAt(time).position,
    held: (thing, time) => {
      const deed = deeds.find((one): one is DeedOf<'hold'> => one.kind === 'hold' && one.thing === thing)
      return deed && thingAt(deed, time, frameAt(time))
    },
  }

  function endOf(deed: (typeof deeds)[number]): number {
    switch (deed.kind) {
      case 'hold':
        return deed.untilSeconds ?? deed.keys.at(-1)!.timeSeconds
      case 'kick':
        return deed.atSeconds + 0.8
      case 'sit':
      case 'lie':
        return deed.fromSeconds + 1.2
      case 'push':
      case 'wave':
      case 'point':
      case 'express':
        return Math.min(deed.untilSeconds, deed.fromSeconds + 1.5)
    }
  }
}
