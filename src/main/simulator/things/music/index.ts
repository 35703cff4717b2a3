import type { ThingModel } from '../model.ts'
import { DRUMS } from './drums.ts'
import { GAMELAN } from './gamelan.ts'
import { METALS } from './metals.ts'
import { STRINGS } from './strings.ts'
import { WINDS } from './winds.ts'

/** Musical instruments. */
export const MUSIC: Readonly<Record<string, ThingModel>> = {
  ...STRINGS,
  ...DRUMS,
  ...GAMELAN,
  ...METALS,
  ...WINDS,
}
