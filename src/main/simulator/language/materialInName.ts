import type { MaterialName } from '../../../shared/scene/materials.ts'
import type { Language } from '../../../shared/scene/stagedScene.ts'
import type { Lexeme } from './lexemes.ts'
import { MATERIAL_WORDS } from './lexicon/qualities.ts'
import type { ThingWord } from './lexicon/things/index.ts'

const BY_WORD: Readonly<Record<Language, ReadonlyMap<string, MaterialName>>> = {
  en: byWord('en'),
  id: byWord('id'),
}

function byWord(language: Language): Map<string, MaterialName> {
  return new Map(
    MATERIAL_WORDS.flatMap(({ material, ...words }) =>
      words[language].map((word): [string, MaterialName] => [word, material]),
    ),
  )
}

/** "ice cream", "es batu", "cotton candy": names whose stuff is no stuff of the thing. */
const ONLY_IN_NAME = /ice cream|ice skat|cotton|^es |batu bata|rock|stone fruit|paper money|snow|gula|kaca mata|batu$/i

/**
 * The stuff that the name of a thing says: "brick wall", "rubber duck", "botol plastik" are one name each in the
 * lexicon, and still of brick, rubber and plastic.
 */
export function materialInName(
  head: readonly Lexeme[],
  { concept }: ThingWord,
  language: Language,
): { value: MaterialName; words: string } | undefined {
  if (concept === 'person' || concept === 'animal' || concept === 'plant') return undefined
  const name = head
    .map(({ text }) => text)
    .join(' ')
    .toLowerCase()
  const words = name.split(/[ -]/)
  if (words.length < 2 || ONLY_IN_NAME.test(name)) return undefined
  const others = language === 'en' ? words.slice(0, -1) : words.slice(1)
  const said = others.find((word) => BY_WORD[language].has(word))
  const value = said === undefined ? undefined : BY_WORD[language].get(said)
  return said === undefined || value === undefined ? undefined : { value, words: said }
}
