import type { Language } from '../../../shared/scene/stagedScene.ts'
import { applyQuantity, type DraftAction, type DraftEntity, type DraftScene, said, stackUp } from './draftScene.ts'
import { hasRole, type Lexeme, type SenseOf, senseOf } from './lexemes.ts'
import type { OutOfReachGroup } from './lexicon/outOfReach.ts'
import { type NounGroup, nounGroupAt } from './nounGroups.ts'
import { type Pace, setPace } from './pace.ts'
import { placeOf, type Relation, relateAction } from './relations.ts'
import { meaningOf } from './statedNumbers.ts'
import {
  continuesList,
  isAlive,
  isFixedConcept,
  isIrregularParticiple,
  isObjectVerb,
  movesItsObject,
  startsAsMover,
  startsWithNoun,
  verbFollows,
  verbOf,
} from './verbs.ts'

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

/** "slides on ice": the stuff is what one stands on. */
function floorOf(material: 'ice', words: string, language: Language): NounGroup {
  const label = language === 'id' ? 'lantai' : 'floor'
  const thing = { concept: 'ground', en: ['floor'], id: ['lantai'] } as const
  return {
    thing,
    label,
    words,
    length: 1,
    reference: 'open',
    plural: false,
    material: { value: material, words },
    quantities: [],
  }
}

/**
 * Reads one sentence into the scene: who does what to whom, where. It goes through the words once, from left
 * to right, holding the subject, the action and the word of place that wait for their noun.
 */
export class SentenceReader {
  private readonly scene: DraftScene
  private readonly language: Language
  private subjects: DraftEntity[] = []
  private lastMentioned: DraftEntity | undefined
  /** What "it" means in the next sentence. */
  private topic: DraftEntity[] = []
  private actions: DraftAction[] = []
  private agent = false
  private passive = false
  private relation: Relation | undefined
  private leading: { relation: Relation; others: DraftEntity[] } | undefined
  private verb: { sense: SenseOf<'action'>; words: string } | undefined
  private negated = false
  private together = false
  private joinNext = false
  /** Only a comma has joined so far; a list goes on to "and". */
  private listed = false
  private by = false
  private dropHeight: { value: number; words: string } | undefined
  private objectTaken = false
  private pace: Pace | undefined
  private pendingBounces: { value: number; words: string } | undefined
  /** Everything named so far, the latest last. */
  private readonly mentions: DraftEntity[] = []

  constructor(scene: DraftScene, language: Language) {
    this.scene = scene
    this.language = language
  }

  read(lexemes: readonly Lexeme[]): void {
    this.startSentence()
    let at = 0
    while (at < lexemes.length) {
      const compared = this.comparisonAt(lexemes, at)
      if (compared > 0) {
        at += compared
        continue
      }
      const group = this.startsGroup(lexemes, at) ? nounGroupAt(lexemes, at, this.language) : undefined
      if (group) {
        this.takeGroup(group, lexemes, at)
        at += group.length
        continue
      }
      this.takeWord(lexemes[at] as Lexeme, lexemes, at)
      at += 1
    }
    this.closeRelation()
    this.finishVerb()
  }

  /** "a pair of glasses in front", "the marbles inside": of the one that was named before. */
  private closeRelation(): void {
    const relation = this.relation
    const last = this.lastMentioned
    if (!relation || !last || !['inFrontOf', 'behind', 'beside', 'near', 'in', 'under'].includes(relation.relation))
      return
    const other = this.mentions.find((entity) => entity !== last)
    const place = placeOf(relation, other, last)
    this.relation = undefined
    if (other && place && last.place === undefined) this.scene.place(last, place, [other], relation.words)
  }

  private startSentence(): void {
    this.subjects = []
    this.actions = []
    this.agent = false
    this.passive = false
    this.relation = undefined
    this.leading = undefined
    this.verb = undefined
    this.negated = false
    this.together = false
    this.joinNext = false
    this.by = false
    this.dropHeight = undefined
    this.objectTaken = false
    this.pace = undefined
  }

