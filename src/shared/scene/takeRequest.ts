import { z } from 'zod'
import { shotRequest } from '../model/recipe.ts'

/** What the built-in generator is asked for: a shot, and the folder that its files go into. */
export const takeRequest = shotRequest.extend({ outputFolder: z.string().min(1) })
export type TakeRequest = z.infer<typeof takeRequest>

/** The stages of making a take, in order. Picture and encoding go on together. */
export const takeStage = z.enum(['understand', 'stage', 'simulate', 'sound', 'picture', 'encode'])
export type TakeStage = z.infer<typeof takeStage>

/** How far a take is. While pictures are drawn, `done` and `total` count frames. */
export const takeProgress = z.object({
  stage: takeStage,
  done: z.number().nonnegative(),
  total: z.number().positive(),
  /** From the frames measured so far; null before the second frame. */
  secondsLeft: z.number().nonnegative().nullable(),
})
export type TakeProgress = z.infer<typeof takeProgress>
