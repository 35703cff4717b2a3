import { randomBetween } from '../../../../shared/random/seeded.ts'
import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { leafMass } from '../../picture/sets/foliage.ts'
import { type CrownForm, leafTree } from '../../picture/sets/plants.ts'
import { type Coat, type Paint, varied } from '../../picture/sets/scenery.ts'
import { blade, FOOT, NEAR, type PlantPainter, TALL } from './plantPainter.ts'

/** What hangs in a crown, and how it has grown. */
interface RoundTree {
  readonly fruit?: { readonly paint: Paint; readonly size: number; readonly count: number }
  readonly form?: CrownForm
}

export function roundTree({ fruit, form }: RoundTree = {}): PlantPainter {
  return (scenery, random, colour) => {
    leafTree(scenery, FOOT, TALL, random, NEAR, colour, form)
    if (fruit === undefined) return
    const { trunk = 0.35, spread = 1 } = form ?? {}
    const crown = TALL * (1 - trunk)
    for (let piece = 0; piece < fruit.count; piece++) {
      const angle = 2.4 * piece
      const up = randomBetween(random, -0.75, 0.6)
      const out = crown * 0.5 * spread * Math.sqrt(1 - up * up) * randomBetween(random, 0.9, 1.06)
      const at: Vector3 = [out * Math.cos(angle), TALL * trunk + crown * (0.46 + 0.3 * up), out * Math.sin(angle)]
      scenery.post([at[0], at[1] + fruit.size * 2, at[2]], at, [0.015, 0.015], { paint: '#5a4a30' }, 4)
      scenery.lump(
        at,
        [fruit.size, fruit.size * 1.15, fruit.size],
        { paint: varied(fruit.paint, random, 0.1) },
        random,
        {
          roughness: 0.03,
          detail: 2,
          shade: 0.25,
        },
      )
    }
  }
}

/** A wide crown on a bundle of trunks, with roots that hang from its boughs. */
export const banyan: PlantPainter = (scenery, random, colour) => {
  leafTree(scenery, FOOT, TALL, random, NEAR, colour, { trunk: 0.32, spread: 1.7, girth: 0.06 })
  const bark: Coat = { paint: '#776551' }
  for (let root = 0; root < 26; root++) {
    const angle = root * 2.4
    const out = root < 9 ? 0.5 + 0.03 * root : randomBetween(random, 0.9, 2.6)
    const [x, z] = [out * Math.cos(angle), out * Math.sin(angle)]
    const thick = root < 9 ? 0.14 : 0.03
    scenery.post(
      [x, root < 16 ? 0 : randomBetween(random, 0.7, 1.4), z],
      [x * 0.8, 2.7, z * 0.8],
      [thick, thick],
      bark,
      5,
    )
  }
}

export const bonsai: PlantPainter = (scenery, random, colour) => {
  scenery.box(FOOT, [3.2, 0.7, 2.1], { paint: '#7a4c3a' })
  scenery.box([0, 0.7, 0], [3.5, 0.18, 2.4], { paint: '#86563f' })
  scenery.box([0, 0.86, 0], [3.1, 0.04, 2], { paint: '#4d3f2c' })
  const bark: Coat = { paint: '#6a5140' }
  scenery.post([0, 0.9, 0], [0.5, 2.2, 0], [0.36, 0.26], bark)
  scenery.post([0.5, 2.2, 0], [-0.2, 3.6, 0.1], [0.26, 0.16], bark)
  for (const at of [
    [1.2, 2.6, 0.1],
    [-1, 3.4, 0],
    [-0.2, 4.2, 0.1],
    [0.5, 3.6, -0.4],
  ] as Vector3[]) {
    scenery.post([0.2, 2.6, 0], at, [0.12, 0.07], bark, 5)
    leafMass(scenery, at, [1, 0.48, 0.9], varied(colour, random, 0.1), random, { leaves: 110, leafShare: 0.2 })
  }
}

export const deadTree: PlantPainter = (scenery, random) => {
  const grow = (from: Vector3, direction: Vector3, long: number, thick: number, depth: number): void => {
    const to = from.map((value, axis) => value + direction[axis]! * long) as Vector3
    scenery.post(from, to, [thick, thick * 0.65], { paint: varied('#6a5540', random, 0.08) }, 7)
    if (depth === 0) return
    for (let branch = 0; branch < 3; branch++) {
      const angle = (2 * Math.PI * branch) / 3 + random()
      const side = randomBetween(random, 0.45, 0.8)
      const turned: Vector3 = [direction[0] + side * Math.cos(angle), 0.75, direction[2] + side * Math.sin(angle)]
      const size = Math.hypot(...turned)
      grow(to, turned.map((value) => value / size) as Vector3, long * 0.62, thick * 0.6, depth - 1)
    }
  }
  grow(FOOT, [0, 1, 0], 2.4, 0.3, 3)
}

export const stump: PlantPainter = (scenery, random) => {
  const bark: Coat = { paint: '#6f583f' }
  for (let root = 0; root < 9; root++) {
    const angle = (2 * Math.PI * root) / 9 + 0.3 * random()
    const out = randomBetween(random, 3, 3.7)
    scenery.post(
      [out * Math.cos(angle), 0, out * Math.sin(angle)],
      [1.3 * Math.cos(angle), 1.9, 1.3 * Math.sin(angle)],
      [0.35, 0.75],
      bark,
      7,
    )
  }
  scenery.post(FOOT, [0, 3.9, 0], [2.35, 2.1], bark, 18)
  for (let ridge = 0; ridge < 26; ridge++) {
    const angle = (2 * Math.PI * ridge) / 26
    const coat: Coat = { paint: varied('#5d4833', random, 0.2) }
    const at = (out: number, y: number): Vector3 => [out * Math.cos(angle), y, out * Math.sin(angle)]
    scenery.post(at(2.3, 0), at(2.08, 3.9), [0.2, 0.14], coat, 5)
  }
  for (let ring = 0; ring < 7; ring++) {
    const wide = 2.08 - 0.3 * ring
    scenery.post(
      [0, 3.8, 0],
      [0, 3.92 + 0.015 * ring, 0],
      [wide, wide],
      { paint: ring % 2 ? '#d2b487' : '#a88455' },
      20,
    )
  }
}

export const mangrove: PlantPainter = (scenery, random, colour) => {
  for (let root = 0; root < 9; root++) {
    const angle = (2 * Math.PI * root) / 9
    const out = randomBetween(random, 0.9, 1.5)
    scenery.post([out * Math.cos(angle), 0, out * Math.sin(angle)], [0, 1.6, 0], [0.08, 0.12], { paint: '#6f5c48' }, 6)
  }
  leafTree(scenery, [0, 1.4, 0], TALL - 1.4, random, NEAR, colour)
}

export const willow: PlantPainter = (scenery, random, colour) => {
  leafTree(scenery, FOOT, TALL, random, NEAR, colour)
  for (let strand = 0; strand < 150; strand++) {
    const angle = 2 * Math.PI * random()
    const form = {
      reach: randomBetween(random, 0.7, 2.5),
      rise: 1.3,
      droop: randomBetween(random, 2.6, 4.9),
      width: 0.085,
    }
    blade(scenery, [0, 4.3, 0], angle, form, { paint: varied(colour, random, 0.2) })
  }
}
