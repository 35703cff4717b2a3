import { eventIterator } from '@orpc/contract'
import { z } from 'zod'

/** The events of a long call: see `streamProgress` for the worker's side and `resultOf` for the host's. */
export function progressEvents<Progress extends z.ZodType, Value extends z.ZodType>(progress: Progress, result: Value) {
  return eventIterator(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('progress'), progress }),
      z.object({ kind: z.literal('done'), result }),
    ]),
  )
}
