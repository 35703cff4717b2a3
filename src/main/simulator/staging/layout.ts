import type { SpecAction } from '../../../shared/scene/sceneSpec.ts'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import { type Actor, placedBounds, rootOf } from './actor.ts'
import { besides } from './besides.ts'
import { bottomOf, depthIn, surfaceOf } from './carrying.ts'
import { GAP, makeRoomOn, width } from './crowdedTable.ts'
import { edgeFallReach, edgeRun } from './edgeFall.ts'
import { approachDistance } from './rolling.ts'
import { isSide, sidePlaceOf } from './sidePlaces.ts'
import { StageSpots, topOf } from './stageSpots.ts'
import { liesIn } from './supports.ts'
import { throwDistance } from './throws.ts'
import { type Bounds, shifted } from './vectors.ts'

/**
 * Gives every actor its place: what carries before what is carried, movers on the left, what they reach on
 * their right, everybody else where there is room. Mutates `base` (and the length of crowded tables).
 */
export function layOut(actors: readonly Actor[], gravity: number): void {
  for (const actor of actors) makeRoomOn(actor, actors)
  const movers = actors
    .filter((actor) => actor.motion !== 'still' || actor.target !== undefined)
    .sort((a, b) => firstOrder(a) - firstOrder(b))
  const stage = new Stage(actors, gravity)
  for (const actor of actors) if (isSideMarkOfMover(actor, actors)) stage.stand(actor)
  for (const mover of movers) stage.placeMover(mover)
  for (const actor of actors) stage.stand(actor)
}

function firstOrder(actor: Actor): number {
  return Math.min(...actor.actions.map((action: SpecAction) => action.order), 999)
}

/** Something that a mover is said to be beside or behind has its place first. */
function isSideMarkOfMover(actor: Actor, actors: readonly Actor[]): boolean {
  return actors.some(
    (other) =>
      other.motion !== 'still' &&
      other.support === undefined &&
      other.entity.place?.value.others.includes(actor.entity.id),
  )
}

/** How far behind the one before each of several that leave a table begins, metres. */
const LATER_METRES = 0.11
const BESIDE_METRES = 0.05

/** How far above another a thing hangs, metres. */
const HANGS_ABOVE = 0.3

class Stage {
  private readonly actors: readonly Actor[]
  private readonly gravity: number
  private readonly spots: StageSpots

  constructor(actors: readonly Actor[], gravity: number) {
    this.actors = actors
    this.gravity = gravity
    this.spots = new StageSpots(actors)
  }

  placeMover(mover: Actor): void {
    if (mover.base !== undefined) return
    if (hasSidePlace(mover)) {
      this.stand(mover)
      if (mover.target && mover.target.base === undefined) this.placeReached(mover, mover.target)
      return
    }
    if (mover.support === undefined) {
      this.placeFreeMover(mover)
      return
    }
    const { support } = mover
    this.stand(support)
    if (mover.motion === 'edgeFall' || mover.motion === 'descent') {
      this.put(mover, this.startOn(mover, support))
      if (mover.target && mover.target.base === undefined) this.placeReached(mover, mover.target)
      return
    }
    if (mover.target && mover.target.support === support) {
      this.placePairOn(mover, mover.target, support)
      return
    }
    this.stand(mover)
    if (mover.target && mover.target.base === undefined) this.placeReached(mover, mover.target)
  }

  /** Puts an actor where it was said to be, or where there is room. What carries it comes first. */
  stand(actor: Actor): void {
    if (actor.base !== undefined) return
    if (actor.support) this.stand(actor.support)
    const place = actor.entity.place?.value
    const [middle] = this.named(place?.others ?? [])
    if (middle && (place?.relation === 'above' || (place?.relation === 'around' && actor.pieces.length > 1))) {
      this.stand(middle)
      const [x, y, z] = middle.base as Vector3
      actor.base = place.relation === 'above' ? [x, surfaceOf(middle).max[1] + HANGS_ABOVE, z] : [x, y, z]
      return
    }
    const side = sidePlaceOf(actor, (id) => this.actors.find(({ entity }) => entity.id === id))
    if (side) {
      const marks = this.named(side.others)
      for (const other of marks) if (!standsOnPlaceOf(other, actor)) this.stand(other)
      const [first, second] = marks
      if (side.relation === 'between' && first?.base && second?.base) {
        this.standBetween(actor, first, second)
        return
      }
      const mark = first?.base === undefined ? undefined : placedBounds(first)
      if (mark || side.relation === 'leftOf' || side.relation === 'rightOf') {
        this.put(actor, besides(actor, side.relation, mark, first, this.spots))
        return
      }
    }
    if (actor.support && liesIn(actor, actor.support)) {
      this.put(actor, this.placeIn(actor, actor.support))
      return
    }
    if (actor.support) {
      this.put(actor, this.spots.freeSpotOn(actor, actor.support))
      return
    }
    this.put(actor, this.spots.freeSpot(actor))
  }

