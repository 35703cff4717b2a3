import type { Change, DocumentSnapshot, OpenProject } from '../../shared/contract/index.ts'
import type { HostClient } from './hostClient.ts'
import { MissingChanges } from './optimisticDocument.ts'

export interface DocumentFeedOptions {
  readonly host: HostClient
  readonly project: OpenProject
  readonly signal: AbortSignal
  /** The last revision that is known here. */
  readonly since: () => number
  /** Takes the next change; may throw `MissingChanges`. */
  readonly receive: (change: Change) => void
  /** Takes the whole document, when changes alone no longer lead to it. */
  readonly replace: (snapshot: DocumentSnapshot) => void
}

const PAUSE_MS = 200

/** Follows the host's document until `signal` aborts: over lost lines, over gaps, and over a host started anew. */
export async function followDocument(options: DocumentFeedOptions): Promise<void> {
  const { host, project, signal } = options
  const { projectId } = project
  while (!signal.aborted) {
    await host.connected()
    try {
      const changes = await host.calls.document.watch({ projectId, since: options.since() }, { signal })
      for await (const change of changes) options.receive(change)
    } catch (error) {
      if (signal.aborted) return
      if (error instanceof MissingChanges) await fetchAgain(options)
      else if (host.status.getState().connection === 'connected') await openAgain(options)
    }
    if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}

/** Fetches the whole document. When even that fails, the feed tries again on the next line. */
export async function fetchAgain({ host, project, replace }: DocumentFeedOptions): Promise<void> {
  const snapshot = await host.calls.document.snapshot({ projectId: project.projectId }).catch(() => null)
  if (snapshot) replace(snapshot)
}

/** A host that was started anew does not know the project until somebody opens it. */
async function openAgain(options: DocumentFeedOptions): Promise<void> {
  const opened = await options.host.calls.projects.open({ folder: options.project.folder }).catch(() => null)
  if (opened?.ok) await fetchAgain(options)
}
