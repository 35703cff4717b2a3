import type { MaterialName } from '../../../shared/scene/materials.ts'
import type { CameraHeight, FramingWord, SizeWord } from '../../../shared/scene/sceneSpec.ts'
import type {
  FilmLook,
  Language,
  Mood,
  SetName,
  Surroundings,
  TimeOfDay,
  WeatherKind,
} from '../../../shared/scene/stagedScene.ts'
import { ACTIONS, type ActionWord } from './lexicon/actions/index.ts'
import { CAMERA_DIRECTIONS, CAMERA_MOVES, CAMERA_NOUNS } from './lexicon/camera.ts'
import { CAMERA_HEIGHTS } from './lexicon/cameraHeights.ts'
import type { CameraDirection, CameraWord } from './lexicon/cameraWords.ts'
import { COLLECTIVES } from './lexicon/collectives.ts'
import { FILM_LOOKS } from './lexicon/filmLooks.ts'
import { DEEP_FOCUS, SHALLOW_FOCUS } from './lexicon/focus.ts'
import { FRAMINGS } from './lexicon/framings.ts'
import { GRAMMAR, type GrammarRole } from './lexicon/grammar.ts'
import { GRAVITIES } from './lexicon/gravities.ts'
import { INFORMAL } from './lexicon/informal.ts'
import { MOODS } from './lexicon/moods.ts'
import {
  CLASSIFIERS,
  GUESSES,
  NUMERALS,
  type PhysicalProperty,
  PROPERTIES,
  UNITS,
  type Unit,
} from './lexicon/numbers.ts'
import { OUT_OF_REACH, type OutOfReachGroup } from './lexicon/outOfReach.ts'
import { PACES } from './lexicon/pace.ts'
import { PLACES, type RelationWord } from './lexicon/places.ts'
import { COLOURS, MATERIAL_WORDS, SIZES, STEEPNESSES } from './lexicon/qualities.ts'
import { SETS } from './lexicon/sets.ts'
import { SURROUNDINGS } from './lexicon/surroundings.ts'
import { THINGS, type ThingWord } from './lexicon/things/index.ts'
import { TIMES_OF_DAY } from './lexicon/timesOfDay.ts'
import { WEATHERS, WINDS } from './lexicon/weather.ts'
import { type WordForm, wordForms } from './morphology.ts'
import { beyondTheStage } from './stageable.ts'
import type { Token } from './tokens.ts'

/** One meaning of a word or phrase. */
export type Sense =
  | { readonly kind: 'thing'; readonly word: ThingWord; readonly label: string }
  | { readonly kind: 'colour'; readonly name: string; readonly hex: string; readonly others?: readonly string[] }
  | { readonly kind: 'material'; readonly material: MaterialName }
  | { readonly kind: 'size'; readonly size: SizeWord }
  | { readonly kind: 'steepness'; readonly degrees: number }
  | { readonly kind: 'action'; readonly word: ActionWord; readonly form: WordForm }
  | { readonly kind: 'relation'; readonly relation: RelationWord }
  | { readonly kind: 'numeral'; readonly value: number; readonly isGuess?: true }
  | { readonly kind: 'collective'; readonly value: number; readonly isExact?: true }
  | { readonly kind: 'classifier' }
  | { readonly kind: 'unit'; readonly unit: Unit; readonly factor: number }
  | { readonly kind: 'property'; readonly property: PhysicalProperty }
  | { readonly kind: 'cameraNoun' }
  | { readonly kind: 'camera'; readonly move: CameraWord; readonly anywhere: boolean }
  | { readonly kind: 'cameraDirection'; readonly value: CameraDirection }
  | { readonly kind: 'cameraHeight'; readonly value: CameraHeight }
  | { readonly kind: 'focus'; readonly isShallow: boolean }
  | { readonly kind: 'timeOfDay'; readonly value: TimeOfDay }
  | { readonly kind: 'framing'; readonly value: FramingWord }
  | { readonly kind: 'mood'; readonly value: Mood }
  | { readonly kind: 'look'; readonly value: FilmLook }
  | { readonly kind: 'surroundings'; readonly value: Surroundings }
  | { readonly kind: 'set'; readonly value: SetName }
  | { readonly kind: 'weather'; readonly value: { readonly kind: WeatherKind; readonly amount: number } }
  | { readonly kind: 'wind'; readonly metresPerSecond: number }
  | { readonly kind: 'gravity'; readonly place: string; readonly metresPerSecondSquared: number }
  | { readonly kind: 'pace'; readonly factor: number }
  | { readonly kind: 'grammar'; readonly role: GrammarRole }
  | { readonly kind: 'outOfReach'; readonly group: OutOfReachGroup }
  | {
      readonly kind: 'quantity'
      readonly value: number
      readonly unit: Unit | 'none'
      readonly property?: PhysicalProperty
      /** The words leave the number open: "several", "2 to 3". */
      readonly isGuess?: true
    }
  | { readonly kind: 'quotation' }
  | { readonly kind: 'mark' }

