import type { CameraMove, Language } from '../../../shared/scene/stagedScene.ts'
import type { UnmetWish } from '../../../shared/scene/understanding.ts'
import { cameraTravelOf, leadsToMeasure, measureAt } from './cameraTravel.ts'
import { said } from './draftScene.ts'
import { type FilmDirections, takeValue } from './filmValues.ts'
import { hasRole, type Lexeme, senseOf } from './lexemes.ts'
import type { CameraDirection, CameraWord } from './lexicon/cameraWords.ts'
import { WORDING } from './wording.ts'

/** Whether the camera is spoken of here: "the camera", or a word that always means it. */
export function isCameraClause(lexemes: readonly Lexeme[], at: number): boolean {
  const lexeme = lexemes[at] as Lexeme
  if (senseOf(lexeme, 'camera')?.anywhere) return !isVerbOfThing(lexemes, at)
  if (isTurnByDegrees(lexemes, at)) return true
  return senseOf(lexeme, 'cameraNoun') !== undefined && !isFilmed(lexemes, at)
}

/** "pan 30 degrees", "a 30 degree pan", "a 2x zoom": with such a number a pan is no vessel. */
function isTurnByDegrees(lexemes: readonly Lexeme[], at: number): boolean {
  const isNumber = (place: number) => ['degrees', 'times'].includes(measureAt(lexemes, place)?.by ?? '')
  const isMove = (place: number) => ['pan', 'tilt', 'zoom'].includes(senseOf(lexemes[place], 'camera')?.move ?? '')
  return (isMove(at) && isNumber(at + 1)) || (isNumber(at) && isMove(at + 1))
}

/** "ten vintage cameras on a shelf": cameras that are seen, not the one that sees. */
function isFilmed(lexemes: readonly Lexeme[], at: number): boolean {
  const lexeme = lexemes[at] as Lexeme
  if (!senseOf(lexeme, 'thing')) return false
  const before = lexemes[at - 1]
  const isCounted = senseOf(before, 'quantity') !== undefined || senseOf(before, 'colour') !== undefined
  return /s$/i.test(lexeme.text) || isCounted || hasRole(before, 'indefinite', 'of')
}

/** "the satellite orbits": a word of the camera that is a thing's own verb after its noun. */
function isVerbOfThing(lexemes: readonly Lexeme[], at: number): boolean {
  const lexeme = lexemes[at] as Lexeme
  return senseOf(lexeme, 'thing') !== undefined && senseOf(lexemes[at + 1], 'action') !== undefined
}

/** Takes what is said of the camera and returns where the rest of the sentence goes on. */
export function takeCameraClause(
  lexemes: readonly Lexeme[],
  from: number,
  directions: FilmDirections,
  unmet: UnmetWish[],
  language: Language,
): number {
  let end = clauseEnd(lexemes, from)
  const clause = lexemes.slice(from, end)
  const words = clause.map((lexeme) => lexeme.text).join(' ')
  const move = moveOf(clause)
  if (move === 'notYet' || (move === undefined && clause.length > 1)) {
    unmet.push({ words, reason: 'notYetPossible', explanation: WORDING.cameraNotYet[language] })
  } else if (move !== undefined && directions.camera === undefined) {
    directions.camera = said(move, words)
    const { travel, isTooMuch } = cameraTravelOf(move, clause)
    if (travel) directions.cameraTravel = said(travel, words)
    if (isTooMuch) unmet.push({ words, reason: 'notYetPossible', explanation: WORDING.cameraTooFar[language] })
  }
  for (const [index, lexeme] of clause.entries())
    if (!isStartOfWay(lexeme, clause[index + 1])) takeValue(lexeme, undefined, directions)
  while (end < lexemes.length && leadsToSubject(lexemes[end] as Lexeme)) end += 1
  return end
}

/** "bergerak dari bawah ke atas": from where to where it goes, and not where it stands. */
function isStartOfWay(lexeme: Lexeme, next: Lexeme | undefined): boolean {
  return senseOf(lexeme, 'cameraHeight') !== undefined && /^(ke|to|up|down|toward)\b/i.test(next?.text ?? '')
}

/** Its last word of motion or direction; what it looks at stays. */
function clauseEnd(lexemes: readonly Lexeme[], from: number): number {
  let end = from + 1
  for (let at = from + 1; at < lexemes.length; at++) {
    const lexeme = lexemes[at] as Lexeme
    if (isOfMotion(lexeme) || isCarried(lexemes, at) || measureAt(lexemes, at)) end = at + 1
    else if (!isBetween(lexeme) && !leadsToMeasure(lexemes, at) && !isCircled(lexemes, at)) break
  }
  return end
}

