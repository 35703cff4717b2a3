import type { MaterialName } from '../../../shared/scene/materials.ts'
import type { SizeWord, ThingConcept } from '../../../shared/scene/sceneSpec.ts'
import type { Language } from '../../../shared/scene/stagedScene.ts'
import { colourOf } from './colourOf.ts'
import { heavinessAt } from './heaviness.ts'
import { hasRole, type Lexeme, type SenseOf, senseOf } from './lexemes.ts'
import type { ThingWord } from './lexicon/things/index.ts'
import { materialInName } from './materialInName.ts'
import { irregularSingular } from './morphology.ts'
import { isAdjective, isPurpose, isStateBeforeNoun, PLAIN_ADJECTIVES, qualityOf, startsNoun } from './nounAdjectives.ts'
import { isCompound, isOwner, isTrade, pastModifiers } from './nounModifiers.ts'
import { contentsOfVessel } from './vesselContents.ts'

interface Said<Value> {
  readonly value: Value
  readonly words: string
  /** The words leave it open. */
  readonly isGuess?: true
}

/** A noun with everything that the prompt hangs on it. */
export interface NounGroup {
  readonly thing: ThingWord
  readonly label: string
  readonly words: string
  /** How many lexemes it spans. */
  readonly length: number
  readonly reference: 'new' | 'known' | 'open'
  /** Several, though no number is said: "bottles", "botol-botol". */
  readonly plural: boolean
  readonly count?: Said<number>
  readonly colour?: Said<{ name: string; hex: string }>
  readonly material?: Said<MaterialName>
  readonly size?: Said<SizeWord>
  readonly slopeDegrees?: Said<number>
  /** Times the usual mass: "heavy". */
  readonly massFactor?: Said<number>
  readonly builtOf?: { readonly thing: ThingWord; readonly label: string }
  readonly quantities: readonly Said<SenseOf<'quantity'>>[]
  /** "stacked boxes", "kotak yang ditumpuk": they stand on each other. */
  readonly stacked?: true
  /** "keranjang buah", "mangkuk bakso": what its open vessel holds. */
  readonly contents?: NounGroup
  /** "a falling ball": what it is doing by the way. */
  readonly participle?: Said<SenseOf<'action'>>
}

type Draft = { -readonly [Key in keyof NounGroup]: NounGroup[Key] }
type Qualities = Pick<
  Draft,
  'count' | 'colour' | 'material' | 'size' | 'slopeDegrees' | 'massFactor' | 'participle' | 'stacked'
> & {
  quantities: Said<SenseOf<'quantity'>>[]
}

