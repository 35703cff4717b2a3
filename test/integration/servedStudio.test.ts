import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type ImportOutcome, importUrl, type JobId, mediaUrl } from '../../src/shared/contract/index.ts'
import { runCommand } from '../../src/shared/editing/commandTable.ts'
import { apply } from '../../src/shared/history/index.ts'
import { documentOf, type ProjectId, recordsOfType, type StudioDocument } from '../../src/shared/model/index.ts'
import { FPS_24 } from '../../src/shared/time/index.ts'
import { makeFilm } from '../fixtures/media/makeMedia.ts'
import { createRemoteProvider } from '../helpers/remoteProvider.ts'
import { type ServedStudio, type StudioClient, serveTestStudio } from '../helpers/servedStudio.ts'

let studio: ServedStudio
let remote: ReturnType<typeof createRemoteProvider>

beforeEach(async () => {
  remote = createRemoteProvider()
  studio = await serveTestStudio([remote])
})
afterEach(() => studio.close())

async function newProject(client: StudioClient): Promise<ProjectId> {
  const made = await client.projects.create({ name: 'Pasar', language: 'id', format: 'landscape' })
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value.projectId
}

async function documentNow(
  client: StudioClient,
  projectId: ProjectId,
): Promise<{ doc: StudioDocument; revision: number }> {
  const { records, revision } = await client.document.snapshot({ projectId })
  return { doc: documentOf(records), revision }
}

