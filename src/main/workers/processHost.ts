import type { WorkerExit } from './workerExit.ts'

/** The programs that run in processes of their own; each is the file of that name beside this one. */
export type WorkerEntryName = 'media' | 'simulator' | 'frames' | 'export'

/** Both ends of the line between the host and a worker, in the shape of a Node or Electron message port. */
export interface WorkerPort {
  /** Sends a string, bytes or any structured-clonable value. Does nothing once the other side is gone. */
  postMessage(message: unknown): void
  /** Hears 'message' and 'close'; no other event ever comes. */
  on(event: string, listener: (event?: { data: unknown }) => void): void
  close(): void
}

export interface WorkerProcess {
  readonly label: string
  /** The process id; null when the process could not be started or has not been yet. */
  readonly pid: number | null
  readonly port: WorkerPort
  /** Settles when the worker's program has loaded and listens, or when the process is gone. */
  readonly ready: Promise<void>
  /** Settles once, after everything that the worker sent has been delivered. Never rejects. */
  readonly exited: Promise<WorkerExit>
  /** Asks the worker to stop, waits `graceMs` (two seconds unless told), then kills it. Settles when it is gone. */
  kill(graceMs?: number): Promise<void>
}

export interface WorkerStartOptions {
  /** Added to the environment that the worker inherits. */
  readonly environment?: Record<string, string>
  /** The resident memory, in MiB, past which the worker ends itself. */
  readonly memoryLimitMb?: number
  /** Names the worker in error messages: "media", "export of Rain". */
  readonly label: string
}

/** Starts programs that may crash, hang or eat memory without taking the studio with them. */
export interface ProcessHost {
  start(entry: WorkerEntryName, options: WorkerStartOptions): WorkerProcess
}