  private named(ids: readonly string[]): Actor[] {
    return ids.flatMap((id) => this.actors.find(({ entity }) => entity.id === id) ?? [])
  }

  /** At the bottom of a vessel; beside what lies in it already. */
  private placeIn(actor: Actor, container: Actor): Vector3 {
    const [x, y, z] = bottomOf(container)
    const rise = actor.pieces.length > 1 ? 0 : (depthIn(container, actor.form) ?? 0)
    const before = this.actors.filter((other) => other !== actor && other.base && other.support === container)
    const top = Math.max(y + rise, ...before.map((other) => placedBounds(other).max[1] + 0.005))
    return [x, top, z]
  }

  private put(actor: Actor, base: Vector3): void {
    actor.base = base
    this.spots.take(actor.support, shifted(actor.bounds, base))
  }

  private placeFreeMover(mover: Actor): void {
    const { target } = mover
    if (target === undefined || target.base === undefined) {
      if (target === undefined) {
        this.put(mover, this.spots.freeSpot(mover))
        return
      }
      this.stand(rootOf(target))
      this.stand(target)
    }
    const bounds = placedBounds(target)
    const z = (bounds.min[2] + bounds.max[2]) / 2
    if (mover.motion === 'drop') {
      mover.base = [(bounds.min[0] + bounds.max[0]) / 2, 0, z]
      return
    }
    const back = approachDistance(mover)
    const x = bounds.min[0] - back - mover.bounds.max[0]
    if (mover.motion === 'throw') {
      mover.base = [bounds.min[0] - throwDistance(mover) - mover.bounds.max[0], 0, z]
      return
    }
    const isOnFloor = bounds.min[1] < 0.01
    const carrier = isOnFloor ? undefined : target.support
    const left = carrier?.base ? carrier.base[0] + carrier.bounds.min[0] - mover.bounds.min[0] + 0.04 : x
    if (carrier && bounds.min[0] - left - mover.bounds.max[0] < 0.15) {
      // No room to roll up to it there: it comes through the air.
      mover.motion = 'throw'
      mover.base = [bounds.min[0] - throwDistance(mover) - mover.bounds.max[0], 0, z]
      return
    }
    if (carrier) mover.support = carrier
    this.put(mover, [Math.max(x, left), carrier ? topOf(carrier) : 0, z])
    this.spots.take(carrier, { min: [Math.max(x, left), 0, z - 0.1], max: [bounds.min[0], 1, z + 0.1] })
  }

  /** A target stands where its mover arrives: beyond the landing, the foot of the ramp, the end of the run. */
  private placeReached(mover: Actor, target: Actor): void {
    const root = rootOf(target)
    if (root.base !== undefined || root === mover) {
      this.stand(target)
      return
    }
    const base = mover.base as Vector3
    const support = mover.support
    const edge = support?.base ? support.base[0] + support.bounds.max[0] : base[0] + mover.bounds.max[0]
    const face =
      mover.motion === 'edgeFall'
        ? edge + edgeFallReach(mover, base[1], this.gravity) + (landsOn(mover, target) ? -width(root) / 2 : 0.35)
        : mover.motion === 'descent'
          ? edge + Math.min(0.7, 0.15 + 2 * width(mover))
          : edge + approachDistance(mover)
    this.put(root, [Math.max(face, edge + 0.05) - root.bounds.min[0], 0, base[2]])
    this.spots.take(undefined, { min: [edge, 0, base[2] - 0.15], max: [face, 1, base[2] + 0.15] })
    this.stand(target)
  }

