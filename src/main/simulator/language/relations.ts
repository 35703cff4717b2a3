import type { PlaceRelation } from '../../../shared/scene/sceneSpec.ts'
import type { DraftAction, DraftEntity, DraftScene } from './draftScene.ts'
import type { RelationWord } from './lexicon/places.ts'

/** A word of place that waits for its noun. */
export interface Relation {
  readonly relation: RelationWord
  readonly words: string
}

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
  // "hits the box in front of the table": the place belongs to what was just named.
  const placed =
    lastMentioned && lastMentioned !== subject && (subject.place !== undefined || action.target === lastMentioned.id)
      ? lastMentioned
      : subject
  switch (relation.relation) {
    case 'from':
      if (entity.concept === 'ground') return
      if (moved !== subject) scene.place(moved, 'on', [entity], relation.words)
      else action.from = entity.id
      return
    case 'down':
      action.from = entity.id
      return
    case 'atTopOf':
      if (entity.concept === 'ramp') scene.place(subject, 'atTopOf', [entity], relation.words)
      if (relation.words.startsWith('dari')) action.from = entity.id
      return
    case 'toward':
    case 'onto':
      if (entity.concept !== 'ground') action.target ??= entity.id
      return
    case 'over':
    case 'through':
      if (action.verb === 'jump' || action.verb === 'drive' || action.verb === 'walk' || action.verb === 'run') {
        action.target ??= entity.id
      } else if (subject.place === undefined && entity.concept !== 'ground') {
        scene.place(subject, relation.relation === 'over' ? 'above' : 'in', [entity], relation.words)
      }
      return
    case 'against':
      if (action.verb === 'stand') scene.place(placed, 'against', [entity], relation.words)
      else if (entity.concept !== 'ground') action.target ??= entity.id
      return
    case 'at':
    case 'on':
    case 'in': {
      if (entity.concept === 'ground') return
      const arrives =
        action.verb === 'fall' ||
        action.verb === 'throw' ||
        action.verb === 'pour' ||
        (action.verb === 'bounce' && subject.place === undefined && hasEarlierAction(scene, action))
      const place = placeAt(relation, entity, placed, action)
      if (relation.relation === 'on' && entity.concept === 'ramp' && action.verb !== 'fall')
        scene.place(subject, 'atTopOf', [entity], relation.words)
      else if (placed !== subject) scene.place(placed, place, [entity], relation.words)
      else if (arrives) action.target ??= entity.id
      else if (subject.place === undefined) scene.place(subject, place, [entity], relation.words)
      return
    }
    case 'near':
    case 'above':
    case 'around':
    case 'under':
    case 'beside':
    case 'inFrontOf':
    case 'behind':
    case 'leftOf':
    case 'rightOf':
    case 'between':
      if (placed.place === undefined) scene.place(placed, relation.relation, [entity], relation.words)
      return
  }
}

function hasEarlierAction(scene: DraftScene, action: DraftAction): boolean {
  return scene.actions.some((earlier) => earlier.subject === action.subject && earlier.order < action.order)
}

const CONTAINERS =
  /bowl|basket|bucket|jar|glass|cup|mug|tank|aquarium|tub|sink|drawer|case|bag|carton|vase|nest|cage|pond|lake|sea|ocean|pool|river|puddle|barrel|bottle|pot$|teapot|trash|bin$|cart|wagon|trolley|rack/i
const HELD_UP = /lamp|chandelier|lantern|bulb|cloud|kite|bird|drone|moon|sun/i

/** Whether things lie in it and not on it. */
function isContainer({ concept, variant }: DraftEntity): boolean {
  if (concept === 'cup' || concept === 'bottle' || concept === 'water') return true
  return CONTAINERS.test(variant ?? '')
}

/** Whether it hangs or flies, so that "di atas" is above and not on. */
function isHeldUp({ concept, variant, label }: DraftEntity): boolean {
  return (
    ['balloon', 'aircraft', 'smoke'].includes(concept) || /gantung|hanging/i.test(label) || HELD_UP.test(variant ?? '')
  )
}

/** What "in", "on" and "at" mean between two things. */
function placeAt(
  relation: Relation,
  entity: DraftEntity,
  placed: DraftEntity | undefined,
  action?: DraftAction,
): PlaceRelation {
  const deed = action?.source.kind === 'said' ? action.source.words : ''
  if (/sandar|sender|lean|prop/i.test(deed)) return 'against'
  if (relation.relation === 'in')
    return isContainer(entity) || !['table', 'ramp', 'ground', 'book'].includes(entity.concept) ? 'in' : 'on'
  if (relation.relation === 'at') return isContainer(entity) ? 'in' : 'on'
  return placed && isHeldUp(placed) && /^di ?atas$|^over$/i.test(relation.words) ? 'above' : 'on'
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
      return placed && isHeldUp(placed) ? 'above' : 'on'
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
