import type { DraftEntity } from '../draftScene.ts'
import { hasRole, type Lexeme, senseOf } from '../lexemes.ts'
import { THINGS } from '../lexicon/things/index.ts'
import type { NounGroup } from '../nounGroups.ts'
import { continuesList, isAlive, verbFollows } from '../verbs.ts'
import { isContainer } from '../whatHolds.ts'
import { beginClause } from './beginClause.ts'
import type { SentenceState } from './sentenceState.ts'
import { takeDoer, takeObject, takeOpening } from './takeObject.ts'
import { applyListPlace, comesFirst, resolveRelation, takeSecondOfBetween } from './takePlace.ts'

/** A noun: who acts, whom it is done to, where something is, or one more of a list. */
export function takeGroup(state: SentenceState, group: NounGroup, lexemes: readonly Lexeme[], at: number): void {
  // "a bucket full of sand": the sand in it is not the ground.
  if (state.holder && group.thing.concept === 'ground') {
    state.holder = undefined
    return
  }
  const entity = state.scene.entityFor(asStairs(state, group))
  if (group.contents) {
    const held = state.scene.entityFor(group.contents)
    state.scene.concludePlace(held, 'in', entity, group.contents.words)
    state.mentions.push(held)
  }
  const after = at + group.length
  const joined = state.joinNext && !(state.listed && !continuesList(lexemes[after]))
  const isWith = state.isAfterWith
  state.joinNext = false
  state.listed = false
  state.isAfterWith = false
  if (group.participle) {
    const previousTopic = state.topic
    const { value: sense, words } = group.participle
    state.scene.addAction(sense.word.verb, entity, words, false, sense.word.deed)
    state.topic = previousTopic
  }
  if (state.holder) {
    hold(state, state.holder, entity, group.words)
    return
  }
  if (state.company) {
    keepCompany(state, entity, state.company)
    return
  }
  if (isSeenFrom(lexemes, at)) return
  if (hasRole(lexemes[at - 1], 'of', 'madeOf') && state.lastMentioned && !state.relation && !state.verb) {
    // "the roof of a house": a part, and whose it is.
    state.mentions.unshift(entity)
    // "a bowl of fruit"
    if (group.plural && isContainer(state.lastMentioned) && ['prop', 'ball'].includes(entity.concept))
      state.scene.concludePlace(entity, 'in', state.lastMentioned, group.words)
    return
  }
  // "stands by the road", "walks by the river"
  if (state.by && !state.passive && state.subjects.length > 0 && !isAlive(entity)) {
    state.by = false
    state.relation = { relation: 'beside', words: 'by' }
    state.relationOpens = false
  }
  if (state.relation && !joined) resolveRelation(state, entity, comesFirst(state, lexemes, after))
  else if (joined) joinList(state, entity, group, verbFollows(lexemes, after))
  else if (state.verb) takeObject(state, entity)
  else if (isDoer(state, at)) takeDoer(state, entity)
  else if (isWith && state.actions.length > 0 && !isPlacedAtOwner(lexemes, after)) {
    // "is pulled up with a pulley": an instrument.
    state.host = undefined
    state.mentions.push(entity)
    return
  } else {
    beginClause(state, entity)
    takeOpening(state)
  }
  state.by = false
  mention(state, entity)
}

/** "dikelilingi burung pipit": they are there, and what goes on is still told of who they are around. */
function keepCompany(
  state: SentenceState,
  entity: DraftEntity,
  { relation, words, hosts }: NonNullable<SentenceState['company']>,
): void {
  state.company = undefined
  const [host] = hosts
  if (host === undefined) return
  if (relation === 'around') state.scene.place(entity, relation, [host], words)
  else if (relation === 'between' && entity.count.value === 1) state.scene.place(host, relation, [entity], words)
  else state.scene.concludePlace(entity, 'beside', host, words)
  mention(state, entity)
}

