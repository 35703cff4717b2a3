/** Long enough to carry a voice's pitch, short enough to follow the picture. */
export const GRAIN_SECONDS = 0.06

/**
 * Plays sound faster or slower at its own pitch by overlap-add: grains of {@link GRAIN_SECONDS} follow each other at
 * half their length, each read where the faster playhead has come to, and are blended by raised cosines that add up
 * to one. At double speed every second stretch is left out, at half speed each is heard twice.
 */
export class SoundStretch {
  readonly #speed: number
  readonly #hop: number
  /** The blend from one grain to the next. */
  readonly #rise: Float32Array
  /** Input that grains still need, and which sample of the input it begins with. */
  #held: Float32Array[]
  #heldFrom = 0
  /** The fading half of the last grain. */
  #tail: Float32Array[] | null = null
  #grains = 0

  /** `speed` is times the normal one, above 0. */
  constructor(channels: number, sampleRate: number, speed: number) {
    this.#speed = speed
    this.#hop = Math.max(1, Math.round((GRAIN_SECONDS * sampleRate) / 2))
    this.#rise = Float32Array.from({ length: this.#hop }, (_, index) => raisedCosine((index + 0.5) / this.#hop))
    this.#held = Array.from({ length: channels }, () => new Float32Array(0))
  }

  /** Takes the next stretch of input, one array for each channel, and gives what is ready of the output. */
  push(input: readonly Float32Array[]): Float32Array[] {
    this.#held = this.#held.map((held, channel) => joined(held, input[channel]!))
    const blocks: Float32Array[][] = []
    while (this.#grainStart() + 2 * this.#hop <= this.#heldFrom + this.#held[0]!.length) {
      blocks.push(this.#nextBlock())
      this.#forget()
    }
    this.#forget()
    return this.#held.map((_, channel) => joined(...blocks.map((block) => block[channel]!)))
  }

  /** What is left when the input has ended: the fading half of the last grain. */
  finish(): Float32Array[] {
    const tail = this.#tail ?? this.#held.map(() => new Float32Array(0))
    this.#tail = null
    return tail
  }

  #grainStart(): number {
    return Math.round(this.#grains * this.#hop * this.#speed)
  }

  #nextBlock(): Float32Array[] {
    const start = this.#grainStart() - this.#heldFrom
    const tail = this.#tail
    const block = this.#held.map((held, channel) =>
      // The first grain has none before it to rise from.
      this.#rise.map((rise, index) => held[start + index]! * (tail ? rise : 1) + (tail ? tail[channel]![index]! : 0)),
    )
    this.#tail = this.#held.map((held) =>
      this.#rise.map((rise, index) => held[start + this.#hop + index]! * (1 - rise)),
    )
    this.#grains += 1
    return block
  }

  /** Drops the input before the next grain. */
  #forget(): void {
    const passed = Math.min(this.#held[0]!.length, Math.max(0, this.#grainStart() - this.#heldFrom))
    if (passed === 0) return
    this.#held = this.#held.map((held) => held.slice(passed))
    this.#heldFrom += passed
  }
}

/** From 0 to 1 as `share` goes from 0 to 1, without a corner at either end. */
export function raisedCosine(share: number): number {
  return 0.5 - 0.5 * Math.cos(Math.PI * share)
}

function joined(...parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
