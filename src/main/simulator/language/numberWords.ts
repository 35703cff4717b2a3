import type { Language } from '../../../shared/scene/stagedScene.ts'
import { hasRole, type Lexeme, senseOf } from './lexemes.ts'
import { readNumber } from './readNumber.ts'

/** A number put together from words, and how many lexemes it takes. */
export interface NumberFound {
  readonly value: number
  readonly length: number
  /** "several", "a flock of", "2 to 3": a number that the words leave open. */
  readonly isGuess?: true
}

/** The number that begins at a position, in digits or words, with "a couple of", "half a dozen", "2 to 3". */
export function numberAt(lexemes: readonly Lexeme[], position: number, language: Language): NumberFound | undefined {
  const first = plainNumberAt(lexemes, position, language)
  if (first === undefined) return undefined
  const grouped = groupsAt(lexemes, position + first.length, first, language) ?? first
  return rangeAt(lexemes, position, grouped, language) ?? grouped
}

function plainNumberAt(lexemes: readonly Lexeme[], position: number, language: Language): NumberFound | undefined {
  const lexeme = lexemes[position]
  if (lexeme === undefined || hasRole(lexeme, 'twice')) return undefined
  const digits = readNumber(lexeme.text, language)
  if (digits !== undefined) return { value: digits, length: 1 }
  const all = wholeAt(lexemes, position, language)
  if (all) return all
  const collective = collectiveAt(lexemes, position, language)
  if (collective) return collective
  return language === 'en' ? englishNumber(lexemes, position) : indonesianNumber(lexemes, position)
}

const word = (lexemes: readonly Lexeme[], at: number) => lexemes[at]?.text.toLowerCase() ?? ''
const numeral = (lexemes: readonly Lexeme[], at: number) => senseOf(lexemes[at], 'numeral')
const isThing = (lexeme: Lexeme | undefined) => senseOf(lexeme, 'thing') !== undefined

/** "both boxes", "all three balls", "kedua kotak", "ketiga bola": as many as there are. */
function wholeAt(lexemes: readonly Lexeme[], position: number, language: Language): NumberFound | undefined {
  const said = word(lexemes, position)
  if (language === 'en') {
    const counted = /^(both|twin)$/.test(said) ? 2 : undefined
    if (counted !== undefined && nounFollows(lexemes, position + 1)) return { value: counted, length: 1 }
    if (!/^(each|every|all|one)$/.test(said) || said === 'one') return undefined
    const skipped = ['of', 'the'].reduce((at, small) => (word(lexemes, at) === small ? at + 1 : at), position + 1)
    const inner = skipped > position + 1 || said === 'all' ? englishNumber(lexemes, skipped) : undefined
    return inner && { ...inner, length: skipped - position + inner.length }
  }
  if (/^(masing-masing|setiap|semua)$/.test(said)) {
    const from = word(lexemes, position + 1) === 'dari' ? position + 2 : position + 1
    const inner = indonesianNumber(lexemes, from)
    return inner && { ...inner, length: from - position + inner.length }
  }
  const value = ALL_OF[said]
  return value !== undefined && isThing(lexemes[position + 1]) ? { value, length: 1 } : undefined
}

const ALL_OF: Readonly<Record<string, number>> = {
  kedua: 2,
  ketiga: 3,
  keempat: 4,
  kelima: 5,
  keenam: 6,
  ketujuh: 7,
  kedelapan: 8,
  kesembilan: 9,
  kesepuluh: 10,
}

function nounFollows(lexemes: readonly Lexeme[], from: number): boolean {
  for (let at = from; at < Math.min(lexemes.length, from + 3); at++) {
    if (isThing(lexemes[at])) return true
    if (hasRole(lexemes[at], 'of', 'copula') || senseOf(lexemes[at], 'action')) return false
  }
  return false
}

