import type { ThingModel } from '../model.ts'
import { ARMS } from './arms.ts'
import { GARDEN_TOOLS } from './gardenTools.ts'
import { HAND_TOOLS } from './handTools.ts'
import { HARDWARE } from './hardware.ts'
import { WORKSHOP } from './workshop.ts'

/** What people work with. */
export const TOOLS: Readonly<Record<string, ThingModel>> = {
  ...HAND_TOOLS,
  ...HARDWARE,
  ...GARDEN_TOOLS,
  ...ARMS,
  ...WORKSHOP,
}
