import { z } from 'zod'

/** What a soft body is made of, through and through. It keeps its form as its parts have it. */
export const stagedSoft = z.object({
  /** How hard it is to bend out of shape, pascals. */
  shearModulusPa: z.number().positive(),
  /** How hard it is to press together, pascals. */
  bulkModulusPa: z.number().positive(),
  /** How fast its own wobbling dies away, per second. */
  dampingPerSecond: z.number().nonnegative(),
  /** How long what it gives back lags behind what bends it, seconds: that much of the energy is lost. */
  lossSeconds: z.number().nonnegative().optional(),
  /** Light goes a little way into it. */
  isTranslucent: z.boolean().optional(),
})
export type StagedSoft = z.infer<typeof stagedSoft>

/** How a soft body is bent over the shot. */
export interface SoftRecord {
  readonly bodyId: string
  /** In order, seconds; one for each of `frames`. */
  readonly times: readonly number[]
  /** x, y, z of each point of the body's lattice (`softLattice.ts`), in the frame of the body's pose at that time. */
  readonly frames: readonly Float32Array[]
}
