import { type DraftEntity, placesOf } from '../draftScene.ts'
import { hasRole, type Lexeme, senseOf } from '../lexemes.ts'
import { nounGroupAt } from '../nounGroups.ts'
import { bearerOf, placeOf, type Relation, relateAction } from '../relations.ts'
import { startsWithNoun } from '../verbs.ts'
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
  state.listPlace = state.leading
  state.anchor = state.leading.others[0] ?? state.anchor
  state.leading = undefined
  applyListPlace(state, entity)
}

/** One more of a list of newcomers is where the first one is. */
export function applyListPlace(state: SentenceState, entity: DraftEntity): void {
  if (state.listPlace === undefined) return
  const { relation, others } = state.listPlace
  const place = placeOf(relation, others[0], entity)
  if (place) state.scene.place(entity, place, others, relation.words)
}

/** The second of the two things that something is between. */
export function takeSecondOfBetween(state: SentenceState, entity: DraftEntity): boolean {
  for (const owner of state.scene.entities) {
    const open = placesOf(owner).find(
      ({ value: { relation, others } }) =>
        relation === 'between' && others.length === 1 && others[0] === state.lastMentioned?.id,
    )
    if (open && owner !== entity) {
      open.value.others.push(entity.id)
      return true
    }
  }
  return false
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
  if (noun && !link && !isNewcomerAtSide(state, lexemes, at, noun.length)) return
  state.relation = undefined
  if (
    state.subjects.length > 0 &&
    !comesAlone(state, lexemes) &&
    state.subjects.every((subject) => subject.place === undefined)
  )
    for (const subject of state.subjects) state.scene.place(subject, relation, [], words)
  else state.leading = { relation: { relation, words }, others: [] }
}

/** "di sebelah kiri kotak merah, di sebelah kanan kotak biru": who is there, and not whose side it is. */
function isNewcomerAtSide(state: SentenceState, lexemes: readonly Lexeme[], at: number, length: number): boolean {
  const end = lexemes[at + 1 + length]
  const isWhole = end === undefined || senseOf(end, 'mark') !== undefined || hasRole(end, 'and')
  const hasSides = state.scene.entities.some(
    ({ place }) => place?.value.others.length === 0 && ['leftOf', 'rightOf'].includes(place.value.relation),
  )
  return state.language === 'id' && isWhole && hasSides && comesAlone(state, lexemes)
}

function comesAlone(state: SentenceState, lexemes: readonly Lexeme[]): boolean {
  const before = lexemes[state.relationAt - 1]
  return before === undefined || senseOf(before, 'mark') !== undefined || hasRole(before, 'and', 'then', 'while')
}

/** Whether a word of place opens its clause ("..., to the right of it a bell") and somebody new comes after its noun. */
export function comesFirst(state: SentenceState, lexemes: readonly Lexeme[], after: number): boolean {
  if (!comesAlone(state, lexemes)) return false
  let next = after
  while (hasRole(lexemes[next], 'there', 'copula') || isOfStanding(lexemes[next])) next += 1
  return startsWithNoun(lexemes, next)
}

function isOfStanding(lexeme: Lexeme | undefined): boolean {
  return senseOf(lexeme, 'action')?.word.verb === 'stand'
}

/** The noun after a word of place is known: it is somebody's place, or where a deed goes. */
export function resolveRelation(state: SentenceState, entity: DraftEntity, isFirst: boolean): void {
  const relation = state.relation as Relation
  state.relation = undefined
  if (!isFirst) state.finishVerb()
  const place = placeOf(relation, entity, state.subjects[0])
  if (isFirst && place) {
    state.finishVerb()
    state.subjects = []
    state.actions = []
    state.leading = { relation, others: [entity] }
    return
  }
  if (state.actions.length > 0) {
    for (const action of state.actions) relateAction(state.scene, action, relation, entity, state.lastMentioned)
    state.objectTaken = true
    return
  }
  if (state.subjects.length > 0 && !state.verb) {
    placeSubjects(state, relation, entity)
    return
  }
  if (place) state.leading = { relation, others: [entity] }
  else if (entity.concept !== 'ground') state.ahead.push({ relation, other: entity })
}

/** A place right after those who are there. In a list it belongs to those that have none yet. */
function placeSubjects(state: SentenceState, relation: Relation, entity: DraftEntity): void {
  const { subjects, lastMentioned } = state
  const place = placeOf(relation, entity, subjects[0]) ?? (relation.relation === 'from' ? 'on' : undefined)
  if (place === undefined) {
    if (entity.concept !== 'ground') state.ahead.push({ relation, other: entity })
    return
  }
  const without = subjects.filter((subject) => placesOf(subject).length === 0)
  if (without.length > 0) {
    for (const subject of without) state.scene.place(subject, place, [entity], relation.words)
    return
  }
  const [first] = subjects as [DraftEntity]
  const bearer =
    lastMentioned && !subjects.includes(lastMentioned) ? bearerOf(relation, entity, first, lastMentioned) : first
  if (bearer === first) for (const subject of subjects) state.scene.place(subject, place, [entity], relation.words)
  else {
    state.scene.place(bearer, place, [entity], relation.words)
    for (const subject of subjects) state.scene.concludePlace(subject, place, entity, relation.words)
  }
}
