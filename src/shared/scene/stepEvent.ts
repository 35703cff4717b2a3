import { z } from 'zod'
import { materialName } from './materials.ts'

/** A foot comes down. */
export const stepEvent = z.object({
  kind: z.literal('step'),
  timeSeconds: z.number().nonnegative(),
  creature: z.string(),
  /** What of the foot touches: people's shoes come down twice, with heel and toe. */
  part: z.enum(['heel', 'toe', 'paw', 'hoof', 'claw', 'bare']),
  point: z.tuple([z.number(), z.number(), z.number()]),
  ground: materialName,
  /** Of the mass that comes down with the foot, kg. */
  massKg: z.number().positive(),
  /** How fast it comes down, m/s. */
  speed: z.number().nonnegative(),
})
export type StepEvent = z.infer<typeof stepEvent>
