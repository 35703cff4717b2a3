import { randomBetween } from '../../../shared/random/seeded.ts'
import type { CreatureCourse, CreatureGait } from '../../../shared/scene/stagedCreature.ts'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import { difference, length as lengthOf, ORIGIN, scaled, sum } from '../staging/vectors.ts'
import { travelOf } from './travel.ts'

/** Where each of several is beside the first: behind one another in two files, in a wedge in the air, in a swarm in water. */
export function asideOf(
  index: number,
  count: number,
  [length, height, width]: Vector3,
  gait: CreatureGait,
  isAtSurface: boolean,
  random: () => number,
): Vector3 {
  if (index === 0 && count === 1) return ORIGIN
  const rank = Math.ceil(index / 2)
  const side = index % 2 === 0 ? 1 : -1
  if (gait === 'stand' || gait === 'jump')
    return [side * rank * Math.max(length, width) * 1.25, 0, index === 0 ? 0 : randomBetween(random, -0.4, 0.1) * width]
  if (gait === 'fly')
    return [
      -rank * length * 1.5,
      randomBetween(random, -0.2, 0.2) * height,
      side * rank * Math.max(width, length) * 1.2,
    ]
  if (gait === 'swim' && !isAtSurface)
    return [
      randomBetween(random, -1, 0) * length * Math.sqrt(count) * 1.1,
      randomBetween(random, -0.5, 0.5) * height * Math.sqrt(count) * 1.3,
      randomBetween(random, -0.6, 0.6) * length * Math.sqrt(count),
    ]
  return [-index * length * 1.25, 0, (index % 2) * width * 0.7 + randomBetween(random, -0.15, 0.15) * width]
}

const STEPS_PER_SECOND = 30
const POINTS_PER_SECOND = 2.5
/** How strongly each keeps its distance, goes the way of the others, keeps near them and follows the first. */
const SEPARATES = 1.6
const ALIGNS = 1.1
const COHERES = 0.16
const FOLLOWS = 0.8
const WANDERS = 0.2

/**
 * The ways of a flock or a school along the way of its first: each keeps its distance, goes as its neighbours go
 * and stays near them (Reynolds 1987). `apart` is how far each keeps from the next, metres; none rises above `highest`.
 */
export function flockPaths(
  lead: CreatureCourse,
  offsets: readonly Vector3[],
  { seconds, apart, highest }: { readonly seconds: number; readonly apart: number; readonly highest: number },
  random: () => number,
): Vector3[][] {
  const travel = travelOf(lead, 0.8)
  const { speed } = lead
  const slow = offsets.map(() => [
    randomBetween(random, 0, 6),
    randomBetween(random, 0, 6),
    randomBetween(random, 0, 6),
  ])
  let places = offsets.map((offset): Vector3 => {
    const [x, y, z] = sum(lead.path[0]!, offset)
    return [x, Math.min(highest, y), z]
  })
  const start = difference(travel.at(0.05).position, travel.at(0).position)
  const along = scaled(start, speed / Math.max(1e-6, lengthOf(start)))
  let speeds = offsets.map(() => along)
  const paths = places.map((place) => [place])
  const steps = Math.ceil((seconds + 1) * STEPS_PER_SECOND)
  for (let step = 1; step <= steps; step++) {
    const time = step / STEPS_PER_SECOND
    const leader = travel.at(time).position
    const mean = scaled(speeds.reduce(sum, ORIGIN), 1 / speeds.length)
    const middle = scaled(places.reduce(sum, ORIGIN), 1 / places.length)
    const next = places.map((place, index): Vector3 => {
      const own = speeds[index]!
      let change = scaled(difference(sum(leader, offsets[index]!), place), FOLLOWS)
      change = sum(change, scaled(difference(mean, own), ALIGNS))
      change = sum(change, scaled(difference(middle, place), COHERES))
      for (const [other, at] of places.entries()) {
        const away = difference(place, at)
        const far = lengthOf(away)
        if (other === index || far > apart || far < 1e-6) continue
        change = sum(change, scaled(away, (SEPARATES * speed * (1 - far / apart)) / far))
      }
      const [a, b, c] = slow[index]!
      const drift: Vector3 = [Math.sin(1.1 * time + a!), 0.6 * Math.sin(1.4 * time + b!), Math.sin(0.9 * time + c!)]
      change = sum(change, scaled(drift, WANDERS * speed))
      const wanted = sum(own, scaled(change, 1 / STEPS_PER_SECOND))
      const fast = lengthOf(wanted)
      return scaled(wanted, Math.min(1.25 * speed, Math.max(0.75 * speed, fast)) / Math.max(1e-6, fast))
    })
    speeds = next
    places = places.map((place, index) => {
      const [x, y, z] = sum(place, scaled(next[index]!, 1 / STEPS_PER_SECOND))
      return [x, Math.min(highest, y), z]
    })
    if (step % Math.round(STEPS_PER_SECOND / POINTS_PER_SECOND) === 0)
      for (const [index, place] of places.entries()) paths[index]!.push(place)
  }
  return paths
}

/** Of several who do something one does it; the others stand behind. */
export function lookingOn(course: CreatureCourse, index: number, [, height]: Vector3): CreatureCourse {
  const back: Vector3 = [-0.25 * height, 0, -height * (0.25 + 0.3 * index)]
  return { ...course, path: course.path.map((point) => sum(point, back)) }
}

/** Metres from the first point of a way to its last. */
export function lengthOfPath(path: readonly Vector3[]): number {
  return path
    .slice(1)
    .reduce((far, point, index) => far + Math.hypot(...point.map((value, axis) => value - path[index]![axis]!)), 0)
}
