import type { ShotView } from '../../../shared/scene/shotView.ts'
import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedCamera, StagedScene, Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { StagedWindow } from '../../../shared/scene/stagedWindow.ts'
import { poseAt } from '../physics/poseAt.ts'
import { boundsOf } from '../staging/bounds.ts'
import { frame } from '../staging/framing.ts'
import { cameraForAction, type Shot } from '../staging/shot.ts'
import { type Bounds, boundsOfPoints, corners, difference, length } from '../staging/vectors.ts'
import { type Mover, middleOf } from '../staging/viewFit.ts'
import { bodiesOf, type Happening } from './moments.ts'

/** Degrees around the staged place at which other cameras of a happening may stand. */
const STANDPOINTS = [0, -60, -30, 30, 60]

/** The scene as one view of it shows it: its part of the time, its camera. */
export function filmedFrom(view: ShotView, durationSeconds: number, shot: Shot, happening: Happening): StagedScene {
  const { scene } = happening
  const startSeconds = Math.min(view.startSeconds, scene.durationSeconds - 1 / 240)
  const window: StagedWindow = {
    startSeconds,
    durationSeconds: Math.min(durationSeconds, scene.durationSeconds - startSeconds),
    standpoints: STANDPOINTS.map((turn) => {
      const azimuthDegrees = shot.azimuthDegrees + turn
      const [{ position, target }] = cameraForAction(
        { ...shot, move: 'static', size: 'wide', azimuthDegrees, mayWiden: false },
        scene,
        happening.record,
      ).keys as [StagedCamera['keys'][number]]
      return { position, target }
    }),
  }
  return { ...scene, window, camera: onSceneClock(cameraOf(view, window, shot, happening), window, scene) }
}

/** Keys count fractions of the whole scene, which runs on while the shot shows a part. */
function onSceneClock(
  camera: StagedCamera,
  { startSeconds, durationSeconds }: StagedWindow,
  scene: StagedScene,
): StagedCamera {
  const keys = camera.keys.map((key) => ({
    ...key,
    at: Math.min(1, (startSeconds + key.at * durationSeconds) / scene.durationSeconds),
  }))
  return { ...camera, keys }
}

function cameraOf(view: ShotView, window: StagedWindow, shot: Shot, happening: Happening): StagedCamera {
  const { move, size, azimuthDegrees, pitchDegrees } = view
  const wanted = { ...shot, move, size, azimuthDegrees, pitchDegrees, durationSeconds: window.durationSeconds }
  const { scene, record } = partOf(happening, window)
  const about = view.about.flatMap((id) => bodiesOf(happening, id))
  if (size === 'wide' || about.length === 0) {
    const whole = { ...wanted, mayWiden: false, ...(shot.brings ? { brings: partOfWay(shot.brings, window) } : {}) }
    return cameraForAction(whole, scene, record)
  }
  const points = size === 'close' ? nearPoints(view, window, happening) : playedPoints(view, window, shot, happening)
  const mover = move === 'follow' ? moverOf(view, window, happening) : undefined
  return frame({ ...wanted, points, subject: middleOf(points), ...(mover === undefined ? {} : { mover }) })
}

/** The happening as if it were only this part of it, on its own clock. */
function partOf({ scene, record }: Happening, { startSeconds, durationSeconds }: StagedWindow): Happening {
  const end = startSeconds + durationSeconds
  const poses = new Map(
    [...record.poses].map(([id, keys]) => {
      const inside = keys.filter(({ timeSeconds }) => timeSeconds > startSeconds && timeSeconds < end)
      const edge = (time: number) => ({ timeSeconds: time, ...poseAt(record, id, time) })
      const part = [edge(startSeconds), ...inside, edge(end)]
      return [id, part.map((key) => ({ ...key, timeSeconds: key.timeSeconds - startSeconds }))] as const
    }),
  )
  return {
    scene: { ...scene, durationSeconds },
    record: { ...record, durationSeconds, poses } satisfies SimulationRecord,
  }
}

function partOfWay(
  brings: NonNullable<Shot['brings']>,
  { startSeconds, durationSeconds }: StagedWindow,
): NonNullable<Shot['brings']> {
  const shifted = brings.way.map((one) => ({ ...one, timeSeconds: one.timeSeconds - startSeconds }))
  const inside = shifted.filter(({ timeSeconds }) => timeSeconds >= 0 && timeSeconds <= durationSeconds)
  return inside.length < 2 ? brings : { ...brings, way: inside }
}

const LOOKS_PER_SECOND = 12
/** Beyond the staged stage by this share of its size, what flies off is let go. */
const BEYOND_STAGE = 0.18

type Body = StagedScene['bodies'][number]

function boundsAt(body: Body, { record }: Happening, timeSeconds: number): Bounds {
  const { position, rotation } = record.poses.has(body.id) ? poseAt(record, body.id, timeSeconds) : body
  return boundsOf(body.parts, [...position], [...rotation])
}

function isMoving(body: Body, { record }: Happening, { startSeconds, durationSeconds }: StagedWindow): boolean {
  if (!record.poses.has(body.id)) return false
  const at = (share: number) => [...poseAt(record, body.id, startSeconds + share * durationSeconds).position] as Vector3
  return [0.25, 0.5, 0.75, 1].some((share) => length(difference(at(share), at(0))) > 0.02)
}

