import { z } from 'zod'
import { specCorrections } from '../scene/corrections.ts'
import { renderPass } from '../scene/renderPass.ts'
import { shotView } from '../scene/shotView.ts'
import { takeReport } from '../scene/takeReport.ts'
import { understanding } from '../scene/understanding.ts'
import { rateSchema } from '../time/index.ts'

export const quality = z.enum(['draft', 'standard', 'final'])
export type Quality = z.infer<typeof quality>

/** What a person asks a provider for: enough to make the same shot again. */
export const shotRequest = z.object({
  prompt: z.string().min(1).max(4000),
  seed: z.int().min(0).max(4_294_967_295),
  /** Undefined: the generator chooses what the action needs. */
  durationSeconds: z.number().min(0.5).max(60).optional(),
  width: z.int().min(64).max(4096).multipleOf(2),
  height: z.int().min(64).max(4096).multipleOf(2),
  frameRate: rateSchema,
  quality,
  /** What is wanted of the shot beside its picture. */
  passes: z.array(renderPass).optional(),
  /** What the person set right of the generator's reading of the prompt. */
  corrections: specCorrections.optional(),
  /** Of a shot that is one of several views of the same happening. */
  view: shotView.optional(),
})
export type ShotRequest = z.infer<typeof shotRequest>

/** How a take was made. */
export const recipe = z.object({
  provider: z.string().min(1),
  generatorVersion: z.string().min(1),
  request: shotRequest,
  /** What the generator said it understood, when it can say. */
  understanding: understanding.nullable(),
  /** What was measured on the motion, when the generator measures. */
  report: takeReport.optional(),
  parentTakeId: z.string().nullable(),
})
export type Recipe = z.infer<typeof recipe>
