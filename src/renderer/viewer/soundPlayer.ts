import type { MixClip, MixPlan } from '../../shared/audio/mixPlan.ts'
import type { AssetId, ClipId } from '../../shared/model/index.ts'
import { Lru } from './lru.ts'
import { CannotHear, SoundFile } from './soundFile.ts'
import { type DecodedSound, gainAtSeconds, gainSteps, scheduleSound } from './soundPieces.ts'

/** Why an asset is not heard. */
export interface SoundProblem {
  readonly assetId: AssetId
  readonly codec: string | null
}

/** Clips are opened this long before they are heard. */
const OPEN_AHEAD_SECONDS = 1.5
/** Sound is handed to the sound card this far ahead. */
const SCHEDULE_AHEAD_SECONDS = 2
/** The first piece is short so that play begins soon; later ones are long so that there are few. */
const FIRST_PIECE_SECONDS = 0.08
const PIECE_SECONDS = 0.5
const DECLICK_SECONDS = 0.006

/**
 * Plays a mix plan on the audio clock. The sounds under the playhead are decoded before the clock starts, later ones
 * ahead of their time, so that sound is never dropped.
 */
export class SoundPlayer {
  readonly #context: AudioContext
  readonly #addresses: (assetId: AssetId) => readonly string[]
  readonly #onProblem: (problem: SoundProblem) => void
  readonly #volume: GainNode
  readonly #files = new Lru<string, Promise<SoundFile>>(24, (file) => {
    void file.then((opened) => opened.close()).catch(() => undefined)
  })
  #running: Playing | null = null

  constructor(
    context: AudioContext,
    addresses: (assetId: AssetId) => readonly string[],
    onProblem: (problem: SoundProblem) => void,
  ) {
    this.#context = context
    this.#addresses = addresses
    this.#onProblem = onProblem
    this.#volume = new GainNode(context)
    this.#volume.connect(context.destination)
  }

  setVolume(volume: number): void {
    // Loudness is heard about as the square of the slider.
    this.#volume.gain.setTargetAtTime(volume * volume, this.#context.currentTime, 0.015)
  }

  /** Opens and decodes what is heard at a moment of the film. Settles when play can begin, at the latest after `limitMs`. */
  async prepare(mix: MixPlan, fromSeconds: number, limitMs: number): Promise<void> {
    this.stop()
    const playing = new Playing(this.#context, this.#volume, mix, fromSeconds, (clip) => this.#open(clip.assetId))
    this.#running = playing
    await Promise.race([playing.ready(), new Promise((resolve) => setTimeout(resolve, limitMs))])
  }

  /** Lets the prepared sound go: the film's second 0 is when the audio clock shows `filmStart`. */
  begin(filmStart: number): void {
    this.#running?.begin(filmStart)
  }

  /** Opens what comes soon. Call it several times a second while playing. */
  keepUp(): void {
    this.#running?.keepUp()
  }

  stop(): void {
    this.#running?.stop()
    this.#running = null
  }

  close(): void {
    this.stop()
    this.#files.clear()
  }

  async #open(assetId: AssetId): Promise<SoundFile | null> {
    let problem: SoundProblem = { assetId, codec: null }
    for (const url of this.#addresses(assetId)) {
      try {
        let file = this.#files.get(url)
        if (!file) {
          file = SoundFile.open(url)
          this.#files.set(url, file)
        }
        return await file
      } catch (error) {
        this.#files.delete(url)
        if (error instanceof CannotHear) problem = { assetId, codec: error.codec }
      }
    }
    this.#onProblem(problem)
    return null
  }
}

/** One run of play, from its start to its stop. */
class Playing {
  readonly #context: AudioContext
  readonly #mix: MixPlan
  readonly #fromSeconds: number
  readonly #open: (clip: MixClip) => Promise<SoundFile | null>
  readonly #output: GainNode
  readonly #begun = Promise.withResolvers<number>()
  readonly #voices = new Map<ClipId, Promise<void>>()
  readonly #sounding = new Set<AudioBufferSourceNode>()
  #filmStart: number | null = null
  #stopped = false

  constructor(
    context: AudioContext,
    destination: AudioNode,
    mix: MixPlan,
    fromSeconds: number,
    open: (clip: MixClip) => Promise<SoundFile | null>,
  ) {
    this.#context = context
    this.#mix = mix
    this.#fromSeconds = fromSeconds
    this.#open = open
    this.#output = new GainNode(context)
    this.#output.connect(destination)
    this.keepUp()
  }

