import {
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AVERROR_EAGAIN,
  AVERROR_EOF,
  Codec,
  CodecContext,
  Dictionary,
  type FFEncoderCodec,
  FFmpegError,
  type FormatContext,
  Frame,
  Packet,
  type Stream,
} from 'node-av'

/** One stream of the file with its encoder. */
export class StreamEncoder {
  readonly context: CodecContext
  readonly #format: FormatContext
  readonly #stream: Stream
  readonly #packet = new Packet()
  readonly #frame = new Frame()

  private constructor(format: FormatContext, context: CodecContext, stream: Stream) {
    this.#format = format
    this.context = context
    this.#stream = stream
    this.#packet.alloc()
    this.#frame.alloc()
  }

  static async open(
    format: FormatContext,
    context: CodecContext,
    options: Record<string, string>,
  ): Promise<StreamEncoder> {
    context.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER)
    FFmpegError.throwIfError(await context.open2(null, Dictionary.fromObject(options)), 'open encoder')
    const stream = format.newStream()
    stream.timeBase = context.timeBase
    FFmpegError.throwIfError(stream.codecpar.fromContext(context), 'describe stream')
    return new StreamEncoder(format, context, stream)
  }

  emptyFrame(): Frame {
    this.#frame.unref()
    return this.#frame
  }

  /** Encodes a frame, or with null what is left, and writes every packet that is ready. */
  async encode(frame: Frame | null): Promise<void> {
    FFmpegError.throwIfError(await this.context.sendFrame(frame), 'encode')
    for (;;) {
      const result = await this.context.receivePacket(this.#packet)
      if (result === AVERROR_EAGAIN || result === AVERROR_EOF) return
      FFmpegError.throwIfError(result, 'encode')
      this.#packet.streamIndex = this.#stream.index
      // Without a length the last picture would last no time.
      if (this.#packet.duration === 0n) this.#packet.duration = 1n
      this.#packet.rescaleTs(this.context.timeBase, this.#stream.timeBase)
      FFmpegError.throwIfError(await this.#format.interleavedWriteFrame(this.#packet), 'write')
    }
  }

  close(): void {
    this.#packet.free()
    this.#frame.free()
    this.context.freeContext()
  }
}

/** Room for the settings of an encoder that this installation has. */
export function contextOf(encoder: FFEncoderCodec): CodecContext {
  const codec = Codec.findEncoderByName(encoder)
  if (codec === null) throw new Error(`This installation has no ${encoder} encoder`)
  const context = new CodecContext()
  context.allocContext3(codec)
  return context
}