export type SenseKind = Sense['kind']
export type SenseOf<Kind extends SenseKind> = Extract<Sense, { kind: Kind }>

/** A stretch of the prompt with all its meanings; none at all means that the word is unknown. */
export interface Lexeme {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly senses: readonly Sense[]
}

/** The lexeme's meaning of one kind, or undefined. */
export function senseOf<Kind extends SenseKind>(lexeme: Lexeme | undefined, kind: Kind): SenseOf<Kind> | undefined {
  return lexeme?.senses.find((sense): sense is SenseOf<Kind> => sense.kind === kind)
}

/** True when the lexeme can play one of these grammatical roles. */
export function hasRole(lexeme: Lexeme | undefined, ...roles: GrammarRole[]): boolean {
  return lexeme?.senses.some((sense) => sense.kind === 'grammar' && roles.includes(sense.role)) ?? false
}

interface Entry {
  readonly words: readonly string[]
  /** Cannot be meant by a word with the affixes of a verb. */
  readonly isNoun: boolean
  readonly make: (form: WordForm) => Sense
}

const INDEXES: Readonly<Record<Language, ReadonlyMap<string, readonly Entry[]>>> = {
  en: wordIndex('en'),
  id: wordIndex('id'),
}

/** Words with a hyphen inside a phrase: "pesawat ulang-alik". */
const HYPHENATED: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: hyphenatedWords('en'),
  id: hyphenatedWords('id'),
}

function hyphenatedWords(language: Language): Set<string> {
  const entries = [...INDEXES[language].values()].flat()
  return new Set(entries.flatMap(({ words }) => words.slice(1).filter((word) => word.includes('-'))))
}

