import { z } from 'zod'
import { diffSchema } from '../history/diff.ts'
import { anyRecord } from '../model/index.ts'

/** Names one gesture; also the seed of the ids of the records it makes. */
export const commandId = z.string().regex(/^[A-Za-z0-9]{8,40}$/)

/** The name of the edit that undo or redo would act on (`edit.<label>` in the catalogue), or null. */
export const historyState = z.object({ undo: z.string().nullable(), redo: z.string().nullable() })
export type HistoryState = z.infer<typeof historyState>

export const change = z.object({
  revision: z.int().nonnegative(),
  commandId: z.string(),
  label: z.string(),
  diff: diffSchema,
  history: historyState,
})
export type Change = z.infer<typeof change>

export const documentSnapshot = z.object({
  revision: z.int().nonnegative(),
  records: z.array(anyRecord),
  history: historyState,
})
export type DocumentSnapshot = z.infer<typeof documentSnapshot>

export const commitOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('committed'), revision: z.int() }),
  /** Somebody else was first: apply what was missed, then try the gesture again. */
  z.object({ kind: z.literal('stale'), missed: z.array(change) }),
  /** The diff does not fit the document or breaks a rule of it. */
  z.object({ kind: z.literal('invalid'), reasons: z.array(z.string()) }),
])
export type CommitOutcome = z.infer<typeof commitOutcome>
