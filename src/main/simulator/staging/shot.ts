import { forkedRandom, randomBetween } from '../../../shared/random/seeded.ts'
import type { CameraHeight, SceneSpec } from '../../../shared/scene/sceneSpec.ts'
import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedCamera, StagedScene, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { type Actor, placedBounds } from './actor.ts'
import { boundsOf } from './bounds.ts'
import { clearCamera } from './clearView.ts'
import type { Brought } from './department.ts'
import { frame } from './framing.ts'
import { isLostFrom } from './lostFromView.ts'
import type { MotionPlan } from './motionPlan.ts'
import { operatedCamera } from './operatedCamera.ts'
import { blowSeconds, leavingOf, moverOf } from './shotMovers.ts'
import { liesIn } from './supports.ts'
import { type Bounds, boundsOfPoints, corners } from './vectors.ts'
import { type Framing, isPortrait, middleOf } from './viewFit.ts'
import { widenedFor } from './widening.ts'

/** What a camera has to show and from where, before anything has moved. */
export interface Shot extends Omit<Framing, 'points' | 'mover'> {
  /** Where things are as the shot begins. */
  readonly standing: readonly Vector3[]
  /** Where they are expected to go. */
  readonly expected: readonly Vector3[]
  /** Bodies that act, in the order in which they do. */
  readonly acting: readonly string[]
  /** What acts first hits something: the shot is about that blow. */
  readonly isOfBlow?: boolean
  /** How high the camera stands was said. */
  readonly isHeightSaid?: boolean
  /** Nobody asked for a camera that stands still: it may make room for what leaves. */
  readonly mayWiden?: boolean
  /** The camera was asked to look from the side: nothing turns it. */
  readonly isSquareOn?: boolean
  /** What a department brings that goes somewhere. */
  readonly brings?: NonNullable<Brought['mover']>
}

/** Decides what the camera has to show, and from which side. */
export function shotOf(
  spec: SceneSpec,
  actors: readonly Actor[],
  plans: ReadonlyMap<Actor, MotionPlan>,
  options: { readonly seed: number; readonly aspect: Framing['aspect'] },
  durationSeconds: number,
): Shot {
  const first = actingFirst(actors)[0]
  const shown = actors.filter((actor) => !isStageOfBrought(actor, actors, spec))
  return {
    move: spec.camera.value,
    ...(spec.cameraTravel === undefined ? {} : { travel: spec.cameraTravel.value }),
    size: spec.framing.value,
    ...(spec.camera.source.kind === 'default' ? { mayWiden: true } : {}),
    seed: options.seed,
    isFocusShallow: spec.shallowFocus?.value === true,
    ...(spec.cameraHeight?.value === 'side' ? { isSquareOn: true } : {}),
    ...(first?.target !== undefined && !first.target.form.isFixed ? { isOfBlow: true } : {}),
    ...(spec.cameraHeight === undefined ? {} : { isHeightSaid: true }),
    acting: actingFirst(actors).flatMap(({ pieces }) => pieces.map(({ id }) => id)),
    ...(first?.base === undefined ? {} : { subject: middleOf(corners(placedBounds(first))) }),
    standing: shown.flatMap((actor) => standingPoints(actor, actors)),
    expected: expectedPoints(shown, plans),
    aspect: options.aspect,
    durationSeconds,
    ...withHeightSaid(
      spec.entities.length === 0
        ? { ...cameraAngle(actors, options), pitchDegrees: PITCH_OF_EMPTY_PLACE }
        : cameraAngle(actors, options),
      spec.cameraHeight?.value ?? (spec.set?.value === 'sky' ? 'low' : undefined),
    ),
  }
}

function actingFirst(actors: readonly Actor[]): Actor[] {
  const orderOf = ({ actions }: Actor) => Math.min(...actions.map(({ order }) => order))
  return actors
    .filter(({ motion, form }) => motion !== 'still' && !form.isFixed)
    .sort((one, other) => orderOf(one) - orderOf(other))
}

/** Where nobody is, the camera looks across the place as a visitor does, a little upward. */
const VIEW_OF_EMPTY_PLACE: Bounds = { min: [-3, 0.2, -1], max: [3, 3.6, 1] }

const PITCH_OF_EMPTY_PLACE = -3

/** Who flies is seen against the sky, from somewhat below, degrees. */
const PITCH_TO_FLIERS = -6

/** Whether something goes over the ground; the middle of what stands on it is lower. */
function isInTheAir({ way, radius }: NonNullable<Brought['mover']>): boolean {
  const height = way.reduce((total, { position }) => total + position[1], 0) / way.length
  return height > Math.max(0.6, 1.7 * radius)
}

