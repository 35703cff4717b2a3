/** Frames over which the pace is judged. */
const JUDGED_FRAMES = 24

/**
 * Watches whether frames are painted as fast as they are due. When over a second of play they take longer than a
 * frame lasts, the machine is out of breath and play goes on with the small copies until it stops.
 */
export class Pace {
  readonly #frameMs: number
  #recent: number[] = []
  #lean = false

  constructor(frameMs: number) {
    this.#frameMs = frameMs
  }

  /** True once the originals were too much. */
  get lean(): boolean {
    return this.#lean
  }

  /** How long a frame took from the request until it was painted. */
  record(paintMs: number): void {
    this.#recent = [...this.#recent.slice(1 - JUDGED_FRAMES), paintMs]
    const average = this.#recent.reduce((sum, ms) => sum + ms, 0) / this.#recent.length
    if (this.#recent.length === JUDGED_FRAMES && average > this.#frameMs) this.#lean = true
  }
}
