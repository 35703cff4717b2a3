import { describe, expect, it } from 'vitest'
import type { MixClip } from '../../shared/audio/mixPlan.ts'
import type { AssetId, ClipId } from '../../shared/model/index.ts'
import { clipsWithin, gainAtSeconds, gainSteps, mixAtSpeed, scheduleSound } from './soundPieces.ts'

const RATE = 48_000
/** Plays seconds 5 to 7 of its source at seconds 10 to 12 of the film. */
const clip: MixClip = {
  clipId: 'clip_a' as ClipId,
  assetId: 'asset_a' as AssetId,
  startSample: 10 * RATE,
  endSample: 12 * RATE,
  sourceSample: 5 * RATE,
  gain: 0.5,
  fadeInSamples: 0.01 * RATE,
  fadeOutSamples: 0.01 * RATE,
}
const piece = (timestamp: number, duration: number, now = 0, filmStart = 100) =>
  scheduleSound(clip, RATE, { timestamp, duration }, filmStart, now)

describe('placing decoded sound on the clock', () => {
  it('moves it from the time of the source to the time of the film', () => {
    expect(piece(5.5, 0.5)).toEqual({ when: 110.5, offset: 0, duration: 0.5 })
  })

  it('cuts what reaches over the ends of the clip', () => {
    expect(piece(4.9, 0.5)).toEqual({ when: 110, offset: expect.closeTo(0.1, 9), duration: expect.closeTo(0.4, 9) })
    expect(piece(6.8, 0.5)).toEqual({ when: expect.closeTo(111.8, 9), offset: 0, duration: expect.closeTo(0.2, 9) })
  })

  it('leaves out what lies outside', () => {
    expect(piece(4, 0.5)).toBeUndefined()
    expect(piece(7, 0.5)).toBeUndefined()
  })

  it('joins in the middle when it came late, in step with the clock', () => {
    expect(piece(5, 1, 110.25)).toEqual({ when: 110.25, offset: 0.25, duration: 0.75 })
    expect(piece(5, 1, 111.5)).toBeUndefined()
  })

  it('puts adjoining pieces end to end', () => {
    const first = piece(5, 0.3)!
    expect(piece(5.3, 0.3)!.when).toBeCloseTo(first.when + first.duration, 9)
  })
})

describe('loudness', () => {
  const steps = gainSteps(clip, RATE)

  it('rises and falls at the edges and holds between', () => {
    const heard = [10, 10.005, 10.01, 11, 11.995, 12].map((seconds) => gainAtSeconds(steps, seconds))
    expect(heard.map((gain) => Number(gain.toFixed(6)))).toEqual([0, 0.25, 0.5, 0.5, 0.25, 0])
  })

  it('does not dip where the sound goes on in the next clip', () => {
    const joined = gainSteps({ ...clip, fadeOutSamples: 0 }, RATE)
    expect(gainAtSeconds(joined, 12)).toBe(0.5)
  })
})

describe('a film at another speed', () => {
  const mix = { sampleRate: RATE, clips: [clip] }

  it('brings each clip at its faster time, from its faster source', () => {
    const [fast] = mixAtSpeed(mix, 4).clips
    expect(scheduleSound(fast!, RATE, { timestamp: 5.5 / 4, duration: 0.1 }, 100, 0)).toEqual({
      when: expect.closeTo(100 + 10.5 / 4, 9),
      offset: 0,
      duration: expect.closeTo(0.1, 9),
    })
    expect(fast!.endSample / RATE).toBe(3)
  })

  it('keeps the fades, but never longer than half of what is left', () => {
    expect(mixAtSpeed(mix, 2).clips[0]!.fadeInSamples).toBe(clip.fadeInSamples)
    const short = { ...clip, endSample: clip.startSample + 0.04 * RATE }
    expect(mixAtSpeed({ ...mix, clips: [short] }, 8).clips[0]!.fadeOutSamples).toBeCloseTo(0.0025 * RATE, 9)
  })

  it('is the same film at normal speed', () => {
    expect(mixAtSpeed(mix, 1)).toBe(mix)
  })
})

it('the clips around a moment are those that reach into its stretch', () => {
  const mix = { sampleRate: RATE, clips: [clip] }
  expect(clipsWithin(mix, 9.9, 10.01)).toEqual([clip])
  expect(clipsWithin(mix, 11.99, 12.1)).toEqual([clip])
  expect(clipsWithin(mix, 9.9, 10)).toEqual([])
  expect(clipsWithin(mix, 12, 12.1)).toEqual([])
})
