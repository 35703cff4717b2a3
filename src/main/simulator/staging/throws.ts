import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { Actor } from './actor.ts'
import { firstStated, heightOf, type MotionPlan, type StageConditions } from './motionPlan.ts'
import { shifted } from './vectors.ts'

/** How far from its target a thing is thrown, metres: what the stated speed and angle need, or three. */
export function throwDistance(actor: Actor): number {
  const speed = firstStated(actor, (action) => action.speedMetresPerSecond)
  if (speed === undefined) return actor.target ? Math.min(2.3, Math.max(1.1, 2.2 * heightOf(actor.target))) : 2.3
  return Math.min(4, Math.max(1, speed * 0.45))
}

const THROW_HEIGHT = 1.1
/** How far a thing that is thrown straight up rises when no speed is said, metres. */
const TOSS_RISE = 1.1
/** Steeper than this a throw goes straight up and comes down where it began, degrees. */
const STEEPEST_THROW = 80
/** Forward speed of a throw when none is said, m/s. */
const THROW_SPEED = 4.8

/**
 * Thrown to the right, already in the air as the shot begins. With a target it flies so that its centre
 * meets the upper part of the target's near side: x = vx t, y = vy t - g t^2 / 2 solved for what was not said.
 */
export function throwPlan(actor: Actor, conditions: StageConditions): MotionPlan {
  const base = actor.base as Vector3
  const radius = actor.form.size[0] / 2
  const stated = firstStated(actor, (action) => action.speedMetresPerSecond)
  const angle = firstStated(actor, (action) => action.angleDegrees)
  const isUpright = angle !== undefined && angle > STEEPEST_THROW && conditions.target === undefined
  const g = conditions.gravity
  const { target } = conditions
  const height = target ? Math.max(0.5, Math.min(THROW_HEIGHT, target.max[1] + 0.25)) : 0.9
  const start: Vector3 = [0, height - base[1], 0]
  const from = height + radius
  let velocity: Vector3
  let seconds: number
  let distance: number
  const past =
    target === undefined || stated !== undefined || angle !== undefined ? undefined : lobbed(actor, from, conditions)
  if (past) {
    velocity = past.velocity
    seconds = past.seconds
    distance = velocity[0] * seconds
  } else if (target) {
    distance = target.min[0] - radius - base[0]
    const aim = target.min[1] + (target.max[1] - target.min[1]) * (conditions.knocksOver ? 0.5 : 0.7)
    const rise = Math.max(aim, target.min[1] + radius) - from
    velocity = aimed(distance, rise, g, stated, angle, conditions.knocksOver ? THROW_SPEED * 1.3 : THROW_SPEED)
    seconds = distance / velocity[0]
  } else {
    const speed = stated ?? (isUpright ? Math.sqrt(2 * Math.max(g, 0.5) * TOSS_RISE) : 4)
    const elevation = ((angle ?? 35) * Math.PI) / 180
    velocity = [speed * Math.cos(elevation), speed * Math.sin(elevation), 0]
    seconds = (velocity[1] + Math.sqrt(velocity[1] ** 2 + 2 * Math.max(g, 0.5) * height)) / Math.max(g, 0.5)
    distance = velocity[0] * seconds
  }
  const arc = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    const t = seconds * part
    return shifted(actor.bounds, [base[0] + velocity[0] * t, height + velocity[1] * t - (g * t * t) / 2, base[2]])
  })
  return {
    offset: start,
    launch: () => ({ velocity, spin: [0, 0, isUpright ? -0.4 : -4], releasedAt: 0 }),
    path: [...arc, ...(target ? [] : [shifted(actor.bounds, [base[0] + distance * 1.25, 0, base[2]])])],
    endSeconds: seconds + (target ? 2.2 : 2),
    ...(past?.restitution === undefined ? caught(actor) : { restitution: past.restitution }),
  }
}

/** A net takes the speed of what flies into it. */
function caught({ target, entity }: Actor): { restitution?: number } {
  return target?.entity.variant === 'goal' && entity.restitution === undefined ? { restitution: STAYS } : {}
}

/** How far above what it passes over the lower side of a thing flies, metres; and how high a lob into a vessel rises. */
const CLEARANCE = 0.2
const LOB_RISE = 1
/** What is thrown into something shall stay there: it bounces no more than a bean bag when nothing else is said. */
const STAYS = 0.2

/**
 * A throw over its target, whose highest point is over the target's middle, or down into the mouth of a vessel, from
 * `LOB_RISE` above its rim. Undefined for throws at something.
 */
function lobbed(
  actor: Actor,
  from: number,
  { target, gravity }: StageConditions,
): { velocity: Vector3; seconds: number; restitution?: number } | undefined {
  const base = actor.base as Vector3
  const g = Math.max(gravity, 0.5)
  const hollow = actor.target?.form.hollow
  const radius = actor.form.size[1] / 2
  if (target === undefined) return undefined
  const middle = (target.min[0] + target.max[0]) / 2 - base[0]
  if (actor.actions.some(({ verb, passes }) => verb === 'throw' && passes === 'over')) {
    const rise = Math.max(0.7, target.max[1] + CLEARANCE + radius - from)
    const up = Math.sqrt(2 * g * rise)
    const across = middle / (up / g)
    return { velocity: [across, up, 0], seconds: up / g + Math.sqrt((2 * (from + rise)) / g) }
  }
  if (hollow === undefined) return undefined
  const rim = target.min[1] + hollow.rim
  const top = Math.max(from + 0.1, rim + LOB_RISE)
  const up = Math.sqrt(2 * g * (top - from))
  const seconds = up / g + Math.sqrt((2 * (top - rim)) / g)
  const across = (middle + (hollow.middle?.[0] ?? 0)) / seconds
  const restitution = actor.entity.restitution === undefined ? STAYS : undefined
  return { velocity: [across, up, 0], seconds, ...(restitution === undefined ? {} : { restitution }) }
}

function aimed(
  distance: number,
  rise: number,
  g: number,
  speed: number | undefined,
  angle: number | undefined,
  usualSpeed: number,
): Vector3 {
  if (angle !== undefined) {
    const tangent = Math.tan((angle * Math.PI) / 180)
    const room = distance * tangent - rise
    if (speed === undefined && room > 0.05) {
      const vx = distance * Math.sqrt(g / (2 * room))
      return [vx, vx * tangent, 0]
    }
    if (speed !== undefined) {
      const radians = (angle * Math.PI) / 180
      return [speed * Math.cos(radians), speed * Math.sin(radians), 0]
    }
  }
  if (speed !== undefined && g > 0) {
    const k = (g * distance ** 2) / (2 * speed ** 2)
    const discriminant = distance ** 2 - 4 * k * (k + rise)
    const tangent = discriminant >= 0 ? (distance - Math.sqrt(discriminant)) / (2 * k) : distance / (2 * k)
    const vx = speed / Math.hypot(1, tangent)
    return [vx, vx * tangent, 0]
  }
  const seconds = distance / (speed ?? usualSpeed)
  return [distance / seconds, rise / seconds + (g * seconds) / 2, 0]
}
