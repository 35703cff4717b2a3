import RAPIER from '@dimforge/rapier3d-deterministic-compat'
import { MATERIALS, pairFriction } from '../../../shared/scene/materials.ts'
import type { BodyPart, StagedBody, StagedScene } from '../../../shared/scene/stagedScene.ts'
import { colliderShape, cornersOf, shapeReach } from './engineShapes.ts'
import { addJoints, type Link } from './joints.ts'
import { KeptShapes } from './keptShapes.ts'
import { PartingPieces } from './partingPieces.ts'
import { PathFollower } from './pathFollower.ts'
import type { Pose } from './poseAt.ts'
import { cross, plus, turned, type Vec3 } from './vectors.ts'

/** One part of a body, as the physics engine sees it. */
export interface Part {
  readonly body: Mover
  readonly index: number
  readonly collider: RAPIER.Collider
  readonly shape: RAPIER.Shape
  readonly offset: Vec3
  readonly rotation: readonly [number, number, number, number]
  /** From the part's own origin to its farthest point, metres. */
  readonly reach: number
  readonly staged: BodyPart
  /** Of the convex shape that the engine sees, in the part's own frame; none of what is round. */
  readonly corners: readonly Vec3[]
}

/** One body of the scene with its engine body. */
export interface Mover {
  readonly staged: StagedBody
  readonly rigid: RAPIER.RigidBody
  readonly parts: Part[]
  /** Fixed bodies, and dynamic ones before their release. */
  held: boolean
  /** Of a body that goes its own way, or is carried until its release. */
  follower: PathFollower | undefined
}

export interface PhysicsWorld {
  readonly world: RAPIER.World
  /** The engine asks its hooks only when it is given a queue. */
  readonly queue: RAPIER.EventQueue
  readonly shapes: KeptShapes
  readonly movers: Mover[]
  readonly partOf: Map<number, Part>
  readonly links: readonly Link[]
  readonly parting: PartingPieces
}

/** Parts closer than this are in touch, metres. */
export const TOUCHING = 1e-4
/** How far the engine lets resting parts overlap, metres. */
const RESTING_DEPTH = 1e-4
/** How stiff the engine's contacts are: at its own 30 Hz a stack of five boxes sinks into itself by 6 mm, at this by 0.7. */
const STIFFNESS_HZ = 120

/**
 * Builds the engine's world for a scene. The caller frees `world`, `queue` and `shapes`.
 *
 * Friction: each part carries the square root of the pair value that it would have with itself, combined by
 * multiplication, which is the geometric mean of `pairFriction` for every pair. Restitution is 0: blows are solved by
 * `resolveBlow`, the engine keeps up what rests.
 */
export async function buildWorld(scene: StagedScene): Promise<PhysicsWorld> {
  await RAPIER.init()
  const [x, y, z] = scene.gravity
  const world = new RAPIER.World({ x, y, z })
  world.integrationParameters.normalizedPredictionDistance = 2 * TOUCHING
  world.integrationParameters.normalizedAllowedLinearError = RESTING_DEPTH
  world.integrationParameters.contact_natural_frequency = STIFFNESS_HZ
  const shapes = new KeptShapes()
  const movers = scene.bodies.map((staged) => addBody(world, shapes, staged))
  const partOf = new Map(movers.flatMap((mover) => mover.parts).map((part) => [part.collider.handle, part]))
  const links = addJoints(world, movers, scene.joints ?? [])
  return { world, queue: new RAPIER.EventQueue(true), shapes, movers, partOf, links, parting: new PartingPieces() }
}

/** Adds a body while the simulation runs. */
export function joinIn({ world, shapes, movers, partOf }: PhysicsWorld, staged: StagedBody): Mover {
  const mover = addBody(world, shapes, staged)
  movers.push(mover)
  for (const part of mover.parts) partOf.set(part.collider.handle, part)
  return mover
}

/** Takes a body out while the simulation runs; nothing meets it from now on. */
export function takeOut({ partOf }: PhysicsWorld, mover: Mover): void {
  for (const part of mover.parts.splice(0)) partOf.delete(part.collider.handle)
  mover.held = true
  mover.rigid.setEnabled(false)
}

