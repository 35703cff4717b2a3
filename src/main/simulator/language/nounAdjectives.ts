import type { ActionVerb, ThingConcept } from '../../../shared/scene/sceneSpec.ts'
import type { Language } from '../../../shared/scene/stagedScene.ts'
import { type Lexeme, type SenseOf, senseOf } from './lexemes.ts'

/** "two identical cups": a word between the article and its noun that nothing else is known of. */
export function isAdjective(lexemes: readonly Lexeme[], at: number, language: Language): boolean {
  const lexeme = lexemes[at] as Lexeme
  if (language !== 'en' || !/\p{L}/u.test(lexeme.text)) return false
  const isOther = lexeme.senses.some(
    ({ kind }) => kind !== 'mood' && kind !== 'pace' && kind !== 'look' && kind !== 'outOfReach',
  )
  const group = senseOf(lexeme, 'outOfReach')?.group
  if (isOther || (group !== undefined && group !== 'looks' && group !== 'light')) return false
  const next = lexemes[at + 1]
  return senseOf(next, 'thing') !== undefined || qualityOf(next) || isAdjectiveBeforeNoun(next, lexemes[at + 2])
}

function isAdjectiveBeforeNoun(word: Lexeme | undefined, noun: Lexeme | undefined): boolean {
  const isPlain = word !== undefined && (word.senses.length === 0 || senseOf(word, 'outOfReach')?.group === 'looks')
  return isPlain && senseOf(noun, 'thing') !== undefined
}

const IRREGULAR_STATES =
  /^(open|closed|shut|broken|torn|frozen|fallen|lit|bent|sunken|molten|wrapped|worn|hidden|stuck|written|drawn|woven|hung|spilt|burnt)$/i

/** "an open window", "a folded letter", "painted eggs": how it is, and nothing that happens. */
export function isStateBeforeNoun(
  lexemes: readonly Lexeme[],
  at: number,
  hasModifiers: boolean,
  language: Language,
): boolean {
  const lexeme = lexemes[at] as Lexeme
  const affix = senseOf(lexeme, 'action')?.form.affix
  if (language !== 'en' || affix === undefined) return false
  if (affix !== 'ed' && !/ed$/i.test(lexeme.text) && !IRREGULAR_STATES.test(lexeme.text)) return false
  const next = lexemes[at + 1]
  const isBeforeNoun = senseOf(next, 'thing') !== undefined || (hasModifiers && qualityOf(next))
  return isBeforeNoun && (hasModifiers || at === 0)
}

const MADE_FOR =
  /^(shoes?|boots?|stick|bag|machine|pool|board|rope|frame|track|trail|path|suit|dress|shorts|gear|goggles|lessons?|school|area|zone)$/i
const PURPOSES = [
  ...[
    'write',
    'draw',
    'paint',
    'cook',
    'bake',
    'sew',
    'clean',
    'wash',
    'eat',
    'drink',
    'grind',
    'drill',
    'measure',
    'mop',
  ],
  ...[
    'sell',
    'teach',
    'type',
    'plant',
    'dig',
    'search',
    'build',
    'play',
    'feed',
    'load',
    'mix',
    'count',
    'buy',
    'shave',
  ],
  ...[
    'brush',
    'comb',
    'fish',
    'iron',
    'carve',
    'fold',
    'wrap',
    'work',
    'fight',
    'learn',
    'serve',
    'deliver',
    'sting',
    'suck',
  ],
]
const STANDS_FAST: readonly ThingConcept[] = ['landform', 'building', 'fixture', 'table', 'ramp', 'wall']
const GOING_ON: readonly ActionVerb[] = [
  'fly',
  'float',
  'walk',
  'run',
  'roll',
  'flow',
  'jump',
  'slide',
  'rise',
  'stand',
]
const OF_BEINGS: readonly ActionVerb[] = ['walk', 'run', 'jump', 'swim', 'look', 'talk', 'blink', 'stand']

/** "grinding wheel", "drinking glass", "dancing shoes": what a thing is for, and not what it does. */
export function isPurpose({ word }: SenseOf<'action'>, lexemes: readonly Lexeme[], at: number): boolean {
  const noun = senseOf(lexemes[at + 1], 'thing')
  // "a looping track", "winding roads": how it goes on, and no motion.
  if (noun !== undefined && STANDS_FAST.includes(noun.word.concept) && GOING_ON.includes(word.verb)) return true
  if (noun === undefined || noun.word.concept === 'person' || noun.word.concept === 'animal') return false
  if (word.verb === 'act' && PURPOSES.includes(word.deed ?? '')) return true
  return (OF_BEINGS.includes(word.verb) || word.deed === 'dive') && MADE_FOR.test(lexemes[at + 1]?.text ?? '')
}

export const PLAIN_ADJECTIVES =
  /^(old|new|little|round|flat|heavy|empty|shiny|soft|warm|nice|beautiful|simple|whole|high|low)$/i

export function startsNoun(lexeme: Lexeme | undefined): boolean {
  return senseOf(lexeme, 'thing') !== undefined || qualityOf(lexeme)
}

export function qualityOf(lexeme: Lexeme | undefined): boolean {
  return (
    lexeme?.senses.some(
      (sense) =>
        sense.kind === 'colour' || sense.kind === 'material' || sense.kind === 'size' || sense.kind === 'steepness',
    ) ?? false
  )
}
