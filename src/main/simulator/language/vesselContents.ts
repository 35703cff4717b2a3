import { type Lexeme, senseOf } from './lexemes.ts'
import { FOOD } from './lexicon/things/food.ts'
import { FRUIT } from './lexicon/things/fruit.ts'
import type { ThingWord } from './lexicon/things/index.ts'
import type { NounGroup } from './nounGroups.ts'

const OPEN_VESSELS = /(bowl|basket|plate|tray|wok|bucket)$/i

/** "keranjang buah", "piring nasi goreng": food right after an open vessel is in it; "botol sambal" keeps it to itself. */
export function contentsOfVessel(
  lexemes: readonly Lexeme[],
  at: number,
  { variant }: ThingWord,
): NounGroup | undefined {
  const head = senseOf(lexemes[at], 'thing')
  if (!OPEN_VESSELS.test(variant ?? '') || head?.word.concept !== 'prop') return undefined
  if (![...FOOD, ...FRUIT].includes(head.word)) return undefined
  const { text } = lexemes[at] as Lexeme
  return {
    quantities: [],
    thing: head.word,
    label: head.label,
    words: text,
    length: 1,
    plural: false,
    reference: 'new',
  }
}