  /** "like a coin", "seperti gasing": what it is compared with is not there. Its length, or 0. */
  private comparisonAt(lexemes: readonly Lexeme[], at: number): number {
    const isLike = /^(like|as if|resembling|seperti|bagai|bagaikan|ibarat|bak|kayak|laksana|mirip)$/i
    if (!isLike.test(lexemes[at]?.text ?? '') || this.subjects.length === 0) return 0
    const group = nounGroupAt(lexemes, at + 1, this.language)
    return group === undefined ? 0 : 1 + group.length
  }

  private startsGroup(lexemes: readonly Lexeme[], at: number): boolean {
    const lexeme = lexemes[at] as Lexeme
    if (senseOf(lexeme, 'relation') && !senseOf(lexeme, 'thing')) return false
    if (senseOf(lexeme, 'material') && hasRole(lexemes[at - 1], 'madeOf')) return false
    const quantity = senseOf(lexeme, 'quantity')
    if (quantity?.unit === 'metre' && this.relation?.relation === 'from') return false
    return !(quantity && quantity.property !== undefined)
  }

  private takeWord(lexeme: Lexeme, lexemes: readonly Lexeme[], at: number): void {
    const next = lexemes[at + 1]
    const quantity = senseOf(lexeme, 'quantity')
    if (quantity) {
      if (quantity.unit === 'none' && senseOf(next, 'action')?.word.verb === 'bounce') {
        this.pendingBounces = { value: quantity.value, words: lexeme.text }
      } else this.takeQuantity(quantity, lexeme.text)
      return
    }
    if (hasRole(lexeme, 'negation', 'without')) {
      this.negated = true
      return
    }
    if (hasRole(lexeme, 'twice', 'once')) {
      this.takeTimes(hasRole(lexeme, 'twice') ? 2 : 1, lexeme.text)
      return
    }
    if (hasRole(lexeme, 'stacked')) {
      for (const subject of this.subjects) stackUp(subject)
      return
    }
    if (hasRole(lexeme, 'upward') && !startsWithNoun(lexemes, at + 1) && this.takeUpward(lexeme.text)) return
    const pace = senseOf(lexeme, 'pace')
    const isDeed = (senseOf(lexeme, 'action')?.form.affix ?? 'none') !== 'none'
    if (pace && !isDeed) {
      this.takePace({ factor: pace.factor, words: lexeme.text })
      return
    }
    const action = senseOf(lexeme, 'action')
    if (action) {
      this.takeVerb(action, lexeme, lexemes, at)
      return
    }
    const relation = senseOf(lexeme, 'relation')
    if (relation && this.takesRelation(relation.relation, next)) {
      this.relation = { relation: relation.relation, words: lexeme.text }
      if (this.language === 'id' && /nya$/i.test(lexeme.text)) {
        this.takePronoun(false)
        return
      }
      if (relation.relation === 'leftOf' || relation.relation === 'rightOf')
        this.placeAtSide(relation.relation, lexeme.text, lexemes, at)
      return
    }
    if (hasRole(lexeme, 'by')) {
      this.by = true
      return
    }
    if (hasRole(lexeme, 'pronoun', 'pluralPronoun')) {
      this.takePronoun(hasRole(lexeme, 'pluralPronoun'))
      return
    }
    if (hasRole(lexeme, 'inTurn')) {
      this.forActions((action) => {
        action.inTurn = true
      })
      return
    }
    const absent = senseOf(lexeme, 'outOfReach')?.group
    if (hasRole(lexeme, 'agent') || (absent && DOERS.includes(absent) && !this.relation)) {
      this.takeAgent()
      return
    }
    if (hasRole(lexeme, 'untilIt', 'which')) {
      this.finishVerb()
      if (
        this.lastMentioned &&
        (hasRole(lexeme, 'untilIt') || this.actions.length === 0 || this.objectTaken || this.relation === undefined)
      ) {
        this.subjects = [this.scene.find(this.actions.at(-1)?.target) ?? this.lastMentioned]
        this.actions = hasRole(lexeme, 'which') && this.actions.length === 0 ? [] : this.actions
        this.objectTaken = true
      }
      return
    }
    if (hasRole(lexeme, 'while')) {
      this.finishVerb()
      this.together = true
      return
    }
    if (hasRole(lexeme, 'and')) {
      this.finishVerb()
      this.joinNext = true
      this.listed = false
      return
    }
    if (hasRole(lexeme, 'then') || [',', ';'].includes(lexeme.text)) {
      this.finishVerb()
      if (lexeme.text === ',' && this.actions.length === 0 && this.subjects.length > 0 && this.leading === undefined) {
        this.joinNext = true
        this.listed = true
      }
    }
    const material = senseOf(lexeme, 'material')?.material
    if (material === 'ice' && this.relation && ['on', 'over', 'onto'].includes(this.relation.relation)) {
      this.takeGroup(floorOf(material, lexeme.text, this.language), lexemes, at)
      return
    }
    this.takeLateQuality(lexeme)
  }

