import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { JobId, OpenRefusal } from '../../shared/contract/index.ts'
import { runCommand } from '../../shared/editing/commandTable.ts'
import type { Diff } from '../../shared/history/diff.ts'
import { recordsOfType } from '../../shared/model/index.ts'
import { listBackups } from '../database/backups.ts'
import { createJobStore } from '../jobs/jobStore.ts'
import { createConfSettings } from '../settings/settingsStore.ts'
import { folderNameOf, makeProjectFolders, projectPaths } from './projectFolder.ts'
import { createProjectLibrary, type ProjectLibrary } from './projectLibrary.ts'
import { EditRefused, type ProjectSession, RevisionGone } from './projectSession.ts'
import { createRecordStore, KEPT_CHANGES } from './recordStore.ts'

let root: string
let library: ProjectLibrary

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'dalang-library-'))
  library = newLibrary()
})
afterEach(async () => {
  for (const session of library.sessions()) await library.close(session.projectId)
  rmSync(root, { recursive: true, force: true })
})

function newLibrary(): ProjectLibrary {
  return createProjectLibrary({
    projectsFolder: root,
    settings: createConfSettings(path.join(root, 'settings')),
    surroundings: { now: Date.now, backupFailed: () => {} },
  })
}

async function created(name = 'Hujan'): Promise<ProjectSession> {
  const made = await library.create({ name, language: 'id', format: 'landscape' })
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
}

function renameTo(session: ProjectSession, name: string): Diff {
  const renamed = runCommand(session.document, 'renameProject', { name })
  if (!renamed.ok) throw new Error('refused')
  return renamed.value
}

let gestures = 0
function rename(session: ProjectSession, name: string) {
  gestures += 1
  const { revision } = session.snapshot()
  return session.commit(revision, {
    commandId: `gesture${gestures}`,
    label: 'renameProject',
    diff: renameTo(session, name),
    undoable: true,
  })
}

