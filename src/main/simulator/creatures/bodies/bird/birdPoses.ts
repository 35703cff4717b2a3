import type { StagedCreature } from '../../../../../shared/scene/stagedCreature.ts'
import type { Quaternion, Vector3 } from '../../../../../shared/scene/stagedScene.ts'
import { rotated, sum, turnAbout } from '../../../staging/vectors.ts'
import { type BonePose, bone, fraction, type Pose, smoothStep, turned, UNSCALED, within } from '../../frame.ts'
import type { Going } from '../../gaits.ts'
import { gaze, type Life } from '../../life.ts'
import type { Station, Travel } from '../../travel.ts'
import { type BirdMeasures, SIDES } from './birdForm.ts'
import { placeLegs } from './legPose.ts'
import { placeWing, type WingBeat } from './wingPose.ts'

/** What moves one bird. */
export interface BirdMotion {
  readonly creature: StagedCreature
  /** On the ground only. */
  readonly going: Going | undefined
  readonly travel: Travel
  readonly life: Life
}

/** One instant of a bird. */
export interface BirdInstant {
  readonly time: number
  /** As its skin is made: standing still, wings apart. */
  readonly isRest: boolean
  readonly station: Pick<Station, 'position' | 'heading' | 'speed' | 'turnRate' | 'climb'>
  readonly facing: Quaternion
  /** 0 standing to 1 at its usual speed. */
  readonly pace: number
  /** Of its steps, radians. */
  readonly cycle: number
  readonly wingBeat: WingBeat
}

/** The pose of a bird at a time in seconds; at rest as its skin is made. */
export function birdPoses(measures: BirdMeasures, motion: BirdMotion): (timeSeconds: number, isRest: boolean) => Pose {
  return (time, isRest) => {
    const { going, life } = motion
    const now = instantOf(measures, motion, time, isRest)
    const book: Pose = new Map()
    const { body, tilt, roll } = trunkOf(measures, motion, now)
    book.set('body', body)
    const head = placeHead(book, measures, motion, now, body)
    const lids = isRest ? 1 : Math.max(0.1, life.eyesAt(time))
    for (const [side, z] of SIDES) {
      book.set(`eye${side}`, eyeOf(measures, head, z, lids))
      placeWing(book, measures, now, { body, tilt, roll }, [side, z])
    }
    book.set('tail', tailOf(measures, motion, now, body))
    placeLegs(book, measures, now, body, going)
    return book
  }
}

function instantOf(
  { form, height }: BirdMeasures,
  { creature, going, travel }: BirdMotion,
  time: number,
  isRest: boolean,
): BirdInstant {
  const station = isRest
    ? { position: [0, 0, 0] as Vector3, heading: 0, speed: 0, turnRate: 0, climb: 0 }
    : (going?.stationAt(time) ?? travel.at(time))
  const cruise = Math.max(0.1, creature.course.speed)
  const beatHz = Math.min(9, Math.max(1.6, 3.4 * (0.32 / height) ** 0.55))
  const glide = form.soars
    ? smoothStep(0.35, 0.55, fraction(time / 3.1 + 0.1)) * (1 - smoothStep(0.85, 1, fraction(time / 3.1 + 0.1)))
    : 0
  const beat = 2 * Math.PI * beatHz * time + (creature.seed % 7)
  return {
    time,
    isRest,
    station,
    facing: turnAbout([0, 1, 0], station.heading),
    pace: smoothStep(0, cruise * 0.9, station.speed),
    cycle: 2 * Math.PI * (isRest ? 0 : (going?.phaseAt(time) ?? 0)),
    wingBeat: { beat, glide, flap: isRest ? 0 : (1 - glide) * Math.sin(beat) },
  }
}