/** A shot that also shows what departments bring. */
export function withBroughtInView(shot: Shot, brought: readonly Brought[]): Shot {
  const brings = brought.find(({ mover }) => mover !== undefined)?.mover
  const standing = [...shot.standing, ...brought.flatMap(({ seen }) => seen)]
  const isEmpty = standing.length === 0 && shot.expected.length === 0
  const side = brought.find(({ azimuthDegrees }) => azimuthDegrees !== undefined)?.azimuthDegrees
  return {
    ...shot,
    ...(side === undefined || shot.isSquareOn ? {} : { azimuthDegrees: side }),
    standing: isEmpty ? corners(VIEW_OF_EMPTY_PLACE) : standing,
    pitchDegrees: shot.isSquareOn
      ? shot.pitchDegrees
      : Math.max(
          brings !== undefined && isInTheAir(brings) && shot.isHeightSaid !== true
            ? PITCH_TO_FLIERS
            : shot.pitchDegrees,
          ...brought.map(({ pitchDegrees }) => pitchDegrees ?? -90),
        ),
    ...(brings === undefined ? {} : { brings }),
    ...(brings?.isFollowed ? { move: 'follow' as const } : {}),
  }
}

/** Degrees down to the action: from the floor up beside it, level with it, from a ladder, from straight above, square on. */
const PITCH_OF_HEIGHT = {
  low: 0.6,
  eye: 6,
  high: 30,
  overhead: 78,
  side: 1.2,
} as const satisfies Record<CameraHeight, number>

/** Degrees that a camera at this height looks down. */
export function pitchOfHeight(height: CameraHeight): number {
  return PITCH_OF_HEIGHT[height]
}

function withHeightSaid<Angle extends { azimuthDegrees: number; pitchDegrees: number }>(
  angle: Angle,
  height: CameraHeight | undefined,
): Angle {
  if (height === undefined) return angle
  return {
    ...angle,
    pitchDegrees: PITCH_OF_HEIGHT[height],
    ...(height === 'side' ? { azimuthDegrees: 0 } : {}),
  }
}

/** The camera for what is expected to happen. */
export function plannedCamera(shot: Shot): StagedCamera {
  return frame({ ...shot, points: [...shot.standing, ...shot.expected] })
}

/**
 * How much of the expected stage is added on each side: what goes farther leaves the picture, as it would on a set. A
 * ball may roll on for ever; what is knocked away comes to rest and is looked for longer.
 */
const BEYOND_EXPECTED = { ball: 0.08, other: 0.18 }
const LOOKS_PER_SECOND = 12

/**
 * The camera for what does happen: near enough that the action fills the picture, far enough that what is knocked away
 * stays in it, unless it leaves the stage altogether. Same direction and move as the planned one.
 */
export function cameraForAction(shot: Shot, scene: StagedScene, record: SimulationRecord): StagedCamera {
  const { min, max } = boundsOfPoints([...shot.standing, ...shot.expected])
  const extent = Math.max(max[0] - min[0], max[1] - min[1], 0.3)
  const isOnStage = (point: readonly number[], spare: number) =>
    point.every((value, axis) => value > min[axis]! - spare && value < max[axis]! + spare)
  const seen: Vector3[] = []
  const until = shot.isOfBlow === true ? blowSeconds(shot, scene, record) + AFTER_BLOW_SECONDS : scene.durationSeconds
  for (const body of scene.bodies) {
    if (body.motion !== 'dynamic') continue
    const spare = extent * BEYOND_EXPECTED[body.parts[0]?.shape.kind === 'ball' ? 'ball' : 'other']
    let next = 0
    for (const { timeSeconds, position, rotation } of record.poses.get(body.id) ?? []) {
      if (timeSeconds < next || timeSeconds > until) continue
      next = timeSeconds + 1 / LOOKS_PER_SECOND
      if (isOnStage(position, spare)) seen.push(...corners(boundsOf(body.parts, [...position], [...rotation])))
    }
  }
  const mover = shot.move === 'follow' ? moverOf(shot, scene, record) : undefined
  const points = [...shot.standing, ...seen]
  if (shot.move !== 'static' || shot.mayWiden !== true)
    return frame({ ...shot, points, ...(mover === undefined ? {} : { mover }) })
  const leaving = leavingOf(shot, scene, record)
  const standing = clearCamera(shot, scene, record, (azimuthDegrees, pitchDegrees) => {
    const framing = { ...shot, azimuthDegrees, pitchDegrees }
    const widened = widenedFor(frame({ ...framing, points }), framing, points, leaving)
    return leaving !== undefined && isLostFrom(widened, leaving, shot)
      ? frame({ ...framing, points, move: 'follow', mover: leaving })
      : widened
  })
  const isForAll = shot.size === 'wide' || shot.isFocusShallow || shot.brings !== undefined
  return isForAll ? standing : operatedCamera(standing, { ...shot, points }, scene, record)
}