describe('a project', () => {
  it('starts with a sequence and its tracks', async () => {
    const session = await created()
    expect(recordsOfType(session.document, 'sequence')).toHaveLength(1)
    expect(
      recordsOfType(session.document, 'track')
        .map(({ role }) => role)
        .sort(),
    ).toEqual(['ambience', 'dialogue', 'effects', 'music', 'picture'])
  })

  it('does not overwrite a folder that is there', async () => {
    await created()
    expect(await library.create({ name: 'Hujan', language: 'id', format: 'square' })).toMatchObject({
      ok: false,
      refusal: { code: 'alreadyExists' },
    })
  })

  it('is the same session for everybody who opens it', async () => {
    const session = await created()
    const again = await library.open(session.folder)
    expect(again.ok && again.value).toBe(session)
  })

  it('keeps the last gesture and undo across closing', async () => {
    const session = await created()
    rename(session, 'Badai')
    rename(session, 'Pelangi')
    session.undo()
    await library.close(session.projectId)
    const opened = await library.open(session.folder)
    if (!opened.ok) throw new Error(opened.refusal.code)
    expect(opened.value.recovered).toBe(false)
    expect(opened.value.name).toBe('Badai')
    expect(opened.value.redo()).toBe(true)
    expect(opened.value.name).toBe('Pelangi')
    expect([opened.value.undo(), opened.value.undo(), opened.value.undo()]).toEqual([true, true, false])
    expect(opened.value.name).toBe('Hujan')
  })

  it('forgets what was undone when something new is done', async () => {
    const session = await created()
    rename(session, 'Badai')
    session.undo()
    rename(session, 'Angin')
    expect(session.redo()).toBe(false)
  })

  it('can be seen as it was at any revision', async () => {
    const session = await created()
    const { revision } = session.snapshot()
    rename(session, 'Satu')
    rename(session, 'Dua')
    session.undo()
    const nameAt = (at: number) => recordsOfType(session.documentAt(at), 'project')[0]?.name
    expect([0, 1, 2, 3].map((later) => nameAt(revision + later))).toEqual(['Hujan', 'Satu', 'Dua', 'Satu'])
  })

  it('refuses a gesture made on an older state and says what was missed', async () => {
    const session = await created()
    const { revision } = session.snapshot()
    const late = { commandId: 'gestureLate', label: 'renameProject', diff: renameTo(session, 'Telat'), undoable: true }
    rename(session, 'Badai')
    const outcome = session.commit(revision, late)
    expect(outcome.kind).toBe('stale')
    expect(outcome.kind === 'stale' && outcome.missed.map(({ label }) => label)).toEqual(['renameProject'])
    expect(session.name).toBe('Badai')
  })

  it('stores the same gesture once, however often it is sent', async () => {
    const session = await created()
    const { revision } = session.snapshot()
    const gesture = {
      commandId: 'gestureTwice',
      label: 'renameProject',
      diff: renameTo(session, 'Sekali'),
      undoable: true,
    }
    const first = session.commit(revision, gesture)
    expect(session.commit(revision, gesture)).toEqual(first)
    expect(session.undo()).toBe(true)
    expect(session.undo()).toBe(false)
  })

  it('refuses a diff that breaks a rule, and nothing changes', async () => {
    const session = await created()
    const before = session.snapshot()
    const [project] = recordsOfType(session.document, 'project')
    if (!project) throw new Error('no project')
    const diff: Diff = { added: [], updated: [], removed: [project] }
    expect(session.commit(before.revision, { commandId: 'gestureBad1', label: 'x', diff, undoable: true }).kind).toBe(
      'invalid',
    )
    expect(session.snapshot()).toEqual(before)
  })

  it('tells every follower each change once, in order', async () => {
    const session = await created()
    const following = [session.changes.follow(undefined), session.changes.follow(undefined)]
    rename(session, 'Satu')
    rename(session, 'Dua')
    for (const changes of following) {
      const [first, second] = [await changes.next(), await changes.next()]
      expect([first.value?.label, second.value && second.value.revision - (first.value?.revision ?? 0)]).toEqual([
        'renameProject',
        1,
      ])
    }
  })

  it('offers the newest good backup when it is damaged, and restores it beside the old folder', async () => {
    const session = await created()
    rename(session, 'Sebelum Rusak')
    await session.backUp()
    await library.close(session.projectId)
    writeFileSync(projectPaths(session.folder).database, 'not a database any more')
    const opened = await library.open(session.folder)
    if (opened.ok || opened.refusal.code !== 'damaged') throw new Error('should be damaged')
    expect(opened.refusal.newestBackup).not.toBeNull()
    const restored = await library.restoreBackup(session.folder, opened.refusal.newestBackup?.file ?? '')
    if (!restored.ok) throw new Error(restored.refusal.code)
    expect(restored.value.name).toBe('Sebelum Rusak')
    expect(restored.value.folder).not.toBe(session.folder)
    expect(restored.value.projectId).not.toBe(session.projectId)
    expect(restored.value.undo()).toBe(true)
  })

  it('can be open beside a copy of its folder, each on its own', async () => {
    const session = await created()
    await library.close(session.projectId)
    const copy = `${session.folder}-copy`
    cpSync(session.folder, copy, { recursive: true })
    const [first, second] = [await library.open(session.folder), await library.open(copy)]
    if (!first.ok || !second.ok) throw new Error('not opened')
    expect(second.value.projectId).not.toBe(first.value.projectId)
    expect([first.value.isElsewhere, second.value.isElsewhere]).toEqual([false, true])
    rename(second.value, 'Salinan')
    expect([first.value.name, second.value.name]).toEqual(['Hujan', 'Salinan'])
  })

  it('is backed up when it is closed after a change', async () => {
    const session = await created()
    await library.close(session.projectId)
    const opened = await library.open(session.folder)
    if (!opened.ok) throw new Error(opened.refusal.code)
    rename(opened.value, 'Sebelum Tutup')
    await library.close(opened.value.projectId)
    expect(listBackups(projectPaths(session.folder).backups).length).toBeGreaterThan(0)
    expect(readdirSync(projectPaths(session.folder).backups).filter((name) => !name.endsWith('.db'))).toEqual([])
  })

  it('remembers what was opened, and forgets on request', async () => {
    const session = await created()
    expect(newLibrary().recent()).toMatchObject([{ folder: session.folder, name: 'Hujan', exists: true }])
    expect(library.forget(session.folder)).toEqual([])
  })
})

