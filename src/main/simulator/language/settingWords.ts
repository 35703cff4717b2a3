import { said } from './draftScene.ts'
import type { FilmDirections } from './filmValues.ts'
import { hasRole, type Lexeme, type SenseOf, senseOf } from './lexemes.ts'
import { startsWithNoun } from './verbs.ts'

/**
 * Takes a word for the place, the weather or the wind at `at`, with what only says that it is there ("rain falls",
 * "angin bertiup"). `before` is what stays of the sentence so far. Returns how many lexemes it took; 0 for none.
 */
export function takeSetting(
  lexemes: readonly Lexeme[],
  at: number,
  before: readonly Lexeme[],
  directions: FilmDirections,
): number {
  const lexeme = lexemes[at] as Lexeme
  const weather = senseOf(lexeme, 'weather')
  const wind = senseOf(lexeme, 'wind')
  if (weather && !isThingHere(lexeme, lexemes[at + 1], before)) {
    const rate = rainRate(lexemes, at)
    if (directions.weather === undefined) {
      const amount = rate === undefined || !isWet(weather.value) ? weather.value.amount : rate.amount
      const words = [lexeme, ...(rate?.from ?? [])].map(({ text }) => text).join(' ')
      directions.weather = said({ ...weather.value, amount }, words)
    }
    const light = senseOf(lexeme, 'timeOfDay')
    if (light) directions.timeOfDay ??= said(light.value, lexeme.text)
    if (weather.value.kind === 'storm') {
      directions.wind ??= {
        value: { metresPerSecond: 14, toward: 'right' },
        source: { kind: 'inferred', because: lexeme.text },
      }
    }
    return 1 + weatherTail(lexemes, at + 1)
  }
  if (wind && senseOf(lexeme, 'action')) {
    // "ditiup angin": wind, and what it does to somebody.
    directions.wind ??= said({ metresPerSecond: wind.metresPerSecond, toward: 'right' }, lexeme.text)
    return 0
  }
  if (wind) return takeWind(lexemes, at, wind.metresPerSecond, directions)
  return takePlace(lexemes, at, before, directions) ? 1 : 0
}

function isWet({ kind }: SenseOf<'weather'>['value']): boolean {
  return kind === 'rain' || kind === 'storm'
}

/** "rain of 20 mm per hour", "20 mm/h of rain": how much falls, in millimetres per hour. */
function rainRate(lexemes: readonly Lexeme[], at: number): { amount: number; from: Lexeme[] } | undefined {
  const isRate = (one: Lexeme) => senseOf(one, 'quantity')?.unit === 'millimetrePerHour'
  const from = lexemes.find((one, index) => Math.abs(index - at) <= RATE_WITHIN && isRate(one))
  const amount = senseOf(from, 'quantity')?.value
  return from === undefined || amount === undefined ? undefined : { amount, from: [from] }
}

/** How many words lie at most between rain and its rate. */
const RATE_WITHIN = 4

/** "snow" in "a snow globe" and "badai" before a noun that it describes are no weather. */
function isThingHere(lexeme: Lexeme, next: Lexeme | undefined, before: readonly Lexeme[]): boolean {
  if (senseOf(lexeme, 'thing') && senseOf(before.at(-1), 'quantity')) return true
  return senseOf(next, 'thing') !== undefined && senseOf(lexeme, 'thing') !== undefined
}

/** "falls heavily", "turun perlahan" after rain: that it is there, once more. */
function weatherTail(lexemes: readonly Lexeme[], from: number): number {
  // "the wind blows a hat away": what it does to something stays.
  if (startsWithNoun(lexemes, from + 1) && !isWord(lexemes[from], /^(covers?|covering|menyelimuti)$/i)) return 0
  const verb = senseOf(lexemes[from], 'action')?.word.verb
  const isTail =
    verb === 'fall' || verb === 'flow' || verb === 'fly' || verb === 'pour' || isWord(lexemes[from], TAIL_WORDS)
  if (!isTail) return 0
  let at = from + 1
  while (at < lexemes.length && (senseOf(lexemes[at], 'pace') || isWord(lexemes[at], TAIL_WORDS))) at += 1
  return at - from
}

const TAIL_WORDS =
  /^(drifts?|rolls in|blows?|blowing|drifting|rolling|pours?|turun|bertiup|berhembus|berembus|menyelimuti|mengguyur|melanda|covers?|covering|hangs?|everywhere|menyambar|strikes?|flash(?:es)?)$/i

function isWord(lexeme: Lexeme | undefined, pattern: RegExp): boolean {
  return lexeme !== undefined && pattern.test(lexeme.text)
}

