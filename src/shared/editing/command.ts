import { z } from 'zod'
import type { Diff } from '../history/index.ts'
import { LATEST_TIME, type StudioDocument } from '../model/index.ts'
import type { Result } from '../result.ts'
import type { Ticks } from '../time/index.ts'
import type { Refusal } from './refusal.ts'

/** An edit: looks at a document and says what would change, or why not. It changes nothing itself. */
export type Command<Input> = (doc: StudioDocument, input: Input) => Result<Diff, Refusal>

/** The random words from which a command names its new records. */
export const idSeed = z.string().regex(/^[A-Za-z0-9_-]{1,48}$/)

/** A moment on the timeline, or a distance in either direction. */
export const editTime = z.custom<Ticks>(
  (value) => Number.isSafeInteger(value) && Math.abs(value as number) <= LATEST_TIME,
  'must be a whole number of ticks within two days',
)

/** A length of at least one tick. */
export const editDuration = editTime.refine((value) => value > 0, 'must be longer than nothing')
