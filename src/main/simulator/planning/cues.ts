import type { Language } from '../../../shared/scene/stagedScene.ts'

/** How a sentence or clause hangs on what was told before it. */
export type Cue = 'then' | 'meanwhile' | 'follows'

const THEN: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'and then',
    'then',
    'after that',
    'afterwards',
    'next',
    'finally',
    'later',
    'a moment later',
    'suddenly',
    'at last',
  ],
  id: [
    'lalu',
    'kemudian',
    'setelah itu',
    'sesudah itu',
    'habis itu',
    'selanjutnya',
    'berikutnya',
    'akhirnya',
    'tiba-tiba',
    'sesaat kemudian',
    'terus',
  ],
}

const MEANWHILE: Readonly<Record<Language, readonly string[]>> = {
  en: ['meanwhile', 'at the same time', 'elsewhere'],
  id: ['sementara itu', 'pada saat yang sama', 'di saat yang sama', 'di tempat lain'],
}

function alternatives(words: readonly string[]): string {
  return [...words]
    .sort((one, other) => other.length - one.length)
    .join('|')
    .replaceAll(' ', '\\s+')
}

/** What a part of a text begins with. */
export function cueOf(text: string, language: Language): Cue {
  const begins = (words: readonly string[]) =>
    new RegExp(`^[\\s,;"“(]*(?:${alternatives(words)})(?![\\p{L}-])`, 'iu').test(text)
  return begins(MEANWHILE[language]) ? 'meanwhile' : begins(THEN[language]) ? 'then' : 'follows'
}

/**
 * Where a sentence goes on with something else: places in it at which a clause begins with such a word ("..., then it
 * falls", "... lalu jatuh"). English "next" and "later" and Indonesian "terus" mean other things inside a sentence.
 */
export function clauseStarts(sentence: string, language: Language): number[] {
  const inside = [...THEN[language], ...MEANWHILE[language]].filter(
    (word) => !['next', 'later', 'finally', 'suddenly', 'terus', 'tiba-tiba'].includes(word),
  )
  const clause = new RegExp(`(?<=[\\s,;])(?:(?:and|dan)\\s+)?(?:${alternatives(inside)})(?![\\p{L}-])`, 'giu')
  return [...sentence.matchAll(clause)].map(({ index }) => index).filter((index) => index > 0)
}
