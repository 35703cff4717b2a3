import { useEffect } from 'react'
import type { Job, JobId } from '../../shared/contract/index.ts'
import { projectSession } from '../client/index.ts'
import { exportOnShow } from '../export/exportStore.ts'
import { say } from '../ui/languageStore.ts'
import { notify } from '../ui/notices.ts'
import { isOver, jobErrorWords } from '../write/jobWords.ts'
import { appStore } from './appStore.ts'

/** Tells the end of each job that this window saw running. */
export function useJobNotices(): void {
  useEffect(
    () =>
      projectSession().store.subscribe(({ jobs }, before) => {
        if (jobs !== before.jobs) for (const job of jobs.values()) tellEnd(job, before.jobs)
      }),
    [],
  )
}

function tellEnd(job: Job, before: ReadonlyMap<JobId, Job>): void {
  const earlier = before.get(job.id)
  if (!earlier || isOver(earlier) || !isOver(job)) return
  // The dialog that is open says it itself.
  if (appStore.getState().dialog === 'export' && exportOnShow() === job.id) return
  if (job.state === 'succeeded')
    notify('plain', say(job.input.kind === 'export' ? 'jobs.filmNotice' : 'jobs.doneNotice'))
  if (job.state === 'failed') notify('alarm', say('jobs.failedNotice', { reason: jobErrorWords(job, say) }))
}
