import type { SceneSpec, SpecEntity, ThingConcept } from '../../../shared/scene/sceneSpec.ts'
import type { StagedBody, StagedScene, Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { UnderstoodFact, UnmetWish } from '../../../shared/scene/understanding.ts'
import type { Actor } from './actor.ts'
import type { Ground } from './surroundings.ts'

/** What a department brings onto the stage. */
export interface Brought {
  /** Added to the scene: lists are appended, single values replace. */
  readonly scene: Partial<Omit<StagedScene, 'version' | 'seed' | 'durationSeconds' | 'camera' | 'lines'>>
  /** Corners of everything that the camera has to show, over the whole shot. */
  readonly seen: readonly Vector3[]
  /** When all has happened that was asked for. */
  readonly endSeconds: number
  /** A row of deeds was asked for: a shot of no stated length lasts until the last, within reason. */
  readonly playsOut?: boolean
  /** Degrees that the camera has to look down at least to see it. */
  readonly pitchDegrees?: number
  /** From which side it has to be seen, degrees to the right of straight on. */
  readonly azimuthDegrees?: number
  /** What cannot be as it was said. */
  readonly unmet?: readonly UnmetWish[]
  /** What it assumed and how it makes things, in the prompt's language. */
  readonly told?: readonly UnderstoodFact[]
  /** Bodies that it moves itself: a push that was planned for them does not happen. */
  readonly leads?: readonly string[]
  /** Where its main mover is over the shot, for a camera that follows: in order of time, its middle, and its reach. */
  readonly mover?: {
    readonly way: readonly { timeSeconds: number; position: Vector3 }[]
    readonly radius: number
    /** It goes so far that the camera goes with it. */
    readonly isFollowed?: boolean
  }
}

export interface DepartmentOrder {
  readonly spec: SceneSpec
  /** The entities that this department looks after. */
  readonly entities: readonly SpecEntity[]
  /** The rigid things, already placed. */
  readonly actors: readonly Actor[]
  readonly ground: Ground
  /** Metres per second squared, downward. */
  readonly gravity: number
  readonly seed: number
  /** How long the shot shall be, where that is known already. */
  readonly clipSeconds?: number | undefined
  /** What is spoken, with its times. */
  readonly lines?: StagedScene['lines']
  /** The rigid bodies as they were planned; one that is brought under the same id takes its place. */
  readonly bodies?: readonly StagedBody[]
  /** What the departments before have brought. */
  readonly brought?: readonly Brought[]
}

/**
 * Looks after the things that are more than single rigid bodies: hung, driven, alive, liquid, woven. Its entities do
 * not become actors.
 */
export interface Department {
  readonly concepts: readonly ThingConcept[]
  /** Kinds that it looks after whatever concept they are read as. */
  readonly variants?: readonly string[]
  /** Kinds of its concepts that it cannot stage. */
  readonly withoutVariants?: readonly string[]
  /** Puts rigid things that belong on or in its own where they belong; they have their places, but no motion yet. */
  arrange?(order: DepartmentOrder): void
  bring(order: DepartmentOrder): Brought
}
