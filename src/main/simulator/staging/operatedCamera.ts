import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedBody, StagedCamera, StagedScene, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { poseAt } from '../physics/poseAt.ts'
import { cameraAt } from '../picture/cameraPath.ts'
import { boundsOf } from './bounds.ts'
import { boundsOfPoints, corners, difference, dot, length, scaled, sum } from './vectors.ts'
import { type Framing, fitted, halfAngles, type Standpoint, viewOf } from './viewFit.ts'

/** What acts is seen at least this large, as a share of the picture's height; nearer, the operator aims for this. */
const LEAST_SIZE = 0.06
const WANTED_SIZE = 0.085
/** An operated camera must show it this many times as large as the standing one. */
const WORTH_OPERATING = 1.3
const LOOKS_PER_SECOND = 24
/** How far ahead the operator knows what comes, and how steady the hand is, seconds. */
const AHEAD_SECONDS = 0.1
const STEADY_SECONDS = 0.24
/** What is hit is in the picture so long before it is, and stays, seconds. */
const BEFORE_HIT_SECONDS = 0.7
/** The operator makes room so long before and after something would leave the picture. */
const ROOM_SECONDS = 0.3
/** What has come this far from its place was hit, metres. */
const MOVED = 0.02
/** What falls from rest has come that far after this, on the Moon too. */
const SETS_OFF_SECONDS = 0.3
/** How far out, in half pictures, what acts may come. */
const EDGE = 0.94
const MOST_ROUNDS = 6
/** A camera over a floor keeps above it, metres. */
const LOWEST = 0.06

type Looks = readonly { readonly acting: readonly Vector3[]; readonly all: readonly Vector3[] }[]

/**
 * A standing camera that shows what acts as a dot, a marble that falls three metres, gives way to an operator who stays
 * near it: same direction and lens, carried along so that what acts, and what it is about to hit, stays in the picture.
 * The standing camera where that shows enough.
 */
export function operatedCamera(
  standing: StagedCamera,
  framing: Framing & { readonly acting: readonly string[] },
  scene: StagedScene,
  record: SimulationRecord,
): StagedCamera {
  const acting = scene.bodies.filter(
    (body) =>
      body.motion === 'dynamic' &&
      body.isPassable !== true &&
      record.poses.has(body.id) &&
      (framing.acting.includes(body.id) || goesByItself(body, record)),
  )
  const [only] = standing.keys
  if (acting.length === 0 || only === undefined) return standing
  const size = Math.min(...acting.map(sizeOf))
  const shown = sizeInView(standing, size, acting, scene, record, framing)
  if (shown >= LEAST_SIZE) return standing
  const count = Math.ceil(scene.durationSeconds * LOOKS_PER_SECOND) + 1
  const looks = looksAt(acting, framing.points, scene, record, count)
  const lens = only.verticalFovDegrees
  const angle = angleOf(only)
  const nearest = size / (2 * WANTED_SIZE * halfAngles(framing, lens).y)
  const step = scene.durationSeconds / (count - 1)
  const way = looks.map(({ all }) => standpointFor({ ...framing, ...angle, points: all }, lens, nearest))
  const camera: StagedCamera = {
    move: 'follow',
    keys: holding(steadied(way, STEADY_SECONDS, step), looks, framing, lens, step).map((key, index) => ({
      at: index / (count - 1),
      position: [key.position[0], Math.max(LOWEST, key.position[1]), key.position[2]],
      target: key.target,
      verticalFovDegrees: lens,
    })),
  }
  const isLarger = sizeInView(camera, size, acting, scene, record, framing) > WORTH_OPERATING * shown
  return isLarger ? camera : standing
}

/** A way on which what acts stays inside the picture: farther away around the moments at which it would leave it. */
function holding(
  steady: readonly Standpoint[],
  looks: Looks,
  framing: Framing,
  lens: number,
  step: number,
): readonly Standpoint[] {
  const half = halfAngles(framing, lens)
  const around = Math.ceil(ROOM_SECONDS / step)
  let way = steady
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const wanted = way.map((one, index) => farther(one, looks[index]!.acting, half))
    if (wanted.every((factor) => factor <= 1)) return way
    const widest = wanted.map((_, index) => Math.max(...wanted.slice(Math.max(0, index - around), index + around + 1)))
    const eased = means(widest, 0.5 * ROOM_SECONDS, step)
    way = way.map(({ position, target }, index) => ({
      position: sum(target, scaled(difference(position, target), Math.max(1, eased[index]!))),
      target,
    }))
  }
  return way
}

/** How many times as far away all points would be inside the picture. */
function farther(
  view: Standpoint,
  points: readonly Vector3[],
  half: { readonly x: number; readonly y: number },
): number {
  const { forward, right, up } = viewOf(angleOf(view))
  const away = length(difference(view.target, view.position))
  return points.reduce((most, point) => {
    const from = difference(point, view.position)
    const depth = Math.max(0.05, dot(from, forward))
    const out = Math.max(Math.abs(dot(from, right)) / half.x, Math.abs(dot(from, up)) / half.y) / EDGE
    return Math.max(most, (away + out - depth) / away)
  }, 1)
}

