import type { DecodedSound } from './soundPieces.ts'
import { SoundStretch } from './soundStretch.ts'

/** A buffer of sound, and where it begins in its source, in seconds. */
export interface TimedBuffer {
  readonly buffer: AudioBuffer
  readonly timestamp: number
}

export interface Piece extends DecodedSound, TimedBuffer {}

/** The first piece is short so that play begins soon; later ones are long so that there are few. */
const FIRST_PIECE_SECONDS = 0.08
const PIECE_SECONDS = 0.5
/** Containers round to their own clock: less than this is no gap. */
const GAP_SECONDS = 0.002

/** Joins the small buffers of a decoder: a short piece first, then long ones. A gap in the sound begins a new piece. */
export async function* inPieces(buffers: AsyncIterable<TimedBuffer>): AsyncGenerator<Piece, void, unknown> {
  let waiting: TimedBuffer[] = []
  let length = 0
  let wanted = FIRST_PIECE_SECONDS
  const take = (): Piece => {
    const piece = joined(waiting)
    waiting = []
    length = 0
    wanted = PIECE_SECONDS
    return piece
  }
  for await (const next of buffers) {
    const first = waiting[0]
    if (first && !follows(next, first.buffer, first.timestamp + length)) yield take()
    waiting.push(next)
    length += next.buffer.duration
    if (length >= wanted) yield take()
  }
  if (waiting.length > 0) yield take()
}

/** The sound at another speed and its own pitch: times count in the sped-up source, `speed` times closer together. */
export async function* atSpeed(
  buffers: AsyncIterable<TimedBuffer>,
  speed: number,
): AsyncGenerator<TimedBuffer, void, unknown> {
  let run: StretchedRun | null = null
  for await (const next of buffers) {
    if (run && !follows(next, run.model, run.expected)) {
      yield* run.finish()
      run = null
    }
    run ??= new StretchedRun(next, speed)
    yield* run.push(next.buffer)
  }
  if (run) yield* run.finish()
}

/** Sound without a gap on its way through the stretcher. */
class StretchedRun {
  readonly model: AudioBuffer
  /** When the next buffer of the source begins if there is no gap. */
  expected: number
  readonly #stretch: SoundStretch
  #timestamp: number

  constructor({ buffer, timestamp }: TimedBuffer, speed: number) {
    this.model = buffer
    this.expected = timestamp
    this.#stretch = new SoundStretch(buffer.numberOfChannels, buffer.sampleRate, speed)
    this.#timestamp = timestamp / speed
  }

  *push(buffer: AudioBuffer): Generator<TimedBuffer> {
    this.expected += buffer.duration
    const channels = Array.from({ length: buffer.numberOfChannels }, (_, channel) => buffer.getChannelData(channel))
    yield* this.#made(this.#stretch.push(channels))
  }

  *finish(): Generator<TimedBuffer> {
    yield* this.#made(this.#stretch.finish())
  }

  *#made(channels: readonly Float32Array[]): Generator<TimedBuffer> {
    const length = channels[0]!.length
    if (length === 0) return
    const { sampleRate, numberOfChannels } = this.model
    const buffer = new AudioBuffer({ length, sampleRate, numberOfChannels })
    for (const [channel, samples] of channels.entries()) {
      buffer.copyToChannel(samples as Float32Array<ArrayBuffer>, channel)
    }
    const timestamp = this.#timestamp
    this.#timestamp += buffer.duration
    yield { buffer, timestamp }
  }
}

function follows(next: TimedBuffer, model: AudioBuffer, expected: number): boolean {
  return (
    model.sampleRate === next.buffer.sampleRate &&
    model.numberOfChannels === next.buffer.numberOfChannels &&
    Math.abs(expected - next.timestamp) < GAP_SECONDS
  )
}

/** Buffers that follow each other as one. */
export function joined(parts: readonly TimedBuffer[]): Piece {
  const { buffer: first, timestamp } = parts[0]!
  const { sampleRate, numberOfChannels } = first
  const length = parts.reduce((sum, part) => sum + part.buffer.length, 0)
  const buffer = new AudioBuffer({ length, sampleRate, numberOfChannels })
  for (let channel = 0; channel < numberOfChannels; channel += 1) {
    let at = 0
    for (const part of parts) {
      buffer.copyToChannel(part.buffer.getChannelData(channel), channel, at)
      at += part.buffer.length
    }
  }
  return { buffer, timestamp, duration: length / sampleRate }
}