  /** "the ball is red": a quality after the noun that it belongs to. */
  private takeLateQuality(lexeme: Lexeme): void {
    const entity = this.lastMentioned
    if (!entity) return
    const colour = senseOf(lexeme, 'colour')
    const material = senseOf(lexeme, 'material')
    const size = senseOf(lexeme, 'size')
    if (colour) entity.colour ??= said({ name: colour.name, hex: colour.hex }, lexeme.text)
    else if (material) entity.material ??= said(material.material, lexeme.text)
    else if (size) entity.size ??= said(size.size, lexeme.text)
  }

  private takesRelation(relation: Relation['relation'], next: Lexeme | undefined): boolean {
    if (relation !== 'at' && relation !== 'in') return true
    return next !== undefined && (senseOf(next, 'thing') !== undefined || !hasRole(next, 'filler'))
  }

  private takeQuantity(quantity: SenseOf<'quantity'>, words: string): void {
    const phrase = this.relation ? `${this.relation.words} ${words}` : words
    const meaning = meaningOf(quantity, {
      relation: this.relation?.relation,
      isMoving: this.verb !== undefined || this.actions.length > 0,
      lastMentioned: this.lastMentioned,
      mover: this.scene.find(this.actions[0]?.subject) ?? this.subjects[0] ?? this.topic[0],
      ramp: this.scene.entities.findLast((entity) => entity.concept === 'ramp'),
    })
    switch (meaning.kind) {
      case 'times':
        this.takeTimes(quantity.value, words)
        return
      case 'speed':
        this.forActions((action) => {
          action.speedMetresPerSecond = said(quantity.value, words)
        })
        return
      case 'angle':
        this.forActions((action) => {
          action.angleDegrees = said(quantity.value, words)
        })
        return
      case 'dropHeight':
        if (meaning.takesRelation) this.relation = undefined
        this.dropHeight = { value: quantity.value, words: phrase }
        this.forActions((action) => {
          if (action.verb === 'fall' || action.verb === 'bounce')
            action.dropHeightMetres ??= said(quantity.value, phrase)
        })
        return
      case 'ofThing':
        applyQuantity(meaning.entity, quantity, words)
        return
      case 'nothing':
        return
    }
  }

  /** "rolls slowly", "slowly rolls": before or after its verb. */
  private takePace(pace: Pace): void {
    this.finishVerb()
    const order = this.actions.at(-1)?.order
    const now = this.actions.filter((action) => action.order === order)
    if (now.length === 0 || this.verb !== undefined) this.pace = pace
    for (const action of now) setPace(action, pace)
  }

  /** "is thrown up": straight, unless an angle is said. False when nothing is thrown. */
  private takeUpward(words: string): boolean {
    this.finishVerb()
    const thrown = this.actions.filter(({ verb, target }) => verb === 'throw' && target === undefined)
    for (const action of thrown) action.angleDegrees ??= said(90, words)
    return thrown.length > 0
  }

  private takeTimes(count: number, words: string): void {
    this.finishVerb()
    for (const action of this.actions) {
      if (action.verb === 'bounce') action.bounces = said(Math.max(1, Math.round(count)), words)
    }
  }

  private forActions(change: (action: DraftAction) => void): void {
    this.finishVerb()
    const order = this.actions.at(-1)?.order
    for (const action of this.actions) if (action.order === order) change(action)
  }

  private takeAgent(): void {
    if (this.by) {
      this.by = false
      return
    }
    this.finishVerb()
    this.subjects = []
    this.actions = []
    this.agent = true
    this.objectTaken = false
  }

