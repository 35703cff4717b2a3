import { fileURLToPath } from 'node:url'
import { utilityProcess } from 'electron'
import { workerEntryFile } from '../workers/forkProcessHost.ts'
import type { ProcessHost } from '../workers/processHost.ts'
import { superviseWorker } from '../workers/superviseWorker.ts'
import { workerEnvironment } from '../workers/workerEnvironment.ts'

/** Runs workers as Electron utility processes: the packaged program cannot be forked as Node. */
export function utilityProcessHost(): ProcessHost {
  return {
    start(entry, start) {
      const limit = start.memoryLimitMb
      const child = utilityProcess.fork(workerEntryFile(entry, fileURLToPath(import.meta.url)), [], {
        serviceName: `Dalang ${start.label}`,
        stdio: ['ignore', 'ignore', 'pipe'],
        execArgv: limit === undefined ? [] : [`--max-old-space-size=${Math.ceil(limit)}`],
        env: workerEnvironment(process.env, start),
      })
      // A worker that runs out of memory must not end the studio: its exit tells the rest.
      child.on('error', () => {})
      return superviseWorker(
        {
          // Electron knows it only once the process has spawned.
          get pid() {
            return child.pid ?? null
          },
          send: (message) => child.postMessage(message),
          onMessage: (listener) => child.on('message', listener),
          onExit: (listener) => child.once('exit', (code) => listener(code, null)),
          onStderr: (listener) => child.stderr?.on('data', (chunk: Buffer) => listener(chunk.toString())),
          killNow: () => {
            // Electron's own kill is a polite SIGTERM; a stuck native call hears only this one.
            if (child.pid === undefined) child.kill()
            else killIfAlive(child.pid)
          },
        },
        start.label,
      )
    },
  }
}

function killIfAlive(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
