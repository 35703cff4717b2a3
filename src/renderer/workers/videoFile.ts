import { ALL_FORMATS, Input, type InputVideoTrack, UrlSource, type VideoSample, VideoSampleSink } from 'mediabunny'
import { assumedMatrix } from '../../shared/media/assumedMatrix.ts'
import { codecName } from './codecName.ts'

/** Thrown when this browser has no decoder for a file that is otherwise whole. */
export class CannotDecode extends Error {
  readonly codec: string

  constructor(codec: string) {
    super(`There is no decoder for ${codec}`)
    this.codec = codec
  }
}

/** Tries of a request that fails on the way; then the file counts as missing. */
const RETRY_SECONDS = [0.2, 0.6, 1.5]
/** Of one file; several are open at the same time. */
const CACHED_BYTES = 16 * 1024 * 1024

/** The picture of one media file, read by ranges and decoded where it is wanted. */
export class VideoFile {
  readonly #input: Input
  readonly #track: InputVideoTrack
  readonly #sink: VideoSampleSink
  readonly firstTimestamp: number

  private constructor(input: Input, track: InputVideoTrack, firstTimestamp: number) {
    this.#input = input
    this.#track = track
    this.#sink = new VideoSampleSink(track)
    this.firstTimestamp = firstTimestamp
  }

  /** Opens a file. Throws {@link CannotDecode} when the browser has no decoder for it, other errors when it is unreadable. */
  static async open(url: string): Promise<VideoFile> {
    const source = new UrlSource(url, {
      maxCacheSize: CACHED_BYTES,
      getRetryDelay: (failures) => RETRY_SECONDS[failures] ?? null,
    })
    const input = new Input({ source, formats: ALL_FORMATS })
    try {
      const track = await input.getPrimaryVideoTrack()
      if (!track) throw new Error('The file has no picture')
      if (!(await track.canDecode())) throw new CannotDecode(codecName(await track.getCodec()))
      await nameColours(track)
      return new VideoFile(input, track, await track.getFirstTimestamp())
    } catch (error) {
      input.dispose()
      throw error
    }
  }

  /** The picture on screen at a time, the first one before it begins. The caller closes it. */
  async pictureAt(seconds: number): Promise<VideoSample> {
    const sample = await this.#sink.getSample(Math.max(seconds, this.firstTimestamp))
    if (!sample) throw new Error('The file has no picture at that time')
    return sample
  }

  /** The pictures from a time onward, decoded a little ahead. The caller closes each. */
  picturesFrom(seconds: number): AsyncGenerator<VideoSample, void, unknown> {
    // A sink of its own: a play and a scrub of the same file do not get into each other's way.
    return new VideoSampleSink(this.#track).samples(Math.max(seconds, this.firstTimestamp))
  }

  close(): void {
    this.#input.dispose()
  }
}

/**
 * Tells the decoder how colours are coded where the file does not say: browsers take every such file for BT.709, the
 * export does not. The track keeps its one configuration, so that what is written into it holds for every decoder.
 */
async function nameColours(track: InputVideoTrack): Promise<void> {
  const config = await track.getDecoderConfig()
  if (!config || config.colorSpace?.matrix) return
  const { codedWidth: width = 0, codedHeight: height = 0 } = config
  const { primaries, transfer, fullRange } = config.colorSpace ?? {}
  config.colorSpace = {
    primaries: primaries ?? 'bt709',
    transfer: transfer ?? 'bt709',
    matrix: assumedMatrix({ width, height }),
    fullRange: fullRange ?? false,
  }
}