  private placePairOn(mover: Actor, target: Actor, support: Actor): void {
    const surface = surfaceOf(support)
    const y = topOf(support)
    const z = (surface.min[2] + surface.max[2]) / 2
    const length = surface.max[0] - surface.min[0]
    if (target.base === undefined) this.put(target, [surface.min[0] + length * (fallsLater(target) ? 0.9 : 0.7), y, z])
    const face = placedBounds(target).min[0]
    const x = Math.max(
      surface.min[0] + 0.04 - mover.bounds.min[0],
      face - approachDistance(mover) - mover.bounds.max[0],
    )
    this.put(mover, [x, y, placedBounds(target).min[2] / 2 + placedBounds(target).max[2] / 2])
    this.spots.take(support, { min: [x, y, z - 0.1], max: [face, y + 1, z + 0.1] })
  }

  private startOn(mover: Actor, support: Actor): Vector3 {
    const surface = surfaceOf(support)
    const z = (surface.min[2] + surface.max[2]) / 2
    if (mover.motion === 'descent') return [surface.min[0] + 0.1, 0, z]
    const lane = this.laneOn(mover, support, surface)
    const x = Math.max(surface.min[0] - mover.bounds.min[0], surface.max[0] - edgeRun(mover) - lane.behind)
    this.spots.take(support, { min: [x, 0, lane.z - 0.1], max: [surface.max[0], 9, lane.z + 0.1] })
    const reach = edgeFallReach(mover, topOf(support), this.gravity)
    this.spots.take(undefined, {
      min: [surface.max[0], 0, lane.z - 0.15],
      max: [surface.max[0] + reach + 0.6, 9, lane.z + 0.15],
    })
    return [x, topOf(support), lane.z]
  }

  /** Several that leave one table go side by side, each a little after the one before, or one behind the other. */
  private laneOn(mover: Actor, support: Actor, surface: Bounds): { z: number; behind: number } {
    const middle = (surface.min[2] + surface.max[2]) / 2
    const leaving = this.actors.filter((actor) => actor.support === support && actor.motion === 'edgeFall')
    const turn = leaving.indexOf(mover)
    const wide = Math.max(...leaving.map(({ bounds }) => bounds.max[2] - bounds.min[2])) + BESIDE_METRES
    const long = Math.max(...leaving.map(width)) + BESIDE_METRES
    const most = Math.max(1, Math.floor((surface.max[2] - surface.min[2]) / wide))
    const lanes = Math.min(most, leaving.length)
    const lane = turn % lanes
    // With an even number of lanes none is in the middle.
    const place =
      lanes === 1 ? 0 : (lane + 0.5 - lanes / 2) * Math.min(wide * 1.3, (surface.max[2] - surface.min[2]) / lanes)
    return { z: middle + place, behind: lane * LATER_METRES + Math.floor(turn / lanes) * long }
  }

  private standBetween(actor: Actor, first: Actor, second: Actor): void {
    const [left, right] = placedBounds(first).min[0] <= placedBounds(second).min[0] ? [first, second] : [second, first]
    const needed = width(actor) + 2 * GAP
    const gap = placedBounds(right).min[0] - placedBounds(left).max[0]
    if (gap < needed && right.support === left.support) {
      this.spots.shift(left, (gap - needed) / 2)
      this.spots.shift(right, (needed - gap) / 2)
    }
    const x = (placedBounds(left).max[0] + placedBounds(right).min[0]) / 2
    const z = ((left.base as Vector3)[2] + (right.base as Vector3)[2]) / 2
    this.put(actor, [x, actor.support ? topOf(actor.support) : 0, z])
  }
}

function hasSidePlace({ entity }: Actor): boolean {
  return entity.place !== undefined && isSide(entity.place.value.relation)
}

/** True when placing `other` first would come back to `actor`. */
function standsOnPlaceOf(other: Actor, actor: Actor): boolean {
  return other.entity.place?.value.others.includes(actor.entity.id) === true || other.support === actor
}

/** Hit near the edge, it goes over. */
function fallsLater(target: Actor): boolean {
  return target.actions.some((action) => action.verb === 'fall')
}

function landsOn(mover: Actor, target: Actor): boolean {
  return mover.actions.some(
    (action) => action.target === target.entity.id && (action.verb === 'fall' || action.verb === 'bounce'),
  )
}
