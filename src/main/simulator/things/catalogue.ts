import type { SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import { FOOD } from './food.ts'
import type { ThingModel } from './model.ts'
import { SPORTS } from './sports.ts'

/** Every thing that is modelled by hand, by the key that the lexicon gives it. */
export const CATALOGUE: Readonly<Record<string, ThingModel>> = {
  ...SPORTS,
  ...FOOD,
}

/** The model of an entity where it has one. */
export function modelFor({ variant }: Pick<SpecEntity, 'variant'>): ThingModel | undefined {
  return variant === undefined || !Object.hasOwn(CATALOGUE, variant) ? undefined : CATALOGUE[variant]
}
