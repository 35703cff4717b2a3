import type { Job, JobId } from '../../shared/contract/index.ts'
import type { ProjectId } from '../../shared/model/index.ts'
import type { HostClient } from './hostClient.ts'

/** Tells every state of the project's jobs, newest first, until `signal` aborts; starts over on a new line. */
export async function followJobs(
  host: HostClient,
  projectId: ProjectId,
  signal: AbortSignal,
  tell: (change: (before: ReadonlyMap<JobId, Job>) => ReadonlyMap<JobId, Job>) => void,
): Promise<void> {
  while (!signal.aborted) {
    await host.connected()
    try {
      const listed = await host.calls.jobs.list({ projectId })
      if (signal.aborted) return
      tell(() => byAge(listed))
      const changes = await host.calls.jobs.watch({ projectId }, { signal })
      for await (const job of changes) tell((before) => byAge([...before.values(), job]))
    } catch {
      if (signal.aborted) return
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

function byAge(jobs: readonly Job[]): ReadonlyMap<JobId, Job> {
  const latest = new Map(jobs.map((job) => [job.id, job]))
  return new Map([...latest.values()].sort((a, b) => b.createdAtMs - a.createdAtMs).map((job) => [job.id, job]))
}
