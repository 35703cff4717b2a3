import type { WorkerPort, WorkerProcess } from './processHost.ts'
import type { WorkerExit } from './workerExit.ts'

/** What the host and the worker say to each other beside the calls. */
export type WorkerControl = { readonly workerControl: 'ready' | 'stop' }

/** True for the messages that steer the process itself and are not part of a call. */
export function isWorkerControl(message: unknown): message is WorkerControl {
  return typeof message === 'object' && message !== null && 'workerControl' in message
}

/** The few things that each kind of process (a fork, an Electron utility process) can do. */
export interface RawProcess {
  readonly pid: number | null
  send(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** Called once, after the last message. */
  onExit(listener: (code: number | null, signal: string | null) => void): void
  onStderr(listener: (text: string) => void): void
  killNow(): void
}

const KEPT_STDERR_CHARACTERS = 2_000
const STOP_GRACE_MS = 2_000

/** Gives any kind of process the one face of a {@link WorkerProcess}. */
export function superviseWorker(raw: RawProcess, label: string): WorkerProcess {
  const messageListeners: ((event: { data: unknown }) => void)[] = []
  const closeListeners: (() => void)[] = []
  let stderrTail = ''
  let alive = true
  let askedToStop = false

  const ready = Promise.withResolvers<void>()
  const exited = Promise.withResolvers<WorkerExit>()

  raw.onStderr((text) => {
    stderrTail = (stderrTail + text).slice(-KEPT_STDERR_CHARACTERS)
  })
  raw.onMessage((message) => {
    if (isWorkerControl(message)) {
      if (message.workerControl === 'ready') ready.resolve()
      return
    }
    for (const listener of messageListeners) listener({ data: message })
  })
  raw.onExit((code, signal) => {
    alive = false
    ready.resolve()
    exited.resolve(explainExit(code, signal, askedToStop, stderrTail.trim()))
    for (const listener of closeListeners) listener()
  })

  const port: WorkerPort = {
    postMessage: (message) => {
      if (alive) raw.send(message)
    },
    on: (event, listener) => {
      if (event === 'message') messageListeners.push(listener)
      if (event === 'close') closeListeners.push(listener)
    },
    close: () => void kill(),
  }

  async function kill(graceMs = STOP_GRACE_MS): Promise<void> {
    if (!alive) return
    if (!askedToStop) {
      askedToStop = true
      raw.send({ workerControl: 'stop' } satisfies WorkerControl)
    }
    const killLater = setTimeout(() => raw.killNow(), graceMs)
    await exited.promise
    clearTimeout(killLater)
  }

  return {
    label,
    get pid() {
      return raw.pid
    },
    port,
    ready: ready.promise,
    exited: exited.promise,
    kill,
  }
}

function explainExit(code: number | null, signal: string | null, askedToStop: boolean, lastStderr: string): WorkerExit {
  if (askedToStop) return { reason: 'killed' }
  if (code === 0) return { reason: 'finished' }
  return { reason: 'crashed', code, signal, lastStderr }
}
