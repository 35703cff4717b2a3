import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import {
  type Job,
  type JobError,
  type JobEvent,
  type JobId,
  type JobInput,
  jobProgress,
} from '../../shared/contract/index.ts'
import type { StudioLog } from '../host/log.ts'
import { createFeed, presentThenLive } from '../projects/changeFeed.ts'
import { type ProjectSession, RevisionGone } from '../projects/projectSession.ts'
import type { JobContext, JobHandler, JobHandlers, JobOutcome } from './jobHandler.ts'
import { createJobStore } from './jobStore.ts'

/** A running job that shows no sign of life for this long is stopped and tried again. */
const SILENCE_LIMIT_MS = 120_000
const WATCH_INTERVAL_MS = SILENCE_LIMIT_MS / 4
/** How often a job may take its worker down before it is given up. The studio's own death does not count. */
const MAX_CRASHES = 3

type StopReason = 'cancelled' | 'stalled' | 'closing'

interface RunningJob {
  readonly stop: AbortController
  readonly ended: Promise<void>
  aliveAtMs: number
}

/** The queue of one project: starts jobs as their kind allows, survives crashes, tells every follower. */
export interface JobRunner {
  enqueue(input: JobInput): Job
  list(): Job[]
  get(id: JobId): Job | undefined
  /** The jobs that there are, then what becomes of them. */
  follow(signal?: AbortSignal): AsyncGenerator<JobEvent, void, void>
  /** Some job waits or runs. */
  isBusy(): boolean
  /** How many jobs of the project this version cannot read. */
  unreadable(): number
  cancel(id: JobId): boolean
  retry(id: JobId): boolean
  dismiss(id: JobId): boolean
  /** Stops the work without failing it: what runs now goes on at the next opening. */
  close(): Promise<void>
}

