import { type ChildProcess, fork } from 'node:child_process'
import { basename, dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ProcessHost, WorkerEntryName } from './processHost.ts'
import { type RawProcess, superviseWorker } from './superviseWorker.ts'
import { workerEnvironment } from './workerEnvironment.ts'

export interface ForkProcessHostOptions {
  /** Finds the program of a worker; by default beside this code, from source or bundled. */
  readonly entryFile?: (entry: WorkerEntryName) => string
  /** Hears everything the workers print, for the log. */
  readonly onOutput?: (label: string, text: string) => void
}

/** Runs workers as forked Node processes: for the browser studio and the command line. */
export function forkProcessHost(options: ForkProcessHostOptions = {}): ProcessHost {
  const entryFile = options.entryFile ?? ((entry) => workerEntryFile(entry, fileURLToPath(import.meta.url)))
  return {
    start: (entry, start) => {
      const limit = start.memoryLimitMb
      const child = fork(entryFile(entry), [], {
        serialization: 'advanced',
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        execArgv: limit === undefined ? [] : [`--max-old-space-size=${Math.ceil(limit)}`],
        env: workerEnvironment(process.env, start),
      })
      const { onOutput } = options
      if (onOutput !== undefined) {
        child.stdout?.on('data', (chunk: Buffer) => onOutput(start.label, chunk.toString()))
        child.stderr?.on('data', (chunk: Buffer) => onOutput(start.label, chunk.toString()))
      }
      child.stdout?.resume()
      return superviseWorker(rawFork(child), start.label)
    },
  }
}

/**
 * The file of a worker's program, given the file of this code: a `.ts` neighbour when running from source,
 * `workers/NAME.js` under the bundle's folder otherwise (a bundler may have put this code into `chunks/`).
 */
export function workerEntryFile(entry: WorkerEntryName, thisFile: string): string {
  const folder = dirname(thisFile)
  if (extname(thisFile) === '.ts') return join(folder, `${entry}.ts`)
  const bundle = basename(folder) === 'chunks' || basename(folder) === 'workers' ? dirname(folder) : folder
  return join(bundle, 'workers', `${entry}.js`)
}

/** A grandchild may hold the output open after the process is gone; then its last words are not waited for. */
const LAST_WORDS_MS = 500

function rawFork(child: ChildProcess): RawProcess {
  return {
    pid: child.pid ?? null,
    send: (message) => {
      // A send to a process that is just dying is not an error: its exit is reported on its own.
      if (child.connected) child.send(message as object, () => {})
    },
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => {
      let told = false
      const tell = (code: number | null, signal: string | null) => {
        if (told) return
        told = true
        listener(code, signal)
      }
      // 'exit' may come before the last message and the last output; 'close' comes after both.
      child.on('close', tell)
      child.on('exit', (code, signal) => setTimeout(() => tell(code, signal), LAST_WORDS_MS).unref())
      child.on('error', () => {
        if (child.pid === undefined) tell(null, null)
      })
    },
    onStderr: (listener) => {
      child.stderr?.on('data', (chunk: Buffer) => listener(chunk.toString()))
      child.on('error', (error) => listener(`${error.message}\n`))
    },
    killNow: () => child.kill('SIGKILL'),
  }
}
