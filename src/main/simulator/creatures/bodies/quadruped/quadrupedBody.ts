import type { Vector3 } from '../../../../../shared/scene/stagedScene.ts'
import { rotated, sum, turnAbout } from '../../../staging/vectors.ts'
import type { Body, LifeOrder } from '../../body.ts'
import type { Footing, FootState } from '../../footfalls.ts'
import { type BonePose, bone, mixed, type Pose, smoothStep, turned, UNSCALED, UP, within } from '../../frame.ts'
import { goingOf, strideLength } from '../../gaits.ts'
import { lifeOf, looksAt } from '../../life.ts'
import { fleshOf } from './flesh.ts'
import { footStand, legRoot, restingFoot, setQuadrupedLeg } from './legPose.ts'
import { LEGS, type QuadrupedForm, type QuadrupedMeasures, quadrupedMeasures } from './quadrupedForm.ts'
import { restingAt } from './resting.ts'
import { setTail } from './tailPose.ts'

/** When each foot is down, of a cycle, gear by gear: walk, trot, canter, gallop. */
const OFFSETS = [
  [0, 0, 0, 0],
  [0.75, 0.5, 0.72, 0.52],
  [0.5, 0.5, 0.72, 0.9],
  [0.25, 0, 0.48, 0.4],
] as const
const LEVEL = { pitch: 0, up: 0 }
const PADDLES_PER_SECOND = 1.5
const DUTIES = [0.66, 0.48, 0.42, 0.36]
const LIFTS = [0.13, 0.2, 0.22, 0.24]

function between(values: readonly number[], gear: number): number {
  const low = Math.min(values.length - 1, Math.floor(gear))
  return values[low]! + ((values[low + 1] ?? values[low]!) - values[low]!) * (gear - low)
}

function footingOf({ legTop }: QuadrupedMeasures, gravity: number): Footing {
  return {
    offsetAt: (gear, foot) => between(OFFSETS[foot]!, gear),
    dutyAt: (gear) => between(DUTIES, gear),
    liftAt: (gear) => legTop * between(LIFTS, gear),
    strideAt: (speed) => strideLength(speed, legTop, gravity),
    slowest: 0.42 * Math.sqrt(Math.max(1, gravity) / legTop) * 0.6,
    // A gallop's leap is between its hind and its fore feet.
    leapsFrom: { off: 0.46, land: 0.48, every: 1 },
  }
}

