import type { SpecLine } from '../../../shared/scene/sceneSpec.ts'
import type { Language } from '../../../shared/scene/stagedScene.ts'
import { identifyLanguage } from './identifyLanguage.ts'
import { hasRole, type Lexeme, senseOf } from './lexemes.ts'
import { tokenise } from './tokens.ts'

/**
 * Takes quoted speech out of a sentence, with the verb of saying and the speaker around it. What stays is
 * about things. A line is in the language of its own words, or else in the prompt's.
 */
export function takeSpokenLines(lexemes: readonly Lexeme[], lines: SpecLine[], language: Language): Lexeme[] {
  const rest: Lexeme[] = []
  let at = 0
  while (at < lexemes.length) {
    const lexeme = lexemes[at] as Lexeme
    if (!senseOf(lexeme, 'quotation')) {
      rest.push(lexeme)
      at += 1
      continue
    }
    const before = takeSayingBefore(rest)
    const after = before.found ? { speaker: undefined, length: 0 } : sayingAfter(lexemes, at + 1)
    const speaker = before.speaker ?? after.speaker
    lines.push({
      text: lexeme.text,
      language: identifyLanguage(tokenise(lexeme.text)) ?? language,
      ...(speaker === undefined ? {} : { speaker }),
    })
    at += 1 + after.length
  }
  return rest
}

function takeSayingBefore(rest: Lexeme[]): { found: boolean; speaker: string | undefined } {
  let from = rest.length
  while (from > 0 && !isBoundary(rest[from - 1] as Lexeme)) from -= 1
  const clause = rest.slice(from)
  const verb = clause.findIndex((lexeme) => hasRole(lexeme, 'says'))
  const voice = clause.findIndex(isSpeaker)
  if (verb < 0 && voice < 0) return { found: false, speaker: undefined }
  const isOnlySpeech = !clause.some((lexeme) => senseOf(lexeme, 'action') || senseOf(lexeme, 'thing'))
  rest.length = isOnlySpeech ? from : from + Math.min(...[verb, voice].filter((index) => index >= 0))
  return { found: true, speaker: nameOf(clause[voice]) }
}

function sayingAfter(lexemes: readonly Lexeme[], from: number): { speaker: string | undefined; length: number } {
  let at = from
  if (lexemes[at]?.text === ',') at += 1
  if (!hasRole(lexemes[at], 'says')) return { speaker: undefined, length: 0 }
  at += 1
  while (at < lexemes.length && hasRole(lexemes[at], 'definite', 'indefinite', 'filler')) at += 1
  const speaker = lexemes[at]
  return isSpeaker(speaker)
    ? { speaker: nameOf(speaker), length: at + 1 - from }
    : { speaker: undefined, length: at - from }
}

function nameOf(speaker: Lexeme | undefined): string | undefined {
  return speaker?.text.toLowerCase().replace(/^(an?|the|sebuah) /, '')
}

function isSpeaker(lexeme: Lexeme | undefined): boolean {
  return hasRole(lexeme, 'voice', 'agent') || senseOf(lexeme, 'outOfReach')?.group === 'people'
}

function isBoundary(lexeme: Lexeme): boolean {
  return [',', ';'].includes(lexeme.text) || hasRole(lexeme, 'while', 'then', 'and')
}
