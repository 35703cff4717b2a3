import type { Language } from '../../../shared/scene/stagedScene.ts'
import { hasRole, type Lexeme, type SenseOf, senseOf } from './lexemes.ts'
import type { PhysicalProperty } from './lexicon/numbers.ts'

/**
 * Reads a number as it is written in a language: `2,5` is two and a half in Indonesian, and in English too
 * unless three digits follow; `1.500` is a thousand and a half thousand in Indonesian. Undefined when it is none.
 */
export function readNumber(text: string, language: Language): number | undefined {
  if (!/^\d+(?:[.,]\d+)*$/.test(text)) return undefined
  const [thousands, decimal] = language === 'id' ? ['.', ','] : [',', '.']
  const grouped = text.split(decimal as string)[0]?.split(thousands as string) ?? []
  const isGrouped = grouped.length > 1 && grouped[0] !== '0' && grouped.slice(1).every((group) => group.length === 3)
  const plain = isGrouped ? text.replaceAll(thousands as string, '') : text
  const value = Number(plain.replace(',', '.'))
  return Number.isFinite(value) ? value : undefined
}

/** Puts numbers, classifiers, units and the property that they measure together into one lexeme each. */
export function joinQuantities(lexemes: readonly Lexeme[], language: Language): Lexeme[] {
  const joined: Lexeme[] = []
  let position = 0
  while (position < lexemes.length) {
    const number = numberAt(lexemes, position, language)
    if (number === undefined) {
      joined.push(lexemes[position] as Lexeme)
      position += 1
      continue
    }
    let end = position + number.length
    while (senseOf(lexemes[end], 'classifier') && !startsUnit(lexemes[end])) end += 1
    if (lexemes[end]?.text === '-') end += 1
    const unit =
      end === position + number.length || startsUnit(lexemes[end]) ? unitAt(lexemes, end, language) : undefined
    if (unit) end += unit.length
    const before = propertyBefore(joined, unit?.unit)
    const after = before === undefined ? propertyAfter(lexemes, end, unit?.unit) : undefined
    const property = before?.property ?? after?.property
    if (after) end += after.length
    if (before) joined.length = before.from
    const first = before ? before.first : (lexemes[position] as Lexeme)
    const last = lexemes[end - 1] as Lexeme
    const quantity: SenseOf<'quantity'> = {
      kind: 'quantity',
      value: number.value * (unit?.factor ?? 1),
      unit: unit?.unit ?? 'none',
      ...(property === undefined ? {} : { property }),
    }
    joined.push({
      text: [...(before ? [before.text] : []), ...lexemes.slice(position, end).map((lexeme) => lexeme.text)].join(' '),
      start: first.start,
      end: last.end,
      senses: [quantity],
    })
    position = end
  }
  return joined
}

function startsUnit(lexeme: Lexeme | undefined): boolean {
  return senseOf(lexeme, 'unit') !== undefined
}

function numberAt(
  lexemes: readonly Lexeme[],
  position: number,
  language: Language,
): { value: number; length: number } | undefined {
  const lexeme = lexemes[position]
  if (lexeme === undefined) return undefined
  const digits = readNumber(lexeme.text, language)
  if (digits !== undefined) return { value: digits, length: 1 }
  const isUnitNext = (at: number) => startsUnit(lexemes[at])
  if (hasRole(lexeme, 'twice')) return undefined
  if (language === 'en' && /^an?$/.test(lexeme.text.toLowerCase())) {
    const next = senseOf(lexemes[position + 1], 'numeral')
    if (next !== undefined && (next.value === 12 || next.value === 100 || next.value === 2 || next.value === 3)) {
      const length = lexemes[position + 2]?.text.toLowerCase() === 'of' ? 3 : 2
      return { value: next.value, length }
    }
    return isUnitNext(position + 1) && (lexemes[position + 1]?.text.length ?? 0) > 2
      ? { value: 1, length: 1 }
      : undefined
  }
  const first = senseOf(lexeme, 'numeral')
  if (first === undefined) return undefined
  return language === 'en'
    ? englishNumber(lexemes, position, first.value)
    : indonesianNumber(lexemes, position, first.value)
}

