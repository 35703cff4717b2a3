import { ok, type Result, refused } from '../../../shared/result.ts'
import type { PromptRefusal, SceneSpec } from '../../../shared/scene/sceneSpec.ts'
import type { Language } from '../../../shared/scene/stagedScene.ts'
import type { UnmetWish } from '../../../shared/scene/understanding.ts'
import { impossibleDeeds } from './deeds.ts'
import { didYouMean, nearestWord } from './didYouMean.ts'
import { DraftScene } from './draftScene.ts'
import { takeFilmDirections } from './filmDirections.ts'
import type { FilmDirections } from './filmValues.ts'
import { tooManyWishes } from './howMany.ts'
import { identifyLanguage } from './identifyLanguage.ts'
import { completeSpec } from './inferences.ts'
import { contentVocabulary, hasRole, type Lexeme, readLexemes, type SenseKind, senseOf } from './lexemes.ts'
import { withDeedsOfNouns } from './lightVerbs.ts'
import { nounGroupAt } from './nounGroups.ts'
import { tellApart } from './oneByOne.ts'
import { joinQuantities } from './quantities.ts'
import { SentenceReader } from './sentences.ts'
import { takeSpokenLines } from './spokenLines.ts'
import { tokenise } from './tokens.ts'
import { inOrderOfPrompt, untoldWishes } from './untold.ts'
import { chooseWordClasses } from './wordClasses.ts'
import { OUT_OF_REACH_EXPLANATIONS, WORDING } from './wording.ts'

/** The longest prompt of one shot, in characters. */
export const MAX_PROMPT_CHARACTERS = 2000

/**
 * Reads what a prompt in English or Indonesian says: who is on the stage, what happens in which order, how it
 * is filmed. Words that it does not know and wishes that it cannot fulfil are listed in `unmet`. Refused: an
 * empty prompt, one that is too long, one without words, and one in which nothing can be staged.
 */
export function readPrompt(text: string): Result<SceneSpec, PromptRefusal> {
  const prompt = text.normalize('NFKC')
  if (prompt.trim().length === 0) return refused(refusal('empty', 'en', []))
  if (prompt.length > MAX_PROMPT_CHARACTERS) {
    return refused(refusal('tooLong', identifyLanguage(tokenise(prompt.slice(0, 400))) ?? 'en', []))
  }
  const tokens = tokenise(prompt)
  if (!tokens.some((token) => token.kind === 'word' || token.kind === 'quotation')) {
    return refused(refusal('noWords', 'en', []))
  }
  const language = identifyLanguage(tokens) ?? 'en'
  const scene = new DraftScene()
  const directions: FilmDirections = {}
  const reader = new SentenceReader(scene, language)
  const lexemes = readLexemes(tokens, language)
  const known: Lexeme[][] = []
  const read: Lexeme[][] = []
  for (const sentence of sentencesOf(lexemes)) {
    const aboutThings = takeSpokenLines(sentence, scene.lines, language, lastBeing(scene))
    const quantified = joinQuantities(withDeedsOfNouns(aboutThings, language), language)
    const measured = chooseWordClasses(tellApart(quantified, language), language)
    known.push(measured)
    const staged = takeFilmDirections(measured, directions, scene.unmet, language)
    scene.unmet.push(...unmetWords(staged, language))
    reader.read(staged)
    read.push(staged)
  }
  if (isEmpty(scene) && !isPlaceToShow(directions)) showBuildings(scene, known, directions, language)
  if (isEmpty(scene) && !isPlaceToShow(directions)) {
    const unmet = [...scene.unmet, ...untoldWishes(scene, read, language)]
    return refused(refusal('nothingToStage', language, inOrderOfPrompt(unmet, prompt)))
  }
  const spec = completeSpec(prompt, language, scene, directions)
  const unmet = [...spec.unmet, ...tooManyWishes(spec), ...impossibleDeeds(spec), ...untoldWishes(spec, read, language)]
  return ok({ ...spec, unmet: inOrderOfPrompt(unmet, prompt) })
}

