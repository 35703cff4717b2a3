import type { MaterialName } from '../../../shared/scene/materials.ts'
import { shapeBox } from '../../../shared/scene/shapePoints.ts'
import type { BodyShape, Marking, MarkingKind, Quaternion, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { combined, rotated, sum, turnAbout, UPRIGHT } from '../staging/vectors.ts'
import type { ModelPart } from './model.ts'

/** How a piece differs from the rest of its thing. */
export interface Looks {
  readonly material?: MaterialName
  readonly colour?: string
  readonly marking?: Marking
  readonly only?: 'drawn' | 'touched'
  /** About the piece's own middle. */
  readonly turn?: Quaternion
  readonly bevel?: number
}

export type Point2 = readonly [number, number]

const piece = (shape: BodyShape, at: Vector3, { turn = UPRIGHT, bevel: _, ...looks }: Looks = {}): ModelPart => ({
  shape,
  at,
  turn,
  ...looks,
})

/** Degrees about an axis. */
export function about(axis: 'x' | 'y' | 'z', degrees: number): Quaternion {
  const axes: Readonly<Record<typeof axis, Vector3>> = { x: [1, 0, 0], y: [0, 1, 0], z: [0, 0, 1] }
  return turnAbout(axes[axis], (degrees * Math.PI) / 180)
}

/** Lays what is upright on its back. */
export const flat = about('x', -90)

/** A mark on a surface. */
export function mark(kind: MarkingKind, colour: string): { marking: Marking } {
  return { marking: { kind, colour } }
}

/** A block; `at` is the middle of its underside. */
export function box([width, height, depth]: Vector3, [x, y, z]: Vector3, looks: Looks = {}): ModelPart {
  const bevel = looks.bevel ?? Math.min(width, height, depth) * 0.06
  return piece({ kind: 'box', halfExtents: [width / 2, height / 2, depth / 2], bevel }, [x, y + height / 2, z], looks)
}

/** A round bar or disc about Y; `at` is the middle of its underside. */
export function drum(radius: number, height: number, [x, y, z]: Vector3, looks: Looks = {}): ModelPart {
  return piece({ kind: 'cylinder', radius, halfHeight: height / 2 }, [x, y + height / 2, z], looks)
}

/** A ball about `at`. */
export function orb(radius: number, at: Vector3, looks: Looks = {}): ModelPart {
  return piece({ kind: 'ball', radius }, at, looks)
}

/** A body turned about Y from `[radius, y]`, bottom to top; heights are above `at`. */
export function turned(profile: readonly Point2[], at: Vector3 = [0, 0, 0], looks: Looks = {}): ModelPart {
  const [first, second] = profile as [Point2, Point2]
  const middle: Point2 = [(first[0] + second[0]) / 2, (first[1] + second[1]) / 2]
  const points = profile.length === 2 ? [first, middle, second] : profile
  return piece({ kind: 'lathe', profile: points.map(([r, y]): [number, number] => [Math.max(0, r), y]) }, at, looks)
}

/** A straight round bar from one point to another. */
export function rod(from: Vector3, to: Vector3, radius: number, looks: Looks = {}): ModelPart {
  const along: Vector3 = [to[0] - from[0], to[1] - from[1], to[2] - from[2]]
  const long = Math.hypot(...along)
  const middle: Vector3 = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2, (from[2] + to[2]) / 2]
  return piece({ kind: 'cylinder', radius, halfHeight: long / 2 }, middle, { ...looks, turn: fromUp(along, long) })
}

/** The turn that leads +Y to a direction. */
function fromUp([x, y, z]: Vector3, long: number): Quaternion {
  const cosine = y / long
  if (cosine < -0.9999) return turnAbout([1, 0, 0], Math.PI)
  const size = Math.hypot(x, z)
  return size < 1e-9 ? UPRIGHT : turnAbout([z / size, 0, -x / size], Math.acos(Math.min(1, cosine)))
}

/** A round bar along a smooth curve; a radius for all, or one for every point. */
export function tube(points: readonly Vector3[], radius: number | readonly number[], looks: Looks = {}): ModelPart {
  const path = points.map(([x, y, z], index): [number, number, number, number] => [
    x,
    y,
    z,
    typeof radius === 'number' ? radius : (radius[index] ?? 0),
  ])
  return piece({ kind: 'tube', path }, [0, 0, 0], looks)
}

/** An outline in X and Y with a thickness along Z about `at`; `turn` is about `at`. */
export function slab(outline: readonly Point2[], thickness: number, at: Vector3, looks: Looks = {}): ModelPart {
  const bevel = looks.bevel ?? Math.min(thickness * 0.2, 0.004)
  return piece({ kind: 'prism', outline: outline.map(([x, y]) => [x, y]), halfDepth: thickness / 2, bevel }, at, looks)
}

