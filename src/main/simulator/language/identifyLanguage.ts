import type { Language } from '../../../shared/scene/stagedScene.ts'
import { knownWords } from './lexemes.ts'
import type { Token } from './tokens.ts'

/**
 * English or Indonesian, by which of the two knows more of the words. Undefined when neither knows any or
 * both know the same number.
 */
export function identifyLanguage(tokens: readonly Token[]): Language | undefined {
  const words = tokens.filter((token) => token.kind === 'word')
  const english = knownWords(words, 'en') + typical(words, /^(the|a|an|is|are|of|and|with|to|in|on|it|how|what|you)$/)
  const indonesian =
    knownWords(words, 'id') +
    typical(words, /^(yang|yg|dan|di|ke|dari|itu|ini|dengan|tidak|apa)$|^(meng|mem|ber)\p{L}{4,}|nya$/u)
  if (english === indonesian) return undefined
  return english > indonesian ? 'en' : 'id'
}

function typical(words: readonly Token[], pattern: RegExp): number {
  return 0.5 * words.filter((word) => pattern.test(word.lower)).length
}
