import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { Bounds } from '../staging/vectors.ts'

/** Room between a body and what it goes around, metres. */
const CLEARANCE = 0.12
const MOST_DETOURS = 6

/**
 * A way over the ground from one point to another around what stands between them: each thing is passed on the side that
 * is nearer, by half the width of who goes and a hand's breadth.
 */
export function detouredWay(from: Vector3, to: Vector3, halfWidth: number, obstacles: readonly Bounds[]): Vector3[] {
  const way: Vector3[] = [from]
  const room = halfWidth + CLEARANCE
  const left = [...obstacles].sort((one, other) => along(from, to, one) - along(from, to, other))
  for (const obstacle of left.slice(0, MOST_DETOURS)) {
    const grown: Bounds = {
      min: [obstacle.min[0] - room, 0, obstacle.min[2] - room],
      max: [obstacle.max[0] + room, 0, obstacle.max[2] + room],
    }
    const last = way.at(-1)!
    if (isWithin(last, grown) || isWithin(to, grown) || !crosses(last, to, grown)) continue
    const forward = to[0] >= last[0]
    const [first, second] = forward ? [grown.min[0], grown.max[0]] : [grown.max[0], grown.min[0]]
    const middle = (obstacle.min[0] + obstacle.max[0]) / 2
    const share = Math.abs(to[0] - last[0]) < 1e-6 ? 0.5 : (middle - last[0]) / (to[0] - last[0])
    const z = last[2] + (to[2] - last[2]) * share
    const aside = z >= (grown.min[2] + grown.max[2]) / 2 ? grown.max[2] : grown.min[2]
    way.push([first, from[1], aside], [second, from[1], aside])
  }
  return [...way, to]
}

function along(from: Vector3, to: Vector3, { min, max }: Bounds): number {
  return ((min[0] + max[0]) / 2 - from[0]) * (to[0] - from[0]) + ((min[2] + max[2]) / 2 - from[2]) * (to[2] - from[2])
}

function isWithin([x, , z]: Vector3, { min, max }: Bounds): boolean {
  return x > min[0] && x < max[0] && z > min[2] && z < max[2]
}

/** Whether a straight way goes through a rectangle on the ground (Liang and Barsky). */
function crosses(from: Vector3, to: Vector3, { min, max }: Bounds): boolean {
  let [enters, leaves] = [0, 1]
  for (const axis of [0, 2] as const) {
    const way = to[axis] - from[axis]
    if (Math.abs(way) < 1e-9) {
      if (from[axis] <= min[axis] || from[axis] >= max[axis]) return false
      continue
    }
    const [a, b] = [(min[axis] - from[axis]) / way, (max[axis] - from[axis]) / way]
    enters = Math.max(enters, Math.min(a, b))
    leaves = Math.min(leaves, Math.max(a, b))
  }
  return enters < leaves
}
