import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { Actor } from './actor.ts'
import type { Launch, MotionPlan } from './motionPlan.ts'
import { ORIGIN, shifted } from './vectors.ts'

/** When a held thing is let go: late enough to see it rest, soon enough to leave time for what follows. */
export const RELEASE_SECONDS = 0.5

export const STILL: Launch = { velocity: ORIGIN, spin: ORIGIN, releasedAt: 0 }

export function restPlan(actor: Actor): MotionPlan {
  return { offset: ORIGIN, launch: () => STILL, path: [shifted(actor.bounds, actor.base as Vector3)], endSeconds: 1 }
}

/** Hangs where it is for the whole shot. */
export function heldPlan(actor: Actor): MotionPlan {
  return { ...restPlan(actor), launch: () => ({ ...STILL, releasedAt: WHOLE_SHOT_SECONDS }) }
}

const WHOLE_SHOT_SECONDS = 3600
