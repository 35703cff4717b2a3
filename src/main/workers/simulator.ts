import { implement } from '@orpc/server'
import type { TakeProgress } from '../../shared/scene/takeRequest.ts'
import { inspectShot } from '../simulator/take/inspectShot.ts'
import { makeTake } from '../simulator/take/makeTake.ts'
import { simulatorContract } from './contracts/simulator.ts'
import { streamProgress } from './progressStream.ts'
import { serveWorker } from './serveWorker.ts'

const os = implement(simulatorContract)

serveWorker(
  os.router({
    makeTake: os.makeTake.handler(({ input, signal }) =>
      streamProgress(signal, (report: (progress: TakeProgress) => void, stop) =>
        makeTake(input, { onProgress: report, signal: stop }),
      ),
    ),
    inspectShot: os.inspectShot.handler(({ input, signal }) =>
      streamProgress(signal, (report: (progress: TakeProgress) => void, stop) =>
        inspectShot(input, { onProgress: report, signal: stop }),
      ),
    ),
  }),
)