  /** "it", "they", "-nya": the one talked about, and as an object one of the others. */
  private takePronoun(plural: boolean): void {
    const several = plural ? this.scene.entities.findLast((entity) => entity.count.value > 1) : undefined
    if (this.verb && (this.subjects.length > 0 || this.relation)) {
      const others = this.mentions.filter((entity) => !this.subjects.includes(entity))
      const other = several ?? others.findLast((entity) => !isFixedConcept(entity)) ?? others.at(-1)
      if (other === undefined) return
      if (this.relation) this.resolveRelation(other)
      else this.takeObject(other)
      this.lastMentioned = other
      return
    }
    const known = this.topic.length > 0 ? this.topic : this.lastMentioned ? [this.lastMentioned] : []
    const met = this.objectTaken && !this.relation ? this.lastMentioned : undefined
    const pair = plural && !several ? this.lastMovable() : []
    if (pair.length > 1 && !this.relation) {
      this.finishVerb()
      this.subjects = pair
      this.actions = []
      this.objectTaken = false
      return
    }
    const meant = several ? [several] : met && !isFixedConcept(met) ? [met] : known
    if (meant.length === 0) return
    if (this.relation) {
      this.resolveRelation(meant[0] as DraftEntity)
      return
    }
    this.finishVerb()
    this.subjects = [...meant]
    this.actions = []
    this.objectTaken = false
  }

  /** "they", "keduanya": the last two that can move. */
  private lastMovable(): DraftEntity[] {
    const movable = this.mentions.filter(
      (entity, at) => !isFixedConcept(entity) && this.mentions.indexOf(entity) === at,
    )
    return movable.slice(-2)
  }

  private takeVerb(sense: SenseOf<'action'>, lexeme: Lexeme, lexemes: readonly Lexeme[], at: number): void {
    this.finishVerb()
    // "Watch a ball roll": the one who is asked to watch is the audience.
    if (hasRole(lexeme, 'there') && this.subjects.length === 0) return
    // "a dragon sings": nobody on the stage does it.
    if (this.agent && sense.word.takes === 'nobody') return
    const previous = lexemes[at - 1]
    this.passive =
      this.language === 'id'
        ? sense.form.affix === 'di'
        : (sense.form.affix === 'ed' || isIrregularParticiple(lexeme.text)) && hasRole(previous, 'copula')
    this.verb = { sense, words: lexeme.text }
    this.objectTaken = false
    this.joinNext = false
    this.relation = undefined
    if (
      this.subjects.length === 0 &&
      !this.agent &&
      this.topic.length > 0 &&
      this.leading === undefined &&
      !startsWithNoun(lexemes, at + 1)
    ) {
      this.subjects = [...this.topic]
    }
    if (this.subjects.length > 0 && !isObjectVerb(sense, this.passive, this.language)) this.finishVerb()
    else if (this.language === 'id' && /nya$/i.test(lexeme.text)) this.takePronoun(false)
  }

  /** Turns the waiting verb and the subjects that are known into actions. */
  private finishVerb(): void {
    if (this.verb === undefined || this.subjects.length === 0) return
    const { sense, words } = this.verb
    this.verb = undefined
    const negated = this.negated
    this.negated = false
    if (negated) {
      this.deny(sense)
      return
    }
    const together = this.together
    this.together = false
    const verb = verbOf(sense, this.passive, this.language)
    this.actions = this.subjects.map((subject, index) => {
      const action = this.scene.addAction(verb, subject, words, together || index > 0)
      action.knocksOver = verb === 'hit' && sense.word.knocksOver === true
      if (this.pace) setPace(action, this.pace)
      if (verb === 'bounce' && this.pendingBounces) {
        action.bounces = said(Math.max(1, Math.round(this.pendingBounces.value)), this.pendingBounces.words)
      }
      if (this.dropHeight && (action.verb === 'fall' || action.verb === 'bounce')) {
        action.dropHeightMetres = said(this.dropHeight.value, this.dropHeight.words)
      }
      return action
    })
    this.pendingBounces = undefined
    this.pace = undefined
    this.topic = [...this.subjects]
  }

  private deny(sense: SenseOf<'action'>): void {
    this.actions = []
    if (sense.word.verb !== 'bounce') return
    for (const subject of this.subjects)
      subject.restitution ??= said(0, this.language === 'id' ? 'tidak memantul' : 'does not bounce')
  }

