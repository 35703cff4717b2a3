import { z } from 'zod'

/** The schema of a `Result`: what went well, or why not. */
export function resultSchema<Value extends z.ZodType, Refused extends z.ZodType>(value: Value, refusal: Refused) {
  return z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), refusal }),
  ])
}
