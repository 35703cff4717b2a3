import type { SpecAction, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { Quaternion, Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { Form } from './forms.ts'
import { type Bounds, shifted } from './vectors.ts'

/** How a thing moves by itself; `still` also for what only reacts to others. */
export type Motion = 'still' | 'edgeFall' | 'descent' | 'drop' | 'roll' | 'slide' | 'push' | 'topple' | 'throw' | 'spin'

/** One rigid piece of an actor; `local` is from the middle of the actor's foot to the body's origin. */
export interface Piece {
  readonly id: string
  readonly local: Vector3
  readonly rotation: Quaternion
}

/** An entity on its way to the stage. */
export interface Actor {
  readonly entity: SpecEntity
  form: Form
  readonly actions: readonly SpecAction[]
  motion: Motion
  pieces: readonly Piece[]
  /** Of all pieces, around the middle of the foot. */
  bounds: Bounds
  support: Actor | undefined
  target: Actor | undefined
  /** What it shall reach when that is no actor but something that a department brings. */
  aim?: Bounds
  /** Where the middle of its foot is, once placed. */
  base: Vector3 | undefined
  /** Turned across the stage, to be hit on its broad side. */
  facesThrow: boolean
  /** A vessel that lies on its side, its mouth toward what comes into it along the ground. */
  liesOpen: boolean
  /** A wall that somebody goes along on top of: it stands along the stage. */
  isWalkedOn: boolean
}

/** The actor's bounds where it stands. Throws when it has no place yet. */
export function placedBounds(actor: Actor): Bounds {
  if (actor.base === undefined) throw new Error(`${actor.entity.id} has no place yet`)
  return shifted(actor.bounds, actor.base)
}

/** The lowest actor that this one stands on, or itself. */
export function rootOf(actor: Actor): Actor {
  let root = actor
  while (root.support) root = root.support
  return root
}
