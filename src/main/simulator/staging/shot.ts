import { forkedRandom, randomBetween } from '../../../shared/random/seeded.ts'
import type { SceneSpec } from '../../../shared/scene/sceneSpec.ts'
import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedCamera, StagedScene, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { type Actor, placedBounds } from './actors.ts'
import { boundsOf } from './forms.ts'
import { type Framing, frame } from './framing.ts'
import type { MotionPlan } from './motionPlan.ts'
import { type Bounds, boundsOfPoints, corners } from './vectors.ts'

/** What a camera has to show and from where, before anything has moved. */
export interface Shot extends Omit<Framing, 'points'> {
  /** Where things are as the shot begins. */
  readonly standing: readonly Vector3[]
  /** Where they are expected to go. */
  readonly expected: readonly Vector3[]
}

/** Decides what the camera has to show, and from which side. */
export function shotOf(
  spec: SceneSpec,
  actors: readonly Actor[],
  plans: ReadonlyMap<Actor, MotionPlan>,
  options: { readonly seed: number; readonly aspect: Framing['aspect'] },
  durationSeconds: number,
): Shot {
  return {
    move: spec.camera.value,
    size: spec.framing.value,
    standing: actors.flatMap((actor) => standingPoints(actor, actors)),
    expected: expectedPoints(actors, plans),
    aspect: options.aspect,
    durationSeconds,
    ...cameraAngle(actors, options),
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
const BEYOND_EXPECTED = { ball: 0.08, other: 0.4 }
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
  for (const body of scene.bodies) {
    if (body.motion !== 'dynamic') continue
    const spare = extent * BEYOND_EXPECTED[body.parts[0]?.shape.kind === 'ball' ? 'ball' : 'other']
    let next = 0
    for (const { timeSeconds, position, rotation } of record.poses.get(body.id) ?? []) {
      if (timeSeconds < next) continue
      next = timeSeconds + 1 / LOOKS_PER_SECOND
      if (isOnStage(position, spare)) seen.push(...corners(boundsOf(body.parts, [...position], [...rotation])))
    }
  }
  return frame({ ...shot, points: [...shot.standing, ...seen] })
}

/** Of a table on which everything stays, only the part around the things need be seen. */
function staysOnSupport(actor: Actor): boolean {
  const falls = actor.motion === 'edgeFall' || actor.actions.some((action) => action.verb === 'fall')
  return actor.support?.entity.concept === 'table' && !falls
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
  const leaving = carried.filter((other) => other.motion === 'edgeFall').map((other) => placedBounds(other).min[0])
  const { min, max } = withAir(placedBounds(actor))
  // Of a long table only the end is needed at which things fall.
  const left = actor.entity.concept === 'table' && leaving.length > 0 ? Math.min(...leaving) - 0.45 * max[1] : min[0]
  return corners({ min: [Math.max(min[0], left), min[1], min[2]], max })
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
  const isPortrait = options.aspect.height > options.aspect.width
  const side = actors.some((actor) => actor.target !== undefined) ? -1 : random() < 0.5 ? -1 : 1
  const isHidden = actors.some((actor) => actor.entity.place?.value.relation === 'behind')
  const isOnTable = actors.some((actor) => actor.support && staysOnSupport(actor))
  const azimuth = isPortrait ? randomBetween(random, 50, 58) : randomBetween(random, 16, 26)
  return {
    azimuthDegrees: side * (isHidden ? Math.max(azimuth, 32) : azimuth),
    pitchDegrees: randomBetween(random, 5.5, 7.5) + (isHidden ? 10 : 0) + (isOnTable ? 3 : 0),
  }
}
