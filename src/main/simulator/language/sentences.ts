import type { Language } from '../../../shared/scene/stagedScene.ts'
import { type DraftEntity, type DraftScene, stackUp } from './draftScene.ts'
import { hasRole, type Lexeme, type SenseOf, senseOf } from './lexemes.ts'
import type { OutOfReachGroup } from './lexicon/outOfReach.ts'
import { nounGroupAt } from './nounGroups.ts'
import { comparisonAt } from './sentence/comparison.ts'
import { isDenied } from './sentence/denied.ts'
import { floorOf } from './sentence/floors.ts'
import { isFullOf, isOwnersName } from './sentence/ownership.ts'
import { closeReason, joinPart, takeBefore, takeReason } from './sentence/reasons.ts'
import { SentenceState } from './sentence/sentenceState.ts'
import { takeGroup } from './sentence/takeGroup.ts'
import { concludeHeld, takeWith } from './sentence/takeHost.ts'
import { takeLateQuality, takePace, takeQuantity, takeTimes, takeUpward } from './sentence/takeNumber.ts'
import { closeRelation, opensPart, placeAtSide, takeColon, takesRelation } from './sentence/takePlace.ts'
import { takePronoun } from './sentence/takePronoun.ts'
import { takeSurrounded } from './sentence/takeSurrounded.ts'
import { takeVerb } from './sentence/takeVerb.ts'
import { startsWithNoun } from './verbs.ts'
import { WORDING } from './wording.ts'

/** Who or what could have done something, were it on the stage. */
const DOERS: readonly OutOfReachGroup[] = [
  'people',
  'animals',
  'vehicles',
  'celebrities',
  'mechanisms',
  'liquids',
  'fire',
  'softThings',
  'plants',
]

/** "and a spotlight falls on it": a word that names nothing on the stage, and does what comes next. */
function isUnknownDoer(lexemes: readonly Lexeme[], at: number, language: Language): boolean {
  const lexeme = lexemes[at]
  const isUnknown = lexeme?.senses.every(({ kind }) => kind === 'outOfReach') && /\p{L}{3}/u.test(lexeme.text)
  let deed = at + 1
  while (language === 'en' && isBeforeDeed(lexemes[deed])) deed += 1
  const next = senseOf(lexemes[deed], 'action')
  if (!isUnknown || next === undefined || senseOf(lexemes[deed], 'thing')) return false
  let first = at - 1
  while (language === 'en' && lexemes[first]?.senses.some(({ kind }) => kind === 'size' || kind === 'colour'))
    first -= 1
  return opensPart(lexemes[first]) || hasRole(lexemes[first], 'indefinite', 'definite')
}

/** "begins to", "slowly", "is", "will": between who does something and the deed. */
function isBeforeDeed(lexeme: Lexeme | undefined): boolean {
  if (senseOf(lexeme, 'action') !== undefined || lexeme === undefined) return false
  return (
    /^(begins?|starts?|to|will|can|is|are|was|were|gets?|then|has|have|had|been|suddenly)$/i.test(lexeme.text) ||
    senseOf(lexeme, 'pace') !== undefined
  )
}

/** "sets off a row of dominoes" does something to it, "sets off" alone goes. */
function actionAt(lexemes: readonly Lexeme[], at: number): SenseOf<'action'> | undefined {
  const actions = (lexemes[at]?.senses ?? []).filter((sense): sense is SenseOf<'action'> => sense.kind === 'action')
  const isDoneTo = startsWithNoun(lexemes, at + 1) || hasRole(lexemes[at + 1], 'pronoun', 'pluralPronoun')
  return actions.find(({ word }) => (word.takes !== 'nobody') === isDoneTo) ?? actions[0]
}

/** "85 mm lens": of the camera. */
function isOfLens(lexeme: Lexeme | undefined): boolean {
  return /^lens(a|es)?$/i.test(lexeme?.text ?? '')
}

/** "until it falls": what was hit or moved; who chases a ball until it falls into the pond falls in themselves. */
function whoIsMeant({ scene, actions }: SentenceState): DraftEntity | undefined {
  const last = actions.at(-1)
  return scene.find(last?.verb === 'hit' ? last.target : undefined) ?? scene.find(last?.subject)
}

/** "Which one floats?" asks, and tells nothing. */
const QUESTION = /^(which|what|who|how|why|do|does|did|apakah|siapa|mana|manakah|bagaimana|berapa|mengapa|kenapa)$/i

/**
 * Reads one sentence into the scene: who does what to whom, where. It goes through the words once, from left
 * to right, holding the subject, the action and the word of place that wait for their noun.
 */
