import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SCHEMA_VERSION } from '../../src/main/database/schema.ts'
import { createJobStore } from '../../src/main/jobs/jobStore.ts'
import { projectPaths } from '../../src/main/projects/projectFolder.ts'
import { createProjectLibrary, type ProjectLibrary } from '../../src/main/projects/projectLibrary.ts'
import type { ProjectSession } from '../../src/main/projects/projectSession.ts'
import { createConfSettings } from '../../src/main/settings/settingsStore.ts'
import { type RecordType, recordsOfType } from '../../src/shared/model/index.ts'

const FROZEN = path.join(import.meta.dirname, '../fixtures/projects')
const versions = readdirSync(FROZEN).flatMap((name) => /^schema-(\d+)$/.exec(name)?.[1] ?? [])

let root: string
let library: ProjectLibrary

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'dalang-frozen-'))
  library = createProjectLibrary({
    projectsFolder: root,
    settings: createConfSettings(path.join(root, 'settings')),
    surroundings: { now: Date.now, backupFailed: () => {} },
  })
})
afterEach(async () => {
  for (const session of library.sessions()) await library.close(session.projectId)
  rmSync(root, { recursive: true, force: true })
})

async function opened(folder: string): Promise<ProjectSession> {
  const outcome = await library.open(folder)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}
const count = (session: ProjectSession, type: RecordType) => recordsOfType(session.document, type).length
const titles = (session: ProjectSession) =>
  recordsOfType(session.document, 'clip').flatMap((clip) => (clip.kind === 'title' ? [clip.text] : []))

describe.each(versions)('a project of format %s', (version) => {
  const copied = () => {
    const folder = path.join(root, `Pasar ${version}.dalang`)
    cpSync(path.join(FROZEN, `schema-${version}`), folder, { recursive: true })
    return folder
  }

  it('opens with all that is in it', async () => {
    const session = await opened(copied())
    expect(session.name).toBe('Pasar Malam')
    expect(
      (['sequence', 'track', 'clip', 'asset', 'take'] as const).map((type) => [type, count(session, type)]),
    ).toEqual([
      ['sequence', 1],
      ['track', 6],
      ['clip', 5],
      ['asset', 3],
      ['take', 1],
    ])
    expect(recordsOfType(session.document, 'take')).toMatchObject([
      {
        number: 1,
        stems: [{ role: 'effects' }],
        recipe: {
          provider: 'remote',
          generatorVersion: '9',
          request: { prompt: 'Bola merah jatuh', seed: 7, width: 640, height: 360, quality: 'standard' },
          understanding: { language: 'id', understood: [{ subject: 'bola', value: 'merah' }] },
        },
      },
    ])
    const { media } = projectPaths(session.folder)
    for (const { original } of recordsOfType(session.document, 'asset')) {
      expect(existsSync(path.join(media, `${original.hash}.${original.extension}`))).toBe(true)
    }
    const jobs = createJobStore(session.db)
    expect([jobs.list().map(({ state }) => state), jobs.unreadable()]).toEqual([['succeeded', 'failed'], 0])
  })

  it('takes back and does again what was done in it, and keeps that', async () => {
    const folder = copied()
    const session = await opened(folder)
    expect([session.redo(), session.name]).toEqual([true, 'Diurungkan'])
    for (let step = 0; step < 3; step += 1) expect(session.undo()).toBe(true)
    expect([session.name, titles(session)]).toEqual(['Pasar', []])
    await library.close(session.projectId)
    const again = await opened(folder)
    expect([again.name, titles(again)]).toEqual(['Pasar', []])
    expect([again.redo(), titles(again)]).toEqual([true, ['Pasar Malam']])
    while (again.undo());
    expect([count(again, 'clip'), count(again, 'take')]).toEqual([0, 1])
    while (again.redo());
    expect([count(again, 'clip'), again.name]).toEqual([5, 'Diurungkan'])
  })

  it('is kept as it was before it is brought up to date', async () => {
    const session = await opened(copied())
    const { backups } = projectPaths(session.folder)
    const kept = existsSync(backups) ? readdirSync(backups) : []
    if (Number(version) === SCHEMA_VERSION) return expect(kept).toEqual([])
    expect(kept).toHaveLength(1)
    const backup = new Database(path.join(backups, kept[0] as string), { readonly: true })
    expect(backup.pragma('user_version', { simple: true })).toBe(Number(version))
    expect(backup.prepare('SELECT count(*) FROM record').pluck().get()).toBe(session.document.records.size)
    backup.close()
  })
})
