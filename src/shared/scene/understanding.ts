import { z } from 'zod'

/** Where a value of the scene came from. */
export const provenance = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('said'), words: z.string() }),
  z.object({ kind: z.literal('inferred'), because: z.string() }),
  z.object({ kind: z.literal('default') }),
  /** A chat model read it so, and the person took its reading. */
  z.object({ kind: z.literal('llm') }),
  /** A person set it right in the form. */
  z.object({ kind: z.literal('corrected') }),
])
export type Provenance = z.infer<typeof provenance>

/**
 * One line of what the generator shows back to the person: `subject` and `value` are catalogue keys or words
 * already in the prompt's language, ready to print.
 */
export const understoodFact = z.object({ subject: z.string(), value: z.string(), source: provenance })
export type UnderstoodFact = z.infer<typeof understoodFact>

/** Words it did not know or wishes it cannot fulfil. `words` quotes the prompt. */
export const unmetWish = z.object({
  words: z.string(),
  reason: z.enum(['unknownWord', 'notYetPossible', 'impossible']),
  explanation: z.string(),
})
export type UnmetWish = z.infer<typeof unmetWish>

/** What the generator says about a prompt, in the prompt's language, before and after making the shot. */
export const understanding = z.object({
  language: z.enum(['en', 'id']),
  understood: z.array(understoodFact),
  assumed: z.array(understoodFact),
  unmet: z.array(unmetWish),
})
export type Understanding = z.infer<typeof understanding>
