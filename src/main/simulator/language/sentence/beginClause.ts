import type { DraftEntity } from '../draftScene.ts'
import { changeTopic } from './changeTopic.ts'
import type { SentenceState } from './sentenceState.ts'
import { applyLeadingPlace } from './takePlace.ts'

/** Somebody new is talked about. */
export function beginClause(state: SentenceState, entity: DraftEntity): void {
  state.subjects = [entity]
  state.actions = []
  state.agent = false
  state.objectTaken = false
  state.listPlace = undefined
  if (entity.concept !== 'ground') changeTopic(state, [entity])
  applyLeadingPlace(state, entity)
}
