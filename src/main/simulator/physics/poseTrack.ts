import type { PoseKey } from '../../../shared/scene/simulationRecord.ts'
import type { Pose } from './poseAt.ts'

/** Collects the keys of one body; a body at rest costs two keys however long it rests. */
export class PoseTrack {
  readonly keys: PoseKey[] = []
  #resting: PoseKey | undefined

  /** Adds the pose at a time not before the last one. A second pose at the same time is ignored. */
  add(timeSeconds: number, pose: Pose): void {
    const written = this.keys.at(-1)
    const last = this.#resting ?? written
    if (last !== undefined && timeSeconds <= last.timeSeconds) return
    const key = { timeSeconds, position: pose.position, rotation: pose.rotation }
    if (written !== undefined && samePose(written, pose)) {
      this.#resting = key
      return
    }
    this.finish()
    this.keys.push(key)
  }

  /** Writes the end of a rest that is still going on. */
  finish(): void {
    if (this.#resting !== undefined) this.keys.push(this.#resting)
    this.#resting = undefined
  }
}

/** Metres and parts of a unit quaternion: the trembling of a body at rest, far below what a picture can show. */
const TREMBLING = 2e-6

function samePose(a: Pose, b: Pose): boolean {
  return (
    a.position.every((value, axis) => Math.abs(value - b.position[axis]!) <= TREMBLING) &&
    a.rotation.every((value, axis) => Math.abs(value - b.rotation[axis]!) <= TREMBLING)
  )
}
