import Database from 'better-sqlite3'
import { ok, type Result, refused } from '../../shared/result.ts'
import { type Migration, MigrationFailed, runMigration } from './migration.ts'
import { APPLICATION_ID, MIGRATIONS } from './schema.ts'

export type ProjectDatabase = Database.Database

/** Why a database file was not opened; the file is as it was. */
export type DatabaseRefusal =
  | { readonly code: 'notAProject' }
  | { readonly code: 'newerVersion'; readonly version: number; readonly supported: number }
  | { readonly code: 'damaged'; readonly detail: string }
  | { readonly code: 'inUse' }
  | { readonly code: 'notWritable'; readonly detail: string }
  /** It is of an older version and could not be brought to this one. */
  | { readonly code: 'notUpgraded'; readonly version: number; readonly detail: string }

export interface OpenDatabaseOptions {
  readonly create: boolean
  /** Called before an older file is brought up; throws to leave it as it is. */
  readonly beforeMigration?: (db: ProjectDatabase) => void
  /** Called on what was brought up, before it holds; throws to take it back. */
  readonly afterMigration?: (db: ProjectDatabase) => void
  /** The steps to the version that is wanted. */
  readonly migrations?: readonly Migration[]
}

/**
 * Opens a project's database, or makes it when `create` is set. It is locked for this process until closed
 * (the system lets go when the process dies), keeps every commit through a power cut (WAL with
 * `synchronous = FULL`), and is brought to the newest version, all or nothing, after `beforeMigration` had a chance to
 * back it up.
 */
export function openDatabase(file: string, options: OpenDatabaseOptions): Result<ProjectDatabase, DatabaseRefusal> {
  const { migrations = MIGRATIONS } = options
  let db: ProjectDatabase | undefined
  try {
    db = new Database(file, { fileMustExist: !options.create, timeout: 1000 })
    const problem = inspect(db, options.create, migrations.length)
    if (problem) {
      db.close()
      return refused(problem)
    }
    db.pragma('locking_mode = EXCLUSIVE')
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    migrate(db, migrations, options)
    return ok(db)
  } catch (error) {
    db?.close()
    return refused(readFailure(error))
  }
}

function inspect(db: ProjectDatabase, create: boolean, supported: number): DatabaseRefusal | undefined {
  const applicationId = db.pragma('application_id', { simple: true })
  const version = db.pragma('user_version', { simple: true }) as number
  const isEmpty = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0
  if (isEmpty && create) return undefined
  if (applicationId !== APPLICATION_ID) return { code: 'notAProject' }
  if (version > supported) return { code: 'newerVersion', version, supported }
  const verdict = db.pragma('quick_check(1)', { simple: true }) as string
  return verdict === 'ok' ? undefined : { code: 'damaged', detail: verdict }
}

function migrate(db: ProjectDatabase, migrations: readonly Migration[], options: OpenDatabaseOptions): void {
  const from = db.pragma('user_version', { simple: true }) as number
  if (from === migrations.length) {
    // The lock is taken by the first write; without one a second program would not notice this one.
    db.transaction(() => db.pragma(`user_version = ${from}`)).exclusive()
    return
  }
  if (from > 0) options.beforeMigration?.(db)
  db.transaction(() => {
    try {
      for (const step of migrations.slice(from)) runMigration(db, step)
      if (from > 0) options.afterMigration?.(db)
    } catch (error) {
      if (isElsewhere(error)) throw error
      throw new MigrationFailed(from, error)
    }
    db.pragma(`application_id = ${APPLICATION_ID}`)
    db.pragma(`user_version = ${migrations.length}`)
  }).exclusive()
}

/** What stands in the way of the file and says nothing about what is in it. */
const ELSEWHERE = ['SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_PERM']

function isElsewhere(error: unknown): error is Error {
  if (error instanceof Database.SqliteError) return ELSEWHERE.some((code) => error.code.startsWith(code))
  return error instanceof Error && 'syscall' in error
}

function readFailure(error: unknown): DatabaseRefusal {
  if (error instanceof MigrationFailed) return { code: 'notUpgraded', version: error.from, detail: error.message }
  if (isElsewhere(error)) return { code: 'notWritable', detail: error.message }
  if (!(error instanceof Database.SqliteError)) throw error
  if (error.code.startsWith('SQLITE_BUSY') || error.code.startsWith('SQLITE_LOCKED')) return { code: 'inUse' }
  return { code: 'damaged', detail: `${error.code}: ${error.message}` }
}

/** Closes cleanly: the write-ahead log is folded into the file, so that the folder can be copied. */
export function closeDatabase(db: ProjectDatabase): void {
  db.pragma('optimize')
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}
