import type { Language } from '../../../shared/scene/stagedScene.ts'
import { hasRole, type Lexeme, type Sense, type SenseKind, senseOf } from './lexemes.ts'
import { ACTIONS } from './lexicon/actions/index.ts'

/**
 * Decides for words that name both a thing and a deed ("sink", "swing", "fly", "rock") which of the two they are, by
 * the words around them. A reading that does not fit is taken away; everything else stays as it is.
 */
export function chooseWordClasses(lexemes: readonly Lexeme[], language: Language): Lexeme[] {
  const chosen: Lexeme[] = []
  for (const [at, lexeme] of lexemes.entries()) {
    const next = lexemes[at + 1]
    if (language === 'en' && isRingOfWater(lexemes, at)) {
      const role = hasRole(next, 'of') ? 'filler' : 'agent'
      chosen.push({ ...lexeme, senses: [{ kind: 'grammar', role }] })
      continue
    }
    // "a 3D printer", "4K": no number of things.
    if (isOfPicture(lexeme, next) || (next !== undefined && isOfPicture(lexemes[at - 1], lexeme))) {
      chosen.push({ ...lexeme, senses: [{ kind: 'grammar', role: 'filler' }] })
      continue
    }
    // "a rope 1 m long" is as long as that, and not a large rope.
    if (/^long$/i.test(lexeme.text) && senseOf(chosen.at(-1), 'quantity')?.unit === 'metre') {
      chosen.push({ ...lexeme, senses: [{ kind: 'grammar', role: 'filler' }] })
      continue
    }
    const deed = language === 'en' ? hiddenDeed(lexeme, chosen, next) : undefined
    if (deed) {
      chosen.push(deed)
      continue
    }
    const known = language === 'en' ? asThingOrCamera(asDeedOrCamera(lexeme, next), chosen, next) : lexeme
    chosen.push(isBoth(known) ? asOne(known, chosen, next, language) : known)
  }
  return chosen
}

const GOES_ON_AS_CAMERA =
  /^(to|across|left|right|up|down|over|above|along|around|from|between|back|in on|out|shot|move|slowly|gently)\b/i
const LEADS_TO_CAMERA = /^(slow|quick|gentle|smooth|fast|long|subtle|slowly|gently|then|and)$/i

/** "rings of waves", "rings spread over the surface": what a stone makes in a pond, and no jewellery. */
function isRingOfWater(lexemes: readonly Lexeme[], at: number): boolean {
  if (!/^(rings|circles)$/i.test(lexemes[at]?.text ?? '')) return false
  const [next, then] = [lexemes[at + 1]?.text ?? '', lexemes[at + 2]?.text ?? '']
  return (
    /^(spread|form|ripple|widen|appear|run|travel|grow)$/i.test(next) ||
    (/^of$/i.test(next) && /^(waves?|water|ripples?|smoke|light)$/i.test(then))
  )
}

/** "an egg is cracked into a bowl": what else is only how a thing looks. */
function passiveState(lexeme: Lexeme, last: Lexeme, next: Lexeme | undefined): Lexeme | undefined {
  const isLook = lexeme.senses.length > 0 && lexeme.senses.every(({ kind }) => kind === 'outOfReach')
  const goesOn = hasRole(next, 'by') || /^(into|onto|over|open|with)$/i.test(next?.text ?? '')
  if (!isLook || !goesOn || !/^(is|are|was|were|gets?)$/i.test(last.text)) return undefined
  const stem = lexeme.text.toLowerCase().replace(/ed$/, '')
  const word =
    stem === lexeme.text.toLowerCase()
      ? undefined
      : ACTIONS.find(({ en }) => en.includes(stem) || en.includes(`${stem}e`))
  return (
    word && {
      ...lexeme,
      senses: [{ kind: 'action', word, form: { stem, stripped: 1, affix: 'ed', causative: false } }],
    }
  )
}

const GIVE = ACTIONS.find(({ deed }) => deed === 'give')

