import {
  type Canvas2D,
  type FramePlan,
  type PictureLayer,
  paint,
  type VideoLayer,
} from '../../shared/compositor/index.ts'
import type { ClipId } from '../../shared/model/index.ts'
import { type HeldPicture, isRunning, PictureShelf } from './pictureShelf.ts'
import type { PaintPurpose, PictureProblem, PreviewAnswer, PreviewRequest } from './previewMessages.ts'

type Pictures = ReadonlyMap<PictureLayer, HeldPicture>

/**
 * The preview's work behind the page: paints plans on the page's canvas with the painter that the export uses. The
 * page sends one paint request at a time and the newest next, so that stale ones are never worked on.
 */
export class PreviewPainter {
  readonly #shelf = new PictureShelf()
  readonly #answer: (answer: PreviewAnswer) => void
  readonly #fonts: Promise<unknown>
  #canvas: OffscreenCanvas | undefined
  #scale = 1
  #prepared: ReadonlySet<ClipId> = new Set()
  #purpose: PaintPurpose = 'play'

  /** `fonts` settles when the letters of titles and of the mark are there. */
  constructor(answer: (answer: PreviewAnswer) => void, fonts: Promise<unknown>) {
    this.#answer = answer
    this.#fonts = fonts
  }

  take(request: PreviewRequest): void {
    switch (request.kind) {
      case 'begin':
        this.#canvas = request.canvas
        return
      case 'sources':
        this.#shelf.setSources(request.sources)
        return
      case 'scale':
        this.#scale = request.scale
        return
      case 'prepare':
        void this.#prepare(request.layers)
        return
      case 'paint':
        void this.#orFail(request.id, () => this.#paint(request.id, request.plan, request.purpose))
        return
      case 'saveFrame':
        void this.#orFail(request.id, () => this.#saveFrame(request.id, request.plan))
    }
  }

  async #orFail(id: number, step: () => Promise<void>): Promise<void> {
    try {
      await step()
    } catch (error) {
      this.#answer({ kind: 'failed', id, detail: error instanceof Error ? error.message : String(error) })
    }
  }

  async #paint(id: number, plan: FramePlan, purpose: PaintPurpose): Promise<void> {
    const canvas = this.#canvas
    if (!canvas) throw new Error('There is no canvas yet')
    if (isRunning(purpose)) this.#purpose = purpose
    const stillRunning = isRunning(purpose) ? [...plan.layers.map((layer) => layer.clipId), ...this.#prepared] : []
    await this.#shelf.stopRunning(new Set(stillRunning))
    const { pictures, problems } = await this.#pictures(plan, purpose)
    try {
      const width = Math.max(2, Math.round(plan.width * this.#scale))
      const height = Math.max(2, Math.round(plan.height * this.#scale))
      // Setting the size clears the canvas, even to the same one.
      if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
      paintOn(canvas, plan, pictures, this.#scale)
    } finally {
      release(pictures)
    }
    this.#answer({ kind: 'painted', id, problems })
  }

  async #prepare(layers: readonly VideoLayer[]): Promise<void> {
    this.#prepared = new Set(layers.map((layer) => layer.clipId))
    // What cannot be prepared is reported when it is to be painted.
    await Promise.allSettled(layers.map((layer) => this.#shelf.prepare(layer, this.#purpose)))
  }

  async #saveFrame(id: number, plan: FramePlan): Promise<void> {
    const { pictures, problems } = await this.#pictures(plan, 'still')
    try {
      const problem = problems[0]
      if (problem) throw new Error(problem.kind === 'cannotDecode' ? problem.codec : problem.detail)
      const canvas = new OffscreenCanvas(plan.width, plan.height)
      paintOn(canvas, plan, pictures, 1)
      this.#answer({ kind: 'savedFrame', id, png: await canvas.convertToBlob({ type: 'image/png' }) })
    } finally {
      release(pictures)
    }
  }

  async #pictures(
    plan: FramePlan,
    purpose: PaintPurpose,
  ): Promise<{ pictures: Pictures; problems: readonly PictureProblem[] }> {
    await this.#fonts
    const pictures = new Map<PictureLayer, HeldPicture>()
    const problems: PictureProblem[] = []
    await Promise.all(
      plan.layers.map(async (layer) => {
        if (layer.kind === 'title') return
        const found = await this.#shelf.find(layer, purpose)
        if (found.kind === 'picture') pictures.set(layer, found)
        else problems.push(found)
      }),
    )
    return { pictures, problems }
  }
}

function paintOn(canvas: OffscreenCanvas, plan: FramePlan, pictures: Pictures, scale: number): void {
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('The canvas cannot be drawn on')
  const resolver = { picture: (layer: PictureLayer) => pictures.get(layer)?.drawable ?? null }
  paint(plan, context as unknown as Canvas2D, resolver, scale)
}

function release(pictures: Pictures): void {
  for (const picture of pictures.values()) picture.release()
}
