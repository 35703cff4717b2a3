import type { Language } from '../../../shared/scene/stagedScene.ts'
import type { UnmetWish } from '../../../shared/scene/understanding.ts'
import { isCameraClause, isLookOfCamera, takeCameraClause } from './cameraClause.ts'
import { takeCameraHeight } from './cameraHeightPhrases.ts'
import { type FilmDirections, takeValue } from './filmValues.ts'
import { hasRole, type Lexeme, readLexemes, senseOf } from './lexemes.ts'
import { takeMusic } from './musicWords.ts'
import { isDescribing, takeSetting } from './settingWords.ts'
import { takeSun } from './sunWords.ts'
import { tokenise } from './tokens.ts'
import { weatherDoes } from './weatherDoers.ts'
import { WORDING } from './wording.ts'

/**
 * Takes camera, light, place, weather, gravity and length of the clip out of a sentence. What stays is about
 * things. The first word for each wins.
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
    const taken = takeSun(lexemes, at, directions, language) || takeMusic(lexemes, at, directions, language)
    if (taken > 0) {
      dropLead(rest)
      at += taken
      continue
    }
    const height = takeCameraHeight(lexemes, at, rest, directions, language)
    if (height > 0) {
      dropLead(rest)
      at += height
      while (isLookOfCamera(lexemes[at])) at += 1
      continue
    }
    if (isCameraClause(lexemes, at)) {
      dropLead(rest)
      at = takeCameraClause(lexemes, at, directions, unmet, language)
      continue
    }
    const length = takeSetting(lexemes, at, rest, directions)
    if (length > 0) {
      dropStruck(rest, lexeme, unmet, language)
      if (!isDescribing(lexeme, lexemes[at + 1])) dropLead(rest)
      const doing = weatherDoes(lexemes, at, length, unmet, language)
      rest.push(...doing.lexemes)
      at += doing.length
      continue
    }
    if (
      !isSideOfDeed(lexeme, lexemes[at + 1], rest) &&
      !isDarkThing(lexemes, at) &&
      takeValue(lexeme, lexemes[at + 1], directions)
    ) {
      if (!isMoodOfThing(lexeme, lexemes[at + 1])) dropLead(rest)
      at += 1
      continue
    }
    rest.push(lexeme)
    at += 1
  }
  return rest
}

/** "at", "in the", "pada", "suasana" before such a word go with it. */
function dropLead(rest: Lexeme[]): void {
  // "difoto dari dekat", "filmed up close": that it is filmed goes with how.
  if (FILMED.test(rest.at(-1)?.text ?? '')) rest.pop()
  for (let last = rest.at(-1); last; last = rest.at(-1)) {
    const isLead =
      (senseOf(last, 'relation') && !senseOf(last, 'thing')) ||
      hasRole(last, 'definite', 'indefinite', 'filler', 'copula', 'while', 'of', 'without', 'by')
    if (
      !isLead ||
      hasRole(last, 'upward') ||
      ['thing', 'action', 'colour', 'material'].some((kind) => last.senses.some((sense) => sense.kind === kind))
    )
      return
    rest.pop()
    // "mobil keluar dari garasi": the place goes with it, the deed stays.
    if (/^(keluar|masuk) /i.test(last.text)) {
      rest.push(...readLexemes(tokenise(last.text).slice(0, 1), 'id'))
      return
    }
  }
}

const FILMED = /^(di(foto|potret|rekam|ambil|sorot|shoot|syuting|shooting|filmkan)|filmed|photographed)$/i

/** "is pushed from the side", "muncul pelan dari bawah": where a deed comes from, and not how it is filmed. */
function isSideOfDeed(lexeme: Lexeme, next: Lexeme | undefined, rest: readonly Lexeme[]): boolean {
  if (!/^(from (the )?(side|above|below)|dari (samping|atas|bawah))$/i.test(lexeme.text)) return false
  // "dari bawah ke atas": a way.
  if (/^(ke|to)\b/i.test(next?.text ?? '')) return true
  const part = rest.slice(rest.findLastIndex((before) => senseOf(before, 'mark') !== undefined) + 1)
  const isOfSide = /(side|samping)$/i.test(lexeme.text)
  return (isOfSide ? part.slice(-1) : part).some(
    (before) => senseOf(before, 'action') !== undefined || LIGHT.test(before.text),
  )
}

/** "cahaya dari bawah", "lit from below": where the light is. */
const LIGHT = /^(lights?|lit|lighting|cahaya(nya)?|sinar(nya)?|lampu(nya)?|sorot(an)?|diterangi|disinari)$/i

/** "is struck by lightning": told as left out, for nobody on the stage does it. */
function dropStruck(rest: Lexeme[], lexeme: Lexeme, unmet: UnmetWish[], language: Language): void {
  const [struck, by] = [rest.at(-2), rest.at(-1)]
  const isStruck = senseOf(struck, 'action')?.word.verb === 'hit' && hasRole(by, 'by')
  if (!isStruck || struck === undefined || !senseOf(lexeme, 'weather')) return
  rest.splice(-2, 2)
  unmet.push({
    words: `${struck.text} by ${lexeme.text}`,
    reason: 'notYetPossible',
    explanation: WORDING.untold[language],
  })
}

/** "past a lonely house": the word tells the mood, and the article is the noun's. */
function isMoodOfThing(lexeme: Lexeme, next: Lexeme | undefined): boolean {
  return senseOf(lexeme, 'mood') !== undefined && senseOf(next, 'thing') !== undefined
}

/** "hutan gelap", "biru gelap": how something looks; a bare "gelap" is the night. */
function isDarkThing(lexemes: readonly Lexeme[], at: number): boolean {
  if (!/^gelap$/i.test(lexemes[at]?.text ?? '')) return false
  const [before, next] = [lexemes[at - 1], lexemes[at + 1]]
  const isBare = (before === undefined || senseOf(before, 'mark')) && (next === undefined || senseOf(next, 'mark'))
  return !isBare
}
