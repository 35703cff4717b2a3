import { pairRestitution } from '../../../shared/scene/materials.ts'
import type { ImpactEvent, SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedBody, StagedScene } from '../../../shared/scene/stagedScene.ts'
import type { ReportMeasure, TakeReport } from '../../../shared/scene/takeReport.ts'
import { massOf } from './bodyMass.ts'
import { energyRiseOf } from './mechanicalEnergy.ts'
import { poseAt } from './poseAt.ts'
import { dot, length, minus, plus, times, type Vec3 } from './vectors.ts'
import { waterKeptOf } from './waterKept.ts'

/** Looks this far before and after an instant, seconds. Places lie on straight lines between keys, so much less is inexact. */
const BESIDE = 1 / 30

/**
 * What the motion of a take shows, measured on its poses alone, beside what the scene's numbers ask for. Only what can be
 * measured is listed: no free fall, no gravity.
 */
export function takeReportOf(scene: StagedScene, record: SimulationRecord): TakeReport {
  const measures = [
    gravityOf(scene, record),
    restitutionOf(scene, record),
    ...periodsOf(scene, record),
    momentumChangeOf(scene, record),
    energyRiseOf(scene, record),
    ...brokenMassOf(scene, record),
    ...waterKeptOf(scene, record),
  ].filter((one) => one !== undefined)
  return {
    version: 1,
    measures: measures.map((one) =>
      one.expected === undefined || one.expected === 0 ? one : { ...one, deviation: one.value / one.expected - 1 },
    ),
  }
}

/** Spans of time in which nothing touches a free body. */
function flightsOf(body: StagedBody, scene: StagedScene, record: SimulationRecord): [number, number][] {
  const joints = [...(scene.joints ?? []), ...(scene.springs ?? [])]
  const isTied = joints.some(({ bodyA, bodyB }) => bodyA === body.id || bodyB === body.id)
  if (body.motion !== 'dynamic' || isTied || body.air !== undefined || scene.waters !== undefined) return []
  const isOf = ({ bodyA, bodyB }: { bodyA: string; bodyB: string }) => bodyA === body.id || bodyB === body.id
  const start = Math.max(body.releasedAtSeconds, body.appearsAtSeconds ?? 0)
  const end = Math.min(
    record.durationSeconds,
    body.vanishesAtSeconds ?? Number.POSITIVE_INFINITY,
    firstSoftTouch(body, scene, record),
  )
  const cuts = [
    start,
    ...record.events.impacts.filter(isOf).map(({ timeSeconds }) => timeSeconds),
    ...scene.pushes.filter(({ bodyId }) => bodyId === body.id).map(({ atSeconds }) => atSeconds),
    end,
  ].sort((a, b) => a - b)
  const touching = record.events.stretches.filter(isOf)
  return cuts
    .slice(1)
    .map((to, index): [number, number] => [cuts[index]!, to])
    .filter(([from, to]) => from >= start && !touching.some((one) => one.startSeconds < to && one.endSeconds > from))
}

/** From then on a body may lie on what is soft, or lie there softly, without a stretch that tells of it. */
function firstSoftTouch({ id, soft }: StagedBody, { bodies }: StagedScene, { events }: SimulationRecord): number {
  const isSoft = (other: string) => bodies.some((one) => one.id === other && one.soft !== undefined)
  const touch = events.impacts.find(
    ({ bodyA, bodyB }) => (bodyA === id && (soft || isSoft(bodyB))) || (bodyB === id && (soft || isSoft(bodyA))),
  )
  return touch?.timeSeconds ?? Number.POSITIVE_INFINITY
}

/** Shorter falls say too little. */
const SHORTEST_FALL_SECONDS = 0.2
const LEAST_FALL_METRES = 0.1

/** Acceleration down the longest flight, by least squares of a parabola. */
function gravityOf(scene: StagedScene, record: SimulationRecord): ReportMeasure | undefined {
  const expected = length(scene.gravity)
  const down: Vec3 = expected === 0 ? [0, -1, 0] : times(scene.gravity, 1 / expected)
  const flights = scene.bodies
    .flatMap((body) => flightsOf(body, scene, record).map(([from, to]) => ({ body, from, to })))
    .map((one) => ({ ...one, ...fallOf(record, one, down) }))
    .filter(({ from, to, fallen }) => to - from >= SHORTEST_FALL_SECONDS && fallen >= LEAST_FALL_METRES)
    .toSorted((a, b) => b.to - b.from - (a.to - a.from))
  const best = flights[0]
  if (best === undefined) return undefined
  return { quantity: 'gravity', subjects: [best.body.label], value: best.acceleration, unit: 'm/s2', expected }
}

