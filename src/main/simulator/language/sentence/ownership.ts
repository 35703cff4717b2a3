import { type Lexeme, senseOf } from '../lexemes.ts'
import { startsWithNoun } from '../verbs.ts'
import { isContainer } from '../whatHolds.ts'
import type { SentenceState } from './sentenceState.ts'

/** "adik saya", "botol sambal kita": whose it is, where a noun stands before it. */
export function isOwnersName(lexemes: readonly Lexeme[], at: number): boolean {
  if (!/^(saya|aku|gue|gua|kita|kami|kamu|anda|mereka)$/i.test(lexemes[at]?.text ?? '')) return false
  const before = lexemes[at - 1]
  if (senseOf(before, 'thing') !== undefined) return true
  const isUnknown = before?.senses.length === 0 || senseOf(before, 'outOfReach') !== undefined
  return isUnknown && senseOf(lexemes[at - 2], 'thing') !== undefined
}

/** "toples penuh nastar": what is in a vessel; "taman penuh bunga" is no vessel. */
export function isFullOf({ lastMentioned }: SentenceState, lexemes: readonly Lexeme[], at: number): boolean {
  if (!/^(penuh|sarat)$/i.test(lexemes[at]?.text ?? '') || lastMentioned === undefined) return false
  const isVessel = isContainer(lastMentioned) && lastMentioned.concept !== 'water'
  return isVessel && senseOf(lexemes[at - 1], 'thing') !== undefined && startsWithNoun(lexemes, at + 1)
}