function isEmpty({ entities }: DraftScene): boolean {
  return entities.every(({ concept }) => concept === 'ground')
}

/** "A house." where nothing else is named: it is no room around something, but what is shown. */
function showBuildings(
  scene: DraftScene,
  sentences: readonly (readonly Lexeme[])[],
  directions: FilmDirections,
  language: Language,
): void {
  for (const lexemes of sentences) {
    for (const at of lexemes.keys()) {
      const group = senseOf(lexemes[at], 'surroundings') && nounGroupAt(lexemes, at, language)
      if (group?.thing.concept !== 'building') continue
      scene.entityFor(group)
      delete directions.surroundings
    }
  }
}

/** A place or its weather is a film by itself. */
function isPlaceToShow({ set, weather, wind }: FilmDirections): boolean {
  return set !== undefined || weather !== undefined || wind !== undefined
}

function lastBeing({ entities }: DraftScene): string | undefined {
  return entities.findLast(({ concept }) => concept === 'person' || concept === 'animal')?.label
}

function refusal(reason: PromptRefusal['reason'], language: Language, unmet: readonly UnmetWish[]): PromptRefusal {
  return {
    reason,
    language,
    explanation: WORDING[reason][language],
    suggestion: WORDING.suggestion[language],
    unmet: [...unmet],
  }
}

function sentencesOf(lexemes: readonly Lexeme[]): Lexeme[][] {
  const sentences: Lexeme[][] = [[]]
  for (const lexeme of lexemes) {
    if (senseOf(lexeme, 'mark') && ['.', '!', '?', '\n', '--', '—', '–'].includes(lexeme.text)) sentences.push([])
    else sentences.at(-1)?.push(lexeme)
  }
  return sentences.filter((sentence) => sentence.length > 0)
}

const STAGEABLE: readonly SenseKind[] = [
  'thing',
  'colour',
  'material',
  'action',
  'relation',
  'surroundings',
  'numeral',
  'size',
  'steepness',
  'property',
]

function unmetWords(lexemes: readonly Lexeme[], language: Language): UnmetWish[] {
  const wishes: UnmetWish[] = []
  let lastUnknownEnd = -2
  let lastWasMeant = false
  const isThrown = lexemes.some((lexeme) => senseOf(lexeme, 'action')?.word.verb === 'throw')
  for (const [index, lexeme] of lexemes.entries()) {
    if (hasRole(lexemes[index - 1], 'without', 'negation')) continue
    if (isThrown && hasRole(lexeme, 'upward')) continue
    const group = lexeme.senses.some((sense) => STAGEABLE.includes(sense.kind))
      ? undefined
      : senseOf(lexeme, 'outOfReach')?.group
    const last = wishes.at(-1)
    if (group) {
      wishes.push({
        words: lexeme.text,
        reason: group === 'impossible' ? 'impossible' : 'notYetPossible',
        explanation: OUT_OF_REACH_EXPLANATIONS[group][language],
      })
    } else if (lexeme.senses.length === 0 && /\p{L}{3,}/u.test(lexeme.text)) {
      const meant = nearestWord(lexeme.text, contentVocabulary(language))
      if (last?.reason === 'unknownWord' && lexeme.start === lastUnknownEnd + 1 && !meant && !lastWasMeant) {
        wishes[wishes.length - 1] = { ...last, words: `${last.words} ${lexeme.text}` }
      } else if (!wishes.some(({ words }) => words === lexeme.text)) {
        const explanation = WORDING.unknownWord[language]
        wishes.push({
          words: lexeme.text,
          reason: 'unknownWord',
          explanation: meant ? `${explanation} ${didYouMean(meant, language)}` : explanation,
        })
      }
      lastUnknownEnd = lexeme.end
      lastWasMeant = meant !== undefined
    }
  }
  return wishes
}
