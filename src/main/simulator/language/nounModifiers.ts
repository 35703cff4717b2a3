import { type Lexeme, senseOf } from './lexemes.ts'
import type { ThingWord } from './lexicon/things/index.ts'

/** "meja guru": a person right after a thing says whose it is. */
export function isOwner(lexemes: readonly Lexeme[], at: number, head: ThingWord): boolean {
  if (head.concept === 'person' || head.concept === 'animal') return false
  return senseOf(lexemes[at], 'thing')?.word.concept === 'person' && !senseOf(lexemes[at + 1], 'action')
}

/** "bus kota", "roda sepeda": a noun right after a noun says which one; what comes after its qualities does no more. */
export function pastModifiers(lexemes: readonly Lexeme[], at: number, headEnd: number, isTaken: boolean): number {
  if (isTaken || at !== headEnd) return at
  let end = at
  while (end < at + 2 && (isPlainNoun(lexemes[end]) || isPurpose(lexemes, end))) end += 1
  return end
}

const PURPOSES =
  /^(lari|renang|makan|minum|tidur|mandi|masak|cuci|tulis|jahit|belajar|kerja|tunggu|tamu|ujian|dansa|balet|selam|ski|senam|olahraga|balap|pesta|sekolah|kantor|hias|sekop|peras|bor|gergaji|potong|ulang tahun)$/i

/** "sepatu lari", "topi ulang tahun": a bare verb right after a thing that does nothing by itself says what it is for. */
function isPurpose(lexemes: readonly Lexeme[], at: number): boolean {
  if (!PURPOSES.test(lexemes[at]?.text ?? '')) return false
  const concept = senseOf(lexemes[at - 1], 'thing')?.word.concept
  return concept !== undefined && !['person', 'animal', 'water', 'vehicle', 'boat', 'aircraft'].includes(concept)
}

function isPlainNoun(lexeme: Lexeme | undefined): boolean {
  return (
    senseOf(lexeme, 'thing') !== undefined &&
    !['action', 'relation', 'quantity', 'colour'].some((kind) => lexeme?.senses.some((sense) => sense.kind === kind))
  )
}

/** "penjual bakso", "tukang sayur": what somebody sells is not there by being named. */
export function isTrade(lexemes: readonly Lexeme[], at: number): boolean {
  const isSeller = /^(pe(n|ng|m|ny)?(jual|dagang|rajin|buat|antar)|pedagang|tukang|juragan|agen)/i.test(
    lexemes[at - 1]?.text ?? '',
  )
  return isSeller && senseOf(lexemes[at], 'thing') !== undefined
}

export function isCompound(lexemes: readonly Lexeme[], at: number, first: ThingWord): boolean {
  const lexeme = lexemes[at] as Lexeme
  if (lexeme.text.toLowerCase() === 'can') return false
  // "a sand table"; after "the floor" somebody new is named.
  if (/^(sand|grass)$/.test(first.en[0] ?? '')) return true
  return first.concept !== 'ground' || senseOf(lexeme, 'thing')?.word.concept === 'ground'
}
