import { describe, expect, it } from 'vitest'
import { FPS_24, frameAt, frameStart, TICKS_PER_SECOND, ticks } from '../../shared/time/index.ts'
import { type PlayClock, playFrom, secondsAt, stopAt, tickAt } from './playClock.ts'

const second = (count: number) => ticks(Math.round(count * TICKS_PER_SECOND))
const clock: PlayClock = { startTick: second(10), startSeconds: 3, speed: 1 }

describe('a running playhead', () => {
  it('follows the master clock', () => {
    expect(tickAt(clock, 3)).toBe(second(10))
    expect(tickAt(clock, 4.5)).toBe(second(11.5))
  })

  it('runs fast, slow and backward', () => {
    expect(tickAt({ ...clock, speed: 8 }, 4)).toBe(second(18))
    expect(tickAt({ ...clock, speed: -2 }, 4)).toBe(second(8))
  })

  it('waits for its start, so that sound and picture set off together', () => {
    expect(tickAt(clock, 2.9)).toBe(second(10))
  })

  it('tells when it will be somewhere', () => {
    expect(secondsAt(clock, second(12))).toBeCloseTo(5, 12)
    expect(secondsAt({ ...clock, speed: -4 }, second(6))).toBeCloseTo(4, 12)
  })

  it('passes every frame of an hour without drift', () => {
    const start: PlayClock = { startTick: ticks(0), startSeconds: 0.123, speed: 1 }
    for (const frame of [1, 999, 86_399]) {
      const middle = (frame + 0.5) / 24
      expect(frameAt(tickAt(start, 0.123 + middle), FPS_24)).toBe(frame)
    }
  })
})

describe('the ends of the film', () => {
  const end = frameStart(240, FPS_24)
  const last = frameStart(239, FPS_24)

  it('stop play on the last frame and on the first', () => {
    expect(stopAt(last, end, last, 1)).toBeUndefined()
    expect(stopAt(end, end, last, 1)).toBe(last)
    expect(stopAt(ticks(-5), end, last, -1)).toBe(0)
    expect(stopAt(ticks(5), end, last, -1)).toBeUndefined()
  })

  it('let play begin again from the other end', () => {
    expect(playFrom(last, last, 1)).toBe(0)
    expect(playFrom(second(1), last, 1)).toBe(second(1))
    expect(playFrom(ticks(0), last, -1)).toBe(last)
  })
})
