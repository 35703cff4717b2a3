import type { MixClip, MixPlan } from '../../shared/audio/mixPlan.ts'
import type { TimedBuffer } from './soundBuffers.ts'
import type { SoundFile } from './soundFile.ts'
import { clipsWithin, gainAtSeconds, gainSteps, scheduleSound } from './soundPieces.ts'
import { GRAIN_SECONDS, raisedCosine } from './soundStretch.ts'

const ENVELOPE_POINTS = 33
const ENVELOPE = Float32Array.from({ length: ENVELOPE_POINTS }, (_, index) =>
  raisedCosine(1 - Math.abs((2 * index) / (ENVELOPE_POINTS - 1) - 1)),
)
/** Between the decision to play a grain and the grain. */
const LEAD_SECONDS = 0.004

interface Wanted {
  readonly mix: MixPlan
  readonly atSeconds: number
}

/**
 * What is heard while a hand moves the playhead: a grain of the film around each place it comes to. One grain is
 * made at a time; of the places passed meanwhile only the newest is heard. Grains in a row overlap by half.
 */
export class ScrubSound {
  readonly #context: AudioContext
  readonly #output: AudioNode
  readonly #open: (clip: MixClip) => Promise<SoundFile | null>
  #wanted: Wanted | null = null
  #busy = false

  constructor(context: AudioContext, output: AudioNode, open: (clip: MixClip) => Promise<SoundFile | null>) {
    this.#context = context
    this.#output = output
    this.#open = open
  }

  /** Plays the film around a moment. */
  at(mix: MixPlan, atSeconds: number): void {
    this.#wanted = { mix, atSeconds }
    if (!this.#busy) void this.#work()
  }

  /** Forgets what was still to be played. */
  stop(): void {
    this.#wanted = null
  }

  async #work(): Promise<void> {
    this.#busy = true
    try {
      while (this.#wanted) {
        const wanted = this.#wanted
        this.#wanted = null
        const isHeard = await this.#grain(wanted)
        if (isHeard) await new Promise((resolve) => setTimeout(resolve, (GRAIN_SECONDS / 2) * 1000))
      }
    } finally {
      this.#busy = false
    }
  }

  /** Decodes and plays one grain. False when there is no sound at that place. */
  async #grain({ mix, atSeconds }: Wanted): Promise<boolean> {
    const begin = Math.max(0, atSeconds - GRAIN_SECONDS / 2)
    const end = begin + GRAIN_SECONDS
    const clips = clipsWithin(mix, begin, end)
    const voices = await Promise.all(
      clips.map(async (clip) => ({ clip, sound: await this.#decode(mix, clip, begin, end) })),
    )
    const filmStart = this.#context.currentTime + LEAD_SECONDS - begin
    for (const { clip, sound } of voices) {
      if (sound.length === 0) continue
      const gain = gainAtSeconds(gainSteps(clip, mix.sampleRate), atSeconds)
      const voice = new GainNode(this.#context, { gain: 0 })
      voice.gain.setValueCurveAtTime(
        ENVELOPE.map((share) => share * gain),
        filmStart + begin,
        GRAIN_SECONDS,
      )
      voice.connect(this.#output)
      for (const part of sound) this.#play(part, mix, clip, filmStart, end, voice)
      setTimeout(() => voice.disconnect(), (LEAD_SECONDS + GRAIN_SECONDS) * 1000 + 100)
    }
    return clips.length > 0
  }

  #play(part: TimedBuffer, mix: MixPlan, clip: MixClip, filmStart: number, end: number, voice: AudioNode): void {
    const sound = { timestamp: part.timestamp, duration: part.buffer.duration }
    const heard = scheduleSound(clip, mix.sampleRate, sound, filmStart, this.#context.currentTime)
    const duration = heard ? Math.min(heard.duration, filmStart + end - heard.when) : 0
    if (!heard || duration <= 0) return
    const source = new AudioBufferSourceNode(this.#context, { buffer: part.buffer })
    source.connect(voice)
    source.start(heard.when, heard.offset, duration)
  }

  async #decode(mix: MixPlan, clip: MixClip, begin: number, end: number): Promise<readonly TimedBuffer[]> {
    const file = await this.#open(clip)
    if (!file) return []
    const sourceOffset = (clip.startSample - clip.sourceSample) / mix.sampleRate
    const buffers: TimedBuffer[] = []
    try {
      for await (const part of file.buffers(begin - sourceOffset, end - sourceOffset)) buffers.push(part)
    } catch {
      // A broken stretch is silent.
    }
    return buffers
  }
}
