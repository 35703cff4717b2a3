import { z } from 'zod'
import { shotRequest } from '../model/recipe.ts'
import { framing } from './sceneSpec.ts'
import { cameraMove, language } from './stagedScene.ts'

/** Why a planned shot is there, is framed so, and is cut so: keys of the catalogue (`plan.reason.<reason>`). */
export const planReason = z.enum([
  'opens',
  'newPlace',
  'newTime',
  'then',
  'meanwhile',
  'nextAction',
  'separately',
  'establishing',
  'decisive',
  'otherSize',
  'saidFraming',
  'onAction',
  'afterMoment',
  'sameTime',
  'aftermath',
  'together',
])
export type PlanReason = z.infer<typeof planReason>

/** One shot of a planned film: everything that is needed to make it, and what to tell about it. */
export const plannedShot = z.object({
  request: shotRequest,
  /** The words of the prompt that it shows. */
  words: z.string(),
  durationSeconds: z.number().positive(),
  size: framing,
  move: cameraMove,
  reasons: z.array(planReason),
})
export type PlannedShot = z.infer<typeof plannedShot>

/** A paragraph as a film. With one shot it is the request as it was asked for. */
export const filmPlan = z.object({
  language,
  shots: z.array(plannedShot).min(1),
  durationSeconds: z.number().positive(),
})
export type FilmPlan = z.infer<typeof filmPlan>
