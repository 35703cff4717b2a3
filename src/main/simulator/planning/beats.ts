import type { Language } from '../../../shared/scene/stagedScene.ts'
import { takeFilmDirections } from '../language/filmDirections.ts'
import type { FilmDirections } from '../language/filmValues.ts'
import { identifyLanguage } from '../language/identifyLanguage.ts'
import { readLexemes } from '../language/lexemes.ts'
import { joinQuantities } from '../language/quantities.ts'
import { tokenise } from '../language/tokens.ts'
import { chooseWordClasses } from '../language/wordClasses.ts'
import { type Cue, clauseStarts, cueOf } from './cues.ts'

/** A part of a text that tells one thing: a sentence, or a clause that begins with "then". */
export interface Beat {
  readonly text: string
  readonly cue: Cue
  /** How it says it is to be filmed, and where and when it plays. */
  readonly directions: FilmDirections
}

export interface ToldBeats {
  readonly language: Language
  readonly beats: readonly Beat[]
}

/** A sentence alone is cut where it tells at least so many things one after another. */
const THINGS_IN_ONE_SENTENCE = 3

/** Cuts a text into its beats. Marks inside numbers and quotations end no sentence. Pure. */
export function beatsOf(text: string): ToldBeats {
  const language = identifyLanguage(tokenise(text)) ?? 'en'
  const sentences = sentencesOf(text)
  const clauses = sentences.map((sentence) => clausesOf(sentence, language))
  const isStory = sentences.length > 1 || clauses.some((parts) => parts.length >= THINGS_IN_ONE_SENTENCE)
  const parts = isStory ? clauses.flat() : sentences
  return {
    language,
    beats: parts.map((part) => ({ text: part, cue: cueOf(part, language), directions: directionsOf(part, language) })),
  }
}

function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let start = 0
  let words = 0
  for (const token of tokenise(text)) {
    if (token.kind !== 'mark') words++
    if (token.kind !== 'mark' || !['.', '!', '?', '\n'].includes(token.text)) continue
    if (words > 0) {
      sentences.push(text.slice(start, token.end).trim())
      start = token.end
      words = 0
    }
  }
  if (words > 0) sentences.push(text.slice(start).trim())
  return sentences
}

function clausesOf(sentence: string, language: Language): string[] {
  const starts = [0, ...clauseStarts(sentence, language), sentence.length]
  return starts
    .slice(1)
    .map((end, index) => sentence.slice(starts[index], end).trim())
    .filter((clause) => /\p{L}/u.test(clause))
}

function directionsOf(text: string, language: Language): FilmDirections {
  const directions: FilmDirections = {}
  const lexemes = chooseWordClasses(joinQuantities(readLexemes(tokenise(text), language), language), language)
  takeFilmDirections(lexemes, directions, [], language)
  return directions
}
