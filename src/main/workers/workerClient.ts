import { createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract'
import { RequestValidationPlugin, ResponseValidationPlugin } from '@orpc/contract/plugins'
import type { ProcessHost, WorkerEntryName, WorkerProcess, WorkerStartOptions } from './processHost.ts'
import { WorkerCallFailed, WorkerCrashed, WorkerTimedOut } from './workerExit.ts'

/** What a caller may say about one call: `client.probe(input, {signal, context: {timeoutMs: 5000}})`. */
export type WorkerCallContext = {
  /**
   * The longest silence, in milliseconds, before the process is killed and the call rejects with
   * {@link WorkerTimedOut}: to the answer of a plain call, between two events of a call that streams.
   */
  timeoutMs?: number
}

export type WorkerClient<Contract extends AnyContractRouter> = ContractRouterClient<Contract, WorkerCallContext>

/** A machine that is busy with other work may take long to load a program; past this the process is given up. */
const START_TIMEOUT_MS = 60_000

/**
 * The calls of a worker's contract. Inputs and outputs are parsed on both sides. A pending call rejects with
 * {@link WorkerCrashed} when the process ends, {@link WorkerTimedOut} past its deadline, {@link WorkerCallFailed}
 * when its handler threw, and with the signal's reason when it was cancelled.
 */
export function createWorkerClient<Contract extends AnyContractRouter>(
  worker: WorkerProcess,
  contract: Contract,
): WorkerClient<Contract> {
  const pending = new Set<(error: Error) => void>()
  let crash: WorkerCrashed | null = null
  void worker.exited.then((exit) => {
    crash = new WorkerCrashed(worker.label, exit)
    for (const reject of [...pending]) reject(crash)
  })

  /** Waits for `answer`, the end of the process, the deadline or the signal, whichever is first. */
  async function untilAnswered<Value>(
    call: string,
    { timeoutMs, signal }: { timeoutMs: number | undefined; signal: AbortSignal | undefined },
    answer: () => Promise<Value>,
  ): Promise<Value> {
    if (crash !== null) throw crash
    signal?.throwIfAborted()
    const failure = Promise.withResolvers<never>()
    pending.add(failure.reject)
    const deadline =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            failure.reject(new WorkerTimedOut(worker.label, call, timeoutMs))
            // It has had its time; it is not asked to tidy up.
            void worker.kill(0)
          }, timeoutMs)
    const onAbort = () => failure.reject(signal?.reason)
    signal?.addEventListener('abort', onAbort, { once: true })
    try {
      return await Promise.race([answer(), failure.promise])
    } catch (error) {
      throw explainFailure(worker.label, call, error)
    } finally {
      clearTimeout(deadline)
      signal?.removeEventListener('abort', onAbort)
      pending.delete(failure.reject)
    }
  }

  const link = new RPCLink<WorkerCallContext>({
    port: worker.port,
    interceptors: [
      async ({ next, path, context, signal }) => {
        const call = path.join('.')
        await untilAnswered(call, { timeoutMs: START_TIMEOUT_MS, signal }, () => worker.ready)
        const limits = { timeoutMs: context.timeoutMs, signal }
        const output = await untilAnswered(call, limits, next)
        if (!isStream(output)) return output
        return {
          next: () => untilAnswered(call, limits, () => output.next()),
          return: (value?: unknown) => output.return(value),
          throw: (error: unknown) => output.throw(error),
          [Symbol.asyncIterator]() {
            return this
          },
        }
      },
    ],
    plugins: [new RequestValidationPlugin(contract), new ResponseValidationPlugin(contract)],
  })
  return createORPCClient<WorkerClient<Contract>>(link)
}

export interface WithWorkerOptions extends WorkerStartOptions {
  /** When it is aborted the worker is stopped. */
  readonly signal?: AbortSignal
  /** How long the worker may clean up after itself when it is stopped, before it is killed; two seconds unless told. */
  readonly stopGraceMs?: number
}

/**
 * Starts a worker for one piece of work and stops it afterwards, however the work ended. Calls made in `work` should
 * be given the same signal.
 */
export async function withWorker<Contract extends AnyContractRouter, Value>(
  processHost: ProcessHost,
  entry: WorkerEntryName,
  contract: Contract,
  options: WithWorkerOptions,
  work: (client: WorkerClient<Contract>, worker: WorkerProcess) => Promise<Value>,
): Promise<Value> {
  const { signal, stopGraceMs } = options
  signal?.throwIfAborted()
  const worker = processHost.start(entry, options)
  const stop = () => void worker.kill(stopGraceMs)
  signal?.addEventListener('abort', stop, { once: true })
  try {
    return await work(createWorkerClient(worker, contract), worker)
  } catch (error) {
    // A stopped worker may be gone before its cancelled calls are; the cause is told, not the effect.
    throw signal?.aborted && error instanceof WorkerCrashed ? signal.reason : error
  } finally {
    signal?.removeEventListener('abort', stop)
    await worker.kill(stopGraceMs)
  }
}

function isStream(output: unknown): output is AsyncGenerator<unknown, unknown, void> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output
}

function explainFailure(label: string, call: string, error: unknown): unknown {
  if (!(error instanceof ORPCError) || error.code !== 'INTERNAL_SERVER_ERROR') return error
  const data: unknown = error.data
  const stack = typeof data === 'object' && data !== null && 'stack' in data ? String(data.stack) : null
  return new WorkerCallFailed(label, call, error.message, stack)
}
