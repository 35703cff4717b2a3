import { forkedRandom } from '../../../shared/random/seeded.ts'
import type { SpecEntity, ThingConcept } from '../../../shared/scene/sceneSpec.ts'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { Actor } from '../staging/actor.ts'
import type { Brought, Department, DepartmentOrder } from '../staging/department.ts'
import { windOf } from '../staging/surroundings.ts'
import { type Bounds, corners, ORIGIN, shifted } from '../staging/vectors.ts'
import { aircraft } from './aircraft.ts'
import { balanceScale, hangingSpring, seesaw } from './balances.ts'
import { balloons } from './balloons.ts'
import { type Mechanism, type MechanismBuilder, movedBy, type Workshop } from './mechanism.ts'
import {
  doublePendulum,
  hangingLamp,
  hangingRope,
  newtonsCradle,
  playgroundSwing,
  simplePendulum,
  wreckingBall,
} from './pendulums.ts'
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
    for (const { entity, built } of placedMechanisms(order)) seat(built, ridersOf(entity, order))
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
  const riders = order.entities.flatMap((entity) => ridersOf(entity, order))
  const standing = order.actors.filter((actor) => actor.base !== undefined && !riders.includes(actor)).map(boundsOf)
  return order.entities.map((entity) => {
    const workshop = workshopOf(entity, order)
    const built = builderOf(entity)!(workshop)
    const at = placeFor(built, workshop, standing, entity)
    const placed = movedBy(built, at)
    standing.push(placed.bounds)
    return { entity, built: placed }
  })
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
    riders: ridersOf(entity, order).length,
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

/** Things that are said to be on it, or to fall onto it. */
function ridersOf(entity: SpecEntity, { actors, spec }: DepartmentOrder): Actor[] {
  return actors.filter(
    ({ entity: other }) =>
      (other.place?.value.others.includes(entity.id) === true && ['on', 'in'].includes(other.place.value.relation)) ||
      spec.actions.some(({ subject, target, verb }) => subject === other.id && target === entity.id && verb === 'fall'),
  )
}

/** Puts riders onto the seats, one after the other; the pieces of one that comes alone share them. */
function seat(built: Mechanism, riders: readonly Actor[]): void {
  const [alone] = riders
  if (riders.length === 1 && alone !== undefined && alone.pieces.length === built.seats.length) {
    const [first, ...others] = built.seats
    alone.base = first === undefined ? alone.base : [...first]
    alone.pieces = alone.pieces.map((piece, index) => {
      const other = index === 0 ? first : others[index - 1]
      const aside = first === undefined || other === undefined ? 0 : other[0] - first[0]
      return { ...piece, local: [aside, piece.local[1], 0] }
    })
    return
  }
  for (const [index, rider] of riders.entries()) {
    const place = built.seats[index]
    if (place !== undefined) rider.base = [place[0], place[1], place[2]]
  }
}
