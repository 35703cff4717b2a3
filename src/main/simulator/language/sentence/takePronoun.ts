import type { DraftEntity } from '../draftScene.ts'
import type { Lexeme } from '../lexemes.ts'
import { THINGS } from '../lexicon/things/index.ts'
import { isAlive, isFixedConcept } from '../verbs.ts'
import { beginClause } from './beginClause.ts'
import type { SentenceState } from './sentenceState.ts'
import { takeObject } from './takeObject.ts'
import { comesFirst, resolveRelation } from './takePlace.ts'

/** "it", "they", "-nya": the one talked about, and as an object one of the others. `after` is where the words go on. */
export function takePronoun(state: SentenceState, plural: boolean, lexemes: readonly Lexeme[], after: number): void {
  const word = lexemes[after - 1]?.text.toLowerCase() ?? ''
  const isMeant = (one: DraftEntity) => fitsPronoun(word, one)
  const counted = takeOrdinal(state, word)
  if (counted) {
    state.finishVerb()
    state.subjects = [counted]
    state.actions = []
    state.objectTaken = false
    return
  }
  const several = plural ? state.scene.entities.findLast((entity) => entity.count.value > 1) : undefined
  if (state.relation) {
    takePlaceOfPronoun(state, several, lexemes, after)
    return
  }
  if (state.verb && state.subjects.length > 0) {
    const handled = lastHandled(state, isMeant)
    const talkedOf =
      handled ??
      [...state.topic, ...state.topicBefore].find(
        (one) => !state.subjects.includes(one) && !isFixedConcept(one) && isMeant(one),
      )
    const other = several ?? talkedOf ?? otherThanSubjects(state)
    if (other === undefined) return
    takeObject(state, other)
    state.lastMentioned = other
    return
  }
  const talked = state.topic.length > 0 ? state.topic : state.lastMentioned ? [state.lastMentioned] : []
  const known = talked.every(isMeant)
    ? talked
    : [state.mentions.findLast((one) => isMeant(one) && !isFixedConcept(one)) ?? talked].flat()
  const last = state.lastMentioned
  const isMet = state.actions.some(({ subject, target }) => target === last?.id || subject === last?.id)
  const met = state.objectTaken && isMet ? last : undefined
  const pair = plural && !several ? lastMovable(state) : []
  const meant = several ? [several] : met && !isFixedConcept(met) ? [met] : known
  if (pair.length <= 1 && !meant.some(isMeant) && takeUnnamed(state, word)) return
  if (pair.length <= 1 && meant.length === 0) return
  state.finishVerb()
  state.subjects = pair.length > 1 ? pair : [...meant]
  state.actions = []
  state.objectTaken = false
}

/** "catches a salmon and eats it": what the same one did something to before. */
function lastHandled(
  { scene, subjects, language }: SentenceState,
  isMeant: (one: DraftEntity) => boolean,
): DraftEntity | undefined {
  if (language !== 'en') return undefined
  const isDoer = (id: string | undefined) => subjects.some((subject) => subject.id === id)
  const last = scene.actions.findLast(
    ({ subject, agent, target }) => isDoer(agent) || (isDoer(subject) && target !== undefined),
  )
  const thing = scene.find(isDoer(last?.agent) ? last?.subject : last?.target)
  if (thing === undefined || !isMeant(thing) || subjects.includes(thing)) return undefined
  // "leans a ladder against a wall and climbs it"
  return isDoer(last?.agent) || !isFixedConcept(thing) ? thing : undefined
}

/** "it" is no person, "she" no cup. */
function fitsPronoun(word: string, entity: DraftEntity): boolean {
  if (word === 'it') return entity.concept !== 'person'
  return word === 'he' || word === 'she' ? isAlive(entity) : true
}

const SOMEBODY = { he: 'man', she: 'woman' } as const

/** "She opens a window.", where nobody was named: a woman does. */
function takeUnnamed(state: SentenceState, word: string): boolean {
  if (state.language !== 'en' || (word !== 'he' && word !== 'she') || state.verb !== undefined) return false
  const variant = SOMEBODY[word]
  const thing = THINGS.find((one) => one.variant === variant)
  if (thing === undefined) return false
  const entity = state.scene.entityFor({
    thing,
    label: variant,
    words: word,
    length: 1,
    reference: 'new',
    plural: false,
    quantities: [],
  })
  entity.source = { kind: 'inferred', because: word }
  beginClause(state, entity)
  state.lastMentioned = entity
  state.mentions.push(entity)
  return true
}

/** "the first one" and "the last one" of two stones that were named apart. */
function takeOrdinal({ scene, topic, relation, verb }: SentenceState, word: string): DraftEntity | undefined {
  const [now] = topic
  if (!/^the (first|last)( one)?$/.test(word) || now === undefined || relation !== undefined || verb !== undefined)
    return undefined
  const alike = scene.entities.filter(({ concept, variant }) => concept === now.concept && variant === now.variant)
  if (alike.length < 2 || alike.some(({ count }) => count.value > 1)) return undefined
  return word.startsWith('the first') ? alike[0] : alike.at(-1)
}

function takePlaceOfPronoun(
  state: SentenceState,
  several: DraftEntity | undefined,
  lexemes: readonly Lexeme[],
  after: number,
): void {
  const isFirst = comesFirst(state, lexemes, after)
  const acts = state.verb !== undefined || state.actions.length > 0
  const candidates = isFirst
    ? [several, state.anchor, state.subjects[0], state.topic[0], state.lastMentioned]
    : [
        several,
        state.host?.[0],
        state.anchor,
        ...(acts ? [otherThanSubjects(state)] : []),
        state.topic[0],
        state.topicBefore[0],
        otherThanSubjects(state),
      ]
  const meant = candidates.find((one) => one !== undefined && (isFirst || !state.subjects.includes(one)))
  if (meant === undefined) {
    state.relation = undefined
    return
  }
  resolveRelation(state, meant, isFirst)
  if (isFirst) state.anchor = meant
  if (acts) state.lastMentioned = meant
}

function otherThanSubjects(state: SentenceState): DraftEntity | undefined {
  const others = state.mentions.filter((entity) => !state.subjects.includes(entity))
  return others.findLast((entity) => !isFixedConcept(entity)) ?? others.at(-1)
}

/** "they", "keduanya": the last two that can move. */
function lastMovable(state: SentenceState): DraftEntity[] {
  const movable = state.mentions.filter(
    (entity, at) => !isFixedConcept(entity) && state.mentions.indexOf(entity) === at,
  )
  return movable.slice(-2)
}
