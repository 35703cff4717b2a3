import type { RandomSource } from '../../../shared/random/seeded.ts'
import type { MaterialName } from '../../../shared/scene/materials.ts'
import type { SpecAction, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { StagedJoint, StagedRope, StagedSpring } from '../../../shared/scene/stagedMechanism.ts'
import type {
  BodyPart,
  BodyShape,
  Quaternion,
  StagedBody,
  StagedScene,
  Vector3,
} from '../../../shared/scene/stagedScene.ts'
import type { Actor } from '../staging/actor.ts'
import { type Bounds, boundsOfPoints, combined, corners, ORIGIN, rotated, sum, UPRIGHT } from '../staging/vectors.ts'

/** Something built of several bodies, around the middle of its foot on the ground. */
export interface Mechanism {
  readonly bodies: readonly StagedBody[]
  readonly joints: readonly StagedJoint[]
  readonly springs: readonly StagedSpring[]
  readonly ropes: readonly StagedRope[]
  readonly pushes: StagedScene['pushes']
  /** Where it stands and moves. */
  readonly bounds: Bounds
  readonly endSeconds: number
  /** Where other things can be put onto it, in the order of its riders. */
  readonly seats: readonly Seat[]
  /** Where something that comes along the stage meets it best. */
  readonly hitAt?: Vector3
  /** For a camera that follows. */
  readonly way?: readonly { timeSeconds: number; position: Vector3 }[]
}

/** A place for a thing on a mechanism: that of its lower side, and how far it leans, radians about Z. */
export interface Seat {
  readonly place: Vector3
  readonly lean?: number
}

/** A thing that is put onto a mechanism, or falls onto it. */
export interface Rider {
  readonly actor: Actor
  readonly falls: boolean
}

/** A ramp on which a mechanism begins: the place on it below its middle, and how steeply it goes down to the right, radians. */
export interface Slope {
  readonly start: Vector3
  readonly angle: number
  /** Where the ramp ends. */
  readonly foot: Vector3
}

/** What a mechanism is built from. */
export interface Workshop {
  readonly entity: SpecEntity
  readonly actions: readonly SpecAction[]
  /** Metres per second squared, downward. */
  readonly gravity: number
  /** The velocity of the air, m/s. */
  readonly wind: Vector3
  readonly random: RandomSource
  /** What it shall hit, where that stands. */
  readonly target: Bounds | undefined
  readonly riders: readonly Rider[]
  readonly slope?: Slope | undefined
  /** Something comes from the left and hits it. */
  readonly isHit: boolean
}

export type MechanismBuilder = (workshop: Workshop) => Mechanism

/** When a held part is let go: late enough to see it rest. */
export const RELEASE_SECONDS = 0.4

const EMPTY = { joints: [], springs: [], ropes: [], pushes: [], seats: [] }

/** A mechanism with everything that was not named left out. */
export function mechanism(parts: Pick<Mechanism, 'bodies' | 'bounds' | 'endSeconds'> & Partial<Mechanism>): Mechanism {
  return { ...EMPTY, ...parts }
}

/** The whole mechanism at another place. */
export function movedBy(built: Mechanism, by: Vector3): Mechanism {
  const inWorld = <End extends { bodyA?: string | undefined; pointA: Vector3 }>(one: End): End =>
    one.bodyA === undefined ? { ...one, pointA: sum(one.pointA, by) } : one
  return {
    ...built,
    bodies: built.bodies.map((body) => ({
      ...body,
      position: sum(body.position, by),
      ...(body.path ? { path: body.path.map((key) => ({ ...key, position: sum(key.position, by) })) } : {}),
    })),
    joints: built.joints.map(inWorld),
    springs: built.springs.map(inWorld),
    ropes: built.ropes.map((rope) => ({
      ...rope,
      through: rope.through.map((one) => (one.bodyId === undefined ? { point: sum(one.point, by) } : one)),
    })),
    bounds: { min: sum(built.bounds.min, by), max: sum(built.bounds.max, by) },
    seats: built.seats.map((seat) => ({ ...seat, place: sum(seat.place, by) })),
    ...(built.hitAt === undefined ? {} : { hitAt: sum(built.hitAt, by) }),
    ...(built.way ? { way: built.way.map((one) => ({ ...one, position: sum(one.position, by) })) } : {}),
  }
}

/** The whole mechanism turned about the middle of its foot. Nothing of it may hang from the world. */
export function turnedWhole(built: Mechanism, turn: Quaternion): Mechanism {
  return {
    ...built,
    bodies: built.bodies.map((body) => ({
      ...body,
      position: rotated(body.position, turn),
      rotation: combined(turn, body.rotation),
      linearVelocity: rotated(body.linearVelocity, turn),
      angularVelocity: rotated(body.angularVelocity, turn),
    })),
    bounds: boundsOfPoints(corners(built.bounds).map((corner) => rotated(corner, turn))),
    ...(built.hitAt === undefined ? {} : { hitAt: rotated(built.hitAt, turn) }),
  }
}

/** Colours of what mechanisms are built of when nothing else is said. */
export const WOOD = '#8a5a35'
export const DARK_STEEL = '#41464e'
export const BRIGHT_STEEL = '#b9bec5'
export const BRASS = '#b8924c'

export function part(
  shape: BodyShape,
  material: MaterialName,
  colour: string,
  offset: Vector3 = ORIGIN,
  rotation: Quaternion = UPRIGHT,
): BodyPart {
  return { shape, material, colour, offset, rotation }
}

export function block(half: Vector3, material: MaterialName, colour: string, offset: Vector3 = ORIGIN): BodyPart {
  return part({ kind: 'box', halfExtents: half, bevel: Math.min(...half) * 0.12 }, material, colour, offset)
}

/** A round bar from one point to another. */
export function bar(from: Vector3, to: Vector3, radius: number, material: MaterialName, colour: string): BodyPart {
  const along: Vector3 = [to[0] - from[0], to[1] - from[1], to[2] - from[2]]
  const long = Math.hypot(...along)
  const middle: Vector3 = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2, (from[2] + to[2]) / 2]
  return part({ kind: 'cylinder', radius, halfHeight: long / 2 }, material, colour, middle, fromUp(along, long))
}