describe('the door of the served studio', () => {
  it('lets nobody in without the token, and the invitation works once', async () => {
    expect((await fetch(studio.origin)).status).toBe(403)
    expect((await fetch(studio.invitation, { redirect: 'manual' })).status).toBe(403)
    expect((await studio.fetch('/media/project_x/asset_y/original')).status).toBe(404)
  })

  it('refuses a page elsewhere that tries to send for the person', async () => {
    const response = await studio.fetch('/import/project_x?name=a.mp4', {
      method: 'POST',
      body: 'x',
      headers: { origin: 'https://evil.example' },
    })
    expect(response.status).toBe(403)
  })

  it('stands requests that make no sense', async () => {
    const { port } = new URL(studio.origin)
    const raw = (text: string) =>
      new Promise<string>((resolve) => {
        let answer = ''
        const socket = connect(Number(port), '127.0.0.1', () => socket.end(text))
        socket.on('data', (data) => {
          answer += data
        })
        socket.on('close', () => resolve(answer))
        socket.on('error', () => resolve(answer))
      })
    for (const target of ['//', '//?token=', 'http://[', '*', '/%']) {
      await raw(`GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`)
      await raw(
        `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
      )
    }
    expect((await fetch(studio.origin)).status).toBe(403)
  })

  it('serves nothing outside the page folder', async () => {
    for (const hostile of [
      '/../../package.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..%5c..%5cpackage.json',
      '/%00',
      '/%E0%A4%A',
    ]) {
      expect([hostile, (await studio.fetch(hostile)).status]).toEqual([hostile, 404])
    }
  })
})

describe('two windows on one project', () => {
  it('see each other’s edits, undo included', async () => {
    const [first, second] = [await studio.connect(), await studio.connect()]
    const projectId = await newProject(first)
    const { doc, revision } = await documentNow(first, projectId)
    const changes = await second.document.watch({ projectId, since: revision })
    const renamed = runCommand(doc, 'renameProject', { name: 'Pasar Malam' })
    if (!renamed.ok) throw new Error('refused')
    const gesture = {
      projectId,
      baseRevision: revision,
      commandId: 'gesture00001',
      label: 'renameProject',
      diff: renamed.value,
    }
    expect(await first.document.commit(gesture)).toEqual({ kind: 'committed', revision: revision + 1 })
    const seen = await changes.next()
    expect(seen.value).toMatchObject({ label: 'renameProject', history: { undo: 'renameProject', redo: null } })
    await second.document.undo({ projectId })
    const undone = await changes.next()
    if (undone.done) throw new Error('the watch ended')
    expect(recordsOfType(apply(apply(doc, renamed.value), undone.value.diff), 'project')[0]?.name).toBe('Pasar')
    await changes.return?.()
  })

  it('both see a job go that one of them puts away', async () => {
    remote.failWith = 'lost'
    const [first, second] = [await studio.connect(), await studio.connect()]
    const projectId = await newProject(first)
    const started = await first.generation.start({
      projectId,
      job: {
        kind: 'generate',
        provider: 'remote',
        request: { prompt: 'x', seed: 1, width: 320, height: 180, frameRate: FPS_24, quality: 'standard' },
        placement: { kind: 'library' },
        parentTakeId: null,
      },
    })
    if (!started.ok) throw new Error(started.refusal.code)
    const jobId = started.value.id
    await vi.waitFor(async () => expect((await first.jobs.list({ projectId }))[0]?.state).toBe('failed'))
    const watching = [await first.jobs.watch({ projectId }), await second.jobs.watch({ projectId })]
    for (const events of watching) expect((await events.next()).value).toMatchObject({ kind: 'present' })
    expect(await second.jobs.dismiss({ projectId, jobId })).toBe(true)
    for (const events of watching) expect((await events.next()).value).toEqual({ kind: 'removed', jobId })
    for (const events of watching) await events.return?.()
  })

  it('learn that they are too far behind from a change that does not follow', async () => {
    const client = await studio.connect()
    const projectId = await newProject(client)
    const { session } = studio.host.room(projectId)
    for (let revision = 2; revision <= 4; revision += 1) {
      const renamed = runCommand(session.document, 'renameProject', { name: `Pasar ${revision}` })
      if (!renamed.ok) throw new Error('refused')
      const edit = { commandId: `behind00${revision}`, label: 'renameProject', diff: renamed.value, undoable: true }
      session.commit(session.snapshot().revision, edit)
    }
    session.db.exec('DELETE FROM change WHERE revision <= 3')
    const changes = await client.document.watch({ projectId, since: 1 })
    expect((await changes.next()).value).toMatchObject({ revision: 4 })
    await changes.return?.()
  })
})

describe('importing', () => {
  it('takes in a film and serves its media by id, in ranges', async () => {
    const client = await studio.connect()
    const projectId = await newProject(client)
    const file = path.join(studio.root, 'pasar.mp4')
    await makeFilm(file)
    const sent = await studio.fetch(importUrl(projectId, 'pasar.mp4'), { method: 'POST', body: readFileSync(file) })
    const outcome = (await sent.json()) as ImportOutcome
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    const { doc } = await documentNow(client, projectId)
    expect(recordsOfType(doc, 'asset')).toMatchObject([
      { name: 'pasar.mp4', origin: 'imported', media: { kind: 'video', width: 320, height: 180, hasAudio: true } },
    ])
    const url = (aspect: Parameters<typeof mediaUrl>[2]) => mediaUrl(projectId, outcome.value.assetId, aspect)
    const part = await studio.fetch(url('original'), { headers: { range: 'bytes=4-7' } })
    expect([part.status, await part.text()]).toEqual([206, 'ftyp'])
    const thumbnail = await studio.fetch(url('thumbnail'))
    expect([thumbnail.status, thumbnail.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    expect((await studio.fetch(url('peaks'))).status).toBe(200)
  })

  it('says when the copy for playing cannot be made, and the film is there all the same', async () => {
    const client = await studio.connect()
    const projectId = await newProject(client)
    const room = studio.host.room(projectId)
    const logged = vi.spyOn(studio.host.log, 'error')
    const failing = vi.spyOn(studio.host.media, 'makeProxy').mockResolvedValue({
      ok: false,
      refusal: { kind: 'notWritten', fileName: 'pasar.mp4', reason: 'no space left' },
    })
    const notices = await client.projects.notices({ projectId })
    const file = path.join(studio.root, 'pasar.mp4')
    await makeFilm(file)
    const brought = await room.library.importFile(file, 'pasar.mp4')
    expect(brought.ok).toBe(true)
    expect((await notices.next()).value).toEqual({ kind: 'proxyFailed', name: 'pasar.mp4', problem: 'notWritten' })
    expect(logged).toHaveBeenCalledWith(
      expect.objectContaining({ problem: 'notWritten', reason: 'no space left' }),
      expect.any(String),
    )
    expect(recordsOfType(room.session.document, 'asset')).toMatchObject([{ hasProxy: false }])
    failing.mockRestore()
    await notices.return?.()
  })

  it('says that the disk is full instead of breaking off', async () => {
    const client = await studio.connect()
    const projectId = await newProject(client)
    const { media } = studio.host.room(projectId)
    vi.spyOn(media, 'receive').mockRejectedValue(Object.assign(new Error('no space left'), { code: 'ENOSPC' }))
    const sent = await studio.fetch(importUrl(projectId, 'pasar.mp4'), { method: 'POST', body: 'x' })
    expect(await sent.json()).toMatchObject({ ok: false, refusal: { code: 'notWritten', file: 'pasar.mp4' } })
  })

  it('refuses what is no media, by name and reason, and the project stays as it was', async () => {
    const client = await studio.connect()
    const projectId = await newProject(client)
    const before = await client.document.snapshot({ projectId })
    const sent = await studio.fetch(importUrl(projectId, 'belanja.mp4'), {
      method: 'POST',
      body: 'beras, telur, minyak',
    })
    expect(await sent.json()).toMatchObject({ ok: false, refusal: { file: 'belanja.mp4' } })
    expect(await client.document.snapshot({ projectId })).toEqual(before)
  })
})

describe('making a shot at a remote provider', () => {
  const request = {
    prompt: 'A market at night',
    seed: 1,
    width: 320,
    height: 180,
    frameRate: FPS_24,
    quality: 'standard' as const,
  }

  it('lands the take on the timeline with its recipe, and undo takes it off but keeps it in the library', async () => {
    const client = await studio.connect()
    const projectId = await newProject(client)
    const [sequence] = recordsOfType((await documentNow(client, projectId)).doc, 'sequence')
    if (!sequence) throw new Error('no sequence')
    const started = await client.generation.start({
      projectId,
      job: {
        kind: 'generate',
        provider: 'remote',
        request,
        placement: { kind: 'end', sequenceId: sequence.id },
        parentTakeId: null,
      },
    })
    if (!started.ok) throw new Error(started.refusal.code)
    await vi.waitFor(async () => expect((await client.jobs.list({ projectId }))[0]?.state).toBe('succeeded'), 90_000)
    const { doc } = await documentNow(client, projectId)
    expect(recordsOfType(doc, 'take')).toMatchObject([
      {
        number: 1,
        recipe: { provider: 'remote', generatorVersion: '9', request: { prompt: 'A market at night', seed: 1 } },
      },
    ])
    expect(
      recordsOfType(doc, 'clip')
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['audio', 'video'])
    expect(
      recordsOfType(doc, 'asset')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['A market at night', 'A market at night (musik)'])
    await client.document.undo({ projectId })
    const after = (await documentNow(client, projectId)).doc
    expect([recordsOfType(after, 'clip').length, recordsOfType(after, 'take').length]).toEqual([0, 1])
    expect(remote.submitted).toHaveLength(1)
  })

  it('fails with the provider’s reason, and can be tried again', async () => {
    remote.failWith = 'lost'
    const client = await studio.connect()
    const projectId = await newProject(client)
    const job = {
      kind: 'generate' as const,
      provider: 'remote',
      request,
      placement: { kind: 'library' as const },
      parentTakeId: null,
    }
    const started = await client.generation.start({ projectId, job })
    if (!started.ok) throw new Error(started.refusal.code)
    await vi.waitFor(
      async () =>
        expect((await client.jobs.list({ projectId }))[0]).toMatchObject({ state: 'failed', error: { code: 'lost' } }),
      10_000,
    )
    remote.failWith = null
    expect(await client.jobs.retry({ projectId, jobId: started.value.id })).toBe(true)
    await vi.waitFor(async () => expect((await client.jobs.list({ projectId }))[0]?.state).toBe('succeeded'), 90_000)
  })

  it('finds a submitted request again after the studio was closed, and does not send it twice', async () => {
    remote.finishesAfterPolls = Number.POSITIVE_INFINITY
    const client = await studio.connect()
    const projectId = await newProject(client)
    const job = {
      kind: 'generate' as const,
      provider: 'remote',
      request,
      placement: { kind: 'library' as const },
      parentTakeId: null,
    }
    await client.generation.start({ projectId, job })
    await vi.waitFor(() => expect(remote.submitted).toHaveLength(1))
    const folder = studio.host.room(projectId).session.folder
    await studio.stop()
    remote.finishesAfterPolls = 3
    studio = await serveTestStudio([remote], { root: studio.root })
    const reopened = await studio.host.open(folder)
    if (!reopened.ok) throw new Error(reopened.refusal.code)
    await vi.waitFor(() => expect(studio.host.room(projectId).jobs.list()[0]?.state).toBe('succeeded'), 90_000)
    expect(remote.submitted).toHaveLength(1)
  })
})

describe('a project of somebody else', () => {
  it('gives out and writes nothing but films for what its jobs name', async () => {
    const client = await studio.connect()
    const projectId = await newProject(client)
    const { session } = studio.host.room(projectId)
    const [sequence] = recordsOfType(session.document, 'sequence')
    const secret = path.join(studio.root, 'secret.txt')
    writeFileSync(secret, 'words')
    const insert = session.db.prepare(
      "INSERT INTO job (id, kind, state, input, attempt, result, created_at_ms) VALUES (?, 'export', ?, ?, 1, ?, 1)",
    )
    const input = (destination: string) =>
      JSON.stringify({
        kind: 'export',
        sequenceId: sequence?.id,
        revision: null,
        film: { preset: 'sequence', codec: 'h264' },
        destination,
      })
    const result = { kind: 'export', file: secret, bytes: 5, duration: 1, loudnessLufs: null }
    insert.run('job_done', 'succeeded', input(secret), JSON.stringify(result))
    const hostile = [secret, path.join(session.folder, 'media', 'a.mp4'), 'relative.mp4']
    for (const [index, destination] of hostile.entries())
      insert.run(`job_${index}`, 'cancelled', input(destination), null)
    const revealing = vi.spyOn(studio.host.face, 'revealFile')
    expect((await studio.fetch(`/film/${projectId}/job_done`)).status).toBe(404)
    for (const index of hostile.keys()) {
      expect(await client.jobs.retry({ projectId, jobId: `job_${index}` as JobId })).toBe(false)
    }
    await client.system.revealFilm({ projectId, jobId: 'job_done' as JobId })
    expect(revealing).not.toHaveBeenCalled()
  })
})

describe('what is not a project', () => {
  it('is refused by name', async () => {
    const client = await studio.connect()
    const folder = path.join(studio.root, 'bukan proyek')
    mkdirSync(folder)
    writeFileSync(path.join(folder, 'project.txt'), 'x')
    expect(await client.projects.open({ folder })).toEqual({ ok: false, refusal: { code: 'notAProject', folder } })
    expect(await client.projects.open({ folder: `${folder}!` })).toMatchObject({
      ok: false,
      refusal: { code: 'missing' },
    })
  })
})
