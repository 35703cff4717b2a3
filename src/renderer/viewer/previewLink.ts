import type { FramePlan, VideoLayer } from '../../shared/compositor/index.ts'
import type {
  PaintPurpose,
  PictureProblem,
  PictureSource,
  PreviewAnswer,
  PreviewRequest,
} from '../workers/previewMessages.ts'

/** The part of a Worker that the link uses. */
export interface PreviewPort {
  postMessage(request: PreviewRequest, transfer?: Transferable[]): void
  onmessage: ((event: MessageEvent<PreviewAnswer>) => void) | null
}

interface Wanted {
  readonly plan: FramePlan
  readonly purpose: PaintPurpose
}

/**
 * The page's end of the preview worker. One paint is under way at a time; of those wanted meanwhile only the newest
 * is painted next, so that a fast scrub never works through stale frames.
 */
export class PreviewLink {
  readonly #port: PreviewPort
  readonly #onProblems: (problems: readonly PictureProblem[]) => void
  readonly #saves = new Map<number, PromiseWithResolvers<Blob>>()
  #lastId = 0
  #painting: number | null = null
  #wanted: Wanted | null = null
  #shown: Wanted | null = null
  #onPainted: (() => void) | null = null
  #sentAtMs = 0
  #lastPaintMs = 0

  constructor(port: PreviewPort, onProblems: (problems: readonly PictureProblem[]) => void) {
    this.#port = port
    this.#onProblems = onProblems
    port.onmessage = (event) => this.#receive(event.data)
  }

  begin(canvas: OffscreenCanvas): void {
    this.#port.postMessage({ kind: 'begin', canvas }, [canvas])
  }

  setSources(sources: readonly PictureSource[]): void {
    this.#port.postMessage({ kind: 'sources', sources })
  }

  /** Canvas pixels for one pixel of the plan; what is shown is painted again in the new size. */
  setScale(scale: number): void {
    this.#port.postMessage({ kind: 'scale', scale })
    if (this.#shown && !this.#wanted) this.show(this.#shown.plan, this.#shown.purpose)
  }

  /** True while a paint is under way. */
  get busy(): boolean {
    return this.#painting !== null
  }

  /** How long the last frame took from its request until it was on the canvas, in milliseconds. */
  get lastPaintMs(): number {
    return this.#lastPaintMs
  }

  show(plan: FramePlan, purpose: PaintPurpose): void {
    this.#wanted = { plan, purpose }
    this.#send()
  }

  /** Settles when what is wanted now is on the canvas. */
  async painted(): Promise<void> {
    if (!this.busy) return
    const { promise, resolve } = Promise.withResolvers<void>()
    const before = this.#onPainted
    this.#onPainted = () => {
      before?.()
      resolve()
    }
    await promise
  }

  prepare(layers: readonly VideoLayer[]): void {
    this.#port.postMessage({ kind: 'prepare', layers })
  }

  /** The frame as a PNG at full size, from the originals. Rejects when a picture of it cannot be had. */
  saveFrame(plan: FramePlan): Promise<Blob> {
    const id = this.#nextId()
    const save = Promise.withResolvers<Blob>()
    this.#saves.set(id, save)
    this.#port.postMessage({ kind: 'saveFrame', id, plan })
    return save.promise
  }

  #nextId(): number {
    this.#lastId += 1
    return this.#lastId
  }

  #send(): void {
    if (this.busy || !this.#wanted) return
    const { plan, purpose } = this.#wanted
    this.#shown = this.#wanted
    this.#wanted = null
    this.#painting = this.#nextId()
    this.#sentAtMs = performance.now()
    this.#port.postMessage({ kind: 'paint', id: this.#painting, plan, purpose })
  }

  #receive(answer: PreviewAnswer): void {
    const save = this.#saves.get(answer.id)
    if (save) {
      this.#saves.delete(answer.id)
      if (answer.kind === 'savedFrame') save.resolve(answer.png)
      else save.reject(new Error(answer.kind === 'failed' ? answer.detail : 'unexpected answer'))
      return
    }
    if (answer.id !== this.#painting) return
    this.#painting = null
    this.#lastPaintMs = performance.now() - this.#sentAtMs
    if (answer.kind === 'painted') this.#onProblems(answer.problems)
    this.#send()
    if (this.busy) return
    const painted = this.#onPainted
    this.#onPainted = null
    painted?.()
  }
}
