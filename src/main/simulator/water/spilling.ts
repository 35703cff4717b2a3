import type { SpecAction, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { StagedBody, Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { StagedWater, WaterInflow } from '../../../shared/scene/stagedWater.ts'
import type { Actor } from '../staging/actor.ts'
import type { DepartmentOrder } from '../staging/department.ts'
import { combined, difference, ORIGIN, rotated, sum, turnAbout } from '../staging/vectors.ts'
import type { Hollow } from '../things/model.ts'
import { isFilledByRain } from './rainWishes.ts'
import { runningDown } from './runoff.ts'

/** A full vessel tips over and empties itself onto the floor. */
export interface Spilling {
  readonly water: SpecEntity | undefined
  readonly from: Actor
}

const TIP_START_SECONDS = 0.5
const TIP_SECONDS = 1.3
const FULL = 0.82
/** How quickly what stands above the lip runs out, seconds. */
const RUNS_OUT_IN = 0.1
const KEYS_PER_SECOND = 30
/** How thick the film is that stays on a floor: about what surface tension holds up, metres. */
const CLINGS = 0.003

/** What is shed in a scene: an action of pouring or tipping without a vessel that catches it. */
export function spillingOf({ spec, actors, entities }: DepartmentOrder): Spilling | undefined {
  const hollow = actors.filter(({ form }) => form.hollow?.shape === 'round')
  const named = (id: string | undefined) => hollow.find(({ entity }) => entity.id === id)
  const water = entities.find(({ concept }) => concept === 'water')
  if (water === undefined || runningDown(spec)) return undefined
  const action = spec.actions.find(
    (one) => isShedding(one, water.id) && !isFilledByRain(one, spec) && named(one.target) === undefined,
  )
  if (action === undefined) return undefined
  const from = named(action.from) ?? named(action.subject) ?? (hollow.length === 1 ? hollow[0] : undefined)
  return from === undefined || from.support !== undefined ? undefined : { water, from }
}

const SHEDS = /pour|spill|tip|empt|knock|overturn|tumpah|tuang|guling|kosong/i

/** Whether an action is one of letting water run out: pouring, or a vessel that is said to be tipped. */
function isShedding({ verb, subject, source }: SpecAction, waterId: string): boolean {
  if (verb === 'pour') return true
  if (verb === 'topple' || (verb === 'flow' && subject === waterId)) return true
  return (verb === 'fall' || verb === 'hit') && source.kind === 'said' && SHEDS.test(source.words)
}

/** How a tipping vessel lies at a time: the angle from upright, radians. It falls faster the farther it leans. */
function leanAt(timeSeconds: number, last: number): number {
  const share = Math.min(1, Math.max(0, (timeSeconds - TIP_START_SECONDS) / TIP_SECONDS))
  return last * share ** 2.2
}

/** How much a round vessel holds when it leans: the columns below the level through its lowest lip, cubic metres. */
export function heldVolume({ rim, bottom, radius }: Hollow, lean: number): number {
  const depth = rim - bottom
  const wide = (radius[0] + radius[1]) / 2
  const slope = Math.tan(Math.min(lean, Math.PI / 2 - 1e-4))
  if (lean >= Math.PI / 2) return 0
  const chords = 48
  let volume = 0
  for (let chord = 0; chord < chords; chord++) {
    const across = ((chord + 0.5) / chords) * 2 * wide
    const half = Math.sqrt(Math.max(0, wide * wide - (across - wide) ** 2))
    volume += ((2 * half * 2 * wide) / chords) * Math.max(0, depth - across * slope)
  }
  return volume
}

/** The vessel on its way over, what runs out of it, and the floor that it runs over. */
export function spilled(
  { from, water }: Spilling,
  { gravity }: DepartmentOrder,
): { body: StagedBody; water: StagedWater; seen: Vector3[]; endSeconds: number } {
  const hollow = from.form.hollow
  const [piece] = from.pieces
  if (hollow === undefined || piece === undefined) throw new Error('What spills has no hollow')
  const base = from.base as Vector3
  const [foot, lip] = [hollow.radius[0], hollow.radius[1]]
  const last = Math.PI / 2 + Math.atan2(lip - foot, hollow.rim)
  const pivot: Vector3 = [base[0] + foot, base[1], base[2]]
  const rest = sum(base, piece.local)
  const end = TIP_START_SECONDS + TIP_SECONDS + 1.2
  const times = Array.from({ length: Math.ceil(end * KEYS_PER_SECOND) + 1 }, (_, key) => key / KEYS_PER_SECOND)
  const turnAt = (time: number) => turnAbout([0, 0, 1], -leanAt(time, last))
  const path = times.map((timeSeconds) => ({
    timeSeconds,
    position: sum(pivot, rotated(difference(rest, pivot), turnAt(timeSeconds))),
    rotation: combined(turnAt(timeSeconds), piece.rotation),
  }))
  const lipAt = (time: number) => sum(pivot, rotated([lip - foot, hollow.rim, 0], turnAt(time)))
  const course = courseOf(times, hollow, lipAt, (time) => leanAt(time, last), gravity)
  const volume = Math.PI * ((foot + lip) / 2) ** 2 * (hollow.rim - hollow.bottom) * FULL
  const area = volume / CLINGS
  const long = Math.max(1.6, 1.7 * Math.sqrt(area))
  const wide = Math.max(1.3, 1.35 * Math.sqrt(area))
  /** Of the film at rest. */
  const reach = Math.sqrt(area / Math.PI)
  const middle: Vector3 = [base[0] + foot + hollow.rim + 0.3 * long, base[1] + CLINGS, base[2]]
  return {
    body: {
      id: piece.id,
      label: from.entity.label,
      concept: from.entity.concept,
      motion: 'fixed',
      parts: [...from.form.parts],
      position: rest,
      rotation: piece.rotation,
      linearVelocity: ORIGIN,
      angularVelocity: ORIGIN,
      releasedAtSeconds: 0,
      path,
    },
    water: {
      id: `${from.entity.id}-water`,
      label: water?.label ?? from.entity.label,
      kind: 'spill',
      centre: middle,
      size: [long * 1.5, wide * 1.5],
      columns: 120,
      rows: Math.round((120 * wide) / long),
      bed: { kind: 'flat', depth: CLINGS },
      filled: 0,
      edges: 'walls',
      wavelength: 0.25,
      clingMetres: CLINGS,
      current: 0,
      waves: [],
      inflows: [course],
      drives: [],
      colour: '#35606a',
      clarity: 1.2,
      walls: 'opaque',
    },
    seen: [
      [base[0] - lip, base[1] + hollow.rim * 1.3, base[2]],
      [middle[0] - 0.1 * long - reach, base[1], base[2] + reach],
      [middle[0] - 0.1 * long + reach, base[1], base[2] - reach],
    ],
    endSeconds: end + 1.4,
  }
}

/** What comes over the lip as the vessel leans on: what it can no longer hold, at the speed of a weir. */
function courseOf(
  times: readonly number[],
  hollow: Hollow,
  lipAt: (time: number) => Vector3,
  leanOf: (time: number) => number,
  gravity: number,
): WaterInflow {
  const full = FULL * heldVolume(hollow, 0)
  const step = 1 / KEYS_PER_SECOND
  let held = full
  const course: NonNullable<WaterInflow['course']> = []
  for (const time of times) {
    const over = Math.max(0, held - heldVolume(hollow, leanOf(time)))
    const leaving = over * (1 - Math.exp(-step / RUNS_OUT_IN))
    held -= leaving
    const flow = leaving / step
    const width = hollow.radius[1] * (0.5 + 0.9 * Math.sin(Math.min(leanOf(time), Math.PI / 2)))
    const speed = Math.cbrt((gravity * flow) / width)
    const [here, next] = [lipAt(time), lipAt(time + step)]
    const swing: Vector3 = [(next[0] - here[0]) / step, (next[1] - here[1]) / step, 0]
    course.push({
      atSeconds: time,
      spout: [here[0], Math.max(here[1], 0.02), here[2]],
      velocity: [speed + 0.5 * swing[0], 0.5 * swing[1], 0],
      cubicMetresPerSecond: flow,
    })
  }
  const first = course.find(({ cubicMetresPerSecond }) => cubicMetresPerSecond > 1e-6) ?? course[0]!
  return {
    spout: first.spout,
    velocity: first.velocity,
    cubicMetresPerSecond: Math.max(1e-6, ...course.map(({ cubicMetresPerSecond }) => cubicMetresPerSecond)),
    startSeconds: Math.max(0.01, first.atSeconds),
    endSeconds: times.at(-1)!,
    course,
    width: hollow.radius[1] * 1.1,
  }
}
