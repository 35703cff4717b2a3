import { availableParallelism } from 'node:os'
import {
  AV_CHANNEL_LAYOUT_STEREO,
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_PICTURE_TYPE_NONE,
  AV_PIX_FMT_YUV420P,
  AV_SAMPLE_FMT_FLTP,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
  AVERROR_EAGAIN,
  AVERROR_EOF,
  Codec,
  CodecContext,
  Dictionary,
  FFmpegError,
  FormatContext,
  Frame,
  Packet,
  Rational,
  type Stream,
} from 'node-av'
import type { ExportCodec, ExportPlan } from '../../shared/export/index.ts'

/**
 * Encodes and multiplexes one MP4. Pictures and sound may be given in any order, but close to each other in time:
 * what arrives early waits in memory.
 */
export class FilmWriter {
  private readonly format: FormatContext
  private readonly video: StreamEncoder
  private readonly audio: StreamEncoder
  private readonly samples: SampleQueue
  private readonly soundFrame = new Frame()
  private samplesWritten = 0

  private constructor(format: FormatContext, video: StreamEncoder, audio: StreamEncoder) {
    this.format = format
    this.video = video
    this.audio = audio
    this.samples = new SampleQueue(audio.context.frameSize)
    this.soundFrame.alloc()
  }

  /** Creates the file. Throws an `FFmpegError` when it cannot be created. */
  static async open(path: string, plan: ExportPlan): Promise<FilmWriter> {
    const format = new FormatContext()
    FFmpegError.throwIfError(format.allocOutputContext2(null, 'mp4', path), 'output')
    const video = await StreamEncoder.open(format, videoContext(plan), videoOptions(plan))
    const audio = await StreamEncoder.open(format, audioContext(plan), {})
    FFmpegError.throwIfError(await format.openOutput(), 'create file')
    // The index goes to the front, so that the film plays while it is still loading.
    const options = Dictionary.fromObject({ movflags: '+faststart', brand: 'mp42' })
    FFmpegError.throwIfError(await format.writeHeader(options), 'write header')
    return new FilmWriter(format, video, audio)
  }

  /** Adds the picture whose `pts` is its number in the film. */
  async writePicture(frame: Frame): Promise<void> {
    frame.duration = 1n
    frame.pictType = AV_PICTURE_TYPE_NONE
    await this.video.encode(frame)
  }

  /** Adds stereo sound: left and right of equal length. */
  async writeSound(left: Float32Array, right: Float32Array): Promise<void> {
    this.samples.put(left, right)
    for (let block = this.samples.take(); block; block = this.samples.take()) await this.encodeSound(block)
  }

  private async encodeSound(block: Float32Array): Promise<void> {
    const frame = this.soundFrame
    frame.unref()
    frame.format = AV_SAMPLE_FMT_FLTP
    frame.nbSamples = block.length / 2
    frame.sampleRate = this.audio.context.sampleRate
    frame.channelLayout = AV_CHANNEL_LAYOUT_STEREO
    FFmpegError.throwIfError(frame.allocBuffer(), 'sound frame')
    const planes = frame.data!
    const bytes = new Uint8Array(block.buffer, block.byteOffset, block.byteLength)
    planes[0]!.set(bytes.subarray(0, bytes.length / 2))
    planes[1]!.set(bytes.subarray(bytes.length / 2))
    frame.pts = BigInt(this.samplesWritten)
    this.samplesWritten += frame.nbSamples
    await this.audio.encode(frame)
  }

  /** Ends both streams and closes the file. */
  async finish(): Promise<void> {
    const rest = this.samples.rest()
    if (rest) await this.encodeSound(rest)
    await this.video.encode(null)
    await this.audio.encode(null)
    FFmpegError.throwIfError(await this.format.writeTrailer(), 'write index')
    await this.release()
  }

  /** Lets go of everything without completing the file. */
  async abandon(): Promise<void> {
    await this.release()
  }

  private async release(): Promise<void> {
    this.soundFrame.free()
    this.video.close()
    this.audio.close()
    await this.format.closeOutput()
    this.format.freeContext()
  }
}

class StreamEncoder {
  readonly context: CodecContext
  private readonly format: FormatContext
  private readonly stream: Stream
  private readonly packet = new Packet()

  private constructor(format: FormatContext, context: CodecContext, stream: Stream) {
    this.format = format
    this.context = context
    this.stream = stream
    this.packet.alloc()
  }

