import type { ExportPlan, ExportProblem, ExportProgress, ExportReport } from '../../shared/export/index.ts'
import { type Result, refused } from '../../shared/result.ts'
import { exportContract } from '../workers/contracts/export.ts'
import type { ProcessHost } from '../workers/processHost.ts'
import { resultOf } from '../workers/progressStream.ts'
import { withWorker } from '../workers/workerClient.ts'
import { WorkerCrashed, WorkerTimedOut } from '../workers/workerExit.ts'
import { sweepPartials } from './partialFile.ts'

export { sweepPartials }

export interface ExportFilmOrder {
  readonly processHost: ProcessHost
  readonly plan: ExportPlan
  readonly mediaFiles: Readonly<Record<string, string>>
  readonly destination: string
  readonly jobId: string
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: ExportProgress) => void
}

/** Far above what an export needs; past it something leaks, and the rest of the computer should not pay for it. */
const MEMORY_LIMIT_MB = 4096
/** The longest silence: a worker reports several times a second while it makes pictures, but not while it reads back. */
const SILENCE_LIMIT_MS = 15 * 60_000

/**
 * Makes a film in a process of its own. A crash, a stall or a cancellation ends that process and leaves nothing
 * beside the destination.
 */
export async function exportFilm(order: ExportFilmOrder): Promise<Result<ExportReport, ExportProblem>> {
  const { processHost, plan, mediaFiles, destination, jobId, signal, onProgress } = order
  try {
    return await withWorker(
      processHost,
      'export',
      exportContract,
      { label: `export of ${plan.title}`, memoryLimitMb: MEMORY_LIMIT_MB, ...(signal ? { signal } : {}) },
      async (client) => {
        const call = { ...(signal ? { signal } : {}), context: { timeoutMs: SILENCE_LIMIT_MS } }
        return resultOf(
          await client.write({ plan, mediaFiles: { ...mediaFiles }, destination, jobId }, call),
          onProgress,
        )
      },
    )
  } catch (error) {
    await sweepPartials(destination, jobId)
    if (signal?.aborted) return refused({ code: 'cancelled' })
    if (error instanceof WorkerCrashed || error instanceof WorkerTimedOut) return refused({ code: 'workerCrashed' })
    throw error
  }
}
