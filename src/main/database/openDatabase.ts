import Database from 'better-sqlite3'
import { ok, type Result, refused } from '../../shared/result.ts'
import { APPLICATION_ID, MIGRATIONS, SCHEMA_VERSION } from './schema.ts'

export type ProjectDatabase = Database.Database

/** Why a database file was not opened; the file is as it was. */
export type DatabaseRefusal =
  | { readonly code: 'notAProject' }
  | { readonly code: 'newerVersion'; readonly version: number; readonly supported: number }
  | { readonly code: 'damaged'; readonly detail: string }
  | { readonly code: 'inUse' }
  | { readonly code: 'notWritable'; readonly detail: string }

/**
 * Opens a project's database, or makes it when `create` is set. It is locked for this process until closed
 * (the system lets go when the process dies), keeps every commit through a power cut (WAL with
 * `synchronous = FULL`), and is brought to the newest schema after `beforeMigration` had a chance to back it up.
 */
export function openDatabase(
  file: string,
  options: { create: boolean; beforeMigration?: (db: ProjectDatabase) => void },
): Result<ProjectDatabase, DatabaseRefusal> {
  let db: ProjectDatabase | undefined
  try {
    db = new Database(file, { fileMustExist: !options.create, timeout: 1000 })
    const problem = inspect(db, options.create)
    if (problem) {
      db.close()
      return refused(problem)
    }
    db.pragma('locking_mode = EXCLUSIVE')
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    migrate(db, options.beforeMigration)
    return ok(db)
  } catch (error) {
    db?.close()
    return refused(readFailure(error))
  }
}

function inspect(db: ProjectDatabase, create: boolean): DatabaseRefusal | undefined {
  const applicationId = db.pragma('application_id', { simple: true })
  const version = db.pragma('user_version', { simple: true }) as number
  const isEmpty = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0
  if (isEmpty && create) return undefined
  if (applicationId !== APPLICATION_ID) return { code: 'notAProject' }
  if (version > SCHEMA_VERSION) return { code: 'newerVersion', version, supported: SCHEMA_VERSION }
  const verdict = db.pragma('quick_check(1)', { simple: true }) as string
  return verdict === 'ok' ? undefined : { code: 'damaged', detail: verdict }
}

function migrate(db: ProjectDatabase, beforeMigration?: (db: ProjectDatabase) => void): void {
  const from = db.pragma('user_version', { simple: true }) as number
  if (from === SCHEMA_VERSION) {
    // The lock is taken by the first write; without one a second program would not notice this one.
    db.transaction(() => db.pragma(`user_version = ${SCHEMA_VERSION}`)).exclusive()
    return
  }
  if (from > 0) beforeMigration?.(db)
  db.transaction(() => {
    for (const step of MIGRATIONS.slice(from)) db.exec(step)
    db.pragma(`application_id = ${APPLICATION_ID}`)
    db.pragma(`user_version = ${SCHEMA_VERSION}`)
  }).exclusive()
}

function readFailure(error: unknown): DatabaseRefusal {
  if (!(error instanceof Database.SqliteError)) throw error
  if (error.code.startsWith('SQLITE_BUSY') || error.code.startsWith('SQLITE_LOCKED')) return { code: 'inUse' }
  const elsewhere = ['SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_PERM']
  if (elsewhere.some((code) => error.code.startsWith(code))) return { code: 'notWritable', detail: error.message }
  return { code: 'damaged', detail: `${error.code}: ${error.message}` }
}

/** Closes cleanly: the write-ahead log is folded into the file, so that the folder can be copied. */
export function closeDatabase(db: ProjectDatabase): void {
  db.pragma('optimize')
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}
