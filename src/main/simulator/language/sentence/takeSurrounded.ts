import { hasRole, type Lexeme } from '../lexemes.ts'
import { startsWithNoun } from '../verbs.ts'
import type { SentenceState } from './sentenceState.ts'

const COMPANIES: readonly (readonly ['around' | 'beside' | 'between', RegExp])[] = [
  ['around', /^(surrounded|encircled|ringed|dikelilingi|dikerumuni|dikitari|dilingkari)( by| oleh)?$/i],
  ['beside', /^(accompanied|ditemani|didampingi|diiringi|dikawal)( by| oleh)?$/i],
  ['between', /^(flanked|diapit)( by| oleh)?$/i],
]

/** "dikelilingi burung", "ditemani petani", "diapit dua pohon": who is named next is there around or beside who was. */
export function takeSurrounded(state: SentenceState, lexeme: Lexeme, lexemes: readonly Lexeme[], at: number): boolean {
  const relation = COMPANIES.find(([, words]) => words.test(lexeme.text))?.[0]
  const noun = hasRole(lexemes[at + 1], 'by') ? at + 2 : at + 1
  if (relation === undefined || !startsWithNoun(lexemes, noun)) return false
  state.finishVerb()
  const hosts = state.subjects.length > 0 ? state.subjects : state.topic
  if (hosts.length === 0) return false
  state.company = { relation, words: lexeme.text, hosts: [...hosts] }
  return true
}
