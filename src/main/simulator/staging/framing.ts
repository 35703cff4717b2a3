import type { StagedCamera, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { cameraAt } from '../picture/cameraPath.ts'
import { MOVES } from './cameraMoves.ts'
import { cross, difference, dot, length, scaled } from './vectors.ts'
import { type Framing, halfAngles, isPortrait, middleOf } from './viewFit.ts'

/** Degrees of the lens, over the longer side of a portrait. */
const FIELD_OF_VIEW = { landscape: 32, portrait: 46 }

/** A camera over a floor keeps above it, metres. */
const LOWEST = 0.1

/** How far out, in half pictures, the points may come at any time. */
const EDGE = 0.985
const BACK_STEP = 1.05
const MOST_STEPS = 40
/** Where it was said how far the camera moves, things may leave the picture before it is this far back. */
const MOST_STEPS_SAID = 16
const LOOKS = 33

/**
 * Places and moves the camera so that all points stay in the picture for the whole shot, except where the move itself
 * says otherwise: a whip pan begins somewhere else, a camera that follows leaves the rest behind, a long way that was said
 * passes what is shown. The camera moves back until that holds, and never under the floor at y = 0. Moves keep to about 12 degrees a second around and a quarter of
 * the distance in six seconds, as an operator would.
 */
export function frame(framing: Framing): StagedCamera {
  const verticalFov = isPortrait(framing) ? FIELD_OF_VIEW.portrait : FIELD_OF_VIEW.landscape
  const move = framing.move === 'follow' && framing.mover === undefined ? 'static' : framing.move
  const { keepsAll, keys } = MOVES[move]
  const hull = outermost(framing.points)
  const isOverFloor = framing.points.every((point) => point[1] > -0.5)
  const isFarSaid = framing.travel !== undefined && Object.keys(framing.travel).some((part) => part !== 'toward')
  const cameraAway = (back: number): StagedCamera => ({
    move,
    keys: keys(framing, verticalFov, back).map((key) =>
      isOverFloor && key.position[1] < LOWEST ? { ...key, position: aboveFloor(key.position) } : key,
    ),
  })
  for (let step = 0, back = 1; ; step++, back *= BACK_STEP) {
    const camera = cameraAway(back)
    if (!keepsAll || holds(camera, hull, framing)) return focused(camera, framing)
    if (isFarSaid && step === MOST_STEPS_SAID) return focused(cameraAway(1), framing)
    if (step === MOST_STEPS) return focused(camera, framing)
  }
}

function aboveFloor([x, , z]: Vector3): Vector3 {
  return [x, LOWEST, z]
}

/** Whether all points stay inside the picture over the whole move. */
function holds(camera: StagedCamera, points: readonly Vector3[], framing: Framing): boolean {
  const looks = camera.keys.length === 1 ? 1 : LOOKS
  for (let look = 0; look < looks; look++) {
    const view = cameraAt(camera, look / Math.max(1, looks - 1))
    const forward = unit(difference(view.target, view.position))
    const right = unit(cross(forward, [0, 1, 0]))
    const up = cross(right, forward)
    const half = halfAngles(framing, view.verticalFovDegrees)
    for (const point of points) {
      const from = difference(point, view.position)
      const depth = dot(from, forward)
      if (depth < 0.05) return false
      if (Math.abs(dot(from, right)) > EDGE * depth * half.x) return false
      if (Math.abs(dot(from, up)) > EDGE * depth * half.y) return false
    }
  }
  return true
}

function unit(vector: Vector3): Vector3 {
  return scaled(vector, 1 / Math.max(1e-9, length(vector)))
}

const DIRECTIONS = 96

/** The points that lie farthest out in many directions: what holds them holds the rest to within a hair. */
function outermost(points: readonly Vector3[]): Vector3[] {
  if (points.length <= DIRECTIONS) return [...points]
  const chosen = new Set<Vector3>()
  for (let index = 0; index < DIRECTIONS; index++) {
    const y = 1 - (2 * (index + 0.5)) / DIRECTIONS
    const across = Math.sqrt(1 - y * y)
    const around = index * Math.PI * (3 - Math.sqrt(5))
    const direction: Vector3 = [across * Math.cos(around), y, across * Math.sin(around)]
    let [best, most] = [points[0]!, Number.NEGATIVE_INFINITY]
    for (const point of points) {
      const along = dot(point, direction)
      if (along > most) [best, most] = [point, along]
    }
    chosen.add(best)
  }
  return [...chosen]
}

/** Of the picture's height: how wide a far point of light spreads. */
const BLUR = { shallow: 0.035, rack: 0.055 }

/** Sets the lens to the subject where only that shall be sharp; a pull of focus brings its own distances. */
function focused(camera: StagedCamera, framing: Framing): StagedCamera {
  const isRack = camera.move === 'rackFocus'
  if (!framing.isFocusShallow && !isRack) return camera
  const subject = framing.subject ?? middleOf(framing.points)
  return {
    ...camera,
    keys: camera.keys.map((key) => {
      const forward = unit(difference(key.target, key.position))
      const toSubject = camera.move === 'follow' ? key.target : subject
      const focusMetres = key.focusMetres ?? Math.max(0.2, dot(difference(toSubject, key.position), forward))
      const ofSubject = Math.max(0.2, dot(difference(toSubject, key.position), forward))
      const blur = isRack ? BLUR.rack : BLUR.shallow
      return {
        ...key,
        focusMetres,
        apertureMetres: blur * 2 * ofSubject * halfAngles(framing, key.verticalFovDegrees).y,
      }
    }),
  }
}
