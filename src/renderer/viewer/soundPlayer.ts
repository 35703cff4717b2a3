import type { MixClip, MixPlan } from '../../shared/audio/mixPlan.ts'
import type { AssetId, ClipId } from '../../shared/model/index.ts'
import { Lru } from './lru.ts'
import { ScrubSound } from './scrubSound.ts'
import { atSpeed, inPieces, type Piece, type TimedBuffer } from './soundBuffers.ts'
import { CannotHear, SoundFile } from './soundFile.ts'
import { gainAtSeconds, gainSteps, mixAtSpeed, scheduleSound } from './soundPieces.ts'

/** Why an asset is not heard. */
export interface SoundProblem {
  readonly assetId: AssetId
  readonly codec: string | null
}

/** Clips are opened this long before they are heard. */
const OPEN_AHEAD_SECONDS = 1.5
/** Sound is handed to the sound card this far ahead. */
const SCHEDULE_AHEAD_SECONDS = 2
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
  readonly #scrub: ScrubSound
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
    this.#scrub = new ScrubSound(context, this.#volume, (clip) => this.#open(clip.assetId))
  }

  setVolume(volume: number): void {
    // Loudness is heard about as the square of the slider.
    this.#volume.gain.setTargetAtTime(volume * volume, this.#context.currentTime, 0.015)
  }

  /**
   * Opens and decodes what is heard at a moment of the film, to be played forward at a speed. Settles when play can
   * begin, at the latest after `limitMs`. From here on every time is one of the faster film: its own divided by the
   * speed.
   */
  async prepare(mix: MixPlan, fromSeconds: number, speed: number, limitMs: number): Promise<void> {
    this.stop()
    const open = async (clip: MixClip) => {
      const file = await this.#open(clip.assetId)
      return file && soundAtSpeed(file, speed)
    }
    const playing = new Playing(this.#context, this.#volume, mixAtSpeed(mix, speed), fromSeconds / speed, open)
    this.#running = playing
    await Promise.race([playing.ready(), new Promise((resolve) => setTimeout(resolve, limitMs))])
  }

  /** Plays a grain of the film around a moment that the hand has moved the playhead to. */
  scrub(mix: MixPlan, atSeconds: number): void {
    this.#scrub.at(mix, atSeconds)
  }

  /** Lets the prepared sound go: the faster film's second 0 is when the audio clock shows `filmStart`. */
  begin(filmStart: number): void {
    this.#running?.begin(filmStart)
  }

  /** Opens what comes soon. Call it several times a second while playing. */
  keepUp(): void {
    this.#running?.keepUp()
  }

  stop(): void {
    this.#scrub.stop()
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

/** Where a clip's sound comes from: the stretch between two times of its source. */
interface SoundSource {
  buffers(fromSeconds: number, toSeconds: number): AsyncIterable<TimedBuffer>
}

/** A file as its sound is at a speed, by times of the faster source. */
function soundAtSpeed(file: SoundFile, speed: number): SoundSource {
  if (speed === 1) return file
  return { buffers: (from, to) => atSpeed(file.buffers(from * speed, to * speed), speed) }
}

/** One run of play, from its start to its stop. */
class Playing {
  readonly #context: AudioContext
  readonly #mix: MixPlan
  readonly #fromSeconds: number
  readonly #open: (clip: MixClip) => Promise<SoundSource | null>
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
    open: (clip: MixClip) => Promise<SoundSource | null>,
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
      for await (const piece of inPieces(buffers)) {
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
