import { implement } from '@orpc/server'
import type { ExportProgress } from '../../shared/export/index.ts'
import { ok, refused } from '../../shared/result.ts'
import { writeDeliverable } from '../export/deliverable.ts'
import { ExportFailed } from '../export/exportProblem.ts'
import { keepHeapSteady } from '../export/steadyHeap.ts'
import { exportContract } from './contracts/export.ts'
import { streamProgress } from './progressStream.ts'
import { serveWorker } from './serveWorker.ts'

keepHeapSteady()
const os = implement(exportContract)

serveWorker(
  os.router({
    write: os.write.handler(({ input, signal }) =>
      streamProgress(signal, async (report: (progress: ExportProgress) => void, stop) => {
        try {
          return ok(await writeDeliverable({ ...input, signal: stop, onProgress: report }))
        } catch (error) {
          if (error instanceof ExportFailed) return refused(error.problem)
          throw error
        }
      }),
    ),
  }),
)