export class SentenceReader {
  private readonly state: SentenceState

  constructor(scene: DraftScene, language: Language) {
    this.state = new SentenceState(scene, language)
  }

  read(lexemes: readonly Lexeme[]): void {
    this.state.startSentence()
    if (QUESTION.test(lexemes[0]?.text ?? '')) return
    let at = 0
    while (at < lexemes.length) {
      const compared = this.state.subjects.length > 0 ? comparisonAt(lexemes, at, this.state.language) : undefined
      if (compared) {
        if (compared.isMeasure) this.tellComparison(compared.words)
        at += compared.length
        continue
      }
      const group = this.startsGroup(lexemes, at) ? nounGroupAt(lexemes, at, this.state.language) : undefined
      if (group && isDenied(lexemes, at)) {
        this.state.negated = false
        at += group.length
        continue
      }
      if (group) {
        takeGroup(this.state, group, lexemes, at)
        at += group.length
        continue
      }
      this.takeWord(lexemes[at] as Lexeme, lexemes, at)
      at += 1
    }
    closeRelation(this.state, lexemes, lexemes.length)
    this.state.finishVerb()
    closeReason(this.state)
    concludeHeld(this.state)
  }

  /** A size or weight that is told by that of another thing is not taken over. */
  private tellComparison(words: string): void {
    const { scene, language } = this.state
    scene.unmet.push({ words, reason: 'notYetPossible', explanation: WORDING.comparison[language] })
  }

  private startsGroup(lexemes: readonly Lexeme[], at: number): boolean {
    const lexeme = lexemes[at] as Lexeme
    if (senseOf(lexeme, 'relation') && !senseOf(lexeme, 'thing')) return false
    if (senseOf(lexeme, 'material') && hasRole(lexemes[at - 1], 'madeOf')) return false
    const quantity = senseOf(lexeme, 'quantity')
    if (quantity?.unit === 'metre' && this.state.relation?.relation === 'from') return false
    return !(quantity && quantity.property !== undefined)
  }

