import { ORPCError } from '@orpc/client'
import type { Router } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { openWorkerPort } from './workerPort.ts'

/** The longest that a stopping worker waits for its calls to clean up after themselves. */
const CLEAN_UP_MS = 1_500

/**
 * Makes this process answer the calls of the given handlers (`implement(contract).router({...})`) until the host
 * stops it or is gone. Then every running call's signal is aborted, and the process ends.
 */
// biome-ignore lint/suspicious/noExplicitAny: the router of any contract is served; oRPC types it so
export function serveWorker(router: Router<any, Record<never, never>>): void {
  const port = openWorkerPort()
  let running = 0
  let stopping = false
  const endWhenIdle = () => {
    if (stopping && running === 0) process.exit(0)
  }

  const handler = new RPCHandler(router, {
    clientInterceptors: [
      async ({ next }) => {
        running++
        let streaming = false
        const done = () => {
          running--
          endWhenIdle()
        }
        try {
          const output = await next()
          if (!isStream(output)) return output
          streaming = true
          return tellStreamErrors(output, done)
        } catch (error) {
          throw tellError(error)
        } finally {
          if (!streaming) done()
        }
      },
    ],
  })
  handler.upgrade(port)
  port.on('close', () => {
    stopping = true
    endWhenIdle()
    setTimeout(() => process.exit(0), CLEAN_UP_MS)
  })
  port.announceReady()
}

function isStream(output: unknown): output is AsyncGenerator<unknown, unknown, void> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output
}

async function* tellStreamErrors(
  stream: AsyncGenerator<unknown, unknown, void>,
  done: () => void,
): AsyncGenerator<unknown, unknown, void> {
  try {
    return yield* stream
  } catch (error) {
    throw tellError(error)
  } finally {
    done()
  }
}

/** oRPC hides what an unexpected error says; the host is our own and writes it to the job and the log. */
function tellError(error: unknown): unknown {
  if (error instanceof ORPCError || !(error instanceof Error)) return error
  return new ORPCError('INTERNAL_SERVER_ERROR', { message: error.message, data: { stack: error.stack ?? null } })
}
