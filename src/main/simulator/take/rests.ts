import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedBody, StagedScene } from '../../../shared/scene/stagedScene.ts'
import { gapBetween } from '../physics/gaps.ts'
import { poseAt } from '../physics/poseAt.ts'
import { buildWorld, type Mover } from '../physics/rapierWorld.ts'
import type { Rest } from '../picture/frameChecks.ts'

/** A thing that keeps its place this long at the end of a shot rests. */
const REST_SECONDS = 0.25
/** Metres, and parts of a unit quaternion. */
const STILL = 2e-4
/** Below this a thing needs nothing that carries it, metres per second squared. */
const WEIGHTLESS = 0.5
const AIR_KG_PER_M3 = 1.2
/** How far around a thing something that carries it is looked for, as a share of its size. */
const SEARCHED = 0.5

/**
 * How far from the nearest other thing everything lies that rests at the end of a shot. Left out is what something else
 * than a thing under it may carry: joints, springs, water, the air that it displaces, and what is soft.
 */
export async function restsOf(scene: StagedScene, record: SimulationRecord): Promise<Rest[]> {
  if (Math.hypot(...scene.gravity) < WEIGHTLESS || scene.waters !== undefined) return []
  const hung = new Set(
    [...(scene.joints ?? []), ...(scene.springs ?? [])].flatMap(({ bodyA, bodyB }) => [bodyA, bodyB]),
  )
  const onSoft = softCompany(scene, record)
  const { world, queue, shapes, movers } = await buildWorld(scene)
  try {
    const end = scene.durationSeconds
    const present = movers.filter(({ staged }) => record.poses.has(staged.id) && isThere(staged, end))
    const carried = present.filter(
      (mover) =>
        !hung.has(mover.staged.id) &&
        !floatsInAir(mover) &&
        !onSoft.has(mover.staged.id) &&
        restsAtEnd(mover.staged, record, end),
    )
    return carried.map((mover): Rest => {
      const sizeMetres = sizeOf(mover)
      const others = present.filter((other) => other !== mover)
      return {
        bodyId: mover.staged.id,
        sizeMetres,
        gapMetres: gapTo(mover, others, record, end, sizeMetres * SEARCHED),
      }
    })
  } finally {
    shapes.free()
    queue.free()
    world.free()
  }
}

/** What is soft, and what has touched it: its form at rest tells no gaps. */
function softCompany({ bodies }: StagedScene, { events }: SimulationRecord): ReadonlySet<string> {
  const soft = new Set(bodies.filter((body) => body.soft !== undefined).map(({ id }) => id))
  const met = events.impacts.filter(({ bodyA, bodyB }) => soft.has(bodyA) || soft.has(bodyB))
  return new Set([...soft, ...met.flatMap(({ bodyA, bodyB }) => [bodyA, bodyB])])
}

function isThere({ appearsAtSeconds = 0, vanishesAtSeconds = Number.POSITIVE_INFINITY }: StagedBody, end: number) {
  return appearsAtSeconds <= end && vanishesAtSeconds > end
}

function floatsInAir({ staged: { air }, rigid }: Mover): boolean {
  return air?.kind === 'round' && air.volume * AIR_KG_PER_M3 > rigid.mass() / 2
}

function restsAtEnd(staged: StagedBody, record: SimulationRecord, end: number): boolean {
  if (staged.motion !== 'dynamic' || staged.releasedAtSeconds >= end - REST_SECONDS) return false
  const [before, last] = [poseAt(record, staged.id, end - REST_SECONDS), poseAt(record, staged.id, end)]
  return (
    before.position.every((value, axis) => Math.abs(value - last.position[axis]!) <= STILL) &&
    before.rotation.every((value, axis) => Math.abs(value - last.rotation[axis]!) <= STILL)
  )
}

function sizeOf({ parts }: Mover): number {
  return 2 * Math.max(...parts.map((part) => Math.hypot(...part.offset) + part.reach))
}

function gapTo(
  mover: Mover,
  others: readonly Mover[],
  record: SimulationRecord,
  time: number,
  searched: number,
): number {
  let nearest = searched
  for (const other of others) {
    const [pose, otherPose] = [poseAt(record, mover.staged.id, time), poseAt(record, other.staged.id, time)]
    for (const part of mover.parts) {
      for (const carrier of other.parts) {
        const gap = gapBetween(part, carrier, pose, otherPose, nearest)?.distance ?? nearest
        nearest = Math.min(nearest, Math.max(0, gap))
      }
    }
  }
  return nearest
}
