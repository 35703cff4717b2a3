import {
  type ActionVerb,
  LOOSE_THING_VERBS,
  type SceneSpec,
  type SpecAction,
  type SpecEntity,
  type ThingConcept,
} from '../../../shared/scene/sceneSpec.ts'
import type { UnmetWish } from '../../../shared/scene/understanding.ts'
import { isAskedToWobble } from '../softBodies/softStuff.ts'
import { isFilledByRain } from '../water/rainWishes.ts'
import { hangsOn } from './mechanismDeeds.ts'
import { WORDING } from './wording.ts'

/** What any loose thing can do, or have done to it. */
const OF_LOOSE_THINGS: readonly ActionVerb[] = [...LOOSE_THING_VERBS, 'break']
const ALIVE: readonly ActionVerb[] = ['walk', 'run', 'jump', 'look', 'blink', 'talk', 'swim', 'fly']

/** What the rest of the concepts can do beyond standing there. */
const OF_CONCEPT: Readonly<Partial<Record<ThingConcept, readonly ActionVerb[]>>> = {
  table: [],
  ramp: [],
  wall: ['break'],
  ground: [],
  fixture: ['burn'],
  building: ['burn'],
  landform: [],
  plant: ['swing', 'burn', 'flutter'],
  seesaw: ['swing', 'topple', 'spin'],
  pendulum: ['swing', 'hit', 'fall'],
  spring: ['bounce', 'swing', 'push'],
  rope: ['swing', 'fall'],
  balloon: [...OF_LOOSE_THINGS, 'rise', 'float', 'fly'],
  cloth: ['flutter', 'fall', 'slide', 'fly', 'swing'],
  flag: ['flutter', 'swing', 'fly', 'fall'],
  leaf: ['fall', 'flutter', 'fly', 'float', 'spin'],
  vehicle: [...OF_LOOSE_THINGS, 'drive', 'jump'],
  boat: ['sail', 'float', 'sink', 'drive', 'topple', 'swing'],
  aircraft: [...OF_LOOSE_THINGS, 'fly', 'rise', 'drive', 'float'],
  water: ['flow', 'pour', 'splash', 'fall', 'hit', 'rise', 'spin'],
  fire: ['burn', 'rise', 'flutter', 'break'],
  smoke: ['rise', 'flow', 'fly', 'float'],
  animal: [...OF_LOOSE_THINGS, ...ALIVE, 'float', 'flutter'],
  person: [...OF_LOOSE_THINGS, ...ALIVE, 'swing', 'drive', 'sail'],
}

/** What stands where it was built. */
export const FIXED: readonly ThingConcept[] = ['table', 'ramp', 'wall', 'ground', 'fixture', 'building', 'landform']

/** Whether a thing of a concept could do this at all; `isByWater` when there is water in the scene. */
export function canDo(verb: ActionVerb, concept: ThingConcept, isByWater: boolean): boolean {
  if (verb === 'stand') return true
  if (verb === 'act') return false
  const own = OF_CONCEPT[concept]
  if (own !== undefined) return own.includes(verb)
  if (verb === 'float' || verb === 'sink' || verb === 'splash') return isByWater
  return OF_LOOSE_THINGS.includes(verb)
}

/** Whether a thing that stands fast is asked to move: a house that rolls. */
export function isBeyondFixed({ subject, verb }: SpecAction, entities: readonly SpecEntity[]): boolean {
  const thing = entities.find(({ id }) => id === subject)
  if (thing === undefined || !FIXED.includes(thing.concept) || verb === 'stand') return false
  if (verb === 'break' && thing.variant === 'window') return false
  return OF_LOOSE_THINGS.includes(verb) && !canDo(verb, thing.concept, false)
}

/** The words by which a deed that cannot be done is told. */
export function deedWords(action: SpecAction, entities: readonly SpecEntity[]): string {
  const doer = action.verb === 'act' ? (action.agent ?? action.subject) : action.subject
  const label = entities.find(({ id }) => id === doer)?.label ?? doer
  if (action.source.kind !== 'said') return label
  // "mendorong ayunan", "pushes the swing": somebody does it to the thing.
  return action.agent === undefined ? `${label} ${action.source.words}` : `${action.source.words} ${label}`
}

/** What people do with their hands, and what they do so to things. */
const BY_HAND = ['wave', 'point', 'carry', 'bring', 'hold', 'take', 'pick up', 'catch']

/** What their faces and heads show. */
const BY_FACE = ['smile', 'laugh', 'cry', 'frown', 'gasp', 'yawn', 'nod', 'shake head']

function isDoneByBody({ verb, deed, subject, target, agent }: SpecAction, entities: readonly SpecEntity[]): boolean {
  const isPerson = (id: string | undefined) => entities.some((one) => one.id === id && one.concept === 'person')
  // "picks it up": what is no plant is not harvested but taken.
  const takes = deed === 'harvest' && entities.some(({ id, concept }) => id === target && TAKEN.includes(concept))
  return (
    (isPerson(subject) && deed !== undefined && (BY_HAND.includes(deed) || BY_FACE.includes(deed) || takes)) ||
    (verb === 'rise' && isPerson(agent))
  )
}

const TAKEN: readonly ThingConcept[] = ['ball', 'box', 'bottle', 'cup', 'cylinder', 'book', 'prop']

/** Sheets of paper swing down through the air; wind takes loose things with it, if they are light enough. */
function isCarriedByAir({ verb }: SpecAction, { concept, variant }: SpecEntity, isWindy: boolean): boolean {
  if (concept !== 'prop') return false
  return (verb === 'flutter' && SHEETS.includes(variant ?? '')) || (isWindy && (verb === 'fly' || verb === 'flutter'))
}

/** Things of the catalogue that are no more than a sheet. */
const SHEETS = ['sheetOfPaper', 'letter', 'paper', 'photo', 'postcard', 'ticket', 'banknote', 'map']

/** What is asked of things that cannot do it. */
export function impossibleDeeds({
  actions,
  entities,
  set,
  wind,
  weather,
  surroundings,
  language,
}: Pick<SceneSpec, 'actions' | 'entities' | 'set' | 'wind' | 'weather' | 'surroundings' | 'language'>): UnmetWish[] {
  const isByWater =
    entities.some(({ concept }) => concept === 'water') ||
    ['river', 'lake', 'sea', 'beach', 'underwater'].includes(set?.value ?? '')
  return actions.flatMap((action) => {
    const subject = entities.find(({ id }) => id === action.subject)
    if (subject === undefined || canDo(action.verb, subject.concept, isByWater)) return []
    if (action.verb === 'break' && subject.variant === 'window') return []
    if (isCarriedByAir(action, subject, wind !== undefined)) return []
    if (isDoneByBody(action, entities)) return []
    if (isFilledByRain(action, { weather, surroundings, entities })) return []
    if (action.verb === 'swing' && isAskedToWobble(subject, actions)) return []
    if (action.verb === 'swing' && hangsOn(subject, entities, ['spring', 'rope', 'pendulum'])) return []
    const isFixed = isBeyondFixed(action, entities)
    return [
      {
        words: deedWords(action, entities),
        reason: 'notYetPossible',
        explanation: WORDING[action.verb === 'act' ? 'noMotion' : isFixed ? 'fixedThing' : 'cannotDo'][language],
      } as const,
    ]
  })
}

/** Whether it was told that this does not happen. */
export function isToldAsUnmet(spec: Pick<SceneSpec, 'entities' | 'unmet'>, action: SpecAction): boolean {
  const words = deedWords(action, spec.entities)
  return spec.unmet.some((wish) => wish.words === words)
}
