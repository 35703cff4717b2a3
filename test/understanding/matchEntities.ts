import { THINGS } from '../../src/main/simulator/language/lexicon/things/index.ts'
import type { SceneSpec, SpecEntity } from '../../src/shared/scene/sceneSpec.ts'
import { bestPairs } from './assignment.ts'
import { isColour } from './colourFamily.ts'
import { type LabelledEntity, type LabelledSentence, labelId } from './labelledSentence.ts'
import { type Finding, finding } from './tally.ts'
import { isKindOf, sameName, words } from './wordMatch.ts'

/** Which thing of the scene answers which entity of the label; a place that is built may answer for a lake. */
export interface EntityMatch {
  readonly entityOf: ReadonlyMap<string, SpecEntity>
  /** Ids of the label that are answered, by an entity or by the place. */
  readonly answered: ReadonlySet<string>
  readonly findings: Readonly<Record<'entities' | 'counts' | 'colours' | 'materials', Finding>>
}

/** Words for air, light and sky: in the picture, whether or not the scene lists them as things. */
const AIR_AND_LIGHT = [
  'wind',
  'rain',
  'snow',
  'fog',
  'storm',
  'lightning',
  'cloud',
  'sun',
  'moon',
  'star',
  'sky',
  'light',
]

/** The name that the catalogue prints for each of its keys: "chest of drawers" for `drawers`. */
const PRINTED_NAME: ReadonlyMap<string, string> = new Map(
  THINGS.flatMap(({ variant, en }): [string, string][] => (variant && en[0] ? [[variant, en[0]]] : [])),
)

/** All that a thing of the scene can be called: its kind, its concept, what it is built of, with its material. */
function namesOf(entity: SpecEntity): readonly string[] {
  const printed = PRINTED_NAME.get(entity.variant ?? '')
  const own = [
    entity.concept,
    ...(entity.variant === undefined ? [] : [entity.variant]),
    ...(printed === undefined ? [] : [printed]),
  ]
  const both = entity.variant === undefined ? [] : [`${entity.variant} ${entity.concept}`]
  const material = entity.material === undefined ? [] : own.map((name) => `${entity.material?.value} ${name}`)
  const parts = entity.builtOf === undefined ? [] : [entity.builtOf.concept, entity.builtOf.variant ?? '']
  return [...own, ...both, ...material, ...parts.filter((name) => name !== '')]
}

/** Whether a thing of the scene is one that any of the names means. */
export function isCalled(entity: SpecEntity, names: readonly string[]): boolean {
  return namesOf(entity).some((offered) => names.some((wanted) => isKindOf(offered, wanted)))
}

function closeness(entity: SpecEntity, label: LabelledEntity): number {
  if (!isCalled(entity, label.names)) return 0
  const exact = namesOf(entity).some((offered) => label.names.some((wanted) => sameName(offered, wanted)))
  const colour =
    label.colour === undefined || entity.colour === undefined ? 0 : isColour(entity.colour.value, label.colour) ? 2 : -1
  const count = label.count === entity.count.value ? 0.5 : 0
  return (label.optional === true ? 4 : 40) + (exact ? 1 : 0) + colour + count
}

/** Names of the places of a scene that it builds without listing them as things. */
export function placesOf(spec: SceneSpec): readonly string[] {
  return spec.set === undefined || spec.set.source.kind === 'default' ? [] : [spec.set.value]
}

/** Pairs the things of the label with those of the scene, and judges names, counts, colours and materials. */
export function matchEntities(sentence: LabelledSentence, spec: SceneSpec): EntityMatch {
  const labels = sentence.entities
  const offered = spec.entities.filter((entity) => entity.source.kind !== 'default')
  const pairs = bestPairs(labels.length, offered.length, (row, column) => closeness(offered[column]!, labels[row]!))

  const entityOf = new Map<string, SpecEntity>()
  const answered = new Set<string>()
  const missing: string[] = []
  let hits = 0
  for (const [row, label] of labels.entries()) {
    const column = pairs.get(row)
    if (column !== undefined) entityOf.set(labelId(label), offered[column]!)
    const byPlace = placesOf(spec).some((place) => label.names.some((name) => isKindOf(place, name)))
    if (column !== undefined || byPlace) answered.add(labelId(label))
    if (label.optional === true) continue
    if (column !== undefined || byPlace) hits += 1
    else missing.push(label.names[0]!)
  }

  const matched = new Set([...pairs.values()].map((column) => offered[column]!))
  const settings = [...(sentence.place ?? []), ...(sentence.weather ?? []), ...AIR_AND_LIGHT]
  const tooMuch = offered.filter(
    (entity) =>
      entity.source.kind === 'said' &&
      !matched.has(entity) &&
      entity.concept !== 'ground' &&
      !isCalled(entity, settings),
  )
  const pairsFound = labels.flatMap((label) => {
    const entity = entityOf.get(labelId(label))
    return entity === undefined ? [] : [{ label, entity }]
  })
  return {
    entityOf,
    answered,
    findings: {
      entities: finding(
        hits,
        missing,
        tooMuch.map((entity) => entity.variant ?? entity.concept),
      ),
      counts: countsOf(pairsFound),
      colours: coloursOf(pairsFound),
      materials: materialsOf(pairsFound),
    },
  }
}

type Pair = { readonly label: LabelledEntity; readonly entity: SpecEntity }

/** Among things that were found: is it as many as said? */
function countsOf(pairs: readonly Pair[]): Finding {
  const asked = pairs.filter(({ label }) => label.count !== undefined)
  const missing = asked.filter(({ label, entity }) => entity.count.value !== label.count)
  const invented = pairs.filter(
    ({ label, entity }) =>
      label.count === undefined && entity.count.source.kind === 'said' && entity.count.value > 1 && !label.optional,
  )
  return finding(
    asked.length - missing.length,
    missing.map(({ label, entity }) => `${label.names[0]}: ${label.count}, not ${entity.count.value}`),
    invented.map(({ label, entity }) => `${label.names[0]}: ${entity.count.value}`),
  )
}

function coloursOf(pairs: readonly Pair[]): Finding {
  const asked = pairs.filter(({ label }) => label.colour !== undefined && label.colourOptional !== true)
  const right = asked.filter(({ label, entity }) => entity.colour && isColour(entity.colour.value, label.colour ?? ''))
  // The labels tell single colours: "colourful" is none of them.
  const tooMuch = pairs.filter(
    ({ label, entity }) =>
      label.colour === undefined &&
      !label.colourOptional &&
      entity.colour?.source.kind === 'said' &&
      !('others' in entity.colour.value),
  )
  return finding(
    right.length,
    asked.filter((pair) => !right.includes(pair)).map(({ label }) => `${label.colour} ${label.names[0]}`),
    tooMuch.map(({ label, entity }) => `${entity.colour?.value.name} ${label.names[0]}`),
  )
}

function materialsOf(pairs: readonly Pair[]): Finding {
  const asked = pairs.filter(({ label }) => label.material !== undefined && label.materialOptional !== true)
  const right = asked.filter(({ label, entity }) =>
    label.material?.some((name) => entity.material !== undefined && sameName(name, entity.material.value)),
  )
  const tooMuch = pairs.filter(
    ({ label, entity }) =>
      label.material === undefined &&
      entity.material?.source.kind === 'said' &&
      !label.names.some((name) => words(name).includes(entity.material!.value)),
  )
  return finding(
    right.length,
    asked.filter((pair) => !right.includes(pair)).map(({ label }) => `${label.material?.[0]} ${label.names[0]}`),
    tooMuch.map(({ label, entity }) => `${entity.material?.value} ${label.names[0]}`),
  )
}
