import { forkedRandom } from '../../../../shared/random/seeded.ts'
import { MATERIALS } from '../../../../shared/scene/materials.ts'
import type { BodyPart, StagedBody } from '../../../../shared/scene/stagedScene.ts'
import { effectiveMass } from '../blow.ts'
import type { Meeting } from '../meetings.ts'
import { type Motion, velocityAt } from '../motion.ts'
import type { Mover, Part } from '../rapierWorld.ts'
import { struckBody } from '../strike.ts'
import { length, minus, plus, times, turned, turnedBy, type Vec3 } from '../vectors.ts'
import { cutEdges } from './cutEdges.ts'
import { shatter } from './shatter.ts'

/** A body that a blow is about to break. */
export interface Breaking {
  readonly mover: Mover
  /** In the world. */
  readonly point: Vec3
  /** Of the blow, joules. */
  readonly energy: number
}

/** Soft things give way: what hits a glass with rubber or cloth must come this many times as fast. */
const SOFT_FACTOR = 1.5
const SOFT_PASCAL = 1e8

/**
 * Which bodies of a meeting break: those for which the energy of the blow, for each kilogram of their own, is that of the
 * approach speed that they bear.
 */
export function breakingAt({ a, b, approachSpeed, point, normal }: Meeting): Breaking[] {
  return [
    [a, b],
    [b, a],
  ].flatMap(([part, other]): Breaking[] => {
    const { mover, massKg, bearable } = bearing(part!)
    if (bearable === undefined) return []
    const [own, against] = [yielding(mover), yielding(other!.body)]
    const mass = effectiveMass({ a: own, b: against }, point, normal)
    const energy = 0.5 * Math.min(mass, 1e6) * approachSpeed ** 2
    const softness = MATERIALS[other!.staged.material].youngsModulusPa < SOFT_PASCAL ? SOFT_FACTOR : 1
    return energy >= 0.5 * massKg * (bearable * softness) ** 2 ? [{ mover, point, energy }] : []
  })
}

function bearing(part: Part): { mover: Mover; massKg: number; bearable: number | undefined } {
  const mover = part.body
  return { mover, massKg: massOf(mover), bearable: mover.staged.breakage?.approachSpeed }
}

function massOf({ rigid, parts }: Mover): number {
  return rigid.mass() || parts.reduce((sum, { collider }) => sum + collider.mass(), 0)
}

/** A pane in its frame breaks by its own weight, not by that of the house. */
function yielding(mover: Mover): ReturnType<typeof struckBody> {
  const body = struckBody(mover)
  return mover.held && mover.staged.breakage !== undefined ? { ...body, inverseMass: 1 / massOf(mover) } : body
}

/** How much of the energy of the blow the pieces fly apart with. */
const BURST_SHARE = 0.12

/**
 * The pieces of a body at the instant it breaks. They take over its motion, and fly apart from where it was hit with a
 * share of the blow's energy; the sum of their momenta is that of the body.
 */
export function piecesOf(
  { mover, point, energy }: Breaking,
  motion: Motion,
  timeSeconds: number,
  seed: number,
): StagedBody[] {
  const { staged } = mover
  const { pose } = motion
  const hit = turned(minus(point, pose.position), inverse(pose.rotation))
  const massKg = massOf(mover)
  const shards = shatter(staged, massKg, hit, seed)
  const random = forkedRandom(seed, `burst of ${staged.id}`)
  const places = shards.map((shard) => plus(pose.position, turned(shard.place, pose.rotation)))
  const away = places.map((place): Vec3 => {
    const from = minus(place, point)
    const far = length(from) || 1
    return times(from, (0.4 + 0.9 * random()) / far)
  })
  const mean = times(
    away.reduce<Vec3>((sum, one, index) => plus(sum, times(one, shards[index]!.massKg)), [0, 0, 0]),
    1 / massKg,
  )
  const apart = away.map((one) => minus(one, mean))
  const unit = apart.reduce((sum, one, index) => sum + 0.5 * shards[index]!.massKg * length(one) ** 2, 0)
  const speed = unit === 0 ? 0 : Math.sqrt((BURST_SHARE * energy) / unit)
  const flying = places.map((place, index) => plus(velocityAt(motion, place), times(apart[index]!, speed)))
  // The middle of the pieces is not quite that of the body; without this its spin would add momentum.
  const drift = flying.reduce<Vec3>(
    (sum, one, index) => plus(sum, times(minus(one, motion.velocity), shards[index]!.massKg / massKg)),
    [0, 0, 0],
  )
  return shards.map((shard, index): StagedBody => {
    const velocity = minus(flying[index]!, drift)
    const part = { ...shard.part, offset: [0, 0, 0], rotation: [0, 0, 0, 1] } satisfies BodyPart
    return {
      id: `${staged.id}.piece${index + 1}`,
      label: staged.label,
      concept: staged.concept,
      motion: 'dynamic',
      parts: [part, ...cutEdges(part)],
      position: [...places[index]!],
      rotation: [...turnedBy(shard.rotation, pose.rotation)],
      linearVelocity: [...velocity],
      angularVelocity: [...motion.spin],
      releasedAtSeconds: 0,
      massKg: shard.massKg,
      restitution: 0.25,
      friction: 0.45,
      appearsAtSeconds: timeSeconds,
      pieceOf: staged.id,
    }
  })
}

function inverse([x, y, z, w]: readonly [number, number, number, number]): [number, number, number, number] {
  return [-x, -y, -z, w]
}
