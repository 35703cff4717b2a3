import type { ActionVerb } from '../../../../../shared/scene/sceneSpec.ts'

/** A word for something that happens. Indonesian words are roots: the affixes are read by rule. */
export interface ActionWord {
  readonly verb: ActionVerb
  /** The English verb, where these words say more than `verb` does. */
  readonly deed?: string
  /**
   * What an object of the verb is: `patient` is moved by it ("push a box", "mendorong kotak"), `target` is reached
   * by the subject ("hit a wall", "menabrak dinding"); `nobody`: it has none.
   */
  readonly takes: 'nobody' | 'patient' | 'target'
  readonly knocksOver?: true
  /** What it means when nothing on the stage does it ("the ball is knocked down"). */
  readonly withoutAgent?: ActionVerb
  readonly en: readonly string[]
  /** Irregular English forms. */
  readonly enForms?: readonly string[]
  readonly id: readonly string[]
}
