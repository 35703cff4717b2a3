import { forkedRandom, randomBetween } from '../../../shared/random/seeded.ts'
import type { SceneSpec } from '../../../shared/scene/sceneSpec.ts'
import type { StagedBody, StagedScene } from '../../../shared/scene/stagedScene.ts'
import type { StagedSoft } from '../../../shared/scene/stagedSoft.ts'
import { massOf } from '../physics/bodyMass.ts'
import type { Actor } from '../staging/actor.ts'
import { isAskedToWobble, softStuffOf } from './softStuff.ts'

/** Less than this of its own thickness, a thing shall sink into itself by its own weight. */
const MOST_SAG = 0.09
const GRAVITY = 9.81

/** What shall wobble as it lands is let go of by a hand that is not quite level, rad/s. */
const UNSTEADY_HAND = [0.45, 0.65] as const
/** What shall wobble where it stands is tapped, m/s. */
const TAP = 0.24
const TAP_SECONDS = 0.5

/** The bodies of an actor, soft where its kind is; the stiffer the heavier, so that a huge jelly stands up as well. */
export function softened(bodies: readonly StagedBody[], actor: Actor, spec: SceneSpec, seed: number): StagedBody[] {
  const { entity, form, motion } = actor
  const stuff = softStuffOf(entity)
  if (stuff === undefined || form.isFixed) return [...bodies]
  const random = forkedRandom(seed, `hand that lets go of ${entity.id}`)
  const isUnsteady = motion === 'drop' && isAskedToWobble(entity, spec.actions)
  return bodies.map((body): StagedBody => {
    const [width, , depth] = form.size
    const weight = (massOf(body) * GRAVITY) / (width * depth)
    const stiffer = Math.max(1, weight / (2 * 3 * stuff.shearModulusPa * MOST_SAG))
    const soft: StagedSoft = {
      ...stuff,
      shearModulusPa: stuff.shearModulusPa * stiffer,
      bulkModulusPa: stuff.bulkModulusPa * stiffer,
    }
    return isUnsteady
      ? { ...body, soft, angularVelocity: [0, 0, -randomBetween(random, ...UNSTEADY_HAND)] }
      : { ...body, soft }
  })
}

/** The taps that set wobbling what only stands there. */
export function tapsOf(actors: readonly Actor[], { actions }: SceneSpec): StagedScene['pushes'] {
  return actors
    .filter(({ entity, motion }) => motion === 'still' && isAskedToWobble(entity, actions))
    .flatMap(({ pieces }) =>
      pieces.map(({ id }) => ({ bodyId: id, atSeconds: TAP_SECONDS, deltaVelocity: [TAP, 0, 0] })),
    )
}