/** "a flock of", "dozens of", "sekawanan": a number that is only a guess, or for "a pair of" and "sepasang" none. */
function collectiveAt(lexemes: readonly Lexeme[], position: number, language: Language): NumberFound | undefined {
  const hasArticle = language === 'en' && /^(an?|the)$/.test(word(lexemes, position))
  const at = hasArticle ? position + 1 : position
  const collective = senseOf(lexemes[at], 'collective')
  if (collective === undefined) return undefined
  const isOf = hasRole(lexemes[at + 1], 'of')
  // "the school" is a house, "a school of fish" is none.
  // "sets a box", "rows a boat": deeds.
  if (language === 'en' && !isOf && hasRole(lexemes[at + 1], 'definite', 'indefinite')) return undefined
  if (language === 'en' && !isOf && (isThing(lexemes[at]) || !nounFollows(lexemes, at + 1))) return undefined
  if (language === 'id' && isThing(lexemes[at]) && !isThing(lexemes[at + 1])) return undefined
  const length = at - position + (isOf ? 2 : 1)
  const inner = plainNumberAt(lexemes, position + length, language)
  if (inner) return { ...inner, length: length + inner.length }
  return { value: collective.value, length, ...(collective.isExact ? {} : { isGuess: true as const }) }
}

function englishNumber(lexemes: readonly Lexeme[], position: number): NumberFound | undefined {
  const said = word(lexemes, position)
  if (/^an?$/.test(said)) {
    const next = numeral(lexemes, position + 1)
    if (next !== undefined && next.value >= 2) {
      const inner = englishNumber(lexemes, position + 1) as NumberFound
      const isOf = hasRole(lexemes[position + 1 + inner.length], 'of')
      return { ...inner, length: 1 + inner.length + (isOf ? 1 : 0) }
    }
    const isUnit = senseOf(lexemes[position + 1], 'unit') && (lexemes[position + 1]?.text.length ?? 0) > 2
    return isUnit ? { value: 1, length: 1 } : undefined
  }
  const first = numeral(lexemes, position)
  if (first === undefined) return undefined
  const guess = first.isGuess ? { isGuess: true as const } : {}
  const value = (offset: number) => numeral(lexemes, position + offset)?.value
  if (first.value === 0.5) {
    const isDozen = word(lexemes, position + 1) === 'a' && value(2) === 12
    return isDozen ? { value: 6, length: 3 } : { value: 0.5, length: word(lexemes, position + 1) === 'a' ? 2 : 1 }
  }
  let total = first.value
  let length = 1
  if (total >= 20 && total < 100 && (value(1) ?? 0) > 0 && (value(1) ?? 99) < 10) {
    total += value(1) as number
    length = 2
  }
  for (const scale of [12, 100, 1000]) {
    if (value(length) === scale && total < scale) {
      total *= scale
      length += 1
    }
  }
  if (total >= 100) {
    const from = word(lexemes, position + length) === 'and' ? length + 1 : length
    const rest = englishNumber(lexemes, position + from)
    if (rest && rest.value < 100 && rest.value >= 1 && !/^an?$/.test(word(lexemes, position + from)))
      return { value: total + rest.value, length: from + rest.length }
  }
  if (/^pairs?$/.test(word(lexemes, position + length)))
    return { value: total * 2, length: length + (word(lexemes, position + length + 1) === 'of' ? 2 : 1) }
  if (
    word(lexemes, position + length) === 'and' &&
    word(lexemes, position + length + 1) === 'a' &&
    value(length + 2) === 0.5
  )
    return { value: total + 0.5, length: length + 3 }
  const decimal = word(lexemes, position + length) === 'point' ? value(length + 1) : undefined
  if (decimal !== undefined && decimal < 10) return { value: total + decimal / 10, length: length + 2 }
  const isOf = (total === 12 || first.isGuess) && hasRole(lexemes[position + length], 'of')
  return { value: total, length: isOf ? length + 1 : length, ...guess }
}

const INDONESIAN_SCALES: Readonly<Record<string, number>> = { puluh: 10, ratus: 100, ribu: 1000 }

