import type { CreatureCourse, CreatureGait } from '../../../../shared/scene/stagedCreature.ts'
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
  /** What it is on top of as the shot begins. */
  readonly standsOn: string | undefined
  /** What has to be gone around on a way to something. */
  inTheWay(to: string | undefined): readonly Bounds[]
  /** Where the hands are of somebody else who catches a thing. */
  catcherOf(thing: string): Vector3 | undefined
  /** A thing on its way to the hands of who catches it. */
  flightOf(thing: string): Flight | undefined
  /** Metres per second squared, downward. */
  readonly gravity: number
  /** How long the shot is about; and when it surely ends. */
  readonly seconds: number
  readonly endsAt: number
  readonly walkSpeed: number
}

/** Why something is not done. */
export type DeedRefusal =
  | 'tooLarge'
  | 'outOfReach'
  | 'notThere'
  | 'tooHigh'
  | 'cannotDo'
  | 'nothingComes'
  | 'afterTheEnd'

/** A thing that a hand or a foot sends off: when, and how fast it is then. */
export interface SentOff {
  readonly id: string
  readonly atSeconds: number
  readonly velocity: Vector3
}

/** Free flight from the hands or the foot of one to the hands of another. */
export interface Flight extends SentOff {
  readonly from: Vector3
  readonly untilSeconds: number
  readonly to: Vector3
}

/** What a body is capable of. */
export interface Mover {
  readonly length: number
  readonly height: number
  readonly width: number
  readonly leg: number
  /** From the middle to the feet before and behind, metres. */
  readonly footReach: number
  /** How high it gets its feet in a leap, metres; 0 for what cannot leap. */
  readonly highestLeap: number
  /** The gait in which it does what was asked for. */
  gaitOf(wish: DeedWish): CreatureGait
  speedOf(gait: CreatureGait): number
}

/** One creature in the middle of its deeds. */
export interface Acting {
  readonly person: Performance
  readonly mover: Mover
  /** Of a person; animals have no hands. */
  readonly size: Measures | undefined
  readonly stage: DeedStage
  /** The way, or the place, that it would have without deeds; whether it was said to go, and has gone. */
  start: CreatureCourse
  goes: boolean
  hasGone: boolean
  /** Has asked where something is: it is bound to a place of the stage. */
  isPlaced: boolean
  /** Of one of several: how far it is from where the first would be, metres. */
  readonly aside: Vector3
  readonly released: SentOff[]
  readonly kicks: SentOff[]
  readonly pushed: string[]
  readonly flights: Flight[]
  /** What came to its hands. */
  readonly caught: Flight[]
  /** In its hands. */
  readonly kept: Set<string>
  /** Goes to where a deed is done; who was not said to go is there already, or comes from as far as `approach`. */
  beAt(position: Vector3, heading: number, approach?: number): void
  /** The way that was said, where no deed decides where it goes. */
  goOn(): void
  /** A point before its face, so far ahead and so high. */
  ahead(far: number, height: number): Vector3
  thing(wish: DeedWish): Handled | undefined
  boundsOf(id: string | undefined): Bounds | undefined
}

/** One who has hands. */
export type Handling = Acting & { readonly size: Measures }

/** What comes before and after a deed of a row. */
export interface Turn {
  readonly wish: DeedWish
  readonly next: DeedWish | undefined
  /** How many there are. */
  readonly count: number
}
