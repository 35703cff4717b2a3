import type { SceneSpec } from '../../../shared/scene/sceneSpec.ts'
import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedScene, Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { UnmetWish } from '../../../shared/scene/understanding.ts'
import { poseAt } from '../physics/poseAt.ts'
import { type Actor, placedBounds } from './actor.ts'
import { surfaceOf } from './carrying.ts'
import { firstStated } from './motionPlan.ts'
import { type Bounds, difference, dot, length, rotated } from './vectors.ts'

/** What a launch was said to bring about, and how else it could be launched within what was said. */
export interface Deed {
  /** What is launched. */
  readonly bodyIds: readonly string[]
  readonly goal: Goal
  /** The launch as it was planned comes first. */
  readonly launches: readonly Launching[]
  /** What is told when none of them brings it about. */
  readonly unmet: UnmetWish
}

type Goal =
  | { readonly kind: 'endsIn'; readonly vessel: Bounds }
  /** In a vessel that lies on its side it may come out of again. */
  | { readonly kind: 'comesIn'; readonly vessel: Bounds }
  | { readonly kind: 'meets'; readonly targetIds: readonly string[] }
  | { readonly kind: 'knocksOver'; readonly targetIds: readonly string[] }
  | { readonly kind: 'leaves'; readonly height: number }

/** How a launch differs from the planned one: the speed by a factor, the rise by degrees. */
interface Launching {
  readonly speed: number
  readonly riseDegrees: number
}

const PLANNED: Launching = { speed: 1, riseDegrees: 0 }
const BY_RISE = [4, -4, 8, -8, 14]
const BY_SPEED = [1.06, 0.94, 1.13, 0.87, 1.22]
const BY_FORCE = [1.25, 1.55, 1.9, 2.4]

const EXPLANATIONS = {
  endsIn: {
    en: 'With these speeds and angles it does not stay in there; it is shown where it really goes.',
    id: 'Dengan kecepatan dan sudut ini benda tidak masuk; yang terlihat adalah jalannya yang sebenarnya.',
  },
  comesIn: {
    en: 'With these speeds and angles not all of it comes in there; it is shown where it really goes.',
    id: 'Dengan kecepatan dan sudut ini tidak semuanya masuk; yang terlihat adalah jalannya yang sebenarnya.',
  },
  meets: {
    en: 'With these speeds and angles it does not reach it; it is shown where it really goes.',
    id: 'Dengan kecepatan dan sudut ini benda tidak mengenainya; yang terlihat adalah jalannya yang sebenarnya.',
  },
  leaves: {
    en: 'With this speed it does not get over the edge; what really happens is shown.',
    id: 'Dengan kecepatan ini benda tidak sampai melewati tepi; yang terlihat adalah kejadian sebenarnya.',
  },
  knocksOver: {
    en: 'The blow is too weak to knock it over; what really happens is shown.',
    id: 'Benturannya terlalu lemah untuk merobohkannya; yang terlihat adalah kejadian sebenarnya.',
  },
} as const

/** What the moving actors of a scene were said to bring about. */
export function deedsOf(spec: SceneSpec, actors: readonly Actor[]): Deed[] {
  return actors.flatMap((actor): Deed[] => {
    const { target, motion } = actor
    if (motion === 'edgeFall') return [leaving(actor, spec)]
    const isLaunched = ['throw', 'roll', 'slide', 'push'].includes(motion)
    const isLetGo = motion === 'descent' && target?.liesOpen === true
    if (target?.base === undefined || !(isLaunched || isLetGo)) return []
    if (actor.actions.some(({ passes }) => passes !== undefined)) return []
    const goal = goalOf(actor, target, spec)
    const [word] = actor.actions.filter(({ target: id }) => id === target.entity.id)
    const said = word?.source.kind === 'said' ? word.source.words : `${actor.entity.label} → ${target.entity.label}`
    return [
      {
        bodyIds: actor.pieces.map(({ id }) => id),
        goal,
        launches: launchesOf(actor, goal),
        unmet: { words: said, reason: 'impossible', explanation: EXPLANATIONS[goal.kind][spec.language] },
      },
    ]
  })
}

/** What rolls or slides off a table shall get over its edge. */
function leaving(actor: Actor, spec: SceneSpec): Deed {
  const { entity, pieces, support } = actor
  const hasSpeed = firstStated(actor, (action) => action.speedMetresPerSecond) !== undefined
  return {
    bodyIds: pieces.map(({ id }) => id),
    goal: { kind: 'leaves', height: support?.base === undefined ? 0 : surfaceOf(support).max[1] },
    launches: [PLANNED, ...(hasSpeed ? [] : BY_FORCE.map(faster))],
    unmet: { words: entity.label, reason: 'impossible', explanation: EXPLANATIONS.leaves[spec.language] },
  }
}

function goalOf(actor: Actor, target: Actor, spec: SceneSpec): Goal {
  const targetIds = target.pieces.map(({ id }) => id)
  const isSaidOver =
    actor.actions.some(({ knocksOver }) => knocksOver) ||
    spec.actions.some(({ subject, verb }) => subject === target.entity.id && (verb === 'topple' || verb === 'fall'))
  if (isSaidOver && !target.form.isFixed) return { kind: 'knocksOver', targetIds }
  const { hollow } = target.form
  if (target.liesOpen) return { kind: 'comesIn', vessel: placedBounds(target) }
  if (actor.motion === 'throw' && hollow !== undefined) {
    const { min, max } = placedBounds(target)
    return { kind: 'endsIn', vessel: { min, max: [max[0], min[1] + hollow.rim, max[2]] } }
  }
  return { kind: 'meets', targetIds }
}

