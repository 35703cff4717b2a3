import { mediaContract } from '../workers/contracts/media.ts'
import type { ProcessHost, WorkerProcess, WorkerStartOptions } from '../workers/processHost.ts'
import { createWorkerClient, type WorkerClient } from '../workers/workerClient.ts'
import { WorkerCrashed, WorkerTimedOut } from '../workers/workerExit.ts'

/** One media process and the calls that wait for it: one at a time, most urgent first. */
export interface MediaLane {
  readonly closed: boolean
  /**
   * Runs `call` when its turn comes. A call that is still waiting when its signal is aborted is dropped, a running
   * one is told by its own signal; both reject with the signal's reason.
   */
  run<Value>(
    priority: number,
    signal: AbortSignal | undefined,
    call: (client: WorkerClient<typeof mediaContract>, signal: AbortSignal) => Promise<Value>,
  ): Promise<Value>
  close(): Promise<void>
}

interface Reader {
  readonly worker: WorkerProcess
  readonly client: WorkerClient<typeof mediaContract>
  /** Whether it has not read any file yet. */
  isFresh: boolean
}

interface Waiting {
  readonly priority: number
  readonly begin: () => Promise<void>
}

/** A process without work is ended after this long, to give its memory back. */
const IDLE_MS = 60_000

/** The process starts with the first call, and again after a crash, a deadline or a pause. */
export function createMediaLane(processHost: ProcessHost, options: WorkerStartOptions): MediaLane {
  const waiting: Waiting[] = []
  const closing = new AbortController()
  let busy = false
  let idleTimer: ReturnType<typeof setTimeout> | undefined
  let current: Reader | null = null

  function liveReader(): Reader {
    clearTimeout(idleTimer)
    if (current === null) {
      const worker = processHost.start('media', options)
      current = { worker, client: createWorkerClient(worker, mediaContract), isFresh: true }
      void worker.exited.then(() => forget(worker))
    }
    return current
  }

  async function callReader<Value>(
    call: (client: WorkerClient<typeof mediaContract>, signal: AbortSignal) => Promise<Value>,
    signal: AbortSignal,
  ): Promise<Value> {
    const reader = liveReader()
    const { isFresh } = reader
    reader.isFresh = false
    try {
      return await call(reader.client, signal)
    } catch (error) {
      // A process past its deadline lives on for a moment; the next call must not meet it.
      if (error instanceof WorkerTimedOut || error instanceof WorkerCrashed) forget(reader.worker)
      // A file may leave a process ill, which dies of it while the next file is read: that one is tried alone.
      if (error instanceof WorkerCrashed && !isFresh && !signal.aborted) return callReader(call, signal)
      throw error
    }
  }

  function forget(worker: WorkerProcess): void {
    if (current?.worker === worker) current = null
  }

  function takeNext(): void {
    const next = waiting.shift()
    if (next !== undefined) {
      busy = true
      void next.begin().finally(() => {
        busy = false
        takeNext()
      })
      return
    }
    const idle = current?.worker
    if (idle === undefined) return
    idleTimer = setTimeout(() => {
      forget(idle)
      void idle.kill()
    }, IDLE_MS)
    idleTimer.unref()
  }

  return {
    get closed() {
      return closing.signal.aborted
    },
    run: (priority, signal, call) => {
      const stop = signal === undefined ? closing.signal : AbortSignal.any([signal, closing.signal])
      if (stop.aborted) return Promise.reject(stop.reason)
      return new Promise((resolve, reject) => {
        const entry: Waiting = {
          priority,
          begin: async () => {
            stop.removeEventListener('abort', leaveQueue)
            await callReader(call, stop).then(resolve, reject)
          },
        }
        const leaveQueue = () => {
          const index = waiting.indexOf(entry)
          if (index >= 0) waiting.splice(index, 1)
          reject(stop.reason)
        }
        stop.addEventListener('abort', leaveQueue, { once: true })
        const later = waiting.findIndex((other) => other.priority > priority)
        waiting.splice(later < 0 ? waiting.length : later, 0, entry)
        if (!busy) takeNext()
      })
    },
    close: async () => {
      closing.abort(new Error('The media service is closed'))
      clearTimeout(idleTimer)
      await current?.worker.kill()
    },
  }
}
