import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '../../shared/editing/commandTable.ts'
import type { Diff } from '../../shared/history/diff.ts'
import { recordsOfType } from '../../shared/model/index.ts'
import { listBackups } from '../database/backups.ts'
import { createConfSettings } from '../settings/settingsStore.ts'
import { projectPaths } from './projectFolder.ts'
import { createProjectLibrary, type ProjectLibrary } from './projectLibrary.ts'
import type { ProjectSession } from './projectSession.ts'

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