function fallOf(
  record: SimulationRecord,
  { body, from, to }: { body: StagedBody; from: number; to: number },
  down: Vec3,
): { acceleration: number; fallen: number } {
  const count = 41
  const [first, last] = [from, to]
  const middle = (first + last) / 2
  const points = Array.from({ length: count }, (_, index) => {
    const time = first + ((last - first) * index) / (count - 1)
    return { t: time - middle, y: dot(poseAt(record, body.id, time).position, down) }
  })
  const sum = (value: (one: { t: number; y: number }) => number) => points.reduce((total, one) => total + value(one), 0)
  // The times lie evenly about the middle, so odd powers vanish.
  const [t2, t4] = [sum(({ t }) => t ** 2), sum(({ t }) => t ** 4)]
  const [y, yt2] = [sum((one) => one.y), sum((one) => one.y * one.t ** 2)]
  const curve = (count * yt2 - t2 * y) / (count * t4 - t2 * t2)
  const heights = points.map((one) => one.y)
  return { acceleration: 2 * curve, fallen: Math.max(...heights) - Math.min(...heights) }
}

/** The velocity just before (`side` -1) or after (1) an instant of free flight. */
function velocityBeside(record: SimulationRecord, id: string, time: number, side: 1 | -1, gravity: Vec3): Vec3 {
  const moved = minus(poseAt(record, id, time + side * BESIDE).position, poseAt(record, id, time).position)
  return minus(times(moved, side / BESIDE), times(gravity, (side * BESIDE) / 2))
}

/** Slower bounces say too little, m/s. */
const SLOWEST_BOUNCE = 0.8

function isAlone(impact: ImpactEvent, record: SimulationRecord, id: string): boolean {
  return !record.events.impacts.some(
    (other) =>
      other !== impact &&
      Math.abs(other.timeSeconds - impact.timeSeconds) < BESIDE &&
      (other.bodyA === id || other.bodyB === id),
  )
}

/** Of the first clear bounce of a ball off something that stands. */
function restitutionOf(scene: StagedScene, record: SimulationRecord): ReportMeasure | undefined {
  const find = (id: string) => scene.bodies.find((body) => body.id === id)
  for (const impact of record.events.impacts) {
    const [a, b] = [find(impact.bodyA), find(impact.bodyB)]
    if (a === undefined || b === undefined || a.motion === b.motion) continue
    const [mover, partIndex, other, otherPart] =
      a.motion === 'dynamic' ? [a, impact.partA, b, impact.partB] : [b, impact.partB, a, impact.partA]
    const isFree = flightsOf(mover, scene, record).some(
      ([from, to]) => from === impact.timeSeconds && to - from > BESIDE,
    )
    const isBall = mover.parts.length === 1 && mover.parts[0]?.shape.kind === 'ball'
    if (!isFree || !isBall || impact.approachSpeed < SLOWEST_BOUNCE || !isAlone(impact, record, mover.id)) continue
    if (
      other.path !== undefined ||
      other.breakage !== undefined ||
      impact.timeSeconds > record.durationSeconds - BESIDE
    )
      continue
    const along = (side: 1 | -1) =>
      dot(velocityBeside(record, mover.id, impact.timeSeconds, side, scene.gravity), impact.normal)
    const surface = (body: StagedBody, part: number) => {
      const { restitution } = body
      return { material: body.parts[part]!.material, ...(restitution === undefined ? {} : { restitution }) }
    }
    return {
      quantity: 'restitution',
      subjects: [mover.label],
      value: -along(1) / along(-1),
      unit: '',
      expected: pairRestitution(surface(mover, partIndex), surface(other, otherPart)),
    }
  }
  return undefined
}

/** Fewer whole swings do not make a mean. */
const FEWEST_SWINGS = 1

/** Of pendulums and of masses on springs. */
function periodsOf(scene: StagedScene, record: SimulationRecord): ReportMeasure[] {
  const hung = (scene.joints ?? []).filter(({ kind, bodyA }) => kind === 'hinge' && bodyA === undefined)
  const swings = [
    ...hung.slice(0, 1).map(({ bodyB }) => ({ id: bodyB, axis: 0, expected: pendulumPeriod(scene, bodyB) })),
    ...(scene.springs ?? []).slice(0, 1).map((spring) => ({
      id: spring.bodyB,
      axis: 1,
      expected: springPeriod(scene, spring.bodyB, spring.stiffness),
    })),
  ]
  return swings.flatMap(({ id, axis, expected }): ReportMeasure[] => {
    const body = scene.bodies.find((one) => one.id === id)
    const keys = (record.poses.get(id) ?? []).filter(({ timeSeconds }) => timeSeconds >= (body?.releasedAtSeconds ?? 0))
    const values = keys.map(({ position }) => position[axis]!)
    const middle = (Math.max(...values) + Math.min(...values)) / 2
    if (body === undefined || Math.max(...values) - middle < 0.01) return []
    const crossings = keys.slice(1).flatMap((key, index) => {
      const [from, to] = [values[index]! - middle, values[index + 1]! - middle]
      if (from >= 0 || to < 0) return []
      const before = keys[index]!.timeSeconds
      return [before + ((key.timeSeconds - before) * -from) / (to - from)]
    })
    if (crossings.length <= FEWEST_SWINGS) return []
    const value = (crossings.at(-1)! - crossings[0]!) / (crossings.length - 1)
    const base: ReportMeasure = { quantity: 'period', subjects: [body.label], value, unit: 's' }
    return [expected === undefined ? base : { ...base, expected }]
  })
}

