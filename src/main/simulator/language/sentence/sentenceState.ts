import type { ActionVerb } from '../../../../shared/scene/sceneSpec.ts'
import type { Language } from '../../../../shared/scene/stagedScene.ts'
import { type DraftAction, type DraftEntity, type DraftScene, said } from '../draftScene.ts'
import type { SenseOf } from '../lexemes.ts'
import { type Pace, setPace } from '../pace.ts'
import { type Relation, relateAction } from '../relations.ts'
import { deedOf, isAlive, verbOf } from '../verbs.ts'

/** What only beings do: "serunya" is never of the cart that was named last. */
const NEEDS_LIFE: readonly ActionVerb[] = ['talk', 'blink']

/** What is known in the middle of a sentence: its subject, its deeds, and the words that wait for their noun. */
export class SentenceState {
  readonly scene: DraftScene
  readonly language: Language
  subjects: DraftEntity[] = []
  lastMentioned: DraftEntity | undefined
  /** What "it" means in the next sentence. */
  topic: DraftEntity[] = []
  actions: DraftAction[] = []
  /** Somebody who is not on the stage does it. */
  agent = false
  passive = false
  /** Where who did it may come: right after the verb ("didorong bola"). */
  passiveAt = 0
  relation: Relation | undefined
  /** Where in the sentence the waiting word of place stands. */
  relationAt = 0
  /** It opens its part of the sentence: after a mark, "and" or "then". */
  relationOpens = false
  /** A place that came before the one who is there: "on the table stands a bottle". */
  leading: { relation: Relation; others: DraftEntity[] } | undefined
  verb: { sense: SenseOf<'action'>; words: string } | undefined
  negated = false
  together = false
  joinNext = false
  /** Only a comma has joined so far; a list goes on to "and". */
  listed = false
  by = false
  dropHeight: { value: number; words: string } | undefined
  objectTaken = false
  /** What "it" means after a word of place that comes first: "to the left of the clock ..., to the right of it ...". */
  anchor: DraftEntity | undefined
  /** What a list of newcomers shares: "on the desk are a laptop, a mug and a lamp". */
  listPlace: { relation: Relation; others: DraftEntity[] } | undefined
  /** Directions that came before their deed: "down the ramp rolls a ball". */
  ahead: { relation: Relation; other: DraftEntity }[] = []
  /** Who has what follows "with"; a finite verb after it is theirs. */
  host: DraftEntity[] | undefined
  /** "with" was the last word but small ones. */
  isAfterWith = false
  /** What is full of what follows: "a basket full of apples". */
  holder: DraftEntity | undefined
  /** The last deed that was done to something, for a list of those: "drops a cup and a plate". */
  lastDeed: { sense: SenseOf<'action'>; words: string; doers: readonly DraftEntity[] } | undefined
  /** Whom those that are named next are around or beside. */
  company: { relation: 'around' | 'beside' | 'between'; words: string; hosts: readonly DraftEntity[] } | undefined
  /** Who was talked about before the present topic. */
  topicBefore: DraftEntity[] = []
  pace: Pace | undefined
  pendingBounces: { value: number; words: string } | undefined
  /** Everything named so far, the latest last. */
  readonly mentions: DraftEntity[] = []
  /** How many actions there were when this part of the sentence began. */
  clauseFrom = 0
  /** How many there were when its reason began: what came since happened earlier. */
  reasonFrom: number | undefined
  /** The sentence began with "before". */
  isBeforeFirst = false
  /** The sentence began with its reason, which may leave who does it to the rest. */
  isReasonFirst = false
  /** "After hitting the wall, the ball ...": done by who is named next. */
  opening: { sense: SenseOf<'action'>; words: string; isPassive: boolean; object: DraftEntity } | undefined

  constructor(scene: DraftScene, language: Language) {
    this.scene = scene
    this.language = language
  }

  startSentence(): void {
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
    this.anchor = undefined
    this.listPlace = undefined
    this.ahead = []
    this.host = undefined
    this.isAfterWith = false
    this.holder = undefined
    this.company = undefined
    this.lastDeed = undefined
    this.clauseFrom = this.scene.actions.length
    this.reasonFrom = undefined
    this.isBeforeFirst = false
    this.isReasonFirst = false
    this.opening = undefined
  }

  /** Turns the waiting verb and the subjects that are known into actions. */
  finishVerb(): void {
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
    if (NEEDS_LIFE.includes(verb) && !this.subjects.some(isAlive)) {
      const being = this.mentions.findLast(isAlive)
      if (being) this.subjects = [being]
    }
    this.actions = this.subjects.map((subject, index) => {
      const action = this.scene.addAction(verb, subject, words, together || index > 0, deedOf(sense, verb))
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
    for (const { relation, other } of this.ahead)
      for (const action of this.actions) relateAction(this.scene, action, relation, other, undefined)
    this.ahead = []
    this.pendingBounces = undefined
    this.pace = undefined
    this.topic = [...this.subjects]
  }

  deny(sense: SenseOf<'action'>): void {
    this.actions = []
    if (sense.word.verb !== 'bounce') return
    for (const subject of this.subjects)
      subject.restitution ??= said(0, this.language === 'id' ? 'tidak memantul' : 'does not bounce')
  }

  forActions(change: (action: DraftAction) => void): void {
    this.finishVerb()
    const order = this.actions.at(-1)?.order
    for (const action of this.actions) if (action.order === order) change(action)
  }
}
