import { hasRole, type Lexeme, type SenseOf, senseOf } from '../lexemes.ts'
import { ACTIONS } from '../lexicon/actions/index.ts'
import { nounGroupAt } from '../nounGroups.ts'
import type { Relation } from '../relations.ts'
import { isAlive, isIrregularParticiple, isObjectVerb, startsWithNoun } from '../verbs.ts'
import { isNounByPlace } from './nounOfDeed.ts'
import type { SentenceState } from './sentenceState.ts'
import { concludeHeld } from './takeHost.ts'
import { closeRelation } from './takePlace.ts'
import { takePronoun } from './takePronoun.ts'

export function takeVerb(
  state: SentenceState,
  sense: SenseOf<'action'>,
  lexeme: Lexeme,
  lexemes: readonly Lexeme[],
  at: number,
): void {
  state.finishVerb()
  state.holder = undefined
  closeRelation(state, lexemes, at)
  returnToHost(state, sense)
  // "Watch a ball roll": the one who is asked to watch is the audience.
  if (hasRole(lexeme, 'there') && state.subjects.length === 0) return
  // "and stops": it stands still in the end anyway; "stops under the sofa" says where.
  if (/^(stop(s|ped|ping)?|berhenti)$/i.test(lexeme.text) && !senseOf(lexemes[at + 1], 'relation')) return
  // "a wide shot of a ball", "shot on film": of the camera.
  if (/^shot$/i.test(lexeme.text) && (hasRole(lexemes[at + 1], 'of') || isOnlyFilmed(state, lexemes[at + 1]))) return
  if (state.language === 'en' && /^shot$/i.test(lexeme.text) && !isShotAt(lexemes, at)) return
  if (sendsOff(state, lexemes, at)) return
  if (turnsOnIt(state, lexemes, at) || isOutcome(state, lexemes, at)) return
  if (isWhereItGoes(state, sense)) return
  if (isManner(state, sense, lexemes, at)) {
    tellManner(state, lexeme)
    return
  }
  if (isLook(state, sense, lexemes, at)) return
  if (/^miring$/i.test(lexeme.text) && senseOf(lexemes[at - 1], 'thing')) return
  if (state.language === 'en' && isNounOfDeed(sense, lexemes, at) && !isOwnSplash(state, sense)) return
  if (state.language === 'en' && goesUnseen(state, lexemes, at)) return
  // "tersembunyi", "terbuka": how it is, and nothing that happens; "terbuka perlahan" is.
  if (isState(state, sense) && !isPaced(lexemes, at)) return
  // "a dragon sings": nobody on the stage does it.
  if (state.agent && sense.word.takes === 'nobody') return
  const previous = lexemes[at - 1]
  state.passive =
    state.language === 'id'
      ? sense.form.affix === 'di' ||
        (sense.form.affix === 'ter' && sense.word.takes !== 'nobody' && isDoneByOthers(sense))
      : isParticiple(sense, lexeme.text) && (isPassiveBefore(previous) || hasRole(lexemes[at + 1], 'by'))
  state.passiveAt = at + 1
  state.verb = { sense: isDoneToUnknown(state, sense, lexemes, at) ? onlyNamed(sense) : sense, words: lexeme.text }
  // "someone pours milk and stirs it": still the hand that is not on the stage.
  if (state.agent && hasRole(lexemes[at + 1], 'pronoun', 'pluralPronoun') && sense.word.takes !== 'nobody')
    state.subjects = []
  state.objectTaken = false
  state.joinNext = false
  state.relation = undefined
  if (
    state.subjects.length === 0 &&
    !state.agent &&
    state.topic.length > 0 &&
    state.leading === undefined &&
    !startsWithNoun(lexemes, at + 1)
  ) {
    state.subjects = [...state.topic]
  }
  const way = state.subjects.length > 0 && startsWithNoun(lexemes, at + 1) ? wayInPhrase(sense, lexeme.text) : undefined
  if (way) {
    state.finishVerb()
    state.relation = way
    state.relationAt = at
    state.relationOpens = false
    return
  }
  if (state.subjects.length > 0 && !isObjectVerb(sense, state.passive, state.language, startsWithNoun(lexemes, at + 1)))
    state.finishVerb()
  else if (state.language === 'id' && /nya$/i.test(lexeme.text)) takePronoun(state, false, lexemes, at + 1)
}

