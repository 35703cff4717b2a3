import type { ThingModel } from '../model.ts'
import { BAKED } from './baked.ts'
import { CAKES } from './cakes.ts'
import { DISHES } from './dishes.ts'
import { FRUIT } from './fruit.ts'
import { LARGE_FRUIT } from './largeFruit.ts'
import { MEALS } from './meals.ts'
import { SNACKS } from './snacks.ts'
import { SWEETS } from './sweets.ts'
import { VEGETABLES } from './vegetables.ts'

/** What is eaten. */
export const FOOD: Readonly<Record<string, ThingModel>> = {
  ...FRUIT,
  ...LARGE_FRUIT,
  ...VEGETABLES,
  ...BAKED,
  ...CAKES,
  ...DISHES,
  ...SWEETS,
  ...MEALS,
  ...SNACKS,
}
