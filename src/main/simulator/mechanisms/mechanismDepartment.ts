import { forkedRandom } from '../../../shared/random/seeded.ts'
import type { SpecEntity, ThingConcept } from '../../../shared/scene/sceneSpec.ts'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { Actor } from '../staging/actor.ts'
import type { Brought, Department, DepartmentOrder } from '../staging/department.ts'
import { windOf } from '../staging/surroundings.ts'
import { type Bounds, corners, ORIGIN, shifted } from '../staging/vectors.ts'
import { aircraft } from './aircraft.ts'
import { balanceScale } from './balances.ts'
import { balloons } from './balloons.ts'
import { hangingRope, wreckingBall } from './hangingChains.ts'
import { hangingSpring } from './hangingSpring.ts'
import {
  type Mechanism,
  type MechanismBuilder,
  movedBy,
  type Slope,
  turnedWhole,
  turnZ,
  type Workshop,
} from './mechanism.ts'
import { doublePendulum, newtonsCradle, simplePendulum } from './pendulums.ts'
import { aimHitters, hittersOf, ridersOf, seat, slopeUnder } from './riders.ts'
import { seesaw } from './seesaw.ts'
import { hangingLamp, playgroundSwing } from './swings.ts'
import { BREEZE, door, windmill } from './turning.ts'
import { vehicle } from './vehicles.ts'

const BUILDERS: Partial<Readonly<Record<ThingConcept, MechanismBuilder>>> = {
  pendulum: simplePendulum,
  spring: hangingSpring,
  seesaw,
  rope: hangingRope,
  balloon: balloons,
  vehicle,
  aircraft,
}

/** Kinds with a build of their own, whatever concept they are read as. */
const VARIANTS: Readonly<Record<string, MechanismBuilder>> = {
  doublePendulum,
  newtonsCradle,
  newtonCradle: newtonsCradle,
  swing: playgroundSwing,
  hangingLamp,
  pendantLamp: hangingLamp,
  chandelier: hangingLamp,
  wreckingBall,
  balanceScale,
  scale: balanceScale,
  door,
  windmill,
  windTurbine: windmill,
  pinwheel: windmill,
  hotAirBalloon: balloons,
}

function builderOf({ concept, variant }: Pick<SpecEntity, 'concept' | 'variant'>): MechanismBuilder | undefined {
  return (variant === undefined ? undefined : VARIANTS[variant]) ?? BUILDERS[concept]
}

/** Room left beside a mechanism, as a share of its own width. */
const SIDE_ROOM = 0.18

/** What hangs, turns, tips, rises, drives and flies. */
export const mechanismDepartment: Department = {
  concepts: Object.keys(BUILDERS) as ThingConcept[],
  variants: Object.keys(VARIANTS),
  arrange(order) {
    for (const { entity, built } of placedMechanisms(order)) {
      seat(built, ridersOf(entity, order))
      aimHitters(built, hittersOf(entity, order))
    }
  },
  bring: (order) => {
    const placed = placedMechanisms(order).map(({ built }) => built)
    const lists = <Key extends 'bodies' | 'joints' | 'springs' | 'ropes' | 'pushes'>(key: Key) =>
      placed.flatMap((one) => [...one[key]]) as Mechanism[Key][number][]
    const needsWind = order.entities.some(({ variant }) => variant !== undefined && VARIANTS[variant] === windmill)
    const main = placed.find(({ way }) => way !== undefined)
    return {
      scene: {
        bodies: lists('bodies'),
        pushes: lists('pushes'),
        joints: lists('joints'),
        springs: lists('springs'),
        ropes: lists('ropes'),
        ...(needsWind && order.spec.wind === undefined ? { wind: BREEZE } : {}),
      } as Brought['scene'],
      seen: placed.flatMap(({ bounds }) => corners(bounds)),
      endSeconds: Math.max(...placed.map(({ endSeconds }) => endSeconds)),
      ...(main?.way
        ? { mover: { way: main.way, radius: Math.min(2, (main.bounds.max[1] - main.bounds.min[1]) / 2) } }
        : {}),
    }
  },
}

/** Builds every mechanism where it has room: at what it shall hit, else beside what stands there already. */
function placedMechanisms(order: DepartmentOrder): { entity: SpecEntity; built: Mechanism }[] {
  const carried = order.entities.flatMap((entity) => ridersOf(entity, order).map(({ actor }) => actor))
  const coming = order.entities.flatMap((entity) => hittersOf(entity, order))
  const standing = order.actors
    .filter((actor) => actor.base !== undefined && !carried.includes(actor) && !coming.includes(actor))
    .map(boundsOf)
  return order.entities.map((entity) => {
    const workshop = workshopOf(entity, order)
    const built = builderOf(entity)!(workshop)
    const placed = workshop.slope
      ? onSlope(built, workshop.slope)
      : movedBy(built, placeFor(built, workshop, standing, entity))
    standing.push(placed.bounds)
    return { entity, built: placed }
  })
}

function onSlope(built: Mechanism, { start, angle, foot }: Slope): Mechanism {
  const placed = movedBy(turnedWhole(built, turnZ(-angle)), start)
  const { min, max } = placed.bounds
  const beyond = Math.max((max[0] - min[0]) * 1.5, 1.1 * (foot[0] - start[0]))
  return { ...placed, bounds: { min: [min[0], 0, min[2]], max: [Math.max(max[0], foot[0] + beyond), max[1], max[2]] } }
}

function workshopOf(entity: SpecEntity, order: DepartmentOrder): Workshop {
  const actions = order.spec.actions.filter(({ subject }) => subject === entity.id)
  const aimedAt = actions.find(({ target }) => target !== undefined)?.target
  const target = order.actors.find((actor) => actor.entity.id === aimedAt && actor.base !== undefined)
  const met = target ?? (entity.variant === 'wreckingBall' ? order.actors.find(isBuilt) : undefined)
  const wind = order.spec.wind?.value
  return {
    entity,
    actions,
    gravity: order.gravity,
    wind: wind === undefined ? [0, 0, 0] : windOf(wind),
    random: forkedRandom(order.seed, `mechanism ${entity.id}`),
    target: met === undefined ? undefined : boundsOf(met),
    riders: ridersOf(entity, order),
    slope: slopeUnder(entity, order),
    isHit: hittersOf(entity, order).length > 0,
  }
}

/** Where an actor stands. */
function boundsOf({ bounds, base }: Actor): Bounds {
  return shifted(bounds, base ?? ORIGIN)
}

function isBuilt({ entity, base }: Actor): boolean {
  return base !== undefined && (entity.concept === 'tower' || entity.concept === 'wall')
}

function placeFor(
  built: Mechanism,
  { target, entity }: Workshop,
  standing: readonly Bounds[],
  { concept }: SpecEntity,
): Vector3 {
  if (target !== undefined && concept === 'vehicle') return [0, 0, (target.min[2] + target.max[2]) / 2]
  if (target !== undefined && concept !== 'aircraft') {
    const ball = built.bodies.find(({ id }) => id === entity.id)?.parts[0]?.shape
    const radius = ball?.kind === 'ball' ? ball.radius : 0
    return [target.min[0] - radius - 0.02, 0, (target.min[2] + target.max[2]) / 2]
  }
  if (standing.length === 0 || concept === 'aircraft') return [0, 0, 0]
  const right = Math.max(...standing.map(({ max }) => max[0]))
  return [right - built.bounds.min[0] + SIDE_ROOM * (built.bounds.max[0] - built.bounds.min[0]), 0, 0]
}
