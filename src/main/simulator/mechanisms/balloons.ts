import { randomBetween } from '../../../shared/random/seeded.ts'
import type { StagedBody, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { AIR_DENSITY } from '../physics/air.ts'
import {
  bar,
  block,
  bodyOf,
  drawn,
  lengthOf,
  type MechanismBuilder,
  mechanism,
  part,
  RELEASE_SECONDS,
  stated,
} from './mechanism.ts'

const COLOURS = ['#c8362e', '#2f6fb3', '#e0a92e', '#3f8f5a', '#8a4fa3', '#e0762e'] as const
/** A light balloon rises like this when no speed is said, m/s. */
const RISING_SPEED = 0.55
const DRAG_COEFFICIENT = 0.47

/** Radius and height of a balloon's outline, from the knot up, for a radius of 1. */
const OUTLINE: readonly (readonly [number, number])[] = [
  [0, -1.27],
  [0.07, -1.26],
  [0.05, -1.19],
  [0.26, -1.02],
  [0.62, -0.64],
  [0.88, -0.2],
  [1, 0.22],
  [0.95, 0.58],
  [0.76, 0.88],
  [0.42, 1.09],
  [0, 1.16],
]
/** Volume of that outline over that of a ball of the same radius. */
const FULLNESS = 1.04

/**
 * Balloons, one or a bunch: each filled so that it rises at the speed said, or slowly, against its own drag (lift of the
 * displaced air less its weight). What does not rise or fly is tied to the ground.
 */
export const balloons: MechanismBuilder = (workshop) => {
  const { entity, actions, gravity, random, wind } = workshop
  const count = Math.min(40, entity.count.value)
  const isHotAir = entity.variant === 'hotAirBalloon'
  const radius = lengthOf(entity, isHotAir ? 1.6 : 0.34) / 2
  const isFree = actions.some(({ verb }) => ['rise', 'fly', 'float', 'throw', 'break'].includes(verb)) || isHotAir
  const speed = stated(actions, (action) => action.speedMetresPerSecond) ?? RISING_SPEED
  const volume = (4 / 3) * Math.PI * radius ** 3 * FULLNESS
  const dragArea = DRAG_COEFFICIENT * Math.PI * radius ** 2
  const lift = 0.5 * AIR_DENSITY * dragArea * speed ** 2
  const massKg = Math.max(AIR_DENSITY * volume * 0.15, AIR_DENSITY * volume - lift / Math.max(gravity, 0.1))
  const columns = Math.ceil(Math.sqrt(count))
  const bodies = Array.from({ length: count }, (_, index): StagedBody => {
    const colour =
      entity.colour?.value.hex ?? (count === 1 && !isHotAir ? COLOURS[0] : COLOURS[index % COLOURS.length]!)
    const spread = count === 1 ? 0 : 1
    const x =
      ((index % columns) - (columns - 1) / 2) * radius * 2.5 + spread * randomBetween(random, -0.2, 0.2) * radius
    const z = (Math.floor(index / columns) - (columns - 1) / 2) * radius * 2.3
    const y = isFree
      ? radius * (isHotAir ? 2.1 : 1.5) + 0.05 + spread * randomBetween(random, 0, 1.2) * radius
      : 1.25 - 0.2 * spread * random()
    const parts = isHotAir
      ? hotAirParts(radius, colour)
      : partyParts(radius, colour, isFree ? 2.2 * radius : y - radius * 1.25)
    return bodyOf(entity, count === 1 ? entity.id : `${entity.id}.${index + 1}`, parts, {
      position: [x, y, z],
      massKg,
      air: { kind: 'round', dragArea, volume },
      releasedAtSeconds: RELEASE_SECONDS + (count > 1 ? 0.12 * index * Math.min(1, 8 / count) : 0),
      restitution: 0.6,
    })
  })
  const joints = isFree
    ? []
    : bodies.map(({ id, position: [x, y, z] }) => ({
        kind: 'ball' as const,
        bodyB: id,
        pointA: [x, 0, z] as Vector3,
        pointB: [0, -y, 0] as Vector3,
      }))
  const wide = (columns / 2) * radius * 2.6
  const climbs = isFree ? Math.min(1.4 + radius * 2, speed * 3) : 0
  const drift = isFree ? Math.min(2, Math.hypot(wind[0], wind[2]) * 2) * Math.sign(wind[0] || 1) : 0
  return mechanism({
    bodies,
    joints,
    bounds: {
      min: [-wide + Math.min(0, drift), 0, -wide],
      max: [wide + Math.max(0, drift), (isFree ? radius * 3.2 : 1.3 + radius * 1.2) + climbs, wide],
    },
    endSeconds: 4,
    way: [0, 2, 4, 8].map((timeSeconds) => ({
      timeSeconds,
      position: [(drift * timeSeconds) / 3, radius * 1.5 + (isFree ? speed * timeSeconds : 1), 0] as Vector3,
    })),
  })
}

function partyParts(radius: number, colour: string, string: number): StagedBody['parts'] {
  const sway = radius * 0.12
  const knot = -1.26 * radius
  return [
    part(
      { kind: 'lathe', profile: OUTLINE.map(([r, y]): [number, number] => [r * radius, y * radius]) },
      'rubber',
      colour,
    ),
    drawn(
      part(
        {
          kind: 'tube',
          path: [0, 0.25, 0.5, 0.75, 1].map((share, index): [number, number, number, number] => [
            index % 2 === 0 ? 0 : sway * (index === 1 ? 1 : -1),
            knot - string * share,
            0,
            0.0035,
          ]),
        },
        'cloth',
        '#e9e4d8',
      ),
    ),
  ]
}

function hotAirParts(radius: number, colour: string): StagedBody['parts'] {
  const [edge, low] = [radius * 0.19, -1.75 * radius]
  return [
    {
      ...part(
        { kind: 'lathe', profile: OUTLINE.map(([r, y]): [number, number] => [r * radius, y * radius]) },
        'cloth',
        colour,
      ),
      marking: { kind: 'panels', colour: '#f0e6cf' },
    },
    block([edge, edge * 0.75, edge], 'wood', '#8b6236', [0, low, 0]),
    ...[-1, 1].flatMap((x) =>
      [-1, 1].map((z) =>
        drawn(
          bar(
            [x * edge, low + edge * 0.7, z * edge],
            [x * radius * 0.2, -1.12 * radius, z * radius * 0.2],
            radius * 0.012,
            'cloth',
            '#d9cfb8',
          ),
        ),
      ),
    ),
  ]
}
