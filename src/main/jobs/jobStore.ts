import {
  type Job,
  type JobError,
  type JobId,
  type JobInput,
  type JobProgress,
  type JobResult,
  job as jobSchema,
} from '../../shared/contract/index.ts'
import type { ProjectDatabase } from '../database/openDatabase.ts'

interface JobRow {
  id: string
  state: string
  input: string
  attempt: number
  remote_handle: string | null
  progress: string | null
  result: string | null
  error: string | null
  created_at_ms: number
  finished_at_ms: number | null
}

/** The rows of the durable queue in a project's database. */
export interface JobStore {
  add(id: JobId, input: JobInput, nowMs: number): Job
  get(id: JobId): Job | undefined
  list(): Job[]
  /** The oldest queued jobs of a kind. */
  queued(kind: JobInput['kind'], limit: number): Job[]
  /** Takes a queued job to work on; false when it is not queued any more. */
  claim(id: JobId): boolean
  /** Remembers how far a running job is. */
  report(id: JobId, progress: JobProgress): void
  /** A paid request is marked before it is sent, so that a crash in between is seen. */
  markSubmitting(id: JobId): void
  markSubmitted(id: JobId, handle: string): void
  remoteHandle(id: JobId): string | null
  succeed(id: JobId, result: JobResult, nowMs: number): void
  fail(id: JobId, error: JobError, nowMs: number): void
  cancel(id: JobId, nowMs: number): void
  /** Back into the queue; with its handle, so that the next attempt finds the request that is still out there. */
  requeue(id: JobId, options: { keepHandle: boolean }): void
  /** The jobs that were being worked on; when the program starts, nobody does any more. */
  begun(): Job[]
  remove(id: JobId): boolean
  /** How many rows no longer parse. They stay, for a program that can read them, and are left out everywhere else. */
  unreadable(): number
}

const COLUMNS = 'id, state, input, attempt, remote_handle, progress, result, error, created_at_ms, finished_at_ms'

/** `tellUnreadable` hears of each row that no longer parses, once: such a row must not lock the project it is in. */
export function createJobStore(
  db: ProjectDatabase,
  tellUnreadable: (id: string, error: unknown) => void = () => {},
): JobStore {
  const told = new Set<string>()
  const parseRows = (rows: readonly JobRow[]): Job[] =>
    rows.flatMap((row) => {
      try {
        return [parseRow(row)]
      } catch (error) {
        if (!told.has(row.id)) tellUnreadable(row.id, error)
        told.add(row.id)
        return []
      }
    })
  const insert = db.prepare(
    "INSERT INTO job (id, kind, state, input, attempt, created_at_ms) VALUES (?, ?, 'queued', ?, 0, ?)",
  )
  const one = db.prepare<[string], JobRow>(`SELECT ${COLUMNS} FROM job WHERE id = ?`)
  const all = db.prepare<[], JobRow>(`SELECT ${COLUMNS} FROM job ORDER BY created_at_ms, id`)
  const oldest = db.prepare<[string, number], JobRow>(
    `SELECT ${COLUMNS} FROM job WHERE state = 'queued' AND kind = ? ORDER BY created_at_ms, id LIMIT ?`,
  )
  const claim = db.prepare(
    "UPDATE job SET state = 'running', attempt = attempt + 1, error = NULL WHERE id = ? AND state = 'queued'",
  )
  const report = db.prepare("UPDATE job SET progress = ? WHERE id = ? AND state IN ('running', 'submitting')")
  const submitting = db.prepare("UPDATE job SET state = 'submitting' WHERE id = ? AND state = 'running'")
  const submitted = db.prepare(
    "UPDATE job SET state = 'running', remote_handle = ? WHERE id = ? AND state = 'submitting'",
  )
  const handle = db.prepare<[string], string | null>('SELECT remote_handle FROM job WHERE id = ?').pluck()
  const finish = db.prepare(
    "UPDATE job SET state = ?, result = ?, error = ?, finished_at_ms = ? WHERE id = ? AND state IN ('queued', 'submitting', 'running')",
  )
  const requeue = db.prepare(
    "UPDATE job SET state = 'queued', finished_at_ms = NULL, result = NULL, progress = NULL, remote_handle = CASE WHEN ? THEN remote_handle END WHERE id = ?",
  )
  const begun = db.prepare<[], JobRow>(
    `SELECT ${COLUMNS} FROM job WHERE state IN ('running', 'submitting') ORDER BY created_at_ms, id`,
  )
  const remove = db.prepare("DELETE FROM job WHERE id = ? AND state IN ('succeeded', 'failed', 'cancelled')")

  const get = (id: JobId): Job | undefined => parseRows(one.all(id))[0]
  return {
    add(id, input, nowMs) {
      insert.run(id, input.kind, JSON.stringify(input), nowMs)
      return get(id) as Job
    },
    get,
    list: () => parseRows(all.all()),
    queued: (kind, limit) => parseRows(oldest.all(kind, limit)),
    claim: (id) => claim.run(id).changes === 1,
    report: (id, progress) => void report.run(JSON.stringify(progress), id),
    markSubmitting: (id) => void submitting.run(id),
    markSubmitted: (id, remote) => void submitted.run(remote, id),
    remoteHandle: (id) => handle.get(id) ?? null,
    succeed: (id, result, nowMs) => void finish.run('succeeded', JSON.stringify(result), null, nowMs, id),
    fail: (id, error, nowMs) => void finish.run('failed', null, JSON.stringify(error), nowMs, id),
    cancel: (id, nowMs) => void finish.run('cancelled', null, null, nowMs, id),
    requeue: (id, { keepHandle }) => void requeue.run(keepHandle ? 1 : 0, id),
    begun: () => parseRows(begun.all()),
    remove: (id) => remove.run(id).changes === 1,
    unreadable: () => {
      const rows = all.all()
      return rows.length - parseRows(rows).length
    },
  }
}

function parseRow(row: JobRow): Job {
  const json = (text: string | null) => (text === null ? null : JSON.parse(text))
  return jobSchema.parse({
    id: row.id,
    input: json(row.input),
    state: row.state,
    attempt: row.attempt,
    progress: json(row.progress),
    result: json(row.result),
    error: json(row.error),
    createdAtMs: row.created_at_ms,
    finishedAtMs: row.finished_at_ms,
  })
}
