import {
  AV_BUFFERSRC_FLAG_KEEP_REF,
  AVERROR_EAGAIN,
  AVERROR_EOF,
  FFmpegError,
  type FilterContext,
  FilterGraph,
  Frame,
} from 'node-av'
import type { Rate } from '../../shared/time/index.ts'

/** What the frames of one input look like; it must not change while the graph lives. */
export interface GraphInput {
  readonly label: string
  readonly width: number
  readonly height: number
  readonly format: number
  readonly colorSpace: number
  readonly colorRange: number
}

/** A small FFmpeg filter graph: frames in at labelled inputs, frames out at `[out]`. */
export class PictureGraph {
  private readonly graph = new FilterGraph()
  private readonly inputs = new Map<string, FilterContext>()
  private sink: FilterContext | undefined
  private readonly output = new Frame()

  private constructor() {
    this.graph.alloc()
    this.output.alloc()
  }

  /** Builds a graph. `chain` is FFmpeg's filter language: `[main]scale=...[out]`. It never holds a path. */
  static async open(inputs: readonly GraphInput[], chain: string, frameRate: Rate): Promise<PictureGraph> {
    const made = new PictureGraph()
    const sources = inputs.map((input) => `buffer@${input.label}=${bufferSettings(input, frameRate)}[${input.label}]`)
    const whole = [...sources, chain, '[out]buffersink@out'].join(';')
    FFmpegError.throwIfError(made.graph.parsePtr(whole), 'filter graph')
    FFmpegError.throwIfError(await made.graph.config(), 'filter graph')
    for (const { label } of inputs) made.inputs.set(label, made.named(`buffer@${label}`))
    made.sink = made.named('buffersink@out')
    return made
  }

  private named(name: string): FilterContext {
    const context = this.graph.getFilter(name)
    if (!context) throw new Error(`The graph has no ${name}`)
    return context
  }

  /** Gives a frame to an input; null ends it. The graph keeps its own reference. */
  async push(label: string, frame: Frame | null): Promise<void> {
    FFmpegError.throwIfError(await this.inputs.get(label)!.buffersrcAddFrame(frame, AV_BUFFERSRC_FLAG_KEEP_REF), label)
  }

  /** The next finished frame, or null when the graph needs more. Valid until the next call. */
  async pull(): Promise<Frame | null> {
    this.output.unref()
    const result = await this.sink!.buffersinkGetFrame(this.output)
    if (result === AVERROR_EAGAIN || result === AVERROR_EOF) return null
    FFmpegError.throwIfError(result, 'filter output')
    return this.output
  }

  close(): void {
    this.output.free()
    this.graph.free()
  }
}

function bufferSettings(input: GraphInput, frameRate: Rate): string {
  return [
    `video_size=${input.width}x${input.height}`,
    `pix_fmt=${input.format}`,
    `time_base=${frameRate.den}/${frameRate.num}`,
    'pixel_aspect=1/1',
    `colorspace=${input.colorSpace}`,
    `range=${input.colorRange}`,
  ].join(':')
}

/** The filters that turn a picture upright, each with its comma. */
export function turn(rotation: 0 | 90 | 180 | 270): string {
  switch (rotation) {
    case 0:
      return ''
    case 90:
      return 'transpose=clock,'
    case 180:
      return 'hflip,vflip,'
    case 270:
      return 'transpose=cclock,'
  }
}
