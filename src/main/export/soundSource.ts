import { ALL_FORMATS, type AudioSample, AudioSampleSink, FilePathSource, Input } from 'mediabunny'
import { AV_CHANNEL_LAYOUT_STEREO, AV_SAMPLE_FMT_FLTP, FFmpegError, SoftwareResampleContext } from 'node-av'
import { UnreadableMedia } from './sourceFrames.ts'

/** Left and right of equal length. */
export interface Stereo {
  readonly left: Float32Array
  readonly right: Float32Array
}

export function silence(length: number): Stereo {
  return { left: new Float32Array(length), right: new Float32Array(length) }
}

/**
 * The sound of one file from a given sample on, forward, as stereo at one sampling rate. Beyond either end of the
 * file is silence.
 */
export class SoundSource {
  private readonly input: Input
  private readonly assetId: string
  private readonly sampleRate: number
  private blocks: AsyncGenerator<Stereo> | undefined
  private block: Stereo = silence(0)
  private readonly firstSample: number
  /** The sample (at `sampleRate`, from the source's start) that `block` begins with. */
  private blockStart = 0
  private ended = false

  constructor(path: string, assetId: string, sampleRate: number, firstSample: number) {
    this.input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS })
    this.assetId = assetId
    this.sampleRate = sampleRate
    this.firstSample = firstSample
  }

  /** `count` samples from `from` on; `from` must not go back. */
  async read(from: number, count: number): Promise<Stereo> {
    try {
      return await this.fill(from, count)
    } catch (error) {
      throw new UnreadableMedia(this.assetId, error)
    }
  }

  private async fill(from: number, count: number): Promise<Stereo> {
    const wanted = silence(count)
    this.blocks ??= this.decode()
    while (!this.ended) {
      const start = Math.max(from, this.blockStart)
      const end = Math.min(from + count, this.blockStart + this.block.left.length)
      if (start < end) {
        wanted.left.set(this.block.left.subarray(start - this.blockStart, end - this.blockStart), start - from)
        wanted.right.set(this.block.right.subarray(start - this.blockStart, end - this.blockStart), start - from)
      }
      if (this.blockStart + this.block.left.length >= from + count) break
      this.blockStart += this.block.left.length
      const next = await this.blocks.next()
      this.ended = next.done === true
      this.block = next.done ? silence(0) : next.value
    }
    return wanted
  }

  /** Decodes from a whole second at or before the wanted sample: there both clocks stand on a sample. */
  private async *decode(): AsyncGenerator<Stereo> {
    const track = await this.input.getPrimaryAudioTrack()
    if (!track) throw new Error('The file has no sound')
    // One second more than needed, because a lossy codec needs the blocks before the first to get it right.
    const beginSecond = Math.max(0, Math.floor(this.firstSample / this.sampleRate) - 1)
    this.blockStart = beginSecond * this.sampleRate
    const samples = new AudioSampleSink(track).samples(beginSecond)
    let converter: RateConverter | undefined
    let position: number | undefined
    try {
      for await (const sample of samples) {
        const rate = sample.sampleRate
        const begin = Math.round(sample.timestamp * rate)
        let stereo = toStereo(sample)
        sample.close()
        position ??= beginSecond * rate
        // Overlaps are cut, holes filled, so that the sound stays where its timestamps put it.
        if (begin + stereo.left.length <= position) continue
        if (begin < position) stereo = cut(stereo, position - begin)
        else if (begin > position) stereo = join(silence(begin - position), stereo)
        position += stereo.left.length
        if (rate === this.sampleRate) {
          yield stereo
          continue
        }
        converter ??= new RateConverter(rate, this.sampleRate)
        yield converter.convert(stereo)
      }
      if (converter) yield converter.convert(null)
    } finally {
      converter?.close()
    }
  }

  async close(): Promise<void> {
    await this.blocks?.return(undefined)
    this.input.dispose()
  }
}

function cut(stereo: Stereo, from: number): Stereo {
  return { left: stereo.left.subarray(from), right: stereo.right.subarray(from) }
}

function join(a: Stereo, b: Stereo): Stereo {
  const joined = silence(a.left.length + b.left.length)
  joined.left.set(a.left)
  joined.right.set(a.right)
  joined.left.set(b.left, a.left.length)
  joined.right.set(b.right, a.right.length)
  return joined
}

const MINUS_3_DB = Math.SQRT1_2

/**
 * How much of each channel goes left and right: one channel goes to both; of surround sound (front left, right,
 * centre, low frequencies, then pairs) the centre and the pairs join 3 dB lower and the low frequencies are left
 * out, as ITU-R BS.775 says.
 */
function downmix(channels: number): readonly (readonly [number, number])[] {
  if (channels === 1) return [[1, 1]]
  const gains: [number, number][] = [
    [1, 0],
    [0, 1],
  ]
  if (channels === 3 || channels >= 5) gains.push([MINUS_3_DB, MINUS_3_DB])
  if (channels >= 6) gains.push([0, 0])
  for (let pair = gains.length; pair < channels; pair += 2) gains.push([MINUS_3_DB, 0], [0, MINUS_3_DB])
  return gains
}

function toStereo(sample: AudioSample): Stereo {
  const mixed = silence(sample.numberOfFrames)
  const plane = new Float32Array(sample.numberOfFrames)
  for (const [channel, [toLeft, toRight]] of downmix(sample.numberOfChannels).entries()) {
    if (channel >= sample.numberOfChannels) break
    sample.copyTo(plane, { planeIndex: channel, format: 'f32-planar' })
    for (let index = 0; index < plane.length; index += 1) {
      mixed.left[index]! += plane[index]! * toLeft
      mixed.right[index]! += plane[index]! * toRight
    }
  }
  return mixed
}

/** Converts a stereo stream from one sampling rate to another (FFmpeg's polyphase resampler). */
class RateConverter {
  private readonly context = new SoftwareResampleContext()

  constructor(fromRate: number, toRate: number) {
    const made = this.context.allocSetOpts2(
      AV_CHANNEL_LAYOUT_STEREO,
      AV_SAMPLE_FMT_FLTP,
      toRate,
      AV_CHANNEL_LAYOUT_STEREO,
      AV_SAMPLE_FMT_FLTP,
      fromRate,
    )
    FFmpegError.throwIfError(made, 'resampler')
    FFmpegError.throwIfError(this.context.init(), 'resampler')
  }

  /** The next piece; null gives what is still inside. */
  convert(stereo: Stereo | null): Stereo {
    const count = stereo?.left.length ?? 0
    const room = this.context.getOutSamples(count)
    const out = silence(room)
    const given = stereo && [bytesOf(stereo.left), bytesOf(stereo.right)]
    const made = this.context.convertSync([bytesOf(out.left), bytesOf(out.right)], room, given, count)
    FFmpegError.throwIfError(made, 'resample')
    return { left: out.left.subarray(0, made), right: out.right.subarray(0, made) }
  }

  close(): void {
    this.context.free()
  }
}

function bytesOf(samples: Float32Array): Buffer {
  return Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)
}
