import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '../../shared/editing/commandTable.ts'
import { createConfSettings } from '../settings/settingsStore.ts'
import { createProjectLibrary, type ProjectLibrary } from './projectLibrary.ts'
import type { ProjectSession } from './projectSession.ts'

let root: string
let library: ProjectLibrary
let session: ProjectSession
let edits = 0

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'dalang-joined-'))
  library = createProjectLibrary({
    projectsFolder: root,
    settings: createConfSettings(path.join(root, 'settings')),
    surroundings: { now: Date.now, backupFailed: () => {} },
  })
  const made = await library.create({ name: 'Before', language: 'id', format: 'landscape' })
  if (!made.ok) throw new Error(made.refusal.code)
  session = made.value
})
afterEach(async () => {
  await library.close(session.projectId)
  rmSync(root, { recursive: true, force: true })
})

function rename(name: string, joins?: string): void {
  edits += 1
  const renamed = runCommand(session.document, 'renameProject', { name })
  if (!renamed.ok) throw new Error('refused')
  session.storeEdits([
    { commandId: `edit${edits}`, label: 'renameProject', diff: renamed.value, undoable: true, joins },
  ])
}

describe('edits that belong together', () => {
  it('are one step of undo, and of redo', () => {
    rename('First', 'film')
    rename('Second', 'film')
    rename('Third', 'film')
    session.undo()
    expect(session.name).toBe('Before')
    session.redo()
    expect(session.name).toBe('Third')
  })

  it('stay apart from those of another film, and from what a person did in between', () => {
    rename('One', 'film')
    rename('Two', 'other film')
    rename('By hand')
    rename('Three', 'other film')
    const names = [0, 1, 2].map(() => {
      session.undo()
      return session.name
    })
    expect(names).toEqual(['By hand', 'Two', 'One'])
  })

  it('begin a new step when the one before was undone', () => {
    rename('First', 'film')
    session.undo()
    rename('Second', 'film')
    session.undo()
    expect(session.name).toBe('Before')
    expect(session.redo()).toBe(true)
    expect(session.name).toBe('Second')
  })
})