function trunkOf(
  { form, height, leg, girth, span, flies, swims }: BirdMeasures,
  { creature, going, life }: BirdMotion,
  { time, isRest, station, facing, pace, cycle, wingBeat: { flap } }: BirdInstant,
): { readonly body: BonePose; readonly tilt: number; readonly roll: number } {
  const lift = isRest ? 0 : (going?.liftAt(time) ?? 0)
  const breath = isRest ? 0 : life.breathAt(time)
  const standY = leg + girth * 0.86
  const bob = flies
    ? -0.05 * span * flap
    : swims
      ? 0.02 * height * Math.sin(time * 2.1 + creature.seed)
      : 0.03 * height * Math.cos(2 * cycle) * pace
  const tilt = flies
    ? form.tilt * 0.12 + station.climb * 0.7
    : swims
      ? form.tilt * 0.4 + 0.03 * Math.sin(time * 1.7)
      : form.tilt
  const roll = flies ? Math.max(-0.6, Math.min(0.6, -station.turnRate * 0.6)) : 0.06 * Math.sin(cycle) * pace
  const at = within({ at: station.position, turn: facing }, [
    0,
    (flies ? 0 : swims ? girth * 0.55 : standY) + bob + lift,
    -Math.sin(cycle) * girth * 0.12 * pace,
  ])
  const turn = turned(facing, 0, tilt, roll)
  return { body: { at, turn, scale: [1, 1 + 0.015 * breath, 1 + 0.015 * breath] }, tilt, roll }
}

/** The neck, the head and the lower bill. Birds hold the head still over the ground and then thrust it forward. */
function placeHead(
  book: Pose,
  { m, form, girth, half, flies, swims }: BirdMeasures,
  { creature, life }: BirdMotion,
  { time, isRest, station, facing, pace, cycle }: BirdInstant,
  body: BonePose,
): BonePose {
  const neckRoot = within(body, [half * 0.62, girth * 0.42, 0])
  const thrust = flies || swims || isRest ? 0 : pace * m(0.045) * Math.sin(2 * cycle - 0.9)
  const idle = isRest ? 0 : 1 - pace
  const target = isRest ? { yaw: 0, pitch: 0 } : gaze(neckRoot, station.heading, creature.looksAt)
  const glance =
    isRest || flies
      ? 0
      : 0.45 * idle * Math.sign(life.driftAt(time, 1)) * smoothStep(0.15, 0.3, Math.abs(life.driftAt(time, 1)))
  const reach = flies
    ? rotated([m(form.neck) * 0.95, m(form.neck) * 0.2, 0], body.turn)
    : rotated([m(form.neck) * 0.42 + thrust, m(form.neck) * 0.9, 0], facing)
  const at = sum(neckRoot, reach)
  book.set('neck', bone(neckRoot, at, rotated([1, 0, 0], facing), m(form.neck)))
  const turn = turned(
    facing,
    target.yaw + glance + (swims ? 0.3 * life.driftAt(time, 2) : 0),
    target.pitch + 0.05 * (isRest ? 0 : life.driftAt(time, 0)),
    0,
  )
  const head: BonePose = { at, turn, scale: UNSCALED }
  book.set('head', head)
  book.set('bill', { at, turn: turned(turn, 0, isRest ? 0 : -0.4 * life.mouthAt(time).open, 0), scale: UNSCALED })
  return head
}

/** `lids`: how open, 0 to 1. */
function eyeOf({ m, form }: BirdMeasures, head: BonePose, z: number, lids: number): BonePose {
  const r = m(form.head)
  return {
    at: within(head, [r * (form.bigEyes ? 0.72 : 0.45), r * 0.16, z * r * (form.bigEyes ? 0.5 : 0.78)]),
    turn: turned(head.turn, -z * (form.bigEyes ? 0.35 : 1.1), 0, 0),
    scale: [1, lids, 1],
  }
}

function tailOf(
  { girth, half, flies }: BirdMeasures,
  { life }: BirdMotion,
  { time, isRest, pace, cycle }: BirdInstant,
  body: BonePose,
): BonePose {
  return {
    at: within(body, [-half * 0.8, girth * 0.15, 0]),
    turn: turned(
      body.turn,
      0.1 * (isRest ? 0 : life.driftAt(time, 3)),
      (flies ? 0.1 : -0.05) + 0.08 * Math.sin(2 * cycle) * pace,
      0,
    ),
    scale: UNSCALED,
  }
}
