import type { SceneSpec } from '../../../shared/scene/sceneSpec.ts'
import { said } from './draftScene.ts'
import { type Lexeme, senseOf } from './lexemes.ts'

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

/** How the shot is filmed, where and when, as far as it was said. */
export type FilmDirections = Mutable<
  Partial<
    Pick<
      SceneSpec,
      | 'camera'
      | 'cameraTravel'
      | 'framing'
      | 'cameraHeight'
      | 'shallowFocus'
      | 'timeOfDay'
      | 'mood'
      | 'look'
      | 'surroundings'
      | 'set'
      | 'weather'
      | 'wind'
      | 'sun'
      | 'isWithoutMusic'
      | 'gravity'
      | 'durationSeconds'
    >
  >
>

/** Takes one word of light, look, mood, framing, gravity or duration. False when it is none. */
export function takeValue(lexeme: Lexeme, next: Lexeme | undefined, directions: FilmDirections): boolean {
  const time = senseOf(lexeme, 'timeOfDay')
  const mood = senseOf(lexeme, 'mood')
  const look = senseOf(lexeme, 'look')
  const gravity = senseOf(lexeme, 'gravity')
  const quantity = senseOf(lexeme, 'quantity')
  const framing = senseOf(lexeme, 'framing')
  const height = senseOf(lexeme, 'cameraHeight')
  const focus = senseOf(lexeme, 'focus')
  const set = senseOf(lexeme, 'set')
  if (framing) directions.framing ??= said(framing.value, lexeme.text)
  else if (height) directions.cameraHeight ??= said(height.value, lexeme.text)
  else if (focus) directions.shallowFocus ??= said(focus.isShallow, lexeme.text)
  else if (time) directions.timeOfDay ??= said(time.value, lexeme.text)
  else if (look) directions.look ??= said(look.value, lexeme.text)
  else if (mood && !senseOf(next, 'colour')) directions.mood ??= said(mood.value, lexeme.text)
  else if (gravity) {
    directions.gravity ??= said(
      { place: gravity.place, metresPerSecondSquared: gravity.metresPerSecondSquared },
      lexeme.text,
    )
    if (set) directions.set ??= said(set.value, lexeme.text)
  } else if (quantity?.property === 'gravity') {
    directions.gravity ??= said({ place: '', metresPerSecondSquared: quantity.value }, lexeme.text)
  } else if (quantity?.unit === 'second' && quantity.value > 0) {
    directions.durationSeconds ??= said(quantity.value, lexeme.text)
  } else return false
  return true
}