function indonesianNumber(lexemes: readonly Lexeme[], position: number): NumberFound | undefined {
  const first = numeral(lexemes, position)
  if (first === undefined) return undefined
  const value = (offset: number) => numeral(lexemes, position + offset)?.value
  if (first.value === 0.5) return value(1) === 12 ? { value: 6, length: 2 } : { value: 0.5, length: 1 }
  if (value(1) === 12) return { value: first.value * 12, length: 2 }
  if (word(lexemes, position + 1) === 'pasang') return { value: first.value * 2, length: 2 }
  let total = first.value
  let length = 1
  if (word(lexemes, position + 1) === 'belas') {
    total += 10
    length = 2
  } else if (INDONESIAN_SCALES[word(lexemes, position + 1)]) {
    total *= INDONESIAN_SCALES[word(lexemes, position + 1)] as number
    length = 2
  }
  if (total >= 20 && total % 10 === 0 && !first.isGuess) {
    const rest = indonesianNumber(lexemes, position + length)
    const isSmaller = rest && rest.value >= 1 && rest.value < (total >= 1000 ? 1000 : total >= 100 ? 100 : 10)
    if (isSmaller && !rest.isGuess && Number.isInteger(rest.value)) {
      total += rest.value
      length += rest.length
    }
  }
  if (value(length) === 0.5 && value(length + 1) !== 12) return { value: total + 0.5, length: length + 1 }
  const decimal = word(lexemes, position + length) === 'koma' ? value(length + 1) : undefined
  if (decimal !== undefined && decimal < 10) return { value: total + decimal / 10, length: length + 2 }
  return { value: total, length, ...(first.isGuess ? { isGuess: true as const } : {}) }
}

const GROUPS = {
  en: /^(groups?|rows?|lines?|sets?|stacks?|piles?|clusters?|columns?)$/,
  id: /^(kelompok|baris|deret|barisan|set|kumpulan)$/,
}

/** "two groups of three", "dua baris lima domino": so many times so many. */
function groupsAt(
  lexemes: readonly Lexeme[],
  at: number,
  first: NumberFound,
  language: Language,
): NumberFound | undefined {
  const said = word(lexemes, at)
  if (!Number.isInteger(first.value) || first.isGuess || !GROUPS[language].test(said)) return undefined
  if (/^(stacks?|piles?|columns?)$/.test(said)) return undefined
  const hasOf = hasRole(lexemes[at + 1], 'of') || /^(berisi|terdiri|dari|isi)$/.test(word(lexemes, at + 1))
  const inner = plainNumberAt(lexemes, at + (hasOf ? 2 : 1), language)
  if (inner === undefined || !Number.isInteger(inner.value)) return undefined
  return { ...inner, value: first.value * inner.value, length: first.length + (hasOf ? 2 : 1) + inner.length }
}

/** "2 to 3 m", "2-3 m", "dua sampai tiga meter": the middle of it. */
function rangeAt(
  lexemes: readonly Lexeme[],
  position: number,
  first: NumberFound,
  language: Language,
): NumberFound | undefined {
  const at = position + first.length
  const isDash = (lexemes[at]?.start ?? 0) === (lexemes[at - 1]?.end ?? -9) + 1 && /^\d/.test(lexemes[at]?.text ?? '')
  const hasWord = /^(to|or|sampai|hingga|atau|–|—)$/.test(word(lexemes, at))
  if (!isDash && !hasWord) return undefined
  const second = plainNumberAt(lexemes, hasWord ? at + 1 : at, language)
  if (second === undefined || second.value <= first.value || second.value > 20 * first.value) return undefined
  const length = first.length + (hasWord ? 1 : 0) + second.length
  // "from 1 to 5 m" of a way is no range of one length.
  const middle = (first.value + second.value) / 2
  const isCount = senseOf(lexemes[position + length], 'unit') === undefined
  return { value: isCount ? Math.round(middle) : middle, length, isGuess: true }
}
