import { type Point2, smooth, tube } from '../build.ts'
import type { ModelPart, ThingModel } from '../model.ts'

export const STALK = { material: 'wood', colour: '#5c4327', only: 'drawn' } as const

export const LEAF = { material: 'leaf', colour: '#4f7d3a', only: 'drawn' } as const

/** A round fruit with a dimple at both ends. */
export function pome(radius: number, height: number): Point2[] {
  return smooth([
    [0, height * 0.05],
    [radius * 0.3, 0],
    [radius * 0.72, height * 0.14],
    [radius * 0.96, height * 0.42],
    [radius, height * 0.62],
    [radius * 0.82, height * 0.9],
    [radius * 0.45, height],
    [radius * 0.14, height * 0.92],
    [0, height * 0.84],
  ])
}

export function stalk(height: number, long: number): ModelPart {
  return tube(
    [
      [0, height, 0],
      [long * 0.1, height + long * 0.5, 0],
      [long * 0.35, height + long, 0],
    ],
    [0.0018, 0.0015, 0.0022],
    STALK,
  )
}

export function fruit(
  colour: string,
  massKg: number,
  parts: readonly ModelPart[],
  round: 'ball' | 'cylinder' | 'no' = 'ball',
): ThingModel {
  return {
    material: 'fruit',
    colour,
    massKg,
    restitution: 0.25,
    friction: 0.5,
    ...(round === 'no' ? {} : { round }),
    parts,
  }
}

export const flatLeaf = (long: number, wide: number): Point2[] => [
  [0, 0],
  [long * 0.3, -wide / 2],
  [long * 0.7, -wide * 0.35],
  [long, 0],
  [long * 0.7, wide * 0.35],
  [long * 0.3, wide / 2],
]
