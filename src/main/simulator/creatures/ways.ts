import { forkedRandom, randomBetween } from '../../../shared/random/seeded.ts'
import type { SpecAction, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { CreatureCourse, CreatureGait } from '../../../shared/scene/stagedCreature.ts'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import { placedBounds } from '../staging/actor.ts'
import type { DepartmentOrder } from '../staging/department.ts'
import type { Bounds } from '../staging/vectors.ts'
import { detouredWay } from './detour.ts'
import { natureOf } from './nature.ts'

/** The usual length of a walk when nobody says how long the shot is. */
export const USUAL_SECONDS = 4
const PITCH_STEP = 0.35
/** What is said of those who stay where they are. */
export const STANDING: readonly SpecAction['verb'][] = ['stand', 'look', 'blink', 'talk', 'act']

/** Finds places and ways for living beings, each beside those that have theirs. */
export class Ways {
  readonly #order: DepartmentOrder
  /** Where a thing or a living being is. */
  readonly #boundsOf: (id: string | undefined) => Bounds | undefined
  /** Things in somebody's hands, which need no room of their own. */
  readonly #inHands: ReadonlySet<string>
  /** Where the next one stands that has no place of its own: in depth for those who go, from left to right for the others. */
  #lane = 0
  #standing = 0

  constructor(
    order: DepartmentOrder,
    boundsOf: (id: string | undefined) => Bounds | undefined,
    inHands: ReadonlySet<string>,
  ) {
    this.#order = order
    this.#boundsOf = boundsOf
    this.#inHands = inHands
  }

  /** The way of one, or of the first of several. */
  of(
    entity: SpecEntity,
    actions: readonly SpecAction[],
    gait: CreatureGait,
    speed: number,
    size: Vector3,
  ): CreatureCourse {
    const { spec, clipSeconds, actors } = this.#order
    const seconds = clipSeconds ?? USUAL_SECONDS
    const [length, height, width] = size
    const target = this.#boundsOf(actions.find((action) => action.target !== undefined)?.target)
    const place = entity.place?.value
    const other = this.#boundsOf(place?.others[0])
    const carriers = place?.relation === 'on' || place?.relation === 'atTopOf' ? other : undefined
    const floor = carriers?.max[1] ?? 0
    const things = actors
      .filter(({ base, entity: { id } }) => base !== undefined && !this.#inHands.has(id))
      .map(placedBounds)
    const front = lineBeside(things, height, width)
    const water = this.#water()
    const level =
      gait === 'fly'
        ? Math.max(0.9, height * 2.2) + (entity.concept === 'animal' && height < 0.12 ? 0.1 : 0)
        : gait === 'swim'
          ? this.#swimHeight(entity, size, water)
          : floor
    if (gait === 'stand') {
      const facing =
        spec.entities.filter(({ concept }) => concept === 'person' || concept === 'animal').length > 1 &&
        spec.lines.length > 0
      const at: Vector3 = carriers
        ? [(carriers.min[0] + carriers.max[0]) / 2, floor, (carriers.min[2] + carriers.max[2]) / 2]
        : other
          ? this.#besides(other, place?.relation, size)
          : (this.#inTheWayOf(entity, size) ?? [
              this.#nextStanding(Math.max(width, length * 0.8) * (entity.concept === 'person' ? 1.35 : 1)),
              0,
              front,
            ])
      const turn = entity.concept === 'person' ? -1.25 : -0.65
      const heading = facing && this.#standing > 1 ? Math.PI + 0.5 : facing ? -0.5 : turn
      return { gait, path: [at], headingRadians: heading, speed: 0, startSeconds: 0, stops: true }
    }
    if (gait === 'jump') {
      const at: Vector3 =
        other && !carriers
          ? this.#besides(other, place?.relation, size)
          : carriers
            ? [(carriers.min[0] + carriers.max[0]) / 2, floor, (carriers.min[2] + carriers.max[2]) / 2]
            : [this.#nextStanding(length), 0, front]
      const jumps = Math.max(2, Math.floor((seconds - 0.4) / 1.35))
      if (target) {
        const to: Vector3 = [target.min[0] - length * 0.7, 0, (target.min[2] + target.max[2]) / 2]
        return {
          gait,
          path: Array.from({ length: 4 }, (_, index): Vector3 => [to[0] - (3 - index) * height * 0.75, 0, to[2]]),
          headingRadians: 0,
          speed: 0,
          startSeconds: 0.2,
          stops: true,
        }
      }
      return {
        gait,
        path: Array.from({ length: jumps + 1 }, () => at),
        headingRadians: -1.1,
        speed: 0,
        startSeconds: 0.25,
        stops: true,
      }
    }
    const around = place?.relation === 'around' ? other : undefined
    const far = Math.max(length * 1.5, speed * seconds)
    const room = gait === 'swim' && water ? roomIn(water, length) : undefined
    if (room !== undefined && !target && far > room[0] * 1.4)
      return { gait, path: ringIn(water!, room, level, far), headingRadians: 0, speed, startSeconds: 0, stops: false }
    if (around) {
      const middle: Vector3 = [(around.min[0] + around.max[0]) / 2, level, (around.min[2] + around.max[2]) / 2]
      const radius =
        Math.max(around.max[0] - around.min[0], around.max[2] - around.min[2]) * 0.6 +
        Math.max(length, width) * 0.8 +
        0.1
      const swept = far / radius
      const arcs = Math.max(4, Math.ceil(swept / PITCH_STEP))
      const points = Array.from({ length: arcs + 1 }, (_, index): Vector3 => {
        const angle = Math.PI * 0.9 + (swept * index) / arcs
        return [middle[0] + radius * Math.cos(angle), level, middle[2] + radius * Math.sin(angle)]
      })
      return { gait, path: points, headingRadians: 0, speed, startSeconds: 0, stops: false }
    }
    const z = target ? (target.min[2] + target.max[2]) / 2 : front + this.#lane * -1.1 * Math.max(width, 0.2)
    // Who goes farther back goes a little behind, so that both are seen.
    const behind = target ? 0 : this.#lane * 0.4 * Math.max(height, length)
    if (!target) this.#lane++
    const stops =
      target !== undefined ||
      actions.some(({ verb, order }) => STANDING.includes(verb) && order > Math.min(...actions.map((one) => one.order)))
    const end = target ? target.min[0] - length * 0.62 : undefined
    if (gait === 'hop') {
      const hop = Math.max(height * 1.6, 0.1)
      const count = Math.max(2, Math.floor(seconds / (0.42 + 0.22 * Math.sqrt(height))))
      const last = end ?? (count * hop) / 2
      return {
        gait,
        path: Array.from({ length: count + 1 }, (_, index): Vector3 => [last - (count - index) * hop, 0, z]),
        headingRadians: 0,
        speed: 0,
        startSeconds: 0.1,
        stops: true,
      }
    }
    const going = stops ? Math.max(length, far * 0.72) : far
    const last = end ?? going / 2
    const [from, to]: [Vector3, Vector3] = [
      [last - going - behind, level, z],
      [last - behind, level, z],
    ]
    const isOnGround = gait !== 'fly' && gait !== 'swim'
    if (carriers && isOnGround && !target) return onTop(carriers, { gait, speed, length, going })
    const inTheWay = things.filter((bounds) => bounds.min[1] < level + height && bounds.max[1] > level + 0.05)
    const path =
      isOnGround && target === undefined
        ? detouredWay(from, to, width / 2, inTheWay)
        : this.#pathBetween([from, to], gait, size, isAtSurface(entity))
    return { gait, path, headingRadians: 0, speed, startSeconds: 0, stops }
  }

  /** What walks goes straight; what flies or swims rises, sinks and turns a little. */
  #pathBetween(
    [from, to]: readonly [Vector3, Vector3],
    gait: CreatureGait,
    [length, height]: Vector3,
    isAtSurface: boolean,
  ): Vector3[] {
    if (gait !== 'fly' && gait !== 'swim') return [from, to]
    const random = forkedRandom(this.#order.seed, 'wander')
    const wander = gait === 'fly' ? Math.max(height * 0.6, 0.18) : isAtSurface ? 0 : height * 0.35
    return Array.from({ length: 6 }, (_, index): Vector3 => {
      const share = index / 5
      const ends = index === 0 || index === 5 ? 0 : 1
      return [
        from[0] + (to[0] - from[0]) * share,
        from[1] + ends * wander * randomBetween(random, -0.8, 0.8),
        from[2] + ends * length * randomBetween(random, -0.35, 0.35),
      ]
    })
  }

  #swimHeight(entity: SpecEntity, [, height]: Vector3, water: StagedWater | undefined): number {
    const nature = natureOf(entity.concept as 'animal' | 'person', entity.variant ?? entity.concept)
    if (!nature.isFish) return (water?.centre[1] ?? 0) - height * nature.draught
    if (water === undefined) return Math.max(0.5, height * 1.6)
    return water.centre[1] - Math.min(water.bed.depth * 0.5, height * 1.3 + 0.02)
  }

  #water(): StagedWater | undefined {
    return this.#order.brought?.flatMap(({ scene }) => scene.waters ?? [])[0]
  }

  #besides(other: Bounds, relation: string | undefined, [length, , width]: Vector3): Vector3 {
    const x = (other.min[0] + other.max[0]) / 2
    const z = (other.min[2] + other.max[2]) / 2
    switch (relation) {
      case 'behind':
        return [x, 0, other.min[2] - width]
      case 'inFrontOf':
        return [x, 0, other.max[2] + width]
      case 'leftOf':
        return [other.min[0] - length * 0.75, 0, z]
      case 'under':
        return [x, 0, z]
      default:
        return [other.max[0] + length * 0.75, 0, z]
    }
  }

  /** Who is rolled, pushed or thrown at stands where that goes. */
  #inTheWayOf(entity: SpecEntity, [length]: Vector3): Vector3 | undefined {
    const coming = this.#order.spec.actions.find(({ target, subject }) => target === entity.id && subject !== entity.id)
    const thing = this.#order.actors.find((actor) => actor.entity.id === coming?.subject && actor.base !== undefined)
    if (thing === undefined) return undefined
    const { min, max } = placedBounds(thing)
    return [max[0] + 1.1 + length / 2, 0, (min[2] + max[2]) / 2]
  }

  #nextStanding(room: number): number {
    const index = this.#standing++
    return (index % 2 === 0 ? -1 : 1) * Math.ceil(index / 2) * room * 1.9 * (index === 0 ? 0 : 1)
  }
}