/** All words and phrases of a language by their first word. */
export function wordIndex(language: Language): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>()
  const add = (phrases: readonly string[], make: Entry['make'] | Sense, isNoun = false) => {
    for (const phrase of phrases) {
      const words = phrase.split(' ')
      const first = words[0] as string
      const entry: Entry = { words, isNoun, make: typeof make === 'function' ? make : () => make }
      const present = index.get(first)
      if (present) present.push(entry)
      else index.set(first, [entry])
    }
  }
  for (const word of THINGS) {
    for (const label of word[language]) add([label], () => senseOfThing(word, label), true)
  }
  for (const word of COLOURS)
    for (const name of word[language])
      add([name], { kind: 'colour', name, hex: word.hex, ...(word.others ? { others: word.others } : {}) })
  for (const word of MATERIAL_WORDS) add(word[language], { kind: 'material', material: word.material })
  for (const word of SIZES) add(word[language], { kind: 'size', size: word.size })
  for (const word of STEEPNESSES) add(word[language], { kind: 'steepness', degrees: word.degrees })
  for (const word of ACTIONS) {
    add(language === 'en' ? [...word.en, ...(word.enForms ?? [])] : word.id, (form) => ({ kind: 'action', word, form }))
  }
  for (const word of PLACES) add(word[language], { kind: 'relation', relation: word.relation })
  for (const [numeral, value] of Object.entries(NUMERALS[language]))
    add([numeral], GUESSES.includes(numeral) ? { kind: 'numeral', value, isGuess: true } : { kind: 'numeral', value })
  for (const { value, isExact, ...word } of COLLECTIVES) {
    add(word[language], isExact ? { kind: 'collective', value, isExact } : { kind: 'collective', value })
  }
  add(CLASSIFIERS[language], { kind: 'classifier' })
  for (const word of UNITS) add(word[language], { kind: 'unit', unit: word.unit, factor: word.factor })
  for (const word of PROPERTIES) add(word[language], { kind: 'property', property: word.property })
  add(CAMERA_NOUNS[language], { kind: 'cameraNoun' })
  for (const word of CAMERA_MOVES) add(word[language], { kind: 'camera', move: word.value, anywhere: word.anywhere })
  for (const word of TIMES_OF_DAY) add(word[language], { kind: 'timeOfDay', value: word.value })
  for (const word of FRAMINGS) add(word[language], { kind: 'framing', value: word.value })
  for (const word of MOODS) add(word[language], { kind: 'mood', value: word.value })
  for (const word of SURROUNDINGS) add(word[language], { kind: 'surroundings', value: word.value })
  for (const word of SETS) add(word[language], { kind: 'set', value: word.value })
  for (const word of FILM_LOOKS) add(word[language], { kind: 'look', value: word.value })
  for (const word of WEATHERS) add(word[language], { kind: 'weather', value: word.value })
  for (const word of WINDS) add(word[language], { kind: 'wind', metresPerSecond: word.value })
  for (const word of CAMERA_HEIGHTS) add(word[language], { kind: 'cameraHeight', value: word.value })
  for (const word of CAMERA_DIRECTIONS) add(word[language], { kind: 'cameraDirection', value: word.value })
  add(SHALLOW_FOCUS[language], { kind: 'focus', isShallow: true })
  add(DEEP_FOCUS[language], { kind: 'focus', isShallow: false })
  for (const word of GRAVITIES) add(word[language], { kind: 'gravity', ...word.value })
  for (const word of PACES) add(word[language], { kind: 'pace', factor: word.value })
  for (const word of GRAMMAR) add(word[language], { kind: 'grammar', role: word.role })
  for (const word of OUT_OF_REACH) add(word[language], { kind: 'outOfReach', group: word.group })
  return index
}

const CONTENT_KINDS: readonly SenseKind[] = ['thing', 'colour', 'material', 'action', 'set', 'size']

/** The single words of a language that name things, deeds and qualities, to find what a mistyped word was meant to be. */
export function contentVocabulary(language: Language): ReadonlySet<string> {
  return VOCABULARIES[language]()
}

const VOCABULARIES: Readonly<Record<Language, () => ReadonlySet<string>>> = {
  en: onFirstUse(() => vocabularyOf('en')),
  id: onFirstUse(() => vocabularyOf('id')),
}

function vocabularyOf(language: Language): ReadonlySet<string> {
  const words = [...INDEXES[language]].filter(([, entries]) =>
    entries.some(
      (entry) =>
        entry.words.length === 1 &&
        CONTENT_KINDS.includes(entry.make({ stem: '', stripped: 0, affix: 'none', causative: false }).kind),
    ),
  )
  return new Set(words.map(([word]) => word))
}

function onFirstUse<Value>(make: () => Value): () => Value {
  let value: Value | undefined
  return () => {
    value ??= make()
    return value
  }
}

/** "an egg rolls": one egg that rolls, and no spring rolls. */
function isVerbAtEnd(words: readonly Token[], position: number, entry: Entry): boolean {
  const last = words[position + entry.words.length - 1]?.lower
  return /^an?$/.test(words[position - 1]?.lower ?? '') && last === `${entry.words.at(-1)}s`
}

/** "hammering" and "menyapu" are deeds, not a hammer and a broom. */
function hasNounForm({ affix, causative }: WordForm): boolean {
  return (affix === 'none' || affix === 's' || affix === 'se') && !causative
}

