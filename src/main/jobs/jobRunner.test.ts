import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { JobInput, JobState } from '../../shared/contract/index.ts'
import { runCommand } from '../../shared/editing/commandTable.ts'
import { recordsOfType } from '../../shared/model/index.ts'
import { silentLog } from '../host/log.ts'
import { createProjectLibrary, type ProjectLibrary } from '../projects/projectLibrary.ts'
import type { ProjectSession } from '../projects/projectSession.ts'
import { createConfSettings } from '../settings/settingsStore.ts'
import type { JobHandler, JobHandlers, JobOutcome } from './jobHandler.ts'
import { createJobRunner, type JobRunner } from './jobRunner.ts'

let root: string
let library: ProjectLibrary
let session: ProjectSession
let runner: JobRunner | undefined
let clock = Date.now
const log = silentLog()

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'dalang-jobs-'))
  library = createProjectLibrary({
    projectsFolder: root,
    settings: createConfSettings(path.join(root, 'settings')),
    surroundings: { now: Date.now, backupFailed: () => {} },
  })
  const made = await library.create({ name: 'Jobs', language: 'en', format: 'square' })
  if (!made.ok) throw new Error(made.refusal.code)
  session = made.value
})
afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  clock = Date.now
  await runner?.close()
  await library.close(session.projectId)
  rmSync(root, { recursive: true, force: true })
})

const DONE: JobOutcome = {
  state: 'succeeded',
  result: { kind: 'export', file: '/film.mp4', bytes: 1, duration: 1 as never, loudnessLufs: null },
  edits: () => [],
}

const STOPPED: JobOutcome = {
  state: 'failed',
  error: { code: 'cancelled', detail: '', retryable: true },
  next: 'stop',
}

function start(run: JobHandler<'export'>['run'], extra: Partial<JobHandler<'export'>> = {}): JobRunner {
  const handlers: JobHandlers = {
    export: { concurrency: 1, afterDeath: () => 'again', run, ...extra },
    generate: { concurrency: 1, afterDeath: () => 'again', run: async () => DONE },
  }
  runner = createJobRunner({ session, handlers, workFolder: path.join(root, 'work'), log, now: () => clock() })
  return runner
}

function anExport(): JobInput {
  const [sequence] = recordsOfType(session.document, 'sequence')
  if (!sequence) throw new Error('no sequence')
  return {
    kind: 'export',
    sequenceId: sequence.id,
    revision: null,
    film: { preset: 'sequence', codec: 'h264' },
    destination: '/film.mp4',
  }
}

async function until(jobs: JobRunner, id: Parameters<JobRunner['get']>[0], state: JobState) {
  await vi.waitFor(() => expect(jobs.get(id)?.state).toBe(state), { timeout: 5000, interval: 5 })
}

