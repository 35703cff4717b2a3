import { ok, type Result } from '../../../shared/result.ts'
import type { PromptRefusal, SceneSpec, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { StagedBody, StagedScene, Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { Understanding } from '../../../shared/scene/understanding.ts'
import { withLandscapeImplied } from '../landscape/landscapeImplied.ts'
import { withBearableLoads } from '../softBodies/bearableLoads.ts'
import { softened, tapsOf } from '../softBodies/softened.ts'
import { softTold } from '../softBodies/softTold.ts'
import { withWaterImplied } from '../water/waterImplied.ts'
import { snowOf } from '../weather/snowfall.ts'
import { type Actor, placedBounds } from './actor.ts'
import { castActors } from './actors.ts'
import { breakable } from './breakage.ts'
import { surfaceOf } from './carrying.ts'
import { type Deed, deedsOf } from './deeds.ts'
import { arrangeWithDepartments, broughtByDepartments, isOfDepartment, withBrought } from './departments.ts'
import { descentPlan } from './descending.ts'
import { edgeFallPlan } from './edgeFall.ts'
import { dropPlan } from './falling.ts'
import { withFallsTogether } from './fallsTogether.ts'
import { wishesThatCannotHold } from './feasibility.ts'
import { layOut } from './layout.ts'
import { withSmallPuddles } from './leaptOver.ts'
import { inAir } from './lightThings.ts'
import type { MotionPlan, StageConditions } from './motionPlan.ts'
import { firstOverlap, lesserOf, stepAside, withOnePiece, withoutEntity } from './overlaps.ts'
import { withOwnHeights } from './ownHeights.ts'
import { paintedPieces } from './painted.ts'
import { heldPlan, restPlan } from './resting.ts'
import { rollPlan } from './rolling.ts'
import { plannedCamera, type Shot, shotOf, withBroughtInView } from './shot.ts'
import { slidePlan } from './sliding.ts'
import { spinPlan } from './spinning.ts'
import { ownFriction, surfaceOfActor } from './statedFriction.ts'
import { withSunImplied } from './sunSaid.ts'
import {
  ambienceOf,
  type Ground,
  groundBody,
  groundOf,
  hasGround,
  lightOf,
  windOf,
  withSetImplied,
} from './surroundings.ts'
import { withThrowsAimed } from './thrownPast.ts'
import { throwPlan } from './throws.ts'
import { topplePlan } from './toppling.ts'
import { understandingOf } from './understandingOf.ts'
import { combined, sum } from './vectors.ts'
import { withinStage } from './withinStage.ts'

export interface StagingOptions {
  readonly seed: number
  /** Wins over what the prompt says. */
  readonly durationSeconds?: number
  readonly aspect: { readonly width: number; readonly height: number }
}

/** A scene, what its camera has to show, and what is told about it. */
export interface Staged {
  readonly scene: StagedScene
  /** What launched things were said to bring about. */
  readonly deeds: readonly Deed[]
  readonly shot: Shot
  readonly understanding: Understanding
}

/**
 * Turns what was said into a scene in which every length, place and speed is a number, such that what was said
 * happens inside the clip and inside the picture. The same words and seed always give the same scene.
 */
export function stageScene(said: SceneSpec, options: StagingOptions): Result<Staged, PromptRefusal> {
  const spec = withBearableLoads(
    withFallsTogether(
      withThrowsAimed(
        withSunImplied(
          withSetImplied(withLandscapeImplied(withWaterImplied(withinStage(withOwnHeights(withSmallPuddles(said)))))),
        ),
      ),
    ),
    options.seed,
  )
  const gravity = spec.gravity.value.metresPerSecondSquared
  const ground = groundOf(spec)
  const actors = castActors(spec, spec.entities.filter(isRigid), options.seed)
  layOut(actors, gravity)
  arrangeWithDepartments({ spec, actors, ground, gravity, seed: options.seed })
  const plans = new Map(actors.map((actor) => [actor, planOf(actor, spec, ground, gravity)]))
  const inTheWay = makeRoom(actors, plans, options.seed)
  if (inTheWay)
    return stageScene(
      inTheWay.isAlone ? withOnePiece(spec, inTheWay.entity) : withoutEntity(spec, inTheWay.entity),
      options,
    )
  const lines = linesOf(spec)
  const bodies = actors.flatMap((actor) =>
    softened(
      breakable(inAir(bodiesOf(actor, plans.get(actor) as MotionPlan, options.seed), actor, spec), actor, spec),
      actor,
      spec,
      options.seed,
    ),
  )
  applyPairFriction(bodies, actors, plans, ground)
  const brought = broughtByDepartments({
    spec,
    actors,
    ground,
    gravity,
    seed: options.seed,
    lines,
    bodies,
    clipSeconds: options.durationSeconds ?? spec.durationSeconds?.value,
  })
  const ends = [...[...plans.values()], ...brought].map((one) => one.endSeconds)
  const rows = brought.filter(({ playsOut }) => playsOut).map(({ endSeconds }) => endSeconds)
  const durationSeconds = durationOf(spec, options, { ends, rows }, lines)
  const planned = shotOf(spec, actors, plans, options, durationSeconds)
  const shot = withBroughtInView(planned, brought)
  const lying = snowOf(spec, durationSeconds)
  const rigid: StagedScene = {
    version: 1,
    seed: options.seed,
    durationSeconds,
    gravity: [0, gravity === 0 ? 0 : -gravity, 0],
    surroundings: spec.surroundings.value,
    ...(spec.set === undefined ? {} : { set: spec.set.value }),
    ...(spec.weather === undefined ? {} : { weather: spec.weather.value }),
    ...(lying === undefined ? {} : { snow: lying.snow }),
    ...(spec.wind === undefined ? {} : { wind: windOf(spec.wind.value) }),
    ...(spec.look === undefined ? {} : { look: spec.look.value }),
    bodies: [...(hasGround(spec) ? [groundBody(ground)] : []), ...bodies],
    pushes: [
      ...actors.flatMap((actor) => pushesOf(actor, plans.get(actor) as MotionPlan)),
      ...tapsOf(actors, spec),
    ].filter(({ bodyId }) => !brought.some(({ leads }) => leads?.includes(bodyId))),
    camera: plannedCamera(shot),
    light: lightOf(spec, options.seed, shot.azimuthDegrees),
    mood: spec.mood.value,
    ...(spec.isWithoutMusic === undefined ? {} : { isWithoutMusic: true as const }),
    ambience: ambienceOf(spec),
    lines,
  }
  const scene = withBrought(rigid, brought)
  const told = understandingOf(spec, scene, actors)
  const unmet = [
    ...told.unmet,
    ...wishesThatCannotHold(spec, plans, durationSeconds),
    ...brought.flatMap((one) => one.unmet ?? []),
  ]
  const assumed = [
    ...told.assumed,
    ...softTold(actors, spec),
    ...brought.flatMap((one) => one.told ?? []),
    ...(lying === undefined ? [] : [lying.told]),
  ]
  return ok({ scene, deeds: deedsOf(spec, actors), shot, understanding: { ...told, assumed, unmet } })
}

function isRigid({ concept, variant }: SpecEntity): boolean {
  return concept !== 'ground' && !isOfDepartment(concept, variant)
}

/** Lets what stands in something else step aside. What cannot is returned; `isAlone` when its own pieces collide. */
function makeRoom(
  actors: readonly Actor[],
  plans: Map<Actor, MotionPlan>,
  seed: number,
): { entity: SpecEntity; isAlone: boolean } | undefined {
  for (let tries = 0; tries <= actors.length; tries++) {
    const placed = actors.map((actor) => ({ actor, bodies: bodiesOf(actor, plans.get(actor) as MotionPlan, seed) }))
    const pair = firstOverlap(placed)
    if (pair === undefined) return undefined
    const lesser = lesserOf(pair, actors)
    const isAlone = pair[0] === pair[1]
    const step = isAlone || tries === actors.length ? undefined : stepAside(placed, lesser)
    if (step === undefined) return { entity: lesser.entity, isAlone }
    lesser.base = sum(lesser.base as Vector3, step)
    plans.set(lesser, restPlan(lesser))
  }
  return undefined
}

function planOf(actor: Actor, spec: SceneSpec, ground: Ground, gravity: number): MotionPlan {
  const target = actor.target?.base === undefined ? actor.aim : placedBounds(actor.target)
  const conditions: StageConditions = {
    gravity,
    ground,
    target,
    knocksOver: actor.target !== undefined && isKnockedOver(actor, actor.target, spec),
  }
  const support = actor.support?.base === undefined ? undefined : surfaceOf(actor.support)
  const right = placedBounds(actor).max[0]
  const room = support ? Math.max(0.1, (support.max[0] - right) * 0.85) : 2.4
  switch (actor.motion) {
    case 'still':
      return actor.entity.place?.value.relation === 'above' ? heldPlan(actor) : restPlan(actor)
    case 'edgeFall':
      return edgeFallPlan(actor, conditions)
    case 'descent':
      return descentPlan(actor, conditions)
    case 'drop':
      return dropPlan(actor, conditions)
    case 'roll':
      return rollPlan(actor, conditions, room)
    case 'slide':
    case 'push':
      return slidePlan(actor, conditions, room)
    case 'topple':
      return topplePlan(actor, conditions)
    case 'throw':
      return throwPlan(actor, conditions)
    case 'spin':
      return spinPlan(actor, gravity)
  }
}

function isKnockedOver(mover: Actor, target: Actor, spec: SceneSpec): boolean {
  return (
    mover.actions.some((action) => action.knocksOver) ||
    spec.actions.some(
      (action) => action.subject === target.entity.id && (action.verb === 'topple' || action.verb === 'fall'),
    )
  )
}

function bodiesOf(actor: Actor, plan: MotionPlan, seed: number): StagedBody[] {
  const { form, entity } = actor
  const painted = paintedPieces(actor, seed)
  const base = actor.base as Vector3
  return actor.pieces.map((piece, index) => {
    const launch = plan.launch(piece, index)
    const restitution = entity.restitution?.value ?? plan.restitution ?? form.restitution
    const friction = plan.friction ?? form.friction
    return {
      id: piece.id,
      label: entity.label,
      concept: entity.concept,
      motion: form.isFixed ? 'fixed' : 'dynamic',
      parts: painted[index]!,
      position: sum(sum(base, plan.offset), piece.local),
      rotation: plan.lean ? combined(plan.lean, piece.rotation) : piece.rotation,
      linearVelocity: launch.velocity,
      angularVelocity: launch.spin,
      releasedAtSeconds: launch.releasedAt,
      ...(restitution === undefined ? {} : { restitution }),
      ...(friction === undefined ? {} : { friction }),
      ...(plan.spinFriction === undefined ? {} : { spinFriction: plan.spinFriction }),
      ...(form.massKg === undefined ? {} : { massKg: form.massKg }),
    }
  })
}

/** A stated coefficient of friction belongs to the pair of a thing and what it lies on. */
function applyPairFriction(
  bodies: StagedBody[],
  actors: readonly Actor[],
  plans: ReadonlyMap<Actor, MotionPlan>,
  ground: Ground,
): void {
  for (const actor of actors) {
    const plan = plans.get(actor) as MotionPlan
    const carrier = bodies.find((body) => body.id === actor.support?.entity.id)
    if (plan.supportFriction !== undefined && carrier) carrier.friction = plan.supportFriction
    const stated = actor.entity.friction?.value
    if (stated === undefined || plan.friction !== undefined || actor.form.isFixed) continue
    const friction = ownFriction(stated, actor.support ? surfaceOfActor(actor.support) : { material: ground.material })
    for (const { id } of actor.pieces) {
      const body = bodies.find((one) => one.id === id)
      if (body) body.friction = friction
    }
  }
}

function pushesOf(actor: Actor, plan: MotionPlan): StagedScene['pushes'] {
  return actor.pieces.flatMap((piece, index) => {
    const { push } = plan.launch(piece, index)
    return push ? [{ bodyId: piece.id, ...push }] : []
  })
}

const SECONDS_PER_CHARACTER = 0.065

/** Lines are spoken one after the other, from shortly after the start. */
function linesOf(spec: SceneSpec): StagedScene['lines'] {
  let startSeconds = 0.4
  return spec.lines.map((line) => {
    const staged = { ...line, startSeconds }
    startSeconds += Math.max(0.9, line.text.length * SECONDS_PER_CHARACTER) + 0.4
    return staged
  })
}

function durationOf(
  spec: SceneSpec,
  options: StagingOptions,
  { ends, rows }: { readonly ends: readonly number[]; readonly rows: readonly number[] },
  lines: StagedScene['lines'],
): number {
  if (options.durationSeconds !== undefined) return options.durationSeconds
  if (spec.durationSeconds) return Math.min(20, Math.max(1, spec.durationSeconds.value))
  const acted = Math.max(0, ...ends) + 0.6
  const spoken = Math.max(0, ...lines.map((line) => line.startSeconds + line.text.length * SECONDS_PER_CHARACTER + 0.8))
  const row = Math.max(0, ...rows) + 0.6
  const wanted = Math.max(Math.min(acted, 6), Math.min(row, 10), Math.min(spoken, 12), 4)
  return Math.ceil(wanted * 2) / 2
}
