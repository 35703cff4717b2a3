import path from 'node:path'
import type { Change, CommitOutcome, DocumentSnapshot } from '../../shared/contract/index.ts'
import type { Diff } from '../../shared/history/diff.ts'
import { apply, reverse, squash } from '../../shared/history/index.ts'
import { type ProjectId, recordsOfType, type StudioDocument } from '../../shared/model/index.ts'
import { checkInvariants } from '../../shared/model/invariants.ts'
import { BACKUP_INTERVAL_MS } from '../database/backupRetention.ts'
import { listBackups, takeBackup } from '../database/backups.ts'
import { closeDatabase, type ProjectDatabase } from '../database/openDatabase.ts'
import { createFeed, type Feed } from './changeFeed.ts'
import { createRecordStore, type RecordStore } from './recordStore.ts'

/** One edit to store: a diff with the name that undo shows. */
export interface Edit {
  readonly commandId: string
  readonly label: string
  readonly diff: Diff
  readonly undoable: boolean
  /**
   * Edits of the same name here become one step of undo while no other step comes between them: the shots of a film that
   * land one after another.
   */
  readonly joins?: string | undefined
}

/** What a session needs from around it. */
export interface SessionSurroundings {
  /** Milliseconds since 1970. */
  now(): number
  /** A backup could not be taken; work goes on. */
  backupFailed(error: unknown): void
  /** A step of undo or redo no longer fits the document and was forgotten, with those beyond it. */
  stepLost?(label: string, reasons: readonly string[]): void
}

/** A diff does not fit the document, or would break a rule of it. Nothing was stored. */
export class EditRefused extends Error {
  readonly reasons: readonly string[]

  constructor(label: string, reasons: readonly string[]) {
    super(`${label}: ${reasons.join('; ')}`)
    this.reasons = reasons
  }
}

/** The changes back to a revision are not kept any more. */
export class RevisionGone extends Error {}

/**
 * An open project: the truth of its document. Each edit is one database transaction, and is told to every
 * follower after it is safely stored. Whoever brings an edit (a window, a job, an import, undo), nothing is stored that
 * breaks a rule of the document.
 */
export class ProjectSession {
  readonly folder: string
  readonly db: ProjectDatabase
  readonly projectId: ProjectId
  /** The last program that had it open did not close it. */
  readonly recovered: boolean
  /** The folder is not the one it was last opened in: it was moved, copied, restored, or comes from somebody else. */
  readonly isElsewhere: boolean
  readonly changes: Feed<Change> = createFeed()
  private readonly store: RecordStore
  private readonly surroundings: SessionSurroundings
  private doc: StudioDocument
  private revision: number
  private lastBackupMs: number
  private changedSinceBackup = false
  private backupUnderWay: Promise<unknown> | undefined
  /** The step of undo that the next edit of the same name joins. */
  private openStep: { readonly joins: string; readonly position: number } | undefined
  /** Written in the transaction under way, told once it holds. */
  private pending: Change[] = []

  /** `document` is what `readDocument` found in the database. */
  constructor(folder: string, db: ProjectDatabase, document: StudioDocument, surroundings: SessionSurroundings) {
    this.folder = folder
    this.db = db
    this.surroundings = surroundings
    this.store = createRecordStore(db)
    this.doc = document
    this.revision = this.store.revision()
    this.lastBackupMs = listBackups(path.join(folder, 'backups'))[0]?.takenAtMs ?? 0
    this.projectId = theProject(this.doc).id
    const openedIn = this.store.readNote('folder')
    this.isElsewhere = openedIn !== undefined && openedIn !== folder
    this.recovered = !this.isElsewhere && this.store.readNote('open') === 'yes'
    this.store.writeNote('folder', folder)
    this.store.writeNote('open', 'yes')
  }

  get document(): StudioDocument {
    return this.doc
  }

  get name(): string {
    return theProject(this.doc).name
  }

  snapshot(): DocumentSnapshot {
    return { revision: this.revision, records: [...this.doc.records.values()], history: this.store.history() }
  }

  /**
   * Every change after a revision. To one that is too far behind only the newest: it does not follow on what is known
   * there, and so says that the document must be fetched again.
   */
  changesSince(revision: number): Change[] {
    return this.store.changesSince(revision) ?? [this.store.newestChange()].filter((change) => change !== undefined)
  }

  /**
   * The document as it was at an earlier revision, found by taking back what changed since. Throws `RevisionGone` when
   * that is too long ago.
   */
  documentAt(revision: number): StudioDocument {
    const changes = this.store.changesSince(revision)
    if (!changes) throw new RevisionGone(`Revision ${revision} is not kept any more`)
    return changes.reduceRight((doc, change) => apply(doc, reverse(change.diff)), this.doc)
  }

  /** Stores a gesture of a client, unless its base is old or the diff breaks a rule. The same gesture twice is stored once. */
  commit(baseRevision: number, edit: Edit): CommitOutcome {
    const known = this.store.revisionOfCommand(edit.commandId)
    if (known !== undefined) return { kind: 'committed', revision: known }
    if (baseRevision !== this.revision) return { kind: 'stale', missed: this.changesSince(baseRevision) }
    try {
      this.storeEdits([edit])
    } catch (error) {
      if (error instanceof EditRefused) return { kind: 'invalid', reasons: [...error.reasons] }
      throw error
    }
    return { kind: 'committed', revision: this.revision }
  }

