import { forkedRandom, type RandomSource } from '../../../../shared/random/seeded.ts'
import type { BodyPart, BodyShape, StagedBody, Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { cross, length, minus, plus, type Quat, times, turned, turnedBy, type Vec3 } from '../vectors.ts'
import { areaOf, cellsWithin, hullOf, middleOf, type Point, seedsIn } from './cells.ts'

/** One piece in the frame of the body that it breaks off. */
export interface Shard {
  readonly part: Omit<BodyPart, 'offset' | 'rotation'>
  readonly place: Vec3
  readonly rotation: Quat
  readonly massKg: number
}

/** A flat piece of a wall: its outline in a plane through `place` with `normal`, and how thick the wall is. */
interface Flake {
  readonly corners: readonly Vec3[]
  readonly normal: Vec3
  readonly thickness: number
}

/** Smaller pieces than this share of the whole would be dust, and are left to their neighbours. */
const SMALLEST_SHARE = 0.002

/**
 * Breaks a body into flat convex pieces: Voronoi cells on its wall (of a hollow thing) or across its broad side (of a
 * plate), smaller where it was hit. Masses add up to the body's own exactly. `hit` is in the body's frame. The same seed
 * gives the same pieces.
 */
export function shatter(body: StagedBody, massKg: number, hit: Vec3, seed: number): Shard[] {
  const random = forkedRandom(seed, `pieces of ${body.id}`)
  const breakage = body.breakage ?? { pieces: 12 }
  const solid = body.parts.filter(({ only }) => only !== 'touched')
  const main = solid.reduce((one, other) => (sizeOf(other.shape) > sizeOf(one.shape) ? other : one))
  const local = turned(minus(hit, main.offset), inverse(main.rotation))
  const flakes = flakesOf(main.shape, breakage.pieces, 'shell' in breakage ? breakage.shell : undefined, local, random)
  const cut = flakes.map(cutOut).filter(({ area }) => area > 0)
  const whole = cut.reduce((sum, { area }) => sum + area, 0)
  const kept = cut.filter(({ area }) => area > SMALLEST_SHARE * whole)
  const share = massKg / kept.reduce((sum, { area, thickness }) => sum + area * thickness, 0)
  const shards = kept.map(({ outline, place, rotation, area, thickness }): Shard => {
    const { material, colour } = main
    return {
      part: { shape: { kind: 'prism', outline, halfDepth: thickness / 2, bevel: 0 }, material, colour },
      place: plus(main.offset, turned(place, main.rotation)),
      rotation: turnedBy(rotation, main.rotation),
      massKg: area * thickness * share,
    }
  })
  return withExactSum(shards, massKg)
}

function withExactSum(shards: readonly Shard[], massKg: number): Shard[] {
  const rest = shards.slice(1).reduce((sum, shard) => sum + shard.massKg, 0)
  return shards.map((shard, index) => (index === 0 ? { ...shard, massKg: massKg - rest } : shard))
}

function sizeOf(shape: BodyShape): number {
  switch (shape.kind) {
    case 'ball':
      return shape.radius
    case 'box':
      return length(shape.halfExtents)
    case 'cylinder':
    case 'capsule':
      return shape.radius + shape.halfHeight
    case 'lathe':
      return Math.max(...shape.profile.map(([radius, y]) => Math.hypot(radius, y)))
    case 'wedge':
      return Math.hypot(shape.halfLength, shape.height)
    case 'tube':
      return Math.max(...shape.path.map(([x, y, z]) => Math.hypot(x, y, z)))
    case 'prism':
      return Math.max(...shape.outline.map(([x, y]) => Math.hypot(x, y)))
  }
}

function flakesOf(
  shape: BodyShape,
  count: number,
  shell: number | undefined,
  hit: Vec3,
  random: RandomSource,
): Flake[] {
  switch (shape.kind) {
    case 'box':
      return flakesOfBox(shape.halfExtents, count, hit, random)
    case 'prism':
      return flakesOfPlate(shape.outline, shape.halfDepth, count, hit, random)
    case 'wedge': {
      const { halfLength, height, halfWidth } = shape
      const outline: Point[] = [
        [-halfLength, 0],
        [halfLength, 0],
        [halfLength, height],
      ]
      return flakesOfPlate(outline, halfWidth, count, hit, random)
    }
    default:
      return flakesOfShell(profileOf(shape), shell ?? thicknessOf(shape), count, hit, random)
  }
}

function thicknessOf(shape: BodyShape): number {
  return Math.max(0.0015, 0.05 * sizeOf(shape))
}

/** A plate breaks across its broad side, whichever that is. */
function flakesOfBox(half: Vector3, count: number, hit: Vec3, random: RandomSource): Flake[] {
  const thin = [0, 1, 2].reduce((one, axis) => (half[axis]! < half[one]! ? axis : one), 0)
  const [across, up] = ([0, 1, 2] as const).filter((axis) => axis !== thin) as [0 | 1 | 2, 0 | 1 | 2]
  const [a, b] = [half[across], half[up]]
  const outline: Point[] = [
    [-a, -b],
    [a, -b],
    [a, b],
    [-a, b],
  ]
  const normal: [number, number, number] = [0, 0, 0]
  normal[thin] = 1
  return cellsWithin(
    outline,
    seedsIn(
      [
        [-a, -b],
        [a, b],
      ],
      count,
      [hit[across], hit[up]],
      random,
    ),
  ).map((cell) => ({
    corners: cell.map(([x, y]): Vec3 => {
      const corner: [number, number, number] = [0, 0, 0]
      corner[across] = x
      corner[up] = y
      return corner
    }),
    normal,
    thickness: 2 * half[thin]!,
  }))
}

function flakesOfPlate(
  outline: readonly Point[],
  halfDepth: number,
  count: number,
  hit: Vec3,
  random: RandomSource,
): Flake[] {
  const around = hullOf(outline)
  const bounds: [Point, Point] = [
    [Math.min(...around.map(([x]) => x)), Math.min(...around.map(([, y]) => y))],
    [Math.max(...around.map(([x]) => x)), Math.max(...around.map(([, y]) => y))],
  ]
  return cellsWithin(around, seedsIn(bounds, count, [hit[0], hit[1]], random)).map((cell) => ({
    corners: cell.map(([x, y]): Vec3 => [x, y, 0]),
    normal: [0, 0, 1],
    thickness: 2 * halfDepth,
  }))
}

/** The outer side of a body of revolution, `[radius, y]` from the foot up. */
function profileOf(shape: Exclude<BodyShape, { kind: 'box' | 'prism' | 'wedge' }>): Point[] {
  switch (shape.kind) {
    case 'lathe': {
      const top = Math.max(...shape.profile.map(([, y]) => y))
      return shape.profile.slice(0, shape.profile.findIndex(([, y]) => y === top) + 1)
    }
    case 'cylinder':
      return [
        [0, -shape.halfHeight],
        [shape.radius, -shape.halfHeight],
        [shape.radius, shape.halfHeight],
      ]
    case 'ball':
    case 'capsule': {
      const straight = shape.kind === 'ball' ? 0 : shape.halfHeight
      return Array.from({ length: 13 }, (_, index): Point => {
        const angle = (index / 12 - 0.5) * Math.PI
        return [shape.radius * Math.cos(angle), shape.radius * Math.sin(angle) + Math.sign(angle) * straight]
      })
    }
    case 'tube': {
      const radius = Math.max(...shape.path.map(([, , , r]) => r))
      return [
        [radius, -sizeOf(shape)],
        [radius, sizeOf(shape)],
      ]
    }
  }
}

/** The flat foot of a vessel breaks as a plate, its wall as cells round about. */
function flakesOfShell(
  profile: readonly Point[],
  thickness: number,
  count: number,
  hit: Vec3,
  random: RandomSource,
): Flake[] {
  const isFlat = profile[0]![0] === 0 && profile.length > 2 && Math.abs(profile[1]![1] - profile[0]![1]) < 1e-6
  const wall = isFlat ? profile.slice(1) : profile
  const foot = isFlat ? Math.max(3, Math.round(count / 5)) : 0
  return [
    ...(isFlat ? flakesOfFoot(profile[1]!, thickness, foot, hit, random) : []),
    ...flakesOfWall(wall, thickness, count - foot, hit, random),
  ]
}

function flakesOfFoot([radius, y]: Point, thickness: number, count: number, hit: Vec3, random: RandomSource): Flake[] {
  const rim = Array.from({ length: 14 }, (_, index): Point => {
    const angle = (2 * Math.PI * index) / 14
    return [radius * Math.cos(angle), radius * Math.sin(angle)]
  })
  const bounds: [Point, Point] = [
    [-radius, -radius],
    [radius, radius],
  ]
  return cellsWithin(rim, seedsIn(bounds, count, [hit[0], hit[2]], random)).map((cell) => ({
    corners: cell.map(([x, z]): Vec3 => [x, y + thickness / 2, z]),
    normal: [0, 1, 0],
    thickness,
  }))
}

/** Cells wider round the axis than this would not be flat, radians. */
const WIDEST_TURN = 1.1

function flakesOfWall(
  profile: readonly Point[],
  thickness: number,
  count: number,
  hit: Vec3,
  random: RandomSource,
): Flake[] {
  const steps = profile.slice(1).map(([r, y], index) => Math.hypot(r - profile[index]![0], y - profile[index]![1]))
  const long = steps.reduce((sum, step) => sum + step, 0)
  const radius =
    profile.slice(1).reduce((sum, [r], index) => sum + ((r + profile[index]![0]) / 2) * steps[index]!, 0) / long
  const on = (way: number, angle: number): Vec3 => {
    let rest = Math.min(long, Math.max(0, way))
    let index = 0
    while (index < steps.length - 1 && rest > steps[index]!) rest -= steps[index++]!
    const share = steps[index]! === 0 ? 0 : rest / steps[index]!
    const [[r0, y0], [r1, y1]] = [profile[index]!, profile[index + 1]!]
    const r = r0 + (r1 - r0) * share
    return [r * Math.cos(angle), y0 + (y1 - y0) * share, r * Math.sin(angle)]
  }
  const nearestWay = waysNear(profile, steps, hit)
  const around = 2 * Math.PI * radius
  const near: Point = [((Math.atan2(hit[2], hit[0]) + 2 * Math.PI) % (2 * Math.PI)) * radius, nearestWay]
  const seeds = seedsIn(
    [
      [0, 0],
      [around, long],
    ],
    count,
    near,
    random,
  )
  const copies = [-1, 0, 1].map((turn) => seeds.map(([x, s]): Point => [x + turn * around, s]))
  return seeds.flatMap((seed) => {
    const window = WIDEST_TURN * radius
    const outline: Point[] = [
      [seed[0] - window, 0],
      [seed[0] + window, 0],
      [seed[0] + window, long],
      [seed[0] - window, long],
    ]
    const others = copies.flat().filter(([x, s]) => x !== seed[0] || s !== seed[1])
    const cell = cellsWithin(outline, [seed, ...others])[0]
    if (cell === undefined) return []
    const corners = cell.map(([x, s]) => on(s, x / radius))
    const [x, s] = middleOf(cell)
    const [here, above, aside] = [on(s, x / radius), on(s + long * 0.02, x / radius), on(s, x / radius + 0.02)]
    const [below] = [on(s - long * 0.02, x / radius)]
    const normal = cross(minus(above, below), minus(aside, here))
    return [{ corners, normal: times(normal, 1 / (length(normal) || 1)), thickness }]
  })
}

/** How far along the outline the point nearest to a hit is. */
function waysNear(profile: readonly Point[], steps: readonly number[], hit: Vec3): number {
  const [r, y] = [Math.hypot(hit[0], hit[2]), hit[1]]
  let [way, best, bestWay] = [0, Number.POSITIVE_INFINITY, 0]
  for (const [index, [pr, py]] of profile.entries()) {
    const far = Math.hypot(pr - r, py - y)
    if (far < best) [best, bestWay] = [far, way]
    way += steps[index] ?? 0
  }
  return bestWay
}

/** The outline of a flake in its own plane, about its middle. */
function cutOut({ corners, normal, thickness }: Flake): {
  outline: [number, number][]
  place: Vec3
  rotation: Quat
  area: number
  thickness: number
} {
  const middle = times(
    corners.reduce<Vec3>((sum, one) => plus(sum, one), [0, 0, 0]),
    1 / corners.length,
  )
  const rotation = fromForward(normal)
  const flat = corners.map((corner): Point => {
    const [x, y] = turned(minus(corner, middle), inverse(rotation))
    return [x, y]
  })
  const around = hullOf(flat)
  const [x, y] = around.length === 0 ? [0, 0] : middleOf(around)
  const outline = around.map(([px, py]): [number, number] => [px - x, py - y])
  return {
    outline,
    place: plus(middle, turned([x, y, 0], rotation)),
    rotation,
    area: outline.length < 3 ? 0 : areaOf(outline),
    thickness,
  }
}

/** The turn that brings +Z into a direction. */
function fromForward([x, y, z]: Vec3): Quat {
  const w = 1 + z
  if (w < 1e-6) return [1, 0, 0, 0]
  const size = Math.hypot(-y, x, w)
  return [-y / size, x / size, 0, w / size]
}

function inverse([x, y, z, w]: Quat): Quat {
  return [-x, -y, -z, w]
}
