import RAPIER from '@dimforge/rapier3d-deterministic-compat'
import type { StagedJoint } from '../../../shared/scene/stagedMechanism.ts'
import type { Mover } from './rapierWorld.ts'
import { cross, dot, length, minus, type Quat, times, turned, turnedBy, type Vec3 } from './vectors.ts'

type Hinge = Extract<StagedJoint, { kind: 'hinge' }>

/** A joint of the scene with the bodies that it holds. Without `a` it holds `b` to the world. */
export interface Link {
  readonly staged: StagedJoint
  readonly a: Mover | undefined
  readonly b: Mover
}

/** Inner iterations more for what is joined: chains pass their pull on farther in one step. */
const MORE_ITERATIONS = 4

/**
 * Joins bodies in the engine's world.
 *
 * @throws Error for a joint of a body that the scene does not have.
 */
export function addJoints(world: RAPIER.World, movers: readonly Mover[], joints: readonly StagedJoint[]): Link[] {
  if (joints.length === 0) return []
  const find = (id: string): Mover => {
    const mover = movers.find(({ staged }) => staged.id === id)
    if (mover === undefined) throw new Error(`A joint holds the body ${id}, which is not in the scene`)
    return mover
  }
  const hook = world.createRigidBody(RAPIER.RigidBodyDesc.fixed())
  return joints.map((staged): Link => {
    const a = staged.bodyA === undefined ? undefined : find(staged.bodyA)
    const b = find(staged.bodyB)
    const joint = world.createImpulseJoint(jointData(staged, a, b), a?.rigid ?? hook, b.rigid, true)
    joint.setContactsEnabled(false)
    for (const mover of [a, b]) mover?.rigid.setAdditionalSolverIterations(MORE_ITERATIONS)
    if (staged.kind === 'hinge' && staged.limits !== undefined) {
      ;(joint as RAPIER.RevoluteImpulseJoint).setLimits(...staged.limits)
    }
    return { staged, a, b }
  })
}

function jointData(joint: StagedJoint, a: Mover | undefined, b: Mover): RAPIER.JointData {
  const [pointA, pointB] = [xyz(joint.pointA), xyz(joint.pointB)]
  switch (joint.kind) {
    case 'hinge':
      return RAPIER.JointData.revoluteWithAxes(pointA, pointB, xyz(joint.axisA), xyz(joint.axisB))
    case 'ball':
      return RAPIER.JointData.spherical(pointA, pointB)
    case 'fixed': {
      // As they stand to each other when they are joined.
      const [x, y, z, w] = turnedBy(turnOf(b), inverse(turnOf(a)))
      return RAPIER.JointData.fixed(pointA, { x, y, z, w }, pointB, { x: 0, y: 0, z: 0, w: 1 })
    }
    case 'tether':
      return RAPIER.JointData.rope(joint.lengthMetres, pointA, pointB)
  }
}

function turnOf(mover: Mover | undefined): Quat {
  if (mover === undefined) return [0, 0, 0, 1]
  const { x, y, z, w } = mover.rigid.rotation()
  return [x, y, z, w]
}

function inverse([x, y, z, w]: Quat): Quat {
  return [-x, -y, -z, w]
}

function xyz([x, y, z]: Vec3): RAPIER.Vector {
  return { x, y, z }
}

/** A point of a joint in the world; a body's own points go where it goes. */
export function pointInWorld(mover: Mover | undefined, point: Vec3): Vec3 {
  if (mover === undefined) return point
  const { x, y, z } = mover.rigid.translation()
  const [dx, dy, dz] = directionInWorld(mover, point)
  return [x + dx, y + dy, z + dz]
}

export function directionInWorld(mover: Mover | undefined, direction: Vec3): Vec3 {
  return turned(direction, turnOf(mover))
}

/** One direction in which a joint does not let its bodies move (or turn) against each other. */
export interface LinkRow {
  readonly kind: 'along' | 'about'
  /** Unit vector of the world. */
  readonly axis: Vec3
  readonly pointA: Vec3
  readonly pointB: Vec3
  /** Only moving apart is held: a tight rope. */
  readonly isOneSided: boolean
}

const AXES: readonly Vec3[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
]
/** A rope this much shorter than its length is slack, metres. */
const SLACK = 1e-4

/** What a joint holds at this instant. */
export function rowsOf({ staged, a, b }: Link): LinkRow[] {
  const pointA = pointInWorld(a, staged.pointA)
  const pointB = pointInWorld(b, staged.pointB)
  const row = (kind: LinkRow['kind'], axis: Vec3, isOneSided = false): LinkRow => ({
    kind,
    axis,
    pointA,
    pointB,
    isOneSided,
  })
  const held = AXES.map((axis) => row('along', axis))
  switch (staged.kind) {
    case 'ball':
      return held
    case 'fixed':
      return [...held, ...AXES.map((axis) => row('about', axis))]
    case 'hinge': {
      const axis = directionInWorld(a, staged.axisA)
      const first = unit(cross(axis, Math.abs(dot(axis, AXES[0]!)) < 0.7 ? AXES[0]! : AXES[1]!))
      return [
        ...held,
        row('about', first),
        row('about', cross(axis, first)),
        ...stopOf(staged, a, b).map((stop) => row('about', times(axis, stop), true)),
      ]
    }
    case 'tether': {
      const apart = minus(pointB, pointA)
      const far = length(apart)
      return far < staged.lengthMetres - SLACK ? [] : [row('along', times(apart, 1 / far), true)]
    }
  }
}

/** A hinge this near to its end is at it, radians. */
const AT_STOP = 2e-3

/** In which direction a hinge at its end does not turn on: 1 with its axis, -1 against it. */
function stopOf({ limits, axisA }: Hinge, a: Mover | undefined, b: Mover): (1 | -1)[] {
  if (limits === undefined) return []
  const [x, y, z, w] = turnedBy(turnOf(b), inverse(turnOf(a)))
  const angle = 2 * Math.atan2(dot([x, y, z], axisA), w)
  const turned = angle > Math.PI ? angle - 2 * Math.PI : angle < -Math.PI ? angle + 2 * Math.PI : angle
  if (turned > limits[1] - AT_STOP) return [1]
  return turned < limits[0] + AT_STOP ? [-1] : []
}

function unit(vector: Vec3): Vec3 {
  return times(vector, 1 / length(vector))
}
