import type { DraftEntity } from '../draftScene.ts'
import { hasRole, type Lexeme, senseOf } from '../lexemes.ts'
import { nounGroupAt } from '../nounGroups.ts'
import { placeOf, type Relation, relateAction } from '../relations.ts'
import type { SentenceState } from './sentenceState.ts'

/** "a pair of glasses in front", "the marbles inside": of the one that was named before. */
export function closeRelation(state: SentenceState): void {
  const relation = state.relation
  const last = state.lastMentioned
  if (!relation || !last || !['inFrontOf', 'behind', 'beside', 'near', 'in', 'under'].includes(relation.relation))
    return
  const other = state.mentions.find((entity) => entity !== last)
  const place = placeOf(relation, other, last)
  state.relation = undefined
  if (other && place && last.place === undefined) state.scene.place(last, place, [other], relation.words)
}

export function takesRelation(relation: Relation['relation'], next: Lexeme | undefined): boolean {
  if (relation !== 'at' && relation !== 'in') return true
  return next !== undefined && (senseOf(next, 'thing') !== undefined || !hasRole(next, 'filler'))
}

/** "on the table stands a bottle": the place came before the one who is there. */
export function applyLeadingPlace(state: SentenceState, entity: DraftEntity): void {
  if (state.leading === undefined) return
  const { relation, others } = state.leading
  state.leading = undefined
  const place = placeOf(relation, others[0], entity)
  if (place) state.scene.place(entity, place, others, relation.words)
}

export function lastPlaceIsOpen(state: SentenceState, entity: DraftEntity): boolean {
  const owner = state.scene.entities.find(
    (candidate) =>
      candidate.place?.value.relation === 'between' &&
      candidate.place.value.others.length === 1 &&
      candidate.place.value.others[0] === state.lastMentioned?.id,
  )
  if (!owner?.place) return false
  owner.place.value.others.push(entity.id)
  return true
}

export function placeAtSide(
  state: SentenceState,
  relation: 'leftOf' | 'rightOf',
  words: string,
  lexemes: readonly Lexeme[],
  at: number,
): void {
  const noun = /of$/.test(words) || state.language === 'id' ? nounGroupAt(lexemes, at + 1, state.language) : undefined
  if (hasRole(lexemes[at + 1], 'pronoun')) return
  const link = hasRole(lexemes[at + 1], 'copula', 'there') || [',', '.'].includes(lexemes[at + 1]?.text ?? '')
  if (noun && !link) return
  state.relation = undefined
  if (state.subjects.length > 0 && state.subjects.every((subject) => subject.place === undefined))
    for (const subject of state.subjects) state.scene.place(subject, relation, [], words)
  else state.leading = { relation: { relation, words }, others: [] }
}

export function resolveRelation(state: SentenceState, entity: DraftEntity): void {
  const relation = state.relation as Relation
  state.relation = undefined
  state.finishVerb()
  const place = placeOf(relation, entity, state.subjects[0])
  if (state.actions.length > 0) {
    for (const action of state.actions) relateAction(state.scene, action, relation, entity, state.lastMentioned)
    state.objectTaken = true
    return
  }
  if (state.subjects.length > 0 && !state.verb) {
    const { lastMentioned } = state
    const isNested = lastMentioned && state.subjects.every((subject) => subject.place && subject !== lastMentioned)
    if (place && lastMentioned && isNested) {
      state.scene.place(lastMentioned, place, [entity], relation.words)
    } else if (place) for (const subject of state.subjects) state.scene.place(subject, place, [entity], relation.words)
    else if (relation.relation === 'from')
      for (const subject of state.subjects) state.scene.place(subject, 'on', [entity], relation.words)
    return
  }
  if (place || relation.relation === 'from') {
    state.leading = {
      relation: place ? relation : { relation: 'on', words: relation.words },
      others: [entity],
    }
  }
  if (state.verb && state.topic.length === 0) state.topic = []
}
