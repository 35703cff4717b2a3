import type { MaterialName } from '../../../src/shared/scene/materials.ts'
import type { EventLog, ImpactEvent } from '../../../src/shared/scene/simulationRecord.ts'
import type { BodyPart, BodyShape, StagedBody, StagedScene } from '../../../src/shared/scene/stagedScene.ts'

const UPRIGHT: [number, number, number, number] = [0, 0, 0, 1]

/** A body of one part, at rest. */
export function bodyOf(
  id: string,
  shape: BodyShape,
  material: MaterialName,
  more: Partial<StagedBody> = {},
): StagedBody {
  const part: BodyPart = { shape, material, colour: '#888888', offset: [0, 0, 0], rotation: UPRIGHT }
  return {
    id,
    label: id,
    concept: id,
    motion: 'dynamic',
    parts: [part],
    position: [0, 0, 0],
    rotation: UPRIGHT,
    linearVelocity: [0, 0, 0],
    angularVelocity: [0, 0, 0],
    releasedAtSeconds: 0,
    ...more,
  }
}

export const ball = (id: string, material: MaterialName, radius = 0.06) =>
  bodyOf(id, { kind: 'ball', radius }, material)

export const table = (material: MaterialName = 'wood') =>
  bodyOf('table', { kind: 'box', halfExtents: [0.7, 0.02, 0.4], bevel: 0 }, material, { motion: 'fixed' })

export const bottle = (id = 'bottle', material: MaterialName = 'glass') =>
  bodyOf(
    id,
    {
      kind: 'lathe',
      profile: [
        [0, 0],
        [0.036, 0],
        [0.036, 0.17],
        [0.014, 0.23],
        [0.014, 0.29],
      ],
    },
    material,
  )

export const domino = (id: string, material: MaterialName = 'wood') =>
  bodyOf(id, { kind: 'box', halfExtents: [0.025, 0.05, 0.008], bevel: 0.002 }, material)

/** A still, eye-level view from 2.5 m. */
export function sceneOf(bodies: readonly StagedBody[], more: Partial<StagedScene> = {}): StagedScene {
  return {
    version: 1,
    seed: 11,
    durationSeconds: 4,
    gravity: [0, -9.81, 0],
    surroundings: 'studio',
    bodies: [...bodies],
    pushes: [],
    camera: { move: 'static', keys: [{ at: 0, position: [0, 0.5, 2.5], target: [0, 0.2, 0], verticalFovDegrees: 35 }] },
    light: { timeOfDay: 'noon', keyAzimuthDegrees: 40, keyElevationDegrees: 60 },
    mood: 'calm',
    ambience: 'roomTone',
    lines: [],
    ...more,
  }
}

/** One touch of two bodies' first parts, at the origin unless told. */
export function impact(timeSeconds: number, bodyA: string, bodyB: string, approachSpeed: number, x = 0): ImpactEvent {
  return {
    kind: 'impact',
    timeSeconds,
    bodyA,
    bodyB,
    partA: 0,
    partB: 0,
    point: [x, 0, 0],
    normal: [0, -1, 0],
    approachSpeed,
    impulse: approachSpeed,
  }
}

/** A ball dropped from a height that keeps `restitution` of its speed at each touch: closed form. */
export function bounces(
  bodyA: string,
  bodyB: string,
  heightMetres: number,
  restitution: number,
  untilSeconds: number,
): ImpactEvent[] {
  const events: ImpactEvent[] = []
  let time = Math.sqrt((2 * heightMetres) / 9.81)
  let speed = 9.81 * time
  while (time < untilSeconds && speed > 0.15) {
    events.push(impact(time, bodyA, bodyB, speed))
    speed *= restitution
    time += (2 * speed) / 9.81
  }
  return events
}

/** Dominoes that knock each other over one by one. */
export function dominoRun(count: number, startSeconds: number): { bodies: StagedBody[]; events: ImpactEvent[] } {
  const bodies = Array.from({ length: count }, (_, index) => domino(`domino${index}`))
  const events: ImpactEvent[] = []
  for (let index = 0; index + 1 < count; index++) {
    const x = -0.8 + (1.6 * index) / count
    const time = startSeconds + index * 0.071
    events.push(impact(time, `domino${index}`, `domino${index + 1}`, 0.55 + 0.1 * (index % 3), x))
    events.push(impact(time + 0.19, `domino${index}`, 'table', 0.8, x + 0.04))
  }
  return { bodies, events: events.sort((a, b) => a.timeSeconds - b.timeSeconds) }
}

export function logOf(impacts: readonly ImpactEvent[], stretches: EventLog['stretches'] = []): { events: EventLog } {
  return { events: { version: 1, impacts: [...impacts], stretches } }
}