/** A thing that nobody can stage yet is known all the same, so that it can be told. */
function senseOfThing(word: ThingWord, label: string): Sense {
  const group = beyondTheStage(word)
  return group === undefined ? { kind: 'thing', word, label } : { kind: 'outOfReach', group }
}

interface Match {
  readonly length: number
  readonly stripped: number
  readonly senses: readonly Sense[]
}

/**
 * Reads tokens as lexemes of a language: the longest phrase of the lexicon wins, then the reading with the
 * fewest affixes. A word that only the other language knows is read in that one ("kamera orbit").
 */
export function readLexemes(tokens: readonly Token[], language: Language): Lexeme[] {
  const words = tokens.flatMap((token) => splitHyphens(token, language))
  const other: Language = language === 'en' ? 'id' : 'en'
  const lexemes: Lexeme[] = []
  let position = 0
  // Bare motions ("moves", "naik") and directions are the camera's only after it was named.
  let isCamera = false
  while (position < words.length) {
    const token = words[position] as Token
    if (token.kind !== 'word') {
      if (token.kind === 'mark') isCamera = false
      lexemes.push({ text: token.text, start: token.start, end: token.end, senses: sensesOfOther(token) })
      position += 1
      continue
    }
    const match = matchAt(words, position, language, isCamera) ?? borrowed(matchAt(words, position, other, isCamera))
    const length = match?.length ?? 1
    isCamera = staysWithCamera(match?.senses ?? [], isCamera)
    const last = words[position + length - 1] as Token
    lexemes.push({
      text: words
        .slice(position, position + length)
        .map((word) => word.text)
        .join(' '),
      start: token.start,
      end: last.end,
      senses: match?.senses ?? [],
    })
    position += length
  }
  return lexemes
}

function staysWithCamera(senses: readonly Sense[], isCamera: boolean): boolean {
  const is = (kind: SenseKind) => senses.some((sense) => sense.kind === kind)
  if (is('cameraNoun') || is('camera')) return true
  return isCamera && !is('thing') && !senses.some((sense) => sense.kind === 'grammar' && sense.role === 'while')
}

/** How many words of the tokens each language knows; small words count as well. */
export function knownWords(tokens: readonly Token[], language: Language): number {
  const words = tokens.flatMap((token) => splitHyphens(token, language))
  let known = 0
  let position = 0
  while (position < words.length) {
    const match = words[position]?.kind === 'word' ? matchAt(words, position, language, true) : undefined
    known += match === undefined ? 0 : match.length - 0.25 * Math.min(match.stripped, 2)
    position += match?.length ?? 1
  }
  return known
}

function sensesOfOther(token: Token): Sense[] {
  if (token.kind === 'quotation') return [{ kind: 'quotation' }]
  if (token.kind === 'mark') return token.text === '&' ? [{ kind: 'grammar', role: 'and' }] : [{ kind: 'mark' }]
  return []
}

const BORROWED: readonly SenseKind[] = [
  'thing',
  'colour',
  'material',
  'camera',
  'cameraNoun',
  'cameraHeight',
  'framing',
  'focus',
  'look',
  'timeOfDay',
  'mood',
  'surroundings',
  'set',
  'weather',
  'action',
]

/** Small words of the other language would be noise; what it calls things, colours and film words is welcome. */
function borrowed(match: Match | undefined): Match | undefined {
  const senses = match?.senses.filter((sense) => BORROWED.includes(sense.kind))
  return match === undefined || senses === undefined || senses.length === 0 ? undefined : { ...match, senses }
}

