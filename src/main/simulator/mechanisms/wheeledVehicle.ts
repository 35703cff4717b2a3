import type { StagedJoint } from '../../../shared/scene/stagedMechanism.ts'
import type { BodyPart, StagedBody, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { bodyOf, type MechanismBuilder, mechanism, RELEASE_SECONDS, type Slope, stated } from './mechanism.ts'
import { modelOf, resized } from './vehicleModels.ts'
import { WHEEL_TURN, wheelParts } from './wheels.ts'

/** When a driver brakes before the clip ends, seconds. */
const BRAKES_AT = 2
const USUAL_SPEED = 3.6

/**
 * A vehicle on four or six wheels: each turns on its own axle and carries by its friction with the road, so that it rolls
 * without slipping, brakes by friction and bounces back from what it hits. It drives to the right.
 */
export const wheeledVehicle: MechanismBuilder = (workshop) => {
  const { entity, actions, target, slope, gravity } = workshop
  const { model, scale, isToy } = modelOf(entity)
  const at = ([x, y, z]: Vector3): Vector3 => [x * scale, y * scale, z * scale]
  const drives = actions.some(({ verb }) => ['drive', 'roll', 'hit', 'slide', 'push', 'run'].includes(verb))
  const usual = slope === undefined && drives ? USUAL_SPEED * Math.sqrt(scale) : 0
  const speed = stated(actions, (action) => action.speedMetresPerSecond) ?? usual
  // On a slope it is let go, and rolls.
  const releasedAtSeconds = slope !== undefined && speed === 0 ? RELEASE_SECONDS : 0
  const radius = model.wheelRadius * scale
  const massKg = entity.massKg?.value ?? model.massKg * scale ** 3
  const colour =
    entity.colour?.value.hex ??
    (entity.variant === 'taxi' ? '#d9a52b' : entity.variant === 'fireEngine' ? '#b3261e' : model.colour)
  const seconds = target ? 1.5 : BRAKES_AT
  const start = slope ? 0 : -speed * (target ? 1.1 : 1.2)
  const front = (model.length / 2) * scale
  const from = target && !slope ? target.min[0] - front + start - 0.1 : start
  const road = radius
  const chassis = bodyOf(
    entity,
    entity.id,
    model.body(colour, model.halfWidth).map((one) => resized(one, scale)),
    {
      position: [from, road, 0],
      linearVelocity: [speed, 0, 0],
      releasedAtSeconds,
      massKg: massKg * 0.85,
      friction: 0.3,
      restitution: 0.12,
    },
  )
  const wheelAt = model.axles.flatMap((x) => [-1, 1].map((side): Vector3 => at([x, 0, side * (model.halfWidth - 0.1)])))
  const wheels = wheelAt.map(
    (place, index): StagedBody =>
      bodyOf(entity, `${entity.id}.wheel${index + 1}`, wheelParts(radius, 0.1 * scale, place[2] > 0 ? 1 : -1), {
        position: [from + place[0], road + place[1], place[2]],
        rotation: WHEEL_TURN,
        linearVelocity: [speed, 0, 0],
        angularVelocity: [0, 0, -speed / radius],
        releasedAtSeconds,
        massKg: (massKg * 0.15) / wheelAt.length,
        friction: 1.1,
        restitution: 0.05,
      }),
  )
  const brakeTorque = (0.55 * massKg * 9.81 * radius) / wheelAt.length
  const joints = wheels.map(
    ({ id }, index): StagedJoint => ({
      kind: 'hinge',
      bodyA: entity.id,
      bodyB: id,
      pointA: wheelAt[index]!,
      pointB: [0, 0, 0],
      axisA: [0, 0, 1],
      axisB: [0, 1, 0],
      dryFriction: slope && isToy ? (TOY_ROLLING * massKg * 9.81 * radius) / wheelAt.length : 0,
      damping: 0,
      ...(slope && !isToy
        ? { motor: { speed: 0, mostTorque: brakeTorque * 0.6, fromSeconds: atFoot(slope, gravity), untilSeconds: 60 } }
        : {}),
      ...(speed > 0 && slope === undefined
        ? { motor: { speed: 0, mostTorque: brakeTorque, fromSeconds: target ? 1.6 : seconds, untilSeconds: 60 } }
        : {}),
    }),
  )
  const far = slope ? 0 : target ? target.max[0] + speed * 0.5 : from + speed * 2.2
  const tall = Math.max(...chassis.parts.map(highest)) + road
  return mechanism({
    bodies: [chassis, ...wheels],
    joints,
    bounds: {
      min: [(target ? target.min[0] - speed * 0.9 : from) - front, 0, -model.halfWidth * scale],
      max: [Math.max(far, front) + front * 0.6, tall, model.halfWidth * scale],
    },
    endSeconds: target ? 3.6 : 3.6,
    way: [0, 1, 2, 3, 4].map((timeSeconds) => ({
      timeSeconds,
      position: [from + speed * Math.min(timeSeconds, 3), tall / 2, 0] as Vector3,
    })),
  })
}

/** What slows a toy that rolls on by itself, as a share of its weight. */
const TOY_ROLLING = 0.05

/** When what is let go on a slope comes to its foot, seconds. */
function atFoot({ start, foot, angle }: Slope, gravity: number): number {
  const way = Math.hypot(foot[0] - start[0], foot[1] - start[1])
  return RELEASE_SECONDS + Math.sqrt((2 * way) / Math.max(0.05, gravity * Math.sin(angle)))
}

function highest({ shape, offset }: BodyPart): number {
  return (
    offset[1] +
    (shape.kind === 'prism'
      ? Math.max(...shape.outline.map(([, y]) => y))
      : shape.kind === 'box'
        ? shape.halfExtents[1]
        : 0)
  )
}
