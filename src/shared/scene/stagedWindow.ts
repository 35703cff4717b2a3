import { z } from 'zod'

const point = z.tuple([z.number(), z.number(), z.number()])

/**
 * The part of a scene that a shot shows: the scene is played as a whole, on one clock, by several cameras.
 */
export const stagedWindow = z.object({
  startSeconds: z.number().nonnegative(),
  durationSeconds: z.number().positive(),
  /** Where cameras of the same happening stand and look; what is built around the action takes all of them into account. */
  standpoints: z.array(z.object({ position: point, target: point })),
})
export type StagedWindow = z.infer<typeof stagedWindow>

/** Any scene, as far as its time goes. */
export interface SceneTime {
  readonly durationSeconds: number
  readonly window?: StagedWindow | undefined
}

/** Which part of the scene the shot shows, seconds on the scene's clock: all of it where no window is set. */
export function windowOf({ durationSeconds, window }: SceneTime): { startSeconds: number; durationSeconds: number } {
  return window ?? { startSeconds: 0, durationSeconds }
}
