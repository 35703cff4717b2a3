import { availableParallelism, freemem } from 'node:os'
import { implement } from '@orpc/server'
import type { TakeProgress, TakeRequest } from '../../shared/scene/takeRequest.ts'
import { drawsInSoftware } from '../simulator/picture/vulkanDriver.ts'
import { planFilm } from '../simulator/planning/planFilm.ts'
import { drawingProcesses } from '../simulator/take/drawingProcesses.ts'
import { inspectShot } from '../simulator/take/inspectShot.ts'
import { makeTake, type TakeHooks } from '../simulator/take/makeTake.ts'
import { simulatorContract } from './contracts/simulator.ts'
import { forkProcessHost } from './forkProcessHost.ts'
import { streamProgress } from './progressStream.ts'
import { serveWorker } from './serveWorker.ts'

const os = implement(simulatorContract)
const processHost = forkProcessHost()

/** In the desktop app this process draws alone: its program starts no Node of its own. */
function drawingFor({ width, height }: TakeRequest): TakeHooks['drawing'] {
  const isSoftware = process.versions.electron === undefined && drawsInSoftware(process.env)
  const freeMemoryMb = freemem() / 2 ** 20
  const processes = drawingProcesses({ cores: availableParallelism(), freeMemoryMb, isSoftware, width, height })
  return processes > 1 ? { processes, start: () => processHost.start('frames', { label: 'drawing' }) } : undefined
}

serveWorker(
  os.router({
    planFilm: os.planFilm.handler(({ input, signal }) => planFilm(input, signal)),
    makeTake: os.makeTake.handler(({ input, signal }) =>
      streamProgress(signal, (report: (progress: TakeProgress) => void, stop) =>
        makeTake(input, { onProgress: report, signal: stop, drawing: drawingFor(input) }),
      ),
    ),
    inspectShot: os.inspectShot.handler(({ input, signal }) =>
      streamProgress(signal, (report: (progress: TakeProgress) => void, stop) =>
        inspectShot(input, { onProgress: report, signal: stop }),
      ),
    ),
  }),
)