function addBody(world: RAPIER.World, shapes: KeptShapes, staged: StagedBody): Mover {
  const held = staged.motion === 'fixed' || staged.releasedAtSeconds > 0
  const [px, py, pz] = staged.position
  const [rx, ry, rz, rw] = staged.rotation
  const rigid = world.createRigidBody(
    engineBody(staged, held)
      .setTranslation(px, py, pz)
      .setRotation({ x: rx, y: ry, z: rz, w: rw })
      // The engine puts to sleep what moves slower than 0.4 m/s for two seconds: a slow ball would stop in mid-roll.
      .setCanSleep(false),
  )
  const follower = staged.path === undefined ? undefined : new PathFollower(staged.path)
  const mover: Mover = { staged, rigid, parts: [], held, follower }
  const parts = [...staged.parts.entries()]
    .filter(([, { only }]) => only !== 'drawn')
    .map(([index, part]) => addPart(world, shapes, mover, part, index))
  if (parts.length === 0) throw new Error(`Nothing of ${staged.id} can be touched`)
  if (staged.massKg !== undefined) {
    const byDensity = parts.reduce((sum, part) => sum + part.collider.mass(), 0)
    for (const part of parts) part.collider.setMass((part.collider.mass() * staged.massKg) / byDensity)
  }
  // What is soft is moved, and touched, by its lattice.
  if (staged.isPassable === true || staged.soft !== undefined)
    for (const { collider } of parts) collider.setCollisionGroups(0)
  else mover.parts.push(...parts)
  rigid.recomputeMassPropertiesFromColliders()
  if (!held) setInMotion(mover)
  return mover
}

function engineBody(staged: StagedBody, held: boolean): RAPIER.RigidBodyDesc {
  if (staged.path !== undefined) return RAPIER.RigidBodyDesc.kinematicPositionBased()
  return held ? RAPIER.RigidBodyDesc.fixed() : RAPIER.RigidBodyDesc.dynamic()
}

/** Gives a body its first velocities; a held one becomes free. */
export function setInMotion(mover: Mover): void {
  const { rigid, staged } = mover
  if (mover.held) rigid.setBodyType(RAPIER.RigidBodyType.Dynamic, true)
  mover.held = false
  mover.follower = undefined
  const [vx, vy, vz] = staged.linearVelocity
  const [wx, wy, wz] = staged.angularVelocity
  rigid.setLinvel({ x: vx, y: vy, z: vz }, true)
  rigid.setAngvel({ x: wx, y: wy, z: wz }, true)
}

/** Puts a body where something else than the engine has moved it; `velocity` is that of its frame's origin. */
export function placeBody({ rigid }: Mover, { position, rotation }: Pose, velocity: Vec3, spin: Vec3): void {
  const [px, py, pz] = position
  const [rx, ry, rz, rw] = rotation
  rigid.setTranslation({ x: px, y: py, z: pz }, true)
  rigid.setRotation({ x: rx, y: ry, z: rz, w: rw }, true)
  const toCentre = turned(vec(rigid.localCom()), rotation)
  const [vx, vy, vz] = plus(velocity, cross(spin, toCentre))
  rigid.setLinvel({ x: vx, y: vy, z: vz }, true)
  rigid.setAngvel({ x: spin[0], y: spin[1], z: spin[2] }, true)
}

function addPart(world: RAPIER.World, shapes: KeptShapes, mover: Mover, part: BodyPart, index: number): Part {
  const itself = { material: part.material, friction: mover.staged.friction }
  const [ox, oy, oz] = part.offset
  const [rx, ry, rz, rw] = part.rotation
  const collider = world.createCollider(
    colliderShape(part.shape)
      .setTranslation(ox, oy, oz)
      .setRotation({ x: rx, y: ry, z: rz, w: rw })
      .setDensity(MATERIALS[part.material].densityKgPerM3)
      .setFriction(Math.sqrt(pairFriction(itself, itself)))
      .setActiveHooks(RAPIER.ActiveHooks.FILTER_CONTACT_PAIRS)
      .setFrictionCombineRule(RAPIER.CoefficientCombineRule.Multiply)
      .setRestitution(0),
    mover.rigid,
  )
  return {
    body: mover,
    index,
    collider,
    shape: shapes.keep(collider.shape),
    offset: part.offset,
    rotation: part.rotation,
    reach: shapeReach(part.shape),
    staged: part,
    corners: cornersOf(part.shape),
  }
}

export function vec(v: { x: number; y: number; z: number }): Vec3 {
  return [v.x, v.y, v.z]
}

export function poseOf(mover: Mover): Pose {
  const r = mover.rigid.rotation()
  return { position: vec(mover.rigid.translation()), rotation: [r.x, r.y, r.z, r.w] }
}

/** Where a part's own origin is when its body has this pose. */
export function partPlace(part: Part, pose: Pose): Vec3 {
  const [x, y, z] = turned(part.offset, pose.rotation)
  return [pose.position[0] + x, pose.position[1] + y, pose.position[2] + z]
}