function matchAt(words: readonly Token[], position: number, language: Language, isCamera: boolean): Match | undefined {
  let best: { length: number; stripped: number; senses: Sense[] } | undefined
  let deed: { length: number; sense: Sense } | undefined
  // "sebuah raja" is a king: "buah raja" of the chessboard is not in it.
  const isWord = INDEXES[language].has((words[position] as Token).lower)
  for (const form of formsOf(words[position] as Token, language)) {
    for (const entry of INDEXES[language].get(form.stem) ?? []) {
      if (entry.isNoun && (!hasNounForm(form) || (form.affix === 'se' && isWord))) continue
      if (entry.isNoun && entry.words.length > 1 && isVerbAtEnd(words, position, entry)) continue
      const rest = followers(words, position, entry, language)
      if (rest === undefined) continue
      const found = { length: entry.words.length, stripped: form.stripped + rest }
      const sense = entry.make(form)
      if (!isCamera && isOfCamera(sense)) continue
      if (sense.kind === 'action' && (deed === undefined || found.length > deed.length))
        deed = { length: found.length, sense }
      if (
        best === undefined ||
        found.length > best.length ||
        (found.length === best.length && found.stripped < best.stripped)
      ) {
        best = { ...found, senses: [sense] }
      } else if (found.length === best.length && found.stripped === best.stripped) {
        best.senses.push(sense)
      }
    }
  }
  // "reads" introduces speech, and is what somebody does.
  const says = best?.senses.every((sense) => sense.kind === 'grammar' && sense.role === 'says')
  if (best && says && deed?.length === best.length) best.senses.push(deed.sense)
  return best
}

function isOfCamera(sense: Sense): boolean {
  return sense.kind === 'cameraDirection' || (sense.kind === 'camera' && !sense.anywhere)
}

/** The number of affixes on the later words of a phrase, or undefined when they do not match. */
function followers(words: readonly Token[], position: number, entry: Entry, language: Language): number | undefined {
  let stripped = 0
  for (let index = 1; index < entry.words.length; index++) {
    const token = words[position + index]
    if (token?.kind !== 'word') return undefined
    const form = formsOf(token, language).find(
      (candidate) => candidate.stem === entry.words[index] && (!entry.isNoun || hasNounForm(candidate)),
    )
    if (form === undefined) return undefined
    // "mobil balapan" are cars that race, and no racing cars.
    if (entry.isNoun && language === 'id' && !isPlainOrOwned(token.lower, form.stem)) return undefined
    stripped += form.stripped
  }
  return stripped
}

function isPlainOrOwned(word: string, stem: string): boolean {
  return !word.startsWith(stem) || /^(nya|ku|mu|lah|kah|pun|-.*|2)?$/.test(word.slice(stem.length))
}

function formsOf(token: Token, language: Language): readonly WordForm[] {
  return wordForms(INFORMAL[language][token.lower] ?? token.lower, language)
}

function isNumberWord(word: string): boolean {
  return /^\d/.test(word) || /^(twin|double|triple|single)$/i.test(word) || hasEnglish(word.toLowerCase(), 'numeral')
}

/** A unit, a numeral, or what counts by itself: "two-metre", "twenty-five", "half-dozen". */
function isOfNumber(word: string): boolean {
  return hasEnglish(word, 'unit', 'numeral', 'property') || /^(dozen|pair|foot)$/.test(word)
}

function hasEnglish(word: string, ...kinds: SenseKind[]): boolean {
  const plain: WordForm = { stem: word, stripped: 0, affix: 'none', causative: false }
  return (INDEXES.en.get(word) ?? []).some(
    (entry) => entry.words.length === 1 && kinds.includes(entry.make(plain).kind),
  )
}

function splitHyphens(token: Token, language: Language): readonly Token[] {
  if (token.kind !== 'word' || !token.lower.includes('-')) return [token]
  const isKnown = ({ stem }: WordForm) => INDEXES[language].has(stem) || HYPHENATED[language].has(stem)
  if (formsOf(token, language).some(isKnown)) return [token]
  const words = token.text.split('-')
  // "three-legged", "100-year-old" say of one thing what it is like; "30-degree" and "twenty-five" are numbers.
  if (language === 'en' && isNumberWord(words[0] as string) && !isOfNumber((words[1] ?? '').toLowerCase()))
    return [token]
  const pieces: Token[] = []
  let start = token.start
  for (const piece of words) {
    pieces.push({
      kind: /^\d/.test(piece) ? 'number' : 'word',
      text: piece,
      lower: piece.toLowerCase(),
      start,
      end: start + piece.length,
    })
    start += piece.length + 1
  }
  return pieces
}
