import type { Job, JobEvent, JobId } from '../../shared/contract/index.ts'
import type { ProjectId } from '../../shared/model/index.ts'
import type { HostClient } from './hostClient.ts'

type Jobs = ReadonlyMap<JobId, Job>

/** Tells every state of the project's jobs, newest first, until `signal` aborts; starts over on a new line. */
export async function followJobs(
  host: HostClient,
  projectId: ProjectId,
  signal: AbortSignal,
  tell: (change: (before: Jobs) => Jobs) => void,
): Promise<void> {
  while (!signal.aborted) {
    await host.connected()
    try {
      const events = await host.calls.jobs.watch({ projectId }, { signal })
      for await (const event of events) tell((before) => jobsAfter(before, event))
    } catch {
      if (signal.aborted) return
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

function jobsAfter(before: Jobs, event: JobEvent): Jobs {
  switch (event.kind) {
    case 'present':
      return byAge(event.jobs)
    case 'changed':
      return byAge([...before.values(), event.job])
    case 'removed':
      return byAge([...before.values()].filter(({ id }) => id !== event.jobId))
  }
}

function byAge(jobs: readonly Job[]): Jobs {
  const latest = new Map(jobs.map((job) => [job.id, job]))
  return new Map([...latest.values()].sort((a, b) => b.createdAtMs - a.createdAtMs).map((job) => [job.id, job]))
}
