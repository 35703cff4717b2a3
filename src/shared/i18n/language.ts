import { LANGUAGES, type Language } from './catalogue.ts'

/** The studio's language: the chosen one, else the first wish that the studio speaks, else English. */
export function languageFor(chosen: Language | null, wishes: readonly string[]): Language {
  if (chosen) return chosen
  for (const wish of wishes) {
    const primary = wish.toLowerCase().split(/[-_]/)[0]
    // `in` is the code Java and old systems still send for Indonesian.
    const language = primary === 'in' ? 'id' : LANGUAGES.find((known) => known === primary)
    if (language) return language
  }
  return 'en'
}
