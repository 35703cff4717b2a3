import type { Language } from '../../../../shared/scene/stagedScene.ts'
import { type Lexeme, senseOf } from '../lexemes.ts'
import { nounGroupAt } from '../nounGroups.ts'

/** What something is compared with. */
export interface Comparison {
  readonly length: number
  readonly words: string
  /** "twice as big as", "lebih besar dari": a measure by another thing; "like a coin" is none. */
  readonly isMeasure: boolean
}

const LIKE = /^(like|as if|resembling|seperti|bagai|bagaikan|ibarat|bak|kayak|laksana|mirip)$/i
const THAN = /^(than|daripada|dibanding|dibandingkan|ketimbang)$/i

/** "like a coin", "as big as the ball", "lebih besar dari bola": what it is compared with is not there by that. */
export function comparisonAt(lexemes: readonly Lexeme[], at: number, language: Language): Comparison | undefined {
  const text = (index: number) => lexemes[index]?.text.toLowerCase() ?? ''
  if (LIKE.test(text(at))) return comparedFrom(lexemes, at, at + 1, language, false)
  if (THAN.test(text(at))) return comparedFrom(lexemes, at, at + 1, language, true)
  if (text(at) === 'as' && text(at + 2) === 'as') return comparedFrom(lexemes, at, at + 3, language, true)
  const isMore = [at - 1, at - 2, at - 3].some((index) => text(index).startsWith('lebih'))
  return text(at) === 'dari' && isMore ? comparedFrom(lexemes, at, at + 1, language, true) : undefined
}

function comparedFrom(
  lexemes: readonly Lexeme[],
  at: number,
  noun: number,
  language: Language,
  isMeasure: boolean,
): Comparison | undefined {
  const group = nounGroupAt(lexemes, noun, language)
  if (group === undefined && !isMeasure) return undefined
  // "than the first": no noun that is known.
  const length = noun - at + (group?.length ?? 0)
  // "twice as big", "dua kali lebih besar": so many times.
  const times = isMeasure ? timesBefore(lexemes, at) || 1 : 0
  const words = lexemes
    .slice(at - times, at + length)
    .map((lexeme) => lexeme.text)
    .join(' ')
  return { length, words, isMeasure }
}

function timesBefore(lexemes: readonly Lexeme[], at: number): number {
  const found = [1, 2, 3].find((back) => {
    const lexeme = lexemes[at - back]
    return (
      /^(twice|half|thrice|dua kali|lebih)/i.test(lexeme?.text ?? '') || senseOf(lexeme, 'quantity')?.unit === 'times'
    )
  })
  return found ?? 0
}