function isOfMotion(lexeme: Lexeme): boolean {
  const isThing = senseOf(lexeme, 'thing') !== undefined
  return (
    !isThing &&
    ['camera', 'cameraDirection', 'cameraHeight'].some((kind) => lexeme.senses.some((sense) => sense.kind === kind))
  )
}

/** "orbits it by 90 degrees": what the camera looks at, before how far it goes. */
function isCircled(lexemes: readonly Lexeme[], at: number): boolean {
  const isNext = measureAt(lexemes, at + 1) !== undefined || leadsToMeasure(lexemes, at + 1)
  return hasRole(lexemes[at], 'pronoun', 'pluralPronoun') && isNext
}

/** "the camera trucks to the right": right after the camera, a word that else is a thing's is what it does. */
function isCarried(lexemes: readonly Lexeme[], at: number): boolean {
  return senseOf(lexemes[at - 1], 'cameraNoun') !== undefined && senseOf(lexemes[at], 'camera') !== undefined
}

/** Small words and adverbs inside what is said of the camera. */
function isBetween(lexeme: Lexeme): boolean {
  return (
    hasRole(lexeme, 'filler', 'negation', 'copula', 'and', 'of', 'then', 'untilIt') ||
    lexeme.senses.some((sense) => sense.kind === 'pace') ||
    ['seperti', 'like', 'at'].includes(lexeme.text.toLowerCase())
  )
}

/** A name says more than a bare motion. */
const TELLING: readonly CameraWord[] = ['whipPan', 'rackFocus', 'dollyZoom', 'crane', 'drone', 'handheld', 'notYet']

function moveOf(clause: readonly Lexeme[]): CameraMove | 'notYet' | undefined {
  const moves = clause.map((lexeme) => senseOf(lexeme, 'camera')?.move).filter((move) => move !== undefined)
  const isDenied = clause.some((lexeme) => hasRole(lexeme, 'negation')) && !moves.includes('static')
  if (isDenied) return 'static'
  const directions = clause.flatMap((lexeme) => senseOf(lexeme, 'cameraDirection')?.value ?? [])
  const isFast = clause.some((lexeme) => lexeme.senses.some((sense) => sense.kind === 'pace' && sense.factor > 1.4))
  const move = moves.find((candidate) => TELLING.includes(candidate)) ?? moves[0]
  if (move === undefined) return undefined
  if (move === 'pan' && isFast) return 'whipPan'
  if ((move === 'pan' || move === 'turn') && isVertical(directions[0])) return 'tilt'
  if (move === 'turn') return 'pan'
  if (move === 'travel' && clause.some((_, at) => measureAt(clause, at)?.by === 'degrees'))
    return isVertical(directions[0]) ? 'tilt' : 'pan'
  if (move === 'travel')
    return (moves.find((other) => other !== 'travel' && other !== 'turn') as CameraMove) ?? travelling(directions[0])
  if (move === 'static' && moves.length > 1) return moves[1] as CameraMove
  return move
}

function isVertical(direction: CameraDirection | undefined): boolean {
  return direction === 'up' || direction === 'down'
}

function travelling(direction: CameraDirection | undefined): CameraMove | undefined {
  switch (direction) {
    case 'up':
    case 'down':
      return 'pedestal'
    case 'side':
      return 'truck'
    case 'in':
      return 'pushIn'
    case 'out':
      return 'pullOut'
    case 'around':
      return 'orbit'
    case 'with':
      return 'follow'
    case undefined:
      return undefined
  }
}

/** "kamera menyorot", "the camera shows": what it is for anyway. */
const LOOKS_AT =
  /^(me?)?(nyorot|nyoroti|lihat|mandang|natap|mperlihatkan|nampilkan|nunjukkan|nangkap|rekam|ngamati|nyaksikan|shows?|showing|showed|looks?|looking|watch(es|ing)?|captur(es|ing)|reveal(s|ing))$/i

/** Whether a word only says that the camera shows something. */
export function isLookOfCamera(lexeme: Lexeme | undefined): boolean {
  return lexeme !== undefined && LOOKS_AT.test(lexeme.text)
}

/** "around", "on", "to" between the camera and what it looks at. */
function leadsToSubject(lexeme: Lexeme): boolean {
  return (
    (senseOf(lexeme, 'relation') !== undefined && !senseOf(lexeme, 'thing')) ||
    lexeme.text.toLowerCase() === 'around' ||
    isLookOfCamera(lexeme)
  )
}
