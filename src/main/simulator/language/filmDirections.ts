import type { SceneSpec } from '../../../shared/scene/sceneSpec.ts'
import type { Language } from '../../../shared/scene/stagedScene.ts'
import type { UnmetWish } from '../../../shared/scene/understanding.ts'
import { said } from './draftScene.ts'
import { hasRole, type Lexeme, senseOf } from './lexemes.ts'
import { WORDING } from './wording.ts'

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

/** How the shot is filmed, where and when, as far as it was said. */
export type FilmDirections = Mutable<
  Partial<Pick<SceneSpec, 'camera' | 'framing' | 'timeOfDay' | 'mood' | 'surroundings' | 'gravity' | 'durationSeconds'>>
>

/**
 * Takes camera, time of day, mood, surroundings, gravity and length of the clip out of a sentence. What stays
 * is about things. The first word for each wins.
 */
export function takeFilmDirections(
  lexemes: readonly Lexeme[],
  directions: FilmDirections,
  unmet: UnmetWish[],
  language: Language,
): Lexeme[] {
  const rest: Lexeme[] = []
  let at = 0
  while (at < lexemes.length) {
    const lexeme = lexemes[at] as Lexeme
    const camera = senseOf(lexeme, 'camera')
    if (senseOf(lexeme, 'cameraNoun') || camera?.anywhere) {
      const end = senseOf(lexeme, 'cameraNoun') ? moveEnd(lexemes, at) : at + 1
      takeCamera(lexemes.slice(at, end), directions, unmet, language)
      dropLead(rest)
      at = end
      while (at < lexemes.length && leadsToSubject(lexemes[at] as Lexeme)) at += 1
      continue
    }
    if (takeValue(lexeme, lexemes[at + 1], directions)) {
      dropLead(rest)
      at += 1
      continue
    }
    rest.push(lexeme)
    at += 1
  }
  return rest
}

function takeCamera(
  clause: readonly Lexeme[],
  directions: FilmDirections,
  unmet: UnmetWish[],
  language: Language,
): void {
  const words = clause.map((lexeme) => lexeme.text).join(' ')
  const moves = clause.map((lexeme) => senseOf(lexeme, 'camera')).filter((sense) => sense !== undefined)
  const denied = clause.some((lexeme) => hasRole(lexeme, 'negation')) && moves.every((sense) => sense.move !== 'static')
  const possible = moves.find((sense) => sense.move !== 'notYet')
  if (denied) directions.camera ??= said('static', words)
  else if (possible && possible.move !== 'notYet') directions.camera ??= said(possible.move, words)
  else if (clause.length > 1 || moves.length > 0) {
    unmet.push({ words, reason: 'notYetPossible', explanation: WORDING.cameraNotYet[language] })
  }
  for (const lexeme of clause) takeValue(lexeme, undefined, directions)
}

/** After the camera's last word of motion; what it looks at stays. To the clause's end when there is none. */
function moveEnd(lexemes: readonly Lexeme[], from: number): number {
  const end = clauseEnd(lexemes, from)
  for (let at = end - 1; at >= from; at--) if (senseOf(lexemes[at], 'camera')) return at + 1
  return end
}

/** "around", "on", "to" between the camera and what it looks at. */
function leadsToSubject(lexeme: Lexeme): boolean {
  return (
    (senseOf(lexeme, 'relation') !== undefined && !senseOf(lexeme, 'thing')) || lexeme.text.toLowerCase() === 'around'
  )
}

function clauseEnd(lexemes: readonly Lexeme[], from: number): number {
  let at = from + 1
  while (at < lexemes.length) {
    const lexeme = lexemes[at] as Lexeme
    if ([',', ';'].includes(lexeme.text) || hasRole(lexeme, 'while', 'then') || senseOf(lexeme, 'quotation')) break
    if (hasRole(lexeme, 'and') && !senseOf(lexemes[at + 1], 'camera')) break
    at += 1
  }
  return at
}

function takeValue(lexeme: Lexeme, next: Lexeme | undefined, directions: FilmDirections): boolean {
  const time = senseOf(lexeme, 'timeOfDay')
  const mood = senseOf(lexeme, 'mood')
  const surroundings = senseOf(lexeme, 'surroundings')
  const gravity = senseOf(lexeme, 'gravity')
  const quantity = senseOf(lexeme, 'quantity')
  const framing = senseOf(lexeme, 'framing')
  if (framing) directions.framing ??= said(framing.value, lexeme.text)
  else if (time) directions.timeOfDay ??= said(time.value, lexeme.text)
  else if (mood && !senseOf(next, 'colour')) directions.mood ??= said(mood.value, lexeme.text)
  else if (surroundings) directions.surroundings ??= said(surroundings.value, lexeme.text)
  else if (gravity) {
    directions.gravity ??= said(
      { place: gravity.place, metresPerSecondSquared: gravity.metresPerSecondSquared },
      lexeme.text,
    )
  } else if (quantity?.property === 'gravity') {
    directions.gravity ??= said({ place: '', metresPerSecondSquared: quantity.value }, lexeme.text)
  } else if (quantity?.unit === 'second' && quantity.value > 0) {
    directions.durationSeconds ??= said(quantity.value, lexeme.text)
  } else return false
  return true
}

/** "at", "in the", "pada", "suasana" before such a word go with it. */
function dropLead(rest: Lexeme[]): void {
  for (let last = rest.at(-1); last; last = rest.at(-1)) {
    const isLead =
      (senseOf(last, 'relation') && !senseOf(last, 'thing')) ||
      hasRole(last, 'definite', 'indefinite', 'filler', 'copula', 'while', 'of', 'without')
    if (
      !isLead ||
      hasRole(last, 'upward') ||
      ['thing', 'action', 'colour', 'material'].some((kind) => last.senses.some((sense) => sense.kind === kind))
    )
      return
    rest.pop()
  }
}
