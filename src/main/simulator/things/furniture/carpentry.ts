import { atCorners, box } from '../build.ts'
import type { ModelPart, ThingModel } from '../model.ts'

export const FOOT = { material: 'wood', colour: '#4a3020' } as const

export function furniture(
  colour: string,
  massKg: number,
  parts: readonly ModelPart[],
  rest: Partial<ThingModel> = {},
): ThingModel {
  return { material: 'wood', colour, massKg, restitution: 0.2, parts, ...rest }
}

export const legs = (x: number, z: number, height: number, thick: number): ModelPart[] =>
  atCorners(x, z, (cx, cz) => box([thick, height, thick], [cx, 0, cz]))
