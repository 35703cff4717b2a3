import { shapeBox } from '../../../shared/scene/shapePoints.ts'
import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedBody, StagedScene } from '../../../shared/scene/stagedScene.ts'
import type { ReportMeasure } from '../../../shared/scene/takeReport.ts'
import { massOf } from './bodyMass.ts'
import { poseAt } from './poseAt.ts'
import { dot, length, minus, type Quat, times, turned, turnedBy, type Vec3 } from './vectors.ts'

const LOOKS_PER_SECOND = 60
const BESIDE = 1 / 240

/**
 * The greatest rise of mechanical energy while nothing gives any, as a share of the most that there was above the least;
 * undefined for scenes with a source: wind, springs and soft things (which keep energy of their own), motors, water, pushes, paths, and
 * bodies whose turning cannot be told from their shape.
 */
export function energyRiseOf(scene: StagedScene, record: SimulationRecord): ReportMeasure | undefined {
  const moving = scene.bodies.filter(({ motion }) => motion === 'dynamic')
  const isFed =
    scene.pushes.length > 0 ||
    scene.waters !== undefined ||
    scene.springs !== undefined ||
    (record.events.breaks?.length ?? 0) > 0 ||
    scene.bodies.some(({ path, air, soft }) => path !== undefined || air !== undefined || soft !== undefined) ||
    (scene.joints ?? []).some((joint) => joint.kind === 'hinge' && joint.motor !== undefined)
  const isKnown = moving.every((body) => inertiaOf(body) !== undefined)
  if (isFed || !isKnown || moving.length === 0) return undefined
  const start = Math.max(...moving.map(({ releasedAtSeconds }) => releasedAtSeconds)) + 2 * BESIDE
  const count = Math.floor((record.durationSeconds - BESIDE - start) * LOOKS_PER_SECOND)
  if (count < LOOKS_PER_SECOND / 2) return undefined
  const energies = Array.from({ length: count }, (_, index) => {
    const time = start + index / LOOKS_PER_SECOND
    return isTouched(record, time)
      ? undefined
      : moving.reduce((sum, body) => sum + energyAt(body, scene, record, time), 0)
  }).filter((energy) => energy !== undefined)
  const range = Math.max(...energies) - Math.min(...energies)
  const kinetic = moving.reduce((most, body) => most + massOf(body) * length(scene.gravity) * shapeReach(body), 0)
  let [least, rise] = [Number.POSITIVE_INFINITY, 0]
  for (const energy of energies) {
    least = Math.min(least, energy)
    rise = Math.max(rise, energy - least)
  }
  // A swing without friction loses nothing: then its size is measured by that of the things themselves.
  const value = (100 * rise) / Math.max(range, kinetic, 1e-9)
  return { quantity: 'energyRise', subjects: [], value, unit: '%', expected: 0 }
}

/** Between two keys around a blow there is no one velocity. */
function isTouched(record: SimulationRecord, time: number): boolean {
  return record.events.impacts.some(({ timeSeconds }) => Math.abs(timeSeconds - time) < 2 * BESIDE)
}

function energyAt(body: StagedBody, scene: StagedScene, record: SimulationRecord, time: number): number {
  const [before, now, after] = [-BESIDE, 0, BESIDE].map((shift) => poseAt(record, body.id, time + shift))
  const velocity = times(minus(after!.position, before!.position), 1 / (2 * BESIDE))
  const spin = times(turnBetween(before!.rotation, after!.rotation), 1 / (2 * BESIDE))
  const [x, y, z, w] = now!.rotation
  const local = turned(spin, [-x, -y, -z, w])
  const inertia = inertiaOf(body)!
  const mass = massOf(body)
  const turning = local.reduce((sum, rate, axis) => sum + inertia[axis]! * rate * rate, 0)
  return 0.5 * mass * dot(velocity, velocity) + 0.5 * mass * turning - mass * dot(scene.gravity, now!.position)
}

/** Per kilogram about the middle, of bodies of one part there; undefined for others. */
function inertiaOf({ parts }: StagedBody): Vec3 | undefined {
  const solid = parts.filter(({ only }) => only !== 'drawn')
  const [part] = solid
  if (solid.length !== 1 || part === undefined || length(part.offset) > 0) return undefined
  const { shape } = part
  switch (shape.kind) {
    case 'ball': {
      const one = 0.4 * shape.radius ** 2
      return [one, one, one]
    }
    case 'box': {
      const [x, y, z] = shape.halfExtents.map((half) => half ** 2 / 3) as [number, number, number]
      return [y + z, x + z, x + y]
    }
    case 'cylinder': {
      const across = shape.radius ** 2 / 4 + shape.halfHeight ** 2 / 3
      return [across, shape.radius ** 2 / 2, across]
    }
    default:
      return undefined
  }
}

function shapeReach({ parts }: StagedBody): number {
  return Math.max(...parts.map(({ shape }) => Math.max(...shapeBox(shape).half)))
}

function turnBetween([x, y, z, w]: Quat, to: Quat): Vec3 {
  const [dx, dy, dz, dw] = turnedBy([-x, -y, -z, w], to)
  const sign = dw < 0 ? -2 : 2
  return [dx * sign, dy * sign, dz * sign]
}
