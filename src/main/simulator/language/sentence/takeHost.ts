import { placesOf } from '../draftScene.ts'
import { type Lexeme, senseOf } from '../lexemes.ts'
import { startsWithNoun } from '../verbs.ts'
import { isContainer, isSurface } from '../whatHolds.ts'
import { changeTopic } from './changeTopic.ts'
import type { SentenceState } from './sentenceState.ts'

/** "a table with a vase on it", "meja dengan vas": what follows is somebody's, and told of beside them. */
export function takeWith(state: SentenceState, lexemes: readonly Lexeme[], at: number): boolean {
  if (!opensOwned(lexemes, at)) return false
  if (state.subjects.length === 0 || !startsWithNoun(lexemes, at + 1)) return false
  if (state.verb !== undefined && !state.passive) return false
  state.finishVerb()
  if (state.actions.some(({ verb }) => verb === 'hit')) return false
  state.host = [...state.subjects]
  state.isAfterWith = true
  state.joinNext = false
  state.relation = undefined
  return true
}

/** "with", "whose", "yang bunganya". */
function opensOwned(lexemes: readonly Lexeme[], at: number): boolean {
  const word = lexemes[at]?.text.toLowerCase() ?? ''
  if (word === 'yang' || word === 'yg')
    return senseOf(lexemes[at + 1], 'thing') !== undefined && /nya$/i.test(lexemes[at + 1]?.text ?? '')
  return word === 'with' || word === 'dengan' || word === 'whose'
}

/** What was told with "with" ends: what has no place of its own is in or on who has it. */
export function concludeHeld(state: SentenceState): void {
  const { host } = state
  if (host === undefined) return
  state.host = undefined
  const [owner] = host
  for (const held of state.subjects) {
    if (owner === undefined || host.includes(held) || placesOf(held).length > 0) continue
    if (isContainer(owner)) state.scene.concludePlace(held, 'in', owner, owner.label)
    else if (isSurface(owner)) state.scene.concludePlace(held, 'on', owner, owner.label)
  }
  if (state.actions.length > 0) return
  state.subjects = host
  changeTopic(state, host)
}
