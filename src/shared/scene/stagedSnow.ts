import { z } from 'zod'

/** Snow that lies on the ground and on what stands there: how deep as the shot begins, metres, and how fast it grows. */
export const stagedSnow = z.object({
  startMetres: z.number().nonnegative(),
  metresPerSecond: z.number().nonnegative(),
})
export type StagedSnow = z.infer<typeof stagedSnow>

/** How deep snow lies at a time of the shot, metres. */
export function snowDepthAt({ startMetres, metresPerSecond }: StagedSnow, timeSeconds: number): number {
  return startMetres + metresPerSecond * Math.max(0, timeSeconds)
}