  /**
   * Stores edits and runs `alongside` in the same transaction: a job's effect and its completion become true
   * together or not at all. Throws `EditRefused`, and nothing is stored, when one of them breaks a rule.
   */
  storeEdits(edits: readonly Edit[], alongside?: () => void): void {
    this.transact(() => {
      for (const edit of edits)
        this.write(edit.commandId, edit.label, edit.diff, () => {
          if (edit.undoable) this.recordStep(edit)
        })
      alongside?.()
    })
  }

  private recordStep({ label, diff, joins }: Edit): void {
    const last = this.store.stepToUndo()
    const isOpen =
      joins !== undefined && last?.diff && this.openStep?.joins === joins && this.openStep.position === last.position
    if (isOpen && last.diff) this.store.extendStep(last.position, squash(last.diff, diff))
    else this.store.pushStep(label, diff)
    const position = this.store.stepToUndo()?.position
    this.openStep = joins === undefined || position === undefined ? undefined : { joins, position }
  }

  undo(): boolean {
    return this.travel(this.store.stepToUndo(), 'undo')
  }

  redo(): boolean {
    return this.travel(this.store.stepToRedo(), 'redo')
  }

  readSessionState(): string | null {
    return this.store.readNote('session') ?? null
  }

  writeSessionState(state: string): void {
    this.store.writeNote('session', state)
  }

  /** Takes a backup now. */
  async backUp(): Promise<void> {
    await this.backupUnderWay
    this.lastBackupMs = this.surroundings.now()
    this.changedSinceBackup = false
    await takeBackup(this.db, path.join(this.folder, 'backups'), this.surroundings.now())
  }

  async close(): Promise<void> {
    this.changes.close()
    await this.backupUnderWay
    if (this.changedSinceBackup) await this.backUp().catch((error: unknown) => this.surroundings.backupFailed(error))
    this.store.writeNote('open', 'no')
    closeDatabase(this.db)
  }

  private travel(step: ReturnType<RecordStore['stepToUndo']>, direction: 'undo' | 'redo'): boolean {
    if (!step) return false
    try {
      if (!step.diff) throw new EditRefused(step.label, ['it cannot be read'])
      const diff = direction === 'undo' ? reverse(step.diff) : step.diff
      this.transact(() =>
        this.write(`${direction}-${this.revision + 1}`, step.label, diff, () =>
          this.store.markStep(step.position, direction === 'undo'),
        ),
      )
      return true
    } catch (error) {
      if (!(error instanceof EditRefused)) throw error
      this.forgetStep(step.position, step.label, direction, error.reasons)
      return false
    }
  }

  /** What came in from outside since then stands in the way: the step can never be taken again. */
  private forgetStep(position: number, label: string, direction: 'undo' | 'redo', reasons: readonly string[]): void {
    this.db.transaction(() => this.store.dropSteps(direction, position))()
    this.surroundings.stepLost?.(label, reasons)
    // Told again, for what can be undone and redone now.
    const newest = this.store.newestChange()
    if (newest) this.changes.publish(newest)
  }

  /** The document after a diff. Throws `EditRefused` when the diff does not fit or breaks a rule. */
  private documentAfter(label: string, diff: Diff): StudioDocument {
    let next: StudioDocument
    try {
      next = apply(this.doc, diff)
    } catch (error) {
      throw new EditRefused(label, [error instanceof Error ? error.message : String(error)])
    }
    const violations = checkInvariants(next)
    if (violations.length === 0) return next
    throw new EditRefused(
      label,
      violations.map((violation) => JSON.stringify(violation)),
    )
  }

  private write(commandId: string, label: string, diff: Diff, recordHistory: () => void): void {
    const next = this.documentAfter(label, diff)
    const revision = this.revision + 1
    this.store.write({ revision, commandId, label, diff }, this.surroundings.now())
    recordHistory()
    this.doc = next
    this.revision = revision
    this.pending.push({ revision, commandId, label, diff, history: this.store.history() })
  }

  private transact(work: () => void): void {
    const [doc, revision] = [this.doc, this.revision]
    try {
      this.db.transaction(work).immediate()
    } catch (error) {
      this.doc = doc
      this.revision = revision
      this.pending = []
      throw error
    }
    const stored = this.pending
    this.pending = []
    this.changedSinceBackup = true
    for (const change of stored) this.changes.publish(change)
    this.backUpWhenDue()
  }

  private backUpWhenDue(): void {
    if (this.backupUnderWay || this.surroundings.now() - this.lastBackupMs < BACKUP_INTERVAL_MS) return
    this.backupUnderWay = this.backUp()
      .catch((error: unknown) => this.surroundings.backupFailed(error))
      .finally(() => {
        this.backupUnderWay = undefined
      })
  }
}

function theProject(doc: StudioDocument) {
  const [project] = recordsOfType(doc, 'project')
  if (!project) throw new Error('The database holds no project record')
  return project
}