  private takeGroup(group: NounGroup, lexemes: readonly Lexeme[], at: number): void {
    const entity = this.scene.entityFor(group)
    const joined = this.joinNext && !(this.listed && !continuesList(lexemes[at + group.length]))
    this.joinNext = false
    this.listed = false
    if (group.participle) {
      const previousTopic = this.topic
      this.scene.addAction(group.participle.value.word.verb, entity, group.participle.words, false)
      this.topic = previousTopic
    }
    if (this.relation && !joined) {
      this.resolveRelation(entity)
    } else if (
      this.leading &&
      joined &&
      this.leading.relation.relation === 'between' &&
      this.leading.others.length < 2
    ) {
      this.leading.others.push(entity)
    } else if (joined && this.lastPlaceIsOpen(entity)) {
      // The second of the two things that something is between.
    } else if (this.verb) {
      this.takeObject(entity)
    } else if (
      this.by ||
      (this.passive &&
        this.actions.length > 0 &&
        !this.objectTaken &&
        this.actions.some((action) => action.verb === 'hit' || this.by))
    ) {
      this.takeDoer(entity)
    } else if (joined && this.actions.length === 0 && this.subjects.length > 0 && this.leading === undefined) {
      this.subjects.push(entity)
    } else if (joined && this.objectTaken && !verbFollows(lexemes, at + group.length)) {
      this.scene.place(entity, 'beside', this.lastMentioned ? [this.lastMentioned] : [], group.words)
    } else {
      this.beginClause(entity)
    }
    this.by = false
    this.lastMentioned = entity
    if (entity.concept !== 'ground') this.mentions.push(entity)
  }

  private beginClause(entity: DraftEntity): void {
    this.subjects = [entity]
    this.actions = []
    this.agent = false
    this.objectTaken = false
    if (entity.concept !== 'ground') this.topic = [entity]
    this.applyLeadingPlace(entity)
  }

  /** "on the table stands a bottle": the place came before the one who is there. */
  private applyLeadingPlace(entity: DraftEntity): void {
    if (this.leading === undefined) return
    const { relation, others } = this.leading
    this.leading = undefined
    const place = placeOf(relation, others[0], entity)
    if (place) this.scene.place(entity, place, others, relation.words)
  }

  /** The noun after a verb: whom it moves, or what is reached. */
  private takeObject(entity: DraftEntity): void {
    const { sense, words } = this.verb as { sense: SenseOf<'action'>; words: string }
    if (entity.concept === 'ground') {
      this.finishVerb()
      return
    }
    const doers = this.subjects.filter((subject) => subject.id !== entity.id)
    if (doers.length === 0) {
      const verb = sense.word.verb === 'hit' ? (sense.word.withoutAgent ?? 'push') : sense.word.verb
      this.subjects = [entity]
      this.applyLeadingPlace(entity)
      this.verb = { sense: { ...sense, word: { ...sense.word, verb, knocksOver: undefined as never } }, words }
      this.finishVerb()
    } else if (this.passive) {
      this.finishVerbAsHitBy(entity)
    } else if (movesItsObject(sense, doers)) {
      this.moveObject(entity, doers, sense, words)
    } else if (sense.word.takes === 'target' && sense.word.verb !== 'hit') {
      this.finishVerb()
      for (const action of this.actions) action.target ??= entity.id
    } else if (sense.word.takes === 'patient' || sense.word.takes === 'target') {
      const knocksOver = sense.word.knocksOver === true || sense.word.verb === 'topple' || sense.word.verb === 'fall'
      const thrower = sense.word.verb === 'throw' || sense.word.verb === 'hit' || !startsAsMover(sense.word.verb)
      this.verb = undefined
      this.actions = doers.map((doer, index) => {
        const action = this.scene.addAction('hit', doer, words, this.together || index > 0)
        action.target = entity.id
        action.knocksOver = thrower && knocksOver
        return action
      })
      if (sense.word.verb === 'break') {
        for (const action of this.actions) action.source = { kind: 'inferred', because: words }
        this.actions = [...this.actions, this.scene.addAction('break', entity, words, false)]
      }
      this.together = false
      this.topic = doers
    } else {
      this.finishVerb()
      this.beginClause(entity)
      return
    }
    this.objectTaken = true
  }

