import { COLOURS, type ColourName, colourNames } from '../scene/colourNames.ts'
import type { TakenFromModel } from '../scene/corrections.ts'
import type { SceneSpec, SpecAction, SpecEntity } from '../scene/sceneSpec.ts'
import type { ReadingDifference } from './difference.ts'
import type { ModelAction, ModelFilm, ModelReading, ModelThing } from './modelReading.ts'

const OF_MODEL = { kind: 'llm' as const }

/** The amount of a weather that is named without one: rain in millimetres per hour, the others from 0 to 1. */
const USUAL_AMOUNT = { clear: 0, cloudy: 0.7, rain: 8, snow: 0.5, fog: 0.5, storm: 30 } as const

/** Lengths and weights that differ by less than this say the same. */
const SAME_SHARE = 0.15

/**
 * In what a model's reading differs from that of the rules, each with what taking it would change. What the model leaves
 * open is no difference. Pure; the same readings give the same differences.
 */
export function compareReadings(rules: SceneSpec, model: ModelReading): ReadingDifference[] {
  const pairs = pairedThings(rules, model.things)
  const ids = idsOf(rules, model.things, pairs)
  return [
    ...model.things.flatMap((thing) => {
      const entity = pairs.get(thing)
      return entity ? thingDifferences(entity, thing) : isStage(thing) ? [] : [addedThing(thing, ids)]
    }),
    ...rules.entities
      .filter((entity) => entity.concept !== 'ground' && ![...pairs.values()].includes(entity))
      .map(missingThing),
    ...actionDifferences(rules, model.actions, ids),
    ...filmDifferences(rules, model.film),
  ]
}

function isStage({ concept }: ModelThing): boolean {
  return concept === 'ground'
}

/** The thing that each of the model's is among those of the rules. */
function pairedThings(rules: SceneSpec, things: readonly ModelThing[]): Map<ModelThing, SpecEntity> {
  const free = new Set(rules.entities)
  const pairs = new Map<ModelThing, SpecEntity>()
  const pairUp = (isSame: (thing: ModelThing, entity: SpecEntity) => boolean) => {
    for (const thing of things) {
      if (pairs.has(thing)) continue
      const entity = [...free].find((one) => isSame(thing, one))
      if (entity === undefined) continue
      pairs.set(thing, entity)
      free.delete(entity)
    }
  }
  pairUp((thing, { label }) => plain(thing.name) === plain(label))
  pairUp((thing, { label }) => plain(thing.name).endsWith(plain(label)) || plain(label).endsWith(plain(thing.name)))
  pairUp((thing, { concept }) => thing.concept === concept)
  return pairs
}

/** A name without its plural: what it is known by. */
function plain(name: string): string {
  return name.toLowerCase().replace(/s$/, '')
}

/** What the model's names mean in the scene: the id of the rules, or a new one. */
function idsOf(
  rules: SceneSpec,
  things: readonly ModelThing[],
  pairs: ReadonlyMap<ModelThing, SpecEntity>,
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>(rules.entities.map(({ label, id }) => [plain(label), id]))
  for (const [index, thing] of things.entries()) {
    ids.set(plain(thing.name), pairs.get(thing)?.id ?? `model-${thing.concept}-${index + 1}`)
  }
  return ids
}

function thingDifferences(entity: SpecEntity, thing: ModelThing): ReadingDifference[] {
  const differ = (
    field: 'count' | 'colour' | 'material' | 'sizeMetres' | 'massKg',
    rules: string | number | null,
    model: string | number | undefined,
    change: object,
  ): ReadingDifference[] =>
    model === undefined || isSame(rules, model)
      ? []
      : [
          {
            id: `${entity.id} ${field}`,
            subject: entity.label,
            field,
            rules,
            model,
            taken: { things: [{ entityId: entity.id, ...change }] },
          },
        ]
  return [
    ...differ('count', entity.count.value, thing.count, { count: thing.count }),
    ...differ('colour', nearestColour(entity.colour?.value.hex), thing.colour, {
      colour: thing.colour && COLOURS[thing.colour],
    }),
    ...differ('material', entity.material?.value ?? null, thing.material, { material: thing.material }),
    ...differ('sizeMetres', entity.sizeMetres?.value ?? null, thing.sizeMetres, { sizeMetres: thing.sizeMetres }),
    ...differ('massKg', entity.massKg?.value ?? null, thing.massKg, { massKg: thing.massKg }),
  ]
}

function isSame(rules: string | number | null, model: string | number): boolean {
  if (typeof rules === 'number' && typeof model === 'number' && !(Number.isInteger(rules) && Number.isInteger(model))) {
    return Math.abs(rules - model) <= SAME_SHARE * Math.max(rules, model)
  }
  return rules === model
}

/** The name of a colour, as far as it has one here. */
function nearestColour(hex: string | undefined): ColourName | null {
  if (hex === undefined) return null
  const parts = (text: string) => [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16))
  const away = (name: ColourName) =>
    Math.hypot(...parts(COLOURS[name]).map((value, index) => value - parts(hex)[index]!))
  return colourNames.reduce((best, name) => (away(name) < away(best) ? name : best))
}

