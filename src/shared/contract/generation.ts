import { z } from 'zod'
import { quality } from '../model/index.ts'
import { sceneSpec } from '../scene/sceneSpec.ts'
import { understanding, unmetWish } from '../scene/understanding.ts'

export const providerInfo = z.object({
  id: z.string(),
  /** Shown as it is; a product's name is not translated. */
  name: z.string(),
  version: z.string(),
  capabilities: z.object({
    minSeconds: z.number(),
    maxSeconds: z.number(),
    qualities: z.array(quality),
    /** It obeys a seed: the same request gives the same shot. */
    repeatable: z.boolean(),
    makesSound: z.boolean(),
    /** It works with no network. */
    offline: z.boolean(),
    paid: z.boolean(),
  }),
})
export type ProviderInfo = z.infer<typeof providerInfo>

/** Why a prompt cannot become a shot, in the prompt's language. */
export const promptRefusal = z.object({
  code: z.enum(['empty', 'tooLong', 'nothingToShow', 'impossible', 'blocked']),
  explanation: z.string(),
  /** The nearest prompt that works, when there is one. */
  suggestion: z.string().nullable(),
  /** The words that are out of reach, each with the reason. */
  unmet: z.array(unmetWish),
})
export type PromptRefusal = z.infer<typeof promptRefusal>

export const promptReading = z.object({
  understanding,
  /** The words as read, before corrections, for the form that sets them right; null when the generator cannot say. */
  spec: sceneSpec.nullable(),
  durationSeconds: z.number(),
  /** From measured speed; null until this machine was measured once. */
  estimatedWorkSeconds: z.number().nullable(),
})
export type PromptReading = z.infer<typeof promptReading>