/** What flies away from a blow is followed by the picture's size for this long; then it may leave, seconds. */
const AFTER_BLOW_SECONDS = 1
/** Of a table on which everything stays, only the part around the things need be seen. */
function staysOnSupport(actor: Actor): boolean {
  const falls = actor.motion === 'edgeFall' || actor.actions.some((action) => action.verb === 'fall')
  return actor.support?.entity.concept === 'table' && !falls
}

/** A table that only bears what a department brings, a candle: the camera goes close to that, not to the table. */
function isStageOfBrought(actor: Actor, actors: readonly Actor[], spec: SceneSpec): boolean {
  const isBare = actor.entity.concept === 'table' && actor.motion === 'still' && actors.length === 1
  const borne = spec.entities.filter(
    ({ place }) => place?.value.relation === 'on' && place.value.others.includes(actor.entity.id),
  )
  return isBare && borne.length > 0 && borne.every(({ concept }) => concept === 'fire' || concept === 'smoke')
}

/** A thing alone does not fill the picture: room of a third of its size on either side and above. */
function withAir({ min, max }: Bounds): Bounds {
  const air = 0.35 * Math.min(max[0] - min[0], max[1] - min[1])
  return { min: [min[0] - air, min[1], min[2]], max: [max[0] + air, max[1] + air, max[2]] }
}

function edgeOfView({ min, max }: Bounds): Vector3[] {
  const margin = 0.6 * (max[1] - min[1]) + 0.05
  return corners({ min: [min[0] - margin, min[1] - 0.05, min[2]], max: [max[0] + margin, max[1], max[2]] })
}

function standingPoints(actor: Actor, actors: readonly Actor[]): Vector3[] {
  const carried = actors.filter((other) => other.support === actor)
  const isStageFloor = actor.form.isFixed && carried.length > 0 && carried.every(staysOnSupport)
  if (isStageFloor) return carried.flatMap((other) => edgeOfView(placedBounds(other)))
  const leaving = carried.filter((other) => other.motion === 'edgeFall').map(placedBounds)
  const { min, max } = withAir(placedBounds(actor))
  if (actor.entity.concept !== 'table' || leaving.length === 0) return corners({ min, max })
  return endOfTable(placedBounds(actor), combinedBounds(leaving))
}

/** Of a table only the end is needed at which things fall, and the floor before it. */
function endOfTable({ min, max }: Bounds, leaving: Bounds): Vector3[] {
  const left = Math.max(min[0], leaving.min[0] - 0.3 * max[1])
  const [far, near] = [Math.max(min[2], leaving.min[2] - 0.12), Math.min(max[2], leaving.max[2] + 0.12)]
  return [
    ...corners({ min: [left, max[1] - 0.05, far], max: [max[0], max[1], near] }),
    [max[0], min[1], far],
    [max[0], min[1], near],
  ]
}

function combinedBounds(all: readonly Bounds[]): Bounds {
  return boundsOfPoints(all.flatMap(corners))
}

function expectedPoints(actors: readonly Actor[], plans: ReadonlyMap<Actor, MotionPlan>): Vector3[] {
  const points = actors.flatMap((actor) => (plans.get(actor) as MotionPlan).path.flatMap(corners))
  for (const actor of actors) {
    const mover = actors.find((other) => other.target === actor)
    if (!mover || actor.form.isFixed) continue
    const { min, max } = placedBounds(actor)
    const scatter = Math.min(1.8, 0.3 + (max[1] - min[1]) * (mover.motion === 'throw' ? 1.1 : 0.7))
    const low = actor.support && !staysOnSupport(actor) ? 0 : min[1]
    points.push([max[0] + scatter, low, min[2]], [max[0] + scatter, low, max[2]])
  }
  return points
}

/**
 * The camera looks down so little that the horizon lies around the upper third, from the side on which what is hit
 * shows its face; uprights from further round.
 */
function cameraAngle(
  actors: readonly Actor[],
  options: { readonly seed: number; readonly aspect: Framing['aspect'] },
): { azimuthDegrees: number; pitchDegrees: number } {
  const random = forkedRandom(options.seed, 'camera')
  const side = actors.some((actor) => actor.target !== undefined) ? -1 : random() < 0.5 ? -1 : 1
  const isHidden = actors.some((actor) => actor.entity.place?.value.relation === 'behind')
  const isInside = actors.some((actor) => actor.support !== undefined && liesIn(actor, actor.support))
  const isOnTable = actors.some((actor) => actor.support && staysOnSupport(actor))
  const azimuth = isPortrait(options) ? randomBetween(random, 50, 58) : randomBetween(random, 16, 26)
  return {
    azimuthDegrees: side * (isHidden ? Math.max(azimuth, 32) : azimuth),
    pitchDegrees: randomBetween(random, 5.5, 7.5) + (isInside ? 26 : isHidden ? 10 : 0) + (isOnTable ? 3 : 0),
  }
}
