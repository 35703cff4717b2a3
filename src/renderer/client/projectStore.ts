import { createStore, type StoreApi } from 'zustand/vanilla'
import type {
  Change,
  DocumentSnapshot,
  HistoryState,
  Job,
  JobId,
  OpenProject,
  ProjectNotice,
} from '../../shared/contract/index.ts'
import { apply, type Diff, isEmpty } from '../../shared/history/index.ts'
import {
  documentOf,
  type ProjectId,
  recordsOfType,
  type SequenceId,
  type StudioDocument,
} from '../../shared/model/index.ts'
import type { Result } from '../../shared/result.ts'
import { CommitQueue } from './commitQueue.ts'
import { type DocumentFeedOptions, fetchAgain, followDocument } from './documentFeed.ts'
import { type EditInput, type EditName, type EditStep, editOf, editOfSteps, type Refusal } from './editing.ts'
import type { HostClient } from './hostClient.ts'
import { followJobs } from './jobFeed.ts'
import { followNotices } from './noticeFeed.ts'
import {
  confirmEdit,
  dropEdit,
  type Edit,
  type LostEdit,
  MissingChanges,
  type OptimisticDocument,
  optimisticDocument,
  queueEdit,
  receiveChange,
  replaceConfirmed,
} from './optimisticDocument.ts'

/** What a window knows of the open project. */
export interface ProjectState {
  readonly projectId: ProjectId
  readonly folder: string
  /** The document as the person sees it: confirmed, pending and the gesture in hand. */
  readonly doc: StudioDocument
  /** The last revision that the host has told. */
  readonly revision: number
  readonly history: HistoryState
  /** The sequence on the timeline. */
  readonly sequenceId: SequenceId
  readonly jobs: ReadonlyMap<JobId, Job>
  /** Out of step: the host answers, but the document cannot be read any more, so that changes go unseen. */
  readonly connection: 'connected' | 'reconnecting' | 'outOfStep'
}

/** Something about an edit, or about the project, that the person should hear. */
export type EditNotice =
  | { readonly kind: 'project'; readonly notice: ProjectNotice }
  | { readonly kind: 'refused'; readonly label: string; readonly refusal: Refusal }
  /** The edit was shown, then somebody else's change made it impossible. */
  | { readonly kind: 'overtaken'; readonly label: string; readonly refusal: Refusal }
  /** The host found the edit in conflict with a rule of the document. */
  | { readonly kind: 'invalid'; readonly label: string; readonly reasons: readonly string[] }
  | { readonly kind: 'notSaved'; readonly label: string; readonly detail: string }
  | { readonly kind: 'nothingToUndo' }
  | { readonly kind: 'nothingToRedo' }

interface Gesture {
  readonly commandId: string
  last: { readonly label: string; readonly edit: Edit; readonly diff: Diff } | null
}

/**
 * One open project: its state for the components, and the ways to change it. Every change is seen at once and
 * sent to the host in order; the host's answer is the truth.
 */
export class ProjectSession {
  readonly store: StoreApi<ProjectState>
  readonly host: HostClient
  readonly project: OpenProject
  readonly #tell: (notice: EditNotice) => void
  readonly #ended = new AbortController()
  readonly #queue: CommitQueue
  readonly #feed: DocumentFeedOptions
  #document: OptimisticDocument
  #gesture: Gesture | null = null

