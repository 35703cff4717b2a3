import type { StagedCamera } from '../../../shared/scene/stagedScene.ts'
import { cameraAt } from '../picture/cameraPath.ts'
import { cross, difference, dot, length, scaled } from './vectors.ts'
import { type Framing, halfAngles, type Mover } from './viewFit.ts'

/** What is seen smaller than this at the end is lost in the picture, as a share of its height. */
const LOST = 0.045
/** What is out of the picture for more of the shot than this was what the shot was about. */
const MOST_ABSENCE = 0.3

/**
 * Whether a camera that stands loses what the shot is about: it made room for a marble that rolls on and on until that is
 * a dot, or a feather is blown out of the picture early. Then the camera had better go with it.
 */
export function isLostFrom(camera: StagedCamera, mover: Mover, shot: Pick<Framing, 'aspect'>): boolean {
  const last = camera.keys.at(-1)!
  const far = length(difference(mover.track.at(-1)!, last.position))
  const isTiny = camera.keys.length > 1 && mover.radius / (far * halfAngles(shot, last.verticalFovDegrees).y) < LOST
  return isTiny || absence(camera, mover, shot) > MOST_ABSENCE
}

/** The share of the shot during which the middle of something is outside the picture. */
function absence(camera: StagedCamera, { track }: Mover, shot: Pick<Framing, 'aspect'>): number {
  const out = track.filter((place, index) => {
    const view = cameraAt(camera, index / Math.max(1, track.length - 1))
    const toward = difference(view.target, view.position)
    const forward = scaled(toward, 1 / Math.max(1e-9, length(toward)))
    const across = cross(forward, [0, 1, 0])
    const right = scaled(across, 1 / Math.max(1e-9, length(across)))
    const from = difference(place, view.position)
    const depth = dot(from, forward)
    const half = halfAngles(shot, view.verticalFovDegrees)
    return (
      depth < 0.05 ||
      Math.abs(dot(from, right)) > depth * half.x ||
      Math.abs(dot(from, cross(right, forward))) > depth * half.y
    )
  })
  return out.length / track.length
}
