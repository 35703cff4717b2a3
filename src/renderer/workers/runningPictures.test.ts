import { describe, expect, it } from 'vitest'
import { FPS_24, FPS_30, frameStart, ticks } from '../../shared/time/index.ts'
import { pictureTime, secondsToAsk } from './pictureTime.ts'
import { RunningPictures } from './runningPictures.ts'

class Picture {
  open = true
  readonly timestamp: number
  constructor(timestamp: number) {
    this.timestamp = timestamp
  }
  close() {
    this.open = false
  }
}

/** A film of 24 fps whose container counts whole milliseconds, as WebM does. */
class Film {
  readonly made: Picture[] = []
  starts = 0
  decoded = 0
  readonly frames: number
  constructor(frames: number) {
    this.frames = frames
  }
  #picture(frame: number) {
    const picture = new Picture(Math.round((frame * 1000) / 24) / 1000)
    this.made.push(picture)
    this.decoded += 1
    return picture
  }
  async pictureAt() {
    return this.#picture(this.frames - 1)
  }
  async *picturesFrom(seconds: number): AsyncGenerator<Picture, void, unknown> {
    this.starts += 1
    for (let frame = Math.floor(seconds * 24); frame < this.frames; frame += 1) yield this.#picture(frame)
  }
}

const at = (frame: number) => frameStart(frame, FPS_24)
const frameOf = (picture: Picture) => Math.round(picture.timestamp * 24)

describe('running along with the playhead', () => {
  it('gives each frame its own picture although the container rounds its clock', async () => {
    const running = new RunningPictures(new Film(240), FPS_24)
    const seen: number[] = []
    for (let frame = 0; frame < 48; frame += 1) seen.push(frameOf(await running.at(at(frame))))
    expect(seen).toEqual(Array.from({ length: 48 }, (_, frame) => frame))
  })

  it('decodes each picture once and leaves out none when frames are dropped', async () => {
    const film = new Film(240)
    const running = new RunningPictures(film, FPS_24)
    for (const frame of [0, 3, 7, 20]) expect(frameOf(await running.at(at(frame)))).toBe(frame)
    expect(film.starts).toBe(1)
    expect(film.decoded).toBe(22)
  })

  it('shows the same picture for all times within it', async () => {
    const film = new Film(240)
    const running = new RunningPictures(film, FPS_24)
    const first = await running.at(at(5))
    expect(await running.at(ticks(at(6) - 1))).toBe(first)
  })

  it('starts anew for an earlier time and for one far ahead', async () => {
    const film = new Film(240)
    const running = new RunningPictures(film, FPS_24)
    for (const frame of [100, 10, 200]) expect(frameOf(await running.at(at(frame)))).toBe(frame)
    expect(film.starts).toBe(3)
  })

  it('keeps the last picture past the end', async () => {
    const running = new RunningPictures(new Film(24), FPS_24)
    expect(frameOf(await running.at(at(23)))).toBe(23)
    expect(frameOf(await running.at(at(40)))).toBe(23)
    const late = new RunningPictures(new Film(24), FPS_24)
    expect(frameOf(await late.at(at(40)))).toBe(23)
  })

  it('answers questions in turn and leaves nothing open', async () => {
    const film = new Film(240)
    const running = new RunningPictures(film, FPS_24)
    const seen = await Promise.all([1, 2, 3].map((frame) => running.at(at(frame)).then(frameOf)))
    expect(seen).toEqual([1, 2, 3])
    expect(film.made.filter((picture) => picture.open)).toHaveLength(2)
    await running.close()
    expect(film.made.filter((picture) => picture.open)).toHaveLength(0)
  })
})

describe('asking a decoder', () => {
  it('asks for the middle of a frame, whatever the time within it', () => {
    expect(secondsToAsk(at(1), FPS_24)).toBeCloseTo(1.5 / 24, 9)
    expect(secondsToAsk(ticks(at(2) - 1), FPS_24)).toBeCloseTo(1.5 / 24, 9)
  })

  it('gives the exact frame back from a rounded timestamp', () => {
    expect(pictureTime(0.033, FPS_30)).toBe(frameStart(1, FPS_30))
    expect(pictureTime(0.033, null)).toBe(ticks(23_284_800))
  })
})