function isOnlyFilmed({ subjects, agent }: SentenceState, next: Lexeme | undefined): boolean {
  return subjects.length === 0 && !agent && /^(on|in|with)$/i.test(next?.text ?? '')
}

/** "is shot", "a boy shot the ball", "five arrows shot": all else that is a shot is the camera's. */
function isShotAt(lexemes: readonly Lexeme[], at: number): boolean {
  const before = lexemes[at - 1]
  return (
    hasRole(before, 'copula', 'pronoun', 'agent', 'pluralPronoun', 'then') ||
    senseOf(before, 'thing') !== undefined ||
    senseOf(before, 'pace') !== undefined
  )
}

/** "slams the door shut": once more what was done to it. */
function isOutcome({ language, actions }: SentenceState, lexemes: readonly Lexeme[], at: number): boolean {
  const isShut = language === 'en' && /^(shut|open|closed)$/i.test(lexemes[at]?.text ?? '')
  return (
    isShut &&
    senseOf(lexemes[at - 1], 'thing') !== undefined &&
    actions.some(({ deed }) => deed === 'close' || deed === 'open')
  )
}

/** "a road leads through the forest", "a wall runs along the path": how it lies, and no motion. */
function isWhereItGoes({ language, subjects }: SentenceState, { word }: SenseOf<'action'>): boolean {
  const isGoing = word.verb === 'walk' || word.verb === 'run'
  return language === 'en' && isGoing && subjects.length > 0 && subjects.every(({ concept }) => concept === 'landform')
}

const TURNING = ACTIONS.find(({ en }) => en.includes('turn'))

/** "a record turns on a turntable": it goes round there, and switches nothing on. */
function turnsOnIt(state: SentenceState, lexemes: readonly Lexeme[], at: number): boolean {
  const words = lexemes[at]?.text ?? ''
  if (TURNING === undefined || !/^turn(s|ing)? on$/i.test(words) || !startsWithNoun(lexemes, at + 1)) return false
  if (state.subjects.length === 0 || state.subjects.some(isAlive)) return false
  state.verb = { sense: { kind: 'action', word: TURNING, form: TURNS }, words: words.split(' ')[0] as string }
  state.finishVerb()
  state.relation = { relation: 'on', words: 'on' }
  state.relationAt = at
  state.relationOpens = false
  return true
}

const TURNS = { stem: 'turn', stripped: 1, affix: 's', causative: false } as const

/** "sends a bottle flying", "knocks the pins tumbling": how hard the object is hit, and no deed of the subject. */
function sendsOff(state: SentenceState, lexemes: readonly Lexeme[], at: number): boolean {
  if (!/^(flying|tumbling|sprawling|toppling|crashing)$/i.test(lexemes[at]?.text ?? '')) return false
  if (!state.objectTaken || senseOf(lexemes[at - 1], 'thing') === undefined) return false
  const struck = state.actions.filter(
    ({ verb, deed, target }) => target !== undefined && (verb === 'hit' || deed === 'send'),
  )
  for (const action of struck) {
    if (action.deed === 'send') delete action.deed
    action.verb = 'hit'
    action.knocksOver = true
  }
  return struck.length > 0
}

/** "is dropped", "gets dropped"; who "has dropped" something did it. */
function isPassiveBefore(lexeme: Lexeme | undefined): boolean {
  return hasRole(lexeme, 'copula') && !/^(has|have|had|having|with)$/i.test(lexeme?.text ?? '')
}

/** "hit", "pushed", "knocked over": what is done to it, where a word like "is" or "by" is beside it. */
function isParticiple({ form }: SenseOf<'action'>, text: string): boolean {
  const [first = ''] = text.split(' ')
  return form.affix === 'ed' || isIrregularParticiple(first) || /ed$/i.test(first)
}

/** "tersenggol kucing", "terdorong": what is done to it, by accident. */
function isDoneByOthers({ word }: SenseOf<'action'>): boolean {
  return ['hit', 'push', 'throw'].includes(word.verb)
}