describe('the queue of a project', () => {
  it('runs a job to its end and reports its progress', async () => {
    const jobs = start(async (_input, _job, context) => {
      context.report({ stage: 'rendering', done: 3, total: 10, secondsLeft: 2 })
      return DONE
    })
    const stages: unknown[] = []
    const changes = jobs.follow()
    const { id } = jobs.enqueue(anExport())
    for await (const event of changes) {
      if (event.kind !== 'changed') continue
      stages.push([event.job.state, event.job.progress?.done ?? null])
      if (event.job.state === 'succeeded') break
    }
    expect(stages).toEqual([
      ['queued', null],
      ['running', null],
      ['running', 3],
      ['succeeded', 3],
    ])
    expect(jobs.dismiss(id)).toBe(true)
    expect(jobs.list()).toEqual([])
  })

  it('runs no more of a kind at once than it may', async () => {
    let [now, most] = [0, 0]
    const jobs = start(async () => {
      now += 1
      most = Math.max(most, now)
      await sleep(10)
      now -= 1
      return DONE
    })
    const ids = [anExport(), anExport(), anExport()].map((input) => jobs.enqueue(input).id)
    for (const id of ids) await until(jobs, id, 'succeeded')
    expect(most).toBe(1)
  })

  it('cancels a running job, which may be tried again', async () => {
    let attempts = 0
    const jobs = start(async (_input, _job, { signal }) => {
      attempts += 1
      if (attempts === 1) await new Promise((resolve) => signal.addEventListener('abort', resolve))
      return DONE
    })
    const { id } = jobs.enqueue(anExport())
    await vi.waitFor(() => expect(attempts).toBe(1))
    expect(jobs.cancel(id)).toBe(true)
    expect(jobs.get(id)?.state).toBe('cancelled')
    expect(jobs.retry(id)).toBe(true)
    await until(jobs, id, 'succeeded')
    expect(attempts).toBe(2)
  })

  it('tries again by itself after a crash of the worker, but not for ever', async () => {
    let attempts = 0
    const jobs = start(async () => {
      attempts += 1
      return { state: 'failed', error: { code: 'workerCrashed', detail: 'SIGKILL', retryable: true }, next: 'again' }
    })
    const { id } = jobs.enqueue(anExport())
    await until(jobs, id, 'failed')
    expect(attempts).toBe(3)
    expect(jobs.get(id)?.error?.code).toBe('workerCrashed')
  })

  it('fails a job whose handler throws, with what was thrown', async () => {
    const jobs = start(async () => {
      throw new Error('a fault of ours')
    })
    const { id } = jobs.enqueue(anExport())
    await until(jobs, id, 'failed')
    expect(jobs.get(id)?.error).toMatchObject({ code: 'internal', detail: 'a fault of ours' })
  })

  it('goes on after the studio was closed in the middle', async () => {
    const first = start(async (_input, _job, { signal }) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      return STOPPED
    })
    const { id } = first.enqueue(anExport())
    await until(first, id, 'running')
    await first.close()
    expect(first.get(id)?.state).toBe('running')
    const second = start(async () => DONE)
    await until(second, id, 'succeeded')
    expect(second.get(id)?.attempt).toBe(2)
  })

  it('does not take up the jobs of a project that was copied or comes from somebody else', async () => {
    const first = start(async (_input, _job, { signal }) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      return STOPPED
    })
    const { id } = first.enqueue(anExport())
    await until(first, id, 'running')
    await first.close()
    await library.close(session.projectId)
    const moved = `${session.folder}-moved`
    renameSync(session.folder, moved)
    const opened = await library.open(moved)
    if (!opened.ok) throw new Error(opened.refusal.code)
    session = opened.value
    const second = start(async () => DONE)
    expect(second.get(id)?.state).toBe('cancelled')
  })

  it('does not send again what may have been paid for', async () => {
    const first = start(async (_input, _job, { signal, remote }) => {
      remote.submitting()
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      return STOPPED
    })
    const { id } = first.enqueue(anExport())
    await until(first, id, 'submitting')
    await first.close()
    const second = start(async () => DONE, {
      afterDeath: () => ({ code: 'submissionUnknown', detail: '', retryable: true }),
    })
    expect(second.get(id)).toMatchObject({ state: 'failed', error: { code: 'submissionUnknown' } })
  })

  it('stores the effect and the completion together or not at all', async () => {
    const jobs = start(
      async () =>
        ({
          ...DONE,
          state: 'succeeded',
          edits: () => [
            {
              commandId: 'bad',
              label: 'x',
              undoable: false,
              diff: {
                added: [],
                updated: [],
                removed: [
                  recordsOfType(session.document, 'project')[0] as never,
                  recordsOfType(session.document, 'project')[0] as never,
                ],
              },
            },
          ],
        }) as JobOutcome,
    )
    const before = session.snapshot()
    const { id } = jobs.enqueue(anExport())
    await until(jobs, id, 'failed')
    expect(session.snapshot()).toEqual(before)
  })

  it('does not keep a result that would break a rule of the document', async () => {
    const [track] = recordsOfType(session.document, 'track')
    if (!track) throw new Error('no track')
    const diff = { added: [], updated: [{ from: track, to: { ...track, sequenceId: 'sequence_gone' } }], removed: [] }
    const edits = () => [{ commandId: 'bad', label: 'x', undoable: false, diff: diff as never }]
    const jobs = start(async () => ({ ...DONE, state: 'succeeded', edits }) as JobOutcome)
    const before = session.snapshot()
    const { id } = jobs.enqueue(anExport())
    await until(jobs, id, 'failed')
    expect(jobs.get(id)?.error?.detail).toContain('notFound')
    expect(session.snapshot()).toEqual(before)
  })

  it('keeps what was finished while the studio closed', async () => {
    const jobs = start(async (_input, _job, { signal }) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      return DONE
    })
    const { id } = jobs.enqueue(anExport())
    await until(jobs, id, 'running')
    await jobs.close()
    expect(jobs.get(id)?.state).toBe('succeeded')
  })

  it('tells every follower what there is, what changes and what is put away', async () => {
    const jobs = start(async () => DONE)
    const { id } = jobs.enqueue(anExport())
    await until(jobs, id, 'succeeded')
    const followers = [jobs.follow(), jobs.follow()]
    for (const follower of followers)
      expect((await follower.next()).value).toMatchObject({ kind: 'present', jobs: [{ id }] })
    expect(jobs.dismiss(id)).toBe(true)
    for (const follower of followers) expect((await follower.next()).value).toEqual({ kind: 'removed', jobId: id })
    expect(jobs.dismiss(id)).toBe(false)
  })

  it('leaves out a job that it cannot read, says so in the log once, and keeps its row', () => {
    const warned = vi.spyOn(log, 'error')
    session.db
      .prepare(
        "INSERT INTO job (id, kind, state, input, attempt, created_at_ms) VALUES ('job_odd', 'dance', 'queued', '{', 0, 1)",
      )
      .run()
    const jobs = start(async () => DONE)
    expect([jobs.list(), jobs.list(), jobs.get('job_odd' as never), jobs.unreadable()]).toEqual([[], [], undefined, 1])
    expect(warned.mock.calls).toEqual([[expect.objectContaining({ job: 'job_odd' }), expect.any(String)]])
    expect(session.db.prepare('SELECT count(*) FROM job').pluck().get()).toBe(1)
    expect(session.commit(session.snapshot().revision, aRename()).kind).toBe('committed')
  })

  it('says when the state that a film was asked for is not kept any more', async () => {
    const jobs = start(async (_input, _job, context) => {
      context.documentAt(1)
      return DONE
    })
    const { id } = jobs.enqueue(anExport())
    await until(jobs, id, 'succeeded')
    session.commit(session.snapshot().revision, aRename())
    session.db.prepare('DELETE FROM change WHERE revision <= 2').run()
    session.commit(session.snapshot().revision, aRename())
    const late = jobs.enqueue(anExport()).id
    await until(jobs, late, 'failed')
    expect(jobs.get(late)?.error).toEqual({ code: 'revisionGone', detail: '', retryable: false })
  })

  it('stops a job that shows no sign of life, but not one that slept with the computer', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    let nowMs = 1_700_000_000_000
    clock = () => nowMs
    let attempts = 0
    const jobs = start(async (_input, _job, { signal }) => {
      attempts += 1
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      return STOPPED
    })
    jobs.enqueue(anExport())
    const pass = (ms: number) => {
      nowMs += ms
      vi.advanceTimersToNextTimer()
    }
    pass(8 * 3_600_000)
    await sleep(10)
    expect(attempts).toBe(1)
    for (let tick = 0; tick < 5; tick += 1) pass(30_000)
    await vi.waitFor(() => expect(attempts).toBe(2))
  })
})

let renames = 0
function aRename() {
  renames += 1
  const renamed = runCommand(session.document, 'renameProject', { name: `Jobs ${renames}` })
  if (!renamed.ok) throw new Error(renamed.refusal.reason)
  return { commandId: `rename${renames}xx`, label: 'renameProject', diff: renamed.value, undoable: true }
}
