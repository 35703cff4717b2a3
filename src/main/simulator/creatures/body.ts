import type { StagedCreature } from '../../../shared/scene/stagedCreature.ts'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { Stance } from './footfalls.ts'
import type { Pose } from './frame.ts'
import type { Skin } from './skin.ts'

/** A part with a shape of its own that stays as it is: an eye, a fin, a wing. In the frame of its bone. */
export type Solid = {
  readonly bone: string
  readonly colour: string
  /** Mirrors light, as an eye does. */
  readonly glossy?: boolean
} & (
  | { readonly kind: 'ellipsoid'; readonly at: Vector3; readonly radii: Vector3; readonly detail?: number }
  /** An open cone along the bone's Y, as a skirt hangs; `flat` squeezes it along X. */
  | {
      readonly kind: 'skirt'
      readonly from: number
      readonly to: number
      readonly radius: number
      readonly endRadius: number
      readonly flat: number
      /** Of a print on it. */
      readonly print?: string
    }
  /** An outline in the bone's X and Y, this thick. */
  | {
      readonly kind: 'sheet'
      readonly outline: readonly (readonly [number, number])[]
      readonly thickness: number
      readonly spots?: string
    }
)

/** What a foot is shod with: how its steps sound. */
export type Sole = 'paw' | 'hoof' | 'shoe' | 'bare' | 'claw'

/** A living body as picture, sound and physics need it. */
export interface Body {
  readonly bones: readonly string[]
  readonly skins: readonly Skin[]
  readonly solids: readonly Solid[]
  /** The pose in which the skin is made: limbs apart. */
  readonly restPose: Pose
  poseAt(timeSeconds: number): Pose
  /** The steps of each foot; none of what has no feet on the ground. */
  readonly stances: readonly (readonly Stance[])[]
  readonly sole: Sole
  readonly massKg: number
  /** Length, height and width, metres. */
  readonly size: Vector3
  /** From its middle to the farthest of it, where that is more than its size tells, metres. */
  readonly reach?: number
  /** Middle of the trunk. */
  middleAt(timeSeconds: number): Vector3
  /** Radians; 0 faces +X, a quarter turn faces -Z. */
  headingAt(timeSeconds: number): number
  /** When it has done what it came for. */
  readonly endSeconds: number
  /** The ground under it; only of those with hands. */
  groundAt?(timeSeconds: number): Vector3
  /** Where the middle of a thing is that it holds; only of those with hands. */
  held?(thing: string, timeSeconds: number): Vector3 | undefined
}

/** What makes a body move. */
export interface LifeOrder {
  readonly creature: StagedCreature
  /** Metres per second squared, downward. */
  readonly gravity: number
}
