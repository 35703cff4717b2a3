import type { ModelPart, ThingModel } from '../model.ts'

export function tool(
  colour: string,
  massKg: number,
  parts: readonly ModelPart[],
  rest: Partial<ThingModel> = {},
): ThingModel {
  return { material: 'metal', colour, massKg, restitution: 0.25, parts, ...rest }
}