  /** Settles when every sound under the start has something decoded. */
  async ready(): Promise<void> {
    await Promise.all(this.#voices.values())
  }

  begin(filmStart: number): void {
    this.#filmStart = filmStart
    this.#begun.resolve(filmStart)
  }

  keepUp(): void {
    const now = this.#filmStart === null ? this.#fromSeconds : this.#context.currentTime - this.#filmStart
    for (const clip of this.#mix.clips) {
      if (clip.startSample / this.#mix.sampleRate > now + OPEN_AHEAD_SECONDS) break
      if (clip.endSample / this.#mix.sampleRate <= now || this.#voices.has(clip.clipId)) continue
      const first = Promise.withResolvers<void>()
      this.#voices.set(clip.clipId, first.promise)
      void this.#sing(clip, first.resolve).finally(first.resolve)
    }
  }

  stop(): void {
    this.#stopped = true
    this.#begun.resolve(0)
    const now = this.#context.currentTime
    this.#output.gain.setTargetAtTime(0, now, DECLICK_SECONDS / 3)
    for (const source of this.#sounding) source.stop(now + DECLICK_SECONDS * 2)
    setTimeout(() => this.#output.disconnect(), 100)
  }

  /** Decodes one clip piece by piece and hands each to the sound card before its time. */
  async #sing(clip: MixClip, decoded: () => void): Promise<void> {
    const file = await this.#open(clip)
    if (!file || this.#stopped) return
    const { sampleRate } = this.#mix
    const begin = Math.max(this.#fromSeconds, clip.startSample / sampleRate)
    const sourceOffset = (clip.startSample - clip.sourceSample) / sampleRate
    const buffers = file.buffers(begin - sourceOffset, clip.endSample / sampleRate - sourceOffset)
    let voice: GainNode | null = null
    try {
      for await (const piece of joined(buffers)) {
        decoded()
        const filmStart = await this.#begun.promise
        if (this.#stopped) break
        voice ??= this.#voice(clip, filmStart)
        const when = this.#schedule(clip, piece, filmStart, voice)
        await this.#waitUntil(when - SCHEDULE_AHEAD_SECONDS)
        if (this.#stopped) break
      }
    } catch {
      // A broken stretch is silent; the rest of the film goes on.
    }
  }

  #voice(clip: MixClip, filmStart: number): GainNode {
    const voice = new GainNode(this.#context)
    voice.connect(this.#output)
    const now = this.#context.currentTime
    const steps = gainSteps(clip, this.#mix.sampleRate)
    voice.gain.setValueAtTime(gainAtSeconds(steps, now - filmStart), now)
    for (const step of steps) {
      const when = filmStart + step.seconds
      if (when > now) voice.gain.linearRampToValueAtTime(step.gain, when)
    }
    return voice
  }

  #schedule(clip: MixClip, piece: Piece, filmStart: number, voice: GainNode): number {
    const { currentTime } = this.#context
    const heard = scheduleSound(clip, this.#mix.sampleRate, piece, filmStart, currentTime)
    if (!heard) return currentTime
    const source = new AudioBufferSourceNode(this.#context, { buffer: piece.buffer })
    source.connect(voice)
    source.start(heard.when, heard.offset, heard.duration)
    this.#sounding.add(source)
    source.onended = () => {
      source.disconnect()
      this.#sounding.delete(source)
    }
    return heard.when + heard.duration
  }

  async #waitUntil(seconds: number): Promise<void> {
    while (!this.#stopped && this.#context.currentTime < seconds) {
      const ms = Math.min(500, (seconds - this.#context.currentTime) * 1000)
      await new Promise((resolve) => setTimeout(resolve, ms))
    }
  }
}

interface Piece extends DecodedSound {
  readonly buffer: AudioBuffer
}

/** Joins the small buffers of a decoder: a short piece first, then long ones. A gap in the sound begins a new piece. */
async function* joined(
  buffers: AsyncIterable<{ readonly buffer: AudioBuffer; readonly timestamp: number }>,
): AsyncGenerator<Piece, void, unknown> {
  let waiting: { buffer: AudioBuffer; timestamp: number }[] = []
  let length = 0
  let wanted = FIRST_PIECE_SECONDS
  const take = (): Piece => {
    const piece = join(waiting)
    waiting = []
    length = 0
    wanted = PIECE_SECONDS
    return piece
  }
  for await (const next of buffers) {
    const first = waiting[0]
    const fits =
      !first ||
      (first.buffer.sampleRate === next.buffer.sampleRate &&
        first.buffer.numberOfChannels === next.buffer.numberOfChannels &&
        Math.abs(first.timestamp + length - next.timestamp) < 0.002)
    if (!fits) yield take()
    waiting.push(next)
    length += next.buffer.duration
    if (length >= wanted) yield take()
  }
  if (waiting.length > 0) yield take()
}

function join(parts: readonly { readonly buffer: AudioBuffer; readonly timestamp: number }[]): Piece {
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
