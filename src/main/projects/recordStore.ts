import type { HistoryState } from '../../shared/contract/index.ts'
import { type Change, change } from '../../shared/contract/index.ts'
import { type Diff, diffSchema } from '../../shared/history/diff.ts'
import type { AnyRecord } from '../../shared/model/index.ts'
import type { ProjectDatabase } from '../database/openDatabase.ts'

export interface HistoryStep {
  readonly position: number
  readonly label: string
  /** Null when it no longer parses. */
  readonly diff: Diff | null
}

/** How many changes are kept for those who follow the document. Undo keeps steps of its own, without a limit. */
export const KEPT_CHANGES = 1000

/** The rows of a project's document, its change log and its undo steps. Reads parse; writes are inside a transaction of the caller. */
export interface RecordStore {
  revision(): number
  /** Stores a change, and drops those that are older than the newest thousand unless an unfinished job needs them. */
  write(change: Omit<Change, 'history'>, atMs: number): void
  /** Every change after a revision, or undefined when some of them are not kept any more. */
  changesSince(revision: number): Change[] | undefined
  newestChange(): Change | undefined
  /** The revision that a command made, when it is already here: a repeated message changes nothing. */
  revisionOfCommand(commandId: string): number | undefined
  history(): HistoryState
  pushStep(label: string, diff: Diff): void
  /** Makes the last done step do more; what was undone after it is forgotten. */
  extendStep(position: number, diff: Diff): void
  stepToUndo(): HistoryStep | undefined
  stepToRedo(): HistoryStep | undefined
  markStep(position: number, undone: boolean): void
  /** Forgets a step with all that lie beyond it: the earlier ones for undo, the later ones for redo. */
  dropSteps(direction: 'undo' | 'redo', position: number): void
  /** Gives the project another id, everywhere it is written. */
  renameProjectId(from: string, to: string): void
  readNote(key: string): string | undefined
  writeNote(key: string, value: string): void
}

interface ChangeRow {
  revision: number
  command_id: string
  label: string
  diff: string
}

interface StepRow {
  position: number
  label: string
  diff: string
}

export function createRecordStore(db: ProjectDatabase): RecordStore {
  const upsert = db.prepare(
    'INSERT INTO record (id, type, json) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET json = excluded.json',
  )
  const remove = db.prepare('DELETE FROM record WHERE id = ?')
  const insertChange = db.prepare(
    'INSERT INTO change (revision, command_id, label, diff, at_ms) VALUES (?, ?, ?, ?, ?)',
  )
  const lastRevision = db.prepare<[], number>('SELECT coalesce(max(revision), 0) FROM change').pluck()
  const laterChanges = db.prepare<[number], ChangeRow>(
    'SELECT revision, command_id, label, diff FROM change WHERE revision > ? ORDER BY revision',
  )
  const lastChange = db.prepare<[], ChangeRow>(
    'SELECT revision, command_id, label, diff FROM change ORDER BY revision DESC LIMIT 1',
  )
  const oldestKept = db.prepare<[], number | null>('SELECT min(revision) FROM change').pluck()
  // A film is exported as it was when it was asked for: the way back to there is kept until it is done.
  const neededFrom = db
    .prepare<[], number | null>(
      `SELECT min(CASE WHEN json_valid(input) THEN json_extract(input, '$.revision') END) FROM job
       WHERE state IN ('queued', 'submitting', 'running')`,
    )
    .pluck()
  const dropChanges = db.prepare('DELETE FROM change WHERE revision <= ?')
  const ofCommand = db.prepare<[string], number>('SELECT revision FROM change WHERE command_id = ?').pluck()
  const dropUndone = db.prepare('DELETE FROM history_step WHERE undone = 1')
  const insertStep = db.prepare(
    'INSERT INTO history_step (position, label, diff, undone) SELECT coalesce(max(position), 0) + 1, ?, ?, 0 FROM history_step',
  )
  const setStep = db.prepare('UPDATE history_step SET diff = ? WHERE position = ?')
  const lastDone = db.prepare<[], StepRow>(
    'SELECT position, label, diff FROM history_step WHERE undone = 0 ORDER BY position DESC LIMIT 1',
  )
  const firstUndone = db.prepare<[], StepRow>(
    'SELECT position, label, diff FROM history_step WHERE undone = 1 ORDER BY position LIMIT 1',
  )
  const dropEarlier = db.prepare('DELETE FROM history_step WHERE position <= ?')
  const dropLater = db.prepare('DELETE FROM history_step WHERE position >= ?')
  const mark = db.prepare('UPDATE history_step SET undone = ? WHERE position = ?')
  const renames = [
    'UPDATE record SET id = replace(id, ?, ?), json = replace(json, ?, ?)',
    'UPDATE change SET diff = replace(diff, ?, ?)',
    'UPDATE history_step SET diff = replace(diff, ?, ?)',
  ].map((sql) => db.prepare(sql))
  const getNote = db.prepare<[string], string>('SELECT value FROM note WHERE key = ?').pluck()
  const setNote = db.prepare(
    'INSERT INTO note (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )

  const history = (): HistoryState => ({ undo: lastDone.get()?.label ?? null, redo: firstUndone.get()?.label ?? null })

  const parseChange = (row: ChangeRow, current: HistoryState): Change =>
    change.parse({
      revision: row.revision,
      commandId: row.command_id,
      label: row.label,
      diff: JSON.parse(row.diff),
      history: current,
    })

  return {
    revision: () => lastRevision.get() ?? 0,
    write({ revision, commandId, label, diff }, atMs) {
      const put = (record: AnyRecord) => upsert.run(record.id, record.type, JSON.stringify(record))
      for (const record of diff.removed) remove.run(record.id)
      for (const record of diff.added) put(record)
      for (const { to } of diff.updated) put(to)
      insertChange.run(revision, commandId, label, JSON.stringify(diff), atMs)
      dropChanges.run(Math.min(revision - KEPT_CHANGES, neededFrom.get() ?? revision))
    },
    changesSince(revision) {
      if (revision + 1 < (oldestKept.get() ?? 0)) return undefined
      const current = history()
      return laterChanges.all(revision).map((row) => parseChange(row, current))
    },
    newestChange() {
      const row = lastChange.get()
      return row && parseChange(row, history())
    },
    revisionOfCommand: (commandId) => ofCommand.get(commandId),
    history,
    pushStep(label, diff) {
      dropUndone.run()
      insertStep.run(label, JSON.stringify(diff))
    },
    extendStep(position, diff) {
      dropUndone.run()
      setStep.run(JSON.stringify(diff), position)
    },
    stepToUndo: () => parseStep(lastDone.get()),
    stepToRedo: () => parseStep(firstUndone.get()),
    dropSteps: (direction, position) => void (direction === 'undo' ? dropEarlier : dropLater).run(position),
    markStep: (position, undone) => void mark.run(undone ? 1 : 0, position),
    renameProjectId(from, to) {
      const [records, ...diffs] = renames
      records?.run(from, to, from, to)
      for (const diff of diffs) diff.run(from, to)
    },
    readNote: (key) => getNote.get(key),
    writeNote: (key, value) => void setNote.run(key, value),
  }
}

function parseStep(row: StepRow | undefined): HistoryStep | undefined {
  if (!row) return undefined
  const { position, label } = row
  try {
    return { position, label, diff: diffSchema.parse(JSON.parse(row.diff)) }
  } catch {
    return { position, label, diff: null }
  }
}