/** A sausage about Y around `at`. */
export function pill(radius: number, long: number, at: Vector3, looks: Looks = {}): ModelPart {
  return piece({ kind: 'capsule', radius, halfHeight: Math.max(1e-4, long / 2 - radius) }, at, looks)
}

/** A ring about Y: `radius` to the middle of its round section. */
export function ring(radius: number, section: number, at: Vector3, looks: Looks = {}): ModelPart {
  const profile = Array.from({ length: 17 }, (_, step): Point2 => {
    const angle = (step / 16) * 2 * Math.PI - Math.PI / 2
    return [radius + section * Math.cos(angle), section * Math.sin(angle)]
  })
  return turned(profile, at, looks)
}

/** More points on a smooth curve through those given. */
export function smooth(points: readonly Point2[], steps = 5): Point2[] {
  const at = (index: number) => points[Math.min(points.length - 1, Math.max(0, index))] as Point2
  const curve = points.slice(0, -1).flatMap((_, span) =>
    Array.from({ length: steps }, (_, step): Point2 => {
      const t = step / steps
      const [a, b, c, d] = [at(span - 1), at(span), at(span + 1), at(span + 2)]
      const value = (k: 0 | 1) =>
        0.5 *
        (2 * b[k] +
          (c[k] - a[k]) * t +
          (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t +
          (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t ** 3)
      return [Math.max(0, value(0)), value(1)]
    }),
  )
  return [...curve, at(points.length - 1)]
}

/** An egg-shaped or flattened ball about Y: half its width, its height, how far up its widest place is (0 to 1). */
export function oval(halfWidth: number, height: number, widest = 0.5): Point2[] {
  return Array.from({ length: 25 }, (_, step): Point2 => {
    const angle = (step / 24) * Math.PI - Math.PI / 2
    const rise = Math.sin(angle)
    const y = rise < 0 ? height * widest * (1 + rise) : height * (widest + (1 - widest) * rise)
    return [step === 0 || step === 24 ? 0 : halfWidth * Math.cos(angle), y]
  })
}

/** An open vessel from its outer outline, foot to rim, with a wall of this thickness. */
export function vessel(outer: readonly Point2[], wall: number): Point2[] {
  const foot = (outer[0] as Point2)[1] + wall
  const inner = outer
    .filter(([radius, y]) => y > foot && radius > wall)
    .map(([radius, y]): Point2 => [radius - wall, y])
    .toReversed()
  const lowest = Math.max(0, radiusAt(outer, foot) - wall)
  const rim = outer.at(-1) as Point2
  return [
    [0, (outer[0] as Point2)[1]],
    ...outer,
    [rim[0] - wall * 0.3, rim[1] + wall * 0.35],
    [rim[0] - wall * 0.7, rim[1] + wall * 0.35],
    ...inner,
    [lowest, foot],
    [0, foot],
  ]
}

/** Where an outline is at a height. */
function radiusAt(outline: readonly Point2[], height: number): number {
  const above = Math.max(
    1,
    outline.findIndex(([, y]) => y >= height),
  )
  const [[r, y], [nextR, nextY]] = [outline[above - 1] as Point2, outline[above] as Point2]
  return nextY === y ? nextR : r + ((height - y) / (nextY - y)) * (nextR - r)
}

/** The same pieces, moved. */
export function moved(parts: readonly ModelPart[], by: Vector3): ModelPart[] {
  return parts.map((part) => ({ ...part, at: sum(part.at, by) }))
}

/** The same pieces, turned about the origin. */
export function swung(parts: readonly ModelPart[], turn: Quaternion): ModelPart[] {
  return parts.map((part) => ({ ...part, at: rotated(part.at, turn), turn: combined(turn, part.turn) }))
}

/** The same pieces, seen but never touched. */
export function drawn(...parts: readonly ModelPart[]): ModelPart[] {
  return parts.map((part) => ({ ...part, only: 'drawn' as const }))
}

/** A piece at every corner of a rectangle `2x` by `2z`. */
export function atCorners(x: number, z: number, make: (x: number, z: number) => ModelPart): ModelPart[] {
  return [-x, x].flatMap((cornerX) => [-z, z].map((cornerZ) => make(cornerX, cornerZ)))
}

/** `count` pieces evenly around Y; `make` gets the angle in degrees and a unit direction. */
export function around(
  count: number,
  make: (degrees: number, direction: { x: number; z: number }) => ModelPart | readonly ModelPart[],
): ModelPart[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI
    return make((angle * 180) / Math.PI, { x: Math.cos(angle), z: Math.sin(angle) })
  }).flat()
}

/** How high a part reaches, for what is put on top of it. */
export function topOf(part: ModelPart): number {
  const { half, middle } = shapeBox(part.shape)
  return part.at[1] + middle[1] + half[1]
}
