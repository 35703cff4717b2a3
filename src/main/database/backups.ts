import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import type { ProjectBackup } from '../../shared/contract/index.ts'
import { backupsToKeep } from './backupRetention.ts'
import type { ProjectDatabase } from './openDatabase.ts'
import { APPLICATION_ID } from './schema.ts'

const NAME = /^project-(\d{13,})\.db$/

/** The backups in a project's `backups` folder, newest first. */
export function listBackups(folder: string): ProjectBackup[] {
  if (!existsSync(folder)) return []
  const found = readdirSync(folder).flatMap((name) => {
    const match = NAME.exec(name)
    if (!match) return []
    const file = path.join(folder, name)
    return [{ file, takenAtMs: Number(match[1]), bytes: statSync(file).size }]
  })
  return found.sort((a, b) => b.takenAtMs - a.takenAtMs)
}

/**
 * Copies a live database page by page into the backups folder, checks the copy, gives it its name and thins out
 * the older ones. Never copies the file itself: a live SQLite file is not whole without its log.
 */
export async function takeBackup(db: ProjectDatabase, folder: string, nowMs: number): Promise<ProjectBackup> {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `project-${nowMs}.db`)
  const partial = `${file}.partial`
  rmSync(partial, { force: true })
  await db.backup(partial)
  if (!isGoodBackup(partial)) {
    rmSync(partial, { force: true })
    throw new Error('The backup did not pass its check')
  }
  renameSync(partial, file)
  const keep = backupsToKeep(
    listBackups(folder).map((backup) => backup.takenAtMs),
    nowMs,
  )
  for (const backup of listBackups(folder)) if (!keep.has(backup.takenAtMs)) rmSync(backup.file, { force: true })
  return { file, takenAtMs: nowMs, bytes: statSync(file).size }
}

/** Keeps the state of an older version before it is brought up to date. Throws when that cannot be done. */
export function keepBeforeMigration(db: ProjectDatabase, folder: string, nowMs: number): void {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `project-${nowMs}.db`)
  const partial = `${file}.partial`
  rmSync(partial, { force: true })
  db.prepare('VACUUM INTO ?').run(partial)
  if (!isGoodBackup(partial)) {
    rmSync(partial, { force: true })
    throw new Error('The backup did not pass its check')
  }
  renameSync(partial, file)
}

/** The newest backup that opens and passes its check, or null. */
export function newestGoodBackup(folder: string, isSound?: (db: ProjectDatabase) => boolean): ProjectBackup | null {
  return listBackups(folder).find((backup) => isGoodBackup(backup.file, isSound)) ?? null
}

/** Whether a backup is a whole database of a project, and what is in it passes `isSound`. */
export function isGoodBackup(file: string, isSound: (db: ProjectDatabase) => boolean = () => true): boolean {
  let db: ProjectDatabase | undefined
  try {
    db = new Database(file, { fileMustExist: true })
    // Otherwise the check would leave a log and a shared-memory file beside it.
    db.pragma('journal_mode = DELETE')
    return (
      db.pragma('application_id', { simple: true }) === APPLICATION_ID &&
      db.pragma('quick_check(1)', { simple: true }) === 'ok' &&
      isSound(db)
    )
  } catch (error) {
    if (error instanceof Database.SqliteError) return false
    throw error
  } finally {
    db?.close()
  }
}
