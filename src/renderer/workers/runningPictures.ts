import type { VideoSample } from 'mediabunny'
import { type Rate, TICKS_PER_SECOND, type Ticks } from '../../shared/time/index.ts'
import { pictureTime, secondsToAsk } from './pictureTime.ts'

/** The part of a video file that a running decoder needs. */
export interface RunningSource<Picture> {
  pictureAt(seconds: number): Promise<Picture>
  picturesFrom(seconds: number): AsyncGenerator<Picture, void, unknown>
}

export type TimedPicture = Pick<VideoSample, 'timestamp' | 'close'>

/** Further ahead than this a new start from a key frame is quicker than decoding all between. */
const LONGEST_CATCH_UP = 2 * TICKS_PER_SECOND

/**
 * The pictures of one clip in forward order, from a decoder that runs along with the playhead. Asking for an earlier
 * time, or one far ahead, starts it anew. Questions are answered one after the other.
 */
export class RunningPictures<Picture extends TimedPicture> {
  readonly #file: RunningSource<Picture>
  readonly #frameRate: Rate | null
  #samples: AsyncGenerator<Picture, void, unknown> | undefined
  #current: Picture | undefined
  #upcoming: Picture | undefined
  #busy: Promise<unknown> = Promise.resolve()

  constructor(file: RunningSource<Picture>, frameRate: Rate | null) {
    this.#file = file
    this.#frameRate = frameRate
  }

  /** The picture on screen at a source time; it stays open until the next question. */
  at(sourceTime: Ticks): Promise<Picture> {
    return this.#inTurn(() => this.#advance(sourceTime))
  }

  close(): Promise<void> {
    return this.#inTurn(() => this.#stop())
  }

  #inTurn<Value>(step: () => Promise<Value>): Promise<Value> {
    const turn = this.#busy.then(step)
    this.#busy = turn.catch(() => undefined)
    return turn
  }

  async #advance(sourceTime: Ticks): Promise<Picture> {
    if (!this.#canReach(sourceTime)) await this.#start(sourceTime)
    while (this.#upcoming && (!this.#current || this.#timeOf(this.#upcoming) <= sourceTime)) {
      this.#current?.close()
      this.#current = this.#upcoming
      this.#upcoming = (await this.#samples?.next())?.value ?? undefined
    }
    // Past the last picture the last one stays.
    this.#current ??= await this.#file.pictureAt(secondsToAsk(sourceTime, this.#frameRate))
    return this.#current
  }

  async #start(sourceTime: Ticks): Promise<void> {
    await this.#stop()
    this.#samples = this.#file.picturesFrom(secondsToAsk(sourceTime, this.#frameRate))
    this.#upcoming = (await this.#samples.next()).value ?? undefined
  }

  async #stop(): Promise<void> {
    this.#current?.close()
    this.#upcoming?.close()
    this.#current = undefined
    this.#upcoming = undefined
    await this.#samples?.return()
    this.#samples = undefined
  }

  #canReach(sourceTime: Ticks): boolean {
    if (!this.#samples || !this.#current) return false
    const here = this.#timeOf(this.#current)
    return sourceTime >= here && sourceTime - here < LONGEST_CATCH_UP
  }

  #timeOf(picture: Picture): Ticks {
    return pictureTime(picture.timestamp, this.#frameRate)
  }
}
