import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import { type Actor, placedBounds } from './actor.ts'
import { surfaceOf } from './carrying.ts'
import { GAP, width } from './crowdedTable.ts'
import { type Bounds, shifted } from './vectors.ts'

/** Where something stands or passes on a stage, by what carries it, and where there is room. */
export class StageSpots {
  readonly #actors: readonly Actor[]
  readonly #taken: { on: Actor | undefined; bounds: Bounds }[] = []

  constructor(actors: readonly Actor[]) {
    this.#actors = actors
  }

  /** Nobody else comes here; `on` is what carries it, the floor where undefined. */
  take(on: Actor | undefined, bounds: Bounds): void {
    this.#taken.push({ on, bounds })
  }

  /** Moves an actor that has its place along x. */
  shift(actor: Actor, by: number): void {
    const before = placedBounds(actor)
    const entry = this.#taken.findIndex((taken) => taken.on === actor.support && taken.bounds.min[0] === before.min[0])
    actor.base = [(actor.base as Vector3)[0] + by, (actor.base as Vector3)[1], (actor.base as Vector3)[2]]
    if (entry >= 0) this.#taken[entry] = { on: actor.support, bounds: placedBounds(actor) }
  }

  /** Moves along x until nothing else is there. */
  clear(actor: Actor, base: Vector3, direction: 1 | -1): Vector3 {
    let [x] = base
    for (let step = 0; step < 400 && this.#isTaken(actor, [x, base[1], base[2]], 0.02); step++) x += direction * 0.05
    return [x, base[1], base[2]]
  }

  /** Room on what carries it: in its turn in a row, near the middle, or behind. */
  freeSpotOn(actor: Actor, support: Actor): Vector3 {
    const surface = surfaceOf(support)
    const y = topOf(support)
    const z = (surface.min[2] + surface.max[2]) / 2
    const middle = (surface.min[0] + surface.max[0]) / 2
    const low = surface.min[0] - actor.bounds.min[0]
    const high = surface.max[0] - actor.bounds.max[0]
    const slot = this.#slotOn(actor, support, surface)
    if (slot !== undefined && !this.#isTaken(actor, [slot, y, z], 0)) return [slot, y, z]
    for (let step = 0; step < 80; step++) {
      for (const x of [middle - step * 0.04, middle + step * 0.04]) {
        if (x >= low && x <= high && !this.#isTaken(actor, [x, y, z], 0.03)) return [x, y, z]
      }
    }
    const behind = surface.min[2] - actor.bounds.min[2] + 0.02
    return this.#isTaken(actor, [middle, y, z], 0.01)
      ? [Math.max(low, Math.min(middle, high)), y, behind]
      : [middle, y, z]
  }

  /** Where one of several stands in a row on a seat or a board that has just room for all; undefined when there is more. */
  #slotOn(actor: Actor, support: Actor, surface: Bounds): number | undefined {
    const row = this.#actors.filter((other) => other.support === support && other.motion === 'still')
    const wide = row.reduce((total, other) => total + width(other), 0)
    const spare = surface.max[0] - surface.min[0] - wide
    if (support.form.surfaces.length === 0 || row.length < 2 || spare < 0 || spare > GAP * (row.length + 1))
      return undefined
    const gap = spare / (row.length + 1)
    const before = row.slice(0, row.indexOf(actor)).reduce((total, other) => total + width(other) + gap, gap)
    return surface.min[0] + before - actor.bounds.min[0]
  }

  /** The nearest free place to the middle of the stage. */
  freeSpot(actor: Actor): Vector3 {
    for (let step = 0; step < 400; step++) {
      for (const x of [step * 0.06, -step * 0.06]) {
        if (!this.#isTaken(actor, [x, 0, 0], GAP)) return [x, 0, 0]
      }
    }
    return [0, 0, 0]
  }

  #isTaken(actor: Actor, base: Vector3, gap: number): boolean {
    const bounds = shifted(actor.bounds, base)
    return this.#taken.some(
      (taken) =>
        taken.on === actor.support &&
        bounds.min[0] < taken.bounds.max[0] + gap &&
        bounds.max[0] > taken.bounds.min[0] - gap &&
        bounds.min[2] < taken.bounds.max[2] + gap &&
        bounds.max[2] > taken.bounds.min[2] - gap,
    )
  }
}

/** The height of what carries, metres. */
export function topOf(support: Actor): number {
  return surfaceOf(support).max[1]
}
