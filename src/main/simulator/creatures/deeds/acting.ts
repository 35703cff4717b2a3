import type { CreatureCourse } from '../../../../shared/scene/stagedCreature.ts'
import type { StagedBody, Vector3 } from '../../../../shared/scene/stagedScene.ts'
import type { Bounds } from '../../staging/vectors.ts'
import type { Measures } from '../bodies/person/personForm.ts'
import type { Handled } from './grips.ts'
import type { Performance } from './performance.ts'
import type { DeedWish } from './wishes.ts'

/** What the stage tells about what a deed is about. */
export interface DeedStage {
  /** A rigid thing; undefined when it is none, or stands there for good. */
  bodyOf(entity: string): StagedBody | undefined
  /** Where anything is, people and animals too. */
  boundsOf(entity: string): Bounds | undefined
  /** The top of a seat. */
  seatOf(entity: string): Bounds | undefined
  /** What carries a thing. */
  carrierOf(entity: string): Bounds | undefined
  /** Metres per second squared, downward. */
  readonly gravity: number
  readonly seconds: number
  readonly walkSpeed: number
}

/** Why something is not done. */
export type DeedRefusal = 'tooLarge' | 'outOfReach' | 'notThere'

/** A thing that a hand or a foot sends off: when, and how fast it is then. */
export interface SentOff {
  readonly id: string
  readonly atSeconds: number
  readonly velocity: Vector3
}

/** One person in the middle of its deeds. */
export interface Acting {
  readonly person: Performance
  readonly size: Measures
  readonly stage: DeedStage
  /** The way, or the place, that it would have without deeds; whether it was said to go, and has gone. */
  readonly start: CreatureCourse
  readonly goes: boolean
  hasGone: boolean
  readonly released: SentOff[]
  readonly kicks: SentOff[]
  readonly pushed: string[]
  /** In its hands. */
  readonly kept: Set<string>
  /** Goes to where a deed is done; who was not said to go is there already, or comes from as far as `approach`. */
  beAt(position: Vector3, heading: number, approach?: number): void
  /** The way that was said, where no deed decides where it goes. */
  goOn(): void
  /** A point before its face, so far ahead and so high. */
  ahead(far: number, height: number): Vector3
  thing(wish: DeedWish): Handled | undefined
}