/** "hands a letter to him", "is painting a fence": a deed in a word that is known for something else. */
function hiddenDeed(lexeme: Lexeme, before: readonly Lexeme[], next: Lexeme | undefined): Lexeme | undefined {
  const last = before.at(-1)
  const text = lexeme.text.toLowerCase()
  if (last === undefined) return undefined
  const broken = passiveState(lexeme, last, next)
  if (broken) return broken
  if (!startsObject(next)) return undefined
  const isDoer = senseOf(last, 'thing') !== undefined || hasRole(last, 'pronoun')
  if (GIVE && isDoer && text === 'hands')
    return {
      ...lexeme,
      senses: [{ kind: 'action', word: GIVE, form: { stem: 'hand', stripped: 1, affix: 's', causative: false } }],
    }
  if (
    !text.endsWith('ing') ||
    senseOf(lexeme, 'action') ||
    !senseOf(lexeme, 'thing') ||
    !/^(is|are|was|were)$/i.test(last.text)
  )
    return undefined
  const stem = text.slice(0, -3)
  const word = ACTIONS.find(({ en }) => en.includes(stem) || en.includes(`${stem}e`))
  return (
    word && {
      ...lexeme,
      senses: [{ kind: 'action', word, form: { stem, stripped: 1, affix: 'ing', causative: false } }],
    }
  )
}

function isOfPicture(lexeme: Lexeme | undefined, next: Lexeme | undefined): boolean {
  return (
    lexeme !== undefined && /^\d$/.test(lexeme.text) && /^[dk]$/i.test(next?.text ?? '') && next?.start === lexeme.end
  )
}

/** "then pull out the lowest one": what is done to something is not the camera's. */
function asDeedOrCamera(lexeme: Lexeme, next: Lexeme | undefined): Lexeme {
  const isDeed = /^(pull|push)(s|es|ed|ing)? (out|in|back|up|down|away)$/i.test(lexeme.text) && startsObject(next)
  if (!isDeed || !senseOf(lexeme, 'action')) return lexeme
  return { ...lexeme, senses: lexeme.senses.filter(({ kind }) => kind !== 'camera') }
}

/** "a slow pan to the left" and "crane up" are the camera's, "butter in a pan" and "a crane lowers a beam" are not. */
function asThingOrCamera(lexeme: Lexeme, before: readonly Lexeme[], next: Lexeme | undefined): Lexeme {
  if (!/^(pan|crane)s?$/i.test(lexeme.text) || !senseOf(lexeme, 'thing') || !senseOf(lexeme, 'camera')) return lexeme
  const last = before.at(-1)
  const isCamera =
    last === undefined ||
    senseOf(last, 'mark') !== undefined ||
    senseOf(last, 'cameraNoun') !== undefined ||
    senseOf(last, 'quantity')?.unit === 'degree' ||
    LEADS_TO_CAMERA.test(last.text) ||
    GOES_ON_AS_CAMERA.test(next?.text ?? '')
  const dropped = isCamera ? 'thing' : 'camera'
  return { ...lexeme, senses: lexeme.senses.filter(({ kind }) => kind !== dropped) }
}

const NOUN_KINDS: readonly SenseKind[] = ['thing', 'set', 'material', 'surroundings']

function isBoth(lexeme: Lexeme): boolean {
  const isLead = /^lead(s|ing)?$/i.test(lexeme.text) && senseOf(lexeme, 'material') !== undefined
  return (
    senseOf(lexeme, 'action') !== undefined &&
    (isLead || lexeme.senses.some(({ kind }) => kind === 'thing' || kind === 'set'))
  )
}

function asOne(lexeme: Lexeme, before: readonly Lexeme[], next: Lexeme | undefined, language: Language): Lexeme {
  const isDeed = language === 'en' ? isEnglishVerb(lexeme, before, next) : isIndonesianVerb(lexeme, before)
  const keeps = ({ kind }: Sense) => (isDeed ? !NOUN_KINDS.includes(kind) : kind !== 'action')
  return { ...lexeme, senses: lexeme.senses.filter(keeps) }
}

function isEnglishVerb(lexeme: Lexeme, before: readonly Lexeme[], next: Lexeme | undefined): boolean {
  const affix = senseOf(lexeme, 'action')?.form.affix
  if (affix === 'ed' || affix === 'ing') return true
  const last = before.findLast((word) => !senseOf(word, 'pace'))
  if (last === undefined || senseOf(last, 'mark')) return startsObject(next) || /^watch$/i.test(lexeme.text)
  // "a stone sinks", where stone is a stuff as well.
  if (senseOf(last, 'thing') && isQuality(last) && affix === 's' && !/s$/i.test(last.text)) return true
  // "a cube 20 cm wide sinks", "a rope 1 m long swings": the measure belongs to the noun before it.
  if (affix === 's' && isMeasured(before)) return true
  // "a cradle with five balls swings": a swing is named with its article.
  if (senseOf(last, 'thing') && /^swings?$/i.test(lexeme.text)) return true
  if (affix === 's' && isSingularBefore(before)) return true
  if (isInsideNounGroup(before)) return false
  if (hasRole(last, 'definite', 'indefinite', 'another', 'of') || isQuality(last) || senseOf(last, 'quantity'))
    return false
  if (hasRole(last, 'pronoun', 'pluralPronoun', 'agent', 'which')) return true
  if (senseOf(last, 'relation')) return false
  if (senseOf(last, 'thing')) return affix === 's' ? !/s$/i.test(last.text) : /s$/i.test(last.text)
  if (hasRole(last, 'and', 'then')) return affix === 's' || startsObject(next) || isSecondDeed(lexeme, before, next)
  return affix === 's' || startsObject(next)
}

