import type { Language } from '../../../shared/scene/stagedScene.ts'
import { INFORMAL } from './lexicon/informal.ts'
import { type WordForm, wordForms } from './morphology.ts'
import type { Lexeme, Sense, SenseKind } from './senses.ts'
import type { Token } from './tokens.ts'
import { type Entry, HYPHENATED, INDEXES } from './wordIndex.ts'

export { hasRole, type Lexeme, type Sense, type SenseKind, type SenseOf, senseOf } from './senses.ts'
export { contentVocabulary, wordIndex } from './wordIndex.ts'

/** "an egg rolls": one egg that rolls, and no spring rolls. */
function isVerbAtEnd(words: readonly Token[], position: number, entry: Entry): boolean {
  const last = words[position + entry.words.length - 1]?.lower
  return /^an?$/.test(words[position - 1]?.lower ?? '') && last === `${entry.words.at(-1)}s`
}

/** "hammering" and "menyapu" are deeds, not a hammer and a broom. */
function hasNounForm({ affix, causative }: WordForm): boolean {
  return (affix === 'none' || affix === 's' || affix === 'se') && !causative
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
    isCamera ||= isTurnByDegrees(words, position)
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

/** "pan 30 degrees", "a 30° tilt": with such a number beside it a pan is no vessel. */
function isTurnByDegrees(words: readonly Token[], position: number): boolean {
  const isDegree = (at: number) => /^(?:degrees?|deg|derajat|[°º])$/i.test(words[at]?.text ?? '')
  const isMove = /^(?:pan|tilt)$/i.test(words[position]?.text ?? '')
  return isMove && (isDegree(position - 1) || isDegree(position + 2))
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
      if (entry.isWholeForm && form.stripped > 0) continue
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

const OF_LIKENESS =
  /^(drawn|shaped|powered|driven|eaten|made|lined|sized|like|style|themed|operated|headed|haired|eyed)$/i

function isLikeness(first: string, second: string): boolean {
  return OF_LIKENESS.test(second) && !hasEnglish(first.toLowerCase(), 'colour', 'material', 'weather', 'size')
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
  // "horse-drawn", "star-shaped": what one thing is like, with no horse and no star beside it.
  if (language === 'en' && words.length === 2 && isLikeness(words[0] as string, words[1] as string)) return [token]
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
