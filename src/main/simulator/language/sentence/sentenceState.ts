import type { Language } from '../../../../shared/scene/stagedScene.ts'
import { type DraftAction, type DraftEntity, type DraftScene, said } from '../draftScene.ts'
import type { SenseOf } from '../lexemes.ts'
import { type Pace, setPace } from '../pace.ts'
import type { Relation } from '../relations.ts'
import { deedOf, verbOf } from '../verbs.ts'

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
  relation: Relation | undefined
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
  pace: Pace | undefined
  pendingBounces: { value: number; words: string } | undefined
  /** Everything named so far, the latest last. */
  readonly mentions: DraftEntity[] = []

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
