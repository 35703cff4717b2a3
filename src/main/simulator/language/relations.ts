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
    case 'at':
    case 'on':
    case 'in': {
      if (entity.concept === 'ground') return
      const arrives =
        action.verb === 'fall' ||
        action.verb === 'throw' ||
        (action.verb === 'bounce' && subject.place === undefined && hasEarlierAction(scene, action))
      if (relation.relation === 'on' && entity.concept === 'ramp' && action.verb !== 'fall')
        scene.place(subject, 'atTopOf', [entity], relation.words)
      else if (placed !== subject) scene.place(placed, 'on', [entity], relation.words)
      else if (arrives) action.target ??= entity.id
      else if (subject.place === undefined) scene.place(subject, 'on', [entity], relation.words)
      return
    }
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

/** The lasting place that a word of place can mean; undefined for a direction. */
export function placeOf(relation: RelationWord): PlaceRelation | undefined {
  switch (relation) {
    case 'on':
    case 'at':
    case 'in':
    case 'onto':
      return 'on'
    case 'under':
    case 'beside':
    case 'inFrontOf':
    case 'behind':
    case 'leftOf':
    case 'rightOf':
    case 'between':
    case 'atTopOf':
      return relation
    case 'from':
    case 'down':
    case 'toward':
      return undefined
  }
}
