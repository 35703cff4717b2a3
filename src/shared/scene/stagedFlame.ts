import { z } from 'zod'

const vector3 = z.tuple([z.number(), z.number(), z.number()])

/**
 * Fire or smoke at a place. It is illustrated, not simulated: it flickers, rises and leans with the wind as such
 * things do, but nothing burns down and nobody should measure it. Metres.
 */
export const stagedFlame = z.object({
  id: z.string().min(1),
  /** The word of the prompt for it, to show to people. */
  label: z.string(),
  kind: z.enum(['candle', 'fire', 'smoke', 'steam']),
  /** The middle of its foot. */
  base: vector3,
  widthMetres: z.number().positive(),
  heightMetres: z.number().positive(),
})
export type StagedFlame = z.infer<typeof stagedFlame>
