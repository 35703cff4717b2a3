import type { Language } from '../../../shared/scene/stagedScene.ts'
import type { UnmetWish } from '../../../shared/scene/understanding.ts'
import { hasRole, type Lexeme, type SenseOf, senseOf } from './lexemes.ts'
import { ACTIONS } from './lexicon/actions/index.ts'
import { startsWithNoun } from './verbs.ts'
import { WORDING } from './wording.ts'

const BLOWN_AWAY = ACTIONS.find(({ en }) => en.includes('blow away'))
const OF_WIND = /^(blow|carr|lift|take|took|sweep|swept|toss|send|sent|snatch|whirl|whip|rip|tear|tore|drive|pull)/i

/**
 * "the wind carries a hat away", "lightning strikes an oak", "while the storm howls": weather that was taken out of a sentence
 * does what comes next, and nobody who was talked about before. Returns what goes on in its place: somebody who is not on
 * the stage and, of wind, what it does to a thing; what lightning strikes is told as left out.
 */
export function weatherDoes(
  lexemes: readonly Lexeme[],
  at: number,
  length: number,
  unmet: UnmetWish[],
  language: Language,
): { readonly lexemes: readonly Lexeme[]; readonly length: number } {
  const lexeme = lexemes[at] as Lexeme
  const deed = lexemes[at + length]
  const action = senseOf(deed, 'action')
  const nothing = { lexemes: [], length }
  // "wind blows" is one phrase; what comes after it is blown.
  if (language === 'en' && senseOf(lexeme, 'wind') && /blow(s|ing)?$/i.test(lexeme.text) && BLOWN_AWAY)
    return startsWithNoun(lexemes, at + length)
      ? {
          lexemes: [absent(lexeme), { ...lexeme, senses: [{ kind: 'action', word: BLOWN_AWAY, form: FINITE }] }],
          length,
        }
      : nothing
  if (language !== 'en' || deed === undefined || action === undefined || senseOf(deed, 'thing')) return nothing
  if (!senseOf(lexeme, 'weather') && !senseOf(lexeme, 'wind')) return nothing
  if (!isFiniteForm(action, lexeme) || !isSubject(lexemes, at)) return nothing
  if (action.word.verb === 'hit' && !senseOf(lexeme, 'wind')) {
    const words = `${lexeme.text} ${deed.text}`
    unmet.push({ words, reason: 'notYetPossible', explanation: WORDING.untold[language] })
    return { lexemes: [], length: length + 1 }
  }
  const doer = absent(lexeme)
  // "snow slides off the roof": by itself, and nobody is moved by it.
  if (!startsWithNoun(lexemes, at + length + 1)) return { lexemes: [doer], length: length + 1 }
  const isBlown = senseOf(lexeme, 'wind') !== undefined && BLOWN_AWAY !== undefined && OF_WIND.test(deed.text)
  if (!isBlown) return { lexemes: [doer], length }
  const blown: Lexeme = { ...deed, senses: [{ kind: 'action', word: BLOWN_AWAY, form: action.form }] }
  return { lexemes: [doer, blown], length: length + 1 }
}

const FINITE = { stem: 'blow', stripped: 1, affix: 's', causative: false } as const

/** Somebody who is not on the stage. */
function absent(lexeme: Lexeme): Lexeme {
  return { ...lexeme, senses: [{ kind: 'grammar', role: 'agent' }] }
}

function isFiniteForm({ form }: SenseOf<'action'>, { text }: Lexeme): boolean {
  return form.affix === 's' || form.affix === 'ed' || (form.affix === 'none' && /s$/i.test(text))
}

/** Whether a word opens its part of the sentence, but for its article and what it is like. */
function isSubject(lexemes: readonly Lexeme[], at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const lexeme = lexemes[before] as Lexeme
    if (senseOf(lexeme, 'mark') || hasRole(lexeme, 'and', 'then', 'while', 'untilIt')) return true
    if (!hasRole(lexeme, 'definite', 'indefinite') && lexeme.senses.some(({ kind }) => kind !== 'size')) return false
  }
  return true
}
