import type { ModelPart, ThingModel } from '../model.ts'

export function thing(
  material: ThingModel['material'],
  colour: string,
  massKg: number,
  parts: readonly ModelPart[],
  rest: Partial<ThingModel> = {},
): ThingModel {
  return { material, colour, massKg, restitution: 0.25, parts, ...rest }
}
