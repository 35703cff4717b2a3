import { forkedRandom } from '../../../shared/random/seeded.ts'
import type { SceneSpec, SpecAction, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import { vehicleLength } from '../mechanisms/vehicleModels.ts'
import type { Actor } from './actor.ts'
import { ROW_SPACING } from './arrangement.ts'
import { mayEnter } from './entering.ts'
import { formOf } from './forms.ts'

/** A marble gets a marble run, a car a hill: a ramp of no stated size is some times as long as what goes down it. */
export function fitRampToRider(ramp: Actor, actors: readonly Actor[], spec: SceneSpec, seed: number): void {
  const { entity } = ramp
  if (entity.concept !== 'ramp' || entity.size !== undefined || entity.sizeMetres !== undefined) return
  const riders = actors
    .filter((actor) => actor.support === ramp)
    .map(({ form, entity: rider }) => (8 + ROW_SPACING * (rider.count.value - 1)) * form.size[0])
  const driven = spec.entities.filter((one) => goesDown(one, entity.id, spec)).map((one) => 3.4 * vehicleLength(one))
  const wanted = Math.max(0.4, ...riders, ...driven)
  const isTooLong = driven.length === 0 && wanted >= ramp.form.size[0]
  if (riders.length + driven.length === 0 || isTooLong) return
  // On a steeper one the nose of a car would meet the ground first.
  const slope = driven.length > 0 && entity.slopeDegrees === undefined ? GENTLE_DEGREES : undefined
  const tangent = slope === undefined ? Math.tan(ramp.form.slope) : Math.tan((slope * Math.PI) / 180)
  const source = { kind: 'default' as const }
  const fitted = {
    ...entity,
    sizeMetres: { value: wanted * tangent, source },
    ...(slope === undefined ? {} : { slopeDegrees: { value: slope, source } }),
  }
  ramp.form = formOf(fitted, forkedRandom(seed, `form of ${entity.id}`))
}

const GENTLE_DEGREES = 13

function goesDown({ id, concept, place }: SpecEntity, rampId: string, spec: SceneSpec): boolean {
  const isOn = place?.value.relation === 'on' && place.value.others.includes(rampId)
  return concept === 'vehicle' && (isOn || spec.actions.some(({ subject, from }) => subject === id && from === rampId))
}

/** Of its fall. */
const BALL_OF_FALL = 0.15
/** Metres. */
const LARGEST_BALL = 0.36

/** A ball of which nothing is said is large enough to be followed down from where it is let go. */
export function fitBallToFall(actor: Actor, seed: number): void {
  const { entity, form, actions } = actor
  const fall = actions.find(({ dropHeightMetres }) => dropHeightMetres !== undefined)?.dropHeightMetres?.value ?? 0
  const isPlain = entity.concept === 'ball' && entity.variant === undefined && entity.material === undefined
  const diameter = Math.min(LARGEST_BALL, BALL_OF_FALL * fall)
  if (!isPlain || entity.size || entity.sizeMetres || entity.massKg || diameter <= form.size[0]) return
  const fitted = { ...entity, sizeMetres: { value: diameter, source: { kind: 'default' as const } } }
  actor.form = formOf(fitted, forkedRandom(seed, `form of ${entity.id}`), { isMoved: true })
}

/** What a small thing shall knock over is built for it: tower pieces and dominoes shrink with a marble. */
export function fitTargetToMover({ form, target, actions }: Actor, seed: number): void {
  if (!target || !['tower', 'domino'].includes(target.entity.concept)) return
  const { entity } = target
  if (entity.size !== undefined || entity.sizeMetres !== undefined) return
  const isTower = entity.concept === 'tower'
  const height = form.size[0] * (isTower ? (actions.some((action) => action.knocksOver) ? 0.9 : 1.6) : 2.6)
  if (height >= target.form.size[1]) return
  const levels = entity.count.value > 1 ? entity.count.value : 5
  const fitted = {
    ...entity,
    sizeMetres: { value: isTower ? height * levels : height, source: { kind: 'default' as const } },
  }
  target.form = formOf(fitted, forkedRandom(seed, `form of ${entity.id}`))
}

/** Of the mouth's width. */
const MOUTH_SHARE = 0.55
const COMES_IN: readonly SpecAction['verb'][] = ['throw', 'roll', 'slide', 'push']

/** What comes into a vessel goes through its mouth: of no stated size, it is narrower than that. */
export function fitToMouth(actor: Actor, seed: number): void {
  const { entity, actions, target, form } = actor
  const mouth = target?.form.hollow === undefined ? undefined : 2 * target.form.hollow.radius[1] * MOUTH_SHARE
  const comes = actions.some(({ verb, passes }) => COMES_IN.includes(verb) && passes === undefined)
  if (mouth === undefined || !comes || !mayEnter(actions) || entity.size || entity.sizeMetres || form.size[0] <= mouth)
    return
  const height = (mouth * form.size[1]) / form.size[0]
  const fitted = { ...entity, sizeMetres: { value: height, source: { kind: 'default' as const } } }
  actor.form = formOf(fitted, forkedRandom(seed, `form of ${entity.id}`), { isMoved: true })
}
