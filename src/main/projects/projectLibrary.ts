import { randomBytes } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { copyFile, cp, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { NewProject, OpenRefusal, ProjectBackup, RecentProject } from '../../shared/contract/index.ts'
import { createProject } from '../../shared/editing/createProject.ts'
import { EMPTY_DOCUMENT, type ProjectId } from '../../shared/model/index.ts'
import { ok, type Result, refused } from '../../shared/result.ts'
import { FPS_24, type Rate } from '../../shared/time/index.ts'
import { isGoodBackup, keepBeforeMigration, listBackups, newestGoodBackup } from '../database/backups.ts'
import { closeDatabase, type DatabaseRefusal, openDatabase, type ProjectDatabase } from '../database/openDatabase.ts'
import { SCHEMA_VERSION } from '../database/schema.ts'
import type { SettingsStore } from '../settings/settingsStore.ts'
import { folderNameOf, isFolder, isUnfinishedProject, makeProjectFolders, projectPaths } from './projectFolder.ts'
import { ProjectSession, type SessionSurroundings } from './projectSession.ts'
import { type DocumentProblem, readDocument } from './readDocument.ts'
import { createRecordStore } from './recordStore.ts'

const FORMATS = {
  landscape: { width: 1920, height: 1080 },
  vertical: { width: 1080, height: 1920 },
  square: { width: 1080, height: 1080 },
} as const

const RECENT_LIMIT = 20

/** A new project; without a size or a frame rate, those of its format. */
export interface ProjectOrder extends NewProject {
  readonly size?: { readonly width: number; readonly height: number }
  readonly frameRate?: Rate
}

/** Opens, makes and remembers projects. A project is open at most once here, whoever asks. */
export interface ProjectLibrary {
  create(input: ProjectOrder): Promise<Result<ProjectSession, OpenRefusal>>
  open(folder: string): Promise<Result<ProjectSession, OpenRefusal>>
  /** Where a project lies that is or was open here. */
  folderOf(id: ProjectId): string | undefined
  sessions(): readonly ProjectSession[]
  recent(): RecentProject[]
  forget(folder: string): RecentProject[]
  restoreBackup(folder: string, backup: string): Promise<Result<ProjectSession, OpenRefusal>>
  close(id: ProjectId): Promise<void>
}

export function createProjectLibrary(options: {
  projectsFolder: string
  settings: SettingsStore
  surroundings: SessionSurroundings
}): ProjectLibrary {
  const { settings, surroundings } = options
  const open = new Map<ProjectId, ProjectSession>()
  /** Every project that was open here, by id: a window may come back to one that was closed meanwhile. */
  const folders = new Map<ProjectId, string>()

  const remember = (session: ProjectSession) => {
    const entry = { folder: session.folder, name: session.name, openedAtMs: surroundings.now() }
    const others = settings.read().recentProjects.filter(({ folder }) => folder !== session.folder)
    settings.update({ recentProjects: [entry, ...others].slice(0, RECENT_LIMIT) })
  }

  const recent = () =>
    settings
      .read()
      .recentProjects.map((entry) => ({ ...entry, exists: existsSync(projectPaths(entry.folder).database) }))

  const openFolder = async (given: string): Promise<Result<ProjectSession, OpenRefusal>> => {
    const folder = path.resolve(given)
    const already = [...open.values()].find((session) => session.folder === folder)
    if (already) return ok(already)
    if (!isFolder(folder)) return refused({ code: 'missing', folder })
    const paths = projectPaths(folder)
    if (!existsSync(paths.database)) return refused({ code: 'notAProject', folder })
    const opened = openDatabase(paths.database, {
      create: false,
      beforeMigration: (db) => keepBeforeMigration(db, paths.backups, surroundings.now()),
      afterMigration: mustBeSound,
    })
    if (!opened.ok) return refused(explain(opened.refusal, folder))
    try {
      makeProjectFolders(folder)
      giveCopyItsOwnId(opened.value, folder, folders)
      const read = readDocument(opened.value)
      if (!read.ok) {
        closeDatabase(opened.value)
        return refused(explain(read.refusal, folder))
      }
      const session = new ProjectSession(folder, opened.value, read.value, surroundings)
      open.set(session.projectId, session)
      folders.set(session.projectId, folder)
      remember(session)
      return ok(session)
    } catch (error) {
      opened.value.close()
      return refused(explain({ code: 'damaged', detail: String(error) }, folder))
    }
  }

  return {
    async create({ name, parentFolder, language, format, size, frameRate = FPS_24 }) {
      const folder = path.resolve(parentFolder ?? options.projectsFolder, folderNameOf(name))
      if (existsSync(folder) && !isUnfinishedProject(folder)) return refused({ code: 'alreadyExists', folder })
      const denied = makeWritableFolder(folder)
      if (denied) return refused({ code: 'notWritable', folder, detail: denied })
      makeProjectFolders(folder)
      const { database, unfinishedDatabase } = projectPaths(folder)
      for (const part of ['', '-wal', '-shm']) await rm(`${unfinishedDatabase}${part}`, { force: true })
      const made = openDatabase(unfinishedDatabase, { create: true })
      if (!made.ok) return refused(explain(made.refusal, folder))
      const idSeed = randomBytes(12).toString('hex')
      const diff = createProject(EMPTY_DOCUMENT, {
        idSeed,
        name,
        language,
        frameRate,
        ...(size ?? FORMATS[format]),
      })
      if (!diff.ok) throw new Error(`A new project was refused: ${JSON.stringify(diff.refusal)}`)
      const store = createRecordStore(made.value)
      made.value.transaction(() =>
        store.write({ revision: 1, commandId: idSeed, label: 'createProject', diff: diff.value }, surroundings.now()),
      )()
      closeDatabase(made.value)
      // From here on it is a project; a crash before leaves a folder whose name is still free.
      await rename(unfinishedDatabase, database)
      return openFolder(folder)
    },
    open: openFolder,
    folderOf: (id) => folders.get(id),
    sessions: () => [...open.values()],
    recent,
    forget(folder) {
      settings.update({ recentProjects: settings.read().recentProjects.filter((entry) => entry.folder !== folder) })
      return recent()
    },
    async restoreBackup(folder, backup) {
      const known = listBackups(projectPaths(folder).backups).some(({ file }) => file === backup)
      if (!known || !isGoodBackup(backup)) {
        return refused({ code: 'damaged', folder, detail: path.basename(backup), newestBackup: null })
      }
      const copy = freeFolderBeside(folder)
      try {
        makeProjectFolders(copy)
        const [from, to] = [projectPaths(folder), projectPaths(copy)]
        for (const kept of ['media', 'passes'] as const) {
          if (existsSync(from[kept]))
            await cp(from[kept], to[kept], { recursive: true, mode: constants.COPYFILE_FICLONE })
        }
        await copyFile(backup, to.database)
      } catch (error) {
        await rm(copy, { recursive: true, force: true })
        return refused({
          code: 'notWritable',
          folder: copy,
          detail: error instanceof Error ? error.message : String(error),
        })
      }
      const renewed = openDatabase(projectPaths(copy).database, { create: false })
      if (!renewed.ok) return refused(explain(renewed.refusal, copy))
      giveNewId(renewed.value)
      closeDatabase(renewed.value)
      return openFolder(copy)
    },
    async close(id) {
      const session = open.get(id)
      open.delete(id)
      await session?.close()
    },
  }
}

/**
 * A folder that was copied holds the same project id as the first. The first may be shown in a window, even when it is
 * closed at the moment: the copy gets an id of its own, unless it is the first one moved.
 */
function giveCopyItsOwnId(db: ProjectDatabase, folder: string, folders: ReadonlyMap<ProjectId, string>): void {
  const id = db.prepare<[], string>("SELECT id FROM record WHERE type = 'project'").pluck().get()
  const first = id === undefined ? undefined : folders.get(id as ProjectId)
  if (first !== undefined && first !== folder && existsSync(projectPaths(first).database)) giveNewId(db)
}

/** Throws when the records of a database cannot be worked on. */
function mustBeSound(db: ProjectDatabase): void {
  const read = readDocument(db)
  if (!read.ok) throw new Error(read.refusal.detail)
}

/** Of an older version only the file itself is judged: its records are brought up when it is opened. */
function isSound(db: ProjectDatabase): boolean {
  return db.pragma('user_version', { simple: true }) !== SCHEMA_VERSION || readDocument(db).ok
}

function newestSoundBackup(folder: string): ProjectBackup | null {
  return newestGoodBackup(projectPaths(folder).backups, isSound)
}

function giveNewId(db: ProjectDatabase): void {
  const id = db.prepare<[], string>("SELECT id FROM record WHERE type = 'project'").pluck().get()
  const store = createRecordStore(db)
  if (id !== undefined) db.transaction(() => store.renameProjectId(id, `project_${randomBytes(12).toString('hex')}`))()
}

function makeWritableFolder(folder: string): string | undefined {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function freeFolderBeside(folder: string): string {
  const { dir, name, ext } = path.parse(path.resolve(folder))
  for (let number = 2; ; number += 1) {
    const candidate = path.join(dir, `${name} (${number})${ext}`)
    if (!existsSync(candidate)) return candidate
  }
}

function explain(refusal: DatabaseRefusal | DocumentProblem, folder: string): OpenRefusal {
  switch (refusal.code) {
    case 'damaged':
      return { ...refusal, folder, newestBackup: newestSoundBackup(folder) }
    case 'unknownContent':
    case 'notUpgraded':
    case 'newerVersion':
    case 'notAProject':
    case 'inUse':
    case 'notWritable':
      return { ...refusal, folder }
  }
}
