import type { ActionVerb } from '../../../../shared/scene/sceneSpec.ts'
import type { DraftAction, DraftEntity } from '../draftScene.ts'
import type { SenseOf } from '../lexemes.ts'
import { deedOf, isAlive, movesItsObject, startsAsMover } from '../verbs.ts'
import { beginClause } from './beginClause.ts'
import type { SentenceState } from './sentenceState.ts'
import { applyLeadingPlace } from './takePlace.ts'

/** The noun after a verb: whom it moves, or what is reached. */
export function takeObject(state: SentenceState, entity: DraftEntity): void {
  const { sense, words } = state.verb as { sense: SenseOf<'action'>; words: string }
  state.lastDeed = state.passive
    ? undefined
    : { sense, words, doers: state.subjects.filter((subject) => subject.id !== entity.id) }
  if (entity.concept === 'ground') {
    state.finishVerb()
    return
  }
  // "does not kick the ball": nothing is done to it.
  if (state.negated) {
    state.negated = false
    state.verb = undefined
    state.actions = []
    state.objectTaken = true
    return
  }
  const doers = state.subjects.filter((subject) => subject.id !== entity.id)
  if (doers.length === 0 && state.isReasonFirst && (state.passive || isActive(sense, words))) {
    state.opening = { sense, words, isPassive: state.passive, object: entity }
    state.verb = undefined
  } else if (doers.length === 0 && goesToIt(sense)) {
    state.verb = undefined
    return
  } else if (doers.length === 0) {
    const verb = withoutDoer(sense)
    state.subjects = [entity]
    applyLeadingPlace(state, entity)
    state.verb = { sense: { ...sense, word: { ...sense.word, verb, knocksOver: undefined as never } }, words }
    state.finishVerb()
  } else if (state.passive) {
    finishVerbAsHitBy(state, entity)
  } else if (movesItsObject(sense, doers)) {
    moveObject(state, entity, doers, sense, words)
  } else if (sense.word.takes === 'target' && sense.word.verb !== 'hit') {
    state.finishVerb()
    for (const action of state.actions) {
      if (action.deed === 'leave') action.from ??= entity.id
      else action.target ??= entity.id
    }
  } else if (sense.word.takes === 'patient' || sense.word.takes === 'target') {
    const knocksOver = sense.word.knocksOver === true || sense.word.verb === 'topple' || sense.word.verb === 'fall'
    const thrower = sense.word.verb === 'throw' || sense.word.verb === 'hit' || !startsAsMover(sense.word.verb)
    state.verb = undefined
    state.actions = doers.map((doer, index) => {
      const action = state.scene.addAction('hit', doer, words, state.together || index > 0, deedOf(sense, 'hit'))
      action.target = entity.id
      action.knocksOver = thrower && knocksOver
      return action
    })
    if (sense.word.verb === 'break') {
      for (const action of state.actions) action.source = { kind: 'inferred', because: words }
      state.actions = [...state.actions, state.scene.addAction('break', entity, words, false)]
    }
    state.together = false
    state.topic = doers
  } else {
    state.finishVerb()
    beginClause(state, entity)
    return
  }
  state.objectTaken = true
}

/** "menabrak", "hitting": somebody does it. */
function isActive({ form, word }: SenseOf<'action'>, words: string): boolean {
  return (form.affix === 'me' || /ing$/i.test(words)) && word.takes !== 'nobody'
}

/** Who is named after "After hitting the wall" has done it, after "karena didorong anjing" has it done to them. */
export function takeOpening(state: SentenceState): void {
  const { opening } = state
  if (opening === undefined) return
  state.opening = undefined
  state.verb = { sense: opening.sense, words: opening.words }
  state.passive = opening.isPassive
  takeObject(state, opening.object)
  state.actions = []
  state.passive = false
  state.objectTaken = false
}

/** "someone climbs the ladder": it is no ladder that climbs. */
function goesToIt({ word }: SenseOf<'action'>): boolean {
  return word.takes === 'target' && ['walk', 'run', 'drive', 'sail', 'fly', 'jump', 'look'].includes(word.verb)
}