function mention(state: SentenceState, entity: DraftEntity): void {
  state.lastMentioned = entity
  if (entity.concept !== 'ground') state.mentions.push(entity)
}

/** "full of oranges": what is in it is no subject of the rest. */
function hold(state: SentenceState, holder: DraftEntity, entity: DraftEntity, words: string): void {
  state.holder = undefined
  state.scene.place(entity, isContainer(holder) || holder.concept === 'box' ? 'in' : 'on', [holder], words)
  state.mentions.push(entity)
}

/** "is hit by a ball", "didorong bola": the doer comes after the deed. */
function isDoer(state: SentenceState, at: number): boolean {
  if (state.by) return true
  const isOpen = state.passive && state.actions.length > 0 && !state.objectTaken
  return isOpen && (state.passiveAt === at || state.actions.some(({ verb }) => verb === 'hit'))
}

/** One more of a list: of subjects, of what something is between, or of what a deed is done to. */
function joinList(state: SentenceState, entity: DraftEntity, group: NounGroup, isActing: boolean): void {
  const { leading } = state
  if (leading?.relation.relation === 'between' && leading.others.length < 2) leading.others.push(entity)
  else if (takeSecondOfBetween(state, entity)) return
  else if (state.verb) takeObject(state, entity)
  else if (isActing && state.language === 'en' && state.listPlace !== undefined && state.actions.length === 0) {
    // "there is a lamp behind the sofa, and a rug lies there": told of by itself.
    beginClause(state, entity)
  } else if (state.actions.length === 0 && state.subjects.length > 0 && leading === undefined) {
    state.subjects.push(entity)
    applyListPlace(state, entity)
  } else if (isActing) beginClause(state, entity)
  else if (state.listPlace && state.actions.length > 0) {
    for (const { verb, deed, source } of state.actions.slice(0, 1))
      state.scene.addAction(verb, entity, source.kind === 'said' ? source.words : '', true, deed)
    applyListPlace(state, entity)
  } else if (state.lastDeed && state.objectTaken) repeatDeed(state, entity, state.lastDeed)
  else if (state.objectTaken)
    state.scene.place(entity, 'beside', state.lastMentioned ? [state.lastMentioned] : [], group.words)
  else beginClause(state, entity)
}

function repeatDeed(state: SentenceState, entity: DraftEntity, deed: NonNullable<SentenceState['lastDeed']>): void {
  const before = state.actions
  state.verb = { sense: deed.sense, words: deed.words }
  state.subjects = [...deed.doers]
  state.together = true
  takeObject(state, entity)
  state.actions = [...before, ...state.actions]
}

/** "hangs there with three darts in it" */
function isPlacedAtOwner(lexemes: readonly Lexeme[], after: number): boolean {
  const isRelation = senseOf(lexemes[after], 'relation') !== undefined
  return isRelation && (hasRole(lexemes[after + 1], 'pronoun') || /nya$/i.test(lexemes[after]?.text ?? ''))
}

/** "seen from a bridge": where the camera is, and not who is seen. */
function isSeenFrom(lexemes: readonly Lexeme[], at: number): boolean {
  const isFrom = senseOf(lexemes[at - 1], 'relation')?.relation === 'from'
  return (
    isFrom && /^(seen|viewed|filmed|watched|shot|dilihat|terlihat|diambil|direkam)$/i.test(lexemes[at - 2]?.text ?? '')
  )
}

const STAIRS = THINGS.find(({ variant }) => variant === 'stairs')

/** "menuruni tangga": stairs and ladders have one word in Indonesian; what is rolled or walked down are stairs. */
function asStairs({ relation }: SentenceState, group: NounGroup): NounGroup {
  const isWay =
    relation !== undefined && /^(menuruni|menaiki|turun|turun di|turun dari|naik|dari)$/i.test(relation.words)
  return isWay && STAIRS && group.label === 'tangga' ? { ...group, thing: STAIRS } : group
}
