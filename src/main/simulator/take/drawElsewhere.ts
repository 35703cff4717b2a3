import type { WorkerProcess } from '../../workers/processHost.ts'
import { describeWorkerExit } from '../../workers/workerExit.ts'
import { DrawingError } from '../picture/headlessRenderer.ts'
import type { DrawnFrame, FrameOrder, FrameSource } from './frameSource.ts'

/** What a drawing process is told. */
export type DrawingCall =
  | { readonly kind: 'prepare'; readonly order: FrameOrder }
  | { readonly kind: 'draw'; readonly index: number }

/** What it answers. */
export type DrawingAnswer =
  | ({ readonly kind: 'prepared' } & Pick<FrameSource, 'frameCount' | 'adapterName' | 'names'>)
  | { readonly kind: 'drawn'; readonly index: number; readonly frame: DrawnFrame }
  | { readonly kind: 'failed'; readonly message: string; readonly cannotDraw: boolean }

/** Frames that a process has been asked for: one to draw, one waiting. */
const ASKED_OF_EACH = 2

/**
 * Draws in several processes, each with its own copy of the scene: every frame goes to the process that is asked for the
 * fewest. The pictures are the same as those of one process. When one of them fails or is gone, every frame rejects.
 *
 * @throws DrawingError when nothing can draw here.
 */
export async function drawElsewhere(
  start: () => WorkerProcess,
  processes: number,
  order: FrameOrder,
): Promise<FrameSource> {
  const painters = Array.from({ length: processes }, () => new Painter(start()))
  try {
    const prepared = await Promise.all(painters.map((painter) => painter.prepare(order)))
    const { frameCount, adapterName, names } = prepared[0]!
    return {
      frameCount,
      adapterName,
      names,
      ahead: processes * ASKED_OF_EACH,
      draw(index) {
        const idlest = painters.reduce((least, painter) => (painter.asked < least.asked ? painter : least))
        return idlest.draw(index)
      },
      dispose: () => endAll(painters),
    }
  } catch (error) {
    await endAll(painters)
    throw error
  }
}

async function endAll(painters: readonly Painter[]): Promise<void> {
  await Promise.all(painters.map((painter) => painter.end()))
}

/** One drawing process. */
class Painter {
  readonly #worker: WorkerProcess
  readonly #prepared = Promise.withResolvers<Extract<DrawingAnswer, { kind: 'prepared' }>>()
  readonly #frames = new Map<number, PromiseWithResolvers<DrawnFrame>>()
  #failure: Error | undefined

  constructor(worker: WorkerProcess) {
    this.#worker = worker
    // Whoever prepares or draws learns of a failure; nobody else has to.
    this.#prepared.promise.catch(() => undefined)
    worker.port.on('message', (event) => this.#hear(event?.data as DrawingAnswer))
    void worker.exited.then((exit) => this.#fail(new Error(describeWorkerExit(worker.label, exit))))
  }

  get asked(): number {
    return this.#frames.size
  }

  async prepare(order: FrameOrder) {
    await this.#worker.ready
    this.#tell({ kind: 'prepare', order })
    return this.#prepared.promise
  }

  draw(index: number): Promise<DrawnFrame> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure)
    const frame = Promise.withResolvers<DrawnFrame>()
    this.#frames.set(index, frame)
    this.#tell({ kind: 'draw', index })
    return frame.promise
  }

  end(): Promise<void> {
    return this.#worker.kill()
  }

  #tell(call: DrawingCall): void {
    this.#worker.port.postMessage(call)
  }

  #hear(answer: DrawingAnswer): void {
    switch (answer.kind) {
      case 'prepared':
        this.#prepared.resolve(answer)
        return
      case 'drawn':
        this.#frames.get(answer.index)?.resolve(answer.frame)
        this.#frames.delete(answer.index)
        return
      case 'failed':
        this.#fail(answer.cannotDraw ? new DrawingError(answer.message) : new Error(answer.message))
    }
  }

  #fail(error: Error): void {
    this.#failure ??= error
    this.#prepared.reject(this.#failure)
    for (const frame of this.#frames.values()) frame.reject(this.#failure)
    this.#frames.clear()
  }
}
