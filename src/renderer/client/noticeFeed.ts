import type { ProjectNotice } from '../../shared/contract/index.ts'
import type { ProjectId } from '../../shared/model/index.ts'
import type { HostClient } from './hostClient.ts'

/** Tells what the host has to say about an open project until `signal` aborts; over lost lines, the same thing once. */
export async function followNotices(
  host: HostClient,
  projectId: ProjectId,
  signal: AbortSignal,
  tell: (notice: ProjectNotice) => void,
): Promise<void> {
  let jobsTold = false
  while (!signal.aborted) {
    await host.connected()
    try {
      const notices = await host.calls.projects.notices({ projectId }, { signal })
      for await (const notice of notices) {
        if (notice.kind !== 'unreadableJobs' || !jobsTold) tell(notice)
        if (notice.kind === 'unreadableJobs') jobsTold = true
      }
    } catch {
      if (signal.aborted) return
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
