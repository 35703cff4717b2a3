import type { ThingModel } from '../model.ts'
import { APPLIANCES } from './appliances.ts'
import { BAGS } from './bags.ts'
import { BATHROOM } from './bathroom.ts'
import { BOXES } from './boxes.ts'
import { CLOCKS } from './clocks.ts'
import { CLOTHES } from './clothes.ts'
import { HEADWEAR } from './headwear.ts'
import { LIGHTS } from './lights.ts'
import { ORNAMENTS } from './ornaments.ts'
import { PACKAGES } from './packages.ts'
import { SCREENS } from './screens.ts'
import { WORN } from './worn.ts'

/** What stands about in a home, and what people carry and wear. */
export const HOUSEHOLD: Readonly<Record<string, ThingModel>> = {
  ...BOXES,
  ...PACKAGES,
  ...BATHROOM,
  ...LIGHTS,
  ...BAGS,
  ...HEADWEAR,
  ...WORN,
  ...CLOCKS,
  ...CLOTHES,
  ...ORNAMENTS,
  ...APPLIANCES,
  ...SCREENS,
}
