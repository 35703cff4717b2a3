import type { Language } from '../../../shared/scene/stagedScene.ts'
import { hasRole, type Lexeme, senseOf } from './lexemes.ts'
import { qualityOf } from './nounAdjectives.ts'

/** What one of several is told to be like. */
interface One {
  readonly article: Lexeme
  readonly qualities: readonly Lexeme[]
}

/**
 * "Two trucks, one red and one blue, ..." is "a red truck and a blue truck, ...": things that are told apart by what they are
 * like are things of their own. Where not all of them are told, the words stay as they are.
 */
export function tellApart(lexemes: readonly Lexeme[], language: Language): readonly Lexeme[] {
  if (language !== 'en') return lexemes
  for (let at = 0; at < lexemes.length; at++) {
    const number = senseOf(lexemes[at], 'quantity')
    if (number === undefined || number.unit !== 'none' || number.isGuess || number.value < 2 || number.value > 6)
      continue
    const head = headAfter(lexemes, at + 1)
    if (head === undefined || !/^[,:]$/.test(lexemes[head + 1]?.text ?? '')) continue
    const { ones, end } = onesFrom(lexemes, head + 2)
    if (ones.length !== number.value) continue
    const [noun, between] = [lexemes[head] as Lexeme, lexemes.slice(at + 1, head)]
    const single = { ...noun, text: senseOf(noun, 'thing')?.label ?? noun.text }
    const told = ones.flatMap(({ article, qualities }, index) => [
      ...(index === 0 ? [] : [joining(article)]),
      { ...article, text: 'a', senses: [{ kind: 'grammar', role: 'indefinite' } as const] },
      ...between,
      ...qualities,
      single,
    ])
    return [...lexemes.slice(0, at), ...told, ...lexemes.slice(end)]
  }
  return lexemes
}

function joining(lexeme: Lexeme): Lexeme {
  return { ...lexeme, text: 'and', senses: [{ kind: 'grammar', role: 'and' }] }
}

/** Where the noun stands that the number counts: at most two words of what it is like come before it. */
function headAfter(lexemes: readonly Lexeme[], from: number): number | undefined {
  for (let at = from; at < from + 3; at++) {
    const lexeme = lexemes[at]
    if (senseOf(lexeme, 'thing') && !senseOf(lexemes[at + 1], 'thing')) return at
    if (lexeme === undefined || !(qualityOf(lexeme) || lexeme.senses.length === 0)) return undefined
  }
  return undefined
}

/** "one red, one blue and the other green" */
function onesFrom(lexemes: readonly Lexeme[], from: number): { readonly ones: readonly One[]; readonly end: number } {
  const ones: One[] = []
  let at = from
  let end = from
  for (;;) {
    while (ones.length > 0 && (lexemes[at]?.text === ',' || hasRole(lexemes[at], 'and'))) at += 1
    if (/^the$/i.test(lexemes[at]?.text ?? '') && /^other$/i.test(lexemes[at + 1]?.text ?? '')) at += 1
    const article = lexemes[at]
    if (article === undefined || !/^(one|another|other|the other)$/i.test(article.text)) return { ones, end }
    const qualities: Lexeme[] = []
    for (at += 1; qualityOf(lexemes[at]); at += 1) qualities.push(lexemes[at] as Lexeme)
    if (qualities.length === 0) return { ones, end }
    ones.push({ article, qualities })
    end = at
  }
}
