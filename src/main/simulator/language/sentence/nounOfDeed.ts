import { hasRole, type Lexeme, type SenseOf, senseOf } from '../lexemes.ts'
import { startsWithNoun } from '../verbs.ts'

/** After these an English verb keeps its bare form: "to roll", "makes it fall", "watch her dance". */
const BEFORE_BARE_VERB =
  /^(to|can|will|would|must|may|might|could|should|let|lets|make|makes|made|making|watch|see|help|helps|do|does|did|and|please|not|never)$/i
const PREPOSITIONS = /^(in|of|at|for|on|without|during|after|before|by|with|into|onto|from|under)$/i
const POSSESSIVES = /^(an?|its|his|her|their|our|my|your|the|each|every|one|this|another)$/i

/**
 * Whether an English word that could be a deed is a noun by where it stands: "in one take", "deep in thought", "draws her
 * bow", "bounces lower". Only bare forms are: what ends in -s, -ed or -ing is a verb there.
 */
export function isNounByPlace({ form, word }: SenseOf<'action'>, lexemes: readonly Lexeme[], at: number): boolean {
  const lexeme = lexemes[at] as Lexeme
  const isBase = form.affix === 'none' && word.en.includes(lexeme.text.toLowerCase())
  const before = lexemes[at - 1]
  // "two slices of toast"
  if (isCountedNoun(lexemes, at)) return true
  if (/^light$/i.test(lexeme.text)) return !startsWithNoun(lexemes, at + 1)
  if (/^thought$/i.test(lexeme.text) && /^(in|of)$/i.test(before?.text ?? '')) return true
  if (!isBase || form.causative || before === undefined) return false
  const [last, lastButOne] = [before.text, lexemes[at - 2]?.text ?? '']
  // "makes her jump": whom, and not whose.
  if (BEFORE_BARE_VERB.test(last) || (/^(her|this|the|that)$/i.test(last) && BEFORE_BARE_VERB.test(lastButOne)))
    return false
  if (POSSESSIVES.test(last)) return !(hasRole(before, 'pronoun') && senseOf(lexemes[at + 1], 'relation') !== undefined)
  if (PREPOSITIONS.test(last)) return true
  const isCounted = senseOf(before, 'quantity')?.unit === 'none' && PREPOSITIONS.test(lastButOne)
  // "bounces lower", "goes quiet": how a deed is done that was told by a verb of its own.
  const affix = senseOf(before, 'action')?.form.affix
  return isCounted || (affix === 's' && !/^(goes|comes|helps|lets|makes|dares)$/i.test(last))
}

/** "two slices of toast": several of them, where a number alone comes before. */
function isCountedNoun(lexemes: readonly Lexeme[], at: number): boolean {
  const action = senseOf(lexemes[at], 'action')
  const number = senseOf(lexemes[at - 1], 'quantity')
  if (action?.form.affix !== 's' || action.word.verb === 'bounce' || number === undefined) return false
  return number.unit === 'none' && number.property === undefined && number.value > 1
}