/** Of a ball that swings freely about a fixed point, for its own swing (complete elliptic integral). */
function pendulumPeriod(scene: StagedScene, id: string): number | undefined {
  const body = scene.bodies.find((one) => one.id === id)
  const joint = scene.joints?.find(({ bodyB }) => bodyB === id)
  const shape = body?.parts.find(({ only }) => only !== 'drawn')?.shape
  const isFree = scene.joints?.every(({ bodyA }) => bodyA === undefined) && (scene.joints?.length ?? 0) === 1
  if (body === undefined || joint === undefined || shape?.kind !== 'ball' || !isFree) return undefined
  const arm = minus(body.position, joint.pointA)
  const long = length(arm)
  const pull = length(scene.gravity)
  const aside = Math.acos(Math.max(-1, Math.min(1, dot(arm, scene.gravity) / (long * pull))))
  let [a, b] = [1, Math.cos(aside / 2)]
  while (Math.abs(a - b) > 1e-14) [a, b] = [(a + b) / 2, Math.sqrt(a * b)]
  return (2 * Math.PI * Math.sqrt((long ** 2 + 0.4 * shape.radius ** 2) / (pull * long))) / a
}

function springPeriod(scene: StagedScene, id: string, stiffness: number): number | undefined {
  const body = scene.bodies.find((one) => one.id === id)
  return body === undefined ? undefined : 2 * Math.PI * Math.sqrt(massOf(body) / stiffness)
}

/** Slower collisions say too little, m/s. */
const SLOWEST_COLLISION = 0.5

/** Of the hardest blow between two bodies that touch nothing else then. */
function momentumChangeOf(scene: StagedScene, record: SimulationRecord): ReportMeasure | undefined {
  const find = (id: string) => scene.bodies.find((body) => body.id === id)
  const clear = record.events.impacts
    .toSorted((one, other) => other.approachSpeed - one.approachSpeed)
    .find((impact) => {
      const bodies = [find(impact.bodyA), find(impact.bodyB)]
      return (
        impact.approachSpeed > SLOWEST_COLLISION &&
        bodies.every(
          (body) =>
            body?.motion === 'dynamic' &&
            flightsOf(body, scene, record).some(([from, to]) => from === impact.timeSeconds && to - from > BESIDE) &&
            flightsOf(body, scene, record).some(([from, to]) => to === impact.timeSeconds && to - from > BESIDE),
        )
      )
    })
  if (clear === undefined) return undefined
  const bodies = [find(clear.bodyA)!, find(clear.bodyB)!]
  const at = (side: 1 | -1) =>
    bodies
      .map((body) => times(velocityBeside(record, body.id, clear.timeSeconds, side, scene.gravity), massOf(body)))
      .reduce((sum, one) => plus(sum, one))
  const before = at(-1)
  const moved = bodies.reduce(
    (sum, body) => sum + massOf(body) * length(velocityBeside(record, body.id, clear.timeSeconds, -1, scene.gravity)),
    0,
  )
  return {
    quantity: 'momentumChange',
    subjects: bodies.map(({ label }) => label),
    value: (100 * length(minus(at(1), before))) / moved,
    unit: '%',
    expected: 0,
  }
}

function brokenMassOf(scene: StagedScene, record: SimulationRecord): ReportMeasure[] {
  return (record.events.breaks ?? []).slice(0, 1).flatMap(({ body }): ReportMeasure[] => {
    const whole = scene.bodies.find(({ id }) => id === body)
    if (whole?.massKg === undefined) return []
    const pieces = (record.pieces ?? []).filter(({ pieceOf }) => pieceOf === body)
    const sum = pieces.reduce((total, { massKg }) => total + (massKg ?? 0), 0)
    return [
      {
        quantity: 'brokenMass',
        subjects: [whole.label],
        value: 100 * Math.abs(sum / whole.massKg - 1),
        unit: '%',
        expected: 0,
      },
    ]
  })
}