/** An animal on four legs; walk in the order of real ones (hind, then fore of the same side), trot in diagonals, gallop. */
export function quadrupedBody(form: QuadrupedForm, { creature, gravity }: LifeOrder): Body {
  const size = quadrupedMeasures(form, creature.scale)
  const { m, h, legTop, half, spineY, track, headSize } = size
  const { course, after = [], deeds = [] } = creature
  const swims = course.gait === 'swim'
  const going = goingOf(
    [course, ...after],
    footingOf(size, gravity),
    LEGS.map((leg) => footStand(leg, form, size)),
    { gravity, leg: legTop },
  )
  const isFast = [course, ...(course.paces ?? []), ...after].some(({ gait }) => gait === 'run' || gait === 'canter')
  const life = lifeOf(creature, isFast ? 0.7 : 1.2 + 2.2 * Math.sqrt(form.height))
  const cruise = Math.max(0.1, Math.min(...[course, ...(course.paces ?? []), ...after].map(({ speed }) => speed || 9)))

  const pose = (time: number, isRest = false): Pose => {
    const book: Pose = new Map()
    const station = isRest
      ? { position: [0, 0, 0] as Vector3, heading: 0, speed: 0, turnRate: 0, gear: 0 }
      : going.stationAt(time)
    const cycle = 2 * Math.PI * (isRest ? 0 : going.phaseAt(time))
    const pace = smoothStep(0, cruise * 0.9, station.speed)
    const lift = isRest ? 0 : going.liftAt(time)
    const tuck = isRest ? 0 : going.tuckAt(time)
    const facing = turnAbout([0, 1, 0], station.heading)
    const breath = isRest ? 0 : life.breathAt(time)
    const walk = Math.max(0, 1 - station.gear)
    const gallop = smoothStep(1, 3, station.gear)
    const trot = 1 - walk - gallop
    const bob =
      (gallop * 0.045 * Math.sin(cycle + 0.6) + (trot * 0.028 + walk * 0.012) * Math.cos(2 * cycle)) * pace * legTop
    const resting = restingAt(isRest ? [] : deeds, time, form, size)
    const leaping = isRest ? 0 : going.pitchAt(time)
    const poise = isRest || form.poise === undefined ? LEVEL : form.poise
    const rock =
      (gallop * 0.085 * Math.sin(cycle - 1) + (1 - gallop) * 0.012 * Math.sin(2 * cycle)) * pace +
      leaping +
      resting.trunk.pitch +
      poise.pitch
    const base: Vector3 = within({ at: station.position, turn: facing }, [
      resting.trunk.ahead,
      (swims && !isRest ? m(0.015) * breath : spineY + bob + lift + resting.trunk.up + m(poise.up)) -
        m(0.004) * (1 - breath),
      0,
    ])
    const flex = 0.2 * gallop * Math.sin(cycle - 0.4) * pace
    const trunkTurn = turned(facing, 0, rock, 0)
    const bend = Math.max(-0.3, Math.min(0.3, station.turnRate * 0.16))
    // Lizards and crocodiles bend from side to side with every step.
    const wag = (0.05 + (form.sways ?? 0)) * (walk + trot) * Math.sin(cycle) * pace
    const hips: BonePose = {
      at: sum(base, rotated([-half * 0.75, 0, 0], trunkTurn)),
      turn: turned(trunkTurn, -bend + wag, flex, 0.06 * Math.sin(cycle) * pace * (1 - gallop)),
      scale: UNSCALED,
    }
    const chest: BonePose = {
      at: sum(base, rotated([half * 0.72, 0, 0], trunkTurn)),
      turn: turned(trunkTurn, bend - wag, -flex * 0.6, -0.05 * Math.sin(cycle) * pace * (1 - gallop)),
      scale: [1, 1 + 0.01 * breath, 1 + 0.015 * breath],
    }
    book.set('chest', chest)
    book.set('hips', hips)
    const middle = mixed(hips.at, chest.at, 0.5)
    book.set('belly', {
      at: sum(middle, rotated([0, Math.abs(flex) * m(0.1), 0], facing)),
      turn: trunkTurn,
      scale: [1, 1 + 0.012 * breath, 1 + 0.02 * breath],
    })

    const neckRoot = within(chest, [half * 0.3, m(form.chest) * (form.sprawl === undefined ? 0.45 : 0.1), 0])
    const idle = isRest ? 0 : (1 - pace) * (1 - resting.sleeps)
    const nod = isRest
      ? 0
      : (walk * 0.045 * Math.cos(2 * cycle + 0.8) +
          gallop * 0.08 * Math.sin(cycle + 2.4) +
          trot * 0.02 * Math.cos(2 * cycle)) *
          pace +
        0.05 * idle * life.driftAt(time, 0)
    const neckTilt =
      form.neckAngle -
      0.3 * gallop * pace * form.neckAngle +
      nod -
      (rock - resting.trunk.pitch - poise.pitch) * 0.6 -
      resting.sleeps * (form.neckAngle + 0.25)
    const gazed = isRest ? { yaw: 0, pitch: 0 } : looksAt(creature, time, neckRoot, station.heading)
    const neckYaw = gazed.yaw * 0.45 + (isRest ? 0 : idle * 0.16 * life.driftAt(time, 1)) + bend * 1.2
    const neckTurn = turned(facing, neckYaw, neckTilt, 0)
    const headAt = sum(neckRoot, rotated([m(form.neck), 0, 0], neckTurn))
    book.set('neck', bone(neckRoot, headAt, rotated(UP, facing), m(form.neck)))
    const headTurn = turned(
      facing,
      gazed.yaw * 0.9 + neckYaw * 0.4,
      -0.1 + gazed.pitch * 0.7 + nod * 0.4 - resting.sleeps * 0.2,
      isRest ? 0 : 0.05 * idle * life.driftAt(time, 2),
    )
    const head: BonePose = { at: headAt, turn: headTurn, scale: UNSCALED }
    book.set('head', head)
    const open = isRest ? 0 : life.mouthAt(time).open
    book.set('jaw', {
      at: within(head, [headSize * 0.1, -headSize * 0.2, 0]),
      turn: turned(headTurn, 0, -0.32 * open, 0),
      scale: UNSCALED,
    })
    const eyes = isRest ? 1 : Math.max(0.08, life.eyesAt(time) * (1 - resting.sleeps))
    for (const [side, z] of [
      ['L', -1],
      ['R', 1],
    ] as const) {
      const eyeYaw = form.sole === 'hoof' ? 1.05 : 0.62
      const out = headSize * 0.43
      book.set(`eye${side}`, {
        at: within(head, [
          Math.cos(eyeYaw) * out + headSize * 0.06,
          headSize * (form.eyesUp ? 0.42 : 0.13),
          z * Math.sin(eyeYaw) * out * (form.eyesUp ? 0.8 : 1),
        ]),
        turn: turned(headTurn, -z * eyeYaw, 0.1, 0),
        scale: [1, eyes, 1],
      })
      const flick = isRest ? 0 : 0.12 * life.driftAt(time * 1.6, z > 0 ? 3 : 4)
      book.set(`ear${side}`, {
        at: within(head, earRoot(z)),
        turn: turned(
          turned(
            headTurn,
            0,
            0,
            z * (form.ears === 'floppy' || form.ears === 'leaf' ? 1.5 : form.ears === 'round' ? 0.75 : 0.4),
          ),
          flick,
          form.ears === 'long' ? 0.35 + flick : 0.1 - 0.25 * gallop * pace,
          0,
        ),
        scale: UNSCALED,
      })
    }
    const tail = {
      root: within(hips, [
        -half * 0.3 - m(form.rump) * 0.6,
        m(form.rump) * (form.shell === undefined ? 0.35 : -0.4),
        0,
      ]),
      facing,
      rise: 0.5 * gallop * pace - bob / legTop - tuck * 0.3,
      yaw: -bend * 2,
      floor: isRest || swims ? undefined : station.position[1],
      rests: Math.max(resting.sits, resting.lies),
      livelyAt: (index: number) =>
        isRest
          ? 0
          : (0.1 + 0.05 * index) * (1 + 2 * (form.sways ?? 0)) * Math.sin(cycle - index * 0.55) * pace +
            idle * (0.12 + 0.05 * index) * Math.sin(1.9 * time - index * 0.55 + creature.seed),
    }
    setTail(book, tail, form, size)
    if (form.trunk) {
      let from = within(head, [headSize * 0.42, -headSize * 0.12, 0])
      for (let index = 0; index < 4; index++) {
        const swing = isRest
          ? 0
          : 0.14 * Math.sin(cycle * 1 - index * 0.5) * pace + 0.14 * idle * Math.sin(1.3 * time - index * 0.6)
        const turn = turned(headTurn, swing, -1.05 - 0.12 * index + (index === 3 ? 0.6 : 0), 0)
        const end = sum(from, rotated([m(0.17), 0, 0], turn))
        book.set(`trunk${index}`, bone(from, end, UP, m(0.17)))
        from = end
      }
    }
    for (const [foot, leg] of LEGS.entries()) {
      const carrier = leg.isFront ? chest : hips
      const top = legRoot(carrier, leg, size)
      const state = isRest
        ? restingFoot(leg, form, size)
        : swims
          ? paddled(foot, top)
          : rested(going.footAt(foot, time), leg)
      setQuadrupedLeg(book, leg, { top, state, tuck, pace: isRest ? 0 : pace, resting, facing }, form, size)
    }
    return book

    /** In the water: a foot goes round under its hip, diagonal feet together. */
    function paddled(foot: number, top: Vector3): FootState {
      const stroke = 2 * Math.PI * PADDLES_PER_SECOND * time + (foot === 0 || foot === 3 ? 0 : Math.PI)
      const position = sum(
        top,
        rotated([legTop * 0.3 * Math.cos(stroke), -legTop * (0.74 - 0.14 * Math.sin(stroke)), 0], facing),
      )
      const share = (stroke / (2 * Math.PI)) % 1
      return { position, heading: station.heading, isPlanted: false, share, raised: 0, reach: 0 }
    }

    /** A foot that finds its place for sitting or lying. */
    function rested(state: FootState, { isFront, z }: (typeof LEGS)[number]): FootState {
      const [ahead, up, out] = resting.footBy(isFront)
      if (ahead === 0 && up === 0) return state
      const by = rotated([ahead, 0, z * out], turnAbout([0, 1, 0], state.heading))
      return { ...state, position: sum(state.position, by), raised: state.raised + up }
    }
  }
  function earRoot(z: number): Vector3 {
    const low = form.ears === 'leaf' || form.ears === 'floppy'
    return [-headSize * 0.12, headSize * (low ? 0.3 : 0.38), z * headSize * (low ? 0.38 : 0.26)]
  }

  const restPose = pose(0, true)
  const { skins, solids } = fleshOf(form, size)
  return {
    bones: [...restPose.keys()],
    skins,
    solids,
    restPose,
    poseAt: (time) => pose(time),
    stances: swims ? [] : going.stances,
    sole: form.sole,
    massKg: 210 * form.length * form.chest * form.breadth * h ** 3,
    size: [
      m(form.length + form.neck * Math.cos(form.neckAngle) + form.head * 1.3),
      h + m(Math.max(0, form.neck * Math.sin(form.neckAngle) + form.head * 0.5 - form.chest * 0.5)),
      track * 3,
    ],
    // A long low tail is a good part of what is seen.
    ...(form.sprawl === undefined ? {} : { reach: m(form.length / 2 + form.tail) }),
    middleAt: (time) => mixed(pose(time).get('chest')!.at, pose(time).get('hips')!.at, 0.5),
    headingAt: (time) => going.stationAt(time).heading,
    endSeconds: Math.max(
      going.endSeconds,
      ...deeds.map((deed) => ('fromSeconds' in deed ? deed.fromSeconds + 1.5 : 0)),
    ),
  }
}
