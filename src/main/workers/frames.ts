import { DrawingError } from '../simulator/picture/headlessRenderer.ts'
import type { DrawingAnswer, DrawingCall } from '../simulator/take/drawElsewhere.ts'
import { drawHere, type FrameSource } from '../simulator/take/frameSource.ts'
import { openWorkerPort } from './workerPort.ts'

/** Draws a share of the frames of one shot for the process that makes the take: see `drawElsewhere`. */
const port = openWorkerPort()
const tell = (answer: DrawingAnswer) => port.postMessage(answer)
let source: FrameSource | undefined

async function answer(call: DrawingCall): Promise<void> {
  switch (call.kind) {
    case 'prepare': {
      source = await drawHere(call.order)
      const { frameCount, adapterName, names } = source
      tell({ kind: 'prepared', frameCount, adapterName, names })
      return
    }
    case 'draw':
      if (source === undefined) throw new Error('A frame was asked for before its scene')
      tell({ kind: 'drawn', index: call.index, frame: await source.draw(call.index) })
  }
}

port.on('message', (event) => {
  answer(event?.data as DrawingCall).catch((error: Error) => {
    tell({ kind: 'failed', message: error.message, cannotDraw: error instanceof DrawingError })
  })
})
port.on('close', () => process.exit(0))
port.announceReady()
