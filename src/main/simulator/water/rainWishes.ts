import type { SceneSpec, SpecAction, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import { modelFor } from '../things/catalogue.ts'

type Sky = Pick<SceneSpec, 'weather' | 'surroundings'>

const STORM_MILLIMETRES = 25

/** How much rain falls in a weather, millimetres an hour; 0 where none does. */
export function rainOf(weather: StagedScene['weather']): number {
  if (weather?.kind === 'storm') return Math.max(STORM_MILLIMETRES, weather.amount)
  return weather?.kind === 'rain' ? weather.amount : 0
}

/** How much rain falls on a scene's ground, millimetres an hour. */
export function rainOn({ weather, surroundings }: Sky): number {
  return surroundings.value === 'outdoors' ? rainOf(weather?.value) : 0
}

/** Words for rain that gathers somewhere, where the reading has no deed for them. */
const GATHERS =
  /\b(fill(s|ed|ing)?|refill(s|ed)?|collect(s|ed|ing)?|gather(s|ed|ing)?|catch(es|ing)?|caught|terisi|diisi|mengisi|penuh|memenuhi|dipenuhi|tertampung|menampung|ditampung|(meng)?genang(i|an)?|tergenang)\b/i

/** Words for puddles that come to be. */
const FORMS =
  /\b(form(s|ed|ing)?|makes?|making|appear(s|ing)?|grow(s|ing)?|creates?|leaves?|membuat|membentuk|terbentuk|muncul|timbul|menimbulkan|melebar|membesar)\b/i

/** Whether an action is one of filling or rising that rain brings about: nobody does it, and nothing else pours. */
export function isFilledByRain(
  { verb, deed, subject, agent, from, target }: SpecAction,
  spec: Sky & Pick<SceneSpec, 'entities'>,
): boolean {
  const thing = spec.entities.find(({ id }) => id === subject)
  if (rainOn(spec) === 0 || thing === undefined || agent !== undefined || from !== undefined) return false
  const isWater = thing.concept === 'water'
  if (verb === 'pour' && deed === 'fill') {
    const into = spec.entities.find(({ id }) => id === target)
    // "mengisi mangkuk di atas meja": what is named after it is where it stands.
    const isItself = into === undefined || into === thing || !(holdsRain(into) || into.concept === 'water')
    return isItself && (isWater || holdsRain(thing))
  }
  return isWater && target === undefined && (verb === 'rise' || (verb === 'act' && deed === 'grow'))
}

/** An open round vessel that stands upright under the sky. */
function holdsRain(thing: SpecEntity): boolean {
  const relation = thing.place?.value.relation
  return modelFor(thing)?.hollow?.shape === 'round' && relation !== 'under' && relation !== 'in'
}

const RAIN_WATER = { en: 'rain water', id: 'air hujan' } as const
const PREFIX = 'rain-in-'

/** Whether a water is the rain in a vessel that nobody named. */
export function isRainCaught({ id }: SpecEntity): boolean {
  return id.startsWith(PREFIX)
}

/** Open vessels that stand in the rain have water in them, whether anybody named it or not. */
export function withRainCaught(spec: SceneSpec): SceneSpec {
  if (rainOn(spec) === 0 || spec.weather === undefined) return spec
  const { source } = spec.weather
  const because = source.kind === 'said' ? source.words : source.kind === 'inferred' ? source.because : 'rain'
  const placed = withPlaces(spec)
  const added = placed.entities
    .filter((thing) => catchesRain(thing, placed))
    .map(
      ({ id }): SpecEntity => ({
        id: `${PREFIX}${id}`,
        concept: 'water',
        variant: 'water',
        label: RAIN_WATER[spec.language],
        source: { kind: 'inferred', because },
        count: { value: 1, source: { kind: 'default' } },
        pyramid: false,
        place: { value: { relation: 'in', others: [id] }, source: { kind: 'inferred', because } },
      }),
    )
  return added.length === 0 ? placed : { ...placed, entities: [...placed.entities, ...added] }
}

/** What rain fills on something stands there. */
function withPlaces(spec: SceneSpec): SceneSpec {
  const on = spec.actions.filter((action) => action.target !== undefined && isFilledByRain(action, spec))
  if (on.length === 0) return spec
  return {
    ...spec,
    actions: spec.actions.map((action) => {
      if (!on.includes(action)) return action
      const { target: _, ...rest } = action
      return rest
    }),
    entities: spec.entities.map((entity) => {
      const action = on.find(({ subject, target }) => subject === entity.id && target !== entity.id)
      if (action?.target === undefined || entity.place !== undefined) return entity
      return { ...entity, place: { value: { relation: 'on', others: [action.target] }, source: action.source } }
    }),
  }
}

function catchesRain(thing: SpecEntity, spec: SceneSpec): boolean {
  if (!holdsRain(thing)) return false
  const isUsed = spec.entities.some((other) => other !== thing && other.place?.value.others.includes(thing.id))
  const acts = spec.actions.some(
    (action) =>
      action.target === thing.id ||
      action.from === thing.id ||
      (action.subject === thing.id && action.verb !== 'stand' && !isFilledByRain(action, spec)),
  )
  return !isUsed && !acts
}

/** The action or the words by which the rain shall gather in a vessel or a water; undefined where nothing was said. */
export function wishOf(ids: readonly string[], spec: SceneSpec): string | undefined {
  const action = spec.actions.find((one) => ids.includes(one.subject) && isFilledByRain(one, spec))
  if (action) return action.source.kind === 'said' ? action.source.words : action.deed
  const isPuddle = spec.entities.some(({ id, variant }) => ids.includes(id) && variant === 'puddle')
  return (GATHERS.exec(spec.prompt) ?? (isPuddle ? FORMS.exec(spec.prompt) : undefined))?.[0]
}
