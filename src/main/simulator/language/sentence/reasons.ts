import type { DraftAction } from '../draftScene.ts'
import { hasRole, type Lexeme } from '../lexemes.ts'
import type { SentenceState } from './sentenceState.ts'

/**
 * "The vase breaks because a cat bumps it", "bergoyang setelah tersenggol": what is told next happened before what was
 * told last. At the start of a sentence such a word tells its two parts in the order in which they happen.
 */
export function takeReason(state: SentenceState): void {
  state.finishVerb()
  if (state.reasonFrom !== undefined) closeReason(state)
  state.relation = undefined
  state.joinNext = false
  state.passive = false
  const { actions } = state.scene
  if (actions.length > state.clauseFrom) state.reasonFrom = actions.length
  state.isReasonFirst = actions.length === state.clauseFrom && state.subjects.length === 0
}

/** "... and stops after it has hit the wall": only what comes after the last "and" has the reason. */
export function joinPart(state: SentenceState): void {
  if (state.reasonFrom === undefined && !state.isBeforeFirst) state.clauseFrom = state.scene.actions.length
}

/** "Sebelum hujan turun, ...", "Before it falls, ...": its first part happens last. */
export function takeBefore(state: SentenceState, lexeme: Lexeme): void {
  const isFirst = state.subjects.length === 0 && state.actions.length === 0
  if (isFirst && hasRole(lexeme, 'then') && /^(sebelum|before)$/i.test(lexeme.text)) state.isBeforeFirst = true
}

/** A part of the sentence ends: what it gave as the reason goes before what it is the reason of. */
export function closeReason(state: SentenceState): void {
  const { actions } = state.scene
  if (state.reasonFrom !== undefined) {
    const effects = actions.slice(state.clauseFrom, state.reasonFrom)
    const reasons = actions.slice(state.reasonFrom)
    if (reasons.length > 0) putBefore(reasons, effects)
    state.reasonFrom = undefined
  } else if (state.isBeforeFirst && actions.length > state.clauseFrom) {
    state.isBeforeFirst = false
    state.reasonFrom = actions.length
    return
  }
  state.isReasonFirst = false
  state.clauseFrom = actions.length
}

/** Deals the orders of both out anew, those of `first` the lowest; what goes on at the same time still does. */
function putBefore(first: readonly DraftAction[], then: readonly DraftAction[]): void {
  const ordersOf = (actions: readonly DraftAction[]) => [...new Set(actions.map(({ order }) => order))].sort(ascending)
  const orders = [...new Set([...ordersOf(first), ...ordersOf(then)])].sort(ascending)
  const dealt = new Map<DraftAction, number>()
  let next = 0
  for (const actions of [first, then]) {
    for (const order of ordersOf(actions)) {
      for (const action of actions) if (action.order === order) dealt.set(action, orders[next] ?? order)
      next += 1
    }
  }
  for (const [action, order] of dealt) action.order = order
}

function ascending(one: number, other: number): number {
  return one - other
}
