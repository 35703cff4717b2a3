import { randomBetween } from '../../../../shared/random/seeded.ts'
import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { leafTree } from '../../picture/sets/plants.ts'
import { type Coat, type Paint, varied } from '../../picture/sets/scenery.ts'
import { blade, FOOT, NEAR, type PlantPainter, TALL } from './plantPainter.ts'

export function roundTree(fruit?: { paint: Paint; size: number; count: number }): PlantPainter {
  return (scenery, random, colour) => {
    leafTree(scenery, FOOT, TALL, random, NEAR, colour)
    if (fruit === undefined) return
    for (let piece = 0; piece < fruit.count; piece++) {
      const angle = 2 * Math.PI * random()
      const out = randomBetween(random, 0.9, 1.9)
      const at: Vector3 = [out * Math.cos(angle), randomBetween(random, 2.8, 4.6), out * Math.sin(angle)]
      scenery.lump(at, [fruit.size, fruit.size * 1.1, fruit.size], { paint: fruit.paint }, random, { roughness: 0.04 })
    }
  }
}

export const bonsai: PlantPainter = (scenery, random, colour) => {
  scenery.box(FOOT, [3.4, 0.9, 2.2], { paint: '#6d4a3a' })
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
    scenery.lump(at, [1, 0.5, 0.9], { paint: varied(colour, random, 0.1) }, random, { detail: 2 })
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

export const stump: PlantPainter = (scenery) => {
  scenery.post(FOOT, [0, 4, 0], [2.6, 2.1], { paint: '#6f583f' }, 14)
  for (let ring = 0; ring < 4; ring++)
    scenery.post(
      [0, 4, 0],
      [0, 4.02 + 0.02 * ring, 0],
      [2 - 0.5 * ring, 2 - 0.5 * ring],
      { paint: ring % 2 ? '#c9a877' : '#b08d5e' },
      14,
    )
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
  for (let strand = 0; strand < 70; strand++) {
    const angle = 2 * Math.PI * random()
    const form = {
      reach: randomBetween(random, 1.1, 2.4),
      rise: 1.2,
      droop: randomBetween(random, 3, 4.6),
      width: 0.07,
    }
    blade(scenery, [0, 4.3, 0], angle, form, { paint: varied(colour, random, 0.2) })
  }
}
