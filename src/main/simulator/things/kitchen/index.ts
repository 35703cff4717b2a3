import type { ThingModel } from '../model.ts'
import { APPLIANCES } from './appliances.ts'
import { BOTTLES } from './bottles.ts'
import { CUPS } from './cups.ts'
import { CUTLERY } from './cutlery.ts'
import { JARS } from './jars.ts'
import { PANS } from './pans.ts'
import { PLATES } from './plates.ts'
import { UTENSILS } from './utensils.ts'
import { VASES } from './vases.ts'

/** What a kitchen and a laid table hold. */
export const KITCHEN: Readonly<Record<string, ThingModel>> = {
  ...PLATES,
  ...CUPS,
  ...BOTTLES,
  ...JARS,
  ...VASES,
  ...PANS,
  ...CUTLERY,
  ...UTENSILS,
  ...APPLIANCES,
}
