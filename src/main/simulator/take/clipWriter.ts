import {
  AV_CHANNEL_LAYOUT_STEREO,
  AV_LOG_ERROR,
  AV_PICTURE_TYPE_NONE,
  AV_PIX_FMT_YUV420P,
  AV_SAMPLE_FMT_FLTP,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
  type CodecContext,
  Dictionary,
  type FFEncoderCodec,
  FFmpegError,
  FormatContext,
  type Frame,
  Log,
  Rational,
} from 'node-av'
import type { StereoSamples } from '../../../shared/audio/stems.ts'
import type { Rate } from '../../../shared/time/index.ts'
import { contextOf, StreamEncoder } from './streamEncoder.ts'

/**
 * Nearly invisible loss, because a take is edited and encoded again. A constant quantiser and no rate control: x264's
 * adaptive quantisation works in floating point, and beside the software renderer the same pictures gave other bits about
 * one time in ten.
 */
const PICTURE_OPTIONS = { preset: 'faster', qp: '18', profile: 'high' }
/** One: the number of threads changes x264's bits, and drawing takes far longer than encoding. */
const ENCODER_THREADS = 1
const SOUND_BITS_PER_SECOND = 192_000n

export interface ClipFormat {
  readonly width: number
  readonly height: number
  readonly frameRate: Rate
  readonly sampleRate: number
}

/**
 * Writes the clip of a take: H.264 in BT.709 with a key frame each second, and AAC. Sound goes into the file beside the
 * pictures that it belongs to.
 */
export class ClipWriter {
  readonly #format: FormatContext
  readonly #video: StreamEncoder
  readonly #audio: StreamEncoder
  readonly #clip: ClipFormat
  readonly #mix: StereoSamples
  #pictures = 0
  #samples = 0

  private constructor(
    format: FormatContext,
    video: StreamEncoder,
    audio: StreamEncoder,
    clip: ClipFormat,
    mix: StereoSamples,
  ) {
    this.#format = format
    this.#video = video
    this.#audio = audio
    this.#clip = clip
    this.#mix = mix
  }

  /** Creates the file. Rejects with an FFmpegError when it cannot be created. */
  static async create(file: string, clip: ClipFormat, mix: StereoSamples): Promise<ClipWriter> {
    // The encoders otherwise print their settings and statistics for every clip.
    Log.setLevel(AV_LOG_ERROR)
    const format = new FormatContext()
    FFmpegError.throwIfError(format.allocOutputContext2(null, 'mp4', file), 'clip')
    const video = await StreamEncoder.open(format, pictureContext(clip), PICTURE_OPTIONS)
    const audio = await StreamEncoder.open(format, soundContext(clip), {})
    FFmpegError.throwIfError(await format.openOutput(), 'create clip')
    // The index goes to the front, so that the clip plays while it is still loading.
    FFmpegError.throwIfError(await format.writeHeader(Dictionary.fromObject({ movflags: '+faststart' })), 'begin clip')
    return new ClipWriter(format, video, audio, clip, mix)
  }

  /** Adds the next picture, as `rgbaToYuv420` gives it. */
  async addPicture(planes: Uint8Array): Promise<void> {
    const { width, height } = this.#clip
    const frame = this.#video.emptyFrame()
    frame.format = AV_PIX_FMT_YUV420P
    frame.width = width
    frame.height = height
    FFmpegError.throwIfError(frame.allocBuffer(), 'picture')
    copyPlanes(frame, planes, width, height)
    frame.colorSpace = AVCOL_SPC_BT709
    frame.colorPrimaries = AVCOL_PRI_BT709
    frame.colorTrc = AVCOL_TRC_BT709
    frame.colorRange = AVCOL_RANGE_MPEG
    frame.pictType = AV_PICTURE_TYPE_NONE
    frame.pts = BigInt(this.#pictures)
    frame.duration = 1n
    await this.#video.encode(frame)
    this.#pictures++
    const { num, den } = this.#clip.frameRate
    await this.#addSoundUntil((this.#pictures * den * this.#clip.sampleRate) / num)
  }

  async #addSoundUntil(sample: number): Promise<void> {
    const [left, right] = this.#mix
    const block = this.#audio.context.frameSize
    while (this.#samples < Math.min(sample, left.length)) {
      const end = Math.min(this.#samples + block, left.length)
      const frame = this.#audio.emptyFrame()
      frame.format = AV_SAMPLE_FMT_FLTP
      frame.nbSamples = end - this.#samples
      frame.sampleRate = this.#clip.sampleRate
      frame.channelLayout = AV_CHANNEL_LAYOUT_STEREO
      FFmpegError.throwIfError(frame.allocBuffer(), 'sound')
      for (const [plane, channel] of [left, right].entries()) {
        const part = channel.subarray(this.#samples, end)
        frame.data![plane]!.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength))
      }
      frame.pts = BigInt(this.#samples)
      await this.#audio.encode(frame)
      this.#samples = end
    }
  }

  /** Writes the rest of the sound, ends both streams and closes the file. */
  async finish(): Promise<void> {
    await this.#addSoundUntil(Number.POSITIVE_INFINITY)
    await this.#video.encode(null)
    await this.#audio.encode(null)
    FFmpegError.throwIfError(await this.#format.writeTrailer(), 'end clip')
    await this.abandon()
  }

  /** Lets go of the file without completing it. */
  async abandon(): Promise<void> {
    this.#video.close()
    this.#audio.close()
    await this.#format.closeOutput()
    this.#format.freeContext()
  }
}

function pictureContext({ width, height, frameRate: { num, den } }: ClipFormat): CodecContext {
  const context = contextOf('libx264' as FFEncoderCodec)
  context.width = width
  context.height = height
  context.pixelFormat = AV_PIX_FMT_YUV420P
  context.timeBase = new Rational(den, num)
  context.framerate = new Rational(num, den)
  context.sampleAspectRatio = new Rational(1, 1)
  context.colorSpace = AVCOL_SPC_BT709
  context.colorPrimaries = AVCOL_PRI_BT709
  context.colorTrc = AVCOL_TRC_BT709
  context.colorRange = AVCOL_RANGE_MPEG
  context.gopSize = Math.max(1, Math.floor(num / den))
  context.threadCount = ENCODER_THREADS
  return context
}

function soundContext({ sampleRate }: ClipFormat): CodecContext {
  const context = contextOf('aac' as FFEncoderCodec)
  context.sampleRate = sampleRate
  context.sampleFormat = AV_SAMPLE_FMT_FLTP
  context.channelLayout = AV_CHANNEL_LAYOUT_STEREO
  context.bitRate = SOUND_BITS_PER_SECOND
  context.timeBase = new Rational(1, sampleRate)
  return context
}

/** Rows of a frame's planes may be longer than the picture is wide. */
function copyPlanes(frame: Frame, planes: Uint8Array, width: number, height: number): void {
  let start = 0
  for (const [index, target] of frame.data!.entries()) {
    const [rowLength, rows] = index === 0 ? [width, height] : [width / 2, height / 2]
    const stride = frame.linesize[index]!
    for (let row = 0; row < rows; row++) {
      target.set(planes.subarray(start, start + rowLength), row * stride)
      start += rowLength
    }
  }
}
