import { type Language, language as languages } from '../../src/shared/scene/stagedScene.ts'
import { labelledSentences } from './labelledSentence.ts'
import { ASPECTS, type Aspect, type Reading, type Score, scoreReading } from './score.ts'
import { addTallies, EMPTY_TALLY, type Tally } from './tally.ts'

export type Tallies = Readonly<Record<Aspect, Tally>>

export interface ScoredSentence {
  /** Position in its file, from 1. Odd ones are for development, even ones are held out. */
  readonly number: number
  readonly text: string
  readonly score: Score
}

export interface Measurement {
  readonly development: Tallies
  readonly heldOut: Tallies
  /** The sentences of the development half; the held-out ones are never shown. */
  readonly developmentSentences: readonly ScoredSentence[]
}

function sum(sentences: readonly ScoredSentence[]): Tallies {
  const entries = ASPECTS.map((aspect) => [
    aspect,
    sentences.map(({ score }) => score[aspect].tally).reduce(addTallies, EMPTY_TALLY),
  ])
  return Object.fromEntries(entries) as Record<Aspect, Tally>
}

/**
 * Reads all labelled sentences and scores them. `shift` compares each label with the reading of a later sentence:
 * a control that has to come out badly.
 */
export function measureUnderstanding(
  read: (text: string) => Reading,
  shift = 0,
): Readonly<Record<Language, Measurement>> {
  const measure = (language: Language): Measurement => {
    const sentences = labelledSentences(language)
    const scored = sentences.map((sentence, at) => ({
      number: at + 1,
      text: sentence.text,
      score: scoreReading(sentence, read(sentences[(at + shift) % sentences.length]!.text)),
    }))
    const developmentSentences = scored.filter(({ number }) => number % 2 === 1)
    return {
      development: sum(developmentSentences),
      heldOut: sum(scored.filter(({ number }) => number % 2 === 0)),
      developmentSentences,
    }
  }
  return Object.fromEntries(languages.options.map((name) => [name, measure(name)])) as Record<Language, Measurement>
}
