import type { Lexeme } from '../lexemes.ts'
import type { NounGroup } from '../nounGroups.ts'
import { continuesList, verbFollows } from '../verbs.ts'
import { beginClause } from './beginClause.ts'
import type { SentenceState } from './sentenceState.ts'
import { takeDoer, takeObject } from './takeObject.ts'
import { lastPlaceIsOpen, resolveRelation } from './takePlace.ts'

export function takeGroup(state: SentenceState, group: NounGroup, lexemes: readonly Lexeme[], at: number): void {
  const entity = state.scene.entityFor(group)
  const joined = state.joinNext && !(state.listed && !continuesList(lexemes[at + group.length]))
  state.joinNext = false
  state.listed = false
  if (group.participle) {
    const previousTopic = state.topic
    const { value: sense, words } = group.participle
    state.scene.addAction(sense.word.verb, entity, words, false, sense.word.deed)
    state.topic = previousTopic
  }
  if (state.relation && !joined) {
    resolveRelation(state, entity)
  } else if (
    state.leading &&
    joined &&
    state.leading.relation.relation === 'between' &&
    state.leading.others.length < 2
  ) {
    state.leading.others.push(entity)
  } else if (joined && lastPlaceIsOpen(state, entity)) {
    // The second of the two things that something is between.
  } else if (state.verb) {
    takeObject(state, entity)
  } else if (
    state.by ||
    (state.passive &&
      state.actions.length > 0 &&
      !state.objectTaken &&
      state.actions.some((action) => action.verb === 'hit' || state.by))
  ) {
    takeDoer(state, entity)
  } else if (joined && state.actions.length === 0 && state.subjects.length > 0 && state.leading === undefined) {
    state.subjects.push(entity)
  } else if (joined && state.objectTaken && !verbFollows(lexemes, at + group.length)) {
    state.scene.place(entity, 'beside', state.lastMentioned ? [state.lastMentioned] : [], group.words)
  } else {
    beginClause(state, entity)
  }
  state.by = false
  state.lastMentioned = entity
  if (entity.concept !== 'ground') state.mentions.push(entity)
}
