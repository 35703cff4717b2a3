import { z } from 'zod'
import { type AnyRecord, anyRecord } from '../model/index.ts'

/** What changed: the one currency of undo, storage, recovery and live windows. */
export interface Diff {
  readonly added: readonly AnyRecord[]
  readonly updated: readonly { readonly from: AnyRecord; readonly to: AnyRecord }[]
  readonly removed: readonly AnyRecord[]
}

export const diffSchema: z.ZodType<Diff> = z.object({
  added: z.array(anyRecord),
  updated: z.array(z.object({ from: anyRecord, to: anyRecord })),
  removed: z.array(anyRecord),
})

export const EMPTY_DIFF: Diff = { added: [], updated: [], removed: [] }
