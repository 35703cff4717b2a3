import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type {
  BodyPart,
  Quaternion,
  StagedBody,
  StagedCamera,
  StagedScene,
  Vector3,
} from '../../../shared/scene/stagedScene.ts'
import { poseAt } from '../physics/poseAt.ts'
import { cameraAt } from '../picture/cameraPath.ts'
import { boundsOf } from './bounds.ts'
import { type Bounds, difference, dot, length, rotated, scaled, sum, UPRIGHT } from './vectors.ts'
import { halfAngles, isPortrait } from './viewFit.ts'

/** Degrees around and up from the planned place at which the camera may stand instead. */
interface Turn {
  readonly around: number
  readonly up: number
}

const AROUND = [-18, 18, -36, 36, -54, 54, -72, 72]
/** Upright pictures are narrow: from nearer its line and from higher a wide action is less wide. */
const UPRIGHT_TURNS: readonly Turn[] = [0, 8].flatMap((around) => [0, 6, 12].map((up) => ({ around, up })))
/** Of what acts, over the shot: hidden less than this it is seen well enough. */
const HIDDEN_ENOUGH = 0.1
/** A turn must show this much more, or this many times as large. */
const WORTH_TURNING = 0.08
const WORTH_LARGER = 1.12
const LOOKS = 9

/** A way to film it, made by the caller for a camera that stands a little elsewhere. */
export type CameraFrom = (azimuthDegrees: number, pitchDegrees: number) => StagedCamera

/**
 * The camera of a default shot, moved around the action where something stands between it and what acts (a person who
 * drops a ball, a tower before another), and in upright pictures to where a wide action is seen larger. The planned camera
 * where that is as good.
 */
export function clearCamera(
  shot: {
    readonly azimuthDegrees: number
    readonly pitchDegrees: number
    readonly acting: readonly string[]
    readonly aspect: { readonly width: number; readonly height: number }
    readonly isHeightSaid?: boolean
  },
  scene: StagedScene,
  record: SimulationRecord,
  cameraFrom: CameraFrom,
): StagedCamera {
  const planned = cameraFrom(shot.azimuthDegrees, shot.pitchDegrees)
  const moments = momentsOf(shot.acting, scene, record)
  if (moments.length === 0) return planned
  const judged = (turn: Turn) => {
    const side = shot.azimuthDegrees < 0 ? -1 : 1
    const camera = cameraFrom(shot.azimuthDegrees + turn.around * side, shot.pitchDegrees + turn.up)
    return { camera, hidden: hiddenShare(camera, moments), size: sizeInPicture(camera, moments, shot) }
  }
  let best = { camera: planned, hidden: hiddenShare(planned, moments), size: sizeInPicture(planned, moments, shot) }
  if (isPortrait(shot) && shot.isHeightSaid !== true) {
    for (const turn of UPRIGHT_TURNS.slice(1)) {
      const one = judged(turn)
      if (one.size > best.size * WORTH_LARGER && one.hidden <= Math.max(best.hidden, HIDDEN_ENOUGH)) best = one
    }
  }
  if (best.hidden <= HIDDEN_ENOUGH) return best.camera
  for (const around of AROUND) {
    const one = judged({ around, up: 0 })
    if (one.hidden < best.hidden - WORTH_TURNING) best = one
  }
  return best.camera
}

/** One instant of the shot: where what acts is seen, and the boxes of everything that could hide it. */
interface Moment {
  readonly share: number
  readonly subjects: readonly { readonly spots: readonly Vector3[]; readonly radius: number; readonly own: string }[]
  readonly boxes: readonly Box[]
}

interface Box {
  readonly body: string
  readonly place: Vector3
  readonly turn: Quaternion
  readonly bounds: Bounds
}