/** "A girl with a red balloon runs": a finite verb goes back to who has what "with" told of. */
function returnToHost(state: SentenceState, { form }: SenseOf<'action'>): void {
  if (state.host === undefined) return
  if (state.language === 'en' && (form.affix === 'ing' || form.affix === 'ed')) return
  concludeHeld(state)
}

/** "terpasang", "tersembunyi" is how a thing is; "anak itu tersenyum" is what somebody does. */
function isState({ language, subjects }: SentenceState, { form, word }: SenseOf<'action'>): boolean {
  if (language !== 'id' || form.affix !== 'ter' || word.verb !== 'act') return false
  return word.takes !== 'nobody' || !subjects.some(isAlive)
}

function isPaced(lexemes: readonly Lexeme[], at: number): boolean {
  return senseOf(lexemes[at + 1], 'pace') !== undefined || senseOf(lexemes[at - 1], 'pace') !== undefined
}

const LOOKS =
  /^(covered|lit|dressed|surrounded|decorated|wrapped|painted|carved|marked|tied|attached|connected|mounted|loaded|hidden|lined|filled|packed)$/i

/** "a house covered with snow", "lit by candles", "in shining armour": how it looks, and nothing that happens. */
function isLook(
  { language }: SentenceState,
  { form }: SenseOf<'action'>,
  lexemes: readonly Lexeme[],
  at: number,
): boolean {
  if (language !== 'en') return false
  const next = lexemes[at + 1]
  if (LOOKS.test(lexemes[at]?.text ?? ''))
    return /^(with|in|by|to|of|up|on)$/i.test(next?.text ?? '') && !hasRole(lexemes[at - 1], 'pronoun')
  const before = lexemes[at - 1]
  if (/^(open|closed|shut|broken|hidden)$/i.test(lexemes[at]?.text ?? ''))
    return (
      !hasRole(next, 'by') && (hasRole(before, 'copula', 'filler') || senseOf(before, 'action')?.word.verb === 'stand')
    )
  const isAfterSmall = hasRole(before, 'definite', 'indefinite') || /^(in|with|of)$/i.test(before?.text ?? '')
  return form.affix === 'ing' && isAfterSmall && next !== undefined && !senseOf(next, 'thing')
}

/** "menggelinding turun": the way is told with the deed. */
function tellManner({ actions }: SentenceState, { text }: Lexeme): void {
  for (const action of actions)
    if (action.source.kind === 'said') action.source = { kind: 'said', words: `${action.source.words} ${text}` }
}

/** "berenang memutar": how it swims. */
function isManner(
  { language }: SentenceState,
  { form, word }: SenseOf<'action'>,
  lexemes: readonly Lexeme[],
  at: number,
): boolean {
  // "menggelinding turun", "terbang naik": which way it goes.
  const isWay =
    language === 'id' && /^(turun|naik|kembali|balik|maju|mundur|pindah|masuk|keluar)$/i.test(lexemes[at]?.text ?? '')
  const isTurning = isWay || (language === 'id' && form.affix === 'me' && word.verb === 'spin')
  return isTurning && senseOf(lexemes[at - 1], 'action') !== undefined && !startsWithNoun(lexemes, at + 1)
}

const WAYS: Readonly<Record<string, Relation['relation']>> = {
  along: 'on',
  across: 'on',
  around: 'around',
  over: 'over',
  past: 'near',
  by: 'near',
  of: 'from',
  from: 'from',
  in: 'in',
  under: 'under',
  to: 'toward',
  toward: 'toward',
  towards: 'toward',
  down: 'down',
  up: 'toward',
  off: 'from',
  through: 'through',
  into: 'toward',
  onto: 'onto',
}
const GOING_VERBS = [
  'spin',
  'roll',
  'slide',
  'walk',
  'run',
  'drive',
  'fly',
  'float',
  'swim',
  'sail',
  'jump',
  'flow',
  'fall',
]

