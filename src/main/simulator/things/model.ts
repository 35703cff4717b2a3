import type { MaterialName } from '../../../shared/scene/materials.ts'
import type { BodyShape, Marking, Quaternion, Vector3 } from '../../../shared/scene/stagedScene.ts'

/** One piece of a thing. Without a material or colour of its own it takes the thing's, which a prompt may change. */
export interface ModelPart {
  readonly shape: BodyShape
  /** Of the shape's own origin. */
  readonly at: Vector3
  readonly turn: Quaternion
  readonly material?: MaterialName
  readonly colour?: string
  readonly marking?: Marking
  readonly only?: 'drawn' | 'touched'
}

/** A level place on which other things can stand, metres above the thing's foot. */
export interface Surface {
  readonly height: number
  /** From the thing's middle. */
  readonly x: readonly [number, number]
  readonly z: readonly [number, number]
}

/** The hollow of an open vessel, box or basket, in which other things can lie. */
export interface Hollow {
  readonly shape: 'round' | 'square'
  /** Height of its bottom and of its rim above the thing's foot. */
  readonly bottom: number
  readonly rim: number
  /** Half the width inside, at the bottom and at the rim. */
  readonly radius: readonly [number, number]
  /** Half the depth inside where it is not as deep as wide. */
  readonly halfDepth?: number
  readonly middle?: readonly [number, number]
}

/**
 * What a thing looks like and weighs at its usual size. Metres; the foot is at y = 0 around the origin, +Z faces the
 * usual camera.
 */
export interface ThingModel {
  readonly material: MaterialName
  readonly colour: string
  readonly parts: readonly ModelPart[]
  readonly massKg: number
  readonly restitution?: number
  readonly friction?: number
  /** What it rolls as: like a ball, or about its own Y. */
  readonly round?: 'ball' | 'cylinder'
  /** Lies on its side when nothing is said: a log, a pencil, a wheel. */
  readonly lies?: true
  /** Stays where it stands. */
  readonly fixed?: true
  readonly surfaces?: readonly Surface[]
  readonly hollow?: Hollow
}
