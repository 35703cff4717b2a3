import type { ThingConcept } from '../../../shared/scene/sceneSpec.ts'
import { type DraftAction, type DraftEntity, type DraftScene, placesOf } from './draftScene.ts'

const LOOSE: readonly ThingConcept[] = ['ball', 'box', 'bottle', 'cup', 'cylinder', 'book', 'prop']
const GOES = /^(go|goes|going|went|pass|passes|passed|fly|flies|flew|flying|masuk|lewat|melewati|terbang)\b/i

/**
 * What a deed means by what it is done at: what bounces or swings at a spring hangs on it and swings, what goes or flies
 * through a hoop is thrown through it, a balloon that is let go rises.
 */
export function fitToMechanism(scene: DraftScene, action: DraftAction, subject: DraftEntity): void {
  const target = scene.find(action.target)
  if (action.verb === 'bounce' || action.verb === 'swing') {
    if (target?.concept === 'spring' && placesOf(subject).length === 0)
      scene.place(subject, 'on', [target], wordsOf(action))
    if (hangsOn(subject, scene.entities, ['spring'])) {
      if (action.verb === 'bounce') action.deed ??= 'bounce'
      action.verb = 'swing'
      delete action.target
    }
  }
  const isFlying = action.verb === 'fly' || (target?.variant === 'hoop' && GOES.test(wordsOf(action)))
  if (action.passes === 'through' && LOOSE.includes(subject.concept) && isFlying) {
    action.deed ??= 'fly'
    action.verb = 'throw'
  }
  const isLetGo = action.verb === 'fall' && action.deed === 'drop' && action.target === undefined
  if (subject.concept === 'balloon' && isLetGo) action.verb = 'rise'
}

/** Whether a thing is said to be on one of such things. */
export function hangsOn(
  entity: Pick<DraftEntity, 'place' | 'otherPlaces'>,
  entities: readonly Pick<DraftEntity, 'id' | 'concept' | 'variant'>[],
  concepts: readonly ThingConcept[],
): boolean {
  return placesOf(entity).some(
    ({ value }) =>
      ['on', 'in'].includes(value.relation) &&
      entities.some(({ id, concept }) => value.others.includes(id) && concepts.includes(concept)),
  )
}

function wordsOf({ source }: DraftAction): string {
  return source.kind === 'said' ? source.words : ''
}