  static async open(format: FormatContext, context: CodecContext, options: Record<string, string>) {
    context.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER)
    FFmpegError.throwIfError(await context.open2(null, Dictionary.fromObject(options)), 'open encoder')
    const stream = format.newStream()
    stream.timeBase = context.timeBase
    FFmpegError.throwIfError(stream.codecpar.fromContext(context), 'describe stream')
    return new StreamEncoder(format, context, stream)
  }

  /** Encodes a frame (null ends the stream) and writes every packet that is ready. */
  async encode(frame: Frame | null): Promise<void> {
    FFmpegError.throwIfError(await this.context.sendFrame(frame), 'encode')
    for (;;) {
      const result = await this.context.receivePacket(this.packet)
      if (result === AVERROR_EAGAIN || result === AVERROR_EOF) return
      FFmpegError.throwIfError(result, 'encode')
      this.packet.streamIndex = this.stream.index
      // Without it the last picture of the file would last no time.
      if (this.packet.duration === 0n) this.packet.duration = 1n
      this.packet.rescaleTs(this.context.timeBase, this.stream.timeBase)
      FFmpegError.throwIfError(await this.format.interleavedWriteFrame(this.packet), 'write')
    }
  }

  close(): void {
    this.packet.free()
    this.context.freeContext()
  }
}

/** Cuts a flow of stereo samples into the encoder's blocks: all of the left, then all of the right. */
class SampleQueue {
  private readonly blockLength: number
  private block: Float32Array
  private filled = 0
  private readonly ready: Float32Array[] = []

  constructor(blockLength: number) {
    this.blockLength = blockLength
    this.block = new Float32Array(blockLength * 2)
  }

  put(left: Float32Array, right: Float32Array): void {
    let taken = 0
    while (taken < left.length) {
      const count = Math.min(left.length - taken, this.blockLength - this.filled)
      this.block.set(left.subarray(taken, taken + count), this.filled)
      this.block.set(right.subarray(taken, taken + count), this.blockLength + this.filled)
      taken += count
      this.filled += count
      if (this.filled < this.blockLength) continue
      this.ready.push(this.block)
      this.block = new Float32Array(this.blockLength * 2)
      this.filled = 0
    }
  }

  take(): Float32Array | undefined {
    return this.ready.shift()
  }

  /** The last, shorter block. */
  rest(): Float32Array | undefined {
    if (this.filled === 0) return undefined
    const rest = new Float32Array(this.filled * 2)
    rest.set(this.block.subarray(0, this.filled))
    rest.set(this.block.subarray(this.blockLength, this.blockLength + this.filled), this.filled)
    return rest
  }
}

/** Each thread holds a frame and its half pixels; beyond this they win little time. */
const MOST_ENCODER_THREADS = 8

const ENCODERS: Record<ExportCodec, string> = { h264: 'libx264', av1: 'libsvtav1' }

function videoContext(plan: ExportPlan): CodecContext {
  const context = contextFor(ENCODERS[plan.codec])
  context.width = plan.width
  context.height = plan.height
  context.pixelFormat = AV_PIX_FMT_YUV420P
  context.timeBase = new Rational(plan.frameRate.den, plan.frameRate.num)
  context.framerate = new Rational(plan.frameRate.num, plan.frameRate.den)
  context.sampleAspectRatio = new Rational(1, 1)
  context.colorSpace = AVCOL_SPC_BT709
  context.colorPrimaries = AVCOL_PRI_BT709
  context.colorTrc = AVCOL_TRC_BT709
  context.colorRange = AVCOL_RANGE_MPEG
  context.gopSize = Math.round((plan.frameRate.num / plan.frameRate.den) * 2)
  context.threadCount = Math.min(MOST_ENCODER_THREADS, Math.ceil(availableParallelism() * 1.5))
  return context
}

/**
 * Constant quality, not constant size: a still scene should not be padded, a storm should not be starved. x264 holds
 * each frame that it looks ahead at with three more for half pixels (12 MB at 1080p), so it looks ahead at fewer
 * than the preset would. SVT-AV1 holds whole groups of pictures for every level of parallelism (170 MB more at 1080p
 * with its own choice of both than with groups of eight and half the cores).
 */
function videoOptions(plan: ExportPlan): Record<string, string> {
  switch (plan.codec) {
    case 'h264':
      return { preset: 'medium', crf: '18', profile: 'high', 'rc-lookahead': '10' }
    case 'av1':
      return { preset: '8', crf: '28', 'svtav1-params': `lp=${av1Parallelism()}:hierarchical-levels=3` }
  }
}

/** SVT-AV1's levels of parallelism go from 1 to 6. */
function av1Parallelism(): number {
  return Math.max(1, Math.min(6, availableParallelism() >> 1))
}

function audioContext(plan: ExportPlan): CodecContext {
  const context = contextFor('aac')
  context.sampleRate = plan.sound.sampleRate
  context.sampleFormat = AV_SAMPLE_FMT_FLTP
  context.channelLayout = AV_CHANNEL_LAYOUT_STEREO
  context.bitRate = BigInt(plan.sound.bitsPerSecond)
  context.timeBase = new Rational(1, plan.sound.sampleRate)
  return context
}

function contextFor(encoder: string): CodecContext {
  const codec = Codec.findEncoderByName(encoder as never)
  if (!codec) throw new Error(`This installation has no ${encoder} encoder`)
  const context = new CodecContext()
  context.allocContext3(codec)
  return context
}