describe('a project whose records are not as they must be', () => {
  async function closedProject(): Promise<string> {
    const session = await created()
    rename(session, 'Badai')
    await session.backUp()
    await library.close(session.projectId)
    return session.folder
  }
  function tamper(folder: string, change: (db: Database.Database) => void): void {
    const db = new Database(projectPaths(folder).database)
    change(db)
    db.close()
  }
  async function refusalOf(folder: string): Promise<OpenRefusal> {
    const outcome = await library.open(folder)
    if (outcome.ok) throw new Error('It was opened')
    return outcome.refusal
  }
  function contentOf(folder: string): unknown[] {
    const db = new Database(projectPaths(folder).database, { readonly: true })
    const tables = ['record', 'change', 'history_step', 'job', 'note']
    const content = tables.map((table) => db.prepare(`SELECT * FROM ${table}`).all())
    db.close()
    return content
  }

  it('is refused when they break a rule of the document, with the newest backup that does not', async () => {
    const folder = await closedProject()
    const orphan = (db: Database.Database) =>
      db.exec(`UPDATE record SET json = json_set(json, '$.sequenceId', 'sequence_gone') WHERE type = 'track'`)
    tamper(folder, orphan)
    const { backups, database } = projectPaths(folder)
    const [sound] = listBackups(backups)
    // A newer backup with the same fault would not help.
    cpSync(database, path.join(backups, `project-${Date.now() + 60_000}.db`))
    const refusal = await refusalOf(folder)
    expect(refusal).toMatchObject({ code: 'damaged', newestBackup: { file: sound?.file } })
    expect('detail' in refusal && refusal.detail).toContain('sequence_gone')
    const restored = await library.restoreBackup(folder, sound?.file ?? '')
    expect(restored.ok && restored.value.name).toBe('Badai')
  })

  it('is refused when one cannot be read', async () => {
    const folder = await closedProject()
    for (const json of ['{', 'null', '{"id":"track_x","type":"dance"}']) {
      tamper(folder, (db) => db.prepare("UPDATE record SET json = ? WHERE type = 'sequence'").run(json))
      expect(await refusalOf(folder)).toMatchObject({
        code: 'damaged',
        newestBackup: { takenAtMs: expect.any(Number) },
      })
    }
  })

  it('is refused, and left as it is, when they hold what this version would lose', async () => {
    const folder = await closedProject()
    tamper(folder, (db) => db.exec(`UPDATE record SET json = json_set(json, '$.mood', 'grim') WHERE type = 'project'`))
    const before = contentOf(folder)
    const refusal = await refusalOf(folder)
    expect(refusal).toMatchObject({
      code: 'unknownContent',
      detail: expect.stringMatching(/^project_\w+(-\w+)?\.mood$/),
    })
    expect(contentOf(folder)).toEqual(before)
  })

  it('forgets a step of undo that cannot be read, and says what can be undone now', async () => {
    const session = await created()
    rename(session, 'Satu')
    rename(session, 'Dua')
    session.undo()
    session.db.exec("UPDATE history_step SET diff = '{}' WHERE undone = 1")
    const changes = session.changes.follow(undefined)
    expect(session.redo()).toBe(false)
    expect((await changes.next()).value).toMatchObject({
      revision: session.snapshot().revision,
      history: { undo: 'renameProject', redo: null },
    })
    expect([session.undo(), session.name]).toEqual([true, 'Hujan'])
  })
})

describe('whoever brings an edit', () => {
  it('nothing is stored that breaks a rule: neither that edit nor those with it nor what goes alongside', async () => {
    const session = await created()
    const [track] = recordsOfType(session.document, 'track')
    if (!track) throw new Error('no track')
    const orphan = { ...track, sequenceId: 'sequence_gone' as typeof track.sequenceId }
    const edits = [
      { commandId: 'fine', label: 'renameProject', diff: renameTo(session, 'Baru'), undoable: true },
      {
        commandId: 'wrong',
        label: 'setTrack',
        diff: { added: [], updated: [{ from: track, to: orphan }], removed: [] },
        undoable: true,
      },
    ]
    const before = session.snapshot()
    expect(() => session.storeEdits(edits, () => session.writeSessionState('never'))).toThrow(EditRefused)
    expect([session.snapshot(), session.readSessionState()]).toEqual([before, null])
    await library.close(session.projectId)
    expect(await library.open(session.folder)).toMatchObject({ ok: true, value: { name: 'Hujan' } })
  })
})