/** Reads the noun group that starts at `position`, or undefined when none does. */
export function nounGroupAt(lexemes: readonly Lexeme[], position: number, language: Language): NounGroup | undefined {
  const qualities: Qualities = { quantities: [] }
  let reference: NounGroup['reference'] = 'open'
  let at = position
  for (; at < lexemes.length; at++) {
    const lexeme = lexemes[at] as Lexeme
    if (hasRole(lexeme, 'indefinite', 'another')) {
      // "in 1969 a rocket": the number before an article counts nothing.
      if (hasRole(lexeme, 'indefinite') && qualities.count && !qualities.count.isGuess) delete qualities.count
      reference = 'new'
    } else if (language === 'en' && isYear(lexemes, at)) continue
    else if (hasRole(lexeme, 'stacked') && !hasRole(lexemes[at - 1], 'copula')) qualities.stacked = true
    else if (hasRole(lexeme, 'definite')) reference = reference === 'new' ? 'new' : 'known'
    else if (language === 'en' && takeHeaviness(lexemes, at, qualities, language)) continue
    else if (isHead(lexemes, at, at > position, language)) break
    else if (senseOf(lexeme, 'classifier') && at > position) continue
    else if (takeQuantity(lexeme, qualities)) reference = qualities.count?.value ? 'new' : reference
    else if (takeQuality(lexeme, qualities)) continue
    else if (takeParticiple(lexemes, at, qualities, language)) continue
    else if (isStateBeforeNoun(lexemes, at, at > position, language)) continue
    else if (at > position && isMark(lexeme, ',') && qualityOf(lexemes[at + 1])) continue
    else if (at > position && hasRole(lexeme, 'and') && qualityOf(lexemes[at + 1]) && qualityOf(lexemes[at - 1]))
      continue
    else if (at > position && isAdjective(lexemes, at, language)) continue
    else if (at > position && hasRole(lexeme, 'filler') && !senseOf(lexeme, 'relation')) continue
    else if (language === 'en' && PLAIN_ADJECTIVES.test(lexeme.text) && startsNoun(lexemes[at + 1])) continue
    else return undefined
  }
  const head = senseOf(lexemes[at], 'thing')
  if (head === undefined) return undefined
  const start = at
  at += 1
  let thing = head
  let builtOf: NounGroup['builtOf']
  if (language === 'en') {
    for (
      let next = senseOf(lexemes[at], 'thing');
      next && isCompound(lexemes, at, thing.word);
      next = senseOf(lexemes[at], 'thing')
    ) {
      builtOf = next.word.concept === 'tower' ? { thing: thing.word, label: thing.label } : undefined
      thing = next
      at += 1
    }
  }
  const headEnd = at
  if (language === 'id' && (isOwner(lexemes, at, thing.word) || isTrade(lexemes, at))) at += 1
  if (thing.word.concept === 'tower' && builtOf === undefined) {
    const inner = contentsAt(lexemes, at, language)
    if (inner) {
      builtOf = { thing: inner.group.thing, label: inner.group.label }
      for (const key of ['count', 'colour', 'material', 'size'] as const) {
        if (inner.group[key] !== undefined) Object.assign(qualities, { [key]: inner.group[key] })
      }
      qualities.quantities.push(...inner.group.quantities)
      at += inner.length
    }
  }
  const own = CRADLES.test(thing.word.variant ?? '') ? ownBallsAt(lexemes, at, language) : undefined
  if (own) {
    if (own.group.count) qualities.count = own.group.count
    at += own.length
  }
  at = takeFollowing(lexemes, at, qualities, language)
  const contents = language === 'id' && at === headEnd ? contentsOfVessel(lexemes, at, thing.word) : undefined
  if (language === 'id' && at > headEnd - 1)
    at = pastModifiers(lexemes, at, headEnd, builtOf !== undefined || own !== undefined)
  const stacking = isStackable(thing.word.concept) ? stackingAt(lexemes, at, language) : 0
  if (stacking > 0) {
    qualities.stacked = true
    at += stacking
  }
  if (hasRole(lexemes[at], 'definite') && language === 'id') {
    reference = 'known'
    at += 1
  } else if (hasRole(lexemes[at], 'another') && language === 'id') {
    reference = 'new'
    at += 1
  }
  // "a cloud of smoke", "a set of stairs": one of it.
  if (isUncounted(thing.word) && (qualities.count?.isGuess || thing.word.concept === 'ground')) delete qualities.count
  qualities.material ??= materialInName(lexemes.slice(start, headEnd), thing.word, language)
  return {
    ...qualities,
    thing: thing.word,
    label: thing.label,
    plural: isPlural(lexemes[headEnd - 1] as Lexeme, thing.label, language),
    words: lexemes
      .slice(hasRole(lexemes[position], 'definite') ? start : position, at)
      .map((lexeme) => lexeme.text)
      .join(' '),
    length: at - position,
    reference,
    ...(builtOf === undefined ? {} : { builtOf }),
    ...(contents === undefined ? {} : { contents }),
  }
}

/** "in 1969", "a 1958 pickup". */
function isYear(lexemes: readonly Lexeme[], at: number): boolean {
  const isDated = /^(in|since|from|of|around|circa|by|until|year|an?|the)$/i.test(lexemes[at - 1]?.text ?? '')
  return isDated && /^(1[0-9]|20)\d\d$/.test(lexemes[at]?.text ?? '')
}