/** Of what was said nothing is changed: a stated speed keeps its size, a stated angle its rise. */
function launchesOf(actor: Actor, goal: Goal): Launching[] {
  if (actor.motion === 'descent') return [PLANNED]
  const hasSpeed = firstStated(actor, (action) => action.speedMetresPerSecond) !== undefined
  const hasAngle = firstStated(actor, (action) => action.angleDegrees) !== undefined
  const speeds = hasSpeed ? [] : (goal.kind === 'knocksOver' ? BY_FORCE : BY_SPEED).map(faster)
  const rises = hasAngle || actor.motion !== 'throw' ? [] : BY_RISE.map((riseDegrees) => ({ speed: 1, riseDegrees }))
  if (goal.kind === 'knocksOver') return [PLANNED, ...speeds, ...rises.slice(0, 2)]
  return [PLANNED, ...speeds.slice(0, 4), ...rises.slice(0, 3)]
}

function faster(speed: number): Launching {
  return { speed, riseDegrees: 0 }
}

/** The scene with its bodies launched another way. */
export function launched(
  scene: StagedScene,
  bodyIds: readonly string[],
  { speed, riseDegrees }: Launching,
): StagedScene {
  if (speed === 1 && riseDegrees === 0) return scene
  const angle = (riseDegrees * Math.PI) / 180
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)]
  const other = ([x, y, z]: Vector3): Vector3 => {
    const along = Math.hypot(x, z)
    const share = along === 0 ? 0 : (along * cosine - y * sine) / along
    return [x * share * speed, (along * sine + y * cosine) * speed, z * share * speed]
  }
  return {
    ...scene,
    bodies: scene.bodies.map((body) =>
      bodyIds.includes(body.id)
        ? {
            ...body,
            linearVelocity: other(body.linearVelocity),
            angularVelocity: body.angularVelocity.map((value) => value * speed) as Vector3,
          }
        : body,
    ),
    pushes: scene.pushes.map((push) =>
      bodyIds.includes(push.bodyId) ? { ...push, deltaVelocity: other(push.deltaVelocity) } : push,
    ),
  }
}

/** A share of the targets of which a blow knocks over at least so many has been knocked over. */
const MOST_OVER = 0.75
/** Leaning more than this a thing has fallen. */
const FALLEN_COSINE = Math.cos((50 * Math.PI) / 180)
/** What came to lie this much lower than it stood has fallen off, as a share of its height above the ground. */
const LOWER = 0.3
/** What comes in and goes out again is seen at one of these moments. */
const LOOK_EVERY_SECONDS = 0.05
/** It must have happened so long before the end that one sees it, seconds. */
const BEFORE_END = 0.25

/** How far what was said came about, from 0 to 1; at 1 it did. */
export function doneShare({ goal, bodyIds }: Deed, scene: StagedScene, record: SimulationRecord): number {
  switch (goal.kind) {
    case 'endsIn': {
      const inside = bodyIds.filter((id) => isWithin(goal.vessel, poseAt(record, id, scene.durationSeconds).position))
      return inside.length / bodyIds.length
    }
    case 'comesIn': {
      const looks = Math.ceil(scene.durationSeconds / LOOK_EVERY_SECONDS)
      const moments = Array.from({ length: looks }, (_, index) => index * LOOK_EVERY_SECONDS)
      const come = bodyIds.filter((id) => moments.some((at) => isWithin(goal.vessel, poseAt(record, id, at).position)))
      return come.length / bodyIds.length
    }
    case 'meets': {
      const met = record.events.impacts.some(
        ({ bodyA, bodyB, timeSeconds }) =>
          timeSeconds < scene.durationSeconds - BEFORE_END &&
          ((bodyIds.includes(bodyA) && isOf(goal.targetIds, bodyB)) ||
            (bodyIds.includes(bodyB) && isOf(goal.targetIds, bodyA))),
      )
      return met ? 1 : 0
    }
    case 'leaves': {
      const gone = bodyIds.filter((id) => hasLeft(id, goal.height, scene, record))
      return gone.length / bodyIds.length
    }
    case 'knocksOver': {
      const over = goal.targetIds.filter((id) => isOver(id, scene, record)).length
      return Math.min(1, over / goal.targetIds.length / MOST_OVER)
    }
  }
}

function isWithin({ min, max }: Bounds, [x, y, z]: Readonly<Vector3>): boolean {
  return x > min[0] && x < max[0] && z > min[2] && z < max[2] && y > min[1] && y < max[1] + 0.05
}

function hasLeft(id: string, height: number, scene: StagedScene, record: SimulationRecord): boolean {
  if (record.events.breaks?.some(({ body }) => body === id)) return true
  return poseAt(record, id, scene.durationSeconds - BEFORE_END).position[1] < height - 0.02
}

/** A pane is a body of its own that belongs to its window. */
function isOf(ids: readonly string[], id: string): boolean {
  return ids.some((one) => id === one || id.startsWith(`${one}.`))
}

function isOver(id: string, scene: StagedScene, record: SimulationRecord): boolean {
  const body = scene.bodies.find((one) => one.id === id)
  if (body === undefined || !record.poses.has(id)) return false
  if (record.events.breaks?.some((one) => one.body === id)) return true
  const { position, rotation } = poseAt(record, id, scene.durationSeconds)
  const up = rotated([0, 1, 0], body.rotation)
  const now = rotated([0, 1, 0], [...rotation])
  const isHigh = body.position[1] > 0.02 && position[1] < body.position[1] * (1 - LOWER)
  const isAway = length(difference([...position], body.position)) > 0.5 * body.position[1]
  return dot(up, now) < FALLEN_COSINE || (isHigh && isAway)
}
