import type { Job, JobError, JobInput, JobProgress, JobResult } from '../../shared/contract/index.ts'
import type { StudioDocument } from '../../shared/model/index.ts'
import type { Edit } from '../projects/projectSession.ts'

/** What a running job may do besides its work. */
export interface JobContext {
  readonly signal: AbortSignal
  /** A folder of the job's own, empty at the start of each attempt and removed after it. */
  readonly folder: string
  /** The document as it is now. */
  document(): StudioDocument
  /** The document as it was at a revision. */
  documentAt(revision: number): StudioDocument
  /** A provider's numbers that make no sense are left out. */
  report(progress: JobProgress): void
  /** Shows that the work goes on although there is nothing new to report. */
  stillAlive(): void
  readonly remote: {
    /** The handle of an earlier attempt whose request is still out there. */
    handle(): string | null
    submitting(): void
    submitted(handle: string): void
  }
}

export type JobOutcome =
  | {
      readonly state: 'succeeded'
      readonly result: JobResult
      /** What the job does to the document, decided on the document of that moment and stored with its completion. */
      readonly edits: (doc: StudioDocument) => readonly Edit[]
    }
  | {
      readonly state: 'failed'
      readonly error: JobError
      /** `again`: put back into the queue by itself while attempts are left (a crashed worker). */
      readonly next: 'stop' | 'again'
    }

/** How one kind of job is done. */
export interface JobHandler<Kind extends JobInput['kind'] = JobInput['kind']> {
  readonly concurrency: number
  run(input: Extract<JobInput, { kind: Kind }>, job: Job, context: JobContext): Promise<JobOutcome>
  /** A job that the program left when it died: back into the queue, or an error when that could cost money twice. */
  afterDeath(job: Job, remoteHandle: string | null): 'again' | JobError
}

export type JobHandlers = { readonly [Kind in JobInput['kind']]: JobHandler<Kind> }