function addedThing(thing: ModelThing, ids: ReadonlyMap<string, string>): ReadingDifference {
  const id = ids.get(plain(thing.name))!
  const other = thing.relatedTo === undefined ? undefined : ids.get(plain(thing.relatedTo))
  const given = <Value>(value: Value) => ({ value, source: OF_MODEL })
  const entity: SpecEntity = {
    id,
    concept: thing.concept,
    label: thing.name,
    source: OF_MODEL,
    count: given(thing.count ?? 1),
    pyramid: false,
    ...(thing.colour === undefined ? {} : { colour: given({ name: thing.colour, hex: COLOURS[thing.colour] }) }),
    ...(thing.material === undefined ? {} : { material: given(thing.material) }),
    ...(thing.sizeMetres === undefined ? {} : { sizeMetres: given(thing.sizeMetres) }),
    ...(thing.massKg === undefined ? {} : { massKg: given(thing.massKg) }),
    ...(thing.relation === undefined || other === undefined || other === id
      ? {}
      : { place: given({ relation: thing.relation, others: [other] }) }),
  }
  return {
    id: `${id} thing`,
    subject: thing.name,
    field: 'thing',
    rules: null,
    model: thing.name,
    taken: { addedThings: [entity] },
  }
}

function missingThing({ id, label }: SpecEntity): ReadingDifference {
  const taken: TakenFromModel = { things: [{ entityId: id, absent: true }] }
  return { id: `${id} thing`, subject: label, field: 'thing', rules: label, model: null, taken }
}

function actionDifferences(
  rules: SceneSpec,
  actions: readonly ModelAction[],
  ids: ReadonlyMap<string, string>,
): ReadingDifference[] {
  const free = new Map(rules.actions.map((action, index) => [index, action]))
  const labelOf = (id: string) => rules.entities.find((entity) => entity.id === id)?.label ?? id
  const found: ReadingDifference[] = []
  const lastOrder = Math.max(0, ...rules.actions.map(({ order }) => order))
  for (const [at, action] of actions.entries()) {
    const subject = ids.get(plain(action.who))
    // Who is not among the things does nothing.
    if (subject === undefined) continue
    const known = [...free].find(([, one]) => one.subject === subject && one.verb === action.does)
    if (known) {
      free.delete(known[0])
      found.push(...valueDifferences(known[0], known[1], action, labelOf(subject)))
    } else if (action.does !== 'stand') {
      found.push(addedAction(action, { at, subject, order: lastOrder + at + 1, ids }))
    }
  }
  for (const [index, { subject, verb }] of free) {
    if (verb === 'stand') continue
    const taken: TakenFromModel = { actions: [{ index, absent: true }] }
    found.push({ id: `action ${index}`, subject: labelOf(subject), field: 'action', rules: verb, model: null, taken })
  }
  return found
}

function valueDifferences(index: number, known: SpecAction, action: ModelAction, subject: string): ReadingDifference[] {
  return (['bounces', 'dropHeightMetres', 'speedMetresPerSecond'] as const).flatMap((field) => {
    const [rules, model] = [known[field]?.value ?? null, action[field]]
    if (model === undefined || isSame(rules, model)) return []
    const taken: TakenFromModel = { actions: [{ index, [field]: model }] }
    return [{ id: `action ${index} ${field}`, subject, field, rules, model, taken }]
  })
}

function addedAction(
  action: ModelAction,
  { at, subject, order, ids }: { at: number; subject: string; order: number; ids: ReadonlyMap<string, string> },
): ReadingDifference {
  const idOf = (name: string | undefined) => (name === undefined ? undefined : ids.get(plain(name)))
  const [target, from] = [idOf(action.target), idOf(action.from)]
  const given = <Value>(value: Value) => ({ value, source: OF_MODEL })
  const added: SpecAction = {
    verb: action.does,
    subject,
    order,
    knocksOver: false,
    inTurn: false,
    source: OF_MODEL,
    ...(target === undefined || target === subject ? {} : { target }),
    ...(from === undefined || from === subject ? {} : { from }),
    ...(action.bounces === undefined ? {} : { bounces: given(action.bounces) }),
    ...(action.dropHeightMetres === undefined ? {} : { dropHeightMetres: given(action.dropHeightMetres) }),
    ...(action.speedMetresPerSecond === undefined ? {} : { speedMetresPerSecond: given(action.speedMetresPerSecond) }),
  }
  const taken: TakenFromModel = { addedActions: [added] }
  return { id: `model action ${at}`, subject: action.who, field: 'action', rules: null, model: action.does, taken }
}

function filmDifferences(rules: SceneSpec, film: ModelFilm): ReadingDifference[] {
  const differ = (field: keyof ModelFilm, read: string | null): ReadingDifference[] => {
    const model = film[field]
    if (model === undefined || model === read) return []
    const change =
      field === 'weather'
        ? { weather: { kind: film.weather!, amount: USUAL_AMOUNT[film.weather!] } }
        : { [field]: model }
    return [{ id: `film ${field}`, subject: '', field, rules: read, model, taken: { film: change } }]
  }
  return [
    ...differ('camera', rules.camera.value),
    ...differ('framing', rules.framing.value),
    ...differ('cameraHeight', rules.cameraHeight?.value ?? null),
    ...differ('timeOfDay', rules.timeOfDay.value),
    ...differ('mood', rules.mood.value),
    ...differ('set', rules.set?.value ?? null),
    ...differ('weather', rules.weather?.value.kind ?? null),
    ...differ('look', rules.look?.value ?? null),
  ]
}
