import type { SceneSpec } from '../../../shared/scene/sceneSpec.ts'
import type { Language } from '../../../shared/scene/stagedScene.ts'
import type { UnmetWish } from '../../../shared/scene/understanding.ts'
import { hasRole, type Lexeme, type SenseKind, senseOf } from './lexemes.ts'
import { WORDING } from './wording.ts'

/** Kinds of words that carry a wish; the rest only holds the sentence together. */
const CONTENT: readonly SenseKind[] = [
  'thing',
  'action',
  'colour',
  'material',
  'size',
  'steepness',
  'quantity',
  'camera',
  'cameraHeight',
  'framing',
  'focus',
  'timeOfDay',
  'mood',
  'look',
  'surroundings',
  'set',
  'weather',
  'wind',
  'gravity',
]

/** Words that came to nothing: neither part of a fact nor told otherwise. Each is told once. */
export function untoldWishes(
  spec: Pick<SceneSpec, 'entities' | 'actions' | 'lines' | 'unmet'>,
  sentences: readonly (readonly Lexeme[])[],
  language: Language,
): UnmetWish[] {
  const told = toldWords(spec)
  const wishes: UnmetWish[] = []
  const lexemes = sentences.flat()
  for (const [at, lexeme] of lexemes.entries()) {
    if (isDenied(lexemes, at)) continue
    if (!lexeme.senses.some(({ kind }) => CONTENT.includes(kind))) continue
    if (lexeme.senses.some((sense) => sense.kind === 'grammar')) continue
    if (isOnStage(lexeme, spec.entities)) continue
    const words = wordsOf(lexeme.text)
    if (!isUnusedMeasure(lexeme) && words.every((word) => told.has(word))) continue
    wishes.push({ words: lexeme.text, reason: 'notYetPossible', explanation: WORDING.untold[language] })
    for (const word of words) told.add(word)
  }
  return wishes
}

/** "without a lid", "tidak ada orang": that it is not there is done by leaving it out. */
function isDenied(lexemes: readonly Lexeme[], at: number): boolean {
  let before = at - 1
  while (hasRole(lexemes[before], 'indefinite', 'definite', 'there')) before -= 1
  return hasRole(lexemes[before], 'without', 'negation') && senseOf(lexemes[before], 'thing') === undefined
}

/** "5 litres of water": read with its noun, and nothing is measured by it. */
function isUnusedMeasure(lexeme: Lexeme): boolean {
  return senseOf(lexeme, 'quantity')?.unit === 'litre'
}

/** "botolnya", "the cups": named once more. */
function isOnStage(lexeme: Lexeme, entities: SceneSpec['entities']): boolean {
  const concept = senseOf(lexeme, 'thing')?.word.concept
  return (
    concept !== undefined &&
    entities.some((entity) => entity.concept === concept || entity.builtOf?.concept === concept)
  )
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** All words that stand behind a value, or that were told as unmet. */
function toldWords(spec: Pick<SceneSpec, 'lines'>): Set<string> {
  const told = new Set<string>()
  const add = (text: string) => {
    for (const word of wordsOf(text)) told.add(word)
  }
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if ((key === 'words' || key === 'because' || key === 'label') && typeof inner === 'string') add(inner)
      else visit(inner)
    }
  }
  visit(spec)
  for (const line of spec.lines) {
    add(line.text)
    add(line.speaker ?? '')
  }
  return told
}

/** Wishes in the order in which their words stand in the prompt. */
export function inOrderOfPrompt(wishes: readonly UnmetWish[], prompt: string): UnmetWish[] {
  const text = prompt.toLowerCase()
  const place = ({ words }: UnmetWish) => {
    const at = text.indexOf(words.toLowerCase())
    return at < 0 ? text.length : at
  }
  return wishes.toSorted((first, second) => place(first) - place(second))
}
