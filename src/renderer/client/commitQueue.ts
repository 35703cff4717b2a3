import type { Change } from '../../shared/contract/index.ts'
import type { Diff } from '../../shared/history/diff.ts'
import type { ProjectId } from '../../shared/model/index.ts'
import type { HostClient } from './hostClient.ts'

export interface OutgoingEdit {
  readonly commandId: string
  readonly label: string
  readonly diff: Diff
  readonly baseRevision: number
}

export interface CommitQueueOptions {
  readonly host: HostClient
  readonly projectId: ProjectId
  readonly signal: AbortSignal
  /** The oldest edit that is not confirmed, on the revision that it was made on. */
  readonly next: () => OutgoingEdit | undefined
  readonly committed: (commandId: string, revision: number) => void
  readonly missed: (changes: readonly Change[]) => Promise<void>
  readonly invalid: (edit: OutgoingEdit, reasons: readonly string[]) => void
  readonly failed: (edit: OutgoingEdit, detail: string) => void
}

/** Sends edits to the host one after another, in order, and waits out lost lines. */
export class CommitQueue {
  readonly #options: CommitQueueOptions
  #running: Promise<void> | null = null

  constructor(options: CommitQueueOptions) {
    this.#options = options
  }

  /** Starts sending unless it is under way. */
  pump(): void {
    this.#running ??= this.#sendAll().finally(() => {
      this.#running = null
      if (this.#options.next() && !this.#options.signal.aborted) this.pump()
    })
  }

  /** Settles when nothing is left to send. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running
  }

  async #sendAll(): Promise<void> {
    const { host, signal } = this.#options
    let edit = this.#options.next()
    while (edit && !signal.aborted) {
      await host.connected()
      const greeting = host.status.getState().greeting
      try {
        await this.#send(edit)
      } catch (error) {
        if (signal.aborted) return
        // On a lost line the edit stays first in the queue and goes out again on the next line: its command id
        // tells whether the host had it already. On a standing line the host itself has failed.
        await pause(50)
        const { connection, greeting: now } = host.status.getState()
        if (connection === 'connected' && now === greeting) {
          this.#options.failed(edit, error instanceof Error ? error.message : String(error))
        }
      }
      const next = this.#options.next()
      // The host knows this edit already, behind changes that are still on their way here.
      if (next?.commandId === edit.commandId && next.baseRevision === edit.baseRevision) await pause(50)
      edit = next
    }
  }

  async #send(edit: OutgoingEdit): Promise<void> {
    const { host, projectId } = this.#options
    const outcome = await host.calls.document.commit({ projectId, ...edit })
    switch (outcome.kind) {
      case 'committed':
        return this.#options.committed(edit.commandId, outcome.revision)
      case 'stale':
        return await this.#options.missed(outcome.missed)
      case 'invalid':
        return this.#options.invalid(edit, outcome.reasons)
    }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
