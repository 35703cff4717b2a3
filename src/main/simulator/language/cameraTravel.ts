import type { CameraTravel } from '../../../shared/scene/sceneSpec.ts'
import type { CameraMove } from '../../../shared/scene/stagedScene.ts'
import { hasRole, type Lexeme, senseOf } from './lexemes.ts'

type Toward = NonNullable<CameraTravel['toward']>
type Measure = 'degrees' | 'metres' | 'times'

/** What of a move can be said in numbers, and which ways it can go. */
const SAYABLE: Readonly<Partial<Record<CameraMove, { readonly by?: Measure; readonly ways: readonly Toward[] }>>> = {
  pan: { by: 'degrees', ways: ['left', 'right'] },
  whipPan: { by: 'degrees', ways: ['left', 'right'] },
  tilt: { by: 'degrees', ways: ['up', 'down'] },
  orbit: { by: 'degrees', ways: ['left', 'right'] },
  truck: { by: 'metres', ways: ['left', 'right'] },
  pedestal: { by: 'metres', ways: ['up', 'down'] },
  pushIn: { by: 'metres', ways: [] },
  pullOut: { by: 'metres', ways: [] },
  crane: { ways: ['up', 'down'] },
  zoom: { by: 'times', ways: ['in', 'out'] },
}

const MOST: Readonly<Record<Measure, number>> = { degrees: 360, metres: 50, times: 10 }

/** Where it comes from before where it goes to: "from left to right" goes to the right. */
const WAYS: readonly (readonly [RegExp, Toward])[] = [
  [/\bfrom (?:the )?right\b|\bdari (?:arah )?kanan\b/i, 'left'],
  [/\bfrom (?:the )?left\b|\bdari (?:arah )?kiri\b/i, 'right'],
  [/\bleft|\b(?:ke)?kiri\b/i, 'left'],
  [/\bright|\b(?:ke)?kanan\b/i, 'right'],
  [
    /\b(?:up|upwards?|ris(?:es?|ing)|lifts?|ascends?|naik|menaik|terangkat|(?:ke ?)?atas|mendongak|dongak|menengadah)\b/i,
    'up',
  ],
  [/\b(?:down|downwards?|descends?|lowers?|sinks?|turun|menurun|(?:ke ?)?bawah|menunduk)\b/i, 'down'],
  [/\b(?:out|away|back|menjauh|mundur)\b/i, 'out'],
  [/\b(?:in|into|closer|mendekat|perbesar)\b/i, 'in'],
]

/** How far a move goes, where a lexeme says so: "30 degrees", "1 m", "2 times"; a size of a thing is none. */
export function measureAt(lexemes: readonly Lexeme[], at: number): { by: Measure; value: number } | undefined {
  const lexeme = lexemes[at]
  if (lexeme === undefined || isOfThing(lexemes[at + 1])) return undefined
  if (hasRole(lexeme, 'twice')) return { by: 'times', value: 2 }
  const quantity = senseOf(lexeme, 'quantity')
  if (quantity === undefined || quantity.isGuess || (quantity.property ?? 'angle') !== 'angle') return undefined
  const { unit, value } = quantity
  if (unit === 'degree') return { by: 'degrees', value }
  if (unit === 'metre') return { by: 'metres', value }
  return unit === 'times' ? { by: 'times', value } : undefined
}

/** "a 20 cm cube", "two times two red balls": what follows the number is what it measures. */
function isOfThing(next: Lexeme | undefined): boolean {
  if (next === undefined || senseOf(next, 'camera') || senseOf(next, 'cameraDirection')) return false
  return ['thing', 'colour', 'material', 'size', 'property'].some((kind) =>
    next.senses.some((sense) => sense.kind === kind),
  )
}

/** Words that only lead to how far a move goes. */
export function leadsToMeasure(lexemes: readonly Lexeme[], at: number): boolean {
  const text = lexemes[at]?.text.toLowerCase() ?? ''
  const isLead = LEADS.includes(text) || hasRole(lexemes[at], 'by', 'exactly', 'indefinite')
  return isLead && (measureAt(lexemes, at + 1) !== undefined || leadsToMeasureNext(lexemes, at + 1))
}

function leadsToMeasureNext(lexemes: readonly Lexeme[], at: number): boolean {
  return hasRole(lexemes[at], 'exactly') && measureAt(lexemes, at + 1) !== undefined
}

const LEADS = [
  'by',
  'to',
  'at',
  'through',
  'over',
  'for',
  'sebesar',
  'sejauh',
  'sebanyak',
  'sampai',
  'hingga',
  'selama',
]

/** Which way and how far a move goes as a clause says; `isTooMuch` where a number was said that no such move can take. */
export function cameraTravelOf(
  move: CameraMove,
  clause: readonly Lexeme[],
): { readonly travel?: CameraTravel; readonly isTooMuch: boolean } {
  const sayable = SAYABLE[move]
  const measures = clause.flatMap((_, at) => measureAt(clause, at) ?? [])
  const measure = measures[0]
  const text = clause.map((lexeme) => lexeme.text).join(' ')
  const way = WAYS.find(([pattern, toward]) => sayable?.ways.includes(toward) && pattern.test(text))?.[1]
  const said = measure === undefined ? undefined : travelled(measure, sayable?.by)
  const toward = said?.isInverse ? opposite(way) : way
  const travel: CameraTravel = { ...(toward === undefined ? {} : { toward }), ...said?.travel }
  return {
    ...(Object.keys(travel).length === 0 ? {} : { travel }),
    isTooMuch: measure !== undefined && said === undefined,
  }
}

function travelled(
  { by, value }: { readonly by: Measure; readonly value: number },
  sayable: Measure | undefined,
): { travel: CameraTravel; isInverse: boolean } | undefined {
  if (by !== sayable || value <= 0) return undefined
  // "zooms in 0.5 times" makes everything smaller.
  const isInverse = by === 'times' && value < 1
  const amount = isInverse ? 1 / value : value
  if (amount > MOST[by] || (by === 'times' && amount === 1)) return undefined
  return { travel: { [by]: amount }, isInverse }
}

function opposite(way: Toward | undefined): Toward {
  return way === 'out' ? 'in' : 'out'
}
