import { toAvFrame } from '@mediabunny/server'
import type { VideoSample } from 'mediabunny'
import { Frame } from 'node-av'
import type { Size } from '../../shared/compositor/index.ts'
import { rate } from '../../shared/time/index.ts'
import { nameColours, SCALE_FLAGS, scaleInput } from '../export/colour.ts'
import { PictureGraph, turn } from '../export/filterGraph.ts'

/** What scaled pictures are made of: sRGB, or 4:2:0 in BT.601 and limited range as of standard definition. */
export type ScaledForm = 'rgba' | 'standardDefinition'

const ENDINGS: Record<ScaledForm, string> = {
  rgba: 'out_range=full,format=rgba',
  standardDefinition: 'out_color_matrix=smpte170m:out_range=limited,format=yuv420p',
}

/**
 * Makes decoded pictures upright, with square pixels, and of one size. Their colours are read as the export reads
 * them, so that a small picture has the colours of the film.
 */
export class UprightScaler {
  readonly #size: Size
  readonly #form: ScaledForm
  readonly #frame = new Frame()
  #graph: PictureGraph | undefined
  #graphKey = ''

  constructor(size: Size, form: ScaledForm) {
    this.#size = size
    this.#form = form
    this.#frame.alloc()
  }

  /** The picture in its new size; valid until the next call. */
  async scale(sample: VideoSample): Promise<Frame> {
    const graph = await this.#graphFor(sample)
    await graph.push('main', this.#frame)
    const scaled = await graph.pull()
    if (!scaled) throw new Error('The scaler gave no picture')
    return scaled
  }

  /** Takes the sample's picture over, and finds or builds the filters for pictures of its kind. */
  async #graphFor(sample: VideoSample): Promise<PictureGraph> {
    await toAvFrame(sample, this.#frame)
    nameColours(this.#frame)
    const { width, height, format, colorSpace, colorRange } = this.#frame
    const upright = `${turn(sample.rotation)}${sample.flip ? 'hflip,' : ''}`
    const key = [width, height, format, colorSpace, colorRange, upright].join()
    if (this.#graph && key === this.#graphKey) return this.#graph
    this.#graph?.close()
    const scale = `scale=${this.#size.width}:${this.#size.height}:${SCALE_FLAGS}:${scaleInput(this.#frame)}`
    const chain = `[main]${upright}${scale}:${ENDINGS[this.#form]},setsar=1[out]`
    const input = { label: 'main', width, height, format, colorSpace, colorRange }
    // One picture at a time comes and goes: the rate is only there because a graph must have one.
    this.#graph = await PictureGraph.open([input], chain, rate(30))
    this.#graphKey = key
    return this.#graph
  }

  close(): void {
    this.#graph?.close()
    this.#frame.free()
  }
}
