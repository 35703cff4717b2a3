import type { Language } from '../../../shared/scene/stagedScene.ts'
import { hasRole, type Lexeme, type SenseOf, senseOf } from './lexemes.ts'
import type { PhysicalProperty } from './lexicon/numbers.ts'
import { numberAt } from './numberWords.ts'

/** Puts numbers, classifiers, units and the property that they measure together into one lexeme each. */
export function joinQuantities(lexemes: readonly Lexeme[], language: Language): Lexeme[] {
  const joined: Lexeme[] = []
  let position = 0
  while (position < lexemes.length) {
    if (isRatioAt(lexemes, position)) {
      const [first, , last] = lexemes.slice(position, position + 3) as [Lexeme, Lexeme, Lexeme]
      const text = `${first.text}:${last.text}`
      joined.push({ text, start: first.start, end: last.end, senses: [{ kind: 'outOfReach', group: 'looks' }] })
      position += 3
      continue
    }
    const number = numberAt(lexemes, position, language)
    if (number === undefined) {
      joined.push(lexemes[position] as Lexeme)
      position += 1
      continue
    }
    let end = position + number.length
    while (senseOf(lexemes[end], 'classifier') && !startsUnit(lexemes[end]) && !isFruitAt(lexemes, end)) end += 1
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
      ...(number.isGuess ? { isGuess: true } : {}),
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

/** "tiga buah jatuh": no noun follows, so that the word is no measure of one. */
function isFruitAt(lexemes: readonly Lexeme[], at: number): boolean {
  const next = lexemes[at + 1]
  const isNounAhead = next !== undefined && (senseOf(next, 'thing') !== undefined || next.senses.length === 0)
  return /^buah$/i.test(lexemes[at]?.text ?? '') && !isNounAhead && (next === undefined || endsNoun(next))
}

function endsNoun(lexeme: Lexeme): boolean {
  return lexeme.senses.some(({ kind }) => kind === 'action' || kind === 'mark' || kind === 'relation')
}

/** "16:9", "3:30": two numbers that count nothing. */
function isRatioAt(lexemes: readonly Lexeme[], at: number): boolean {
  const [first, mark, last] = lexemes.slice(at, at + 3)
  const isWhole = first?.end === mark?.start && mark?.end === last?.start
  return isWhole && mark?.text === ':' && /^\d+$/.test(first?.text ?? '') && /^\d+$/.test(last?.text ?? '')
}

function startsUnit(lexeme: Lexeme | undefined): boolean {
  return senseOf(lexeme, 'unit') !== undefined
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
