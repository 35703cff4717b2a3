import type { Language } from '../../../shared/scene/stagedScene.ts'
import { ACTIONS } from './lexicon/actions/index.ts'
import { CAMERA_DIRECTIONS, CAMERA_MOVES, CAMERA_NOUNS } from './lexicon/camera.ts'
import { CAMERA_HEIGHTS } from './lexicon/cameraHeights.ts'
import { COLLECTIVES } from './lexicon/collectives.ts'
import { FILM_LOOKS } from './lexicon/filmLooks.ts'
import { DEEP_FOCUS, SHALLOW_FOCUS } from './lexicon/focus.ts'
import { FRAMINGS } from './lexicon/framings.ts'
import { GRAMMAR } from './lexicon/grammar.ts'
import { GRAVITIES } from './lexicon/gravities.ts'
import { MOODS } from './lexicon/moods.ts'
import { CLASSIFIERS, GUESSES, NUMERALS, PROPERTIES, UNITS } from './lexicon/numbers.ts'
import { OUT_OF_REACH } from './lexicon/outOfReach.ts'
import { PACES } from './lexicon/pace.ts'
import { PLACES } from './lexicon/places.ts'
import { COLOURS, MATERIAL_WORDS, SIZES, STEEPNESSES } from './lexicon/qualities.ts'
import { SETS } from './lexicon/sets.ts'
import { SURROUNDINGS } from './lexicon/surroundings.ts'
import { THINGS, type ThingWord } from './lexicon/things/index.ts'
import { TIMES_OF_DAY } from './lexicon/timesOfDay.ts'
import { WEATHERS, WINDS } from './lexicon/weather.ts'
import type { WordForm } from './morphology.ts'
import type { Sense, SenseKind } from './senses.ts'
import { beyondTheStage } from './stageable.ts'

/** A word or phrase of the lexicon. */
export interface Entry {
  readonly words: readonly string[]
  /** Cannot be meant by a word with the affixes of a verb. */
  readonly isNoun: boolean
  /** Written so and not otherwise: "bit" of "bite" has no "bits". */
  readonly isWholeForm?: true
  readonly make: (form: WordForm) => Sense
}

/** All words of both languages, made once. */
export const INDEXES: Readonly<Record<Language, ReadonlyMap<string, readonly Entry[]>>> = {
  en: wordIndex('en'),
  id: wordIndex('id'),
}

/** Words with a hyphen inside a phrase: "pesawat ulang-alik". */
export const HYPHENATED: Readonly<Record<Language, ReadonlySet<string>>> = {
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
  const add = (phrases: readonly string[], make: Entry['make'] | Sense, isNoun = false, isWholeForm = false) => {
    const maker = typeof make === 'function' ? make : () => make
    for (const phrase of phrases) {
      const words = phrase.includes(' ') ? phrase.split(' ') : [phrase]
      const first = words[0] as string
      const entry: Entry = { words, isNoun, make: maker, ...(isWholeForm ? { isWholeForm } : {}) }
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
    add(word[language], (form) => ({ kind: 'action', word, form }))
    if (language === 'en') add(word.enForms ?? [], (form) => ({ kind: 'action', word, form }), false, true)
  }
  for (const word of PLACES) add(word[language], { kind: 'relation', relation: word.relation })
  for (const [numeral, value] of Object.entries(NUMERALS[language]))
    add([numeral], GUESSES.includes(numeral) ? { kind: 'numeral', value, isGuess: true } : { kind: 'numeral', value })
  for (const { value, isExact, ...word } of COLLECTIVES) {
    const sense: Sense = isExact ? { kind: 'collective', value, isExact } : { kind: 'collective', value }
    // "a crowded room" is no crowd.
    add(word[language], sense, language === 'en')
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

/** A thing that nobody can stage yet is known all the same, so that it can be told. */
function senseOfThing(word: ThingWord, label: string): Sense {
  const group = beyondTheStage(word)
  return group === undefined ? { kind: 'thing', word, label } : { kind: 'outOfReach', group }
}
