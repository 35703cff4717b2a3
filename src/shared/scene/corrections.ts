import { z } from 'zod'
import { materialName } from './materials.ts'
import {
  actionVerb,
  cameraHeight,
  framing,
  type SceneSpec,
  specAction,
  specEntity,
  specWeather,
  specWind,
} from './sceneSpec.ts'
import { cameraMove, filmLook, mood, setName, srgbColour, surroundings, timeOfDay } from './stagedScene.ts'
import type { Provenance } from './understanding.ts'

/** What a person set right of one thing. Metres, kilograms, degrees. A field that is not there stays as read. */
export const thingCorrection = z.object({
  entityId: z.string().min(1),
  count: z.int().min(1).max(40).optional(),
  colour: srgbColour.optional(),
  material: materialName.optional(),
  sizeMetres: z.number().min(0.005).max(100).optional(),
  massKg: z.number().min(0.0001).max(100_000).optional(),
  restitution: z.number().min(0).max(1).optional(),
  friction: z.number().min(0).max(2).optional(),
  slopeDegrees: z.number().min(1).max(60).optional(),
  /** The thing is not to be there, nor what it does. */
  absent: z.literal(true).optional(),
})
export type ThingCorrection = z.infer<typeof thingCorrection>

/** What a person set right of one thing that happens; `index` counts the actions of the reading. */
export const actionCorrection = z.object({
  index: z.int().min(0),
  verb: actionVerb.optional(),
  bounces: z.int().min(1).max(20).optional(),
  dropHeightMetres: z.number().min(0.01).max(100).optional(),
  speedMetresPerSecond: z.number().min(0.01).max(100).optional(),
  angleDegrees: z.number().min(-90).max(90).optional(),
  absent: z.literal(true).optional(),
})
export type ActionCorrection = z.infer<typeof actionCorrection>

/** What a person set right of how, where and when the shot is filmed. */
export const filmCorrection = z.object({
  camera: cameraMove.optional(),
  framing: framing.optional(),
  cameraHeight: cameraHeight.optional(),
  shallowFocus: z.boolean().optional(),
  timeOfDay: timeOfDay.optional(),
  mood: mood.optional(),
  surroundings: surroundings.optional(),
  /** Null: the plain surroundings, no built place. */
  set: setName.nullable().optional(),
  weather: specWeather.optional(),
  wind: specWind.optional(),
  look: filmLook.optional(),
  gravityMetresPerSecondSquared: z.number().min(0).max(30).optional(),
})
export type FilmCorrection = z.infer<typeof filmCorrection>

const setRight = z.object({
  things: z.array(thingCorrection).max(100).optional(),
  actions: z.array(actionCorrection).max(100).optional(),
  film: filmCorrection.optional(),
})
type SetRight = z.infer<typeof setRight>

/** What of a chat model's reading a person took. It lies here in full: to make the shot again nobody is asked. */
export const takenFromModel = setRight.extend({
  addedThings: z.array(specEntity).max(40).optional(),
  addedActions: z.array(specAction).max(40).optional(),
})
export type TakenFromModel = z.infer<typeof takenFromModel>

/** What a person set right of the reading of a prompt; a part of the shot's recipe. */
export const specCorrections = setRight.extend({ fromModel: takenFromModel.optional() })
export type SpecCorrections = z.infer<typeof specCorrections>

const CORRECTED: Provenance = { kind: 'corrected' }
const OF_MODEL: Provenance = { kind: 'llm' }

function tagged(source: Provenance) {
  return <Value>(value: Value): { value: Value; source: Provenance } => ({ value, source })
}
type Tag = ReturnType<typeof tagged>

/**
 * The reading with a person's corrections. A correction of a thing or an action that the prompt no longer has does
 * nothing. At least one thing stays: the last one cannot be taken away.
 */
export function withCorrections(spec: SceneSpec, { fromModel, ...own }: SpecCorrections): SceneSpec {
  return setRightBy(fromModel ? withTaken(spec, fromModel) : spec, own, CORRECTED)
}

/** The reading with what was taken of a model's: what it set right, then what it added. What it added of nothing is left out. */
function withTaken(spec: SceneSpec, { addedThings = [], addedActions = [], ...rest }: TakenFromModel): SceneSpec {
  const changed = setRightBy(spec, rest, OF_MODEL)
  const things = addedThings.filter(({ id }) => !changed.entities.some((entity) => entity.id === id))
  const entities = [...changed.entities, ...things.map((thing) => ({ ...thing, source: OF_MODEL }))]
  const isThere = (id: string | undefined) => id === undefined || entities.some((entity) => entity.id === id)
  const actions = addedActions
    .filter(({ subject, from, target }) => [subject, from, target].every(isThere))
    .map((action) => ({ ...action, source: OF_MODEL }))
  return {
    ...changed,
    entities: entities.map((entity) => withoutMissing(entity, isThere)),
    actions: [...changed.actions, ...actions],
  }
}

