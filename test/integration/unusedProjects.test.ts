import { cpSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { closeDatabase, openDatabase } from '../../src/main/database/openDatabase.ts'
import { mediaUrl, type OpenProject } from '../../src/shared/contract/index.ts'
import { runCommand } from '../../src/shared/editing/commandTable.ts'
import { type AssetId, documentOf, recordsOfType } from '../../src/shared/model/index.ts'
import { FPS_24 } from '../../src/shared/time/index.ts'
import { createRemoteProvider } from '../helpers/remoteProvider.ts'
import { type ServedStudio, type StudioClient, serveTestStudio } from '../helpers/servedStudio.ts'

const IDLE_MS = 120

let studio: ServedStudio
let remote: ReturnType<typeof createRemoteProvider>
beforeEach(async () => {
  remote = createRemoteProvider()
  studio = await serveTestStudio([remote], { idleMs: IDLE_MS })
})
afterEach(() => studio.close())

async function newProject(client: StudioClient, name = 'Pasar'): Promise<OpenProject> {
  const made = await client.projects.create({ name, language: 'id', format: 'landscape' })
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
}

const isOpen = ({ projectId }: OpenProject) =>
  studio.host.library.sessions().some((session) => session.projectId === projectId)
/** Another program finds the project free. */
function openedElsewhere({ folder }: OpenProject): boolean {
  const opened = openDatabase(path.join(folder, 'project.db'), { create: false })
  if (opened.ok) closeDatabase(opened.value)
  return opened.ok
}

async function rename(client: StudioClient, { projectId }: OpenProject, name: string, commandId: string) {
  const { records, revision } = await client.document.snapshot({ projectId })
  const renamed = runCommand(documentOf(records), 'renameProject', { name })
  if (!renamed.ok) throw new Error(renamed.refusal.reason)
  return client.document.commit({
    projectId,
    baseRevision: revision,
    commandId,
    label: 'renameProject',
    diff: renamed.value,
  })
}

describe('a project that every window has left', () => {
  it('is closed after a while, so that another program can open it, and opens again for a window that comes back', async () => {
    const client = await studio.connect()
    const project = await newProject(client)
    const { projectId } = project
    const [changes, jobs] = [
      await client.document.watch({ projectId, since: 1 }),
      await client.jobs.watch({ projectId }),
    ]
    void jobs.next()
    await sleep(3 * IDLE_MS)
    expect(isOpen(project)).toBe(true)

    studio.cutLines()
    await vi.waitFor(() => expect(isOpen(project)).toBe(false))
    await vi.waitFor(() => expect(openedElsewhere(project)).toBe(true))
    await changes.return?.().catch(() => {})

    const back = await studio.connect()
    expect((await rename(back, project, 'Kembali', 'comingback01')).kind).toBe('committed')
    expect(isOpen(project)).toBe(true)
    const events = await back.document.watch({ projectId, since: 1 })
    expect((await events.next()).value).toMatchObject({ revision: 2, label: 'renameProject' })
    expect(studio.host.room(projectId).session.recovered).toBe(false)
  })

  it('opens again for many calls at once as one', async () => {
    const client = await studio.connect()
    const project = await newProject(client)
    await vi.waitFor(() => expect(isOpen(project)).toBe(false))
    const { projectId } = project
    const answers = await Promise.all([
      client.document.snapshot({ projectId }),
      client.jobs.list({ projectId }),
      studio.fetch(mediaUrl(projectId, 'asset_none' as AssetId, 'original')),
      client.projects.open({ folder: project.folder }),
    ])
    expect(answers[0].revision).toBe(1)
    expect(studio.host.library.sessions()).toHaveLength(1)
  })

  it('stays open while a shot is made in it', async () => {
    remote.finishesAfterPolls = Number.POSITIVE_INFINITY
    const client = await studio.connect()
    const project = await newProject(client)
    const request = {
      prompt: 'Pasar',
      seed: 1,
      width: 320,
      height: 180,
      frameRate: FPS_24,
      quality: 'standard' as const,
    }
    const started = await client.generation.start({
      projectId: project.projectId,
      job: { kind: 'generate', provider: 'remote', request, placement: { kind: 'library' }, parentTakeId: null },
    })
    if (!started.ok) throw new Error(started.refusal.code)
    await sleep(4 * IDLE_MS)
    expect(isOpen(project)).toBe(true)
    studio.host.room(project.projectId).jobs.cancel(started.value.id)
    await vi.waitFor(() => expect(isOpen(project)).toBe(false), 5000)
  })

  it('is not mixed up with a copy of its folder that is opened meanwhile', async () => {
    const client = await studio.connect()
    const project = await newProject(client)
    await vi.waitFor(() => expect(isOpen(project)).toBe(false))
    const copy = path.join(studio.root, 'Salinan.dalang')
    cpSync(project.folder, copy, { recursive: true })
    const opened = await client.projects.open({ folder: copy })
    if (!opened.ok) throw new Error(opened.refusal.code)
    expect(opened.value.projectId).not.toBe(project.projectId)
    await rename(client, project, 'Yang pertama', 'thefirst0001')
    const nameOf = async ({ projectId }: OpenProject) =>
      recordsOfType(documentOf((await client.document.snapshot({ projectId })).records), 'project')[0]?.name
    expect([await nameOf(project), await nameOf(opened.value)]).toEqual(['Yang pertama', 'Pasar'])
  })
})

describe('a project that no window ever opened', () => {
  it('stays open for the program that did', async () => {
    const made = await studio.host.create({ name: 'Perintah', language: 'id', format: 'square' })
    if (!made.ok) throw new Error(made.refusal.code)
    await sleep(3 * IDLE_MS)
    expect(isOpen(made.value)).toBe(true)
  })
})