describe('the changes of a project', () => {
  it('are kept for the newest thousand, while undo is kept without a limit', async () => {
    const session = await created()
    const store = createRecordStore(session.db)
    const [project] = recordsOfType(session.document, 'project')
    if (!project) throw new Error('no project')
    const total = KEPT_CHANGES + 200
    session.db.transaction(() => {
      for (let step = 1; step < total; step += 1) {
        const diff: Diff = {
          added: [],
          updated: [
            {
              from: { ...project, name: step === 1 ? 'Hujan' : `Nama ${step - 1}` },
              to: { ...project, name: `Nama ${step}` },
            },
          ],
          removed: [],
        }
        store.write({ revision: step + 1, commandId: `long${step}`, label: 'renameProject', diff }, 0)
        store.pushStep('renameProject', diff)
      }
    })()
    await library.close(session.projectId)
    const opened = await library.open(session.folder)
    if (!opened.ok) throw new Error(opened.refusal.code)
    const again = opened.value
    expect(again.snapshot().revision).toBe(total)
    const kept = () => again.db.prepare('SELECT count(*) FROM change').pluck().get()
    expect(kept()).toBe(KEPT_CHANGES)
    expect(again.changesSince(total - 3).map(({ revision }) => revision)).toEqual([total - 2, total - 1, total])
    expect(again.changesSince(total - KEPT_CHANGES)).toHaveLength(KEPT_CHANGES)
    // Too far behind: one change that does not follow.
    expect(again.changesSince(5).map(({ revision }) => revision)).toEqual([total])
    expect(() => again.documentAt(5)).toThrow(RevisionGone)
    const steps = () => again.db.prepare('SELECT count(*) FROM history_step WHERE undone = 0').pluck().get()
    expect(steps()).toBe(total - 1)
    for (let step = 0; step < 20; step += 1) expect(again.undo()).toBe(true)
    expect([again.name, kept()]).toEqual([`Nama ${total - 21}`, KEPT_CHANGES])
  })

  it('are kept back to where a film was asked for that is not made yet', async () => {
    const session = await created()
    const store = createRecordStore(session.db)
    const jobs = createJobStore(session.db)
    const [project] = recordsOfType(session.document, 'project')
    const [sequence] = recordsOfType(session.document, 'sequence')
    if (!project || !sequence) throw new Error('no project')
    const film = { preset: 'sequence', codec: 'h264' } as const
    const input = { kind: 'export', sequenceId: sequence.id, revision: 5, film, destination: '/film.mp4' } as const
    jobs.add('job_pinned' as JobId, input, 0)
    const touch = (revision: number) =>
      store.write(
        { revision, commandId: `pin${revision}`, label: 'x', diff: { added: [], updated: [], removed: [] } },
        0,
      )
    session.db.transaction(() => {
      for (let revision = 2; revision <= KEPT_CHANGES + 100; revision += 1) touch(revision)
    })()
    expect([store.changesSince(5)?.length, store.changesSince(4)]).toEqual([KEPT_CHANGES + 95, undefined])
    jobs.cancel('job_pinned' as JobId, 1)
    touch(KEPT_CHANGES + 101)
    expect(store.changesSince(5)).toBeUndefined()
  })
})

describe('the name of a project', () => {
  it.each<[string, string]>([
    ['Hujan', 'Hujan.dalang'],
    ['a/b\\c:d*?', 'a b c d.dalang'],
    ['...', 'Film.dalang'],
    ['Fin. ', 'Fin.dalang'],
    ['con', 'Film con.dalang'],
    ['NUL', 'Film NUL.dalang'],
    ['com1.take', 'Film com1.take.dalang'],
    ['LPT¹', 'Film LPT¹.dalang'],
    ['console', 'console.dalang'],
    ['Cafe\u0301', 'Caf\u00e9.dalang'],
    ['電'.repeat(100), `${'電'.repeat(66)}.dalang`],
    ['👩‍👩‍👧'.repeat(20), `${'👩‍👩‍👧'.repeat(11)}.dalang`],
  ])('%s becomes a folder that every system takes', (name, folder) => {
    expect(folderNameOf(name)).toBe(folder)
  })

  it('is free again after the studio died while it made the project', async () => {
    const folder = path.join(root, 'Hujan.dalang')
    makeProjectFolders(folder)
    writeFileSync(projectPaths(folder).unfinishedDatabase, 'half of it')
    writeFileSync(`${projectPaths(folder).unfinishedDatabase}-wal`, 'half of it')
    const session = await created('Hujan')
    expect(session.folder).toBe(folder)
    expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([])
  })

  it('is not free when there is something of a person in the folder', async () => {
    const folder = path.join(root, 'Hujan.dalang')
    makeProjectFolders(folder)
    writeFileSync(path.join(folder, 'media', 'mine.mp4'), 'x')
    expect(await library.create({ name: 'Hujan', language: 'id', format: 'square' })).toMatchObject({
      ok: false,
      refusal: { code: 'alreadyExists' },
    })
  })
})
