import { BufferGeometry, Float32BufferAttribute, IcosahedronGeometry } from 'three/webgpu'
import type { RandomSource } from '../../../../shared/random/seeded.ts'
import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { type LinearColour, linearColour } from '../daylight.ts'
import type { Lamp } from './lampPools.ts'

/** sRGB `#rrggbb` or linear light. */
export type Paint = string | LinearColour

/** What a surface of scenery is painted with. */
export interface Coat {
  readonly paint: Paint
  /** Light of its own, as a share of its colour: a lit window, a lamp. */
  readonly glow?: number
}

/** Whatever stands on the floor is darker where it meets it, up to this height, metres. */
const FOOT_HEIGHT = 0.5
const FOOT_SHADE = 0.7

/**
 * Collects the scenery of a set as one mesh of coloured triangles: many things, one draw. Its frame is the set's: the
 * action at the origin, +X to the right of the picture, +Z toward the camera, the floor at y = 0. Metres.
 */
export class Scenery {
  readonly #positions: number[] = []
  readonly #normals: number[] = []
  /** Red, green, blue, glow. */
  readonly #coats: number[] = []

  /** What lights the set at night. */
  readonly lamps: Lamp[] = []

  get triangleCount(): number {
    return this.#positions.length / 9
  }

  /** A triangle with one normal a corner; without normals it is flat. Counter-clockwise seen from outside. */
  triangle(a: Vector3, b: Vector3, c: Vector3, coat: Coat, normals?: readonly [Vector3, Vector3, Vector3]): void {
    const flat = flatNormal(a, b, c)
    const [red, green, blue] = lightOf(coat.paint)
    const glow = coat.glow ?? 0
    const isFloor = flat[1] > 0.7
    for (const [index, corner] of [a, b, c].entries()) {
      const shade =
        glow > 0 || isFloor ? 1 : FOOT_SHADE + (1 - FOOT_SHADE) * Math.min(1, Math.max(0, corner[1] / FOOT_HEIGHT))
      this.#positions.push(...corner)
      this.#normals.push(...(normals?.[index] ?? flat))
      this.#coats.push(red * shade, green * shade, blue * shade, glow)
    }
  }

  /** Corners counter-clockwise seen from outside. */
  quad(a: Vector3, b: Vector3, c: Vector3, d: Vector3, coat: Coat): void {
    this.triangle(a, b, c, coat)
    this.triangle(a, c, d, coat)
  }

  /** A box on `base`, the middle of its underside; turned about the vertical. */
  box(base: Vector3, size: Vector3, coat: Coat, turn = 0): void {
    const at = placed(base, turn)
    const [x, y, z] = [size[0] / 2, size[1], size[2] / 2]
    const [p000, p100, p101, p001] = [at(-x, 0, -z), at(x, 0, -z), at(x, 0, z), at(-x, 0, z)]
    const [p010, p110, p111, p011] = [at(-x, y, -z), at(x, y, -z), at(x, y, z), at(-x, y, z)]
    this.quad(p001, p101, p111, p011, coat)
    this.quad(p100, p000, p010, p110, coat)
    this.quad(p101, p100, p110, p111, coat)
    this.quad(p000, p001, p011, p010, coat)
    this.quad(p011, p111, p110, p010, coat)
    if (base[1] > 0.02) this.quad(p000, p100, p101, p001, coat)
  }

  /** A roof with a ridge along its own x, on the middle of its underside. */
  gable(base: Vector3, size: Vector3, roof: Coat, ends: Coat, turn = 0): void {
    const at = placed(base, turn)
    const [x, y, z] = [size[0] / 2, size[1], size[2] / 2]
    const [left, right] = [at(-x, y, 0), at(x, y, 0)]
    this.quad(at(-x, 0, z), at(x, 0, z), right, left, roof)
    this.quad(at(x, 0, -z), at(-x, 0, -z), left, right, roof)
    this.triangle(at(x, 0, z), at(x, 0, -z), right, ends)
    this.triangle(at(-x, 0, -z), at(-x, 0, z), left, ends)
  }

  /** A pyramid over a rectangle. */
  hip(base: Vector3, size: Vector3, coat: Coat, turn = 0): void {
    const at = placed(base, turn)
    const [x, y, z] = [size[0] / 2, size[1], size[2] / 2]
    const top = at(0, y, 0)
    const corners = [at(-x, 0, z), at(x, 0, z), at(x, 0, -z), at(-x, 0, -z)]
    for (let side = 0; side < 4; side++) this.triangle(corners[side]!, corners[(side + 1) % 4]!, top, coat)
  }

