import type { SpecLine } from '../../../shared/scene/sceneSpec.ts'
import type { Language } from '../../../shared/scene/stagedScene.ts'
import { identifyLanguage } from './identifyLanguage.ts'
import { hasRole, type Lexeme, senseOf } from './lexemes.ts'
import { tokenise } from './tokens.ts'

/**
 * Takes quoted speech out of a sentence, with the verb of saying and the speaker around it. What stays is about
 * things: a speaker who is on the stage stays, and talks. `lastBeing` is who a bare "he says" means. A line is in the
 * language of its own words, or else in the prompt's.
 */
export function takeSpokenLines(
  lexemes: readonly Lexeme[],
  lines: SpecLine[],
  language: Language,
  lastBeing?: string,
): Lexeme[] {
  const rest: Lexeme[] = []
  let at = 0
  while (at < lexemes.length) {
    const lexeme = lexemes[at] as Lexeme
    if (!senseOf(lexeme, 'quotation')) {
      rest.push(lexeme)
      at += 1
      continue
    }
    const being = rest.findLast(isBeing)
    const before = takeSayingBefore(rest)
    const after = before.found ? NOT_SAID : sayingAfter(lexemes, at + 1)
    rest.push(...after.staged)
    const speaker = before.speaker ?? after.speaker ?? (before.isStaged ? nameOf(being) : undefined)
    const isPronoun = after.length > 0 && after.speaker === undefined
    const meant = speaker ?? (isPronoun || before.isPronoun ? (nameOf(being) ?? lastBeing) : undefined)
    lines.push({
      text: lexeme.text,
      language: identifyLanguage(tokenise(lexeme.text)) ?? language,
      ...(meant === undefined ? {} : { speaker: meant }),
    })
    at += 1 + after.length
  }
  return rest
}

interface SayingBefore {
  readonly found: boolean
  readonly speaker: string | undefined
  /** The speaker stays in the sentence. */
  readonly isStaged: boolean
  readonly isPronoun: boolean
}

function takeSayingBefore(rest: Lexeme[]): SayingBefore {
  let from = rest.length
  while (from > 0 && !isBoundary(rest[from - 1] as Lexeme)) from -= 1
  const clause = rest.slice(from)
  const verb = clause.findIndex(isSaying)
  const voice = clause.findIndex(isSpeaker)
  const being = clause.findIndex(isBeing)
  const isPronoun = clause.some((lexeme) => hasRole(lexeme, 'pronoun', 'which'))
  if (being >= 0 || (verb >= 0 && (isPronoun || verb === 0) && rest.some(isBeing))) {
    while (isMark(rest.at(-1))) rest.pop()
    return { found: verb >= 0 || being >= 0, speaker: nameOf(clause[being]), isStaged: true, isPronoun }
  }
  if (verb < 0 && voice < 0) return { found: false, speaker: undefined, isStaged: false, isPronoun: false }
  const isOnlySpeech = !clause.some(
    (lexeme) => !isSaying(lexeme) && (senseOf(lexeme, 'action') || senseOf(lexeme, 'thing')),
  )
  rest.length = isOnlySpeech ? from : from + Math.min(...[verb, voice].filter((index) => index >= 0))
  return { found: true, speaker: nameOf(clause[voice]), isStaged: false, isPronoun }
}

interface SayingAfter {
  readonly speaker: string | undefined
  readonly length: number
  /** What it says of beings on the stage: who, then the deed. */
  readonly staged: readonly Lexeme[]
}

const NOT_SAID: SayingAfter = { speaker: undefined, length: 0, staged: [] }

function sayingAfter(lexemes: readonly Lexeme[], from: number): SayingAfter {
  let at = from
  if (lexemes[at]?.text === ',') at += 1
  if (hasRole(lexemes[at], 'pronoun') && isSaying(lexemes[at + 1])) {
    return { speaker: undefined, length: at + 2 - from, staged: lexemes.slice(at, at + 2) }
  }
  const verb = lexemes[at]
  if (verb === undefined || !isSaying(verb)) return sayingInTurn(lexemes, at, from)
  at += 1
  const noun = at
  while (at < lexemes.length && hasRole(lexemes[at], 'definite', 'indefinite', 'filler')) at += 1
  const speaker = lexemes[at]
  if (isBeing(speaker)) {
    return { speaker: nameOf(speaker), length: at + 1 - from, staged: [...lexemes.slice(noun, at + 1), verb] }
  }
  if (isSpeaker(speaker)) return { speaker: nameOf(speaker), length: at + 1 - from, staged: [] }
  // "teriak Andi": a name that no lexicon holds.
  if (speaker !== undefined && speaker.senses.length === 0 && /^\p{Lu}/u.test(speaker.text)) {
    return { speaker: speaker.text, length: at + 1 - from, staged: [] }
  }
  const isOwn = /nya$/i.test(verb.text)
  return { speaker: undefined, length: noun - from, staged: isOwn ? [asDeed(verb)] : [] }
}

/** "...", the astronaut says. */
function sayingInTurn(lexemes: readonly Lexeme[], at: number, from: number): SayingAfter {
  for (let end = at; end < Math.min(lexemes.length, at + 4); end++) {
    if (isBeing(lexemes[end]) && isSaying(lexemes[end + 1])) {
      return { speaker: nameOf(lexemes[end]), length: end + 2 - from, staged: lexemes.slice(at, end + 2) }
    }
  }
  return NOT_SAID
}

/** "serunya" after speech is no mood. */
function asDeed(verb: Lexeme): Lexeme {
  return { ...verb, senses: verb.senses.filter(({ kind }) => kind === 'action' || kind === 'grammar') }
}

function nameOf(speaker: Lexeme | undefined): string | undefined {
  return speaker?.text.toLowerCase().replace(/^(an?|the|sebuah|seorang|seekor) /, '')
}

function isSaying(lexeme: Lexeme | undefined): boolean {
  return hasRole(lexeme, 'says') || senseOf(lexeme, 'action')?.word.verb === 'talk'
}

/** A person or an animal that is on the stage. */
function isBeing(lexeme: Lexeme | undefined): boolean {
  const concept = senseOf(lexeme, 'thing')?.word.concept
  return concept === 'person' || concept === 'animal'
}

function isSpeaker(lexeme: Lexeme | undefined): boolean {
  return hasRole(lexeme, 'voice', 'agent') || senseOf(lexeme, 'outOfReach')?.group === 'people'
}

function isMark(lexeme: Lexeme | undefined): boolean {
  return lexeme !== undefined && [',', ':', ';'].includes(lexeme.text)
}

function isBoundary(lexeme: Lexeme): boolean {
  return [',', ';'].includes(lexeme.text) || hasRole(lexeme, 'while', 'then', 'and')
}
