import type { ActionVerb } from '../../../../shared/scene/sceneSpec.ts'
import { type DraftEntity, placesOf } from '../draftScene.ts'
import { isWorn } from '../isWorn.ts'
import { hasRole, type Lexeme, senseOf } from '../lexemes.ts'
import { nounGroupAt } from '../nounGroups.ts'
import { bearerOf, placeOf, type Relation, relateAction } from '../relations.ts'
import { startsWithNoun } from '../verbs.ts'
import { wayVerbOf } from '../wayVerbs.ts'
import { isContainer, isSurface } from '../whatHolds.ts'
import { changeTopic } from './changeTopic.ts'
import type { SentenceState } from './sentenceState.ts'

/** "a pair of glasses in front", "the marbles inside": of the one that was named before. */
export function closeRelation(state: SentenceState, lexemes: readonly Lexeme[], at: number): void {
  const relation = state.relation
  const last = state.lastMentioned
  if (!relation || !last) return
  // "in the sunlight": its noun is there, and is no thing.
  if (lexemes.slice(state.relationAt + 1, at).some(({ text }) => /\p{L}/u.test(text))) return
  const isOfHost = state.host !== undefined && relation.relation === 'on'
  if (!isOfHost && !['inFrontOf', 'behind', 'beside', 'near', 'in', 'under'].includes(relation.relation)) return
  const other = state.host?.find((entity) => entity !== last) ?? state.mentions.find((entity) => entity !== last)
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
  const [mark] = state.leading.others
  // After a list's heading "it" is the first of the list.
  if (mark && state.leading.relation.words !== mark.label) state.anchor = mark
  state.leading = undefined
  applyListPlace(state, entity)
}

/** "on the desk: a laptop", "meja belajar: laptop, lampu": what is listed is on or in what was named. */
export function takeColon(state: SentenceState, lexemes: readonly Lexeme[], at: number): void {
  if (nounGroupAt(lexemes, at + 1, state.language) === undefined) return
  const [only] = state.subjects
  if (only === undefined || state.subjects.length > 1 || state.actions.length > 0 || placesOf(only).length > 0) return
  if (only.concept === 'water') return
  const relation = isContainer(only) ? 'in' : isSurface(only) ? 'on' : undefined
  if (relation === undefined) return
  state.leading = { relation: { relation, words: only.label }, others: [only] }
  state.subjects = []
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
  // "falls to the left": which way it goes, and not where it stands.
  const isMotion = (verb: string) => verb !== 'stand' && verb !== 'act'
  const isWaiting = state.verb !== undefined && isMotion(state.verb.sense.word.verb)
  const moves =
    isWaiting ||
    state.actions.some(({ verb, subject }) => isMotion(verb) && state.subjects.some(({ id }) => id === subject))
  if (state.language === 'en' && /^to the/i.test(words) && !/of$/i.test(words) && moves) return
  if (
    state.subjects.length > 0 &&
    !state.relationOpens &&
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
  return state.language === 'id' && isWhole && hasSides && state.relationOpens
}

/** Whether what comes after this word opens its part of the sentence. */
export function opensPart(before: Lexeme | undefined): boolean {
  return before === undefined || senseOf(before, 'mark') !== undefined || hasRole(before, 'and', 'then', 'while')
}

/** Whether a word of place opens its clause ("..., to the right of it a bell") and somebody new comes after its noun. */
export function comesFirst(state: SentenceState, lexemes: readonly Lexeme[], after: number): boolean {
  if (!state.relationOpens) return false
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
  if (state.subjects.some((subject) => isWorn(relation.relation, subject, entity))) return
  if (!isFirst) state.finishVerb()
  const place = placeOf(relation, entity, state.subjects[0])
  if (isFirst && place) {
    state.finishVerb()
    state.subjects = []
    state.actions = []
    state.leading = { relation, others: [entity] }
    return
  }
  if (state.relationOpens && state.subjects.length > 0 && goesThere(state, relation, entity)) return
  if (state.actions.length > 0) {
    for (const action of state.actions) relateAction(state.scene, action, relation, entity, state.lastMentioned)
    state.objectTaken = true
    return
  }
  if (state.subjects.length > 0 && !state.verb) {
    if (!goesThere(state, relation, entity)) placeSubjects(state, relation, entity)
    return
  }
  if (place) state.leading = { relation, others: [entity] }
  else if (entity.concept !== 'ground') state.ahead.push({ relation, other: entity })
}

/** "kereta melintasi jembatan": a word of place that is the deed as well. */
function goesThere(state: SentenceState, relation: Relation, entity: DraftEntity): boolean {
  const deed = wayVerbOf(relation.words)
  if (deed === undefined || !state.subjects.every((subject) => canGo(subject, relation))) return false
  state.actions = state.subjects.map((subject, index) => {
    const verb = wayOf(deed, subject, entity)
    const words = relation.words.replace(/ (dari|di|ke( ?dalam)?)$/i, '')
    const action = state.scene.addAction(verb, subject, words, state.together || index > 0, deed)
    if (entity.concept === 'ground') return action
    if (relation.relation === 'from' || relation.relation === 'down') action.from = entity.id
    else action.target = entity.id
    return action
  })
  state.together = false
  state.objectTaken = true
  changeTopic(state, [...state.subjects])
  return true
}

/** How it gets there: beings on foot, loose things into what holds them from above; out of it nothing goes by itself. */
function wayOf(deed: string, subject: DraftEntity, entity: DraftEntity): ActionVerb {
  if (deed === 'jump') return 'jump'
  if (!isLoose(subject) || (deed !== 'enter' && deed !== 'come out')) return 'walk'
  if (deed === 'come out') return isContainer(entity) || isRoofed(entity) ? 'act' : 'walk'
  if (entity.variant === 'hoop') return 'throw'
  return isContainer(entity) ? 'fall' : 'walk'
}

function isRoofed({ concept }: DraftEntity): boolean {
  return concept === 'fixture' || concept === 'prop' || concept === 'box'
}

function isLoose({ concept }: DraftEntity): boolean {
  return ['ball', 'cylinder', 'prop', 'box', 'bottle', 'cup', 'book'].includes(concept)
}

/** "enam kursi mengelilingi meja" stand there. */
function canGo(subject: DraftEntity, { relation, words }: Relation): boolean {
  const { concept } = subject
  if (isLoose(subject) && /^(keluar|masuk|melompat|melewat|melintas|menerobos|menyeberang|turun)/i.test(words))
    return true
  const isBeing = ['animal', 'person', 'vehicle', 'boat', 'aircraft'].includes(concept)
  return (
    isBeing || (relation !== 'around' && ['ball', 'cylinder', 'water', 'smoke', 'leaf', 'balloon'].includes(concept))
  )
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
