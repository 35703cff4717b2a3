import type { ActionVerb, PlaceRelation } from '../../../shared/scene/sceneSpec.ts'
import { type DraftAction, type DraftEntity, type DraftScene, placesOf } from './draftScene.ts'
import type { RelationWord } from './lexicon/places.ts'
import { isContainer, isHeldUp } from './whatHolds.ts'

/** A word of place that waits for its noun. */
export interface Relation {
  readonly relation: RelationWord
  readonly words: string
}

/** Motions that end where they come to: "falls on the table", "is poured into a glass". */
const ARRIVING: readonly ActionVerb[] = ['fall', 'throw', 'pour', 'jump', 'hit']
const AIMED: readonly ActionVerb[] = ['throw', 'roll', 'slide', 'push', 'look']
/** Motions that go somewhere else; what they pass behind or under is on their way. */
const TRAVELLING: readonly ActionVerb[] = [
  'roll',
  'slide',
  'walk',
  'run',
  'drive',
  'push',
  'throw',
  'jump',
  'swim',
  'sail',
]

/**
 * Gives an action, or the thing that it is about, the place that follows it: "rolls down the ramp", "hits the
 * box in front of the table". `lastMentioned` is what was named just before the word of place.
 */
export function relateAction(
  scene: DraftScene,
  action: DraftAction,
  relation: Relation,
  entity: DraftEntity,
  lastMentioned: DraftEntity | undefined,
): void {
  const subject = scene.find(action.subject)
  if (!subject || subject.id === entity.id) return
  // "pushes the box off the table": where to belongs to what is pushed.
  const moved =
    action.verb === 'hit' && action.target && relation.relation === 'from' ? scene.find(action.target) : subject
  if (!moved) return
  const placed = placedOf(action, subject, lastMentioned, relation, entity)
  switch (relation.relation) {
    case 'from':
      if (entity.concept === 'ground') return
      // "hangs from a spring"
      if (action.deed === 'hang' && moved === subject && entity.concept === 'spring')
        scene.place(subject, 'on', [entity], relation.words)
      else if (moved !== subject) scene.place(moved, 'on', [entity], relation.words)
      else action.from = entity.id
      return
    case 'down':
      action.from = entity.id
      return
    case 'atTopOf':
      if (entity.concept === 'ramp' && action.from === undefined && !/^dari/i.test(relation.words))
        scene.place(subject, 'atTopOf', [entity], relation.words)
      else if (/^dari/i.test(relation.words)) action.from = entity.id
      else if (ARRIVING.includes(action.verb)) action.target ??= entity.id
      else scene.place(placed, 'atTopOf', [entity], relation.words)
      return
    case 'toward':
    case 'onto':
      if (/^to$/i.test(relation.words) && giveTo(scene, action, entity)) return
      // "is put into a bowl": that is where it is.
      if (action.deed === 'put' && entity.concept !== 'ground') {
        scene.place(
          subject,
          isContainer(entity) && relation.relation === 'toward' ? 'in' : 'on',
          [entity],
          relation.words,
        )
        return
      }
      if (entity.concept !== 'ground') action.target ??= entity.id
      return
    case 'over':
    case 'through':
      if (
        TRAVELLING.includes(action.verb) ||
        action.verb === 'hit' ||
        (action.verb === 'fly' && !isHeldUp(subject) && subject.concept !== 'animal')
      ) {
        if (entity.concept !== 'ground') action.target ??= entity.id
        if (
          action.target === entity.id &&
          (action.verb === 'throw' || action.verb === 'jump' || relation.relation === 'through')
        )
          action.passes = relation.relation
      } else if (placesOf(subject).length === 0 && entity.concept !== 'ground' && action.verb !== 'act') {
        scene.place(subject, relation.relation === 'over' ? 'above' : 'in', [entity], relation.words)
      }
      return
    case 'against':
      if (action.verb === 'stand') scene.place(placed, 'against', [entity], relation.words)
      else if (entity.concept !== 'ground') action.target ??= entity.id
      return
    case 'at':
    case 'on':
    case 'in':
      // "rolls a ball at the pins"
      if (/^at$/i.test(relation.words) && (AIMED.includes(action.verb) || isMeantFor(action, entity))) {
        action.target ??= entity.id
        return
      }
      if (entity.concept !== 'ground') relateToSurface(scene, action, relation, entity, placed)
      return
    case 'between':
    case 'around':
    case 'under':
    case 'behind':
      if (placed === subject && isOnTheWay(action, relation)) {
        action.target ??= entity.id
        return
      }
      scene.place(placed, relation.relation, [entity], relation.words)
      // "rolls between two chairs and stops under the sofa": that is where it goes.
      if (placed === subject && isComingToRest(action)) {
        const moving = scene.actions.findLast((one) => one.subject === subject.id && TRAVELLING.includes(one.verb))
        if (moving) moving.target = entity.id
      }
      return
    case 'near':
    case 'beside':
    case 'inFrontOf':
      if (relation.words === 'past') {
        scene.concludePlace(placed, 'near', entity, relation.words)
        return
      }
      // "stops near the door", "lands beside the bowl"
      if (placed === subject && (isComingToRest(action) || action.verb === 'fall')) {
        const last = scene.actions.findLast((one) => one.subject === subject.id && one.verb !== 'stand')
        if (last) last.target ??= entity.id
        scene.concludePlace(placed, relation.relation, entity, relation.words)
        return
      }
      scene.place(placed, relation.relation, [entity], relation.words)
      concludeOfNeighbour(scene, action, subject, placed, relation.relation, entity, relation)
      return
    case 'above':
    case 'leftOf':
    case 'rightOf':
      scene.place(placed, relation.relation, [entity], relation.words)
      return
  }
}