export function createJobRunner(options: {
  session: ProjectSession
  handlers: JobHandlers
  workFolder: string
  log: StudioLog
  now: () => number
}): JobRunner {
  const { session, handlers, workFolder, log, now } = options
  const store = createJobStore(session.db, (id, error) =>
    log.error({ err: error, project: session.projectId, job: id }, 'a job of the project cannot be read'),
  )
  const feed = createFeed<JobEvent>()
  const running = new Map<JobId, RunningJob>()
  const crashes = new Map<JobId, number>()
  let closing = false

  const tell = (id: JobId) => {
    const job = store.get(id)
    if (job) feed.publish({ kind: 'changed', job })
  }
  const change = (id: JobId, work: () => void) => {
    session.db.transaction(work)()
    tell(id)
  }

  /** Its jobs were asked for elsewhere, perhaps by somebody else: a person starts them again, or not. */
  const leaveForeignJobs = () => {
    for (const job of store.list()) if (isUnfinished(job)) store.cancel(job.id, now())
  }

  const takeUpAfterDeath = () => {
    for (const job of store.begun()) {
      const verdict = handlers[job.input.kind].afterDeath(job, store.remoteHandle(job.id))
      if (verdict !== 'again') store.fail(job.id, verdict, now())
      else store.requeue(job.id, { keepHandle: true })
    }
    try {
      rmSync(workFolder, { recursive: true, force: true, maxRetries: 3 })
    } catch (error) {
      // A file that a dying worker still holds; it is only room on the disk until the next opening.
      log.warn({ err: error }, 'the work folder could not be emptied')
    }
  }

  const startWaiting = () => {
    if (closing) return
    for (const kind of Object.keys(handlers) as JobInput['kind'][]) {
      const busy = [...running.keys()].filter((id) => store.get(id)?.input.kind === kind).length
      for (const job of store.queued(kind, Math.max(0, handlers[kind].concurrency - busy))) start(job)
    }
  }

  const start = (queued: Job) => {
    if (running.has(queued.id) || !store.claim(queued.id)) return
    const stop = new AbortController()
    const entry: RunningJob = { stop, aliveAtMs: now(), ended: Promise.resolve() }
    running.set(queued.id, entry)
    tell(queued.id)
    const ended = attempt(queued.id, entry)
      // The database itself could not be written (a full disk): the job is taken up again at the next opening.
      .catch((error: unknown) => log.error({ err: error, job: queued.id }, 'the end of a job could not be stored'))
      .then(() => {
        running.delete(queued.id)
        startWaiting()
      })
      .catch((error: unknown) => log.error({ err: error }, 'the next job could not be started'))
    running.set(queued.id, Object.assign(entry, { ended }))
  }

  const attempt = async (id: JobId, entry: RunningJob): Promise<void> => {
    const job = store.get(id) as Job
    const folder = path.join(workFolder, `${id}-${job.attempt}`)
    try {
      mkdirSync(folder, { recursive: true })
      const handler = handlers[job.input.kind] as JobHandler
      const outcome = await handler.run(job.input, job, contextOf(id, entry, folder))
      settle(id, outcome, entry.stop.signal.reason as StopReason | undefined)
    } catch (error) {
      log.error({ err: error, job: id }, 'a job failed')
      settle(
        id,
        { state: 'failed', error: crashOf(error), next: 'stop' },
        entry.stop.signal.reason as StopReason | undefined,
      )
    } finally {
      // What stays (a file that a dying worker still holds) goes at the next opening.
      await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch((error: unknown) =>
        log.warn({ err: error, job: id }, 'the folder of a job could not be removed'),
      )
    }
  }

  const contextOf = (id: JobId, entry: RunningJob, folder: string): JobContext => ({
    signal: entry.stop.signal,
    folder,
    document: () => session.document,
    documentAt: (revision) => session.documentAt(revision),
    report(progress) {
      entry.aliveAtMs = now()
      const sane = jobProgress.safeParse(progress)
      if (entry.stop.signal.aborted || !sane.success) return
      change(id, () => store.report(id, sane.data))
    },
    stillAlive() {
      entry.aliveAtMs = now()
    },
    remote: {
      handle: () => store.remoteHandle(id),
      submitting: () => change(id, () => store.markSubmitting(id)),
      submitted: (handle) => change(id, () => store.markSubmitted(id, handle)),
    },
  })

  /** Writes how an attempt ended. A stopped one has been settled by who stopped it, or will be at the next opening. */
  const settle = (id: JobId, outcome: JobOutcome, stopped: StopReason | undefined) => {
    // Work that was done before it heard of the closing is not done again.
    if (stopped === 'cancelled' || (stopped === 'closing' && outcome.state !== 'succeeded')) return
    const job = store.get(id)
    if (!job || (job.state !== 'running' && job.state !== 'submitting')) return
    if (stopped === 'stalled') return againOrFail(job, { code: 'stalled', detail: '', retryable: true })
    if (outcome.state === 'succeeded') {
      try {
        session.storeEdits(outcome.edits(session.document), () => store.succeed(id, outcome.result, now()))
      } catch (error) {
        log.error({ err: error, job: id }, 'the result of a job could not be stored')
        store.fail(id, crashOf(error), now())
      }
      return tell(id)
    }
    if (outcome.next === 'again') return againOrFail(job, outcome.error)
    change(id, () => store.fail(id, outcome.error, now()))
  }

  const againOrFail = (job: Job, error: JobError) => {
    const count = (crashes.get(job.id) ?? 0) + 1
    crashes.set(job.id, count)
    change(job.id, () => {
      if (count < MAX_CRASHES) store.requeue(job.id, { keepHandle: true })
      else store.fail(job.id, error, now())
    })
  }

  let lastWatchMs = now()
  const stopStalled = () => {
    const sinceLastWatchMs = now() - lastWatchMs
    lastWatchMs = now()
    // The computer slept: nobody could show a sign of life.
    if (sinceLastWatchMs > 2 * WATCH_INTERVAL_MS) {
      for (const entry of running.values()) entry.aliveAtMs = now()
      return
    }
    for (const entry of running.values()) {
      if (now() - entry.aliveAtMs > SILENCE_LIMIT_MS) entry.stop.abort('stalled' satisfies StopReason)
    }
  }

  if (session.isElsewhere) leaveForeignJobs()
  takeUpAfterDeath()
  const watchman = setInterval(stopStalled, WATCH_INTERVAL_MS)
  watchman.unref()
  startWaiting()

  return {
    enqueue(input) {
      const job = store.add(`job_${randomBytes(10).toString('hex')}` as JobId, input, now())
      feed.publish({ kind: 'changed', job })
      startWaiting()
      return store.get(job.id) as Job
    },
    list: () => store.list(),
    get: (id) => store.get(id),
    follow(signal) {
      const live = feed.follow(signal)
      return presentThenLive([{ kind: 'present', jobs: store.list() }], live)
    },
    isBusy: () => running.size > 0 || store.list().some(isUnfinished),
    unreadable: () => store.unreadable(),
    cancel(id) {
      const job = store.get(id)
      if (!job || !isUnfinished(job)) return false
      change(id, () => store.cancel(id, now()))
      running.get(id)?.stop.abort('cancelled' satisfies StopReason)
      return true
    },
    retry(id) {
      const job = store.get(id)
      if (job?.state !== 'failed' && job?.state !== 'cancelled') return false
      crashes.delete(id)
      change(id, () => store.requeue(id, { keepHandle: false }))
      // A cancelled attempt may still be winding down; its end starts what waits.
      if (!running.has(id)) startWaiting()
      return true
    },
    dismiss(id) {
      const removed = store.remove(id)
      if (removed) feed.publish({ kind: 'removed', jobId: id })
      return removed
    },
    async close() {
      closing = true
      clearInterval(watchman)
      const ends = [...running.values()].map((entry) => {
        entry.stop.abort('closing' satisfies StopReason)
        return entry.ended
      })
      await Promise.allSettled(ends)
      feed.close()
    },
  }
}

function isUnfinished(job: Job): boolean {
  return job.state === 'queued' || job.state === 'submitting' || job.state === 'running'
}

function crashOf(error: unknown): JobError {
  if (error instanceof RevisionGone) return { code: 'revisionGone', detail: '', retryable: false }
  return { code: 'internal', detail: error instanceof Error ? error.message : String(error), retryable: true }
}