function englishNumber(lexemes: readonly Lexeme[], position: number, first: number): { value: number; length: number } {
  const word = (offset: number) => lexemes[position + offset]?.text.toLowerCase()
  const numeral = (offset: number) => senseOf(lexemes[position + offset], 'numeral')?.value
  if (first === 0.5)
    return { value: 0.5 * (numeral(2) === 12 ? 12 : 1), length: word(1) === 'a' ? (numeral(2) === 12 ? 3 : 2) : 1 }
  const second = numeral(1)
  if (first >= 20 && first < 100 && second !== undefined && second > 0 && second < 10)
    return { value: first + second, length: 2 }
  if (second === 100) return { value: first * 100, length: 2 }
  if (/^pairs?$/.test(word(1) ?? '')) return { value: first * 2, length: word(2) === 'of' ? 3 : 2 }
  if (second === 12) return { value: first * 12, length: 2 }
  if (word(1) === 'and' && word(2) === 'a' && numeral(3) === 0.5) return { value: first + 0.5, length: 4 }
  if (word(1) === 'point') {
    const decimal = numeral(2)
    if (decimal !== undefined && decimal < 10) return { value: first + decimal / 10, length: 3 }
  }
  return { value: first, length: 1 }
}

function indonesianNumber(
  lexemes: readonly Lexeme[],
  position: number,
  first: number,
): { value: number; length: number } {
  const word = (offset: number) => lexemes[position + offset]?.text.toLowerCase()
  const numeral = (offset: number) => senseOf(lexemes[position + offset], 'numeral')?.value
  let value = first
  let length = 1
  if (numeral(1) === 12) return { value: first * 12, length: 2 }
  if (word(1) === 'pasang') return { value: first * 2, length: 2 }
  if (word(1) === 'belas') return { value: first + 10, length: 2 }
  if (word(1) === 'puluh') {
    value = first * 10
    length = 2
    const digit = numeral(2)
    if (digit !== undefined && digit >= 1 && digit < 10) {
      value += digit
      length = 3
    }
  } else if (word(1) === 'ratus') {
    return { value: first * 100, length: 2 }
  }
  if (numeral(length) === 0.5) return { value: value + 0.5, length: length + 1 }
  if (word(length) === 'koma') {
    const decimal = numeral(length + 1)
    if (decimal !== undefined && decimal < 10) return { value: value + decimal / 10, length: length + 2 }
  }
  return { value, length }
}

/** The unit after a number; a storey counts only where the number is of a tower, so floors stay floors. */
function unitAt(
  lexemes: readonly Lexeme[],
  position: number,
  language: Language,
): (SenseOf<'unit'> & { length: number }) | undefined {
  const lexeme = lexemes[position]
  const unit = senseOf(lexeme, 'unit')
  if (unit === undefined || lexeme === undefined) return undefined
  if (language === 'id' && lexeme.text.toLowerCase() === 'lantai') return undefined
  const isSpeed = unit.unit === 'metre' && /^(per|\/)$/.test(lexemes[position + 1]?.text ?? '')
  if (isSpeed) return { ...unit, unit: 'metrePerSecond', length: 3 }
  return { ...unit, length: 1 }
}

const UNIT_OF_PROPERTY: Readonly<Record<PhysicalProperty, readonly string[]>> = {
  restitution: ['none'],
  friction: ['none'],
  height: ['metre'],
  tall: ['metre', 'storey'],
  speed: ['metrePerSecond'],
  mass: ['kilogram'],
  angle: ['degree'],
  gravity: ['metrePerSecondSquared', 'none'],
  duration: ['second'],
  diameter: ['metre'],
  radius: ['metre'],
}

function propertyBefore(
  joined: readonly Lexeme[],
  unit: string | undefined,
): { property: PhysicalProperty; from: number; first: Lexeme; text: string } | undefined {
  let position = joined.length - 1
  while (position >= 0 && isLink(joined[position] as Lexeme)) position -= 1
  const lexeme = joined[position]
  const property = lexeme?.senses.find(
    (sense): sense is SenseOf<'property'> =>
      sense.kind === 'property' && UNIT_OF_PROPERTY[sense.property].includes(unit ?? 'none'),
  )
  if (property === undefined || lexeme === undefined) return undefined
  if (senseOf(lexeme, 'relation') !== undefined) return undefined
  return { property: property.property, from: position, first: lexeme, text: lexeme.text }
}

function isLink(lexeme: Lexeme): boolean {
  return (
    hasRole(lexeme, 'of', 'exactly', 'copula') ||
    ['=', ':', 'sebesar', 'at', 'senilai'].includes(lexeme.text.toLowerCase())
  )
}

function propertyAfter(
  lexemes: readonly Lexeme[],
  position: number,
  unit: string | undefined,
): { property: PhysicalProperty; length: number } | undefined {
  if (unit === undefined) return undefined
  const skipped = ['in'].includes(lexemes[position]?.text.toLowerCase() ?? '') ? 1 : 0
  const lexeme = lexemes[position + skipped]
  const property = lexeme?.senses.find(
    (sense): sense is SenseOf<'property'> =>
      sense.kind === 'property' && UNIT_OF_PROPERTY[sense.property].includes(unit),
  )
  if (property === undefined || (senseOf(lexeme, 'size') !== undefined && unit !== 'metre')) return undefined
  return { property: property.property, length: 1 + skipped }
}