  private takeWord(lexeme: Lexeme, lexemes: readonly Lexeme[], at: number): void {
    const next = lexemes[at + 1]
    const quantity = senseOf(lexeme, 'quantity')
    if (quantity && (isOfLens(next) || isOfLens(lexemes[at - 1]))) return
    if (quantity) {
      if (quantity.unit === 'none' && senseOf(next, 'action')?.word.verb === 'bounce') {
        this.state.pendingBounces = { value: quantity.value, words: lexeme.text }
      } else takeQuantity(this.state, quantity, lexeme.text)
      // "at 3 pm a boy walks": no place.
      if (quantity.unit === 'none' && ['at', 'in'].includes(this.state.relation?.relation ?? ''))
        this.state.relation = undefined
      return
    }
    if (hasRole(lexeme, 'negation', 'without')) {
      // "wobbles but does not fall": what was told before is not denied.
      this.state.finishVerb()
      this.state.negated = true
      return
    }
    if (hasRole(lexeme, 'twice', 'once')) {
      takeTimes(this.state, hasRole(lexeme, 'twice') ? 2 : 1, lexeme.text)
      return
    }
    if (hasRole(lexeme, 'stacked')) {
      for (const subject of this.state.subjects) stackUp(subject)
      return
    }
    if (hasRole(lexeme, 'upward') && !startsWithNoun(lexemes, at + 1) && takeUpward(this.state, lexeme.text)) return
    const pace = senseOf(lexeme, 'pace')
    const isDeed = (senseOf(lexeme, 'action')?.form.affix ?? 'none') !== 'none'
    if (pace && !isDeed) {
      takePace(this.state, { factor: pace.factor, words: lexeme.text })
      return
    }
    if (takeSurrounded(this.state, lexeme, lexemes, at)) return
    // "dipotong pakai pisau": with it.
    if (/^(pakai|pake)$/i.test(lexeme.text) && (this.state.verb || this.state.actions.length > 0)) {
      this.state.finishVerb()
      this.state.passive = false
      this.state.isAfterWith = true
      return
    }
    const action = actionAt(lexemes, at)
    if (action && !(senseOf(lexeme, 'relation') && action.form.affix === 'none' && startsWithNoun(lexemes, at + 1))) {
      takeVerb(this.state, action, lexeme, lexemes, at)
      return
    }
    if (takeWith(this.state, lexemes, at)) return
    if ((hasRole(lexeme, 'holding') || isFullOf(this.state, lexemes, at)) && this.state.lastMentioned) {
      this.state.holder = this.state.lastMentioned
      return
    }
    const relation = senseOf(lexeme, 'relation')
    if (relation && takesRelation(relation.relation, next)) {
      this.state.relation = { relation: relation.relation, words: lexeme.text }
      this.state.relationAt = at
      this.state.relationOpens = opensPart(lexemes[at - 1])
      this.state.joinNext = false
      if (this.state.language === 'id' && /nya$/i.test(lexeme.text)) {
        takePronoun(this.state, false, lexemes, at + 1)
        return
      }
      if (relation.relation === 'leftOf' || relation.relation === 'rightOf')
        placeAtSide(this.state, relation.relation, lexeme.text, lexemes, at)
      return
    }
    if (hasRole(lexeme, 'by')) {
      this.state.by = true
      return
    }
    if (hasRole(lexeme, 'pronoun', 'pluralPronoun')) {
      takePronoun(this.state, hasRole(lexeme, 'pluralPronoun'), lexemes, at + 1)
      return
    }
    if (hasRole(lexeme, 'inTurn')) {
      this.state.forActions((action) => {
        action.inTurn = true
      })
      return
    }
    if (this.state.language === 'id' && isOwnersName(lexemes, at)) return
    const absent = senseOf(lexeme, 'outOfReach')?.group
    const isAbsent = (absent && DOERS.includes(absent)) || isUnknownDoer(lexemes, at, this.state.language)
    if (this.state.relation && /^(hands?|fingers?|tangan(nya)?|jari(nya)?)$/i.test(lexeme.text)) {
      // "slips out of his hand": where from, and nobody who does something.
      this.state.relation = undefined
      return
    }
    // "slips from a hand", "ke tangan": where from or to, and nobody who acts.
    if (hasRole(lexeme, 'agent') && this.state.relation && /(hand|tangan|jari|finger)$/i.test(lexeme.text)) {
      this.state.relation = undefined
      return
    }
    if (hasRole(lexeme, 'agent') || (isAbsent && !this.state.relation)) {
      this.takeAgent()
      return
    }
    if (hasRole(lexeme, 'untilIt', 'which')) {
      this.state.finishVerb()
      if (
        this.state.lastMentioned &&
        (hasRole(lexeme, 'untilIt') ||
          this.state.actions.length === 0 ||
          this.state.objectTaken ||
          this.state.relation === undefined)
      ) {
        this.state.subjects = [this.whoGoesOn(lexeme)]
        this.state.actions = hasRole(lexeme, 'which') && this.state.actions.length === 0 ? [] : this.state.actions
        this.state.objectTaken = true
      }
      return
    }
    if (hasRole(lexeme, 'while')) {
      this.state.finishVerb()
      this.state.together = true
      return
    }
    if (hasRole(lexeme, 'because')) {
      takeReason(this.state)
      return
    }
    if (hasRole(lexeme, 'and')) {
      this.state.finishVerb()
      joinPart(this.state)
      this.state.joinNext = true
      this.state.listed = false
      return
    }
    if (hasRole(lexeme, 'then') || [',', ';', ':'].includes(lexeme.text)) {
      closeRelation(this.state, lexemes, at)
      this.state.finishVerb()
      takeBefore(this.state, lexeme)
      closeReason(this.state)
      this.state.relation = undefined
      this.state.holder = undefined
      concludeHeld(this.state)
      this.state.passive = false
      if (lexeme.text === ':') takeColon(this.state, lexemes, at)
      if (
        lexeme.text === ',' &&
        this.state.actions.length === 0 &&
        this.state.subjects.length > 0 &&
        this.state.leading === undefined
      ) {
        this.state.joinNext = true
        this.state.listed = true
      }
    }
    const material = senseOf(lexeme, 'material')?.material
    const floor = floorOf(material, this.state.relation?.relation, lexeme.text, this.state.language)
    if (floor) {
      takeGroup(this.state, floor, lexemes, at)
      return
    }
    takeLateQuality(this.state, lexeme)
  }

  /** "..., who catches it", "..., which crumples": in English the one named last; "until it falls": what was moved. */
  private whoGoesOn(lexeme: Lexeme): DraftEntity {
    const last = this.state.lastMentioned as DraftEntity
    const isNamedLast = this.state.language === 'en' && /^(who|which)$/i.test(lexeme.text) && last.concept !== 'ground'
    return isNamedLast ? last : (whoIsMeant(this.state) ?? last)
  }

  private takeAgent(): void {
    if (this.state.by) {
      this.state.by = false
      return
    }
    this.state.finishVerb()
    this.state.subjects = []
    this.state.actions = []
    this.state.agent = true
    this.state.objectTaken = false
  }
}
