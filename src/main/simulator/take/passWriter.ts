import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import {
  AV_LOG_ERROR,
  AV_PIX_FMT_BGR0,
  AV_PIX_FMT_GRAY16LE,
  AV_PIX_FMT_RGB48LE,
  AVCOL_RANGE_JPEG,
  type AVPixelFormat,
  Dictionary,
  type FFEncoderCodec,
  FFmpegError,
  FormatContext,
  Log,
  Rational,
} from 'node-av'
import type { RenderPass } from '../../../shared/scene/renderPass.ts'
import type { Rate } from '../../../shared/time/index.ts'
import { contextOf, StreamEncoder } from './streamEncoder.ts'

export interface PassFormat {
  readonly width: number
  readonly height: number
  readonly frameRate: Rate
}

const PIXELS: Readonly<Record<RenderPass, { readonly format: AVPixelFormat; readonly bytes: number }>> = {
  depth: { format: AV_PIX_FMT_GRAY16LE, bytes: 2 },
  normal: { format: AV_PIX_FMT_RGB48LE, bytes: 6 },
  id: { format: AV_PIX_FMT_BGR0, bytes: 4 },
  motion: { format: AV_PIX_FMT_RGB48LE, bytes: 6 },
}

/** Slices that are decoded side by side; each picture stands alone, so that a program can jump to any. */
const FFV1_OPTIONS = { level: '3', slices: '4', slicecrc: '1' }

/**
 * Writes one pass of a take: FFV1 in Matroska, lossless to the last bit of 16, which the archives of the world keep films
 * in and FFmpeg, Blender, Nuke and DaVinci Resolve's converters read. H.264 would have 8 bits and bleed over edges.
 */
export class PassWriter {
  readonly #format: FormatContext
  readonly #stream: StreamEncoder
  readonly #pass: RenderPass
  readonly #size: PassFormat
  #pictures = 0

  private constructor(format: FormatContext, stream: StreamEncoder, pass: RenderPass, size: PassFormat) {
    this.#format = format
    this.#stream = stream
    this.#pass = pass
    this.#size = size
  }

  /** Creates the file with what its values mean. Rejects with an FFmpegError when it cannot be created. */
  static async create(file: string, pass: RenderPass, size: PassFormat, meaning: string): Promise<PassWriter> {
    Log.setLevel(AV_LOG_ERROR)
    await mkdir(dirname(file), { recursive: true })
    const format = new FormatContext()
    FFmpegError.throwIfError(format.allocOutputContext2(null, 'matroska', file), 'pass')
    format.metadata = Dictionary.fromObject({ title: pass, comment: meaning })
    const context = contextOf('ffv1' as FFEncoderCodec)
    const { num, den } = size.frameRate
    context.width = size.width
    context.height = size.height
    context.pixelFormat = PIXELS[pass].format
    context.timeBase = new Rational(den, num)
    context.framerate = new Rational(num, den)
    context.sampleAspectRatio = new Rational(1, 1)
    context.colorRange = AVCOL_RANGE_JPEG
    context.gopSize = 1
    context.threadCount = 1
    const stream = await StreamEncoder.open(format, context, FFV1_OPTIONS)
    FFmpegError.throwIfError(await format.openOutput(), 'create pass')
    FFmpegError.throwIfError(await format.writeHeader(null), 'begin pass')
    return new PassWriter(format, stream, pass, size)
  }

  /** Adds the next picture, as `passPixels` gives it. */
  async addPicture(pixels: Uint8Array): Promise<void> {
    const { width, height } = this.#size
    const { format, bytes } = PIXELS[this.#pass]
    const frame = this.#stream.emptyFrame()
    frame.format = format
    frame.width = width
    frame.height = height
    FFmpegError.throwIfError(frame.allocBuffer(), 'pass')
    const [target, stride] = [frame.data![0]!, frame.linesize[0]!]
    for (let row = 0; row < height; row++) {
      target.set(pixels.subarray(row * width * bytes, (row + 1) * width * bytes), row * stride)
    }
    frame.pts = BigInt(this.#pictures++)
    frame.duration = 1n
    await this.#stream.encode(frame)
  }

  async finish(): Promise<void> {
    await this.#stream.encode(null)
    FFmpegError.throwIfError(await this.#format.writeTrailer(), 'end pass')
    await this.abandon()
  }

  /** Lets go of the file without completing it. */
  async abandon(): Promise<void> {
    this.#stream.close()
    await this.#format.closeOutput()
    this.#format.freeContext()
  }
}
