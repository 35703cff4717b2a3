import {
  ALL_FORMATS,
  AudioBufferSink,
  Input,
  type InputAudioTrack,
  UrlSource,
  type WrappedAudioBuffer,
} from 'mediabunny'
import { codecName } from '../workers/codecName.ts'

/** Thrown when this browser has no decoder for a sound that is otherwise whole. */
export class CannotHear extends Error {
  readonly codec: string

  constructor(codec: string) {
    super(`There is no decoder for ${codec}`)
    this.codec = codec
  }
}

const RETRY_SECONDS = [0.2, 0.6, 1.5]
const CACHED_BYTES = 8 * 1024 * 1024

/** The sound of one media file, read by ranges and decoded where it is wanted. */
export class SoundFile {
  readonly #input: Input
  readonly #track: InputAudioTrack

  private constructor(input: Input, track: InputAudioTrack) {
    this.#input = input
    this.#track = track
  }

  /** Opens a file. Throws {@link CannotHear} when the browser has no decoder for it, other errors when it is unreadable. */
  static async open(url: string): Promise<SoundFile> {
    const source = new UrlSource(url, {
      maxCacheSize: CACHED_BYTES,
      getRetryDelay: (failures) => RETRY_SECONDS[failures] ?? null,
    })
    const input = new Input({ source, formats: ALL_FORMATS })
    try {
      const track = await input.getPrimaryAudioTrack()
      if (!track) throw new Error('The file has no sound')
      if (!(await track.canDecode())) throw new CannotHear(codecName(await track.getCodec()))
      return new SoundFile(input, track)
    } catch (error) {
      input.dispose()
      throw error
    }
  }

  /** The decoded sound between two times of the source, in pieces that may reach over both ends. */
  buffers(fromSeconds: number, toSeconds: number): AsyncGenerator<WrappedAudioBuffer, void, unknown> {
    return new AudioBufferSink(this.#track).buffers(Math.max(0, fromSeconds), toSeconds)
  }

  close(): void {
    this.#input.dispose()
  }
}