/** Whether a thing with its measure comes last: "a rope 1 m long", "a cube of 3 kg". */
function isMeasured(before: readonly Lexeme[]): boolean {
  const words = before.filter((word) => !senseOf(word, 'pace'))
  const at = hasRole(words.at(-1), 'filler') ? words.length - 2 : words.length - 1
  const measure = senseOf(words[at], 'quantity')
  return measure !== undefined && measure.unit !== 'none' && senseOf(words[at - 1], 'thing') !== undefined
}

/** "they smile and wave": two deeds side by side, of which the second ends the sentence or its part. */
function isSecondDeed(lexeme: Lexeme, before: readonly Lexeme[], next: Lexeme | undefined): boolean {
  const first = before.at(-2)
  const isBare = senseOf(lexeme, 'action')?.form.affix === 'none' && !/s$/i.test(lexeme.text)
  return isBare && senseOf(first, 'action') !== undefined && (next === undefined || senseOf(next, 'mark') !== undefined)
}

function isIndonesianVerb(lexeme: Lexeme, before: readonly Lexeme[]): boolean {
  const affix = senseOf(lexeme, 'action')?.form.affix
  if (affix !== undefined && affix !== 'none' && affix !== 'se') return true
  const last = before.findLast((word) => !senseOf(word, 'pace'))
  const concept = senseOf(last, 'thing')?.word.concept
  return (
    last !== undefined &&
    // "kucing lap meja" is done by somebody, "kain batik" is of a kind.
    (concept === 'person' ||
      concept === 'animal' ||
      (concept !== undefined && !senseOf(lexeme, 'thing')) ||
      hasRole(last, 'pronoun', 'definite', 'which', 'then', 'agent', 'untilIt', 'and'))
  )
}

const NOT_A_NOUN = /(y|ful|ous|ish|al|ic|ed|ing|ive|less|en|er|est)$/i
const ORDINALS = /^(first|second|third|last|other|next|left|right|top|bottom|one)$/i

/** "a tumbleweed rolls", "the last swings": a word that can only be one thing, and does what comes next. */
function isSingularBefore(before: readonly Lexeme[]): boolean {
  const last = before.at(-1)
  const article = before.at(-2)
  if (last === undefined || !hasRole(article, 'indefinite', 'definite', 'another')) return false
  if (ORDINALS.test(last.text)) return hasRole(article, 'definite')
  const isUnknown = last.senses.every(({ kind }) => kind === 'outOfReach') && !/s$/i.test(last.text)
  return isUnknown && (/^(ceiling|awning|wing)$/i.test(last.text) || !NOT_A_NOUN.test(last.text))
}

/** "a full sink": after a determiner and words that are neither a noun nor a verb. */
function isInsideNounGroup(before: readonly Lexeme[]): boolean {
  for (let at = before.length - 1; at >= Math.max(0, before.length - 3); at--) {
    const lexeme = before[at] as Lexeme
    if (hasRole(lexeme, 'definite', 'indefinite')) return true
    if (
      senseOf(lexeme, 'thing') ||
      senseOf(lexeme, 'action') ||
      senseOf(lexeme, 'mark') ||
      senseOf(lexeme, 'quotation') ||
      hasRole(lexeme, 'and', 'then', 'which')
    )
      return false
  }
  return false
}

function startsObject(next: Lexeme | undefined): boolean {
  return hasRole(next, 'definite', 'indefinite', 'another') || senseOf(next, 'quantity') !== undefined
}

function isQuality(lexeme: Lexeme): boolean {
  return lexeme.senses.some(({ kind }) => kind === 'colour' || kind === 'material' || kind === 'size')
}
