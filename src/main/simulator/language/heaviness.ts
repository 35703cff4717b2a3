import type { Language } from '../../../shared/scene/stagedScene.ts'
import { type Lexeme, senseOf } from './lexemes.ts'
import { startsNoun } from './nounAdjectives.ts'

/** Times the usual mass that is meant by a word. */
const FACTORS: Readonly<Record<Language, readonly (readonly [word: RegExp, factor: number])[]>> = {
  en: [
    [/^(heavy|weighty)$/i, 3],
    [/^(light|lightweight)$/i, 1 / 3],
  ],
  id: [
    [/^berat$/i, 3],
    [/^ringan$/i, 1 / 3],
  ],
}

/** The factor that a word in a noun group gives the mass of its noun: "a heavy ball", "kotak ringan". */
export function heavinessAt(lexemes: readonly Lexeme[], at: number, language: Language): number | undefined {
  const factor = FACTORS[language].find(([word]) => word.test(lexemes[at]?.text ?? ''))?.[1]
  if (factor === undefined || language === 'id') return factor
  const next = lexemes[at + 1]
  return startsNoun(next) && !senseOf(lexemes[at - 1], 'relation') ? factor : undefined
}
