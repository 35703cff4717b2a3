import type { CameraMove } from '../../../../shared/scene/stagedScene.ts'
import type { WordsOf } from './wordsOf.ts'

/** A move that has a name, a bare motion whose direction says which move it is, or what no camera here does. */
export type CameraWord = CameraMove | 'travel' | 'turn' | 'notYet'
/** Where a camera that travels or turns goes to. */
export type CameraDirection = 'up' | 'down' | 'side' | 'in' | 'out' | 'around' | 'with'

export interface CameraWords extends WordsOf<CameraWord> {
  /** Means the camera wherever it stands; other words do so only after "the camera". */
  readonly anywhere: boolean
}
