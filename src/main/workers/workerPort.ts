import { writeSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { WorkerPort } from './processHost.ts'
import { isWorkerControl, type WorkerControl } from './superviseWorker.ts'
import { ownMemoryLimitMb } from './workerEnvironment.ts'

/** Electron's side of a utility process, described here because only `src/main/electron` may import Electron. */
interface UtilityParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): void
}

/** The worker's end of the line, with the few duties of a worker process. */
export interface WorkerSidePort extends WorkerPort {
  /** Tells the host that the program has loaded and answers. */
  announceReady(): void
}

/**
 * Opens the line to the host, whichever kind of process this is. 'close' comes when the host asks the worker to
 * stop or is gone. Throws when the program was not started as a worker.
 */
export function openWorkerPort(): WorkerSidePort {
  const parentPort = (process as { parentPort?: UtilityParentPort }).parentPort
  const messageListeners: ((event: { data: unknown }) => void)[] = []
  const closeListeners: (() => void)[] = []

  const close = () => {
    for (const listener of closeListeners.splice(0)) listener()
  }
  const receive = (message: unknown) => {
    if (isWorkerControl(message)) {
      if (message.workerControl === 'stop') close()
      return
    }
    for (const listener of messageListeners) listener({ data: message })
  }

  let send: (message: unknown) => void
  if (parentPort !== undefined) {
    send = (message) => parentPort.postMessage(message)
    parentPort.on('message', (event) => receive(event.data))
  } else if (process.send !== undefined) {
    send = (message) => {
      // The parent may vanish between two messages; 'disconnect' then ends this process.
      if (process.connected) process.send?.(message as object, () => {})
    }
    process.on('message', receive)
    process.on('disconnect', close)
    // Ctrl-C in a terminal reaches the whole family; the parent decides when its workers stop.
    process.on('SIGINT', () => {})
  } else {
    throw new Error('This program is a worker of the studio and is started by it')
  }
  watchOverProcess(ownMemoryLimitMb(process.env))

  return {
    postMessage: send,
    on: (event, listener) => {
      if (event === 'message') messageListeners.push(listener)
      if (event === 'close') closeListeners.push(listener)
    },
    close,
    announceReady: () => send({ workerControl: 'ready' } satisfies WorkerControl),
  }
}

/**
 * A second thread that ends this process when the parent is gone or memory passes its limit, even while the main
 * thread is deep in a long calculation and hears no events.
 */
function watchOverProcess(limitMb: number): void {
  const watch = new Worker(
    `
    const { workerData } = require('node:worker_threads')
    const { writeSync } = require('node:fs')
    const end = (words) => {
      try { writeSync(2, words + '\\n') } catch {}
      process.kill(process.pid, 'SIGKILL')
    }
    const parentIsGone = () => {
      if (process.ppid !== workerData.parent) return true
      try { process.kill(workerData.parent, 0); return false } catch (error) { return error.code === 'ESRCH' }
    }
    setInterval(() => {
      if (parentIsGone()) end('The studio is gone')
      const usedMb = process.memoryUsage.rss() / 1048576
      if (usedMb > workerData.limitMb) {
        end('Memory limit reached: ' + Math.round(usedMb) + ' MiB used of ' + workerData.limitMb + ' MiB allowed')
      }
    }, 250)
    `,
    {
      eval: true,
      workerData: { parent: process.ppid, limitMb },
      env: {},
      execArgv: [],
    },
  )
  watch.on('error', (error) => writeSync(2, `The watch over this worker failed: ${error}\n`))
  watch.unref()
}
