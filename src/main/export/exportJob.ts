import { existsSync } from 'node:fs'
import type { ExportInput, JobError } from '../../shared/contract/index.ts'
import { documentOfPlan, type ExportProblem, type ExportRefusal, planExport } from '../../shared/export/index.ts'
import { type AssetId, must, recordsOfType } from '../../shared/model/index.ts'
import { fromSeconds } from '../../shared/time/index.ts'
import type { MediaStore } from '../assets/mediaStore.ts'
import type { JobHandler, JobOutcome } from '../jobs/jobHandler.ts'
import type { ProcessHost } from '../workers/processHost.ts'
import { exportFilm, sweepPartials } from './exportFilm.ts'

const ALIVE_INTERVAL_MS = 30_000

/** Makes films: the document as it was when the film was asked for is planned and pinned, then a worker of its own does the work. */
export function createExportHandler(options: {
  media: MediaStore
  processHost: ProcessHost
  concurrency: number
}): JobHandler<'export'> {
  const { media, processHost } = options
  return {
    concurrency: options.concurrency,
    afterDeath: () => 'again',
    async run(input, job, context) {
      await sweepPartials(input.destination, job.id)
      const doc = input.revision === null ? context.document() : context.documentAt(input.revision)
      const unavailable = new Set(
        recordsOfType(doc, 'asset').flatMap((asset) => (existsSync(media.fileOf(asset.original)) ? [] : [asset.id])),
      )
      const planned = planExport(doc, { sequenceId: input.sequenceId, ...input.film }, unavailable)
      if (!planned.ok) return stop(refusalError(planned.refusal))
      const plan = planned.value
      const pinned = documentOfPlan(plan)
      const mediaFiles = Object.fromEntries(
        plan.assetIds.map((id): [AssetId, string] => [id, media.fileOf(must(pinned, id).original)]),
      )
      // It has its own, longer limits: a slow disk may take minutes to make a long film durable.
      const alive = setInterval(() => context.stillAlive(), ALIVE_INTERVAL_MS)
      const made = await exportFilm({
        processHost,
        plan,
        mediaFiles,
        destination: input.destination,
        jobId: job.id,
        signal: context.signal,
        onProgress: ({ stage, framesDone, framesTotal, secondsLeft }) =>
          context.report({ stage, done: framesDone, total: framesTotal, secondsLeft }),
      }).finally(() => clearInterval(alive))
      if (!made.ok) return problemOutcome(made.refusal, input)
      const { path: file, bytes, durationSeconds, integratedLufs } = made.value
      return {
        state: 'succeeded',
        result: { kind: 'export', file, bytes, duration: fromSeconds(durationSeconds), loudnessLufs: integratedLufs },
        edits: () => [],
      }
    },
  }
}

function refusalError(refusal: ExportRefusal): JobError {
  const { code, ...data } = refusal
  return { code, detail: Object.values(data).flat().join(', '), retryable: code === 'missingMedia' }
}

function problemOutcome(problem: ExportProblem, input: ExportInput): JobOutcome {
  const { code, ...data } = problem
  const detail = code === 'folderMissing' || code === 'notWritable' ? input.destination : Object.values(data).join(', ')
  return {
    state: 'failed',
    error: { code, detail, retryable: true },
    next: code === 'workerCrashed' ? 'again' : 'stop',
  }
}

function stop(error: JobError): JobOutcome {
  return { state: 'failed', error, next: 'stop' }
}
