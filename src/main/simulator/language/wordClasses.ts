import type { Language } from '../../../shared/scene/stagedScene.ts'
import { hasRole, type Lexeme, type Sense, type SenseKind, senseOf } from './lexemes.ts'

/**
 * Decides for words that name both a thing and a deed ("sink", "swing", "fly", "rock") which of the two they are, by
 * the words around them. A reading that does not fit is taken away; everything else stays as it is.
 */
export function chooseWordClasses(lexemes: readonly Lexeme[], language: Language): Lexeme[] {
  const chosen: Lexeme[] = []
  for (const [at, lexeme] of lexemes.entries()) {
    chosen.push(isBoth(lexeme) ? asOne(lexeme, chosen, lexemes[at + 1], language) : lexeme)
  }
  return chosen
}

const NOUN_KINDS: readonly SenseKind[] = ['thing', 'set', 'material', 'surroundings']

function isBoth(lexeme: Lexeme): boolean {
  return senseOf(lexeme, 'action') !== undefined && lexeme.senses.some(({ kind }) => kind === 'thing' || kind === 'set')
}

function asOne(lexeme: Lexeme, before: readonly Lexeme[], next: Lexeme | undefined, language: Language): Lexeme {
  const isDeed = language === 'en' ? isEnglishVerb(lexeme, before, next) : isIndonesianVerb(lexeme, before)
  const keeps = ({ kind }: Sense) => (isDeed ? !NOUN_KINDS.includes(kind) : kind !== 'action')
  return { ...lexeme, senses: lexeme.senses.filter(keeps) }
}

function isEnglishVerb(lexeme: Lexeme, before: readonly Lexeme[], next: Lexeme | undefined): boolean {
  const affix = senseOf(lexeme, 'action')?.form.affix
  if (affix === 'ed' || affix === 'ing') return true
  const last = before.findLast((word) => !senseOf(word, 'pace'))
  if (last === undefined || senseOf(last, 'mark')) return startsObject(next)
  // "a stone sinks", where stone is a stuff as well.
  if (senseOf(last, 'thing') && isQuality(last) && affix === 's' && !/s$/i.test(last.text)) return true
  // "a cube 20 cm wide sinks": the measure belongs to the noun before it.
  const measure = senseOf(last, 'quantity')
  if (measure && measure.unit !== 'none' && affix === 's' && senseOf(before[before.lastIndexOf(last) - 1], 'thing'))
    return true
  // "a cradle with five balls swings": a swing is named with its article.
  if (senseOf(last, 'thing') && /^swings?$/i.test(lexeme.text)) return true
  if (isInsideNounGroup(before)) return false
  if (hasRole(last, 'definite', 'indefinite', 'another', 'of') || isQuality(last) || senseOf(last, 'quantity'))
    return false
  if (hasRole(last, 'pronoun', 'pluralPronoun', 'agent', 'which')) return true
  if (senseOf(last, 'relation')) return false
  if (senseOf(last, 'thing')) return affix === 's' ? !/s$/i.test(last.text) : /s$/i.test(last.text)
  if (hasRole(last, 'and', 'then')) return affix === 's' || startsObject(next)
  return affix === 's' || startsObject(next)
}

function isIndonesianVerb(lexeme: Lexeme, before: readonly Lexeme[]): boolean {
  const affix = senseOf(lexeme, 'action')?.form.affix
  if (affix !== undefined && affix !== 'none' && affix !== 'se') return true
  const last = before.findLast((word) => !senseOf(word, 'pace'))
  return (
    last !== undefined &&
    (senseOf(last, 'thing') !== undefined ||
      hasRole(last, 'pronoun', 'definite', 'which', 'then', 'agent', 'untilIt', 'and'))
  )
}

/** "a full sink": after a determiner and words that are neither a noun nor a verb. */
function isInsideNounGroup(before: readonly Lexeme[]): boolean {
  for (let at = before.length - 1; at >= Math.max(0, before.length - 3); at--) {
    const lexeme = before[at] as Lexeme
    if (hasRole(lexeme, 'definite', 'indefinite')) return true
    if (
      senseOf(lexeme, 'thing') ||
      senseOf(lexeme, 'action') ||
      senseOf(lexeme, 'mark') ||
      hasRole(lexeme, 'and', 'then', 'which')
    )
      return false
  }
  return false
}

function startsObject(next: Lexeme | undefined): boolean {
  return hasRole(next, 'definite', 'indefinite', 'another') || senseOf(next, 'quantity') !== undefined
}

function isQuality(lexeme: Lexeme): boolean {
  return lexeme.senses.some(({ kind }) => kind === 'colour' || kind === 'material' || kind === 'size')
}
