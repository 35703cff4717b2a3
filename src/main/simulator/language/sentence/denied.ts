import { hasRole, type Lexeme, senseOf } from '../lexemes.ts'

/** "tidak ada orang", "without a lid": what is not there. */
export function isDenied(lexemes: readonly Lexeme[], at: number): boolean {
  const before = lexemes[at - 1]
  if (hasRole(before, 'without') && !senseOf(before, 'thing')) return true
  return /^ada$/i.test(before?.text ?? '') && hasRole(lexemes[at - 2], 'negation')
}
