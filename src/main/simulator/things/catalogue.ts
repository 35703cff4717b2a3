import type { SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import { FOOD } from './food.ts'
import { FURNITURE } from './furniture.ts'
import { HOUSEHOLD } from './household.ts'
import { KITCHEN } from './kitchen.ts'
import type { ThingModel } from './model.ts'
import { MUSIC } from './music.ts'
import { SPORTS } from './sports.ts'
import { TOOLS } from './tools.ts'
import { TOYS } from './toys.ts'

/** Every thing that is modelled by hand, by the key that the lexicon gives it. */
export const CATALOGUE: Readonly<Record<string, ThingModel>> = {
  ...SPORTS,
  ...FOOD,
  ...KITCHEN,
  ...FURNITURE,
  ...HOUSEHOLD,
  ...TOOLS,
  ...MUSIC,
  ...TOYS,
}

/** The model of an entity where it has one. */
export function modelFor({ variant }: Pick<SpecEntity, 'variant'>): ThingModel | undefined {
  return variant === undefined || !Object.hasOwn(CATALOGUE, variant) ? undefined : CATALOGUE[variant]
}