function means(values: readonly number[], seconds: number, step: number): number[] {
  const reach = Math.ceil((2.5 * seconds) / step)
  return values.map((_, index) => {
    let [total, weights] = [0, 0]
    for (let at = Math.max(0, index - reach); at <= Math.min(values.length - 1, index + reach); at++) {
      const weight = Math.exp(-((((at - index) * step) / seconds) ** 2) / 2)
      total += weight * values[at]!
      weights += weight
    }
    return total / weights
  })
}

/** Whether a thing sets off as soon as it is let go: a feather beside a hammer. */
function goesByItself(body: StagedBody, record: SimulationRecord): boolean {
  const moved = movedAt(body, record)
  return moved !== undefined && body.pieceOf === undefined && moved < body.releasedAtSeconds + SETS_OFF_SECONDS
}

/** When a thing is first seen elsewhere than it was. */
function movedAt({ id, position }: StagedBody, record: SimulationRecord): number | undefined {
  return record.poses.get(id)?.find((key) => length(difference([...key.position], position)) > MOVED)?.timeSeconds
}

/** How large a thing is seen: between its longest and its second longest side, metres. */
function sizeOf({ parts }: StagedBody): number {
  const { min, max } = boundsOf(parts, [0, 0, 0], [0, 0, 0, 1])
  const [longest, next] = difference(max, min).toSorted((one, other) => other - one)
  return Math.sqrt(longest! * next!)
}

/** The direction in which a camera looks, as a framing has it. */
function angleOf({ position, target }: Standpoint): { azimuthDegrees: number; pitchDegrees: number } {
  const [x, y, z] = difference(target, position)
  return {
    azimuthDegrees: (Math.atan2(-x, -z) * 180) / Math.PI,
    pitchDegrees: (Math.atan2(-y, Math.hypot(x, z)) * 180) / Math.PI,
  }
}

/** The share of the picture's height that something of a size has where the acting things are, over the shot. */
function sizeInView(
  camera: StagedCamera,
  size: number,
  acting: readonly StagedBody[],
  scene: StagedScene,
  record: SimulationRecord,
  framing: Framing,
): number {
  const LOOKS = 9
  let total = 0
  for (let look = 0; look < LOOKS; look++) {
    const share = look / (LOOKS - 1)
    const view = cameraAt(camera, share)
    const { forward } = viewOf(angleOf(view))
    const depths = acting.map(({ id }) =>
      dot(difference([...poseAt(record, id, share * scene.durationSeconds).position], view.position), forward),
    )
    const depth = Math.max(0.1, Math.min(...depths))
    total += size / (2 * depth * halfAngles(framing, view.verticalFovDegrees).y)
  }
  return total / LOOKS
}

/** What has to be in the picture at each moment. */
function looksAt(
  acting: readonly StagedBody[],
  stage: readonly Vector3[],
  scene: StagedScene,
  record: SimulationRecord,
  count: number,
): Looks {
  const { min, max } = boundsOfPoints(stage)
  const isOnStage = (points: readonly Vector3[]) =>
    points.some((point) => point.every((value, axis) => value > min[axis]! - 0.01 && value < max[axis]! + 0.01))
  const boxAt = ({ id, parts }: StagedBody, time: number): Vector3[] => {
    const { position, rotation } = poseAt(record, id, Math.min(scene.durationSeconds, time))
    return corners(boundsOf(parts, [...position], [...rotation]))
  }
  const hits = scene.bodies.flatMap((body) => {
    if (body.motion !== 'dynamic' || body.isPassable === true || acting.includes(body)) return []
    const seconds = movedAt(body, record)
    return seconds === undefined ? [] : [{ body, seconds }]
  })
  return Array.from({ length: count }, (_, index) => {
    const time = (scene.durationSeconds * index) / (count - 1)
    const hit = hits
      .filter(({ seconds }) => time > seconds - BEFORE_HIT_SECONDS)
      .map(({ body }) => boxAt(body, time))
      .filter(isOnStage)
    const now = acting.map((body) => boxAt(body, time))
    // Who has hit something may leave; the shot stays with what was hit.
    const held = hit.length > 0 ? now.filter(isOnStage) : now
    const soon = acting.map((body) => boxAt(body, time + AHEAD_SECONDS))
    const all = [...held, ...(hit.length > 0 ? soon.filter(isOnStage) : soon), ...hit].flat()
    return { acting: held.flat(), all: all.length > 0 ? all : now.flat() }
  })
}

function standpointFor(framing: Framing, lens: number, nearest: number): Standpoint {
  const { position, target } = fitted(framing, lens)
  const { forward } = viewOf(framing)
  const away = dot(difference(target, position), forward)
  return away >= nearest ? { position, target } : { position: sum(target, scaled(forward, -nearest)), target }
}

/** A way without its shakes: a Gaussian mean over time, narrower near both ends. */
function steadied(way: readonly Standpoint[], seconds: number, step: number): Standpoint[] {
  return way.map((_, index) => {
    const reach = Math.min(Math.ceil((2.5 * seconds) / step), index, way.length - 1 - index)
    let [position, target, weights]: [Vector3, Vector3, number] = [[0, 0, 0], [0, 0, 0], 0]
    for (let by = -reach; by <= reach; by++) {
      const weight = Math.exp(-(((by * step) / seconds) ** 2) / 2)
      const at = way[index + by]!
      position = sum(position, scaled(at.position, weight))
      target = sum(target, scaled(at.target, weight))
      weights += weight
    }
    return { position: scaled(position, 1 / weights), target: scaled(target, 1 / weights) }
  })
}
