import type { ActionWord } from './actionWord.ts'
import { FLOWING_ACTIONS } from './flowing.ts'
import { LIVING_ACTIONS } from './living.ts'
import { RIGID_ACTIONS } from './rigid.ts'

export type { ActionWord } from './actionWord.ts'

/** Every word for something that happens. */
export const ACTIONS: readonly ActionWord[] = [...RIGID_ACTIONS, ...FLOWING_ACTIONS, ...LIVING_ACTIONS]