/** "rolls along the track": the way is in the verb's phrase, and the noun after it is no object. */
function wayInPhrase({ word }: SenseOf<'action'>, phrase: string): Relation | undefined {
  const last = phrase.toLowerCase().split(' ').at(-1) as string
  const isOutOf = last !== 'of' || / out of$/i.test(phrase)
  const relation = phrase.includes(' ') && isOutOf ? WAYS[last] : undefined
  return relation && GOING_VERBS.includes(word.verb) ? { relation, words: last } : undefined
}

/** "falls into a pond with a splash": what has fallen makes it. */
function isOwnSplash({ subjects }: SentenceState, { word }: SenseOf<'action'>): boolean {
  return word.verb === 'splash' && subjects.length > 0
}

/** "raises his baton": done to something that nobody knows, and not by oneself. */
function isDoneToUnknown(
  { language, subjects, passive }: SentenceState,
  { word }: SenseOf<'action'>,
  lexemes: readonly Lexeme[],
  at: number,
): boolean {
  if (language !== 'en' || passive || word.takes !== 'patient' || subjects.length === 0) return false
  const next = lexemes[at + 1]
  // "throws grain to the chickens"
  if (next?.senses.length === 0 && /\p{L}{3}/u.test(next.text) && !/ly$/i.test(next.text)) return subjects.some(isAlive)
  const isArticle = hasRole(lexemes[at + 1], 'definite', 'indefinite') && !hasRole(lexemes[at + 1], 'which')
  if (!isArticle || nounGroupAt(lexemes, at + 1, language) !== undefined) return false
  const noun = lexemes
    .slice(at + 2, at + 5)
    .find(({ senses }) => !senses.some(({ kind }) => kind === 'size' || kind === 'colour'))
  return noun?.senses.every(({ kind }) => kind === 'outOfReach') === true && /\p{L}{3}/u.test(noun.text)
}

/** The deed by its name: nothing that is shown. */
function onlyNamed(sense: SenseOf<'action'>): SenseOf<'action'> {
  const { word } = sense
  return { ...sense, word: { ...word, verb: 'act', deed: word.deed ?? word.verb, takes: 'nobody' } }
}

const GOES_SOMEWHERE =
  /^(into|onto|across|along|through|from|towards?|past|in|at|under|between|behind|near|beside|against|above)$/i

/** "an avalanche rolls down the hill": it goes by itself, and what it passes is not moved by it. */
function goesUnseen({ agent, subjects }: SentenceState, lexemes: readonly Lexeme[], at: number): boolean {
  const next = lexemes[at + 1]
  const isAlone = next === undefined || senseOf(next, 'mark') !== undefined || hasRole(next, 'and', 'then', 'while')
  return agent && subjects.length === 0 && (isAlone || GOES_SOMEWHERE.test(next.text))
}

/** "with a roar", "a loud crash": named like a thing, and nobody does it here. */
function isNounOfDeed(sense: SenseOf<'action'>, lexemes: readonly Lexeme[], at: number): boolean {
  const { form } = sense
  if (isNounByPlace(sense, lexemes, at)) return true
  // "with lights", "with flashing lights"
  const [before, beforeThat] = [lexemes[at - 1], lexemes[at - 2]]
  const isAfterWith = /^(with|without|of)$/i
  const isAdjective = senseOf(before, 'action')?.form.affix === 'ing' || senseOf(before, 'colour') !== undefined
  if (form.affix !== 'ing' && form.affix !== 'ed') {
    if (isAfterWith.test(before?.text ?? '') || (isAdjective && isAfterWith.test(beforeThat?.text ?? ''))) return true
  }
  const hasArticle = [1, 2].some(
    (back) =>
      (hasRole(lexemes[at - back], 'indefinite') ||
        (hasRole(lexemes[at - back], 'definite') && senseOf(lexemes[at - back - 1], 'relation') !== undefined)) &&
      (back === 1 || !senseOf(lexemes[at - 1], 'thing')) &&
      !senseOf(lexemes[at - 1], 'action') &&
      !senseOf(lexemes[at - 1], 'outOfReach') &&
      !hasRole(lexemes[at - 1], 'pronoun'),
  )
  return hasArticle && form.affix === 'none' && senseOf(lexemes[at + 1], 'thing') === undefined
}
