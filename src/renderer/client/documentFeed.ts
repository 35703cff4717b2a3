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
  /** The line stands, yet the document cannot be read on it: what is shown is no longer what is stored. */
  readonly outOfStep: () => void
}

const PAUSE_MS = 200
/** One failure may be a host that is just starting. */
const MOST_FAILURES = 2

/** Follows the host's document until `signal` aborts: over lost lines, over gaps, and over a host started anew. */
export async function followDocument(options: DocumentFeedOptions): Promise<void> {
  const { host, project, signal } = options
  const { projectId } = project
  let failures = 0
  while (!signal.aborted) {
    await host.connected()
    if (failures > 0 && (await fetchAgain(options))) failures = 0
    try {
      const changes = await host.calls.document.watch({ projectId, since: options.since() }, { signal })
      for await (const change of changes) options.receive(change)
    } catch (error) {
      if (signal.aborted) return
      const fetched = error instanceof MissingChanges ? await fetchAgain(options) : await openAgain(options)
      failures = fetched || host.status.getState().connection !== 'connected' ? 0 : failures + 1
      if (failures >= MOST_FAILURES && !signal.aborted) options.outOfStep()
    }
    if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}

/** Fetches the whole document, and says whether that went well. If not, the feed tries again on the next line. */
export async function fetchAgain({ host, project, replace }: DocumentFeedOptions): Promise<boolean> {
  const snapshot = await host.calls.document.snapshot({ projectId: project.projectId }).catch(() => null)
  if (snapshot) replace(snapshot)
  return snapshot !== null
}

/** A host that was started anew does not know the project until somebody opens it. */
async function openAgain(options: DocumentFeedOptions): Promise<boolean> {
  if (options.host.status.getState().connection !== 'connected') return false
  const opened = await options.host.calls.projects.open({ folder: options.project.folder }).catch(() => null)
  return opened?.ok ? fetchAgain(options) : false
}
