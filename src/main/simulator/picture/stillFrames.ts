import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedBody, StagedScene } from '../../../shared/scene/stagedScene.ts'
import { poseAt } from '../physics/poseAt.ts'
import { cameraAt } from './cameraPath.ts'

/** Metres, and parts of a unit quaternion: a thousandth of a pixel in a close-up. */
const UNSEEN = 1e-5

/** When the shutter of a frame opens and closes, seconds. */
export type Exposure = (frame: number) => readonly [number, number]

/**
 * For each frame the frame that looks the same and comes first: itself while anything moves, the first of the rest while
 * the camera and all things rest. So a rest is drawn once, by whoever draws any frame of it. Only what the poses and the
 * camera tell is looked at.
 */
export function firstAlike(
  scene: StagedScene,
  record: SimulationRecord,
  frameCount: number,
  exposure: Exposure,
): readonly number[] {
  const movers = [...record.poses.keys()]
  const alike: number[] = []
  for (let frame = 0; frame < frameCount; frame++) {
    const first = alike[frame - 1]
    const isRest = first !== undefined && restsBetween(scene, record, movers, exposure(first)[0], exposure(frame)[1])
    alike.push(isRest ? first : frame)
  }
  return alike
}

function restsBetween(
  scene: StagedScene,
  record: SimulationRecord,
  movers: string[],
  from: number,
  to: number,
): boolean {
  if (!cameraRests(scene, from, to) || scene.bodies.some((body) => comesOrGoes(body, from, to))) return false
  const moved = movers.findIndex((id) => !bodyRests(record, id, from, to))
  // What moves now most likely moves in the next frame too: it is asked first then.
  if (moved > 0) movers.unshift(...movers.splice(moved, 1))
  return moved < 0
}

function comesOrGoes(body: StagedBody, from: number, to: number): boolean {
  return [body.appearsAtSeconds, body.vanishesAtSeconds].some((at) => at !== undefined && at >= from && at <= to)
}

function bodyRests(record: SimulationRecord, id: string, from: number, to: number): boolean {
  const { position, rotation } = poseAt(record, id, from)
  const isHere = (pose: Pick<ReturnType<typeof poseAt>, 'position' | 'rotation'>) =>
    pose.position.every((value, axis) => Math.abs(value - position[axis]!) <= UNSEEN) &&
    pose.rotation.every((value, axis) => Math.abs(value - rotation[axis]!) <= UNSEEN)
  if (!isHere(poseAt(record, id, to))) return false
  const keys = record.poses.get(id) ?? []
  return keys.every((key) => key.timeSeconds <= from || key.timeSeconds >= to || isHere(key))
}

/** The path is smooth: a camera that is where it was at several times between rests. */
function cameraRests(scene: StagedScene, from: number, to: number): boolean {
  if (scene.camera.keys.length === 1 && scene.camera.move === 'static') return true
  const numbersAt = (share: number) =>
    Object.values(cameraAt(scene.camera, (from + (to - from) * share) / scene.durationSeconds)).flat()
  const start = numbersAt(0)
  return [0.25, 0.5, 0.75, 1].every((share) =>
    numbersAt(share).every((value, index) => Math.abs(value - start[index]!) <= UNSEEN),
  )
}
