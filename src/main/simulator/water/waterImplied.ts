import type { ActionVerb, PlaceRelation, SceneSpec, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { SetName } from '../../../shared/scene/stagedScene.ts'
import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import { modelFor } from '../things/catalogue.ts'
import { isFilledByRain, withRainCaught } from './rainWishes.ts'
import { runningDown } from './runoff.ts'
import { kindOfWater } from './waterKinds.ts'

/** Sets whose water the shot itself may play on. */
const WATER_SETS: Readonly<Record<string, string>> = { river: 'river', lake: 'lake', sea: 'sea' }
const NEEDS_WATER: readonly ActionVerb[] = ['float', 'sink', 'swim', 'sail', 'splash']
const IN_THE_OPEN: readonly StagedWater['kind'][] = ['pond', 'puddle', 'lake', 'sea', 'river', 'pool']

/**
 * What a prompt with water in it means beyond its words: a lake, a river or the sea on which something floats or sails is
 * the water of the action, no longer a view behind it; such waters lie in the open; and open vessels catch the rain.
 */
export function withWaterImplied(spec: SceneSpec): SceneSpec {
  return withRainCaught(withOpenWater(withWaterAsView(withWaterInVessel(spec))))
}

/** "A bucket of water", "ember air": water that nothing is said of is in the vessel that is named with it. */
function withWaterInVessel(spec: SceneSpec): SceneSpec {
  const isActed = (id: string) => spec.actions.some((one) => [one.subject, one.target, one.from].includes(id))
  const water = spec.entities.find(
    ({ concept, variant, place, id }) => concept === 'water' && variant === 'water' && !place && !isActed(id),
  )
  if (water === undefined) return spec
  const prompt = spec.prompt.toLowerCase()
  const vessel = spec.entities.find((thing) => {
    const label = thing.label.toLowerCase()
    const isNamedWith = [
      `${label} of ${water.label}`,
      `${label} ${water.label}`,
      `${label} berisi ${water.label}`,
    ].some((words) => prompt.includes(words.toLowerCase()))
    const isReached = spec.actions.some(({ target }) => target === thing.id)
    return thing !== water && isNamedWith && !isReached && modelFor(thing)?.hollow?.shape === 'round'
  })
  if (vessel === undefined) return spec
  const source = { kind: 'inferred' as const, because: vessel.label }
  return {
    ...spec,
    entities: spec.entities.map((entity) =>
      entity === water
        ? { ...water, place: { value: { relation: 'in' as const, others: [vessel.id] }, source } }
        : entity,
    ),
  }
}

/** Sets that show a water beyond land on which things can stand. */
const VIEW_OF_KIND: Partial<Record<StagedWater['kind'], SetName>> = { lake: 'lake', sea: 'beach' }
const ON_LAND: readonly PlaceRelation[] = ['beside', 'near', 'inFrontOf', 'around']

/** A lake or a sea beside which everything stands, and in which nothing happens, is the place where it stands. */
function withWaterAsView(spec: SceneSpec): SceneSpec {
  const [water, ...more] = spec.entities.filter(({ concept }) => concept === 'water')
  if (water === undefined || more.length > 0 || spec.entities.some(({ concept }) => concept === 'boat')) return spec
  const set = VIEW_OF_KIND[kindOfWater(water, spec)]
  if (set === undefined || (spec.set !== undefined && spec.set.value !== set)) return spec
  const isTouched = spec.actions.some(
    ({ verb, subject, target, from }) => NEEDS_WATER.includes(verb) || [subject, target, from].includes(water.id),
  )
  const beside = spec.entities.filter(({ place }) => place?.value.others.includes(water.id))
  if (isTouched || beside.length === 0) return spec
  if (beside.some(({ place }) => !ON_LAND.includes(place!.value.relation))) return spec
  const entities = spec.entities
    .filter((entity) => entity !== water)
    .map((entity) => {
      if (!beside.includes(entity)) return entity
      const { place: _, otherPlaces: __, ...placeless } = entity
      return placeless
    })
  const { source } = water
  return {
    ...spec,
    entities,
    set: { value: set, source },
    surroundings: { value: 'outdoors', source: { kind: 'inferred', because: water.label } },
  }
}

function withOpenWater(spec: SceneSpec): SceneSpec {
  const own = spec.entities.filter(({ concept }) => concept === 'water')
  const variant = spec.set && WATER_SETS[spec.set.value]
  const hasBoat = spec.entities.some(({ concept }) => concept === 'boat')
  const isNeeded = hasBoat || spec.actions.some(({ verb }) => NEEDS_WATER.includes(verb))
  const added: SpecEntity[] =
    spec.set !== undefined && variant !== undefined && isNeeded && own.length === 0
      ? [waterOf(variant, spec.set.source.kind === 'said' ? spec.set.source.words : variant, spec.set.source)]
      : []
  const waters = [...own, ...added]
  if (waters.length === 0 && !hasBoat) return withShore(spec)
  const { set, ...rest } = spec
  const isView = set !== undefined && variant !== undefined
  const whole: SceneSpec = isView ? { ...rest, entities: [...spec.entities, ...added] } : spec
  const isPoured = spec.actions.some((one) => one.verb === 'pour' && !isFilledByRain(one, spec))
  const open = waters.find((water) => IN_THE_OPEN.includes(kindOfWater(water, spec))) ?? runningDown(spec)?.down
  const because = open?.label ?? (hasBoat ? spec.entities.find(({ concept }) => concept === 'boat')?.label : undefined)
  if (isPoured || because === undefined || spec.surroundings.source.kind === 'said') return whole
  return { ...whole, surroundings: { value: 'outdoors', source: { kind: 'inferred', because } } }
}

function waterOf(variant: string, label: string, source: SpecEntity['source']): SpecEntity {
  return {
    id: 'water-set',
    concept: 'water',
    variant,
    label,
    source,
    count: { value: 1, source: { kind: 'default' } },
    pyramid: false,
  }
}

/** The id of a sea that nobody named: it is part of a beach, and nothing is meant to go into it. */
export const SHORE_ID = 'water-shore'

const SEA = { en: 'sea', id: 'laut' } as const

/** At a beach the sea runs up the sand, whatever happens there. */
function withShore(spec: SceneSpec): SceneSpec {
  if (spec.set?.value !== 'beach' || spec.surroundings.value !== 'outdoors') return spec
  const because = spec.set.source.kind === 'said' ? spec.set.source.words : 'beach'
  const sea = { ...waterOf('sea', SEA[spec.language], { kind: 'inferred', because }), id: SHORE_ID }
  return { ...spec, entities: [...spec.entities, sea] }
}
