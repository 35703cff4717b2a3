import type { Job, JobInput, JobState } from '../../shared/contract/index.ts'
import { isMessageKey, type Language, translate } from '../../shared/i18n/index.ts'
import type { ProjectId } from '../../shared/model/index.ts'
import type { StudioHost } from '../host/studioHost.ts'
import { CommandStopped, EXIT } from './exitCodes.ts'
import type { Reporter } from './reporter.ts'

const FINISHED: readonly JobState[] = ['succeeded', 'failed', 'cancelled']

/** Runs one job to its end and shows its progress. Throws CommandStopped when it fails or is interrupted. */
export async function runJob(
  host: StudioHost,
  projectId: ProjectId,
  input: JobInput,
  label: string,
  reporter: Reporter,
  signal: AbortSignal,
): Promise<Job> {
  const { jobs } = host.room(projectId)
  const following = new AbortController()
  const changes = jobs.follow(following.signal)
  const { id } = jobs.enqueue(input)
  const onInterrupt = () => jobs.cancel(id)
  signal.addEventListener('abort', onInterrupt)
  if (signal.aborted) onInterrupt()
  try {
    for await (const event of changes) {
      if (event.kind !== 'changed' || event.job.id !== id) continue
      const { job } = event
      reporter.progress(label, job)
      if (FINISHED.includes(job.state)) return settled(job, reporter.language)
    }
    throw new Error('The queue closed before the job ended')
  } finally {
    following.abort()
    signal.removeEventListener('abort', onInterrupt)
  }
}

function settled(job: Job, language: Language): Job {
  if (job.state === 'succeeded') return job
  if (job.state === 'cancelled') throw new CommandStopped(EXIT.interrupted, translate(language, 'cli.interrupted'))
  const key = `jobError.${job.error?.code ?? 'unknown'}`
  const words = translate(language, isMessageKey(key) ? key : 'jobError.unknown')
  throw new CommandStopped(EXIT.failed, [words, job.error?.detail].filter(Boolean).join(' '))
}