/** Along the longer side of what carries it, no farther than it reaches. */
function onTop(
  { min, max }: Bounds,
  { gait, speed, length, going }: { gait: CreatureGait; speed: number; length: number; going: number },
): CreatureCourse {
  const middle: Vector3 = [(min[0] + max[0]) / 2, max[1], (min[2] + max[2]) / 2]
  const axis = max[0] - min[0] >= max[2] - min[2] ? 0 : 2
  const half = Math.max(0, Math.min(going, max[axis] - min[axis] - length)) / 2
  const at = (by: number): Vector3 => middle.map((value, index) => (index === axis ? value + by : value)) as Vector3
  return { gait, path: [at(-half), at(half)], headingRadians: 0, speed, startSeconds: 0, stops: true }
}

/** A line along the stage beside the things: behind them for who can be seen over them, else in front. */
function lineBeside(things: readonly Bounds[], height: number, width: number): number {
  if (things.length === 0) return 0
  const away = width * 0.5 + 0.12
  const tallest = Math.max(...things.map(({ max }) => max[1]))
  return height * 0.75 > tallest
    ? Math.min(...things.map(({ min }) => min[2])) - away
    : Math.max(...things.map(({ max }) => max[2])) + away
}

/** Whether it swims with its back out of the water. */
export function isAtSurface({ concept, variant }: SpecEntity): boolean {
  return !natureOf(concept as 'animal' | 'person', variant ?? concept).isFish
}

/** Half the length and width of the way round in a water with shores or walls; undefined where it is wide. */
function roomIn({ kind, bed, size }: StagedWater, length: number): [number, number] | undefined {
  if (kind === 'sea' || kind === 'lake' || kind === 'river' || kind === 'shore') return undefined
  const [x, z] =
    bed.kind === 'bowl' ? bed.radius : bed.kind === 'round' ? [bed.radius, bed.radius] : [size[0] / 2, size[1] / 2]
  const inner = (half: number) => Math.max(length * 0.3, half * 0.78 - length * 0.45)
  return [inner(x), inner(z)]
}

/** Round and round, level, as far as it goes. */
function ringIn({ centre }: StagedWater, [x, z]: [number, number], level: number, far: number): Vector3[] {
  const swept = far / ((x + z) / 2)
  const arcs = Math.max(6, Math.ceil(swept / PITCH_STEP))
  return Array.from({ length: arcs + 1 }, (_, index): Vector3 => {
    const angle = Math.PI * 0.75 + (swept * index) / arcs
    return [centre[0] + x * Math.cos(angle), level, centre[2] + z * Math.sin(angle)]
  })
}
