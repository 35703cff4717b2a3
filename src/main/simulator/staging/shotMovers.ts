import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedScene, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { poseAt } from '../physics/poseAt.ts'
import { boundsOf } from './bounds.ts'
import type { Brought } from './department.ts'
import { difference, length } from './vectors.ts'
import type { Mover } from './viewFit.ts'

/** What a shot knows of who acts in it. */
interface ActingShot {
  /** Bodies that act, in the order in which they do. */
  readonly acting: readonly string[]
  readonly isOfBlow?: boolean
  /** What a department brings that goes somewhere. */
  readonly brings?: NonNullable<Brought['mover']>
}

/** What has come this far from its place was hit, metres. */
const MOVED = 0.02

/** When something else than what acts first moves; the end of the scene when nothing does. */
export function blowSeconds({ acting }: ActingShot, scene: StagedScene, record: SimulationRecord): number {
  const times = scene.bodies
    .filter(({ id, motion }) => motion === 'dynamic' && !acting.includes(id))
    .map(({ id, position }) =>
      record.poses.get(id)?.find((key) => length(difference([...key.position], position)) > MOVED),
    )
  return Math.min(scene.durationSeconds, ...times.flatMap((key) => (key === undefined ? [] : [key.timeSeconds])))
}

/** Where what acts goes when it goes far, over the shot. */
export function leavingOf(shot: ActingShot, scene: StagedScene, record: SimulationRecord): Mover | undefined {
  const mover = moverOf(shot, scene, record)
  const loose = scene.bodies.filter(({ motion, isPassable }) => motion === 'dynamic' && isPassable !== true)
  // A car is several bodies, but one thing that goes.
  const isOneThing = loose.length === 1 || shot.brings !== undefined
  const isAlone = shot.acting.length === 1 || (shot.acting.length === 0 && isOneThing)
  return mover !== undefined && isAlone && shot.isOfBlow !== true ? mover : undefined
}

const TRACK_LOOKS_PER_SECOND = 24
/** What goes less far than this needs no camera that goes along, metres. */
const LEAST_TRAVEL = 0.15

/** What the camera goes along with: what acts and goes farthest. Undefined when nothing goes anywhere. */
export function moverOf(shot: ActingShot, scene: StagedScene, record: SimulationRecord): Mover | undefined {
  const { durationSeconds } = scene
  const count = Math.max(2, Math.ceil(durationSeconds * TRACK_LOOKS_PER_SECOND) + 1)
  const times = Array.from({ length: count }, (_, index) => (durationSeconds * index) / (count - 1))
  const dynamic = scene.bodies.filter(({ motion, id }) => motion === 'dynamic' && record.poses.has(id))
  const acting = dynamic.filter(({ id }) => shot.acting.includes(id))
  const movers = (acting.length > 0 ? acting : dynamic).map(({ id, parts }): Mover => {
    const { min, max } = boundsOf(parts, [0, 0, 0], [0, 0, 0, 1])
    return {
      track: times.map((time): Vector3 => [...poseAt(record, id, time).position]),
      radius: length(difference(max, min)) / 2,
    }
  })
  if (shot.brings)
    movers.push({ track: times.map((time) => wayAt(shot.brings!.way, time)), radius: shot.brings.radius })
  const travel = ({ track }: Mover) => length(difference(track.at(-1)!, track[0]!))
  const best = movers.reduce<Mover | undefined>(
    (most, one) => (most === undefined || travel(one) > travel(most) ? one : most),
    undefined,
  )
  return best !== undefined && travel(best) > LEAST_TRAVEL ? best : undefined
}

function wayAt(way: readonly { timeSeconds: number; position: Vector3 }[], time: number): Vector3 {
  const next = way.findIndex(({ timeSeconds }) => timeSeconds >= time)
  const [a, b] = [way[Math.max(0, next - 1)]!, way[next < 0 ? way.length - 1 : next]!]
  const share = b.timeSeconds > a.timeSeconds ? (time - a.timeSeconds) / (b.timeSeconds - a.timeSeconds) : 0
  const at = (axis: 0 | 1 | 2) => a.position[axis] + (b.position[axis] - a.position[axis]) * share
  return next < 0 ? way.at(-1)!.position : [at(0), at(1), at(2)]
}
