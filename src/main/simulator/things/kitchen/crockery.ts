import { type Looks, tube } from '../build.ts'
import type { ModelPart, ThingModel } from '../model.ts'

export function crockery(
  colour: string,
  massKg: number,
  parts: readonly ModelPart[],
  rest: Partial<ThingModel> = {},
): ThingModel {
  return { material: 'ceramic', colour, massKg, restitution: 0.3, parts, ...rest }
}

/** The ear of a cup: a curve at its right side between two heights. */
export function ear(at: number, low: number, high: number, reach: number, thick: number, looks: Looks = {}): ModelPart {
  return tube(
    [
      [at, high, 0],
      [at + reach, high - (high - low) * 0.08, 0],
      [at + reach, low + (high - low) * 0.3, 0],
      [at, low, 0],
    ],
    thick,
    { only: 'drawn', ...looks },
  )
}
