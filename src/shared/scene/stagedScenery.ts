import { z } from 'zod'

const point = z.tuple([z.number(), z.number(), z.number()])

/** A plant, a building or a landform that was asked for: picture draws it from its kind; what is touched are bodies. */
export const stagedScenery = z.object({
  id: z.string().min(1),
  /** The word of the prompt for it. */
  label: z.string(),
  concept: z.enum(['plant', 'building', 'landform']),
  /** A key of the catalogue of things; the plain concept has none. */
  variant: z.string().optional(),
  /** The middle of its foot, metres. */
  position: point,
  /** Width, height and depth, metres. */
  size: point,
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .optional(),
  /** Of its own shape: branches, stones, windows. */
  seed: z.number().int(),
})
export type StagedScenery = z.infer<typeof stagedScenery>