/** A word that is both a stuff or colour and a thing ("glass", "batu", "orange") is the thing only where no other noun takes it. */
function isHead(lexemes: readonly Lexeme[], at: number, hasModifiers: boolean, language: Language): boolean {
  const lexeme = lexemes[at] as Lexeme
  const thing = senseOf(lexeme, 'thing')
  if (thing === undefined) return false
  if (lexeme.text.toLowerCase() === 'can')
    return hasModifiers && senseOf(lexemes[at + 1], 'action')?.form.affix !== 'none'
  const isColour = senseOf(lexeme, 'colour') !== undefined
  if (language === 'id' || (!isColour && !senseOf(lexeme, 'material'))) return true
  // "the ball is orange" has no fruit in it, "an orange" and "oranges" have.
  const isNamed =
    /^cream$/i.test(lexeme.text) &&
    (hasRole(lexemes[at + 1], 'copula') || senseOf(lexemes[at + 1], 'action') !== undefined)
  if (isColour && !hasModifiers && !isNamed && !/s$/i.test(lexeme.text)) return false
  for (let next = at + 1; next < lexemes.length; next++) {
    if (senseOf(lexemes[next], 'thing')) return false
    if (!qualityOf(lexemes[next])) return true
  }
  return true
}

function contentsAt(
  lexemes: readonly Lexeme[],
  at: number,
  language: Language,
): { group: NounGroup; length: number } | undefined {
  let skipped = 0
  while (hasRole(lexemes[at + skipped], 'of', 'madeOf') || lexemes[at + skipped]?.text.toLowerCase() === 'dari')
    skipped += 1
  if (skipped > 0 && isAdjective(lexemes, at + skipped, language)) skipped += 1
  // "stack five boxes": the order to do it.
  const isOrder = at === 1 && senseOf(lexemes[1], 'quantity')?.unit === 'none'
  if (language === 'en' && skipped === 0 && !isOrder) return undefined
  const group = nounGroupAt(lexemes, at + skipped, language)
  if (group === undefined || group.thing.concept === 'ground' || group.thing.concept === 'table') return undefined
  return { group, length: skipped + group.length }
}

function isUncounted({ concept, variant }: ThingWord): boolean {
  return concept === 'smoke' || concept === 'fire' || concept === 'ground' || variant === 'stairs'
}

const CRADLES = /^newtons?Cradle$/

/** "a Newton's cradle with five steel balls": they are its own, not others beside it. */
function ownBallsAt(
  lexemes: readonly Lexeme[],
  at: number,
  language: Language,
): { group: NounGroup; length: number } | undefined {
  if (!/^(with|of|dengan|berisi|dari)$/i.test(lexemes[at]?.text ?? '')) return undefined
  const group = nounGroupAt(lexemes, at + 1, language)
  return group?.thing.concept === 'ball' ? { group, length: 1 + group.length } : undefined
}

function takeFollowing(lexemes: readonly Lexeme[], from: number, qualities: Qualities, language: Language): number {
  let at = from
  for (;;) {
    const lexeme = lexemes[at]
    if (lexeme === undefined) return at
    const next = lexemes[at + 1]
    if (language === 'id' && qualityOf(lexeme) && takeQuality(lexeme, qualities)) at += 1
    else if (language === 'id' && takeHeaviness(lexemes, at, qualities, language)) at += 1
    else if (
      language === 'id' &&
      isLinkTo(lexeme) &&
      next &&
      (qualityOf(next) || heavinessAt(lexemes, at + 1, language))
    )
      at += 1
    else if (isMaterialLink(lexeme) && senseOf(next, 'material') && !isThingAhead(lexemes, at + 2)) {
      takeQuality(next as Lexeme, qualities)
      at += 2
    } else if (
      language === 'id' &&
      hasRole(lexeme, 'and') &&
      next &&
      qualityOf(next) &&
      !senseOf(next, 'thing') &&
      !senseOf(lexemes[at + 2], 'thing')
    )
      at += 1
    else return at
  }
}

/** Whether several of a thing can stand on each other. */
export function isStackable(concept: ThingConcept): boolean {
  return !['tower', 'table', 'ramp', 'wall', 'ground', 'fixture', 'building', 'landform', 'water'].includes(concept)
}

