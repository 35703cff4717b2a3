import type { Job } from '../../shared/contract/index.ts'
import { isMessageKey } from '../../shared/i18n/index.ts'
import type { Say } from '../ui/languageStore.ts'

/** What a job makes: the words that its shot shows, or the name of its film. */
export function jobName(job: Job): string {
  switch (job.input.kind) {
    case 'generate':
      return job.input.request.view?.words ?? job.input.request.prompt
    case 'export':
      return job.input.destination.split(/[\\/]/).at(-1) ?? job.input.destination
  }
}

/** Where a job is now, in a few words. */
export function jobStateWords(job: Job, say: Say): string {
  if (job.state !== 'running' || !job.progress) return say(`jobs.${job.state}`)
  const key = `stage.${job.progress.stage}`
  return isMessageKey(key) ? say(key) : say('jobs.running')
}

/** Why a job failed: the catalogue's words for the code, else what the host said. */
export function jobErrorWords(job: Job, say: Say): string {
  if (!job.error) return say('jobError.unknown')
  const key = `jobError.${job.error.code}`
  return isMessageKey(key) ? say(key) : job.error.detail || say('jobError.unknown')
}

/** Failures of the studio itself: what the host says of them is for its log. */
const INWARD: ReadonlySet<string> = new Set(['workerCrashed', 'stalled', 'internal'])

/** What the host says beside the words of the catalogue, such as the package that is missing. */
export function jobErrorDetail(job: Job, say: Say): string | null {
  const { code = '', detail = '' } = job.error ?? {}
  return INWARD.has(code) || detail === '' || detail === jobErrorWords(job, say) ? null : detail
}

export function isOver(job: Job): boolean {
  return job.state === 'succeeded' || job.state === 'failed' || job.state === 'cancelled'
}

/** 0 to 1, or null while nobody can say: a stage of one piece tells nothing until it is over. */
export function jobShare(job: Job): number | null {
  if (job.state !== 'running' || !job.progress) return null
  if (job.progress.done === 0 && job.progress.total === 1) return null
  return Math.min(1, job.progress.done / job.progress.total)
}