/** The same part, seen but touched by nothing. */
export function drawn(one: BodyPart): BodyPart {
  return { ...one, only: 'drawn' }
}

/** The turn that brings +Y into a direction. */
function fromUp([x, y, z]: Vector3, long: number): Quaternion {
  const [ux, uy, uz] = [x / long, y / long, z / long]
  if (uy < -0.999999) return [1, 0, 0, 0]
  const w = 1 + uy
  const size = Math.hypot(uz, ux, w)
  return [uz / size, 0, -ux / size, w / size]
}

/** A body of the mechanism, at rest unless said otherwise. */
export function bodyOf(entity: SpecEntity, id: string, parts: BodyPart[], rest: Partial<StagedBody> = {}): StagedBody {
  return {
    id,
    label: entity.label,
    concept: entity.concept,
    motion: 'dynamic',
    parts,
    position: ORIGIN,
    rotation: UPRIGHT,
    linearVelocity: ORIGIN,
    angularVelocity: ORIGIN,
    releasedAtSeconds: 0,
    ...rest,
  }
}

/** A stand or frame that does not move. */
export function standOf(entity: SpecEntity, parts: BodyPart[]): StagedBody {
  return bodyOf(entity, `${entity.id}.stand`, parts, { motion: 'fixed' })
}

/** What is said about the size, or the usual one made smaller or larger by a size word, metres. */
export function lengthOf(entity: Pick<SpecEntity, 'size' | 'sizeMetres'>, usual: number): number {
  const factors = { tiny: 0.45, small: 0.7, medium: 1, large: 1.4, huge: 2 }
  return entity.sizeMetres?.value ?? usual * (entity.size === undefined ? 1 : factors[entity.size.value])
}

/** The first value of a kind that is said of what it does. */
export function stated(
  actions: readonly SpecAction[],
  pick: (action: SpecAction) => { readonly value: number } | undefined,
): number | undefined {
  for (const action of actions) {
    const found = pick(action)
    if (found !== undefined) return found.value
  }
  return undefined
}

/** A turn about Z, radians. */
export function turnZ(angle: number): Quaternion {
  return [0, 0, Math.sin(angle / 2), Math.cos(angle / 2)]
}
