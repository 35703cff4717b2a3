import type { Language } from '../../../shared/scene/stagedScene.ts'
import { said } from './draftScene.ts'
import type { FilmDirections } from './filmValues.ts'
import type { Lexeme } from './lexemes.ts'

const WITHOUT_MUSIC: Readonly<Record<Language, RegExp>> = {
  en: /^(?:and |with )?(?:no|without)(?: any)?(?: background)? (?:music|soundtrack|score)(?= |$)/i,
  id: /^(?:dan )?(?:tanpa|tidak ada|jangan ada)(?: iringan)? musik(?: latar| iringan)?(?= |$)/i,
}

/** Takes "no music", "tanpa musik". Returns how many lexemes it took; 0 for none. */
export function takeMusic(
  lexemes: readonly Lexeme[],
  at: number,
  directions: FilmDirections,
  language: Language,
): number {
  const texts = lexemes.slice(at, at + 5).map(({ text }) => text)
  const found = WITHOUT_MUSIC[language].exec(texts.join(' '))?.[0]
  if (found === undefined) return 0
  const taken = texts.findIndex((_, index) => texts.slice(0, index + 1).join(' ').length >= found.length) + 1
  directions.isWithoutMusic ??= said(true, texts.slice(0, taken).join(' '))
  return taken
}