function momentsOf(acting: readonly string[], scene: StagedScene, record: SimulationRecord): Moment[] {
  const actors = scene.bodies.filter(({ id }) => acting.includes(id) && record.poses.has(id))
  const others = scene.bodies.filter(({ concept }) => concept !== 'ground')
  if (actors.length === 0 || others.length < 2) return []
  const solids = others.map((body) => ({ body, parts: body.parts.map(localBox) }))
  return Array.from({ length: LOOKS }, (_, index) => {
    const share = (index + 0.5) / LOOKS
    const time = share * scene.durationSeconds
    const there = ({ appearsAtSeconds = 0, vanishesAtSeconds = Number.POSITIVE_INFINITY }: StagedBody) =>
      appearsAtSeconds <= time && time < vanishesAtSeconds
    return {
      share,
      subjects: actors.filter(there).map(({ id, parts }) => {
        const { position, rotation } = poseAt(record, id, time)
        const { min, max } = boundsOf(parts, [...position], [...rotation])
        const middle = scaled(sum(min, max), 0.5)
        const half = scaled(difference(max, min), 0.5 * 0.7)
        const spots: Vector3[] = [
          middle,
          sum(middle, [0, half[1], 0]),
          sum(middle, [0, -half[1], 0]),
          sum(middle, [half[0], 0, 0]),
          sum(middle, [-half[0], 0, 0]),
        ]
        return { own: id, radius: length(difference(max, min)) / (2 * Math.sqrt(3)), spots }
      }),
      boxes: solids
        .filter(({ body }) => there(body) && record.poses.has(body.id))
        .flatMap(({ body, parts }) => {
          const { position, rotation } = poseAt(record, body.id, time)
          return parts.map((bounds): Box => ({ body: body.id, place: [...position], turn: [...rotation], bounds }))
        }),
    }
  })
}

function localBox(part: BodyPart): Bounds {
  return boundsOf([part], [0, 0, 0], UPRIGHT)
}

/** How much of what acts something else hides, over the shot: 0 to 1. */
function hiddenShare(camera: StagedCamera, moments: readonly Moment[]): number {
  let [hidden, all] = [0, 0]
  for (const { share, subjects, boxes } of moments) {
    const { position } = cameraAt(camera, share)
    for (const { own, spots } of subjects) {
      for (const spot of spots) {
        all++
        if (boxes.some((box) => box.body !== own && crosses(position, spot, box))) hidden++
      }
    }
  }
  return all === 0 ? 0 : hidden / all
}

/** Whether the straight line from the camera to a spot goes through a box. */
function crosses(from: Vector3, to: Vector3, { place, turn, bounds }: Box): boolean {
  const back: Quaternion = [-turn[0], -turn[1], -turn[2], turn[3]]
  const start = rotated(difference(from, place), back)
  const way = rotated(difference(to, from), back)
  let [near, far] = [0, 0.999]
  for (const axis of [0, 1, 2] as const) {
    if (Math.abs(way[axis]) < 1e-9) {
      if (start[axis] < bounds.min[axis] || start[axis] > bounds.max[axis]) return false
      continue
    }
    const [a, b] = [(bounds.min[axis] - start[axis]) / way[axis], (bounds.max[axis] - start[axis]) / way[axis]]
    near = Math.max(near, Math.min(a, b))
    far = Math.min(far, Math.max(a, b))
    if (near > far) return false
  }
  return true
}

/** How high what acts is in the picture on average, as a share of its height. */
function sizeInPicture(
  camera: StagedCamera,
  moments: readonly Moment[],
  shot: { readonly aspect: { readonly width: number; readonly height: number } },
): number {
  let [total, count] = [0, 0]
  for (const { share, subjects } of moments) {
    const view = cameraAt(camera, share)
    const toward = difference(view.target, view.position)
    const forward = scaled(toward, 1 / Math.max(1e-9, length(toward)))
    const { y } = halfAngles(shot, view.verticalFovDegrees)
    for (const { spots, radius } of subjects) {
      total += radius / (Math.max(0.1, dot(difference(spots[0]!, view.position), forward)) * y)
      count++
    }
  }
  return count === 0 ? 0 : total / count
}