  private constructor(
    host: HostClient,
    project: OpenProject,
    document: OptimisticDocument,
    tell: (notice: EditNotice) => void,
  ) {
    this.host = host
    this.project = project
    this.#tell = tell
    this.#document = document
    this.store = createStore<ProjectState>()(() => ({
      projectId: project.projectId,
      folder: project.folder,
      doc: document.shown,
      revision: document.revision,
      history: document.history,
      sequenceId: firstSequence(document.shown),
      jobs: new Map(),
      connection: 'connected',
    }))
    this.#feed = {
      host,
      project,
      signal: this.#ended.signal,
      since: () => this.#document.revision,
      receive: (change) => this.#receive(change),
      replace: (snapshot) => this.#replace(snapshot),
      outOfStep: () => this.store.setState({ connection: 'outOfStep' }),
    }
    this.#queue = new CommitQueue({
      host,
      projectId: project.projectId,
      signal: this.#ended.signal,
      next: () => {
        const head = this.#document.pending[0]
        return head ? { ...head, baseRevision: this.#document.revision } : undefined
      },
      committed: (commandId, revision) => this.#adopt(confirmEdit(this.#document, commandId, revision)),
      missed: async (changes) => {
        try {
          for (const change of changes) this.#receive(change)
        } catch (error) {
          if (!(error instanceof MissingChanges)) throw error
          await fetchAgain(this.#feed)
        }
      },
      invalid: (edit, reasons) => {
        this.#tell({ kind: 'invalid', label: edit.label, reasons })
        this.#adoptWithLosses(dropEdit(this.#document, edit.commandId))
      },
      failed: (edit, detail) => {
        this.#tell({ kind: 'notSaved', label: edit.label, detail })
        this.#adoptWithLosses(dropEdit(this.#document, edit.commandId))
      },
    })
  }

  /** Fetches the document of an opened project and follows it from there on. */
  static async start(
    host: HostClient,
    project: OpenProject,
    tell: (notice: EditNotice) => void,
  ): Promise<ProjectSession> {
    const snapshot = await host.calls.document.snapshot({ projectId: project.projectId })
    const document = optimisticDocument(documentOf(snapshot.records), snapshot.revision, snapshot.history)
    const session = new ProjectSession(host, project, document, tell)
    const mirror = host.status.subscribe(({ connection }) =>
      session.store.setState({ connection: connection === 'connected' ? 'connected' : 'reconnecting' }),
    )
    session.#ended.signal.addEventListener('abort', mirror)
    void followDocument(session.#feed)
    void followJobs(host, project.projectId, session.#ended.signal, (change) =>
      session.store.setState(({ jobs }) => ({ jobs: change(jobs) })),
    )
    void followNotices(host, project.projectId, session.#ended.signal, (notice) =>
      session.#tell({ kind: 'project', notice }),
    )
    return session
  }

  /** Makes one edit: seen at once, committed as one step of undo. A refusal is told to the person and returned. */
  run<Name extends EditName>(name: Name, input: EditInput<Name>): Result<void, Refusal> {
    return this.#run(newCommandId(), name, (id) => editOf(name, input, id))
  }

  /** Makes several edits as one step of undo: all or none. `label` names the step. */
  runAll(label: EditName, steps: readonly EditStep[]): Result<void, Refusal> {
    return this.#run(newCommandId(), label, (id) => editOfSteps(steps, id))
  }

  /** A drag or another continuous change begins: what follows is one step of undo. */
  beginGesture(): void {
    this.#gesture = { commandId: newCommandId(), last: null }
  }

  /**
   * Shows what the gesture would do now, instead of what it showed before. Back where it began it shows nothing;
   * a refusal is returned, not told, and leaves the last picture.
   */
  previewGesture<Name extends EditName>(name: Name, input: EditInput<Name>): Result<void, Refusal> {
    return this.#preview(name, (id) => editOf(name, input, id))
  }

  /** `previewGesture` for several edits that belong together. */
  previewGestureAll(label: EditName, steps: readonly EditStep[]): Result<void, Refusal> {
    return this.#preview(label, (id) => editOfSteps(steps, id))
  }

  /** Commits what the gesture shows as one step. Without a preview nothing happens. */
  commitGesture(): Result<void, Refusal> {
    const gesture = this.#gesture
    this.#gesture = null
    if (!gesture?.last) return done
    const { label, edit } = gesture.last
    return this.#run(gesture.commandId, label, () => edit)
  }

  /** Puts back what was before the gesture. */
  cancelGesture(): void {
    this.#gesture = null
    this.#publish()
  }

  get gestureInHand(): boolean {
    return this.#gesture !== null
  }

  /** Takes back the last step, whoever made it. Waits for the edits on their way to the host. */
  async undo(): Promise<void> {
    await this.#queue.settled()
    const { done: undone } = await this.host.calls.document.undo({ projectId: this.project.projectId })
    if (!undone) this.#tell({ kind: 'nothingToUndo' })
  }

  async redo(): Promise<void> {
    await this.#queue.settled()
    const { done: redone } = await this.host.calls.document.redo({ projectId: this.project.projectId })
    if (!redone) this.#tell({ kind: 'nothingToRedo' })
  }

  /** Settles when every edit made so far is with the host. */
  settled(): Promise<void> {
    return this.#queue.settled()
  }

  /** Removes a finished job from the list: it goes when the host says so, here as in every other window. */
  async dismissJob(jobId: JobId): Promise<void> {
    await this.host.calls.jobs.dismiss({ projectId: this.project.projectId, jobId })
  }

  close(): void {
    this.#ended.abort()
  }

  #run(commandId: string, label: string, editFor: (commandId: string) => Edit): Result<void, Refusal> {
    const queued = queueEdit(this.#document, commandId, label, editFor(commandId))
    if (!queued.ok) {
      this.#publish()
      if (queued.refusal.reason !== 'nothingToDo') this.#tell({ kind: 'refused', label, refusal: queued.refusal })
      return queued
    }
    this.#adopt(queued.value)
    this.#queue.pump()
    return done
  }

  #preview(label: string, editFor: (commandId: string) => Edit): Result<void, Refusal> {
    const gesture = this.#gesture
    if (!gesture) throw new Error('A gesture is previewed before it begins')
    const edit = editFor(gesture.commandId)
    const outcome = edit(this.#document.shown)
    if (outcome.ok) gesture.last = { label, edit, diff: outcome.value }
    else if (outcome.refusal.reason === 'nothingToDo') gesture.last = null
    else return outcome
    this.#publish()
    return done
  }

  #replace({ records, revision, history }: DocumentSnapshot): void {
    this.store.setState(({ connection }) => (connection === 'outOfStep' ? { connection: 'connected' } : {}))
    this.#adoptWithLosses(replaceConfirmed(this.#document, { confirmed: documentOf(records), revision, history }))
    this.#queue.pump()
  }

  #receive(change: Change): void {
    this.#adoptWithLosses(receiveChange(this.#document, change))
  }

  #adoptWithLosses({ state, lost }: { state: OptimisticDocument; lost: readonly LostEdit[] }): void {
    this.#adopt(state)
    for (const { edit, refusal } of lost) this.#tell({ kind: 'overtaken', label: edit.label, refusal })
  }

  #adopt(document: OptimisticDocument): void {
    const before = this.#document
    this.#document = document
    const gesture = this.#gesture
    if (gesture?.last && before.shown !== document.shown) {
      const outcome = gesture.last.edit(document.shown)
      gesture.last = outcome.ok ? { ...gesture.last, diff: outcome.value } : null
    }
    this.#publish()
  }

  #publish(): void {
    const { shown, revision, history, pending } = this.#document
    const diff = this.#gesture?.last?.diff
    const doc = diff && !isEmpty(diff) ? apply(shown, diff) : shown
    const last = pending.at(-1)
    this.store.setState((before) => ({
      doc,
      revision,
      history: last ? { undo: last.label, redo: null } : history,
      sequenceId: doc.records.has(before.sequenceId) ? before.sequenceId : firstSequence(doc),
    }))
  }
}

const done: Result<void, never> = { ok: true, value: undefined }

function newCommandId(): string {
  return crypto.randomUUID().replaceAll('-', '')
}

function firstSequence(doc: StudioDocument): SequenceId {
  const sequence = recordsOfType(doc, 'sequence')[0]
  if (!sequence) throw new Error('The project has no sequence')
  return sequence.id
}