/** What it is for the thing when nobody on the stage does it: what is hit is pushed, what is blown at flies. */
function withoutDoer({ word }: SenseOf<'action'>): ActionVerb {
  if (word.verb === 'act' && word.deed === 'blow') return 'flutter'
  return word.verb === 'hit' ? (word.withoutAgent ?? 'push') : word.verb
}

/** "a girl throws a ball", "a jug pours water": the doer stays, the object moves. */
function moveObject(
  state: SentenceState,
  entity: DraftEntity,
  doers: readonly DraftEntity[],
  sense: SenseOf<'action'>,
  words: string,
): void {
  const verb = sense.word.verb === 'hit' ? (sense.word.withoutAgent ?? 'push') : sense.word.verb
  state.verb = undefined
  const action = state.scene.addAction(verb, entity, words, state.together, deedOf(sense, verb))
  const agent = doers.find(isAlive)
  if (agent) action.agent = agent.id
  state.actions = [action]
  state.together = false
  state.topic = [...doers]
}

/** "a ball is thrown by a girl": who lives does it to what then goes on by itself. */
function isDoneTo({ word }: SenseOf<'action'>, doer: DraftEntity): boolean {
  return word.takes === 'patient' && isAlive(doer)
}

function finishVerbAsHitBy(state: SentenceState, doer: DraftEntity): void {
  const verb = state.verb as { sense: SenseOf<'action'>; words: string }
  const patients = state.subjects
  if (isDoneTo(verb.sense, doer)) {
    state.passive = false
    state.finishVerb()
    for (const action of state.actions) action.agent = doer.id
    return
  }
  state.verb = undefined
  const isGoing =
    state.language === 'en' &&
    verb.sense.word.takes === 'target' &&
    ['walk', 'run', 'drive', 'sail'].includes(verb.sense.word.verb)
  if (verb.sense.word.verb === 'act' || verb.sense.word.verb === 'look' || isGoing) {
    const action = state.scene.addAction(verb.sense.word.verb, doer, verb.words, state.together, verb.sense.word.deed)
    if (patients[0]) action.target = patients[0].id
    state.actions = [action]
    return
  }
  const action = state.scene.addAction('hit', doer, verb.words, state.together, deedOf(verb.sense, 'hit'))
  state.together = false
  const patient = patients[0]
  if (patient) action.target = patient.id
  action.knocksOver = verb.sense.word.knocksOver === true || verb.sense.word.verb === 'topple'
  state.actions = [action]
  if (verb.sense.word.verb === 'break' && patient) breakBy(state, action, patient)
}

/** "is broken by a ball": what was hit breaks of it. */
function breakBy(state: SentenceState, { source }: DraftAction, broken: DraftEntity): void {
  state.actions.push(state.scene.addAction('break', broken, source.kind === 'said' ? source.words : '', false))
}

/** "is pushed by a ball": the doer comes after the deed. */
export function takeDoer(state: SentenceState, doer: DraftEntity): void {
  const done = state.actions[0]
  if (!done) return
  state.objectTaken = true
  if (isAlive(doer) && done.verb !== 'hit' && done.verb !== 'act' && done.deed !== 'hit') {
    done.agent = doer.id
    return
  }
  const patient = done.subject
  const moved = state.scene.find(patient)
  const left = state.scene.find(done.from)
  if (moved && left) state.scene.place(moved, 'on', [left], done.source.kind === 'said' ? done.source.words : '')
  delete done.from
  done.subject = doer.id
  done.target = patient
  done.knocksOver ||= done.verb === 'topple'
  if (done.verb !== 'act') {
    if (done.deed === 'hit') delete done.deed
    else if (done.verb !== 'hit') done.deed ??= done.verb
    if (done.verb === 'break' && moved) breakBy(state, done, moved)
    done.verb = 'hit'
  }
}