function setRightBy(
  spec: SceneSpec,
  { things = [], actions = [], film = {} }: SetRight,
  source: Provenance,
): SceneSpec {
  const corrected = tagged(source)
  const gone = new Set(things.filter((one) => one.absent).map((one) => one.entityId))
  const kept = spec.entities.filter((entity) => !gone.has(entity.id))
  const entities = kept.some((entity) => entity.concept !== 'ground') ? kept : spec.entities
  const isThere = (id: string | undefined) => id === undefined || entities.some((entity) => entity.id === id)
  return {
    ...spec,
    entities: entities.map((entity) => {
      const change = things.find((one) => one.entityId === entity.id)
      return change
        ? correctedThing(withoutMissing(entity, isThere), change, corrected)
        : withoutMissing(entity, isThere)
    }),
    actions: spec.actions.flatMap((action, index) => {
      const change = actions.find((one) => one.index === index)
      if (change?.absent || !isThere(action.subject)) return []
      const { from, target, ...rest } = action
      const standing = {
        ...rest,
        ...(from !== undefined && isThere(from) ? { from } : {}),
        ...(target !== undefined && isThere(target) ? { target } : {}),
      }
      return [change ? correctedAction(standing, change, corrected) : standing]
    }),
    ...correctedFilm(spec, film, corrected),
  }
}

type Entity = SceneSpec['entities'][number]
type Action = SceneSpec['actions'][number]

/** A thing whose neighbours were taken away stands by itself. */
function withoutMissing(entity: Entity, isThere: (id: string) => boolean): Entity {
  const { place, otherPlaces, ...alone } = entity
  const places = [...(place === undefined ? [] : [place]), ...(otherPlaces ?? [])]
  const standing = places.filter(({ value }) => value.others.every(isThere))
  if (standing.length === places.length) return entity
  const [first, ...others] = standing
  return {
    ...alone,
    ...(first === undefined ? {} : { place: first }),
    ...(others.length === 0 ? {} : { otherPlaces: others }),
  }
}

function correctedThing(entity: Entity, change: ThingCorrection, corrected: Tag): Entity {
  const { count, colour, material, sizeMetres, massKg, restitution, friction, slopeDegrees } = change
  return {
    ...entity,
    ...(count === undefined ? {} : { count: corrected(count) }),
    ...(colour === undefined ? {} : { colour: corrected({ name: colour, hex: colour }) }),
    ...(material === undefined ? {} : { material: corrected(material) }),
    ...(sizeMetres === undefined ? {} : { sizeMetres: corrected(sizeMetres) }),
    ...(massKg === undefined ? {} : { massKg: corrected(massKg) }),
    ...(restitution === undefined ? {} : { restitution: corrected(restitution) }),
    ...(friction === undefined ? {} : { friction: corrected(friction) }),
    ...(slopeDegrees === undefined ? {} : { slopeDegrees: corrected(slopeDegrees) }),
  }
}

function correctedAction(action: Action, change: ActionCorrection, corrected: Tag): Action {
  const { verb, bounces, dropHeightMetres, speedMetresPerSecond, angleDegrees } = change
  const { deed, ...plain } = action
  return {
    ...plain,
    ...(deed === undefined || verb !== undefined ? {} : { deed }),
    ...(verb === undefined ? {} : { verb, source: corrected(verb).source }),
    ...(bounces === undefined ? {} : { bounces: corrected(bounces) }),
    ...(dropHeightMetres === undefined ? {} : { dropHeightMetres: corrected(dropHeightMetres) }),
    ...(speedMetresPerSecond === undefined ? {} : { speedMetresPerSecond: corrected(speedMetresPerSecond) }),
    ...(angleDegrees === undefined ? {} : { angleDegrees: corrected(angleDegrees) }),
  }
}

function correctedFilm(
  { set: readSet, cameraTravel }: SceneSpec,
  film: FilmCorrection,
  corrected: Tag,
): Partial<SceneSpec> {
  const { set, gravityMetresPerSecondSquared: gravity, ...plain } = film
  const values = Object.entries(plain).filter(([, value]) => value !== undefined)
  return {
    ...(Object.fromEntries(values.map(([field, value]) => [field, corrected(value)])) as Partial<SceneSpec>),
    // How far it should move was said of another move.
    ...(film.camera !== undefined && cameraTravel ? { cameraTravel: undefined } : {}),
    ...(gravity === undefined ? {} : { gravity: corrected({ metresPerSecondSquared: gravity, place: '' }) }),
    ...(set === undefined ? {} : set === null ? (readSet ? { set: undefined } : {}) : { set: corrected(set) }),
  }
}

/** True when nothing is corrected. */
export function isUncorrected({ things = [], actions = [], film = {}, fromModel }: SpecCorrections): boolean {
  const isFilmed = Object.values(film).every((value) => value === undefined)
  return things.length === 0 && actions.length === 0 && isFilmed && fromModel === undefined
}