  /** "a girl throws a ball", "a jug pours water": the doer stays, the object moves. */
  private moveObject(
    entity: DraftEntity,
    doers: readonly DraftEntity[],
    sense: SenseOf<'action'>,
    words: string,
  ): void {
    const verb = sense.word.verb === 'hit' ? (sense.word.withoutAgent ?? 'push') : sense.word.verb
    this.verb = undefined
    const action = this.scene.addAction(verb, entity, words, this.together)
    const agent = doers.find(isAlive)
    if (agent) action.agent = agent.id
    this.actions = [action]
    this.together = false
    this.topic = [...doers]
  }

  private finishVerbAsHitBy(doer: DraftEntity): void {
    const verb = this.verb as { sense: SenseOf<'action'>; words: string }
    const patients = this.subjects
    this.verb = undefined
    const action = this.scene.addAction('hit', doer, verb.words, this.together)
    this.together = false
    const patient = patients[0]
    if (patient) action.target = patient.id
    action.knocksOver = verb.sense.word.knocksOver === true || verb.sense.word.verb === 'topple'
    this.actions = [action]
  }

  /** "is pushed by a ball": the doer comes after the deed. */
  private takeDoer(doer: DraftEntity): void {
    const done = this.actions[0]
    if (!done) return
    const patient = done.subject
    const moved = this.scene.find(patient)
    const left = this.scene.find(done.from)
    if (moved && left) this.scene.place(moved, 'on', [left], done.source.kind === 'said' ? done.source.words : '')
    delete done.from
    done.subject = doer.id
    done.target = patient
    done.knocksOver ||= done.verb === 'topple'
    done.verb = 'hit'
    this.objectTaken = true
  }

  private lastPlaceIsOpen(entity: DraftEntity): boolean {
    const owner = this.scene.entities.find(
      (candidate) =>
        candidate.place?.value.relation === 'between' &&
        candidate.place.value.others.length === 1 &&
        candidate.place.value.others[0] === this.lastMentioned?.id,
    )
    if (!owner?.place) return false
    owner.place.value.others.push(entity.id)
    return true
  }

  private placeAtSide(relation: 'leftOf' | 'rightOf', words: string, lexemes: readonly Lexeme[], at: number): void {
    const noun = /of$/.test(words) || this.language === 'id' ? nounGroupAt(lexemes, at + 1, this.language) : undefined
    if (hasRole(lexemes[at + 1], 'pronoun')) return
    const link = hasRole(lexemes[at + 1], 'copula', 'there') || [',', '.'].includes(lexemes[at + 1]?.text ?? '')
    if (noun && !link) return
    this.relation = undefined
    if (this.subjects.length > 0 && this.subjects.every((subject) => subject.place === undefined))
      for (const subject of this.subjects) this.scene.place(subject, relation, [], words)
    else this.leading = { relation: { relation, words }, others: [] }
  }

  private resolveRelation(entity: DraftEntity): void {
    const relation = this.relation as Relation
    this.relation = undefined
    this.finishVerb()
    const place = placeOf(relation, entity, this.subjects[0])
    if (this.actions.length > 0) {
      for (const action of this.actions) relateAction(this.scene, action, relation, entity, this.lastMentioned)
      this.objectTaken = true
      return
    }
    if (this.subjects.length > 0 && !this.verb) {
      const { lastMentioned } = this
      const isNested = lastMentioned && this.subjects.every((subject) => subject.place && subject !== lastMentioned)
      if (place && lastMentioned && isNested) {
        this.scene.place(lastMentioned, place, [entity], relation.words)
      } else if (place) for (const subject of this.subjects) this.scene.place(subject, place, [entity], relation.words)
      else if (relation.relation === 'from')
        for (const subject of this.subjects) this.scene.place(subject, 'on', [entity], relation.words)
      return
    }
    if (place || relation.relation === 'from') {
      this.leading = {
        relation: place ? relation : { relation: 'on', words: relation.words },
        others: [entity],
      }
    }
    if (this.verb && this.topic.length === 0) this.topic = []
  }
}