function takeWind(lexemes: readonly Lexeme[], at: number, metresPerSecond: number, directions: FilmDirections): number {
  let end = at + 1 + weatherTail(lexemes, at + 1)
  let speed = metresPerSecond
  let toward: 'left' | 'right' | 'camera' | 'away' = 'right'
  const words = [...lexemes.slice(at, end).map(({ text }) => text)]
  for (let next = end; next < Math.min(lexemes.length, end + 4); next++) {
    const lexeme = lexemes[next] as Lexeme
    const quantity = senseOf(lexeme, 'quantity')
    const side = /^(?:from the|to the|dari|ke)? ?(left|right|kiri|kanan)$/i.exec(lexeme.text)?.[1]
    if (quantity?.unit === 'metrePerSecond') speed = quantity.value
    else if (side) {
      const isLeft = /left|kiri/i.test(side)
      const isFrom = lexemes.slice(at, next + 1).some(({ text }) => /^(from|dari)/i.test(text))
      toward = isLeft !== isFrom ? 'left' : 'right'
    } else if (!hasRole(lexeme, 'filler', 'copula', 'of', 'definite') && !senseOf(lexeme, 'relation')) break
    else continue
    words.push(lexeme.text)
    end = next + 1
  }
  directions.wind ??= said({ metresPerSecond: speed, toward }, words.join(' '))
  return end - at
}

/**
 * A place where something happens ("in the forest", "di pantai") is built around the action. Where it is itself the
 * goal or the subject ("runs into the sea"), it stays a thing.
 */
function takePlace(
  lexemes: readonly Lexeme[],
  at: number,
  before: readonly Lexeme[],
  directions: FilmDirections,
): boolean {
  const lexeme = lexemes[at] as Lexeme
  const set = senseOf(lexeme, 'set')
  const surroundings = senseOf(lexeme, 'surroundings')
  if (!set && !surroundings) return false
  if (senseOf(lexeme, 'gravity')) return false
  if (senseOf(lexeme, 'thing') && !isWhere(before)) return false
  // "gunung meletus": it does something itself.
  if (senseOf(lexeme, 'thing') && before.length === 0 && senseOf(lexemes[at + 1], 'action')) return false
  if (senseOf(lexeme, 'thing') && surroundings?.value === 'room' && (isOnTop(before) || isShown(lexemes, at)))
    return false
  // "the park bench", "a kitchen knife": the place only says which one.
  const next = lexemes[at + 1]
  if (hasRole(next, 'of')) return false
  const isOfThing = senseOf(before.at(-1), 'thing') !== undefined && !/^(di|ke|dari|in|at|on)\b/i.test(lexeme.text)
  const describes = isDescribing(lexeme, next)
  if (set) {
    const isOnlyInferred = describes || isOfThing
    if (isOnlyInferred) directions.set ??= { value: set.value, source: { kind: 'inferred', because: lexeme.text } }
    else if (directions.set?.source.kind !== 'said') directions.set = said(set.value, lexeme.text)
  } else if (surroundings) directions.surroundings ??= said(surroundings.value, lexeme.text)
  return true
}

/** "a garden wall", "a kitchen knife": the place only says which one, and its words before belong to the noun. */
export function isDescribing(lexeme: Lexeme, next: Lexeme | undefined): boolean {
  if (senseOf(lexeme, 'set') === undefined && senseOf(lexeme, 'surroundings') === undefined) return false
  return (
    senseOf(next, 'thing') !== undefined &&
    senseOf(next, 'relation') === undefined &&
    !/^(di|ke|dari)\b/i.test(lexeme.text)
  )
}

/** "rumah di tepi sawah", "house by a lake": what a sentence begins with and says more of is shown. "Library." is a place. */
function isShown(lexemes: readonly Lexeme[], at: number): boolean {
  return at === 0 && lexemes[1] !== undefined && senseOf(lexemes[1], 'mark') === undefined
}

/** "snow falls on a small house": what has something on it is seen from outside. */
function isOnTop(before: readonly Lexeme[]): boolean {
  const last = before.findLast((lexeme) => senseOf(lexeme, 'relation') !== undefined)
  return last !== undefined && /^(on|onto|upon|over|above|di atas)$/i.test(last.text)
}

/** Whether the words before say where: "in the dark", "di tengah". */
function isWhere(before: readonly Lexeme[]): boolean {
  for (let at = before.length - 1; at >= 0; at--) {
    const lexeme = before[at] as Lexeme
    const relation = senseOf(lexeme, 'relation')?.relation
    if (relation)
      return (
        ['in', 'at', 'on', 'through', 'over', 'across', 'along', 'between', 'around', 'down'].includes(relation) &&
        !/^(into|dari|ke)\b/i.test(lexeme.text)
      )
    if (
      !hasRole(lexeme, 'definite', 'indefinite', 'filler') &&
      !['colour', 'size', 'material'].some((kind) => lexeme.senses.some((sense) => sense.kind === kind))
    )
      return false
  }
  return before.length === 0
}