/** Where those who act in it are while the shot lasts, and the part around them of what stands there. */
function playedPoints(view: ShotView, window: StagedWindow, shot: Shot, happening: Happening): Vector3[] {
  const about = view.about.flatMap((id) => bodiesOf(happening, id))
  // What is loose is shown whole, at rest too: a tower that was hit stands in its picture.
  const loose = about.filter((body) => body.motion === 'dynamic' || isMoving(body, happening, window))
  const stage = boundsOfPoints([...shot.standing, ...shot.expected])
  const spare = BEYOND_STAGE * Math.max(...difference(stage.max, stage.min))
  const onStage = (point: Vector3) =>
    point.every((value, axis) => value > stage.min[axis]! - spare && value < stage.max[axis]! + spare)
  const looks = Math.max(2, Math.ceil(window.durationSeconds * LOOKS_PER_SECOND))
  const times = Array.from(
    { length: looks + 1 },
    (_, look) => window.startSeconds + (window.durationSeconds * look) / looks,
  )
  const played = (loose.length > 0 ? loose : about.slice(0, 1))
    .flatMap((body) =>
      times.map((time) => corners(boundsAt(body, happening, time))).filter((box) => box.every(onStage)),
    )
    .flat()
  const points = played.length > 0 ? played : corners(boundsAt(about[0]!, happening, view.decisiveSeconds))
  const room = grown(boundsOfPoints(points), 0.3)
  const others = about
    .filter((body) => !loose.includes(body))
    .flatMap((body) => within(boundsAt(body, happening, window.startSeconds), room))
  return [...points, ...others]
}

/** What decides the shot, at that instant: what is hit, or who acts, with room around it. */
function nearPoints(view: ShotView, window: StagedWindow, happening: Happening): Vector3[] {
  const time = Math.min(
    window.startSeconds + window.durationSeconds,
    Math.max(window.startSeconds, view.decisiveSeconds),
  )
  const [actor, ...others] = view.about.map((id) => bodiesOf(happening, id)).filter((bodies) => bodies.length > 0)
  const nearest = leading(actor!, happening, time, others.flat())
  const who = boundsAt(nearest, happening, time)
  const radius = length(difference(who.max, who.min)) / 2
  const room = grownBy(who, Math.max(0.08, 1.5 * radius))
  const met = others.flat().flatMap((body) => within(boundsAt(body, happening, time), room))
  // Where it goes from there, as far as a close picture can hold it.
  const after = [0.15, 0.3, 0.45].flatMap((later) =>
    within(boundsAt(nearest, happening, time + later), grownBy(room, radius)),
  )
  return [...corners(grownBy(who, 0.45 * radius)), ...met, ...after]
}

/** Of several alike the one that is nearest to what they meet. */
function leading(bodies: readonly Body[], happening: Happening, time: number, others: readonly Body[]): Body {
  const target = others.find((body) => body.concept !== 'ground') ?? others[0]
  if (target === undefined || bodies.length === 1) return bodies[0]!
  const aim = middleOf(corners(boundsAt(target, happening, time)))
  const away = (body: Body) => length(difference(middleOf(corners(boundsAt(body, happening, time))), aim))
  return bodies.reduce((best, body) => (away(body) < away(best) ? body : best))
}

/** The part of a box that lies in another one; none where they are apart. */
function within(box: Bounds, room: Bounds): Vector3[] {
  const min = box.min.map((value, axis) => Math.max(value, room.min[axis]!)) as unknown as Vector3
  const max = box.max.map((value, axis) => Math.min(value, room.max[axis]!)) as unknown as Vector3
  return min.every((value, axis) => value <= max[axis]!) ? corners({ min, max }) : []
}

function grown(box: Bounds, share: number): Bounds {
  return grownBy(box, share * Math.max(0.1, ...difference(box.max, box.min)))
}

function grownBy({ min, max }: Bounds, metres: number): Bounds {
  return {
    min: min.map((value) => value - metres) as unknown as Vector3,
    max: max.map((value) => value + metres) as unknown as Vector3,
  }
}

const TRACK_LOOKS_PER_SECOND = 24

/** Who acts first, for a camera that goes along. */
function moverOf(view: ShotView, window: StagedWindow, happening: Happening): Mover | undefined {
  const body = view.about.flatMap((id) => bodiesOf(happening, id)).find((one) => isMoving(one, happening, window))
  if (body === undefined) return undefined
  const { min, max } = boundsOf(body.parts, [0, 0, 0], [0, 0, 0, 1])
  const count = Math.max(2, Math.ceil(window.durationSeconds * TRACK_LOOKS_PER_SECOND) + 1)
  const timeAt = (index: number) => window.startSeconds + (window.durationSeconds * index) / (count - 1)
  return {
    track: Array.from(
      { length: count },
      (_, index): Vector3 => [...poseAt(happening.record, body.id, timeAt(index)).position],
    ),
    radius: length(difference(max, min)) / 2,
  }
}

/** Outside a close picture for more of the shot than this, a thing needs a camera that goes along with it. */
const MOST_ABSENCE = 0.4

/** Whether who acts leaves a close picture that stands still for so long that the camera has to go along. */
export function needsFollowing(view: ShotView, durationSeconds: number, happening: Happening): boolean {
  const window = { startSeconds: view.startSeconds, durationSeconds, standpoints: [] }
  const mover = moverOf(view, window, happening)
  if (mover === undefined) return false
  const seen = grown(boundsOfPoints(nearPoints(view, window, happening)), 0.5)
  const isOut = (place: Vector3) => place.some((value, axis) => value < seen.min[axis]! || value > seen.max[axis]!)
  return mover.track.filter(isOut).length > MOST_ABSENCE * mover.track.length
}
