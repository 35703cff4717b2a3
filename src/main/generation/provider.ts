import type { JobProgress, PromptReading, PromptRefusal, ProviderInfo } from '../../shared/contract/index.ts'
import type { ShotRequest } from '../../shared/model/index.ts'
import type { Result } from '../../shared/result.ts'
import type { FilmPlan } from '../../shared/scene/filmPlan.ts'
import type { TakeReport } from '../../shared/scene/takeReport.ts'
import type { Understanding } from '../../shared/scene/understanding.ts'

/** How a provider finds a submitted request again: opaque, stored as it is. */
export type RemoteHandle = string

export interface ProviderFailure {
  /** A key of the catalogue: `jobError.<code>`. */
  readonly code: string
  readonly detail: string
  /** Trying again may help. */
  readonly retryable: boolean
}

export type PollOutcome =
  | { readonly state: 'running'; readonly progress: JobProgress | null }
  | { readonly state: 'finished' }
  | { readonly state: 'failed'; readonly failure: ProviderFailure }
  /** The provider knows nothing of this handle (any more). */
  | { readonly state: 'lost' }

/** The files of a made shot, lying in the folder that was given to `fetch`. */
export interface FetchedTake {
  readonly picture: string
  readonly stems: readonly { readonly role: 'dialogue' | 'effects' | 'ambience' | 'music'; readonly file: string }[]
  readonly understanding: Understanding | null
  readonly report?: TakeReport | undefined
  /** Holds the passes that were asked for, with `passes.json` that explains them. */
  readonly passesFolder?: string | undefined
}

/**
 * Something that makes shots. Submit, poll and fetch are separate, so that a remote request outlives this program:
 * its handle is stored between the steps.
 */
export interface Provider {
  readonly info: ProviderInfo
  readonly pollIntervalMs: number
  /**
   * `free`: a lost request may be sent again. `never`: it may have been paid for, so a person decides.
   */
  readonly resubmission: 'free' | 'never'
  /** What it makes of a prompt, and how long the work would take as measured on this machine. */
  read(request: ShotRequest): Promise<Result<PromptReading, PromptRefusal>>
  /** Plans a paragraph as a film; absent where it makes single shots only. Rejects with the signal's reason when aborted. */
  plan?(request: ShotRequest, signal?: AbortSignal): Promise<Result<FilmPlan, PromptRefusal>>
  /** Starts the work. `idempotencyKey` is the same for each attempt of one job; `folder` is the job's own and empty. */
  submit(
    request: ShotRequest,
    context: { readonly idempotencyKey: string; readonly folder: string },
  ): Promise<Result<RemoteHandle, ProviderFailure>>
  poll(handle: RemoteHandle): Promise<PollOutcome>
  /** Brings a finished shot's files into `folder`. */
  fetch(handle: RemoteHandle, folder: string): Promise<Result<FetchedTake, ProviderFailure>>
  cancel(handle: RemoteHandle): Promise<void>
}
