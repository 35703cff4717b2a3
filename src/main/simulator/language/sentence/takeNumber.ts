import { colourOf } from '../colourOf.ts'
import { applyQuantity, said } from '../draftScene.ts'
import { type Lexeme, type SenseOf, senseOf } from '../lexemes.ts'
import { type Pace, setPace } from '../pace.ts'
import { meaningOf } from '../statedNumbers.ts'
import type { SentenceState } from './sentenceState.ts'

export function takeQuantity(state: SentenceState, quantity: SenseOf<'quantity'>, words: string): void {
  const phrase = state.relation ? `${state.relation.words} ${words}` : words
  const meaning = meaningOf(quantity, {
    relation: state.relation?.relation,
    isMoving: state.verb !== undefined || state.actions.length > 0,
    lastMentioned: state.lastMentioned,
    mover: state.scene.find(state.actions[0]?.subject) ?? state.subjects[0] ?? state.topic[0],
    ramp: state.scene.entities.findLast((entity) => entity.concept === 'ramp'),
  })
  switch (meaning.kind) {
    case 'times':
      takeTimes(state, quantity.value, words)
      return
    case 'speed':
      state.forActions((action) => {
        action.speedMetresPerSecond = said(quantity.value, words)
      })
      return
    case 'angle':
      state.forActions((action) => {
        action.angleDegrees = said(quantity.value, words)
      })
      return
    case 'dropHeight':
      if (meaning.takesRelation) state.relation = undefined
      state.dropHeight = { value: quantity.value, words: phrase }
      state.forActions((action) => {
        if (action.verb === 'fall' || action.verb === 'bounce') action.dropHeightMetres ??= said(quantity.value, phrase)
      })
      if (!meaning.takesRelation) takeOwnHeight(state, quantity.value, words)
      return
    case 'ofThing':
      applyQuantity(meaning.entity, quantity, words)
      return
    case 'nothing':
      return
  }
}

/** "three balls are dropped from 1 m, 2 m and 3 m": one more height of as many as fall, which is of the next of them. */
function takeOwnHeight(state: SentenceState, value: number, words: string): void {
  const action = state.actions.find(({ verb, dropHeightMetres }) => verb === 'fall' && dropHeightMetres !== undefined)
  const entity = state.scene.find(action?.subject)
  if (action === undefined || entity === undefined || action.dropHeightMetres?.value === value) return
  const known = state.scene.actions.filter(
    ({ subject, order, dropHeightMetres }) =>
      subject === action.subject && order === action.order && dropHeightMetres !== undefined,
  )
  if (known.length >= entity.count.value) return
  state.scene.actions.push({ ...action, dropHeightMetres: said(value, words) })
}

export function takeTimes(state: SentenceState, count: number, words: string): void {
  state.finishVerb()
  for (const action of state.actions) {
    if (action.verb === 'bounce') action.bounces = said(Math.max(1, Math.round(count)), words)
  }
}

/** "is thrown up": straight, unless an angle is said. False when nothing is thrown. */
export function takeUpward(state: SentenceState, words: string): boolean {
  state.finishVerb()
  const thrown = state.actions.filter(({ verb, target }) => verb === 'throw' && target === undefined)
  for (const action of thrown) action.angleDegrees ??= said(90, words)
  return thrown.length > 0
}

/** "rolls slowly", "slowly rolls": before or after its verb. */
export function takePace(state: SentenceState, pace: Pace): void {
  state.finishVerb()
  const order = state.actions.at(-1)?.order
  const now = state.actions.filter((action) => action.order === order)
  if (now.length === 0 || state.verb !== undefined) state.pace = pace
  for (const action of now) setPace(action, pace)
}

/** "the ball is red": a quality after the noun that it belongs to. */
export function takeLateQuality(state: SentenceState, lexeme: Lexeme): void {
  const entity = state.lastMentioned
  if (!entity) return
  const colour = senseOf(lexeme, 'colour')
  const material = senseOf(lexeme, 'material')
  const size = senseOf(lexeme, 'size')
  if (colour) entity.colour ??= said(colourOf(colour), lexeme.text)
  else if (material) entity.material ??= said(material.material, lexeme.text)
  else if (size) entity.size ??= said(size.size, lexeme.text)
}