  /** A round post from one point to another, thicker or thinner at its end; a cone where the end has no width. */
  post(from: Vector3, to: Vector3, radii: readonly [number, number], coat: Coat, sides = 7): void {
    const axis = unit([to[0] - from[0], to[1] - from[1], to[2] - from[2]])
    const helper: Vector3 = Math.abs(axis[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0]
    const side = unit(crossed(axis, helper))
    const other = crossed(axis, side)
    const back: Vector3 = [-axis[0], -axis[1], -axis[2]]
    const ring = (centre: Vector3, radius: number, step: number): { point: Vector3; normal: Vector3 } => {
      const angle = (-2 * Math.PI * step) / sides
      const [c, s] = [Math.cos(angle), Math.sin(angle)]
      const normal: Vector3 = [side[0] * c + other[0] * s, side[1] * c + other[1] * s, side[2] * c + other[2] * s]
      return {
        point: [centre[0] + normal[0] * radius, centre[1] + normal[1] * radius, centre[2] + normal[2] * radius],
        normal,
      }
    }
    for (let step = 0; step < sides; step++) {
      const [a, b] = [ring(from, radii[0], step), ring(from, radii[0], step + 1)]
      const [d, c] = [ring(to, radii[1], step), ring(to, radii[1], step + 1)]
      this.triangle(a.point, c.point, b.point, coat, [a.normal, c.normal, b.normal])
      if (radii[1] > 0) {
        this.triangle(a.point, d.point, c.point, coat, [a.normal, d.normal, c.normal])
        this.triangle(to, c.point, d.point, coat, [axis, axis, axis])
      }
      this.triangle(from, a.point, b.point, coat, [back, back, back])
    }
  }

  /**
   * A lump: an ellipsoid, uneven by `roughness`, darker from below. Smooth ones are foliage and clouds, faceted ones
   * are stone.
   */
  lump(
    centre: Vector3,
    radii: Vector3,
    coat: Coat,
    random: RandomSource,
    { roughness = 0.18, detail = 1, faceted = false, shade = 0.45 } = {},
  ): void {
    const { corners, faces } = sphereOf(detail)
    const bumps = corners.map(() => 1 + roughness * (2 * random() - 1))
    const points = corners.map(([x, y, z], index): Vector3 => {
      const bump = bumps[index]!
      return [centre[0] + x * radii[0] * bump, centre[1] + y * radii[1] * bump, centre[2] + z * radii[2] * bump]
    })
    const normals = corners.map(([x, y, z]) => unit([x / radii[0], y / radii[1], z / radii[2]]))
    const light = lightOf(coat.paint)
    for (const [a, b, c] of faces) {
      const height = (corners[a]![1] + corners[b]![1] + corners[c]![1]) / 3
      const dark = 1 - shade * Math.max(0, 0.35 - 0.65 * height)
      const paint: LinearColour = [light[0] * dark, light[1] * dark, light[2] * dark]
      const [pa, pb, pc] = [points[a]!, points[b]!, points[c]!]
      const flat = flatNormal(pa, pb, pc)
      const soft = (index: number): Vector3 => {
        const round = normals[index]!
        return unit([round[0] + 0.5 * flat[0], round[1] + 0.5 * flat[1], round[2] + 0.5 * flat[2]])
      }
      this.triangle(pa, pb, pc, { ...coat, paint }, faceted ? undefined : [soft(a), soft(b), soft(c)])
    }
  }

  /**
   * A surface over a grid, seen from above: `pointAt` gives the place of a corner, `coatAt` the colour around it. A soft
   * one has no edges between its faces. One that overhangs is seen from where its columns go round counter-clockwise
   * as its rows rise.
   */
  sheet(
    columns: number,
    rows: number,
    pointAt: (u: number, v: number) => Vector3,
    coatAt: (point: Vector3, normal: Vector3) => Coat,
    { isSoft = false, overhangs = false } = {},
  ): void {
    const corners: Vector3[] = []
    for (let row = 0; row <= rows; row++) {
      for (let column = 0; column <= columns; column++) corners.push(pointAt(column / columns, row / rows))
    }
    const faces: (readonly [number, number, number])[] = []
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const first = row * (columns + 1) + column
        const [a, b, d, c] = [first, first + 1, first + columns + 1, first + columns + 2]
        for (const face of [[a, d, c] as const, [a, c, b] as const])
          faces.push(!overhangs && flatNormal(...cornersOf(corners, face))[1] < 0 ? [face[0], face[2], face[1]] : face)
      }
    }
    const normals = isSoft ? softNormals(corners, faces) : undefined
    for (const face of faces) {
      const [p, q, r] = cornersOf(corners, face)
      const coat = coatAt(p, normals?.[face[0]] ?? flatNormal(p, q, r))
      this.triangle(p, q, r, coat, normals && [normals[face[0]]!, normals[face[1]]!, normals[face[2]]!])
    }
  }

  geometry(): BufferGeometry {
    const geometry = new BufferGeometry()
    geometry.setAttribute('position', new Float32BufferAttribute(this.#positions, 3))
    geometry.setAttribute('normal', new Float32BufferAttribute(this.#normals, 3))
    geometry.setAttribute('coat', new Float32BufferAttribute(this.#coats, 4))
    return geometry
  }
}

function cornersOf(corners: readonly Vector3[], [a, b, c]: readonly [number, number, number]) {
  return [corners[a]!, corners[b]!, corners[c]!] as const
}

/** At every corner the mean of the faces that meet there, the larger the more. */
function softNormals(
  corners: readonly Vector3[],
  faces: readonly (readonly [number, number, number])[],
): readonly Vector3[] {
  const sums = corners.map((): [number, number, number] => [0, 0, 0])
  for (const face of faces) {
    const [p, q, r] = cornersOf(corners, face)
    const wide = crossed([q[0] - p[0], q[1] - p[1], q[2] - p[2]], [r[0] - p[0], r[1] - p[1], r[2] - p[2]])
    for (const index of face) for (const axis of [0, 1, 2] as const) sums[index]![axis] += wide[axis]
  }
  return sums.map(unit)
}

const known = new Map<Paint, LinearColour>()

function lightOf(paint: Paint): LinearColour {
  if (typeof paint !== 'string') return paint
  const before = known.get(paint)
  if (before) return before
  const light = linearColour(paint)
  known.set(paint, light)
  return light
}

/** A colour a little lighter or darker, by `amount` either way. */
export function varied(paint: Paint, random: RandomSource, amount = 0.18): LinearColour {
  const [red, green, blue] = lightOf(paint)
  const factor = 1 + amount * (2 * random() - 1)
  const warmth = 1 + 0.3 * amount * (2 * random() - 1)
  return [red * factor * warmth, green * factor, (blue * factor) / warmth]
}

/** From the frame of a thing to that of the set. */
export function placed(base: Vector3, turn: number): (x: number, y: number, z: number) => Vector3 {
  const [c, s] = [Math.cos(turn), Math.sin(turn)]
  return (x, y, z) => [base[0] + x * c + z * s, base[1] + y, base[2] - x * s + z * c]
}

interface Sphere {
  readonly corners: readonly Vector3[]
  readonly faces: readonly (readonly [number, number, number])[]
}

const spheres = new Map<number, Sphere>()

/** A ball of triangles whose corners are shared. */
function sphereOf(detail: number): Sphere {
  const before = spheres.get(detail)
  if (before) return before
  const geometry = new IcosahedronGeometry(1, detail)
  const places = geometry.getAttribute('position')
  const corners: Vector3[] = []
  const indices = new Map<string, number>()
  const order: number[] = []
  for (let index = 0; index < places.count; index++) {
    const corner: Vector3 = [places.getX(index), places.getY(index), places.getZ(index)]
    const name = corner.map((value) => value.toFixed(4)).join(' ')
    const at = indices.get(name) ?? corners.push(corner) - 1
    indices.set(name, at)
    order.push(at)
  }
  geometry.dispose()
  const faces = Array.from(
    { length: order.length / 3 },
    (_, face) => [order[3 * face]!, order[3 * face + 1]!, order[3 * face + 2]!] as const,
  )
  const sphere = { corners, faces }
  spheres.set(detail, sphere)
  return sphere
}

function flatNormal(a: Vector3, b: Vector3, c: Vector3): Vector3 {
  return unit(crossed([b[0] - a[0], b[1] - a[1], b[2] - a[2]], [c[0] - a[0], c[1] - a[1], c[2] - a[2]]))
}

function crossed(a: Vector3, b: Vector3): Vector3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

function unit(vector: Vector3): Vector3 {
  const size = Math.hypot(...vector) || 1
  return [vector[0] / size, vector[1] / size, vector[2] / size]
}
