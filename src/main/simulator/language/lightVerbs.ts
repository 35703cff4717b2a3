import type { Language } from '../../../shared/scene/stagedScene.ts'
import { hasRole, type Lexeme, type SenseOf, senseOf } from './lexemes.ts'

const LIGHT: Readonly<Record<Language, RegExp>> = {
  en: /^(gives?|gave|giving|given|takes?|took|taking|makes?|made|making|does|did|doing|do)$/i,
  id: /^(memberi|memberikan|melakukan|membuat|diberi)$/i,
}
/** Deeds that people name as something given, taken or made. */
const NAMED = [
  'push',
  'throw',
  'hit',
  'jump',
  'bounce',
  'spin',
  'roll',
  'swing',
  'slide',
  'topple',
  'walk',
  'run',
  'fall',
  'fly',
  'splash',
]
/** The most words between "gives" and "a push". */
const REACH = 7

/**
 * "gives the ball a push", "makes a small bounce", "melakukan lompatan": the deed is in the noun, so that is what is done;
 * the article goes with it.
 */
export function withDeedsOfNouns(lexemes: readonly Lexeme[], language: Language): Lexeme[] {
  const read = [...lexemes]
  for (let at = 0; at < read.length; at++) {
    const light = read[at] as Lexeme
    if (!LIGHT[language].test(light.text)) continue
    const named = nameOfDeed(read, at, language)
    if (named === undefined) continue
    const { sense, from, to } = named
    const words = read.slice(from, to + 1)
    const text = [light, ...words].map((lexeme) => lexeme.text).join(' ')
    read.splice(from, to + 1 - from)
    read[at] = { ...light, text, senses: [sense] }
    // "memberi dorongan pada bola"
    if (language === 'id' && /^(pada|kepada|ke)$/i.test(read[at + 1]?.text ?? '')) read.splice(at + 1, 1)
  }
  return read
}

function nameOfDeed(
  lexemes: readonly Lexeme[],
  light: number,
  language: Language,
): { sense: SenseOf<'action'>; from: number; to: number } | undefined {
  let from: number | undefined
  for (let at = light + 1; at < Math.min(lexemes.length, light + REACH); at++) {
    const lexeme = lexemes[at] as Lexeme
    if (senseOf(lexeme, 'mark') || hasRole(lexeme, 'and', 'then', 'while', 'which')) return undefined
    if (language === 'en' && (hasRole(lexeme, 'indefinite') || /^one$/i.test(lexeme.text))) {
      from = at
      continue
    }
    const action = senseOf(lexeme, 'action')
    const isNamed = action !== undefined && isNameOfDeed(action, lexeme)
    if (language === 'id') return isNamed && /an$/i.test(lexeme.text) ? found(action, at, at) : undefined
    if (senseOf(lexeme, 'thing') && !isNamed) from = undefined
    else if (isNamed && from !== undefined && action.form.affix === 'none') return found(action, from, at)
    else if (action !== undefined) return undefined
  }
  return undefined
}

/** "a push", "a bow", "a look": what is a thing as well is that thing. */
function isNameOfDeed({ word }: SenseOf<'action'>, lexeme: Lexeme): boolean {
  if (NAMED.includes(word.verb)) return true
  return ['act', 'look', 'swim'].includes(word.verb) && !senseOf(lexeme, 'thing') && !senseOf(lexeme, 'colour')
}

function found(sense: SenseOf<'action'>, from: number, to: number) {
  return { sense: { ...sense, form: { ...sense.form, affix: 'none' as const, causative: true } }, from, to }
}
