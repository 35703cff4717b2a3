import type { ActionWord } from './actionWord.ts'
import { AIR_AND_WATER_ACTIONS } from './airAndWater.ts'
import { BREAKING_ACTIONS } from './breaking.ts'
import { CHANGING_ACTIONS } from './changing.ts'
import { DOING_ACTIONS } from './doing.ts'
import { FALLING_ACTIONS } from './falling.ts'
import { FLOWING_ACTIONS } from './flowing.ts'
import { GOING_ACTIONS } from './going.ts'
import { ROLLING_ACTIONS } from './rolling.ts'
import { SEEING_AND_SAYING_ACTIONS } from './seeingAndSaying.ts'
import { SMALL_DEEDS } from './smallDeeds.ts'
import { STANDING_ACTIONS } from './standing.ts'
import { STRIKING_ACTIONS } from './striking.ts'

export type { ActionWord } from './actionWord.ts'

/** Every word for something that happens. */
export const ACTIONS: readonly ActionWord[] = [
  ...FALLING_ACTIONS,
  ...ROLLING_ACTIONS,
  ...STRIKING_ACTIONS,
  ...BREAKING_ACTIONS,
  ...STANDING_ACTIONS,
  ...GOING_ACTIONS,
  ...AIR_AND_WATER_ACTIONS,
  ...FLOWING_ACTIONS,
  ...SEEING_AND_SAYING_ACTIONS,
  ...DOING_ACTIONS,
  ...CHANGING_ACTIONS,
  ...SMALL_DEEDS,
]
