import { hasRole, type Lexeme, type SenseOf, senseOf } from '../lexemes.ts'
import { isIrregularParticiple, isObjectVerb, startsWithNoun } from '../verbs.ts'
import type { SentenceState } from './sentenceState.ts'
import { concludeHeld } from './takeHost.ts'
import { takePronoun } from './takePronoun.ts'

export function takeVerb(
  state: SentenceState,
  sense: SenseOf<'action'>,
  lexeme: Lexeme,
  lexemes: readonly Lexeme[],
  at: number,
): void {
  state.finishVerb()
  returnToHost(state, sense)
  // "Watch a ball roll": the one who is asked to watch is the audience.
  if (hasRole(lexeme, 'there') && state.subjects.length === 0) return
  if (state.language === 'en' && isNounOfDeed(sense, lexemes, at)) return
  // "tersembunyi", "terbuka": how it is, and nothing that happens; "terbuka perlahan" is.
  if (isState(state, sense) && !isPaced(lexemes, at)) return
  // "a dragon sings": nobody on the stage does it.
  if (state.agent && sense.word.takes === 'nobody') return
  const previous = lexemes[at - 1]
  state.passive =
    state.language === 'id'
      ? sense.form.affix === 'di' ||
        (sense.form.affix === 'ter' && sense.word.takes !== 'nobody' && isDoneByOthers(sense))
      : (sense.form.affix === 'ed' || isIrregularParticiple(lexeme.text)) &&
        (hasRole(previous, 'copula') || hasRole(lexemes[at + 1], 'by'))
  state.passiveAt = at + 1
  state.verb = { sense, words: lexeme.text }
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
  if (state.subjects.length > 0 && !isObjectVerb(sense, state.passive, state.language, startsWithNoun(lexemes, at + 1)))
    state.finishVerb()
  else if (state.language === 'id' && /nya$/i.test(lexeme.text)) takePronoun(state, false, lexemes, at + 1)
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

function isState({ language }: SentenceState, { form, word }: SenseOf<'action'>): boolean {
  return language === 'id' && form.affix === 'ter' && word.verb === 'act'
}

function isPaced(lexemes: readonly Lexeme[], at: number): boolean {
  return senseOf(lexemes[at + 1], 'pace') !== undefined || senseOf(lexemes[at - 1], 'pace') !== undefined
}

/** "with a roar", "a loud splash": named like a thing, and nobody does it here. */
function isNounOfDeed({ form }: SenseOf<'action'>, lexemes: readonly Lexeme[], at: number): boolean {
  const hasArticle = [1, 2].some(
    (back) =>
      hasRole(lexemes[at - back], 'indefinite') &&
      (back === 1 || !senseOf(lexemes[at - 1], 'thing')) &&
      !senseOf(lexemes[at - 1], 'action') &&
      !senseOf(lexemes[at - 1], 'outOfReach') &&
      !hasRole(lexemes[at - 1], 'pronoun'),
  )
  return hasArticle && form.affix === 'none' && senseOf(lexemes[at + 1], 'thing') === undefined
}
