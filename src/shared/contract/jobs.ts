import { z } from 'zod'
import { filmRequest } from '../export/filmRequest.ts'
import { idSchema, shotRequest } from '../model/index.ts'
import { durationSchema, ticksSchema } from '../time/index.ts'

declare const jobBrand: unique symbol
export type JobId = string & { readonly [jobBrand]: 'job' }
export const jobId = z.custom<JobId>(
  (value) => typeof value === 'string' && /^job_[A-Za-z0-9_-]{1,64}$/.test(value),
  'must be a job id',
)

/** Where the finished take goes: nowhere (library only), the end of the sequence, or a place on it. */
export const takePlacement = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('library') }),
  z.object({ kind: z.literal('end'), sequenceId: idSchema('sequence') }),
  z.object({ kind: z.literal('at'), sequenceId: idSchema('sequence'), start: ticksSchema }),
])
export type TakePlacement = z.infer<typeof takePlacement>

export const generateInput = z.object({
  kind: z.literal('generate'),
  provider: z.string().min(1),
  request: shotRequest,
  placement: takePlacement,
  parentTakeId: idSchema('take').nullable(),
  /** The film that the shot belongs to: its shots land on the timeline as one step of undo. */
  film: z.string().min(1).max(64).optional(),
})
export type GenerateInput = z.infer<typeof generateInput>

export const exportInput = z.object({
  kind: z.literal('export'),
  sequenceId: idSchema('sequence'),
  /** The state of the project that is exported; null: the one when the work begins. */
  revision: z.int().nonnegative().nullable(),
  film: filmRequest,
  /** Absolute path of the film; its folder exists. */
  destination: z.string().min(1),
})
export type ExportInput = z.infer<typeof exportInput>

export const jobInput = z.discriminatedUnion('kind', [generateInput, exportInput])
export type JobInput = z.infer<typeof jobInput>
export type JobKind = JobInput['kind']

export const jobResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('generate'), takeId: idSchema('take') }),
  z.object({
    kind: z.literal('export'),
    file: z.string(),
    bytes: z.int(),
    duration: durationSchema,
    loudnessLufs: z.number().nullable(),
  }),
])
export type JobResult = z.infer<typeof jobResult>

/** Why a job failed: a code the catalogue has words for (`jobError.<code>`), and the details in plain words. */
export const jobError = z.object({ code: z.string().min(1), detail: z.string(), retryable: z.boolean() })
export type JobError = z.infer<typeof jobError>

/** `stage` is a catalogue key (`stage.<stage>`). `secondsLeft` is measured from the work done so far. */
export const jobProgress = z.object({
  stage: z.string().min(1),
  done: z.number().nonnegative(),
  total: z.number().positive(),
  secondsLeft: z.number().nonnegative().nullable(),
})
export type JobProgress = z.infer<typeof jobProgress>

export const jobState = z.enum(['queued', 'submitting', 'running', 'succeeded', 'failed', 'cancelled'])
export type JobState = z.infer<typeof jobState>

export const job = z.object({
  id: jobId,
  input: jobInput,
  state: jobState,
  attempt: z.int().nonnegative(),
  progress: jobProgress.nullable(),
  result: jobResult.nullable(),
  error: jobError.nullable(),
  createdAtMs: z.int(),
  finishedAtMs: z.int().nullable(),
})
export type Job = z.infer<typeof job>

/** What becomes of a project's jobs: all that there are, then each that is new or changes, and each that is put away. */
export const jobEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('present'), jobs: z.array(job) }),
  z.object({ kind: z.literal('changed'), job }),
  z.object({ kind: z.literal('removed'), jobId }),
])
export type JobEvent = z.infer<typeof jobEvent>
