import { hasRole, type Lexeme, type SenseOf } from '../lexemes.ts'
import { isIrregularParticiple, isObjectVerb, startsWithNoun } from '../verbs.ts'
import type { SentenceState } from './sentenceState.ts'
import { takePronoun } from './takePronoun.ts'

export function takeVerb(
  state: SentenceState,
  sense: SenseOf<'action'>,
  lexeme: Lexeme,
  lexemes: readonly Lexeme[],
  at: number,
): void {
  state.finishVerb()
  // "Watch a ball roll": the one who is asked to watch is the audience.
  if (hasRole(lexeme, 'there') && state.subjects.length === 0) return
  // "a dragon sings": nobody on the stage does it.
  if (state.agent && sense.word.takes === 'nobody') return
  const previous = lexemes[at - 1]
  state.passive =
    state.language === 'id'
      ? sense.form.affix === 'di'
      : (sense.form.affix === 'ed' || isIrregularParticiple(lexeme.text)) && hasRole(previous, 'copula')
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
  if (state.subjects.length > 0 && !isObjectVerb(sense, state.passive, state.language)) state.finishVerb()
  else if (state.language === 'id' && /nya$/i.test(lexeme.text)) takePronoun(state, false)
}