const GIVING = ['give', 'carry', 'feed', 'serve', 'bring', 'deliver', 'sell', 'send']

/** "gives a flower to an old woman": the flower goes to her, and who gives it is its agent. */
function giveTo(scene: DraftScene, action: DraftAction, receiver: DraftEntity): boolean {
  const isGiven = action.verb === 'act' && GIVING.includes(action.deed ?? '') && action.target !== undefined
  const isReceiver = receiver.concept === 'person' || receiver.concept === 'animal'
  if (!isGiven || !isReceiver || scene.find(action.target) === receiver) return false
  action.agent = action.subject
  action.subject = action.target as string
  action.target = receiver.id
  return true
}

const AT_SOMEBODY: readonly ActionVerb[] = ['flutter', 'talk', 'swing', 'blink', 'act', 'hit', 'fly', 'run']

/** "waves at a train", "barks at a postman": whom it is meant for, and no place. */
function isMeantFor({ verb }: DraftAction, { concept }: DraftEntity): boolean {
  return (
    AT_SOMEBODY.includes(verb) && !['table', 'fixture', 'building', 'landform', 'water', 'ground'].includes(concept)
  )
}

/** "hits the box in front of the table": the place belongs to what was just named, else to who acts. */
function placedOf(
  action: DraftAction,
  subject: DraftEntity,
  lastMentioned: DraftEntity | undefined,
  relation: Relation,
  entity: DraftEntity,
): DraftEntity {
  if (!lastMentioned || lastMentioned === subject) return subject
  if (action.target === lastMentioned.id) return lastMentioned
  return bearerOf(relation, entity, subject, lastMentioned)
}

/** Walls, water and open ground are no things that a further place would be told of. */
const BACKGROUND: readonly DraftEntity['concept'][] = ['wall', 'ground', 'water', 'landform']

const LARGE: readonly DraftEntity['concept'][] = [
  'table',
  'ramp',
  'wall',
  'fixture',
  'building',
  'landform',
  'plant',
  'water',
  'vehicle',
  'boat',
  'ground',
]

/**
 * To whom a further place belongs: "in a bowl on the piano" to the bowl, "on the table beside the window" to the table,
 * "against the wall behind the sofa" still to who leans there.
 */
export function bearerOf(
  relation: Relation,
  entity: DraftEntity,
  subject: DraftEntity,
  lastMentioned: DraftEntity,
): DraftEntity {
  const known = placesOf(subject).find(({ value }) => value.others.includes(lastMentioned.id))?.value.relation
  if (known === undefined || BACKGROUND.includes(lastMentioned.concept)) return subject
  const isOnOther = ['on', 'in', 'at', 'onto', 'atTopOf'].includes(relation.relation)
  if (isOnOther) return lastMentioned.concept === 'table' && entity.concept === 'table' ? subject : lastMentioned
  // "on the table beside a vase": small things stand beside each other there; a window has the table beside it.
  if (!LARGE.includes(entity.concept)) return subject
  return known === 'on' || known === 'in' || known === 'under' || known === 'above' ? lastMentioned : subject
}

/** "rolls between two chairs", "runs around the tree": said in English of the way, in Indonesian of the place. */
function isOnTheWay(action: DraftAction, { relation, words }: Relation): boolean {
  if (!TRAVELLING.includes(action.verb) && !isComingToRest(action)) return false
  if (relation === 'around') return action.verb !== 'stand'
  return !/^di/i.test(words) && !isComingToRest(action)
}

