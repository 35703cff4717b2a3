import type { ActionVerb } from '../../../shared/scene/sceneSpec.ts'
import type { Language } from '../../../shared/scene/stagedScene.ts'
import type { DraftEntity } from './draftScene.ts'
import { hasRole, type Lexeme, type SenseOf, senseOf } from './lexemes.ts'

/** `guling` with `ter-` falls over, else it rolls; who is hit by nobody on the stage is pushed. */
export function verbOf(sense: SenseOf<'action'>, passive: boolean, language: Language): ActionVerb {
  if (language === 'id' && sense.form.stem === 'guling' && sense.form.affix === 'ter') return 'topple'
  if (passive && sense.word.verb === 'hit') return sense.word.withoutAgent ?? 'push'
  return sense.word.verb
}

/** The deed by its name where `verb`, which is shown of it, says less. */
export function deedOf({ word }: SenseOf<'action'>, verb: ActionVerb): string | undefined {
  return word.deed ?? (word.verb === verb ? undefined : word.verb)
}

/** Verbs that may be followed by a noun which they move or reach. */
export function isObjectVerb(
  sense: SenseOf<'action'>,
  passive: boolean,
  language: Language,
  isNounNext: boolean,
): boolean {
  if (sense.word.takes === 'nobody') return false
  if (language === 'en') return true
  if (sense.word.takes === 'target') return isNounNext || passive || !startsAsMover(sense.word.verb)
  return passive || sense.form.causative || (sense.form.affix === 'me' && isNounNext)
}

/** Verbs of a motion that goes on by itself; to do it to another thing is to hit it. */
export function startsAsMover(verb: string): boolean {
  return verb === 'roll' || verb === 'slide' || verb === 'spin' || verb === 'bounce'
}

/** Beings that act on their own. */
export function isAlive({ concept }: DraftEntity): boolean {
  return concept === 'person' || concept === 'animal'
}

/** Whether the verb's object is what moves: always where the doer is alive, else for what only sends off. */
export function movesItsObject({ word }: SenseOf<'action'>, doers: readonly DraftEntity[]): boolean {
  if (word.takes === 'nobody' || (word.takes === 'target' && word.knocksOver !== true)) return false
  return (
    doers.every(isAlive) ||
    (['throw', 'pour', 'rise', 'stand'].includes(word.verb) &&
      doers.every(({ concept }) => !['ball', 'box'].includes(concept)))
  )
}

/** Things that never move. */
export function isFixedConcept(entity: DraftEntity): boolean {
  return ['table', 'ramp', 'wall', 'ground', 'fixture', 'building', 'landform'].includes(entity.concept)
}

const IRREGULAR_PARTICIPLES =
  /^(thrown|hit|struck|fallen|shot|flung|let|bent|broken|torn|blown|driven|eaten|bitten|caught|held|lit|swept|sung|ridden|drawn|built|brought|sold|taken|given|split|cut|put|spun|stung|stuck|sunk|swung|wound|woven|written|fed|dug|drunk|frozen|laid|lifted|met|rung|seen|shaken|slung|worn|hung|stolen|sent)$/i

/** English participles that do not end in -ed. */
export function isIrregularParticiple(word: string): boolean {
  return IRREGULAR_PARTICIPLES.test(word)
}

/** Whether a comma before a noun was part of a list that goes on. */
export function continuesList(next: Lexeme | undefined): boolean {
  return next === undefined || hasRole(next, 'and') || [',', ';'].includes(next.text)
}

/** Whether a noun group seems to begin here. */
export function startsWithNoun(lexemes: readonly Lexeme[], at: number): boolean {
  const next = lexemes[at]
  return (
    senseOf(next, 'thing') !== undefined ||
    hasRole(next, 'indefinite', 'definite') ||
    senseOf(next, 'colour') !== undefined ||
    ['none', 'litre', 'kilogram'].includes(senseOf(next, 'quantity')?.unit ?? '')
  )
}

/** Whether another verb comes before the end of the clause. */
export function verbFollows(lexemes: readonly Lexeme[], at: number): boolean {
  for (let index = at; index < lexemes.length; index++) {
    const lexeme = lexemes[index] as Lexeme
    if (senseOf(lexeme, 'mark') || hasRole(lexeme, 'and', 'then')) return false
    if (senseOf(lexeme, 'action')) return true
  }
  return false
}
