import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import { type Actor, placedBounds } from './actor.ts'
import { type Bounds, sum } from './vectors.ts'

/**
 * Where things stand on what carries them, in the world: a chair's seat, a shelf's board, else the whole top. As thin as a
 * sheet: `min[1]` is `max[1]`.
 */
export function surfaceOf(support: Actor): Bounds {
  const bounds = placedBounds(support)
  const [surface] = support.form.surfaces
  if (surface === undefined) return { min: [bounds.min[0], bounds.max[1], bounds.min[2]], max: bounds.max }
  const [x, y, z] = footOfFirst(support)
  return {
    min: [x + surface.x[0], y + surface.height, z + surface.z[0]],
    max: [x + surface.x[1], y + surface.height, z + surface.z[1]],
  }
}

/** The foot of the first of several, which is the one that carries. */
function footOfFirst(support: Actor): Vector3 {
  const local = support.pieces[0]?.local ?? [0, 0, 0]
  return sum(support.base as Vector3, [local[0], 0, local[2]])
}

/** Free room between what lies in a vessel and its wall, as a share of the vessel's radius. */
const WALL_ROOM = 0.94

/** Half the width of the room in a vessel at a height above its bottom. */
function roomAt(container: Actor, rise: number): number {
  const hollow = container.form.hollow
  if (hollow === undefined) return 0
  const share = Math.min(1, Math.max(0, rise / (hollow.rim - hollow.bottom)))
  const width = hollow.radius[0] + (hollow.radius[1] - hollow.radius[0]) * share
  return Math.min(width, hollow.halfDepth ?? width) * WALL_ROOM
}

/**
 * How far above the bottom of a vessel the lower side of a thing comes to lie, metres: on the bottom, or where the wall is
 * wide enough. Undefined when it does not go in.
 */
export function depthIn(container: Actor, { size, round }: Actor['form']): number | undefined {
  const hollow = container.form.hollow
  if (hollow === undefined) return undefined
  const half = (round === 'ball' ? size[0] : Math.hypot(size[0], size[2])) / 2
  // A ball meets a wall at its middle, anything else with its foot.
  const meets = round === 'ball' ? half : 0
  const height = hollow.rim - hollow.bottom
  for (let rise = 0; rise <= height; rise += height / 40) {
    if (roomAt(container, rise + meets) >= half) return rise
  }
  return undefined
}

/** Where several alike lie in a vessel: layer upon layer, from the bottom; they settle as the shot begins. */
export function heapIn(container: Actor, form: Actor['form'], count: number): Vector3[] {
  const start = depthIn(container, form) ?? 0
  const [width, height, depth] = form.size
  const step = Math.max(width, depth) * 1.04
  const places: Vector3[] = []
  for (let layer = 0; places.length < count; layer++) {
    const y = start + layer * height * 1.02
    const room = Math.max(roomAt(container, y) - step / 2, 0)
    const reach = Math.floor(room / step)
    for (let row = -reach; row <= reach && places.length < count; row++) {
      for (let column = -reach; column <= reach && places.length < count; column++) {
        const [x, z] = [(column + (layer % 2) * 0.1) * step, row * step]
        if (Math.hypot(x, z) <= room + 1e-9) places.push([x, y, z])
      }
    }
  }
  return places
}

/** Where the inside of a vessel begins, in the world. */
export function bottomOf(container: Actor): Vector3 {
  const hollow = container.form.hollow
  const [x, y, z] = footOfFirst(container)
  return [x + (hollow?.middle?.[0] ?? 0), y + (hollow?.bottom ?? 0), z + (hollow?.middle?.[1] ?? 0)]
}