function isComingToRest(action: DraftAction): boolean {
  return action.verb === 'stand' && action.deed === 'stop'
}

function relateToSurface(
  scene: DraftScene,
  action: DraftAction,
  relation: Relation,
  entity: DraftEntity,
  placed: DraftEntity,
): void {
  const subject = scene.find(action.subject) as DraftEntity
  const arrives =
    (ARRIVING.includes(action.verb) && !(action.verb === 'jump' && /^di/i.test(relation.words))) ||
    (action.verb === 'bounce' && placesOf(subject).length === 0 && hasEarlierAction(scene, action))
  const place = placeAt(relation, entity, placed, action)
  // "writes on the blackboard", "drives and stops at the bus stop": where the deed goes.
  const moving = isComingToRest(action)
    ? scene.actions.findLast(
        (one) => one.subject === subject.id && [...TRAVELLING, 'float', 'fly', 'bounce', 'fall'].includes(one.verb),
      )
    : ['write', 'draw', 'paint'].includes(action.deed ?? '')
      ? action
      : undefined
  if (moving && placed === subject) {
    moving.target ??= entity.id
    return
  }
  if (relation.relation === 'on' && entity.concept === 'ramp' && action.verb !== 'fall')
    scene.place(subject, 'atTopOf', [entity], relation.words)
  else if (placed !== subject) {
    scene.place(placed, place, [entity], relation.words)
    concludeOfNeighbour(scene, action, subject, placed, place, entity, relation)
  } else if (arrives) action.target ??= entity.id
  else if (
    place === 'against' ||
    placesOf(subject).every(({ value }) => value.relation !== 'on' && value.relation !== 'in')
  )
    scene.place(subject, place, [entity], relation.words)
}

/** A bottle beside a cup on the table is on the table too; a cup on the table beside the window is beside it. */
function concludeOfNeighbour(
  scene: DraftScene,
  action: DraftAction,
  subject: DraftEntity,
  placed: DraftEntity,
  place: PlaceRelation,
  entity: DraftEntity,
  { words }: Relation,
): void {
  const isNeighbour = placesOf(subject).some(({ value }) => value.others.includes(placed.id))
  if (placed !== subject && isNeighbour && action.verb === 'stand') scene.concludePlace(subject, place, entity, words)
}

function hasEarlierAction(scene: DraftScene, action: DraftAction): boolean {
  return scene.actions.some((earlier) => earlier.subject === action.subject && earlier.order < action.order)
}

/** "di tepi danau", "at the edge of the road": beside it; at the edge of a table is still on it. */
function isShore({ words }: Relation, { concept, variant }: DraftEntity): boolean {
  const isWide =
    ['water', 'landform', 'ground', 'plant', 'building'].includes(concept) || /road|street|path/i.test(variant ?? '')
  return isWide && /tepi|pinggir|bibir|edge|rim|side of/i.test(words)
}

/** What "in", "on" and "at" mean between two things. */
function placeAt(
  relation: Relation,
  entity: DraftEntity,
  placed: DraftEntity | undefined,
  action?: DraftAction,
): PlaceRelation {
  if (action?.deed === 'lean') return 'against'
  if (relation.relation === 'in')
    return isContainer(entity) || !['table', 'ramp', 'ground', 'book'].includes(entity.concept) ? 'in' : 'on'
  if (isShore(relation, entity)) return 'near'
  if (relation.relation === 'at') return isContainer(entity) ? 'in' : 'on'
  const hangs = action?.deed === 'hang' || (placed !== undefined && isHeldUp(placed))
  return hangs && /^di ?atas$|^over$/i.test(relation.words) ? 'above' : 'on'
}

/** The lasting place that a word of place can mean for a thing at another; undefined for a direction. */
export function placeOf(
  relation: Relation,
  entity: DraftEntity | undefined,
  placed: DraftEntity | undefined,
): PlaceRelation | undefined {
  switch (relation.relation) {
    case 'on':
    case 'at':
    case 'in':
      return entity === undefined ? 'on' : placeAt(relation, entity, placed)
    case 'onto':
      return 'on'
    case 'over':
      return placed && (isHeldUp(placed) || placed.concept === 'building') ? 'above' : 'on'
    case 'through':
      return 'in'
    case 'near':
    case 'above':
    case 'around':
    case 'against':
    case 'under':
    case 'beside':
    case 'inFrontOf':
    case 'behind':
    case 'leftOf':
    case 'rightOf':
    case 'between':
    case 'atTopOf':
      return relation.relation
    case 'from':
    case 'down':
    case 'toward':
      return undefined
  }
}
