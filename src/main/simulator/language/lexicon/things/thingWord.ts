import type { MaterialName } from '../../../../../shared/scene/materials.ts'
import type { ThingConcept } from '../../../../../shared/scene/sceneSpec.ts'
import type { OutOfReachGroup } from '../outOfReach.ts'

/** What a thing is like when nothing more is said. */
export interface UsualThing {
  /** Width, height, depth as it stands or lies. */
  readonly sizeMetres: readonly [number, number, number]
  readonly material: MaterialName
  /** `#rrggbb` where the material's own colour does not suit. */
  readonly colour?: string
  /** The plain body that comes nearest: `lathe` is turned about its height, `flat` lies thin, `long` lies along. */
  readonly shape: 'ball' | 'box' | 'cylinder' | 'lathe' | 'flat' | 'long'
}

/** A word for something that can stand on the stage. The first word of each language is the one to print. */
export interface ThingWord {
  readonly concept: ThingConcept
  /** Which one of its concept: a key of the catalogue of things. The plain concept has none. */
  readonly variant?: string
  readonly pyramid?: true
  readonly en: readonly string[]
  readonly id: readonly string[]
  readonly usual?: UsualThing
  /** What is told while nobody stages its concept, where that concept's own reason does not fit. */
  readonly outOfReach?: OutOfReachGroup
}