/** How many lexemes say that the things before stand on each other: "are stacked", "yang ditumpuk". */
function stackingAt(lexemes: readonly Lexeme[], at: number, language: Language): number {
  const hasLink = language === 'en' ? hasRole(lexemes[at], 'copula') : hasRole(lexemes[at], 'which')
  const place = hasLink ? at + 1 : at
  const isSaid = hasRole(lexemes[place], 'stacked') && !startsNextGroup(lexemes[place + 1])
  return isSaid ? place + 1 - at : 0
}

/** "a ball and stacked boxes": the word belongs to the noun after it. */
function startsNextGroup(lexeme: Lexeme | undefined): boolean {
  return senseOf(lexeme, 'thing') !== undefined || senseOf(lexeme, 'quantity')?.unit === 'none'
}

function isMaterialLink(lexeme: Lexeme): boolean {
  return hasRole(lexeme, 'of', 'madeOf') || lexeme.text.toLowerCase() === 'dari'
}

function isThingAhead(lexemes: readonly Lexeme[], at: number): boolean {
  return senseOf(lexemes[at], 'thing') !== undefined && lexemes[at]?.senses.length === 1
}

/** "yang", "berwarna", "sangat", "agak": words between an Indonesian noun and its quality. */
function isLinkTo(lexeme: Lexeme): boolean {
  return (
    hasRole(lexeme, 'which') ||
    ['berwarna', 'warna', 'berbahan', 'yang', 'warnanya', 'bermaterial'].includes(lexeme.text.toLowerCase())
  )
}

function takeQuality(lexeme: Lexeme, qualities: Qualities): boolean {
  const colour = senseOf(lexeme, 'colour')
  const material = senseOf(lexeme, 'material')
  const size = senseOf(lexeme, 'size')
  const steepness = senseOf(lexeme, 'steepness')
  if (colour) qualities.colour = { value: colourOf(colour), words: lexeme.text }
  else if (material) qualities.material = { value: material.material, words: lexeme.text }
  else if (size) qualities.size = { value: size.size, words: lexeme.text }
  else if (steepness) qualities.slopeDegrees = { value: steepness.degrees, words: lexeme.text }
  else return false
  return true
}

function takeHeaviness(lexemes: readonly Lexeme[], at: number, qualities: Qualities, language: Language): boolean {
  const value = heavinessAt(lexemes, at, language)
  if (value !== undefined) qualities.massFactor = { value, words: (lexemes[at] as Lexeme).text }
  return value !== undefined
}

function takeQuantity(lexeme: Lexeme, qualities: Qualities): boolean {
  const quantity = senseOf(lexeme, 'quantity')
  if (quantity === undefined || quantity.unit === 'times' || quantity.unit === 'second') return false
  if (quantity.unit === 'none' && quantity.property === undefined) {
    if (!Number.isInteger(quantity.value) || quantity.value < 1) return false
    qualities.count = { value: quantity.value, words: lexeme.text, ...(quantity.isGuess ? { isGuess: true } : {}) }
  } else {
    qualities.quantities.push({ value: quantity, words: lexeme.text })
  }
  return true
}

function takeParticiple(lexemes: readonly Lexeme[], at: number, qualities: Qualities, language: Language): boolean {
  const lexeme = lexemes[at] as Lexeme
  const action = senseOf(lexeme, 'action')
  if (language !== 'en' || action?.form.affix !== 'ing' || at === 0) return false
  // "a woman drinking tea": her deed, and no tea that drinks.
  if (senseOf(lexemes[at - 1], 'thing') || hasRole(lexemes[at - 1], 'copula', 'pronoun')) return false
  const next = lexemes[at + 1]
  if (!senseOf(next, 'thing') && !qualityOf(next)) return false
  if (!isPurpose(action, lexemes, at)) qualities.participle = { value: action, words: lexeme.text }
  return true
}

function isPlural(head: Lexeme, label: string, language: Language): boolean {
  if (/['’]s$/i.test(head.text)) return false
  return language === 'en'
    ? (/s$/i.test(head.text) && !label.endsWith('s')) || irregularSingular(head.text.toLowerCase()) !== undefined
    : /-|2$/.test(head.text) && !label.includes('-')
}

function isMark(lexeme: Lexeme, mark: string): boolean {
  return lexeme.text === mark && senseOf(lexeme, 'mark') !== undefined
}
