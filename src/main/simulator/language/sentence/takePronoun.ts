import type { DraftEntity } from '../draftScene.ts'
import { isFixedConcept } from '../verbs.ts'
import type { SentenceState } from './sentenceState.ts'
import { takeObject } from './takeObject.ts'
import { resolveRelation } from './takePlace.ts'

/** "it", "they", "-nya": the one talked about, and as an object one of the others. */
export function takePronoun(state: SentenceState, plural: boolean): void {
  const several = plural ? state.scene.entities.findLast((entity) => entity.count.value > 1) : undefined
  if (state.verb && (state.subjects.length > 0 || state.relation)) {
    const others = state.mentions.filter((entity) => !state.subjects.includes(entity))
    const other = several ?? others.findLast((entity) => !isFixedConcept(entity)) ?? others.at(-1)
    if (other === undefined) return
    if (state.relation) resolveRelation(state, other)
    else takeObject(state, other)
    state.lastMentioned = other
    return
  }
  const known = state.topic.length > 0 ? state.topic : state.lastMentioned ? [state.lastMentioned] : []
  const met = state.objectTaken && !state.relation ? state.lastMentioned : undefined
  const pair = plural && !several ? lastMovable(state) : []
  if (pair.length > 1 && !state.relation) {
    state.finishVerb()
    state.subjects = pair
    state.actions = []
    state.objectTaken = false
    return
  }
  const meant = several ? [several] : met && !isFixedConcept(met) ? [met] : known
  if (meant.length === 0) return
  if (state.relation) {
    resolveRelation(state, meant[0] as DraftEntity)
    return
  }
  state.finishVerb()
  state.subjects = [...meant]
  state.actions = []
  state.objectTaken = false
}

/** "they", "keduanya": the last two that can move. */
export function lastMovable(state: SentenceState): DraftEntity[] {
  const movable = state.mentions.filter(
    (entity, at) => !isFixedConcept(entity) && state.mentions.indexOf(entity) === at,
  )
  return movable.slice(-2)
}
