import type { SpecAction } from '../../../shared/scene/sceneSpec.ts'
import type { Quaternion, Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { Actor, Piece } from './actor.ts'
import type { Sourced } from './sourced.ts'
import type { Ground } from './surroundings.ts'
import type { Bounds } from './vectors.ts'

/** The speed and turn with which a piece is let go, or pushed later. */
export interface Launch {
  readonly velocity: Vector3
  readonly spin: Vector3
  readonly releasedAt: number
  readonly push?: { readonly atSeconds: number; readonly deltaVelocity: Vector3 }
}

/** How an actor's motion begins and where it is expected to go. */
export interface MotionPlan {
  /** From its standing place to where it begins. */
  readonly offset: Vector3
  /** Leans the whole actor, on a slope. */
  readonly lean?: Quaternion
  readonly launch: (piece: Piece, index: number) => Launch
  /** Where the actor passes through. */
  readonly path: readonly Bounds[]
  readonly endSeconds: number
  /** How far it falls freely. */
  readonly fallsMetres?: number
  readonly restitution?: number
  readonly friction?: number
  /** What takes the spin from it, N m. */
  readonly spinFriction?: number
  /** Friction that the thing below must have, where a stated number belongs to the pair. */
  readonly supportFriction?: number
}

export interface StageConditions {
  readonly gravity: number
  readonly ground: Ground
  /** The bounds of what it shall reach, once placed. */
  readonly target: Bounds | undefined
  readonly knocksOver: boolean
}

/** The first value of a kind that is said of what an actor does. */
export function firstStated<Value>(
  actor: Actor,
  pick: (action: SpecAction) => Sourced<Value> | undefined,
): Value | undefined {
  for (const action of actor.actions) {
    const value = pick(action)
    if (value !== undefined) return value.value
  }
  return undefined
}

/** The stated speed, or the usual one, m/s. */
export function speedOf(actor: Actor, usual: number): number {
  return firstStated(actor, (action) => action.speedMetresPerSecond) ?? usual
}

/** Metres, as the actor stands. */
export function heightOf(actor: Actor): number {
  return actor.bounds.max[1] - actor.bounds.min[1]
}
