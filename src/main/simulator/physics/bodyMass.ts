import { MATERIALS } from '../../../shared/scene/materials.ts'
import { shapeVolume } from '../../../shared/scene/shapePoints.ts'
import type { StagedBody } from '../../../shared/scene/stagedScene.ts'

/** From stated mass, or volume and density. */
export function massOf(body: StagedBody): number {
  if (body.massKg !== undefined) return body.massKg
  return body.parts
    .filter(({ only }) => only !== 'drawn')
    .reduce((sum, { shape, material }) => sum + shapeVolume(shape) * MATERIALS[material].densityKgPerM3, 0)
}
