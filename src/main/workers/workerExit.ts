/** How a worker process came to its end. */
export type WorkerExit =
  | { readonly reason: 'finished' }
  | { readonly reason: 'killed' }
  | {
      readonly reason: 'crashed'
      /** The exit code, or null when a signal ended the process. */
      readonly code: number | null
      readonly signal: string | null
      /** The last lines that the process wrote to its standard error; empty when it wrote none. */
      readonly lastStderr: string
    }

/** One sentence that says how the worker ended, fit for a job's error text. */
export function describeWorkerExit(label: string, exit: WorkerExit): string {
  switch (exit.reason) {
    case 'finished':
      return `The ${label} process ended before it answered.`
    case 'killed':
      return `The ${label} process was stopped before it answered.`
    case 'crashed': {
      const how = exit.signal === null ? `with exit code ${exit.code}` : `by signal ${exit.signal}`
      const said = exit.lastStderr === '' ? '' : ` Its last words: ${exit.lastStderr}`
      return `The ${label} process crashed (ended ${how}).${said}`
    }
  }
}

/** A call was pending in a worker whose process ended. */
export class WorkerCrashed extends Error {
  override readonly name = 'WorkerCrashed'
  readonly exit: WorkerExit

  constructor(label: string, exit: WorkerExit) {
    super(describeWorkerExit(label, exit))
    this.exit = exit
  }
}

/** A call did not answer (or a long call stayed silent) past its deadline; its process has been killed. */
export class WorkerTimedOut extends Error {
  override readonly name = 'WorkerTimedOut'
  readonly timeoutMs: number

  constructor(label: string, call: string, timeoutMs: number) {
    super(`The ${label} process gave no sign of life in ${call} for ${timeoutMs / 1000} s and was stopped.`)
    this.timeoutMs = timeoutMs
  }
}

/** A handler in a worker threw; the process itself is alive. */
export class WorkerCallFailed extends Error {
  override readonly name = 'WorkerCallFailed'
  /** The stack in the worker, when it gave one. */
  readonly workerStack: string | null

  constructor(label: string, call: string, message: string, workerStack: string | null) {
    super(`${call} failed in the ${label} process: ${message}`)
    this.workerStack = workerStack
  }
}
